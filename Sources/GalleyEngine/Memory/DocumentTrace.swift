package import Galley
import GalleyFormats

/// Follows one document through a run, and those that take its place: keeps them as they were in front of
/// the first stage and behind each.
///
/// Other documents are not worked on, unless a stage that works in input order needs them; the input is
/// read no further than to the document.
package final class DocumentTrace: Sendable {
  /// A document as it came by.
  package struct Sighting: Sendable {
    package let document: Document
    /// Nanoseconds of a clock that is never set, when it came and when it went on.
    package let arrival: Int
    package let departure: Int
  }

  private struct State: Sendable {
    /// In front of the first stage, then behind each.
    var sightings: [[Sighting]]
    var seen: SeenIdentifiers
  }

  private let id: String
  private let control: RunControl
  private let state: Lock<State>
  /// Behind so many stages nobody needs other documents any more.
  private let lastOfOthers: Int

  /// - Parameters:
  ///   - id: the document's.
  ///   - stages: those that it goes through; none may have an effect outside.
  ///   - control: that of the run.
  package init(of id: String, through stages: [PlannedStage], _ control: RunControl) {
    self.id = id
    self.control = control
    let empty: [[Sighting]] = Array(repeating: [], count: stages.count + 1)
    state = Lock(State(sightings: empty, seen: SeenIdentifiers(wanted: id)))
    let inOrder = stages.lastIndex { $0.configuration.order == .input }
    lastOfOthers = inOrder.map { $0 + 1 } ?? 0
  }

  /// The documents that came by, those that took the document's place included.
  ///
  /// - Parameter index: how many stages were behind them.
  package func sightings(behind index: Int) -> [Sighting] {
    state.withLock { $0.sightings[index] }
  }

  /// The ids that documents of the input had.
  package var seen: SeenIdentifiers { state.withLock { $0.seen } }

  /// The stages with a look at the document in front of them and behind each.
  package func watching(_ stages: [PlannedStage]) -> [PlannedStage] {
    [watch(behind: 0)] + stages.enumerated().flatMap { [$1, watch(behind: $0 + 1)] }
  }

  private func watch(behind index: Int) -> PlannedStage {
    PlannedStage(
      // No stage of a pipeline file can be called so.
      name: "(trace \(index))",
      configuration: PlannedConfiguration(contract: Contract()) { _ in
        TracingStage(trace: self, index: index)
      }, onError: .drop)
  }

  fileprivate func take(_ document: Document, at index: Int) -> Outcome {
    let arrival = monotonicNanoseconds()
    let isFollowed = state.withLock { state in
      if index == 0 { state.seen.note(document.id) }
      guard follows(document.id, at: index, state.sightings) else { return false }
      state.sightings[index].append(
        Sighting(document: document, arrival: arrival, departure: monotonicNanoseconds()))
      return true
    }
    if isFollowed, index == 0 { control.endInput() }
    return isFollowed || index < lastOfOthers
      ? .keep(document) : .drop(reason: "another document is followed")
  }

  /// Whether a document is the one, or took its place.
  private func follows(_ id: String, at index: Int, _ sightings: [[Sighting]]) -> Bool {
    let isWanted = id.utf8.elementsEqual(self.id.utf8)
    // A second document of that id is an error of its own.
    if index == 0 { return isWanted && sightings[0].isEmpty }
    return isWanted || !sightings[0].isEmpty && id.utf8.starts(with: "\(self.id)/".utf8)
  }
}

/// The ids that documents of an input had, few of them kept, for whoever asked for one that none has.
package struct SeenIdentifiers: Sendable {
  /// So many are kept.
  private static let mostKept = 5

  private let wanted: String
  package private(set) var count = 0
  /// The first ones.
  package private(set) var first: [String] = []
  /// The first one that ends with what was asked for, as a path does with the name of its file.
  private var longer: String?
  /// The one that is most like what was asked for.
  private var closest: String?

  init(wanted: String) { self.wanted = wanted }

  /// The one that was meant, perhaps.
  package var suggestion: String? { longer ?? closest }

  fileprivate mutating func note(_ id: String) {
    count += 1
    if first.count < Self.mostKept { first.append(id) }
    if longer == nil, id.hasSuffix("/\(wanted)") || wanted.hasSuffix("/\(id)") { longer = id }
    closest = Suggestion.closest(to: wanted, among: [closest, id].compactMap(\.self))
  }
}

/// The stage that looks, made by `DocumentTrace` alone.
private struct TracingStage: Stage {
  static let info = StageInfo("trace", "Keeps one document as it comes by.")

  private let trace: DocumentTrace?
  private let index: Int

  init(trace: DocumentTrace, index: Int) {
    self.trace = trace
    self.index = index
  }

  init(configuration: NoConfiguration, context: StageContext) {
    trace = nil
    index = 0
  }

  func process(_ document: consuming Document) -> Outcome {
    guard let trace else { return .keep(document) }
    return trace.take(document, at: index)
  }
}
