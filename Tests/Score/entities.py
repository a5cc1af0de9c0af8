#!/usr/bin/env python3
"""Measures the names that `extract-entities` finds.

usage: entities.py GALLEY_BINARY

Raw text goes in, as a user has it: the words of each file are put together again, twenty sentences to a document, a
sentence a line. A name counts where its borders and its type are those of the file; F1 over people, organizations and
locations. "As marked" takes the file's names as they are; "without titles" leaves out the titles that some files
have inside names of people (`President`, `Mr.`), the article before a name and the possessive behind it, on both
sides. Then how far scores can be trusted, speed, and memory.
"""

import gzip
import sys

from score import DATA, galley_documents, records, seconds_of_run

PIPELINE = """
galley: 1
input: [{{files: articles.ndjson}}]
stages: [{stages}, export: {{format: ndjson, path: out.ndjson, offsets: scalars}}]
"""
TYPES = {"PER": "person", "ORG": "organization", "LOC": "location"}
TITLES = set(
    """mr mrs ms dr prof sir lord lady president vice minister prime premier chancellor secretary senator sen rep
    representative governor gov mayor general gen colonel col lieutenant lt captain capt major maj sergeant sgt judge
    justice king queen prince princess pope father sister bishop archbishop chairman director spokesman spokeswoman
    deputy former ambassador commander chief foreign defense defence interior attorney . us u.s.""".split())
BRACKETS = {"-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "``": '"', "''": '"'}


def sentences(name):
    words = []
    path = DATA / "ner" / f"{name}.tsv.gz"
    if not path.exists():
        print(f"left out: there is no {path}; GALLEY_SHARED tells where the data is")
        sys.exit(0)
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            fields = line.rstrip("\n").split("\t")
            if len(fields) < 2:
                if words:
                    yield words
                words = []
            else:
                words.append((BRACKETS.get(fields[0], fields[0]), fields[1]))
    if words:
        yield words


def spans(words):
    """The names of a sentence: first word, word behind the last, type."""
    start, kind = None, None
    for index, (_, tag) in enumerate(words + [("", "O")]):
        if start is not None and tag != "I-" + kind:
            yield start, index, kind
            start = None
        if tag != "O" and (tag[0] == "B" or start is None):
            start, kind = index, tag[2:]


def document(group):
    """A text, and its names by offsets in scalars."""
    text, names = "", set()
    for words in group:
        places = []
        is_quoted = is_tight = False
        if text:
            text += "\n"
        first = len(text)
        for word, _ in words:
            leans = word in {",", ".", ";", ":", "!", "?", ")", "]", "%", "'s", "’s", "'", "n't", "...", "-", "–", "/"}
            leans = leans or (word == '"' and is_quoted)
            if len(text) > first and not leans and not is_tight:
                text += " "
            places.append((len(text), len(text) + len(word)))
            text += word
            is_tight = word in {"(", "[", "$", "£", "€", "-", "–", "/"}
            if word == '"':
                is_quoted = not is_quoted
                is_tight = is_quoted
        for start, end, kind in spans(words):
            if kind in TYPES:
                names.add((places[start][0], places[end - 1][1], TYPES[kind]))
    return text, names


def plain(name, text):
    start, end, kind = name
    words = text[start:end].split(" ")
    while len(words) > 1 and (
            words[0].lower() == "the" or kind == "person" and words[0].lower().strip(".") in TITLES):
        start += len(words[0]) + 1
        words = words[1:]
    for ending in ("'s", "’s"):
        if text[start:end].endswith(ending):
            end -= 2
    return start, end, kind


def f1(found, marked):
    hits = sum(len(left & right) for left, right in zip(found, marked))
    total = sum(map(len, found)) + sum(map(len, marked))
    precision = hits / max(1, sum(map(len, found)))
    recall = hits / max(1, sum(map(len, marked)))
    return f"{2 * hits / max(1, total):.3f} ({precision:.3f}, {recall:.3f})"


def calibration_error(scored):
    """S. Naeini, G. Cooper, M. Hauskrecht: Obtaining Well Calibrated Probabilities Using Bayesian Binning (2015)."""
    bins = [[0, 0, 0.0] for _ in range(10)]
    for score, is_right in scored:
        bin = bins[min(9, int(score * 10))]
        bin[0] += 1
        bin[1] += is_right
        bin[2] += score
    return sum(abs(right - total) for _, right, total in bins) / max(1, len(scored))


def measure(galley, name, group_size=20, part=1):
    all_sentences = list(sentences(name))
    all_sentences = all_sentences[len(all_sentences) - len(all_sentences) // part:]
    groups = [all_sentences[start:start + group_size] for start in range(0, len(all_sentences), group_size)]
    texts, marked = zip(*(document(group) for group in groups))
    inputs = [{"id": str(index), "text": text} for index, text in enumerate(texts)]
    stages = "extract-entities: {types: [person, organization, location]}"
    documents = galley_documents(galley, PIPELINE.format(stages=stages), "articles.ndjson", inputs)
    entities = {int(record["id"]): record.get("entities", []) for record in documents}
    found, scored = [], []
    for index in range(len(texts)):
        names = [(entity["start"], entity["end"], entity["type"]) for entity in entities[index]]
        found.append(set(names))
        scored += [(entity["score"], name in marked[index])
                   for entity, name in zip(entities[index], names) if "score" in entity]
    without = [[{plain(name, text) for name in names} for names, text in zip(side, texts)] for side in (found, marked)]
    print(f"{name:32} as marked {f1(found, marked)}  without titles {f1(*without)}  "
          f"calibration error {calibration_error(scored):.3f}")


def speed(galley):
    articles = records("summarize/inshorts_dev.jsonl.gz")[:2000]
    inputs = [{"id": str(index), "text": article["article"]} for index, article in enumerate(articles)]
    words = sum(len(article["article"].split()) for article in articles) / len(articles)
    names = "extract-entities: {types: [person, organization, location]}"
    for label, stages in (("names", names), ("everything", "extract-entities")):
        with_stage = seconds_of_run(galley, PIPELINE.format(stages=stages), "articles.ndjson", inputs)
        without = seconds_of_run(galley, PIPELINE.format(stages="filter: 'true'"), "articles.ndjson", inputs)
        print(f"{label:11} {words / max(1e-9, with_stage - without):,.0f} words a second a core, "
              "tokenizing in, reading and writing left out")


def main():
    galley = sys.argv[1]
    print("F1 (precision, recall) of exact names")
    for name in ("worldwide_measure_only", "conllpp_dev_measure_only", "re3d_dev"):
        measure(galley, name)
    # Of its last tenth the model has seen nothing.
    measure(galley, "gmb_train", part=10)
    for name in ("wikineural_val_measure_only", "wnut17_dev"):
        measure(galley, name, group_size=1)
    speed(galley)


if __name__ == "__main__":
    main()
