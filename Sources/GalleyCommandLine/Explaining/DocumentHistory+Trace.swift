import Galley
import GalleyEngine
import GalleyFormats
import GalleyPipelines
import GalleyReports

extension DocumentHistory {
  /// Puts together what was seen in front of and behind the stages, and what was heard.
  ///
  /// - Parameter stages: all of the pipeline that were asked for; those with an effect outside were not run.
  init(
    of document: Document, pipeline: String, stages: [PlannedStage],
    _ places: [String: SourcePlace], _ trace: DocumentTrace, _ listener: EndListener
  ) throws {
    var sections: [Section] = []
    var unreached: [String] = []
    var index = 0
    for stage in stages {
      guard !stage.hasEffect else {
        if trace.sightings(behind: index).isEmpty {
          unreached.append(stage.name)
        } else {
          sections.append(Section(stage: stage.name, entries: []))
        }
        continue
      }
      let passage = StagePassage(
        stage: stage, place: places[stage.name], before: trace.sightings(behind: index),
        after: trace.sightings(behind: index + 1), listener: listener)
      index += 1
      if passage.before.isEmpty {
        unreached.append(stage.name)
      } else {
        sections.append(Section(stage: stage.name, entries: try passage.entries))
      }
    }
    self.init(
      id: document.id, pipeline: pipeline,
      input: DocumentChanges(from: JSONObject(), to: try document.json),
      sections: sections, unreached: unreached)
  }
}

/// The documents in front of a stage and those behind it.
private struct StagePassage {
  let stage: PlannedStage
  /// Where the pipeline file names it.
  let place: SourcePlace?
  let before: [DocumentTrace.Sighting]
  let after: [DocumentTrace.Sighting]
  let listener: EndListener

  var entries: [DocumentHistory.Entry] {
    get throws { try before.flatMap(entries) }
  }

  private func entries(of sighting: DocumentTrace.Sighting) throws -> [DocumentHistory.Entry] {
    let document = sighting.document
    guard let kept = after.first(where: { $0.document.id == document.id }) else {
      let children = after.filter { $0.document.id.isOneOf(document.id) }
      guard let first = children.first else { return [end(of: document.id)] }
      let event = DocumentHistory.Event.replaced(
        by: children.map(\.document.id), seconds: seconds(from: sighting, to: first))
      return [.init(id: document.id, event)]
        + (try children.map { child in
          .init(
            id: child.document.id,
            .changed(try changes(from: document, to: child.document), seconds: 0))
        })
    }
    if let failure = listener.failure(of: document.id, in: stage.name) {
      return [.init(id: document.id, event(of: failure))]
    }
    if let condition = stage.when, !condition.holds(for: document) {
      return [.init(id: document.id, .leftOut(when: condition.description))]
    }
    let event = DocumentHistory.Event.changed(
      try changes(from: document, to: kept.document), seconds: seconds(from: sighting, to: kept))
    return [.init(id: document.id, event)]
  }

  /// What became of a document that came no further.
  private func end(of id: String) -> DocumentHistory.Entry {
    if let failure = listener.failure(of: id, in: stage.name) {
      return .init(id: id, event(of: failure))
    }
    let drop = listener.drop(of: id)
    return .init(id: id, drop.map { .dropped(reason: $0.reason) } ?? .unfinished)
  }

  private func event(of failure: DocumentFailure) -> DocumentHistory.Event {
    .failed(
      message: failure.message, attempts: failure.attempts, stage.onError, place: place)
  }

  private func changes(from old: Document, to new: Document) throws -> DocumentChanges {
    DocumentChanges(
      from: try old.json, to: try new.json)
  }

  private func seconds(
    from start: DocumentTrace.Sighting, to end: DocumentTrace.Sighting
  ) -> Double {
    Double(end.arrival - start.departure) / 1e9
  }
}

extension String {
  /// Whether it names one of those that took the place of `parent`: `PARENT/1` and so on.
  fileprivate func isOneOf(_ parent: String) -> Bool {
    guard utf8.starts(with: "\(parent)/".utf8) else { return false }
    return utf8.dropFirst(parent.utf8.count + 1).allSatisfy { (0x30...0x39).contains($0) }
  }
}

extension Document {
  /// The document as it would be written.
  fileprivate var json: JSONObject {
    get throws {
      let line = try line
      var reader = JSONReader()
      return try reader.read(line.span).object ?? JSONObject()
    }
  }
}
