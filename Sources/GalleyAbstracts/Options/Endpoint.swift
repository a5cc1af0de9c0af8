package import Galley

/// The address of a server with the chat API of OpenAI, such as `http://localhost:11434/v1`.
///
/// Read more strictly than addresses are elsewhere, and put together anew, so that libcurl sees the host
/// that was checked here.
package struct Endpoint: Hashable, Sendable, CustomStringConvertible {
  let isEncrypted: Bool
  /// In lower case; an IPv6 address without its brackets.
  let host: String
  let port: Int?
  /// Without a slash at the end; may be empty.
  let path: String

  private static let question = "/chat/completions"

  /// - Throws: what is wrong.
  init(_ text: String) throws(EndpointProblem) {
    guard let schemeEnd = text.firstIndex(of: ":"), text[schemeEnd...].hasPrefix("://") else {
      throw EndpointProblem(text, "begins with no https:// or http://")
    }
    switch text[..<schemeEnd].lowercased() {
    case "https": isEncrypted = true
    case "http": isEncrypted = false
    default: throw EndpointProblem(text, "begins with no https:// or http://")
    }
    let rest = text[schemeEnd...].dropFirst(3)
    let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    (host, port) = try Self.hostAndPort(authority, of: text)
    let path = rest.dropFirst(authority.count)
    guard path.utf8.allSatisfy(Self.isPlain) else {
      throw EndpointProblem(text, "holds more than a host, a port and a path of plain characters")
    }
    var trimmed = path[...]
    while trimmed.last == "/" { trimmed.removeLast() }
    if trimmed.hasSuffix(Self.question) { trimmed.removeLast(Self.question.count) }
    self.path = String(trimmed)
  }

  /// Where questions are put.
  var address: String { description + Self.question }

  package var description: String {
    let name = host.contains(":") ? "[\(host)]" : host
    return (isEncrypted ? "https://" : "http://") + name + (port.map { ":\($0)" } ?? "") + path
  }

  /// Whether the host's name says that it is this machine; what it stands for is seen when it is connected to.
  var isNamedLoopback: Bool {
    host == "localhost" || host == "::1" || (host.hasPrefix("127.") && host.allSatisfy(\.isIPv4))
  }

  private static func hostAndPort(
    _ authority: Substring, of text: String
  ) throws(EndpointProblem) -> (String, Int?) {
    if authority.contains("@") {
      throw EndpointProblem(text, "holds a user's name; a key comes from --key-variable alone")
    }
    let isBracketed = authority.hasPrefix("[")
    let hostEnd =
      isBracketed
      ? authority.firstIndex(of: "]").map { authority.index(after: $0) } ?? authority.endIndex
      : authority.firstIndex(of: ":") ?? authority.endIndex
    var host = authority[..<hostEnd].lowercased()
    var isGood = host.utf8.allSatisfy(isNamePart)
    if isBracketed {
      isGood = host.hasSuffix("]")
      host = String(host.dropFirst().dropLast())
      isGood = isGood && host.contains(":") && host.utf8.allSatisfy(isIPv6)
    }
    guard isGood, !host.isEmpty else { throw EndpointProblem(text, "names no host") }
    let rest = authority[hostEnd...]
    if rest.isEmpty { return (host, nil) }
    guard rest.hasPrefix(":"), let port = UInt16(rest.dropFirst()), port > 0,
      rest.dropFirst().utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { throw EndpointProblem(text, "has no number from 1 to 65535 for a port") }
    return (host, Int(port))
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    isLetterOrDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: "_")
  }

  private static func isIPv6(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte) || byte == UInt8(ascii: ":")
      || byte == UInt8(ascii: ".")
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    isNamePart(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "~")
      || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "@")
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}

extension Character {
  fileprivate var isIPv4: Bool { self == "." || ("0"..."9").contains(self) }
}

extension Endpoint: StageOptionValue {
  package static var optionType: OptionType { .string }

  package static func read(
    _ value: SourceValue, reporting problems: inout [Diagnostic]
  ) -> Endpoint? {
    guard let text = String.read(value, reporting: &problems) else { return nil }
    do throws(EndpointProblem) {
      return try Endpoint(text)
    } catch {
      problems.append(Diagnostic(.wrongType, error.message, at: value.place))
      return nil
    }
  }

  package var jsonValue: JSONValue { .string(description) }
}

/// Why a text is no address of a server.
struct EndpointProblem: Error, Hashable {
  let message: String

  fileprivate init(_ text: String, _ reason: String) {
    // What may be a password is not shown.
    let shown = text.contains("@") ? "the address" : "'\(text.prefix(200))'"
    message = "\(shown) \(reason); expected one such as http://localhost:11434/v1"
  }
}
