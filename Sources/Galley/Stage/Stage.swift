/// One step of a pipeline.
///
/// A stage is made once a run, by `init`, and then works on many documents at the same time.
public protocol Stage: Sendable {
  /// The options that users can set.
  associatedtype Configuration: StageConfiguration = NoConfiguration

  /// What the stage is called, what it does, and what it needs.
  static var info: StageInfo { get }

  /// What the stage needs and makes with these options. By default what `info` says.
  static func contract(for configuration: Configuration) -> Contract

  /// Opens what the stage needs: a stage that exists is ready. What it throws refuses the run.
  init(configuration: Configuration, context: StageContext) async throws

  /// Works on one document. Called concurrently for different documents.
  ///
  /// A document whose stage throws is not lost: the engine still has it as it came in, and does what
  /// the pipeline's `on-error` says.
  func process(_ document: consuming Document) async throws -> Outcome

  /// Releases what `init` acquired. Called exactly once, after success, failure or a stop alike, in
  /// reverse order of the stages. An attempt that never came back from its document, long behind its
  /// timeout, may still be going on then.
  func shutdown() async
}

extension Stage {
  public static func contract(for configuration: Configuration) -> Contract { info.contract }

  public func shutdown() async {}
}

/// A stage with an effect outside, such as an export.
///
/// Preparing runs concurrently; committing happens one document at a time, in input order, when the
/// document has passed its last stage. A document that fails or is dropped is never committed.
public protocol CommittingStage: Stage {
  /// What is ready to be committed for one document, such as bytes.
  associatedtype Prepared: Sendable

  /// Works on one document, and prepares its commit. Called concurrently.
  func prepare(_ document: consuming Document) async throws -> (Outcome, Prepared)

  /// Makes the effect of one document. Called for one document at a time, in input order. What it
  /// throws stops the run.
  func commit(_ prepared: consuming Prepared) async throws

  /// Pushes what was committed to where others can see it.
  ///
  /// Called whenever nothing more is ready to be committed, and once before the first document, when
  /// all stages have started and the run can't be refused any more: the moment to empty what is
  /// written anew, or to cut back what goes on. What it throws stops the run.
  func flush() async throws

  /// Whether the stage can go on behind its last checkpoint without leaving out or repeating what it
  /// committed: where one can't, as on standard output, the run can't be resumed.
  var isResumable: Bool { get }

  /// Makes all that was committed outlive a crash of the machine.
  ///
  /// Called between two commits. What it throws stops the run.
  ///
  /// - Returns: what to cut back to, such as the length of a file; a resumed run gives it to `init`
  ///   (`StageContext.resumption`).
  func checkpoint() async throws -> JSONValue

  /// Finishes after a complete run, for example by giving a file its final name.
  ///
  /// Not called when the run was stopped; called behind a last `checkpoint()` where there was an earlier
  /// one or there is more than one output, and again in a resumed run where the program ended in the
  /// middle of it. What it throws fails the run.
  func complete() async throws
}

extension CommittingStage {
  public func process(_ document: consuming Document) async throws -> Outcome {
    try await prepare(document).0
  }

  public func flush() async throws {}

  public var isResumable: Bool { true }

  public func checkpoint() async throws -> JSONValue { .null }
}
