// What the address says is shown: the whole run, or one document.

const titleOfRun = document.title;
/** The document that is open. */
let opened = null;
/** The link that opened the first one. */
let opener = { entry: null, link: null };

function entryInAddress() {
  if (!location.hash.startsWith("#doc=")) return undefined;
  try {
    return entriesByID.get(decodeURIComponent(location.hash.slice(5))) ?? null;
  } catch {
    return null;
  }
}

function follow() {
  const entry = entryInAddress();
  byID("missing").hidden = entry !== null;
  if (entry) showReader(entry);
  else showOverview();
}

function showReader(entry) {
  if (!opened) opener = { entry, link: document.activeElement };
  opened = entry;
  const isWhole = showDocument(entry);
  if (!isWhole) document.addEventListener("DOMContentLoaded", follow, { once: true });
  byID("overview").hidden = true;
  byID("reader").hidden = false;
  document.title = `${plain(entry.title ?? entry.id)} · ${titleOfRun}`;
  byID("reader-title").focus({ preventScroll: true });
  scrollTo(0, 0);
}

function showOverview() {
  byID("reader").hidden = true;
  byID("overview").hidden = false;
  document.title = titleOfRun;
  if (opened) returnFrom(opened);
  opened = null;
}

/** Back to where the document was opened, so that a reader goes on from there. */
function returnFrom(entry) {
  const isOpener = opener.entry === entry && opener.link?.closest("#overview a");
  const target = (isOpener ? opener.link : linkInList(entry)) ?? byID("documents-title");
  target.focus({ preventScroll: true });
  target.scrollIntoView({ block: "center" });
}

/** A document's link in the list, on whatever page it is; null where the search doesn't find it. */
function linkInList(entry) {
  const place = list.found.indexOf(entry);
  if (place < 0) return null;
  showPage(Math.floor(place / pageSize));
  return byID("list").querySelector(`li:nth-child(${(place % pageSize) + 1}) a`);
}

setUpList();
addEventListener("hashchange", follow);
follow();
