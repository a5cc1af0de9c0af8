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
      guard !["", "-"].contains(parts[1]) else { return nil }
      self.init(kind: kind, path: String(parts[1]))
      return
    }
    // `pdf=a.html` names a kind that there is not, and `-` no file.
    if parts.count == 2, parts[0].utf8.allSatisfy((UInt8(ascii: "a")...UInt8(ascii: "z")).contains)
    {
      return nil
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

  func isForGitHub(_ environment: CommandEnvironment) -> Bool {
    switch self {
    // Who wants objects on standard error gets nothing else, unless it is asked for.
    case .auto:
      environment.variables["GITHUB_ACTIONS"] == "true" && environment.log.format == .text
    case .github: true
    case .none: false
    }
  }
}
