// One document: its text with what was found in it, and beside it what else is known.

/** Characters of a text that are shown at first: more would hold up the page. */
const shownAtFirst = 200000;
// What a reader has chosen holds for the next document, too.
const hiddenTypes = new Set();
const view = { showsSentences: true, showsTypes: false };

/** Fills the reader; says whether all of it was there. */
function showDocument(entry) {
  const parts = details(entry);
  byID("reader-title").replaceChildren(isolated(entry.title ?? entry.id));
  byID("reader-facts").replaceChildren(...facts(entry));
  byID("reader-notices").replaceChildren(...notices(entry, parts));
  byID("reader-main").replaceChildren(...(parts ? mainParts(parts) : []));
  byID("reader-side").replaceChildren(...(parts ? sideParts(parts) : []));
  setNeighbour("reader-before", entry, -1);
  setNeighbour("reader-behind", entry, 1);
  return parts !== undefined;
}

function facts(entry) {
  const made = [fateMark(entry.fate)];
  if (entry.title) made.push(element("span", { class: "id" }, isolated(entry.id)));
  if (entry.place) made.push(element("span", {}, isolated(entry.place)));
  made.push(element("span", {}, `${timeText(entry.seconds)} of work`));
  return made;
}

function notices(entry, parts) {
  const made = entry.failures.map((failure) => failureNotice(entry, failure));
  if (entry.reason) made.push(notice("dropped", ["Dropped: ", isolated(entry.reason)]));
  if (parts === undefined) made.push(notice("plain", ["The page is still loading …"]));
  if (parts === null && entry.fate === "out") {
    made.push(notice("plain", ["The report had no room left for this document."]));
  }
  if (parts?.problem) made.push(notice("plain", ["The report can't show it: ", isolated(parts.problem)]));
  return made;
}

function failureNotice(entry, failure) {
  const words = { failed: "Failed in ", quarantined: "Quarantined in " }[entry.fate] ?? "Passed over in ";
  const made = notice("failed", [words, isolated(failure.stage)]);
  made.append(element("pre", {}, isolated(failure.message)));
  if (failure.attempts > 1) made.append(element("p", {}, `It was tried ${failure.attempts} times.`));
  return made;
}

function notice(kind, title) {
  return element("div", { class: `notice notice-${kind}` }, element("p", { class: "lead" }, ...title));
}

function section(title, ...content) {
  return element("section", {}, element("h3", {}, title), ...content);
}

function mainParts(parts) {
  const made = parts.summary ? [summary(parts.summary)] : [];
  if (!parts.text) return [...made, section("Text", element("p", { class: "none" }, "It has no text."))];
  const groups = parts.marks ?? [];
  const sentences = (parts.summary?.sentences ?? [])
    .map(({ start, end }, index) => ({ start, end, number: index + 1 }))
    .sort((a, b) => a.start - b.start);
  const language = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/u.exec(parts.language)?.[0];
  const text = element("div", { class: "text", lang: language === "und" ? null : language });
  const rest = element("button", { type: "button" }, "Show the rest of the text");
  let limit = shownAtFirst;
  const draw = () => {
    rest.hidden = parts.text.length <= limit;
    text.classList.toggle("with-types", view.showsTypes);
    text.replaceChildren(...paragraphs(
      parts.text.slice(0, limit), view.showsSentences ? sentences : [],
      chosenMarks(groups, hiddenTypes)));
  };
  rest.addEventListener("click", () => {
    limit = Infinity;
    draw();
  });
  draw();
  const tools = legend(groups, sentences, draw);
  return [...made, section("Text", ...(tools ? [tools] : []), text, rest)];
}

function summary({ headline, text, sentences, method }) {
  const made = section("Summary");
  if (headline) made.append(element("p", { class: "headline", dir: "auto" }, ...shown(headline)));
  const items = (sentences ?? []).map((sentence) =>
    element("li", { dir: "auto" }, ...shown(sentence.text)));
  made.append(items.length > 0
    ? element("ol", { class: "brief" }, ...items)
    : element("p", { class: "brief", dir: "auto" }, ...shown(text)));
  if (method) made.append(element("p", { class: "facts" }, "Method: ", isolated(method)));
  return made;
}

/** Buttons that say how each type is marked, and turn it off and on; null where nothing is marked. */
function legend(groups, sentences, redraw) {
  const buttons = groups.map(({ name, at }) => toggle(
    [element("span", { class: `entity look-${look(name)}` }, ...shown(name)), ` ${at.length}`],
    !hiddenTypes.has(name),
    (isOn) => (isOn ? hiddenTypes.delete(name) : hiddenTypes.add(name)), redraw));
  if (groups.length > 0) {
    buttons.push(toggle(["name the types"], view.showsTypes, (isOn) => (view.showsTypes = isOn), redraw));
  }
  if (sentences.length > 0) {
    const sample = element("mark", { class: "chosen" }, "summary");
    buttons.unshift(toggle(
      [sample, ` ${sentences.length}`], view.showsSentences, (isOn) => (view.showsSentences = isOn),
      redraw));
  }
  if (buttons.length === 0) return null;
  return element("div", { class: "legend", role: "group", "aria-label": "Marks in the text" }, ...buttons);
}

function toggle(content, isOn, set, redraw) {
  const button = element("button", { type: "button", "aria-pressed": String(isOn) }, ...content);
  button.addEventListener("click", () => {
    const isNext = button.getAttribute("aria-pressed") !== "true";
    button.setAttribute("aria-pressed", String(isNext));
    set(isNext);
    redraw();
  });
  return button;
}

function setNeighbour(id, entry, step) {
  // A document that the search does not find is still among all of them.
  const row = list.found.includes(entry) ? list.found : entries;
  const neighbour = row[row.indexOf(entry) + step];
  byID(id).hidden = !neighbour;
  if (neighbour) byID(id).href = neighbour.address;
}
