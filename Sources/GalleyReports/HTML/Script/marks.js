// The text of a document with what was found in it.

// Each has a look of its own, of colour and line together; others take turns.
const knownTypes = [
  "person", "organization", "location", "date", "money", "nationality", "facility", "event", "work",
  "product", "law", "time", "percent", "quantity", "ordinal", "cardinal",
];

/** The number of a type's look. */
function look(type) {
  const known = knownTypes.indexOf(type);
  if (known >= 0) return known;
  let sum = 0;
  for (const character of type) sum = (sum * 31 + character.codePointAt(0)) % 9973;
  return sum % knownTypes.length;
}

/** The marks of the types that are not hidden, in order; of two that overlap, the one that begins first. */
function chosenMarks(groups, hidden) {
  const marks = groups
    .filter(({ name }) => !hidden.has(name))
    .flatMap(({ name, at }) => at.map(([start, end, note]) => ({ type: name, start, end, note })))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return marks.filter((mark) => {
    if (mark.start < end) return false;
    end = mark.end;
    return true;
  });
}

/** Calls `use(start, end, range)` for stretches that fill `start` to `end`, in a range or between two. */
function divide(start, end, ranges, use) {
  let at = start;
  for (let index = firstBehind(start, ranges); index < ranges.length; index += 1) {
    const range = ranges[index];
    if (range.start >= end) break;
    if (range.start > at) use(at, range.start, null);
    const stop = Math.min(range.end, end);
    use(Math.max(range.start, at), stop, range);
    at = stop;
  }
  if (at < end) use(at, end, null);
}

/** The first of sorted ranges that ends behind a place. */
function firstBehind(place, ranges) {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ranges[middle].end <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The lines of a text as paragraphs, with sentences and marks in them. */
function paragraphs(text, sentences, marks) {
  const made = [];
  let start = 0;
  while (start < text.length) {
    const stop = text.indexOf("\n", start);
    const end = stop < 0 ? text.length : stop;
    if (end > start) made.push(paragraph(text, start, end, sentences, marks));
    start = end + 1;
  }
  return made;
}

function paragraph(text, start, end, sentences, marks) {
  const made = element("p", { dir: "auto" });
  divide(start, end, sentences, (from, to, sentence) => {
    const target = sentence ? element("mark", { class: "chosen" }) : made;
    if (sentence) {
      if (sentence.start === from) target.append(sentenceNumber(sentence.number));
      made.append(target);
    }
    divide(from, to, marks, (first, last, mark) => {
      const nodes = shown(text.slice(first, last));
      target.append(...(mark ? [marked(mark, nodes, mark.end === last)] : nodes));
    });
  });
  return made;
}

function sentenceNumber(number) {
  const spoken = element("span", { class: "unseen" }, "Sentence ");
  return element("sup", {}, spoken, `${number}`, element("span", { class: "unseen" }, " of the summary: "));
}

function marked(mark, nodes, isEnd) {
  const title = plain(mark.note ? `${mark.type}: ${mark.note}` : mark.type);
  const made = element("span", { class: `entity look-${look(mark.type)}`, title }, ...nodes);
  if (isEnd) made.append(element("span", { class: "type" }, ...shown(mark.type)));
  return made;
}
