import Galley
import GalleyEngine
import GalleyPipelines

extension DryRun {
  /// The same for a program.
  var json: JSONValue {
    [
      "pipeline": .string(plan.name), "inputs": .array(forecast.inputs.map(json)),
      "bytes": forecast.bytes.map { .integer($0) } ?? .null,
      "unreadable": .integer(forecast.unreadableCount),
      "stages": .array(plan.stages.map(json)),
      "outputs": .array(forecast.outputs.map(json)), "run": settings,
      "begins": beginning,
    ]
  }

  private func json(_ input: RunForecast.Input) -> JSONValue {
    [
      "name": .string(plan.name(of: input.source)), "count": .integer(input.count),
      "first": texts(input.firstNames.map(plan.shown)),
    ]
  }

  private func json(_ stage: StageDescription) -> JSONValue {
    [
      "name": .string(stage.name), "stage": .string(stage.stage), "options": texts(stage.options),
      "policies": texts(stage.policies), "outputs": texts(stage.outputs),
    ]
  }

  private func json(_ output: RunForecast.Output) -> JSONValue {
    var object: JSONObject =
      switch output.writer {
      case .stage(let name):
        JSONObject([("writer", "stage"), ("stage", .string(plan.shown(name)))])
      case .quarantine: JSONObject([("writer", "quarantine")])
      case .report: JSONObject([("writer", "report")])
      }
    object["path"] = .string(shown(path: output.forecast.path))
    object["effect"] = .string(output.forecast.effect.rawValue)
    return .object(object)
  }

  private var settings: JSONValue {
    let settings = plan.plan.settings
    return [
      "workers": .integer(forecast.workers), "on-error": .string(settings.onError.rawValue),
      "limit": settings.limit.map { .integer($0) } ?? .null,
      "max-failures": settings.maxFailures.map { .integer($0) } ?? .null,
      "max-document-size": .integer(settings.maxDocumentSize.bytes),
      "max-in-flight": .integer(settings.maxInFlight.bytes), "grace": settings.grace.jsonValue,
      "checkpoint": forecast.checkpoint == nil ? .null : settings.checkpoint.jsonValue,
    ]
  }

  private var beginning: JSONValue {
    switch forecast.beginning {
    case .fresh: ["at": "start", "records": 0]
    case .startsOver(let records):
      ["at": "start", "records": 0, "earlier": records.map { .integer($0) } ?? .null]
    case .resumes(let records): ["at": "checkpoint", "records": .integer(records)]
    }
  }

  private func texts(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }
}
