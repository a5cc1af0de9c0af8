// What stands beside the text of a document.

function sideParts(parts) {
  const made = [];
  if (parts.removed?.length) made.push(section("Removed", ...removed(parts.removed)));
  if (parts.teasers?.length) made.push(section("Teasers", teasers(parts.teasers)));
  if (parts.keywords?.length) made.push(section("Keywords", keywords(parts.keywords)));
  if (parts.subjects?.length) made.push(section("Subjects", subjects(parts.subjects)));
  if (parts.metadata) made.push(section("Metadata", pairs(parts.metadata)));
  if (parts.fields) made.push(section("Fields", pairs(parts.fields)));
  return made;
}

function removed(pieces) {
  const items = pieces.map(({ text, reason, line, stage }) => {
    const facts = element("p", { class: "facts" }, element("span", {}, isolated(reason)));
    if (line) facts.append(element("span", {}, `line ${numbers.format(line)}`));
    if (stage) facts.append(element("span", {}, isolated(stage)));
    return element("li", {}, element("del", { dir: "auto" }, ...shown(text)), facts);
  });
  return folding(items, "removed");
}

/** A list whose first items alone are shown where there are many. */
function folding(items, name) {
  const limit = 12;
  const made = [element("ul", { class: name }, ...items.slice(0, limit))];
  if (items.length > limit) {
    const rest = element("ul", { class: name }, ...items.slice(limit));
    const title = element("summary", {}, `${numbers.format(items.length - limit)} more`);
    made.push(element("details", {}, title, rest));
  }
  return made;
}

function teasers(list) {
  const items = list.map(({ headline, excerpt, truncated, url }) => {
    const item = element("li", {});
    if (headline) item.append(element("p", { class: "headline", dir: "auto" }, ...shown(headline)));
    if (excerpt) item.append(element("p", { dir: "auto" }, ...shown(excerpt)));
    if (truncated) item.append(element("p", { class: "facts" }, "cut off"));
    if (url) item.append(element("p", { class: "facts" }, isolated(url)));
    return item;
  });
  return element("ul", { class: "teasers" }, ...items);
}

function keywords(list) {
  const items = list.map(({ text }) => element("li", {}, isolated(text)));
  return element("ul", { class: "words" }, ...items);
}

function subjects(list) {
  const items = list.map(({ name, type, count }) =>
    element("li", {}, isolated(name), element("span", { class: "facts" }, isolated(type), ` ${count}`)));
  return element("ul", { class: "subjects" }, ...items);
}

/** What metadata and fields hold: a name, its value as text, and whether that is JSON. */
function pairs(values) {
  const made = element("dl", { class: "pairs" });
  for (const [name, text, isJSON] of values) {
    const value = isolated(text);
    made.append(element("dt", {}, isolated(name)));
    made.append(element("dd", {}, isJSON ? element("code", {}, value) : value));
  }
  return made;
}
