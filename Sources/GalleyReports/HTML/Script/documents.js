// The documents of the run: a list of all, and the details of one at a time.

const fates = ["out", "dropped", "failed", "quarantined"];

/** One document as the list shows it. */
class Entry {
  constructor(number, [fate, id, title, seconds, chunk, offset, place, failures, reason]) {
    this.number = number;
    this.fate = fates[fate];
    this.id = id;
    this.title = title || null;
    this.seconds = seconds;
    this.chunk = chunk;
    this.offset = offset;
    this.place = place || null;
    this.failures = (failures || []).map(([stage, message, attempts]) => ({ stage, message, attempts }));
    this.reason = reason || null;
  }

  /** The address within the page. */
  get address() {
    return `#doc=${encodeURIComponent(this.id)}`;
  }

  /** What a search looks at. */
  get words() {
    const failures = this.failures.flatMap(({ stage, message }) => [stage, message]);
    return (this.folded ??= folded(
      [this.id, this.title, this.place, this.reason, ...failures].filter(Boolean).join("\n")));
  }

  holds(words) {
    return words.every((word) => this.words.includes(word));
  }
}

/** A text in which case and accents make no difference. */
function folded(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

const entries = JSON.parse(byID("list-data").textContent).map((row, number) => new Entry(number, row));

const entriesByID = new Map();
for (const entry of entries) if (!entriesByID.has(entry.id)) entriesByID.set(entry.id, entry);

// Documents are in blocks that are read when one of them is opened; the last one stays read.
let lastChunk = { number: -1, documents: [] };

/** The parts of a document; null where the page doesn't have them, undefined where it is still loading. */
function details(entry) {
  if (entry.chunk < 0) return null;
  if (lastChunk.number !== entry.chunk) {
    const block = byID(`documents-${entry.chunk}`);
    if (!block) return document.readyState === "loading" ? undefined : null;
    lastChunk = { number: entry.chunk, documents: JSON.parse(block.textContent) };
  }
  return lastChunk.documents[entry.offset];
}
