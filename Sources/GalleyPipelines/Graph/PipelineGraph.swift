import Galley

/// A pipeline as a picture of boxes and arrows.
struct PipelineGraph {
  struct Node {
    enum Shape { case input, stage, output, quarantine }

    /// Letters and digits alone.
    let id: String
    let shape: Shape
    /// The first line.
    let title: String
    let lines: [String]
  }

  struct Edge {
    let from: String
    let to: String
    /// What flows; may be empty.
    let label: String
    /// Whether failures take this way.
    let isForFailures: Bool
  }

  /// What stands in the place of a chain's id where an edge comes from all of it.
  static let chain = "chain"

  let name: String
  let inputs: [Node]
  let stages: [Node]
  /// Outputs, and the quarantine.
  let outputs: [Node]
  let edges: [Edge]

  init(_ plan: PlanDescription) {
    let described = plan.stages
    let inputs = Self.inputs(plan)
    let stages = described.enumerated().map { index, stage in
      Node(
        id: "stage\(index + 1)", shape: .stage, title: stage.title,
        lines: stage.options + stage.policies + stage.needs)
    }
    var outputs: [Node] = []
    var edges = inputs.map { Edge(from: $0.id, to: "stage1", label: "", isForFailures: false) }
    for (index, stage) in described.enumerated() {
      if index + 1 < described.count {
        edges.append(
          Edge(
            from: stages[index].id, to: stages[index + 1].id, label: stage.writes,
            isForFailures: false))
      }
      for output in stage.outputs {
        let node = Node(
          id: "output\(outputs.count + 1)", shape: .output, title: output, lines: [])
        outputs.append(node)
        edges.append(Edge(from: stages[index].id, to: node.id, label: "", isForFailures: false))
      }
    }
    if let quarantine = plan.quarantine {
      let node = Node(id: "quarantine", shape: .quarantine, title: quarantine, lines: [])
      outputs.append(node)
      edges += Self.failures(plan, stages).map {
        Edge(from: $0, to: node.id, label: "failures", isForFailures: true)
      }
    }
    name = plan.name
    self.inputs = inputs
    self.stages = stages
    self.outputs = outputs
    self.edges = edges
  }

  private static func inputs(_ plan: PlanDescription) -> [Node] {
    let inputs = plan.inputs.enumerated().map { index, input in
      Node(id: "input\(index + 1)", shape: .input, title: input.name, lines: input.remarks)
    }
    let arguments = Node(id: "input1", shape: .input, title: "INPUT of the command line", lines: [])
    return inputs.isEmpty ? [arguments] : inputs
  }

  /// Where the edges to the quarantine begin: at the chain as a whole where it is the rule.
  private static func failures(_ plan: PlanDescription, _ stages: [Node]) -> [String] {
    if plan.plan.settings.onError == .quarantine { return [chain] }
    return zip(plan.plan.stages, stages).filter { $0.0.onError == .quarantine }.map(\.1.id)
  }
}
