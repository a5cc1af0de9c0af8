/// What there is to say about one kind of problem.
package struct Explanation: Sendable {
  /// One sentence.
  package let summary: String
  /// What the code means, and why it is a problem: a paragraph a line.
  package let meaning: String
  /// How to get rid of it: a paragraph a line.
  package let remedy: String
  /// The shortest pipeline that has the problem.
  package let broken: Example
  /// The same without it.
  package let mended: Example
}

/// A pipeline file to look at, and to check.
package struct Example: Sendable {
  /// What the file is called.
  package var file: String
  /// What stands in the file; nil where there is no such file.
  package var shown: String?
  /// What stands behind `galley check FILE`, each with `--set` before it.
  package var overrides: [String]
  /// What `${NAME}` stands for.
  package var variables: [String: String]
  /// A plugin that lies beside the pipeline.
  package var plugin: Plugin?
  /// Whether the program is one that was built without the traits for patterns and scripts.
  package var lacksTraits: Bool
  private let whole: (@Sendable () -> String)?

  /// The manifest of a plugin, in a folder of `Plugins` that has the plugin's name.
  package struct Plugin: Sendable {
    package let name: String
    package let manifest: String
  }

  /// - Parameter whole: makes the text where it is too long to be shown; by default it is what is shown.
  init(
    _ shown: String?, file: String = "news.yaml", overrides: [String] = [],
    variables: [String: String] = [:], plugin: Plugin? = nil,
    lacksTraits: Bool = false, whole: (@Sendable () -> String)? = nil
  ) {
    self.shown = shown
    self.file = file
    self.overrides = overrides
    self.variables = variables
    self.plugin = plugin
    self.lacksTraits = lacksTraits
    self.whole = whole
  }

  /// All that stands in the file; nil where there is no such file.
  package var text: String? { whole?() ?? shown }

  /// The command that says what is wrong.
  package var command: String {
    "galley check \(file)" + overrides.map { " --set \($0)" }.joined()
  }
}

extension PipelineLoader {
  /// Checks an example as if its file lay in the working directory.
  package func check(_ example: Example) -> PipelineCheck {
    let request = PipelineRequest(overrides: example.overrides)
    guard let text = example.text else { return load(example.file, request) }
    return check(Array(text.utf8), path: example.file, request)
  }
}
