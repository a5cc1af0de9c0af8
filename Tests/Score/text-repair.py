#!/usr/bin/env python3
"""text-repair.py [GALLEY]: how much of spoilt text `clean` repairs, beside ftfy.

Article bodies with invented lines in thirty languages are spoilt in twelve ways and repaired by both.
For each way it prints how many texts come back exactly, and the share of the characters in spoilt
words that do. Then what happens to text without fault. `--variants` prints the parts of each way,
`--show WAY` the first differences.

GALLEY is the binary, else the environment's GALLEY, else .build/release/galley. The data lie in
GALLEY_SHARED, else ../shared; without them nothing is measured. ftfy 6.3 has to be installed.
"""

import argparse
import collections
import glob
import gzip
import json
import os
import re
import subprocess
import sys
import tempfile
import unicodedata

from text_repair.samples import LINES
from text_repair.ways import WAYS

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PIPELINE = """galley: 1
input: "-"
stages:
  - clean:
      join-lines: false
      byline: false
      dateline: keep
      boilerplate: false
  - export:
      format: ndjson
"""


def main():
    arguments = read_arguments()
    shared = os.environ.get("GALLEY_SHARED", os.path.join(ROOT, "..", "shared"))
    bodies = read_bodies(os.path.join(shared, "data", "extraction"))
    if not bodies:
        print(f"text-repair: no data at {shared}; set GALLEY_SHARED to measure")
        return
    texts = with_samples([without_faults(body) for body in bodies])
    ways = WAYS if not arguments.show else {arguments.show: WAYS[arguments.show]}
    measure(texts, ways, arguments)
    if not arguments.show:
        summaries = read_summaries(os.path.join(shared, "data", "summarize"))
        measure_faultless(bodies + texts + summaries, arguments.galley)


def read_arguments():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    default = os.environ.get("GALLEY", os.path.join(ROOT, ".build", "release", "galley"))
    parser.add_argument("galley", nargs="?", default=default, help="the binary")
    parser.add_argument("--variants", action="store_true", help="prints the variants of each way")
    parser.add_argument("--show", metavar="WAY", choices=list(WAYS), help="prints differences")
    return parser.parse_args()


def read_lines(path):
    opened = gzip.open(path, "rt") if path.endswith(".gz") else open(path, encoding="utf-8")
    with opened as lines:
        return [json.loads(line) for line in lines]


def read_bodies(folder):
    paths = sorted(glob.glob(os.path.join(folder, "pages_dev.jsonl*")))
    return [page["articleBody"] for page in read_lines(paths[0])] if paths else []


def read_summaries(folder):
    paths = sorted(glob.glob(os.path.join(folder, "*.jsonl.gz")))
    return [record["article"] for path in paths for record in read_lines(path)]


# --- Texts


def laid_out(text):
    """The text as `clean` lays it out: composed, plain spaces, no blank lines."""
    text = unicodedata.normalize("NFC", text)
    text = re.sub("(?<!«)\u00a0(?!»)|\t", " ", text)
    lines = (re.sub(" +", " ", line).strip(" ") for line in re.split("\r\n|\r|\n", text))
    return "\n".join(line for line in lines if line)


def without_faults(text):
    """The text laid out, without the faults that a good body may have: invisible characters."""
    return laid_out(
        "".join(c for c in text if c in "\n\u200d" or unicodedata.category(c) not in ("Cc", "Cf"))
    )


def with_samples(bodies):
    """Each body with three of the invented lines among its own."""
    texts = []
    for number, body in enumerate(bodies):
        lines = body.split("\n")
        for offset in range(3):
            line = LINES[(number * 3 + offset) % len(LINES)]
            lines.insert(1 + offset * len(lines) // 3, line)
        texts.append("\n".join(lines))
    return texts


# --- Repairs


def repaired_by_galley(texts, galley):
    with tempfile.TemporaryDirectory() as folder:
        pipeline = os.path.join(folder, "repair.yaml")
        with open(pipeline, "w", encoding="utf-8") as file:
            file.write(PIPELINE)
        records = "".join(
            json.dumps({"id": str(number), "text": text}) + "\n" for number, text in enumerate(texts)
        )
        run = subprocess.run(
            [galley, "run", pipeline, "--quiet"], input=records.encode(), stdout=subprocess.PIPE,
            check=True,
        )
    found = {record["id"]: record.get("text", "") for record in map(json.loads, run.stdout.splitlines())}
    return [found.get(str(number), "") for number in range(len(texts))]


def repaired_by_ftfy(texts):
    import ftfy

    return [laid_out(ftfy.fix_text(text, uncurl_quotes=False)) for text in texts]


# --- Measures


class Score:
    def __init__(self):
        self.texts = self.exact = self.spoilt = self.recovered = 0

    def add(self, text, spoilt, repaired):
        self.texts += 1
        self.exact += text == repaired
        words, kept = collections.Counter(text.split()), collections.Counter(spoilt.split())
        found = collections.Counter(repaired.split())
        for word, count in (words - kept).items():
            left = words[word] - count
            self.spoilt += count * len(word)
            self.recovered += min(count, max(0, found[word] - left)) * len(word)

    def __str__(self):
        share = self.recovered / self.spoilt if self.spoilt else 1
        return f"{self.exact:5} {share:8.4f}"


def measure(texts, ways, arguments):
    print(f"{'way':32} {'texts':>6}   galley             ftfy")
    print(f"{'':32} {'':6}   {'exact':>5} {'chars':>8}   {'exact':>5} {'chars':>8}")
    for way, variants in ways.items():
        totals = Score(), Score()
        for variant, spoil in variants.items():
            spoilt = [spoil(text) for text in texts]
            repairs = repaired_by_galley(spoilt, arguments.galley), repaired_by_ftfy(spoilt)
            parts = Score(), Score()
            for repaired, total, part in zip(repairs, totals, parts):
                for triple in zip(texts, spoilt, repaired):
                    total.add(*triple)
                    part.add(*triple)
            if arguments.variants or arguments.show:
                print(f"  {variant:30} {parts[0].texts:6}   {parts[0]}   {parts[1]}")
            if arguments.show:
                show(texts, spoilt, *repairs)
        print(f"{way:32} {totals[0].texts:6}   {totals[0]}   {totals[1]}", flush=True)


def show(texts, spoilt, ours, theirs, most=8):
    """Prints lines that ftfy repaired and galley didn't, then others that galley didn't."""
    seen = set()
    for wants_lead in (True, False):
        for text, broken, one, other in zip(texts, spoilt, ours, theirs):
            lines = [version.split("\n") for version in (text, broken, one, other)]
            if len({len(version) for version in lines}) > 1:
                continue
            for right, wrong, mine, its in zip(*lines):
                if mine != right and (its == right) == wants_lead and right not in seen:
                    seen.add(right)
                    if len(seen) <= most:
                        print(f"    right  {right[:150]!r}\n    spoilt {wrong[:150]!r}")
                        print(f"    galley {mine[:150]!r}" + "\n    ftfy right" * wants_lead)


def measure_faultless(texts, galley):
    import ftfy

    texts = [without_faults(text) for text in texts]
    faultless = [text for text in texts if ftfy.fix_encoding(text) == text and "&" not in text]
    repaired = repaired_by_galley(faultless, galley)
    changed = [(a, b) for a, b in zip(faultless, repaired) if a != b]
    by_ftfy = sum(text != ftfy.fix_text(text, uncurl_quotes=False) for text in faultless)
    print(f"\ntexts without fault: {len(faultless)}; changed by galley {len(changed)}, by ftfy {by_ftfy}")
    for before, after in changed[:5]:
        start = len(os.path.commonprefix([before, after]))
        print(f"  {before[max(0, start - 20):start + 20]!r} became {after[max(0, start - 20):start + 20]!r}")


if __name__ == "__main__":
    sys.exit(main())
