import Galley

/// A report as `--report` asks for it: `FILE`, whose extension tells its kind, or `KIND=FILE`.
struct ReportChoice: Hashable {
  enum Kind: String, CaseIterable {
    case json
    case junit
    case html

    /// The extensions that stand for it.
    fileprivate var extensions: [String] {
      switch self {
      case .json: [".json"]
      case .junit: [".xml"]
      case .html: [".html", ".htm"]
      }
    }
  }

  let kind: Kind
  /// Relative to the working directory unless absolute.
  let path: String
}

extension ReportChoice: ExpressibleByArgument {
  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    if parts.count == 2, let kind = Kind(rawValue: String(parts[0])) {
      guard !parts[1].isEmpty else { return nil }
      self.init(kind: kind, path: String(parts[1]))
      return
    }
    let kind = Kind.allCases.first { $0.extensions.contains(where: argument.hasSuffix) }
    guard let kind else { return nil }
    self.init(kind: kind, path: argument)
  }

  static var expectation: String {
    let kinds = Kind.allCases.map { "\($0.rawValue)=FILE" }.joined(separator: ", ")
    return "\(kinds), or a file that ends in .json, .xml or .html"
  }

  var defaultValueDescription: String { "\(kind.rawValue)=\(path)" }
}

/// What `--annotations` can be.
enum AnnotationChoice: String, CaseIterable, ExpressibleByArgument {
  /// For GitHub where GitHub Actions runs this, else none.
  case auto
  case github
  case none

  func isForGitHub(_ variables: [String: String]) -> Bool {
    switch self {
    case .auto: variables["GITHUB_ACTIONS"] == "true"
    case .github: true
    case .none: false
    }
  }
}
