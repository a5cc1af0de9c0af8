/// An address taken apart, for resolving what a page refers to.
struct PageAddress {
  /// In small letters.
  let scheme: String
  let authority: String
  /// From the first slash on, without query and fragment; at least a slash.
  let path: String
  private let query: String

  /// - Returns: nil where it is no http or https address.
  init?(_ text: String) {
    guard let colon = text.firstIndex(of: ":"), text[colon...].hasPrefix("://") else { return nil }
    scheme = text[..<colon].lowercased()
    guard scheme == "http" || scheme == "https" else { return nil }
    let rest = text[colon...].dropFirst(3)
    let end = rest.firstIndex { "/?#".contains($0) } ?? rest.endIndex
    authority = String(rest[..<end])
    guard !authority.isEmpty else { return nil }
    let local = rest[end...].prefix { $0 != "#" }
    let mark = local.firstIndex(of: "?") ?? local.endIndex
    path = local[..<mark].isEmpty ? "/" : String(local[..<mark])
    query = String(local[mark...])
  }

  /// The host without `www.` and port, in small letters.
  var host: String {
    let behindUser = authority.split(separator: "@").last ?? ""
    let host = behindUser.prefix { $0 != ":" }.lowercased()
    return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
  }

  /// Whether it names a whole site.
  var isHome: Bool { path == "/" && query.isEmpty }

  /// The address that a reference on this page stands for (RFC 3986, section 5.2); nil where that is
  /// none of http or https.
  func resolved(_ reference: String) -> String? {
    let reference = reference.split(whereSeparator: \.isWhitespace).joined(separator: "%20")
    guard let first = reference.first else { return nil }
    if reference.hasPrefix("//") { return Self.absolute(scheme + ":" + reference) }
    if first == "/" { return origin + Self.withoutDots(reference) }
    if first == "?" { return origin + path + reference }
    if first == "#" { return origin + path + query + reference }
    let colon = reference.firstIndex { ":/?#".contains($0) }
    if let colon, reference[colon] == ":" { return Self.absolute(reference) }
    let folder = path[...(path.lastIndex(of: "/") ?? path.startIndex)]
    return origin + Self.withoutDots(folder + reference)
  }

  private var origin: String { scheme + "://" + authority }

  /// The address itself, where it is one of http or https.
  static func absolute(_ text: String) -> String? { PageAddress(text) == nil ? nil : text }

  /// RFC 3986, section 5.2.4, for the path of what starts with a slash.
  private static func withoutDots(_ local: String) -> String {
    let end = local.firstIndex { $0 == "?" || $0 == "#" } ?? local.endIndex
    guard local[..<end].contains("/.") else { return local }
    var kept: [Substring] = []
    let segments = local[..<end].split(separator: "/", omittingEmptySubsequences: false)
    for (index, segment) in segments.enumerated() {
      let isLast = index == segments.count - 1
      if segment == "." || segment == ".." {
        if segment == "..", kept.count > 1 { kept.removeLast() }
        if isLast { kept.append("") }
      } else {
        kept.append(segment)
      }
    }
    return kept.joined(separator: "/") + local[end...]
  }
}
