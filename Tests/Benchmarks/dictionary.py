#!/usr/bin/env python3
"""Measures how long galley takes to read a dictionary of names, and how much memory that needs: a run
of extract-entities over one short article, with the dictionary and without. Prints one table."""

import argparse
import os
import random
import sys

import measure
from measure import best

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
FOLDER = os.path.join(ROOT, ".build", "bench")
LOG = os.path.join(FOLDER, "log")
TYPES = ["person", "organization", "location", "product"]


def words(generator, count):
    """Invented words of two or three syllables."""
    starts = "b c d f g h j k l m n p r s t v w z br st tr kl sch".split()
    ends = "a e i o u ai ou er an en in on ar el is".split()
    syllables = [start + end for start in starts for end in ends]
    return [
        "".join(generator.choices(syllables, k=generator.choice([2, 3]))).capitalize()
        for _ in range(count)]


def entries(count, seed=1):
    """Names of people, firms, places and products, as (name, type, id)."""
    generator = random.Random(seed)
    given, surnames = words(generator, 5_000), words(generator, 150_000)
    endings = ["Inc.", "Group", "& Sons", "Industries", "University"]
    for index in range(count):
        kind = index % len(TYPES)
        first, last = generator.choice(surnames), generator.choice(surnames)
        if kind == 0:
            middle = f" {generator.choice(given)[0]}." if generator.random() < 0.3 else ""
            name = f"{generator.choice(given)}{middle} {last}"
        elif kind == 1:
            name = f"{first} {last} {generator.choice(endings)}"
        else:
            name = first + generator.choice(["", " ", "-"]) + last
        yield name, TYPES[kind], f"Q{generator.randrange(10**8)}"


def write_list(path, count):
    with open(path, "w", encoding="utf-8") as file:
        if path.endswith(".csv"):
            file.write("name,type,id\n")
            file.writelines(f"{name},{kind},{id}\n" for name, kind, id in entries(count))
        else:
            file.writelines(
                f'{{"name": "{name}", "type": "{kind}", "id": "{id}"}}\n'
                for name, kind, id in entries(count))


def write_pipeline(path, options):
    with open(path, "w", encoding="utf-8") as file:
        file.write(
            "galley: 1\ninput:\n  - files: article.txt\nstages:\n  - extract-entities:\n      min-score: 0\n"
            + "".join(f"      {key}: {value}\n" for key, value in options.items())
            + "  - export: {format: ndjson}\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--names", type=int, default=1_000_000, help="default: %(default)s")
    parser.add_argument("--rounds", type=int, default=3, help="the best counts; default: %(default)s")
    parser.add_argument("--galley", default=os.path.join(ROOT, ".build", "release", "galley"))
    arguments = parser.parse_args()
    os.makedirs(FOLDER, exist_ok=True)
    with open(os.path.join(FOLDER, "article.txt"), "w", encoding="utf-8") as file:
        file.write("Mr Karl Roe paid €40 in Oslo yesterday.\n")
    cases = {"without": {}}
    for kind in ("csv", "ndjson"):
        name = f"names-{arguments.names}.{kind}"
        write_list(os.path.join(FOLDER, name), arguments.names)
        cases[kind] = {"dictionary": name}
        cases[f"{kind}, folded"] = {"dictionary": name, "case": "fold", "diacritics": "fold"}
    print(f"{arguments.names:,} names\n\n{'dictionary':<16}{'seconds':>9}{'cpu':>7}{'peak MB':>9}")
    for name, options in cases.items():
        pipeline = os.path.join(FOLDER, "dictionary.yaml")
        write_pipeline(pipeline, options)
        command = [arguments.galley, "run", pipeline, "--no-plugins", "--no-checkpoint"]
        try:
            result = best([measure.run(command, stderr=LOG) for _ in range(arguments.rounds)])
        except measure.CommandFailed as failure:
            sys.exit(str(failure))
        print(
            f"{name:<16}{result.seconds:>9.2f}{result.cpu_seconds:>7.2f}"
            f"{result.peak_bytes / 1e6:>9.0f}")


if __name__ == "__main__":
    main()
