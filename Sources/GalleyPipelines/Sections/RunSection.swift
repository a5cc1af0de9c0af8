import Galley

/// The keys of `run:`.
struct RunSection: StageConfiguration {
  @StageOption("How many documents are worked on at the same time; auto: one a core.")
  var workers = WorkerCount.automatic

  @StageOption(
    "What happens to a document that fails; default: quarantine where one is named, else fail.")
  var onError: FailurePolicy? = nil

  @StageOption("The file that keeps records that failed, as they came in.")
  var quarantine: OutputPath? = nil

  @StageOption(
    "How many documents may fail; one more ends the run. Default: no limit.", in: 0...Int.max)
  var maxFailures: Int? = nil

  @StageOption("The largest record.", in: ByteCount(1)...ByteCount(1 << 30))
  var maxDocumentSize = ByteCount(16 << 20)

  @StageOption(
    "Bytes of records taken in and not yet committed; a larger one runs alone.",
    in: ByteCount(1 << 10)...ByteCount(16 << 30))
  var maxInFlight = ByteCount(16 << 20)

  @StageOption(
    "How often a checkpoint is written; 0s: never.", in: Duration.zero...Duration.seconds(86_400))
  var checkpoint = Duration.seconds(10)

  @StageOption(
    "How long a stopped run may finish what it began.", in: Duration.zero...Duration.seconds(3600))
  var grace = Duration.seconds(10)
}

/// How many documents are worked on at the same time.
enum WorkerCount: Hashable, Sendable {
  case automatic
  case fixed(Int)

  /// More workers than the largest machines have cores.
  private static let bounds = 1...1024
}

extension WorkerCount: StageOptionValue {
  static var optionType: OptionType { .integer }

  static var optionBounds: (minimum: JSONValue, maximum: JSONValue)? {
    (.integer(bounds.lowerBound), .integer(bounds.upperBound))
  }

  static func read(
    _ value: SourceValue, reporting problems: inout [Diagnostic]
  ) -> WorkerCount? {
    if value.scalar?.text == "auto" { return .automatic }
    var unread: [Diagnostic] = []
    guard let count = Int.read(value, reporting: &unread) else {
      problems.append(
        Diagnostic(
          .wrongType, "expected a number of workers or auto, found \(value.kindInWords)",
          at: value.place))
      return nil
    }
    guard bounds.contains(count) else {
      problems.append(
        Diagnostic(
          .outOfRange,
          "\(count) is out of range; expected \(bounds.lowerBound) to \(bounds.upperBound), or auto",
          at: value.place))
      return nil
    }
    return .fixed(count)
  }

  var jsonValue: JSONValue {
    switch self {
    case .automatic: .string("auto")
    case .fixed(let count): .integer(count)
    }
  }
}

extension FailurePolicy: StageOptionValue {}

/// `run:` as planned, with the places that later checks point at.
struct PlannedRun {
  var section = RunSection()
  /// Where the file for quarantine is named.
  var quarantinePlace: SourcePlace?
  var onErrorPlace: SourcePlace?
  /// What happens to a document where its stage says nothing else.
  var policy: FailurePolicy {
    section.onError ?? (section.quarantine == nil ? .fail : .quarantine)
  }

  var settings: RunSettings {
    let workers: Int? = if case .fixed(let count) = section.workers { count } else { nil }
    return RunSettings(
      workers: workers, onError: policy, quarantine: section.quarantine?.path,
      maxFailures: section.maxFailures,
      maxDocumentSize: section.maxDocumentSize, maxInFlight: section.maxInFlight,
      checkpoint: section.checkpoint, grace: section.grace)
  }
}

extension Planner {
  mutating func plannedRun(_ sections: PipelineSections) -> PlannedRun {
    let value = sections.run.map { expander.expand($0) }
    var run = PlannedRun()
    run.quarantinePlace = value?["quarantine"]?.place
    run.onErrorPlace = value?["on-error"]?.place
    if let read = RunSection.read(
      value, stage: "run", at: sections.runPlace, reporting: &problems)
    {
      run.section = read
    } else {
      run.section = tolerant(value)
    }
    return run
  }

  /// What later checks need of a section in which something else is wrong.
  private func tolerant(_ value: SourceValue?) -> RunSection {
    var section = RunSection()
    var reported: [Diagnostic] = []
    section.quarantine = (value?["quarantine"]).flatMap {
      OutputPath.read($0, reporting: &reported)
    }
    section.onError = (value?["on-error"]).flatMap {
      FailurePolicy.read($0, reporting: &reported)
    }
    return section
  }
}
