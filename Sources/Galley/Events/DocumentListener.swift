/// Gets the documents that come out of a run, for a report that shows them.
package protocol DocumentListener: Sendable {
  /// Makes of a document what is kept of it; called concurrently.
  ///
  /// What it throws fails the document.
  func prepare(_ document: Document) throws -> [UInt8]

  /// Keeps it: called for one document at a time, in input order, before the record is settled.
  ///
  /// What it throws stops the run.
  func receive(_ prepared: [UInt8]) throws
}
