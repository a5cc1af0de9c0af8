import Galley
import GalleyFormats

/// A piece of HTML; texts get into it escaped alone.
///
/// What stands in a literal is taken as it is: `"<b>\(id)</b>"` escapes the id.
struct Markup: Sendable, ExpressibleByStringInterpolation {
  private(set) var source: String

  init(stringLiteral source: String) { self.source = source }

  init(stringInterpolation: StringInterpolation) { source = stringInterpolation.source }

  /// HTML that needs no escapes, such as the report's own script.
  init(trusted source: String) { self.source = source }

  /// Pieces one behind the other.
  init(_ pieces: [Markup]) { source = pieces.map(\.source).joined() }

  static func + (first: Markup, second: Markup) -> Markup {
    Markup(trusted: first.source + second.source)
  }

  static func += (first: inout Markup, second: Markup) { first.source += second.source }

  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var source = ""

    init(literalCapacity: Int, interpolationCount: Int) {}

    mutating func appendLiteral(_ literal: String) { source += literal }

    /// A text from anywhere: on one line, and with nothing in it that HTML or a person could be
    /// misled by.
    mutating func appendInterpolation(_ text: String, limit: Int = 1000) {
      source += escapedHTML(safeText(text, limit: limit))
    }

    /// A text from anywhere, whose direction touches nothing around it.
    mutating func appendInterpolation(isolated text: String, limit: Int = 1000) {
      source += "<bdi>\(escapedHTML(safeText(text, limit: limit)))</bdi>"
    }

    mutating func appendInterpolation(_ markup: Markup) { source += markup.source }

    mutating func appendInterpolation(_ pieces: [Markup]) { source += Markup(pieces).source }

    mutating func appendInterpolation(_ number: Int) { source += String(number) }

    /// A length in a drawing, with two places behind the point.
    mutating func appendInterpolation(length: Double) {
      let hundredths = Int((length * 100).rounded())
      source += "\(hundredths / 100).\(hundredths / 10 % 10)\(hundredths % 10)"
    }
  }
}

/// A text as it can stand between tags, and between the double quotes of an attribute.
private func escapedHTML(_ text: String) -> String {
  var escaped = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": escaped += "&amp;"
    case "<": escaped += "&lt;"
    case ">": escaped += "&gt;"
    case "\"": escaped += "&quot;"
    case "'": escaped += "&#39;"
    default: escaped.unicodeScalars.append(scalar)
    }
  }
  return escaped
}

/// The address within the page that opens a document.
func documentAddress(of id: String) -> Markup {
  var address = "#doc="
  for byte in id.utf8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: "."):
      address.unicodeScalars.append(Unicode.Scalar(byte))
    default:
      let digits = String(byte, radix: 16, uppercase: true)
      address += "%" + (digits.utf8.count == 1 ? "0" : "") + digits
    }
  }
  return Markup(trusted: address)
}

/// A link to a document that shows its id.
func documentLink(_ id: String) -> Markup {
  "<a href=\"\(documentAddress(of: id))\">\(isolated: id, limit: 300)</a>"
}

/// A section with its heading.
func section(_ id: String, _ title: String, _ content: Markup, isWide: Bool = false) -> Markup {
  let kind: Markup = isWide ? " class=\"wide\"" : ""
  return """
    <section\(kind) aria-labelledby="\(id)-title">
    <h2 id="\(id)-title">\(title)</h2>
    \(content)
    </section>

    """
}

/// A bar that fills a share of its place.
func bar(_ share: Double) -> Markup {
  let width = min(100, max(0, share * 100))
  return """
    <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">\
    <rect class="track" width="100" height="10"/><rect width="\(length: width)" height="10"/></svg>
    """
}
