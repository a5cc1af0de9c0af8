/// An article's address in a form that is equal for addresses that name one article.
///
/// What RFC 3986, section 6.2.2, takes for equal (case of scheme and host, percent-encoding, dot
/// segments) and 6.2.3 (default port); besides, what in practice leads to the same article: http and
/// https, a slash at the end of the path, the part behind `#`, and the parameters by which newsletters
/// and advertisers follow a click. Nothing else: other parameters, their order and `www.` count.
package struct ArticleAddress: Hashable, Sendable {
  package let bytes: [UInt8]

  /// - Returns: nil where `url` is no http or https address, or has a host and nothing behind it: that
  ///   names a site, and many an article is labelled with it.
  package init?(_ url: String) {
    let text = Array(url.utf8).trimmed[...]
    guard let colon = text.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let scheme = text[..<colon].map(\.lowercased)
    let isSecure = scheme.elementsEqual("https".utf8)
    guard
      isSecure || scheme.elementsEqual("http".utf8),
      text[colon...].starts(with: "://".utf8)
    else { return nil }
    let (authority, local) = text[(colon + 3)...].divided { [0x2F, 0x3F, 0x23].contains($0) }
    guard let place = Self.place(authority, defaultPort: isSecure ? "443" : "80") else {
      return nil
    }
    let behind = Self.normalized(local)
    guard !behind.isEmpty else { return nil }
    bytes = place + behind
  }

  /// User, host and port.
  private static func place(_ authority: ArraySlice<UInt8>, defaultPort: String) -> [UInt8]? {
    let start = authority.lastIndex(of: UInt8(ascii: "@")).map { $0 + 1 } ?? authority.startIndex
    var host = authority[start...]
    var port: ArraySlice<UInt8> = []
    if let colon = host.lastIndex(of: UInt8(ascii: ":")),
      host[(colon + 1)...].allSatisfy(\.isDigit)
    {
      port = host[(colon + 1)...]
      host = host[..<colon]
    }
    guard !host.isEmpty else { return nil }
    let name = authority[..<start] + percentNormalized(host).map(\.lowercased)
    if port.isEmpty || port.elementsEqual(defaultPort.utf8) { return Array(name) }
    return name + [UInt8(ascii: ":")] + port
  }

  /// Path, query and what counts of the fragment; empty where they name nothing.
  private static func normalized(_ local: ArraySlice<UInt8>) -> [UInt8] {
    let (beforeFragment, fragment) = local.divided { $0 == UInt8(ascii: "#") }
    let (path, query) = beforeFragment.divided { $0 == UInt8(ascii: "?") }
    var result = withoutDotSegments(percentNormalized(path))
    if result.last == UInt8(ascii: "/") { result.removeLast() }
    let parameters = percentNormalized(query.dropFirst()).split(separator: UInt8(ascii: "&"))
      .filter { !TrackingParameter.isOne($0) }
    if !parameters.isEmpty {
      result.append(UInt8(ascii: "?"))
      result.append(contentsOf: parameters.joined(separator: [UInt8(ascii: "&")]))
    }
    // Sites without pages of their own name the article behind `#!` or `#/`.
    if let mark = fragment.dropFirst().first, mark == UInt8(ascii: "!") || mark == 0x2F {
      result.append(contentsOf: percentNormalized(fragment))
    }
    return result
  }

  /// RFC 3986, section 5.2.4, for a path that is empty or starts with a slash.
  private static func withoutDotSegments(_ path: [UInt8]) -> [UInt8] {
    guard path.contains(UInt8(ascii: ".")) else { return path }
    var kept: [ArraySlice<UInt8>] = []
    let segments = path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    for (index, segment) in segments.enumerated() {
      let isLast = index == segments.count - 1
      if segment.elementsEqual(".".utf8) {
        if isLast { kept.append([]) }
      } else if segment.elementsEqual("..".utf8) {
        if kept.count > 1 { kept.removeLast() }
        if isLast { kept.append([]) }
      } else {
        kept.append(segment)
      }
    }
    return Array(kept.joined(separator: [UInt8(ascii: "/")]))
  }

  /// Unreserved characters decoded, digits of escapes in capitals, and what can't stand in an address
  /// escaped (RFC 3986, sections 2.1, 2.3 and 6.2.2).
  private static func percentNormalized(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "%"), index + 2 <= bytes.endIndex,
        let high = bytes[index].hexadecimalValue, let low = bytes[index + 1].hexadecimalValue
      {
        let value = high << 4 | low
        index += 2
        value.isUnreserved ? result.append(value) : result.append(escaping: value)
      } else if byte <= 0x20 || byte >= 0x7F {
        result.append(escaping: byte)
      } else {
        result.append(byte)
      }
    }
    return result
  }
}

/// Parameters of an address that say how a reader came, and nothing about the article.
private enum TrackingParameter {
  /// Names that the systems of advertisers and newsletters add, and sites don't use themselves.
  private static let names: Set<String> = [
    "_ga", "_gl", "_hsenc", "_hsmi", "dclid", "fbclid", "gbraid", "gclid", "gclsrc", "igsh",
    "igshid", "mc_cid", "mc_eid", "mkt_tok", "msclkid", "ttclid", "twclid", "wbraid", "yclid",
  ]

  static func isOne(_ parameter: ArraySlice<UInt8>) -> Bool {
    let name = parameter.prefix { $0 != UInt8(ascii: "=") }.map(\.lowercased)
    return name.starts(with: "utm_".utf8) || names.contains(String(decoding: name, as: UTF8.self))
  }
}

extension [UInt8] {
  /// Without white space and controls at both ends.
  fileprivate var trimmed: [UInt8] {
    guard let first = firstIndex(where: { $0 > 0x20 }), let last = lastIndex(where: { $0 > 0x20 })
    else { return [] }
    return Array(self[first...last])
  }

  fileprivate mutating func append(escaping byte: UInt8) {
    let digits = Array("0123456789ABCDEF".utf8)
    append(UInt8(ascii: "%"))
    append(digits[Int(byte >> 4)])
    append(digits[Int(byte & 15)])
  }
}

extension ArraySlice<UInt8> {
  /// What stands before the first byte that `isBorder` takes, and the rest from that byte on.
  fileprivate func divided(
    at isBorder: (UInt8) -> Bool
  ) -> (before: ArraySlice<UInt8>, rest: ArraySlice<UInt8>) {
    let border = firstIndex(where: isBorder) ?? endIndex
    return (self[..<border], self[border...])
  }
}

extension UInt8 {
  fileprivate var lowercased: UInt8 { isUppercase ? self | 0x20 : self }

  fileprivate var hexadecimalValue: UInt8? {
    if isDigit { return self - 0x30 }
    let letter = self | 0x20
    return (0x61...0x66).contains(letter) ? letter - 0x61 + 10 : nil
  }

  /// RFC 3986, section 2.3.
  fileprivate var isUnreserved: Bool {
    isLetter || isDigit || self == UInt8(ascii: "-") || self == UInt8(ascii: ".")
      || self == UInt8(ascii: "_") || self == UInt8(ascii: "~")
  }
}
