import Galley
import GalleyEngine
import GalleyFormats
import GalleyPipelines
import GalleyReports
import Glibc

/// All that is told of one run: on the terminal, in files, and to a CI system.
struct RunReports {
  let console: ConsoleReport
  private let files: [OpenReport]
  private let annotations: AnnotationReport?
  private let summary: StepSummary?
  private let thresholds: [Threshold]
  private let environment: CommandEnvironment
  /// The files that the pipeline was read from, absolute.
  private let ownFiles: [String]

  /// - Throws: where the file of a report can't be made.
  init(
    _ options: ReportOptions, of check: PipelineCheck, in environment: CommandEnvironment
  ) throws(FileError) {
    self.environment = environment
    thresholds = options.thresholds
    ownFiles = environment.files(of: check)
    // What is found missing at the end would cost the run.
    if !options.reports.isEmpty { _ = try SpoolFile() }
    let subject = RunSubject(
      pipelineFile: check.file, workingDirectory: environment.workingDirectory,
      startTime: time(nil))
    var files: [OpenReport] = []
    for choice in options.reports {
      files.append(
        try OpenReport(choice.report(of: subject), to: environment.absolute(choice.path)))
    }
    if let path = options.metrics {
      files.append(try OpenReport(MetricsReport(subject), to: environment.absolute(path)))
    }
    self.files = files
    let isForGitHub = options.annotations.isForGitHub(environment)
    annotations =
      isForGitHub
      ? AnnotationReport(
        file: environment.pathInRepository(of: check.file), places: check.stagePlaces) : nil
    let hasSummary = isForGitHub && environment.stepSummaryPath != nil
    summary = hasSummary ? StepSummary(subject) : nil
    console = ConsoleReport(options, environment)
  }

  /// What the engine is given.
  var runEnvironment: RunEnvironment {
    let output = environment.standardOutput
    let listeners: [(any RunListener)?] = [console, annotations, summary]
    return RunEnvironment(
      workingDirectory: environment.workingDirectory, standardInput: environment.standardInput,
      standardOutput: ResultSink(
        output.sink, sharedWith: output.columns() == nil ? nil : console),
      listeners: listeners.compactMap(\.self) + files.map(\.report),
      documents: files.lazy.compactMap(\.report.documents).first,
      reportFiles: files.map(\.path), ownFiles: ownFiles, program: Program.nameAndVersion)
  }

  /// Says and writes all that is left to tell, when the run has ended.
  ///
  /// - Returns: what the program tells whoever started it.
  func conclude(_ result: RunResult) -> ExitStatus {
    let verdicts = thresholds.map { $0.verdict(on: result.ledger) }
    var status = ExitStatus(of: result)
    if status == .success, verdicts.contains(where: \.isMet) { status = .failures }
    for verdict in verdicts {
      if verdict.isMet { environment.complain("--fail-if is met: \(verdict.text)") }
      if let hint = verdict.hint(result.ledger) { environment.complain("--fail-if \(hint)") }
    }
    let conclusion = RunConclusion(
      result: result, exitCode: Int(status.code), thresholds: verdicts)
    // They are lines for GitHub, in whatever form the rest is.
    if let annotations { try? environment.standardError.write(annotations.text(of: conclusion)) }
    if let summary { append(summary.markdown(of: conclusion)) }
    for file in files {
      do throws(FileError) {
        try file.write(conclusion)
      } catch {
        environment.complain("the report is not written: \(error)")
        if status.code < ExitStatus.stopped.code { status = .stopped }
      }
    }
    return status
  }

  private func append(_ markdown: String) {
    guard let path = environment.stepSummaryPath else { return }
    let descriptor = unsafe open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      return environment.complain("cannot open \(path): \(systemMessage(errno))")
    }
    defer { close(descriptor) }
    do {
      try OutputDescriptor(descriptor, named: path).write(markdown.utf8Span.span)
    } catch {
      environment.complain("\(error)")
    }
  }
}

extension ReportChoice {
  fileprivate func report(of subject: RunSubject) -> any RunReport {
    switch kind {
    case .json: JSONReport(subject)
    case .junit: JUnitReport(subject)
    case .html: HTMLReport(subject)
    }
  }
}

extension CommandEnvironment {
  /// The files that a pipeline was read from, absolute.
  func files(of check: PipelineCheck) -> [String] {
    ([check.file] + check.sources.files.keys.sorted()).map(absolute)
  }

  /// A path of an argument.
  func absolute(_ path: String) -> String { FilePath.join(workingDirectory, path) }

  /// The file that GitHub Actions shows as the summary of a step; nil where there is none.
  fileprivate var stepSummaryPath: String? {
    variables["GITHUB_STEP_SUMMARY"].flatMap { $0.isEmpty ? nil : $0 }
  }
}

extension ConsoleReport {
  fileprivate convenience init(_ options: ReportOptions, _ environment: CommandEnvironment) {
    let output = environment.standardError
    let shown: ConsoleOptions.Progress =
      switch options.progress {
      case .auto: output.style.redrawsLines ? .bar : .plain
      case .plain: .plain
      case .none: .none
      }
    self.init(
      options: ConsoleOptions(
        progress: shown, isQuiet: options.isQuiet, usesColour: output.style.usesColour,
        isVerbose: environment.log.isVerbose, isLog: environment.log.format == .json,
        workingDirectory: environment.workingDirectory),
      output: output.sink, columns: output.columns)
  }
}
