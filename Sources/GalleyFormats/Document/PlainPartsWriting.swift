import Galley

// Parts without ranges.
extension ByteBuffer {
  /// Appends the metadata: the known keys in their order, then the others as they came.
  mutating func append(_ metadata: Metadata) throws(JSONError) {
    append(",\"metadata\":")
    do throws(UnwritableValue) {
      try append(metadata.orderedMembers, depth: 1)
    } catch {
      throw error.problem(in: "metadata")
    }
  }

  mutating func append(_ teasers: [Teaser]) {
    append(",\"teasers\":")
    appendList(teasers) { (buffer, teaser) in
      var isFirst = true
      buffer.appendMember("headline", teaser.headline, &isFirst)
      buffer.appendMember("excerpt", teaser.excerpt, &isFirst)
      if let truncated = teaser.truncated {
        buffer.appendKey("truncated", &isFirst)
        buffer.append(truncated ? "true" : "false")
      }
      buffer.appendMember("url", teaser.url, &isFirst)
      if isFirst { buffer.append(UInt8(ascii: "{")) }
      buffer.append(UInt8(ascii: "}"))
    }
  }

  mutating func append(_ subjects: [Subject]) throws(JSONError) {
    append(",\"subjects\":")
    try appendList(subjects) { (buffer, subject, index) throws(JSONError) in
      buffer.append("{\"id\":")
      buffer.appendQuoted(subject.id)
      buffer.append(",\"name\":")
      buffer.appendQuoted(subject.name)
      buffer.append(",\"type\":")
      buffer.appendQuoted(subject.type.rawValue)
      buffer.append(",\"count\":")
      buffer.append(decimal: subject.count)
      if let salience = subject.salience {
        buffer.append(",\"salience\":")
        try buffer.append(number: salience, "subjects", index, "salience")
      }
      buffer.append(UInt8(ascii: "}"))
    }
  }

  mutating func append(_ removed: [Removal]) {
    append(",\"removed\":")
    appendList(removed) { (buffer, removal) in
      buffer.append("{\"text\":")
      buffer.appendQuoted(removal.text)
      buffer.append(",\"reason\":")
      buffer.appendQuoted(removal.reason)
      if let line = removal.line {
        buffer.append(",\"line\":")
        buffer.append(decimal: line)
      }
      if let stage = removal.stage {
        buffer.append(",\"stage\":")
        buffer.appendQuoted(stage)
      }
      buffer.append(UInt8(ascii: "}"))
    }
  }
}

extension Metadata {
  private static let keys = KeyTable(Array(knownKeys.enumerated()), name: \.element)

  /// The known keys in their order, then the others as they came.
  var orderedMembers: [JSONObject.Member] {
    let members = values.members
    var next = 0
    var last = 0
    var isOrdered = true
    let ranks = members.map { member in
      let key = member.key.utf8Span.span
      let rank = Self.keys.find(key, 0..<key.count, next: &next) ?? Int.max
      isOrdered = isOrdered && rank >= last
      last = rank
      return rank
    }
    if isOrdered { return members }
    // A place behind the rank keeps members of equal rank in the order in which they came.
    return members.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }.map { members[$0] }
  }
}

// What the parts are made of.
extension ByteBuffer {
  @inline(__always)
  mutating func appendList<Element, Failure: Error>(
    _ elements: [Element],
    _ element: (inout ByteBuffer, Element, Int) throws(Failure) -> Void
  ) throws(Failure) {
    append(UInt8(ascii: "["))
    for index in elements.indices {
      if index > 0 { append(UInt8(ascii: ",")) }
      try element(&self, elements[index], index)
    }
    append(UInt8(ascii: "]"))
  }

  @inline(__always)
  private mutating func appendList<Element>(
    _ elements: [Element], _ element: (inout ByteBuffer, Element) -> Void
  ) {
    appendList(elements) { (buffer, value, _) in element(&buffer, value) }
  }

  private mutating func appendKey(_ key: String, _ isFirst: inout Bool) {
    append(isFirst ? "{\"" : ",\"")
    isFirst = false
    append(key)
    append("\":")
  }

  private mutating func appendMember(_ key: String, _ value: String?, _ isFirst: inout Bool) {
    guard let value else { return }
    appendKey(key, &isFirst)
    appendQuoted(value)
  }

  /// Appends a score and the like.
  @inline(__always)
  mutating func append(
    number: Double, _ part: String, _ index: Int, _ key: String
  ) throws(JSONError) {
    guard number.isFinite else {
      throw UnwritableValue(kind: .notFinite).problem(in: "\(part)[\(index)].\(key)")
    }
    append(finite: number)
  }
}
