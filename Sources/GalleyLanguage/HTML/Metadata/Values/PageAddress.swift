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
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")),
      text.utf8[colon...].starts(with: "://".utf8)
    else { return nil }
    scheme = text[..<colon].lowercased()
    guard scheme == "http" || scheme == "https" else { return nil }
    let rest = text.utf8[colon...].dropFirst(3)
    let end = rest.firstIndex { Self.endsAuthority($0) } ?? rest.endIndex
    guard end > rest.startIndex else { return nil }
    authority = String(text[rest.startIndex..<end])
    let local = rest[end...].prefix { $0 != UInt8(ascii: "#") }
    let mark = local.firstIndex(of: UInt8(ascii: "?")) ?? local.endIndex
    path = mark == local.startIndex ? "/" : String(text[local.startIndex..<mark])
    query = String(text[mark..<local.endIndex])
  }

  private static func endsAuthority(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
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
    let reference =
      reference.utf8.contains(0x20)
      ? reference.split(separator: " ").joined(separator: "%20") : reference
    switch reference.utf8.first {
    case nil: return nil
    case UInt8(ascii: "/"):
      if reference.utf8.starts(with: "//".utf8) { return Self.absolute(scheme + ":" + reference) }
      return origin + Self.withoutDots(reference)
    case UInt8(ascii: "?"): return origin + path + reference
    case UInt8(ascii: "#"): return origin + path + query + reference
    default: break
    }
    let border = reference.utf8.first { $0 == UInt8(ascii: ":") || Self.endsAuthority($0) }
    if border == UInt8(ascii: ":") { return Self.absolute(reference) }
    let folder = path[...(path.lastIndex(of: "/") ?? path.startIndex)]
    return origin + Self.withoutDots(folder + reference)
  }

  private var origin: String { scheme + "://" + authority }

  /// The address itself, where it is one of http or https.
  static func absolute(_ text: String) -> String? { PageAddress(text) == nil ? nil : text }

  /// RFC 3986, section 5.2.4, for the path of what starts with a slash.
  private static func withoutDots(_ local: String) -> String {
    let end =
      local.utf8.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }
      ?? local.endIndex
    guard local.utf8.contains(UInt8(ascii: ".")) else { return local }
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
