/// Where the script shows the list of documents: search, fates, a page of the list.
func documentBrowser(_ losses: DocumentSpool.Losses) -> Markup {
  let fates = ["all", "out", "dropped", "failed", "quarantined"].map { fate in
    let checked: Markup = fate == "all" ? " checked" : ""
    return """
      <label><input type="radio" name="fate" value="\(fate)"\(checked)><span>\(fate)</span></label>

      """ as Markup
  }
  let content: Markup = """
    <noscript><p class="notice">The list of documents, and the documents themselves, need \
    JavaScript; all above does without.</p></noscript>
    \(lossNotice(losses))<div id="browser" hidden>
    <form id="filter" class="filter" role="search">
    <div class="search">
    <label class="title" for="search">Search in ids, titles, reasons and failures</label>
    <input type="search" id="search" autocomplete="off" spellcheck="false">
    </div>
    <fieldset class="fates">
    <legend>What became of it</legend>
    \(fates)</fieldset>
    </form>
    <p id="count" class="count" role="status"></p>
    <ol id="list" class="list"></ol>
    <nav id="pages" class="pages" aria-label="Pages of the list" hidden>
    <button type="button" id="page-before">Previous page</button>
    <span id="page" role="status"></span>
    <button type="button" id="page-behind">Next page</button>
    </nav>
    </div>
    """
  return """
    <section id="documents" class="wide" aria-labelledby="documents-title">
    <h2 id="documents-title" tabindex="-1">Documents</h2>
    <p id="missing" class="notice" role="alert" hidden>This report has no document of the id that the \
    address names.</p>
    \(content)
    </section>
    """
}

/// Says what the report had no room for.
private func lossNotice(_ losses: DocumentSpool.Losses) -> Markup {
  var notices: Markup = ""
  if losses.withoutDetails > 0 {
    notices += """
      <p class="notice">The report is full: of \(counted(losses.withoutDetails, "document")) it has the \
      entry in this list alone, not the text.</p>

      """
  }
  if losses.unlisted > 0 {
    notices += """
      <p class="notice">The list is full: \(counted(losses.unlisted, "document")) more had no room in \
      it.</p>

      """
  }
  return notices
}

/// Where the script shows one document.
let documentReader: Markup = """
  <article id="reader" class="reader" aria-labelledby="reader-title" hidden>
  <nav class="reader-paths" aria-label="Ways through the documents">
  <a href="#documents">All documents</a>
  <span class="ways"><a id="reader-before" rel="prev">Previous</a>
  <a id="reader-behind" rel="next">Next</a></span>
  </nav>
  <h2 id="reader-title" tabindex="-1"></h2>
  <p id="reader-facts" class="facts"></p>
  <div id="reader-notices"></div>
  <div class="reader-body">
  <div id="reader-main"></div>
  <div id="reader-side" class="reader-side"></div>
  </div>
  </article>
  """
