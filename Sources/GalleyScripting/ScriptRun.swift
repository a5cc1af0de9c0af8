#if Scripting
  import Galley
  import GalleyFormats

  /// One document while a script works on it.
  final class ScriptRun {
    private var document: Document
    private let id: String
    let machine: LuaMachine
    private let context: StageContext
    private let limit = AttemptLimit.current

    init(_ document: consuming Document, _ machine: LuaMachine, _ context: StageContext) {
      id = document.id
      // A part is cut out behind the id, whose length is known then.
      document.id = ""
      self.document = document
      self.machine = machine
      self.context = context
    }

    /// What each document's numbers are made of: FNV-1a of its id (Fowler, Noll and Vo).
    var seed: UInt64 {
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for byte in id.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      return hash
    }

    var isOver: Bool {
      if let limit, ContinuousClock.now >= limit.deadline { return true }
      return Task.isCancelled
    }

    func note(_ text: String) { context.note(text) }

    /// Answers with a part: the bytes of a string, the JSON of all else.
    ///
    /// - Returns: whether the part is there.
    func supply(_ part: DocumentKeyword, to answer: AnswerBytes) throws(JSONError) -> Bool {
      let text: String?
      switch part {
      case .id: text = id
      case .source: text = document.source
      case .html: text = document.html
      case .text: text = document.has(.text) ? document.text : nil
      default: return try supplyJSON(part, to: answer)
      }
      guard let text else { return false }
      answer.append(text)
      return true
    }

    private func supplyJSON(
      _ part: DocumentKeyword, to answer: AnswerBytes
    ) throws(JSONError) -> Bool {
      guard let parts = WrittenParts(name: part.rawValue) else { return false }
      var buffer = ByteBuffer()
      try DocumentWriter(offsets: .utf8, parts: parts).write(document, to: &buffer)
      let start = "{\"id\":\"\",\"\":".utf8.count + part.rawValue.utf8.count
      guard buffer.count > start else { return false }
      buffer.withBytes { answer.append($0.extracting(start..<$0.count - 1)) }
      return true
    }

    /// The document with the changes that the script made.
    func changed(by changes: [UInt8], _ nulls: [UInt8]) throws -> Document {
      document.id = id
      if !changes.isEmpty { try apply(changes, to: &document) }
      if !nulls.isEmpty {
        var reader = JSONReader()
        for name in try reader.read(nulls.span).array ?? [] {
          if let name = name.string { document.fields[name] = .null }
        }
      }
      return document
    }

    /// New documents in the place of this one.
    func replacements(_ documents: [UInt8]) throws -> [Document] {
      var reader = JSONReader()
      return try (reader.read(documents.span).array ?? []).map { value in
        var replacement = Document(id: id)
        replacement.source = document.source
        var buffer = ByteBuffer()
        try JSONWriter().write(value, to: &buffer)
        try apply(buffer.array, to: &replacement)
        // In changes null removes, and here is nothing to remove.
        replacement.fields = value.object?["fields"]?.object ?? JSONObject()
        return replacement
      }
    }

    private func apply(_ changes: [UInt8], to document: inout Document) throws(Misfit) {
      do throws(JSONError) {
        var patch = DocumentPatch(writes: nil, offsets: .utf8, counting: .fromOne)
        try patch.apply(changes.span, to: &document)
      } catch {
        throw Misfit(message: error.message)
      }
    }
  }

  /// What a script set is no part of a document.
  struct Misfit: Error {
    let message: String

    /// The part that is wrong, which the message begins with.
    var part: DocumentKeyword? {
      let name = message.drop { $0 == "'" }.prefix { $0.isLetter }
      return DocumentKeyword(rawValue: String(name))
    }
  }

  /// The keys of a document, in the order of its JSON.
  enum DocumentKeyword: String, CaseIterable {
    case id, source, html, text, metadata, teasers, sentences, entities, subjects, summary, keywords
    case removed, annotations, fields
  }
#endif
