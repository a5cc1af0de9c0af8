#!/usr/bin/env -S python3 -B
"""Makes an HTML report with galley and uses it as a person would, in headless Chromium.

  drive.py GALLEY                        the checks
  drive.py GALLEY --pictures FOLDER      and screenshots at both widths, light and dark
  drive.py GALLEY --count 10000          over so many records; measures as well
"""

import argparse
import os
import pathlib
import subprocess
import tempfile
import time

import records
from browser import ENTER, TAB, Browser

PAGE_SIZE = 50
WIDTHS = (1280, 390)


def check(holds, what):
    if not holds:
        raise AssertionError(what)


def make_report(galley, folder, count, name="report.html"):
    """Returns the page's path."""
    (folder / "galley.yaml").write_text(records.PIPELINE, encoding="utf-8")
    with open(folder / "records.ndjson", "w", encoding="utf-8") as file:
        for record in records.records(count, sentence_count=60 if count > 1000 else 9):
            file.write(record + "\n")
    run_galley(galley, folder, "--report", name)
    return folder / name


def run_galley(galley, folder, *arguments):
    """Returns seconds and the most memory, in MB."""
    start = time.monotonic()
    most = 0
    with tempfile.TemporaryFile() as errors:
        run = subprocess.Popen([galley, "run", "--quiet", *arguments], cwd=folder, stderr=errors)
        # What the system counts at the end (ru_maxrss) has the memory of this program in it.
        while run.poll() is None:
            most = max(most, resident_memory(run.pid))
            time.sleep(0.02)
        errors.seek(0)
        # Some records fail: that is 1, and all else is wrong.
        check(run.returncode == 1, f"galley ended with {run.returncode}: {errors.read().decode()}")
    return time.monotonic() - start, most / 1000


def resident_memory(process):
    """The most that a process has had so far, in kB."""
    try:
        with open(f"/proc/{process}/status", encoding="utf-8") as file:
            lines = [line for line in file if line.startswith("VmHWM:")]
    except OSError:
        return 0
    return int(lines[0].split()[1]) if lines else 0


def address(page):
    return page.as_uri()


def is_clean(browser, page):
    """No complaint of the console, and no request but for the page."""
    complaints = browser.complaints()
    check(not complaints, f"the console says {complaints}")
    others = [url for url in browser.requests() if url.split("#")[0] != address(page)]
    check(not others, f"the page asked for {others}")
    title = browser.run("return document.title")
    check("harmed" not in title.split("·")[-1], "a script of a document ran")


def search(browser, words):
    """Returns what the page says of the result."""
    browser.run("document.getElementById('search').value = ''")
    browser.type("#search", words)
    # The page waits for the end of the typing, too.
    time.sleep(0.3)
    return browser.text("#count")


def checks_list(browser, count):
    total = count + len(records.HOSTILE) + 1
    check(f"{total:,} documents" in browser.text("#count"), browser.text("#count"))
    rows = browser.run("return document.querySelectorAll('#list li').length")
    check(rows == min(total, PAGE_SIZE), f"{rows} rows")
    said = search(browser, "no harbour for 17:")
    check(said.startswith("1 of") or count > 170, said)
    browser.run("document.getElementById('search').value = ''")
    for fate, share in (("failed", count // 10), ("dropped", count // 10), ("quarantined", 1)):
        browser.run(f"document.querySelector('[name=fate][value={fate}]').click()")
        browser.wait(f"return [...document.querySelectorAll('#list .fate')].every((fate) => fate.innerText === '{fate}')")
        said = browser.text("#count")
        check(said.startswith(f"{share:,} of"), f"{fate}: {said}")
    browser.run("document.querySelector('[name=fate][value=all]').click()")


def checks_document(browser):
    """Opens a document by keyboard, and turns a type off and on."""
    search(browser, "ferry 1:")
    browser.run("document.getElementById('search').focus()")
    for _ in range(20):
        browser.press(TAB)
        if browser.run("return document.activeElement.closest('#list') !== null"):
            break
    browser.press(ENTER)
    browser.wait("return !document.getElementById('reader').hidden")
    check(browser.run("return document.activeElement.id") == "reader-title", "the title has no focus")
    marked = "return [...document.querySelectorAll('.text .entity')].map((mark) => mark.innerText)"
    texts = browser.run(marked)
    names = {name for name, _ in records.NAMES}
    check(texts and set(texts) <= names, f"marked is {texts}")
    button = "[...document.querySelectorAll('.legend button')].find((one) => one.innerText.startsWith('person'))"
    browser.run(f"{button}.click()")
    check(browser.run(f"return {button}.getAttribute('aria-pressed')") == "false", "it is still on")
    left = browser.run(marked)
    people = {name for name, kind in records.NAMES if kind == "person"}
    check(left == [text for text in texts if text not in people], f"left is {left}")
    browser.run(f"{button}.click()")
    check(browser.run(marked) == texts, "what was turned on again is not there")
    sides = browser.run("return [...document.querySelectorAll('.reader-side h3')].map((one) => one.innerText)")
    wanted = ["Removed", "Teasers", "Keywords", "Subjects", "Metadata", "Fields"]
    check(sides == wanted, f"beside the text are {sides}")
    check("9007199254740993" in browser.text(".reader-side"), "a number lost digits")
    check(browser.text("mark.chosen") is not None, "no sentence of the summary is marked")
    browser.call("POST", "/back", {})
    browser.wait("return document.getElementById('reader').hidden")
    check(browser.run("return document.activeElement.closest('#list') !== null"), "the place is lost")
    browser.run("document.getElementById('search').value = ''")


def checks_hostile(browser, page):
    """Each hostile document shows its texts as they are, marks at their places, and does nothing."""
    for number, harm in enumerate(records.HOSTILE):
        browser.run("location.hash = '#doc=' + encodeURIComponent(arguments[0])", f"hostile/{number}/{harm}")
        browser.wait("return !document.getElementById('reader').hidden")
        browser.wait(
            "return document.getElementById('reader-facts').innerText.includes(arguments[0])",
            f"hostile/{number}/",
        )
        ship = browser.run("return document.querySelector('.text .entity.look-9').innerText")
        check(ship == "🚢", f"the mark of document {number} is on '{ship}'")
        inside = browser.run("return document.querySelectorAll('main script, main img, main a[href^=java]').length")
        check(inside == 0, f"document {number} made elements")
        bad = browser.run("return /[\\0\\x07\\x1b\\u2028\\u202e\\u2066\\ufeff]/.test(document.body.innerText)")
        check(not bad, f"document {number} shows a character that does harm")
        check(browser.run("return document.title.endsWith(' · Galley report')"), "the title was changed")
    is_clean(browser, page)


def checks_failure(browser):
    browser.run("location.hash = '#doc=harbour%2F00007.txt'")
    browser.wait("return document.getElementById('reader-notices').innerText.includes('no harbour for 7')")
    check("Failed in script" in browser.text("#reader-notices"), browser.text("#reader-notices"))
    browser.run("location.hash = '#doc=nothing'")
    browser.wait("return !document.getElementById('missing').hidden")
    browser.run("location.hash = ''")


def checks_page(browser, page):
    """Nothing is wider than the window; headings are in order; what is clicked has a name."""
    wide = browser.run("return document.documentElement.scrollWidth - window.innerWidth")
    check(wide <= 0, f"the page is {wide} pixels too wide")
    levels = browser.run(
        "return [...document.querySelectorAll('h1,h2,h3')].filter((one) => one.checkVisibility())"
        ".map((one) => Number(one.tagName[1]))")
    check(levels[0] == 1 and levels.count(1) == 1, f"the headings are {levels}")
    check(all(next <= one + 1 for one, next in zip(levels, levels[1:])), f"the headings are {levels}")
    nameless = browser.run(
        "return [...document.querySelectorAll('button,a,input,svg[role=img]')].filter((one) =>"
        " !(one.textContent.trim() || one.labels?.length || one.getAttribute('aria-labelledby'))).length")
    check(nameless == 0, f"{nameless} controls have no name")
    faint = browser.run(CONTRAST)
    check(not faint, f"too faint: {faint}")
    is_clean(browser, page)


# Texts whose contrast with what is behind them is below 4.5 (WCAG 2.2, 1.4.3).
CONTRAST = """
const parse = (color) => color.match(/[\\d.]+/g).map(Number);
const light = (color) => parse(color).slice(0, 3).map((part) => part / 255)
  .map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
  .reduce((sum, part, index) => sum + part * [0.2126, 0.7152, 0.0722][index], 0);
const ground = (element) => {
  for (let one = element; one; one = one.parentElement) {
    const color = getComputedStyle(one).backgroundColor;
    if ((parse(color)[3] ?? 1) > 0) return color;
  }
  return 'rgb(255, 255, 255)';
};
const faint = new Set();
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (walker.nextNode()) {
  const element = walker.currentNode.parentElement;
  if (!walker.currentNode.data.trim() || !element.checkVisibility()) continue;
  const pair = [light(getComputedStyle(element).color), light(ground(element))].sort();
  const contrast = (Math.max(...pair) + 0.05) / (Math.min(...pair) + 0.05);
  if (contrast < 4.5) faint.add(`${element.tagName}.${element.className} ${contrast.toFixed(2)}`);
}
return [...faint];
"""


def checks_without_scripts(page):
    with Browser(scripts=False) as browser:
        browser.open(address(page))
        text = browser.text("body")
        check("need JavaScript" in text, "nothing says that JavaScript is needed")
        check("Time per stage" in text and "Dropped, by reason" in text, "a table needs a script")


def checks_foreign_script(page, folder):
    """A script that somebody got into the page is not run."""
    text = page.read_text(encoding="utf-8")
    changed = folder / "changed.html"
    changed.write_text(
        text.replace("<main>", "<main><script>document.title = 'harmed'</script>", 1), encoding="utf-8"
    )
    with Browser() as browser:
        browser.open(address(changed))
        check(browser.run("return document.title") != "harmed", "a foreign script ran")
        check(any("Content Security Policy" in one for one in browser.complaints()), "no rule stopped it")


def checks_looks(page, pictures, name):
    """The run and a document at each width, light and dark; pictures go to a folder where one is given."""
    for width in WIDTHS:
        for dark in (False, True):
            stem = f"{name}-{width}-{'dark' if dark else 'light'}"
            with Browser(width, 900, dark) as browser:
                browser.open(address(page))
                checks_page(browser, page)
                if pictures:
                    browser.picture(pictures / f"{stem}.png", whole=True)
                browser.run("document.querySelectorAll('#list a')[1].click()")
                browser.wait("return !document.getElementById('reader').hidden")
                browser.run("document.querySelectorAll('.legend button')[1].click()")
                checks_page(browser, page)
                if pictures:
                    browser.picture(pictures / f"{stem}-document.png", whole=True)


def measure(galley, folder, page):
    """Prints what a large report costs; asserts nothing."""
    plain = run_galley(galley, folder)
    with_report = run_galley(galley, folder, "--report", "again.html")
    print(f"the run without a report: {plain[0]:.1f} s, {plain[1]:.0f} MB")
    print(f"the run with the report: {with_report[0]:.1f} s, {with_report[1]:.0f} MB")
    print(f"the page: {page.stat().st_size / 1e6:.1f} MB")
    with Browser() as browser:
        start = time.monotonic()
        browser.open(address(page))
        browser.wait("return document.querySelectorAll('#list li').length > 0")
        print(f"open, wholly loaded: {time.monotonic() - start:.2f} s")
        timing = "performance.getEntriesByType('navigation')[0]"
        paint = browser.run("return performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0")
        print(f"  first painted after {paint:.0f} ms")
        print(f"  loaded after {browser.run(f'return {timing}.loadEventEnd'):.0f} ms")
        for words in ("ferry", "harbour 77"):
            took = browser.run(
                "const start = performance.now(); document.getElementById('search').value = arguments[0];"
                "search(); document.body.offsetHeight; return performance.now() - start", words)
            print(f"  search for '{words}': {took:.0f} ms, {browser.text('#count')}")
        took = browser.run(
            "const start = performance.now(); showReader(list.found[40]); document.body.offsetHeight;"
            "return performance.now() - start")
        print(f"  open a document: {took:.0f} ms")
        heap = browser.run("return performance.memory.usedJSHeapSize / 1e6")
        print(f"  memory of the script: {heap:.0f} MB")


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("galley")
    parser.add_argument("--count", type=int, default=60)
    parser.add_argument("--pictures", type=pathlib.Path)
    options = parser.parse_args()
    galley = os.path.abspath(options.galley)
    with tempfile.TemporaryDirectory(prefix="galley-report-") as name:
        folder = pathlib.Path(name)
        page = make_report(galley, folder, options.count)
        for width in WIDTHS:
            with Browser(width) as browser:
                browser.open(address(page))
                checks_page(browser, page)
                checks_list(browser, options.count)
                checks_document(browser)
                checks_failure(browser)
                checks_hostile(browser, page)
        checks_without_scripts(page)
        checks_foreign_script(page, folder)
        if options.pictures:
            options.pictures.mkdir(parents=True, exist_ok=True)
        checks_looks(page, options.pictures, f"{options.count}")
        if options.count > 1000:
            measure(galley, folder, page)
    print("the report works")


if __name__ == "__main__":
    main()
