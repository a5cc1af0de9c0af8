import Galley
import GalleyFormats

/// Hides secrets in what a plugin says.
struct SecretMask: Sendable {
  /// Longest first, so that one which holds another is hidden whole.
  private let forms: [[UInt8]]

  /// - Parameter secrets: values that must be shown nowhere.
  init(_ secrets: [String]) {
    var forms: Set<[UInt8]> = []
    for secret in secrets {
      forms.insert(Array(secret.utf8))
      // As it stands in the hello line, which a plugin may echo.
      let quoted = try? JSONWriter().text(of: .string(secret))
      if let quoted { forms.insert(Array(quoted.utf8.dropFirst().dropLast())) }
      // What a plugin says is cut into lines.
      for line in secret.utf8.split(separator: 0x0A) where line.count >= 8 {
        forms.insert(Array(line))
      }
    }
    self.forms = forms.filter { !$0.isEmpty }.sorted { $0.count > $1.count }
  }

  /// How many bytes the longest secret has.
  var longest: Int { forms.first?.count ?? 0 }

  /// The text with `***` for every secret.
  func applied(to text: String) -> String {
    guard !forms.isEmpty else { return text }
    var rest = Array(text.utf8)[...]
    var shown: [UInt8] = []
    while let first = rest.first {
      if let form = forms.first(where: { rest.starts(with: $0) }) {
        shown += Array("***".utf8)
        rest = rest.dropFirst(form.count)
      } else {
        shown.append(first)
        rest = rest.dropFirst()
      }
    }
    return String(decoding: shown, as: UTF8.self)
  }
}
