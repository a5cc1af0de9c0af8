import Galley
import GalleyFormats

/// What a server says of its errors, fit to be shown.
enum ServerWords {
  private static let limit = 300

  /// What the body of an error says; nil where it says nothing to people.
  ///
  /// - Parameter mask: hides the key, which a server may tell.
  static func message(in body: [UInt8], _ mask: SecretMask) -> String? {
    var reader = JSONReader()
    if let json = try? reader.read(body.span) { return message(in: json, mask) }
    // Plain words, or JSON that is not quite right; a page of HTML is mostly its head.
    let text = String(decoding: body.prefix(4 * limit), as: UTF8.self).withoutOuterSpace
    return text.isEmpty || text.hasPrefix("<") ? nil : shown(text, mask)
  }

  /// What servers say in `{"error": {"message": …}}`, `{"error": …}`, `{"message": …}` or `{"detail": …}`.
  static func message(in json: JSONValue, _ mask: SecretMask) -> String? {
    let error = json.object?["error"]
    let said =
      error?.object?["message"]?.string ?? error?.string ?? json.object?["message"]?.string
      ?? json.object?["detail"]?.string
    return said.map { shown($0, mask) }
  }

  private static func shown(_ text: String, _ mask: SecretMask) -> String {
    safeText(mask.applied(to: text), limit: limit)
  }
}
