import Galley
import GalleyEngine
import GalleyFormats
import GalleyPipelines
import GalleyReports

/// What `galley run --dry-run` tells: the plan, what it would read and what it would write.
struct DryRun {
  /// The most names of an input that are told.
  static let names = 5

  let plan: PlanDescription
  let forecast: RunForecast
  /// Absolute; paths below it are shown without it.
  let workingDirectory: String

  /// As a page for a person.
  var text: String {
    let sections = [
      "\(plan.name): what a run would do; nothing is run or written\n", inputs, stages, outputs,
      settings,
    ]
    return sections.joined(separator: "\n")
  }

  /// A path as the user would type it, without secrets.
  func shown(path: String) -> String {
    let folder = FilePath.join(workingDirectory, "")
    return plan.shown(path.hasPrefix(folder) ? String(path.dropFirst(folder.count)) : path)
  }

  private var inputs: String {
    let size = forecast.bytes.map { ", \(bytesText(Double($0)))" } ?? ""
    let count = forecast.inputs.reduce(0) { $0 + $1.count }
    return page(
      "Input: \(counted(count, "source"))\(size)", forecast.inputs.flatMap(lines) + unread)
  }

  private func lines(_ input: RunForecast.Input) -> [String] {
    let name = plan.name(of: input.source)
    if case .standardInput = input.source { return [name] }
    // An input that is one file needs no list of it.
    if input.firstNames == [name] { return [name] }
    let names = input.firstNames.map { "  \(plan.shown($0))" }
    return ["\(name): \(counted(input.count, "file"))"] + names
      + more(than: names.count, of: input.count)
  }

  private var unread: [String] {
    let lines = forecast.unreadable.map {
      "can't be read: \(plan.shown("\($0.name) \($0.reason)"))"
    }
    return lines + more(than: lines.count, of: forecast.unreadableCount)
  }

  private func more(than count: Int, of all: Int) -> [String] {
    all > count ? ["  and \(all - count) more"] : []
  }

  private var stages: String {
    page("Stages:", plan.stages.flatMap { [$0.title] + $0.lines.map { "  \($0)" } })
  }

  private var outputs: String {
    let files = forecast.outputs.map { output in
      let path = shown(path: output.forecast.path)
      return "\(name(of: output.writer)) -> \(path) (\(output.forecast.effect.inWords))"
    }
    let toStandardOutput = plan.stages.filter { $0.outputs == ["standard output"] }.map {
      "\($0.name) -> standard output"
    }
    let all = toStandardOutput + files
    return page("Outputs:", all.isEmpty ? ["none"] : all)
  }

  private func name(of writer: RunForecast.Writer) -> String {
    switch writer {
    case .stage(let name): plan.shown(name)
    case .quarantine: "failures"
    case .report: "report"
    }
  }

  private var settings: String {
    let settings = plan.plan.settings
    var lines = ["workers: \(forecast.workers)", "on-error: \(settings.onError.rawValue)"]
    if let limit = settings.limit { lines.append("limit: \(counted(limit, "record"))") }
    if let most = settings.maxFailures { lines.append("max-failures: \(most)") }
    lines += [
      "max-document-size: \(settings.maxDocumentSize)", "max-in-flight: \(settings.maxInFlight)",
      "grace: \(settings.grace.jsonValue.plainText)", "checkpoint: \(checkpoint)",
      "begins: \(beginning)",
    ]
    return page("Run:", lines)
  }

  private var checkpoint: String {
    guard let path = forecast.checkpoint else {
      return "none; \(forecast.obstacleToResuming ?? "the run can't be resumed")"
    }
    let interval = plan.plan.settings.checkpoint.jsonValue.plainText
    return "every \(interval), in \(shown(path: path))"
  }

  private var beginning: String {
    switch forecast.beginning {
    case .fresh: "at the first record"
    case .startsOver(let records?):
      "at the first record; --resume goes on behind \(counted(records, "record")) of an earlier run"
    case .startsOver(nil):
      "at the first record; "
        + (plan.plan.settings.resumes
          ? "no earlier run left a checkpoint" : "what an earlier run left is lost")
    case .resumes(let records): "behind \(counted(records, "record")) of an earlier run"
    }
  }

  private func page(_ heading: String, _ lines: [String]) -> String {
    "\(heading)\n" + lines.map { "  \(safeText($0, limit: .max))\n" }.joined()
  }
}

extension OutputForecast.Effect {
  fileprivate var inWords: String {
    switch self {
    case .create: "new"
    case .replace: "replaces what is there"
    case .append: "adds to what is there"
    case .resume: "goes on with what an earlier run wrote"
    case .write: "a device"
    }
  }
}
