package import Galley

/// What must not be true of a run's ledger, such as `dropped > 5%`.
package struct Threshold: Hashable, Sendable {
  /// As the user wrote it.
  package let text: String
  private let quantity: Quantity
  private let order: Order
  private let limit: Double
  /// Whether the limit is a percentage of the records that were read.
  private let isShare: Bool

  /// The reason whose drops are counted; nil where something else is.
  fileprivate var reason: String? {
    if case .dropped(let reason) = quantity { reason } else { nil }
  }

  /// Holds the ledger against it.
  ///
  /// Of nothing read every share is 0 %.
  package func verdict(on ledger: Ledger) -> ThresholdVerdict {
    let count = quantity.count(in: ledger)
    let value = isShare ? percentage(count, of: ledger.read) : Double(count)
    return ThresholdVerdict(
      threshold: self, isMet: order.holds(value, limit), count: count, read: ledger.read)
  }
}

/// What came of a threshold.
package struct ThresholdVerdict: Hashable, Sendable {
  package let threshold: Threshold
  package let isMet: Bool
  /// What was counted, and of how many records.
  package let count: Int
  package let read: Int

  /// `dropped > 5%: 12 of 100 (12%)`.
  package var text: String {
    let share = read > 0 ? " (\(percentText(Double(count), of: Double(read))))" : ""
    return "\(threshold.text): \(grouped(count)) of \(grouped(read))\(share)"
  }
}

extension ThresholdVerdict {
  /// What a reason that nothing was dropped for may have meant; nil where it is one, or like none.
  package func hint(_ ledger: Ledger) -> String? {
    guard let reason = threshold.reason, count == 0 else { return nil }
    let reasons = ledger.dropped.map(\.reason)
    return Suggestion.closest(to: reason, among: reasons).map {
      "\(threshold.text): nothing was dropped for '\(reason)'; did you mean '\($0)'?"
    }
  }
}

/// Why a text is no threshold: what is wrong, and what to do.
package struct ThresholdError: Error, Hashable, Sendable {
  package let message: String
}

extension Threshold {
  /// Reads `NAME OPERATOR NUMBER` or `NAME OPERATOR NUMBER%`.
  package init(_ text: String) throws(ThresholdError) {
    let scalars = text.unicodeScalars
    let marks = scalars.indices.filter { "<>=!".unicodeScalars.contains(scalars[$0]) }
    guard let first = marks.first, let last = marks.last else {
      throw ThresholdError(message: "'\(text)' compares nothing; write it like 'dropped > 5%'")
    }
    let mark = String(scalars[first...last])
    guard let order = Order(rawValue: mark) else {
      throw ThresholdError(
        message: "'\(mark)' compares nothing; the operators are \(Order.names)")
    }
    self.text = text
    self.order = order
    quantity = try Quantity(trimmed(scalars[..<first]))
    let number = trimmed(scalars[scalars.index(after: last)...])
    isShare = number.hasSuffix("%")
    let digits = trimmed(number.unicodeScalars.dropLast(isShare ? 1 : 0))
    // `Double` reads hexadecimal numbers, exponents and infinities as well.
    let isPlain = digits.utf8.allSatisfy { $0 == UInt8(ascii: ".") || (48...57).contains($0) }
    guard isPlain, let limit = Double(digits) else {
      throw ThresholdError(
        message: "'\(number)' is no number; write a count such as 10, or a share such as 5%")
    }
    self.limit = limit
  }

  private enum Order: String, CaseIterable {
    case greater = ">"
    case atLeast = ">="
    case less = "<"
    case atMost = "<="
    case equal = "=="
    case unequal = "!="

    static let names = allCases.map(\.rawValue).joined(separator: " ")

    func holds(_ value: Double, _ limit: Double) -> Bool {
      switch self {
      case .greater: value > limit
      case .atLeast: value >= limit
      case .less: value < limit
      case .atMost: value <= limit
      case .equal: value == limit
      case .unequal: value != limit
      }
    }
  }

  /// What is counted.
  private enum Quantity: Hashable {
    case row(Row)
    case dropped(reason: String)

    /// The rows of the summary, and what they have together.
    enum Row: String, CaseIterable {
      case read
      case out
      case dropped
      case failed
      case quarantined
      case unfinished
      case replaced
      case passedOver = "passed-over"
      /// Failed and quarantined, in a record of their own or among those that replaced one.
      case failures
    }

    init(_ name: String) throws(ThresholdError) {
      let reason = name.utf8.starts(with: "dropped.".utf8) ? String(name.dropFirst(8)) : ""
      if !reason.isEmpty {
        guard Outcome.isReason(reason) else {
          throw ThresholdError(
            message:
              "'\(reason)' is no reason for dropping: those are short names such as too-short")
        }
        self = .dropped(reason: reason)
        return
      }
      guard let row = Row(rawValue: name) else {
        let names = Row.allCases.map(\.rawValue)
        throw ThresholdError(
          message: "nothing is counted as '\(name)'"
            + (Suggestion.closest(to: name, among: names).map { "; did you mean '\($0)'?" }
              ?? "; there are \(names.joined(separator: ", ")) and dropped.REASON"))
      }
      self = .row(row)
    }

    func count(in ledger: Ledger) -> Int {
      switch self {
      case .dropped(let reason): ledger.dropped.first { $0.reason == reason }?.count ?? 0
      case .row(.read): ledger.read
      case .row(.out): ledger.out
      case .row(.dropped): ledger.droppedInAll
      case .row(.failed): ledger.failed
      case .row(.quarantined): ledger.quarantined
      case .row(.unfinished): ledger.unfinished
      case .row(.replaced): ledger.replaced
      case .row(.passedOver): ledger.passedOver
      case .row(.failures): ledger.failures
      }
    }
  }
}

private func percentage(_ count: Int, of whole: Int) -> Double {
  whole == 0 ? 0 : Double(count) * 100 / Double(whole)
}

private func trimmed(_ text: some BidirectionalCollection<Unicode.Scalar>) -> String {
  let isBlank = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace }
  let start = text.drop(while: isBlank)
  var result = String.UnicodeScalarView()
  result.append(contentsOf: start)
  while let last = result.last, isBlank(last) { result.removeLast() }
  return String(result)
}
