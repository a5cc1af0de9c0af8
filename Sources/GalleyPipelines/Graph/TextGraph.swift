/// A pipeline as lines of text.
package enum TextGraph {
  package static func text(of plan: PlanDescription) -> String {
    var lines = ["\(plan.name): \(counted(plan.stages.count, "stage"))", ""]
    let inputs = plan.inputs
    if inputs.isEmpty { lines.append("input  INPUT of the command line") }
    for input in inputs {
      lines.append("input  \(input.name)")
      lines += input.remarks.map { "       \($0)" }
    }
    for (index, stage) in plan.stages.enumerated() {
      let number = String(repeating: " ", count: index < 9 ? 1 : 0) + "\(index + 1)"
      lines += ["", "\(number)  \(stage.title)"]
      lines += stage.lines.map { "      \($0)" }
      lines += stage.outputs.map { "      -> \($0)" }
    }
    if let quarantine = plan.quarantine { lines += ["", "failures -> \(quarantine)"] }
    return lines.joined(separator: "\n").safeCommandPage + "\n"
  }

  private static func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
