#!/usr/bin/env python3
"""Measures how well Galley finds the body of an article in its page, and how fast, beside trafilatura.

Usage: pages.py GALLEY
Needs trafilatura (PyPI). GALLEY_SHARED tells where the data is (../shared/data).

The measure is that of the benchmark that the data is from: four tokens in a row, counted; precision and
recall of each page, averaged. The figures of the other peers are from the data's README.
"""

import random
import re
import sys
import time
from collections import Counter

from score import galley_documents, records, require, seconds_of_run

TOKEN = re.compile(r"\w+")
PEERS = {
    "rs-trafilatura": 0.969, "go-trafilatura": 0.965, "newspaper4k": 0.950, "Readability.js": 0.950,
    "readability-lxml": 0.919, "goose3": 0.894,
}
PIPELINE = """
galley: 1
name: pages
input: [{files: pages.ndjson}]
stages: [clean, split-teasers, export: {format: ndjson, path: out.ndjson}]
"""
# What trafilatura does: text and metadata.
SPEED = """
galley: 1
name: pages
input: [{files: pages.ndjson}]
stages: [clean, export: {format: ndjson, path: out.ndjson}]
"""


def shingles(text):
    tokens = TOKEN.findall(text or "")
    count = max(len(tokens) - 3, 1 if tokens else 0)
    return Counter(tuple(tokens[start:start + 4]) for start in range(count))


def counts(found, body):
    found, body = shingles(found), shingles(body)
    hits = sum((found & body).values())
    return hits, sum(found.values()), sum(body.values())


def summary(pages):
    precision = sum(hits / found if found else 0 for hits, found, _ in pages) / len(pages)
    recall = sum(hits / body if body else 0 for hits, _, body in pages) / len(pages)
    exact = sum(hits == found == body for hits, found, body in pages) / len(pages)
    return 2 * precision * recall / (precision + recall), precision, recall, exact


def score(page):
    hits, found, body = page
    return 2 * hits / (found + body) if found + body else 0


def bootstrap(ours, theirs, rounds=10_000):
    """The mean difference of two scores over the same pages, and what it is at least in 95 of 100."""
    differences = [score(one) - score(other) for one, other in zip(ours, theirs)]
    chance = random.Random(1)
    means = sorted(
        sum(chance.choices(differences, k=len(differences))) / len(differences)
        for _ in range(rounds))
    return sum(differences) / len(differences), means[rounds // 20], means[-rounds // 20]


def main():
    galley = sys.argv[1]
    trafilatura = require("trafilatura")
    data = records("extraction/pages_dev.jsonl.gz")
    pages = [{"id": page["id"], "html": page["html"]} for page in data]
    texts = {document["id"]: document.get("text", "")
             for document in galley_documents(galley, PIPELINE, "pages.ndjson", pages)}
    ours = [counts(texts.get(page["id"]), page["articleBody"]) for page in data]
    bodies = [trafilatura.extract(page["html"], include_comments=False) for page in data]
    theirs = [counts(text, page["articleBody"]) for text, page in zip(bodies, data)]
    start = time.process_time()
    for page in data:
        trafilatura.bare_extraction(
            page["html"], url=page["url"], include_comments=False, with_metadata=True)
    their_seconds = (time.process_time() - start) / len(data)

    print(f"body of {len(data)} pages          F1     precision  recall  exact")
    for name, result in (("galley", ours), ("trafilatura here", theirs)):
        print("  {:<24} {:.4f}   {:.4f}   {:.4f}   {:.3f}".format(name, *summary(result)))
    for name, figure in PEERS.items():
        print(f"  {name:<24} {figure:.3f}")
    print("  The embedded weights were trained on these pages; what unseen pages give:")
    print("    galley-train pages --cross-validate 7")
    mean, low, high = bootstrap(ours, theirs)
    print(f"  difference to trafilatura, mean of pages: {mean:+.4f} (90 of 100: {low:+.4f} to {high:+.4f})")

    own_seconds = seconds_of_run(galley, SPEED, "pages.ndjson", pages)
    print("speed, text and metadata, one core, start-up left out")
    print(f"  galley      {own_seconds * 1000:7.2f} ms a page")
    print(f"  trafilatura {their_seconds * 1000:7.2f} ms a page, {their_seconds / own_seconds:.1f} times as long")


if __name__ == "__main__":
    main()
