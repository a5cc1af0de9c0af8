#!/usr/bin/env python3
"""Measures the teasers that `clean` and `split-teasers` find in composed texts.

Usage: teasers.py GALLEY_BINARY

The weights were trained on this data: `galley-train teasers --cross-validate 5` says how well the same
training does on pages that it did not see.
"""

import sys

import score


def key(teaser):
    headline = teaser.get("headline")
    return ("headline", headline) if headline else ("excerpt", (teaser.get("excerpt") or "").strip())


def main():
    texts = score.records("extraction/teasers_dev.jsonl.gz")
    documents = score.cleaned(sys.argv[1], [text["text"] for text in texts])
    found = wanted = right = exact = lost = lines = bare = touched = 0
    for text, document in zip(texts, documents):
        truth = zip(text["text"].split("\n"), text["labels"])
        body = [line for line, label in truth if label == "body"]
        missing = len(body) - score.common(score.body(document), body)
        teasers = {key(teaser): teaser for teaser in document.get("teasers", [])}
        matches = [(teaser, teasers[key(teaser)]) for teaser in text["teasers"] if key(teaser) in teasers]
        found += len(document.get("teasers", []))
        wanted, right = wanted + len(text["teasers"]), right + len(matches)
        exact += sum((one.get("excerpt") or "").strip() == (other.get("excerpt") or "").strip()
                     for one, other in matches)
        lost, lines = lost + missing, lines + len(body)
        if not text["teasers"]:
            bare += 1
            touched += bool(teasers or missing)
    print(f"teasers: F1 {score.balance(right, found, wanted):.3f}, "
          f"exact excerpts {exact / max(right, 1):.3f}; "
          f"body lines lost {100 * lost / lines:.2f} % of {lines}; "
          f"touched {touched} of {bare} texts without teasers")


main()
