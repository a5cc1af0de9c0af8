package import Galley
import GalleyFormats

/// What a stage gives in a test that does not start it.
package struct StageReplacement: Sendable {
  /// What it gives for one document, or for all that no other answer names.
  package struct Answer: Sendable {
    /// nil: all documents that no other answer names.
    package let id: String?
    package let outcome: Outcome
    package let place: SourcePlace
  }

  package enum Outcome: Sendable {
    case keep
    case set(ReplacedParts)
    case drop(reason: String)
    case fail(message: String)
  }

  package let answers: [Answer]
  /// Where the stage is named.
  package let place: SourcePlace

  /// The answer for a document; nil where the test says nothing about it.
  package func answer(for id: String) -> Answer? {
    answers.first { $0.id == id } ?? answers.first { $0.id == nil }
  }
}

/// Parts of a document that a replaced stage sets, as a plugin's answer does.
package struct ReplacedParts: Sendable {
  /// With what stands where; the same as `object`.
  private let members: [SourceValue.Member]
  private let object: JSONObject

  /// - Returns: nil where JSON has no such value; that has been reported.
  init?(_ value: SourceValue, reporting problems: inout [Diagnostic]) {
    guard let members = value.members, let object = value.json(reporting: &problems)?.object else {
      return nil
    }
    self.members = members
    self.object = object
  }

  /// Changes a document, or leaves it as it was.
  ///
  /// - Parameter writes: the parts that the stage says it writes.
  /// - Throws: what is wrong, at its place.
  package func apply(
    to document: inout Document, writes: [Part], at place: SourcePlace
  ) throws(Diagnostic) {
    do throws(JSONError) {
      try Self.apply(object, to: &document, writes)
    } catch {
      let culprit = culprit(in: document, writes)
      throw Diagnostic(.badDocument, (culprit?.error ?? error).message, at: culprit?.place ?? place)
    }
  }

  /// Whether the ranges can be checked without knowing the document.
  private var hasText: Bool { object["text"]?.string != nil }

  /// What is wrong whatever document comes.
  func problem(writes: [Part], at place: SourcePlace) -> Diagnostic? {
    var document = Document(id: "", text: nil)
    do throws(JSONError) {
      try Self.apply(object, to: &document, writes)
      return nil
    } catch {
      if error.kind == .offsets, !hasText { return nil }
      let culprit = culprit(in: document, writes)
      return Diagnostic(
        .badDocument, (culprit?.error ?? error).message, at: culprit?.place ?? place)
    }
  }

  private static func apply(
    _ object: JSONObject, to document: inout Document, _ writes: [Part]
  ) throws(JSONError) {
    let bytes = Array(try JSONWriter().text(of: .object(object)).utf8)
    var patch = DocumentPatch(writes: writes, offsets: .scalars)
    try patch.apply(bytes.span, to: &document)
  }

  /// The part, or the item of one, that can't be set by itself either.
  private func culprit(
    in document: Document, _ writes: [Part]
  ) -> (place: SourcePlace, error: JSONError)? {
    for member in members {
      guard let value = object[member.key],
        let error = error(of: value, for: member.key, in: document, writes)
      else { continue }
      if error.kind == .undeclared { return (member.keyPlace, error) }
      for (index, item) in (member.value.sequence ?? []).enumerated() {
        if let one = value.array?[index],
          self.error(of: .array([one]), for: member.key, in: document, writes) != nil
        {
          return (item.place, error)
        }
      }
      return (member.value.place, error)
    }
    return nil
  }

  /// Why a part can't be set beside the text that is set with it.
  private func error(
    of value: JSONValue, for key: String, in document: Document, _ writes: [Part]
  ) -> JSONError? {
    var parts = JSONObject()
    if let text = object["text"], writes.contains(.text) { parts["text"] = text }
    parts[key] = value
    var document = document
    do throws(JSONError) {
      try Self.apply(parts, to: &document, writes)
      return nil
    } catch {
      return error
    }
  }
}
