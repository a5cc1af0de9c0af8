#!/usr/bin/env python3
"""Measures the body that `clean` and `split-teasers` find in plain scrapes, line by line.

Usage: lines.py GALLEY_BINARY

The weights were trained on this data: `galley-train lines --cross-validate 5` says how well the same
training does on pages that it did not see.
"""

import sys

import score


def main():
    pages = score.records("extraction/lines_dev.jsonl.gz")
    texts = ["\n".join(line["text"] for line in page["lines"]) for page in pages]
    documents = score.cleaned(sys.argv[1], texts)
    found = wanted = right = 0
    of_pages = []
    for page, document in zip(pages, documents):
        truth = [line["text"] for line in page["lines"] if line["label"] == "body"]
        lines = score.body(document)
        same = score.common(lines, truth)
        found, wanted, right = found + len(lines), wanted + len(truth), right + same
        of_pages.append(score.balance(same, len(lines), len(truth)))
    print(f"plain scrapes: body lines F1 {score.balance(right, found, wanted):.3f} "
          f"(precision {right / found:.3f}, recall {right / wanted:.3f}; "
          f"mean of {len(pages)} pages {sum(of_pages) / len(pages):.3f})")


main()
