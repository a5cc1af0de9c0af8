import Galley
import GalleyFormats

/// The page of a report, in the order in which it is written: `beginning`, the list of documents, `script`,
/// their details, `end`.
struct ReportPage {
  let subject: RunSubject
  let conclusion: RunConclusion
  let digest: RunDigest
  let losses: DocumentSpool.Losses

  private var result: RunResult { conclusion.result }

  /// All that can be read without the script.
  var beginning: Markup {
    let pipeline = digest.start?.pipeline ?? "The run"
    let run = runOverview
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      \(Self.policy)
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <link rel="icon" href="data:,">
      <title>\(pipeline) · Galley report</title>
      <style>\(Self.style)</style>
      </head>
      <body>
      <a class="skip" href="#documents">To the documents</a>
      <header class="masthead">
      <p class="kicker">Report of a run</p>
      <h1>\(isolated: pipeline, limit: 200)</h1>
      \(run.versions)
      </header>
      <main>
      <div id="overview">
      \(overview(run))
      </div>
      \(documentReader)
      </main>

      """
  }

  private var runOverview: RunOverview {
    RunOverview(subject: subject, conclusion: conclusion, start: digest.start)
  }

  private func overview(_ run: RunOverview) -> Markup {
    let recordsDone = digest.start?.beginning.recordsDone ?? 0
    let counts = CountsSection(result: result, recordsDone: recordsDone)
    let misfortunes = MisfortuneSections(
      result: result, failures: digest.failures, failureCount: digest.failureCount,
      thresholds: conclusion.thresholds)
    return """
      \(run.standfirst)
      \(counts.markup)
      <div class="columns">
      \(PaceSection(pace: digest.pace).markup)\
      \(StageSection(times: result.stageTimes).markup)\
      </div>
      \(misfortunes.failureSection)\
      <div class="flow">
      \(misfortunes.drops)\(misfortunes.notes)\
      \(slowestSection(digest.slowest.records))\
      \(run.about)\
      </div>
      \(documentBrowser(losses))
      """
  }

  static let end: Markup = "</body>\n</html>\n"
}

extension ReportPage {
  /// The page's own style, and no other, may be used.
  private static let style = resource([
    PackageResources.page_css, PackageResources.overview_css, PackageResources.documents_css,
    PackageResources.reader_css,
  ])

  private static let program = resource([
    PackageResources.text_js, PackageResources.documents_js, PackageResources.list_js,
    PackageResources.marks_js, PackageResources.reader_js, PackageResources.side_js,
    PackageResources.page_js,
  ])

  static let script: Markup = "<script>\(program)</script>\n"

  /// Forbids all that the page doesn't need.
  ///
  /// A script that got into it would not run, and nothing can be fetched or sent. The empty icon keeps
  /// browsers from asking a server for one.
  private static let policy: Markup = """
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; \
    style-src 'sha256-\(digest(of: style))'; script-src 'sha256-\(digest(of: program))'; \
    base-uri 'none'; form-action 'none'">
    """

  private static func resource(_ files: [[UInt8]]) -> Markup {
    Markup(trusted: String(decoding: files.joined(), as: UTF8.self))
  }

  private static func digest(of content: Markup) -> Markup {
    let digest = SHA256(content.source.utf8Span.span)
    return Markup(trusted: Base64.encode(digest.bytes.span))
  }
}
