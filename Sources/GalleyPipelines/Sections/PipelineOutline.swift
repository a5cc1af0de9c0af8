import Galley

/// The keys of a pipeline file's top level.
enum OutlineKey: String, CaseIterable {
  case galley
  case name
  case input
  case stages
  case run
  case tests

  static let names = allCases.map(\.rawValue)
}

/// The top level of a pipeline file.
struct PipelineOutline {
  private(set) var version: SourceValue?
  private(set) var name: SourceValue?
  private(set) var input: SourceValue?
  private(set) var stages: SourceValue?
  private(set) var run: SourceValue?
  var tests: SourceValue?
  /// Whether the chain stands in a file of tests, which gives its documents itself: without a version,
  /// and with any parts in the documents.
  var isForTests = false
  /// Where to report what is missing: the file's first key.
  let top: SourcePlace

  /// Keys that are there under a misspelt name.
  private var misspelt: Set<String> = []

  /// - Returns: nil where the file is no mapping.
  init?(_ tree: SourceValue, reporting problems: inout [Diagnostic]) {
    guard let members = tree.members else {
      problems.append(
        Diagnostic(
          .wrongType,
          "expected a mapping with the keys 'galley' and 'stages', found \(tree.kindInWords)",
          at: tree.place))
      return nil
    }
    top = members.first?.keyPlace ?? tree.place
    for member in members {
      switch OutlineKey(rawValue: member.key) {
      case .galley: version = member.value
      case .name: name = member.value
      case .input: input = member.value
      case .stages: stages = member.value
      case .run: run = member.value
      case .tests: tests = member.value
      case nil:
        // Keys that start with `x-` are the user's own.
        if member.key.hasPrefix("x-") { continue }
        let meant = Suggestion.closest(to: member.key, among: OutlineKey.names)
        if let meant { misspelt.insert(meant) }
        problems.append(Self.unknown(member, meant: meant))
      }
    }
  }

  /// Whether a key is missing, and not only misspelt.
  func lacks(_ key: String) -> Bool {
    !misspelt.contains(key) && !(isForTests && key == "galley")
  }

  private static func unknown(_ member: SourceValue.Member, meant: String?) -> Diagnostic {
    let hint =
      meant.map { "; did you mean '\($0)'?" }
      ?? "; the keys here are \(OutlineKey.names.joined(separator: ", ")), and x-… for your own"
    return Diagnostic(.unknownKey, "unknown key '\(member.key)'\(hint)", at: member.keyPlace)
  }
}
