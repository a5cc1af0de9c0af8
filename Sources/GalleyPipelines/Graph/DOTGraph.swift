/// A pipeline in the language of Graphviz.
package enum DOTGraph {
  package static func text(of plan: PlanDescription) -> String {
    let graph = PipelineGraph(plan)
    var lines = [
      "digraph \(quoted([graph.name])) {", "  compound=true;",
      "  node [shape=box, fontname=\"sans-serif\", fontsize=11];",
      "  edge [fontname=\"sans-serif\", fontsize=10];",
    ]
    lines += graph.inputs.map { "  " + node($0) }
    lines.append("  subgraph \(cluster) {")
    lines.append("    label=\(quoted([graph.name])); fontname=\"sans-serif\"; color=gray;")
    lines += graph.stages.map { "    " + node($0) }
    lines.append("  }")
    lines += graph.outputs.map { "  " + node($0) }
    lines += graph.edges.map { "  " + edge($0, in: graph) }
    return lines.joined(separator: "\n") + "\n}\n"
  }

  private static let cluster = "cluster_\(PipelineGraph.chain)"

  private static func node(_ node: PipelineGraph.Node) -> String {
    let shape =
      switch node.shape {
      case .input: ", shape=parallelogram"
      case .stage: ""
      case .output: ", shape=cylinder"
      case .quarantine: ", shape=cylinder, style=dashed"
      }
    return "\(node.id) [label=\(quoted([node.title] + node.lines))\(shape)];"
  }

  private static func edge(_ edge: PipelineGraph.Edge, in graph: PipelineGraph) -> String {
    var attributes: [String] = []
    var from = edge.from
    if from == PipelineGraph.chain, let last = graph.stages.last {
      // An edge of a cluster is one of a node in it, cut at the cluster's border.
      from = last.id
      attributes.append("ltail=\(cluster)")
    }
    if edge.isForFailures { attributes.append("style=dashed") }
    if !edge.label.isEmpty { attributes.append("label=\(quoted([edge.label]))") }
    let list = attributes.isEmpty ? "" : " [\(attributes.joined(separator: ", "))]"
    return "\(from) -> \(edge.to)\(list);"
  }

  /// A string of DOT, its lines centred; Graphviz reads character references of HTML in it.
  private static func quoted(_ lines: [String]) -> String {
    let escaped = lines.map { line in
      line.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("&", with: "&amp;")
    }
    return "\"" + escaped.joined(separator: "\\n") + "\""
  }
}
