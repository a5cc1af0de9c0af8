#!/usr/bin/env python3
"""Measures the metadata of pages: title, authors and date, exact, beside trafilatura and newspaper4k.

usage: metadata.py GALLEY_BINARY [PAGES.jsonl] [--show]

PAGES.jsonl (the project's data if left out) has `id`, `url` and `html`. The truth is what a page itself states: a title, a day or a list of
authors counts where two independent places of the page agree on it (JSON-LD, OpenGraph, headings, `meta`,
`time`, rel=author), read here from the raw markup with lxml. Pages where no two agree are left out of that
measure. --show prints every answer that is not the truth, and every page where the three differ.
"""

import argparse
import collections
import html
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import unicodedata

import score

lxml_html = score.require("lxml.html")
newspaper = score.require("newspaper")
tldextract = score.require("tldextract")
trafilatura = score.require("trafilatura")

PIPELINE = """galley: 1
input:
  - files: pages.ndjson
stages:
  - clean
  - export
"""


def plain(text):
    """Text in one line, without markup and references."""
    return " ".join(html.unescape(html.unescape(re.sub(r"</?[a-zA-Z][^>]*>", "", str(text or "")))).split())


def folded(text):
    """Letters and digits alone: places of a page differ in quotation marks and dashes."""
    text = unicodedata.normalize("NFC", plain(text)).casefold()
    return "".join(c for c in text if c.isalnum())


def linked_objects(page):
    """The objects of a page's JSON-LD that are not inside lists of other things, and all by their @id."""
    objects, by_id = [], {}
    for script in page.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        try:
            waiting = [(json.loads(script.text or "", strict=False), True)]
        except ValueError:
            continue
        while waiting:
            value, is_main = waiting.pop(0)
            if isinstance(value, list):
                waiting += [(item, is_main) for item in value]
            elif isinstance(value, dict):
                if is_main:
                    objects.append(value)
                if "@id" in value and "name" in value:
                    by_id[str(value["@id"])] = value
                waiting += [
                    (inner, is_main and key in ("@graph", "mainEntity", "mainEntityOfPage"))
                    for key, inner in value.items()
                ]
    articles = [o for o in objects if re.search(r"(Article|Posting|Report)\b", str(o.get("@type")))]
    return articles, by_id


def metas(page, *names):
    """The contents of `meta` elements of these names, in the order of the names."""
    found = collections.defaultdict(list)
    for meta in page.iter("meta"):
        for attribute in ("property", "name", "itemprop"):
            if meta.get(attribute) and meta.get("content"):
                found[meta.get(attribute).lower()].append(plain(meta.get("content")))
    return [value for name in names for value in found[name][:1]]


def element_text(element):
    return plain(element.text_content())


def site_names(page, url):
    host = re.sub(r"^www\.", "", re.sub(r"^https?://([^/:]+).*", r"\1", url))
    names = metas(page, "og:site_name", "application-name", "publisher", "dc.publisher")
    articles, by_id = linked_objects(page)
    for article in articles:
        publisher = article.get("publisher")
        publisher = publisher if isinstance(publisher, dict) else {"name": publisher}
        names.append(plain(publisher.get("name") or by_id.get(str(publisher.get("@id")), {}).get("name")))
    return {folded(n) for n in [*names, host, host.split(".")[0]] if n}


def without_site(title, sites):
    for border in re.finditer(r"\s+[|–—»·:-]+\s+|\s*[|｜]\s*", title):
        front, back = title[: border.start()], title[border.end() :]
        if folded(back) in sites:
            return front
        if folded(front) in sites:
            return back
    return title


def stated_titles(page, url):
    """One title for each place that states one."""
    sites = site_names(page, url)
    articles, _ = linked_objects(page)
    places = [
        [plain(a.get("headline")) for a in articles if a.get("headline")][:1],
        metas(page, "og:title")[:1],
        [element_text(h) for h in page.iter("h1") if element_text(h)],
    ]
    return [[without_site(title, sites) for title in place] for place in places]


def day(text):
    """The day of a date, or nothing where it can't be told."""
    match = re.match(r"\s*(\d{4})-(\d\d)-(\d\d)", str(text or ""))
    return match.group(0).strip() if match and match.group(1) > "1970" else None


def stated_days(page):
    articles, _ = linked_objects(page)
    by_property = [
        e.get("datetime") or e.get("content")
        for e in page.iter()
        if isinstance(e.tag, str) and e.tag != "meta" and e.get("itemprop") == "datePublished"
    ]
    times = [
        t.get("datetime")
        for t in page.iter("time")
        if re.search(r"publish|entry-date", t.get("class") or "") or t.get("pubdate") is not None
    ]
    return [
        [day(a.get("datePublished")) for a in articles],
        [day(v) for v in metas(page, "article:published_time")],
        [day(v) for v in metas(page, "datepublished", "dc.date.issued", "parsely-pub-date", "sailthru.date", "pubdate")],
        [day(v) for v in by_property[:1]],
        [day(v) for v in times[:1]],
    ]


def names_of(value, by_id):
    if isinstance(value, list):
        return [name for item in value for name in names_of(item, by_id)]
    if isinstance(value, dict):
        if re.search("organization", str(value.get("@type")), re.I):
            return []
        name = value.get("name") or by_id.get(str(value.get("@id")), {}).get("name")
        return names_of(name, by_id) if name else []
    return [plain(value)] if isinstance(value, str) else []


ROLES = re.compile(
    r"\b(staff|reports?|editor|editorial|writer|correspondent|columnist|contributor|press|reuters|afp|pti|news|team"
    r"|agency|admin|media|post|post staff|cnn|services?|business|com|international|ms|md|rd|rdn|phd)\b|@|https?:",
    re.I,
)


def people(texts, sites):
    """The people in texts such as "By Mia Olsen, Staff Writer and Li Po"."""
    found = []
    for text in texts:
        for piece in re.split(r",|;|\||\band\b|&|\s[-–—]\s|\. (?=\w+ )", re.sub(r"^\s*by:?\s+", "", plain(text), flags=re.I)):
            piece = " ".join(piece.split())
            if piece and not ROLES.search(piece) and not any(folded(piece) in site for site in sites) and piece != piece.lower():
                if piece not in found:
                    found.append(piece)
    return found


def stated_people(page, url):
    sites = site_names(page, url)
    articles, by_id = linked_objects(page)
    links = [element_text(e) for e in page.iter("a") if "author" in (e.get("rel") or "").split()]
    by_property = []
    for element in page.iter():
        if isinstance(element.tag, str) and element.tag != "meta" and element.get("itemprop") == "author":
            inner = [e for e in element.iter() if e.get("itemprop") == "name" and e.tag != "meta"]
            by_property.append(element_text(inner[0] if inner else element))
    lines = [
        element_text(e)
        for e in page.iter("p", "div", "span")
        if re.search(r"\bbyline\b", e.get("class") or "") and len(element_text(e)) < 60
    ]
    places = [
        [name for a in articles[:1] for name in names_of(a.get("author"), by_id)],
        metas(page, "author")[:1],
        metas(page, "dc.creator", "dcterms.creator", "sailthru.author", "parsely-author", "article:author")[:1],
        links[:3],
        by_property[:1],
        lines[:1],
    ]
    return [people(place, sites) for place in places]


def agreed(places, fold):
    """What at least two places state alike: the most often stated; nothing where no two agree."""
    counts = collections.Counter()
    for place in places:
        counts.update({fold(value) for value in place if value})
    best = counts.most_common(2)
    if not best or best[0][1] < 2 or len(best) > 1 and best[1][1] == best[0][1]:
        return None
    return best[0][0]


def fold_people(names):
    return tuple(folded(name) for name in names)


def truth(record):
    page = lxml_html.fromstring(
        record["html"].encode(), parser=lxml_html.HTMLParser(encoding="utf-8", huge_tree=True)
    )
    return {
        "title": agreed(stated_titles(page, record["url"]), folded),
        "date": agreed(stated_days(page), lambda value: value),
        "authors": agreed([[place] if place else [] for place in stated_people(page, record["url"])], fold_people),
    }


def by_galley(binary, records):
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        with open(folder / "pages.ndjson", "w", encoding="utf-8") as file:
            for record in records:
                page = {"id": record["id"], "html": record["html"], "metadata": {"url": record["url"]}}
                file.write(json.dumps(page) + "\n")
        (folder / "pages.yaml").write_text(PIPELINE, encoding="utf-8")
        run = subprocess.run([binary, "run", "--quiet", "pages.yaml"], cwd=folder, capture_output=True)
        if run.returncode > 1:
            sys.exit(f"galley ended with {run.returncode}: {run.stderr.decode()}")
        found = {line["id"]: line.get("metadata", {}) for line in map(json.loads, run.stdout.splitlines())}
    answers = []
    for record in records:
        metadata = found.get(record["id"], {})
        answers.append({
            "title": metadata.get("title"), "authors": metadata.get("authors") or [], "date": metadata.get("published"),
        })  # fmt: skip
    return answers


def by_trafilatura(records):
    answers = []
    for record in records:
        found = trafilatura.extract_metadata(record["html"], default_url=record["url"])
        authors = (found.author or "").split("; ") if found else []
        answers.append({
            "title": found and found.title, "authors": [a for a in authors if a], "date": found and found.date,
        })  # fmt: skip
    return answers


def by_newspaper(records):
    configuration = newspaper.Config()
    configuration.fetch_images = False
    answers = []
    for record in records:
        try:
            article = newspaper.Article(record["url"], config=configuration)
            article.download(input_html=record["html"])
            article.parse()
        except Exception as error:  # It asks for another package for some languages.
            print(f"newspaper4k on {record['id']}: {str(error).splitlines()[0]}", file=sys.stderr)
            answers.append({"title": None, "authors": [], "date": None})
            continue
        answers.append({
            "title": article.title, "authors": article.authors, "date": article.publish_date and str(article.publish_date),
        })  # fmt: skip
    return answers


FOLDS = {"title": folded, "authors": fold_people, "date": day}


def is_right(field, answer, wanted):
    return FOLDS[field](answer[field]) == wanted


def show(records, truths, answers):
    for number, record in enumerate(records):
        for field, fold in FOLDS.items():
            given = {tool: fold(answers[tool][number][field]) for tool in answers}
            wanted = truths[number][field]
            if len(set(given.values())) > 1 or wanted is not None and set(given.values()) != {wanted}:
                print(f"{number} {record['url'][:100]}\n  {field}: {wanted}")
                for tool in answers:
                    mark = " " if wanted is None else "+" if given[tool] == wanted else "-"
                    print(f"    {mark} {tool:12} {answers[tool][number][field]}")


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("galley")
    arguments.add_argument("pages", nargs="?")
    arguments.add_argument("--show", action="store_true")
    options = arguments.parse_args()
    # Else every run asks the network for a list of domains.
    tldextract.tldextract.TLD_EXTRACTOR = tldextract.TLDExtract(suffix_list_urls=())
    tldextract.extract = tldextract.tldextract.TLD_EXTRACTOR
    if options.pages:
        with open(options.pages, encoding="utf-8") as file:
            records = [json.loads(line) for line in file]
    else:
        records = list(score.records("extraction/pages_dev.jsonl.gz"))
    truths = [truth(record) for record in records]
    answers = {
        "galley": by_galley(options.galley, records),
        "trafilatura": by_trafilatura(records),
        "newspaper4k": by_newspaper(records),
    }
    if options.show:
        show(records, truths, answers)
    print(f"{'exact':12}" + "".join(f"{field:>16}" for field in FOLDS))
    for tool, found in answers.items():
        row = f"{tool:12}"
        for field in FOLDS:
            stated = [n for n in range(len(records)) if truths[n][field] is not None]
            right = sum(is_right(field, found[n], truths[n][field]) for n in stated)
            row += f"{right / max(len(stated), 1):>8.3f} ({right}/{len(stated)})".rjust(16)
        print(row)


if __name__ == "__main__":
    main()
