// The list of documents: search, fates, pages.

const pageSize = 50;
const list = { found: entries, page: 0 };

function search() {
  const words = folded(byID("search").value).split(/\s+/u).filter(Boolean);
  const chosen = new FormData(byID("filter")).get("fate");
  list.found = entries.filter(
    (entry) => (chosen === "all" || entry.fate === chosen) && entry.holds(words));
  showPage(0);
}

function showPage(page) {
  const last = Math.max(0, Math.ceil(list.found.length / pageSize) - 1);
  list.page = Math.min(Math.max(0, page), last);
  const start = list.page * pageSize;
  const rows = list.found.slice(start, start + pageSize);
  byID("list").start = start + 1;
  byID("list").replaceChildren(...rows.map(listItem));
  byID("count").textContent = countText(start, rows.length);
  byID("page").textContent = `Page ${numbers.format(list.page + 1)} of ${numbers.format(last + 1)}`;
  byID("pages").hidden = last === 0;
  // A button that is disabled would lose the focus.
  byID("page-before").setAttribute("aria-disabled", String(list.page === 0));
  byID("page-behind").setAttribute("aria-disabled", String(list.page === last));
}

function countText(start, count) {
  const all = counted(entries.length, "document");
  const found = list.found.length;
  if (found === 0) return `None of ${all}`;
  const which = found === entries.length ? all : `${numbers.format(found)} of ${all}`;
  return found <= pageSize
    ? which : `${which}: ${numbers.format(start + 1)} to ${numbers.format(start + count)}`;
}

function listItem(entry) {
  const link = element("a", { href: entry.address }, isolated(entry.title ?? entry.id));
  const facts = element("p", { class: "facts" }, fateMark(entry.fate));
  if (entry.title) facts.append(element("span", { class: "id" }, isolated(entry.id)));
  if (entry.reason) facts.append(element("span", {}, isolated(entry.reason)));
  facts.append(element("span", {}, timeText(entry.seconds)));
  const item = element("li", {}, element("div", { class: "line" }, link), facts);
  for (const failure of entry.failures) {
    const text = element("span", { class: "cut" }, isolated(failure.message));
    item.append(element("p", { class: "failure" }, isolated(failure.stage), ": ", text));
  }
  return item;
}

function fateMark(fate) {
  return element("span", { class: `fate fate-${fate}` }, fate);
}

function setUpList() {
  let timer = 0;
  byID("search").addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(search, 120);
  });
  byID("filter").addEventListener("change", search);
  byID("filter").addEventListener("submit", (event) => {
    event.preventDefault();
    search();
  });
  const turn = (step) => () => {
    const before = list.page;
    showPage(list.page + step);
    if (list.page !== before) byID("documents").scrollIntoView();
  };
  byID("page-before").addEventListener("click", turn(-1));
  byID("page-behind").addEventListener("click", turn(1));
  byID("browser").hidden = false;
  search();
}
