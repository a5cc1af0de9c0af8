/// A pipeline in the language of Mermaid, which code hosts draw within Markdown.
package enum MermaidGraph {
  package static func text(of plan: PlanDescription) -> String {
    let graph = PipelineGraph(plan)
    var lines = ["flowchart TD"]
    lines += graph.inputs.map { "  " + node($0) }
    lines.append("  subgraph \(PipelineGraph.chain)[\(label([graph.name]))]")
    lines += graph.stages.map { "    " + node($0) }
    lines.append("  end")
    lines += graph.outputs.map { "  " + node($0) }
    lines += graph.edges.map { "  " + edge($0) }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func node(_ node: PipelineGraph.Node) -> String {
    let text = label([node.title] + node.lines)
    return switch node.shape {
    case .input: "\(node.id)[/\(text)/]"
    case .stage: "\(node.id)[\(text)]"
    case .output: "\(node.id)[(\(text))]"
    case .quarantine: "\(node.id)[(\(text))]"
    }
  }

  private static func edge(_ edge: PipelineGraph.Edge) -> String {
    let arrow = edge.isForFailures ? "-.->" : "-->"
    let text = edge.label.isEmpty ? "" : "|\(label([edge.label]))|"
    return "\(edge.from) \(arrow)\(text) \(edge.to)"
  }

  /// Its lines end with line feeds and not with `<br>`, behind which Mermaid would take what is escaped
  /// for Markdown all the same.
  private static func label(_ lines: [String]) -> String {
    "\"" + lines.map(escaped).joined(separator: "\n      ") + "\""
  }

  /// What has a meaning to Mermaid, to Markdown or to HTML, as the number of its character
  /// (https://mermaid.js.org/syntax/flowchart.html, "Entity codes to escape characters").
  private static func escaped(_ text: String) -> String {
    var result = ""
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let before = index == 0 ? nil : scalars[index - 1]
      let behind = index + 1 == scalars.count ? nil : scalars[index + 1]
      if isPlain(scalar, before, behind) {
        result.unicodeScalars.append(scalar)
      } else {
        result += "#\(scalar.value);"
      }
    }
    return result
  }

  private static func isPlain(
    _ scalar: Unicode.Scalar, _ before: Unicode.Scalar?, _ behind: Unicode.Scalar?
  ) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", " ", "/", ",", "(": true
    // The mark of an item of a list.
    case "-": before != nil
    // As in `1.` and `1)`, items too, and `www.`, which begins a link.
    case ".", ")": before != "w" && !("0"..."9").contains(before ?? " ")
    // As in `http:`, or where a statement of style seems to end.
    case ":": behind == " "
    default: !scalar.isASCII
    }
  }
}
