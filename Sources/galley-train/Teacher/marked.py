"""Files of marked names: a token, a tab and a tag a line, a blank line between sentences, gzip."""

import gzip
import sys
from dataclasses import dataclass, field
from pathlib import Path

KINDS = ("PER", "ORG", "LOC", "X")
LABELS = ("O",) + tuple(f"{part}-{kind}" for kind in KINDS for part in "BI")

# As galley-train reads them: all other marks are none.
KIND_OF_TAG = {
    "PER": "PER", "ORG": "ORG", "LOC": "LOC", "X": "X",
    "MISC": "X", "NORP": "X", "EVENT": "X", "FAC": "X", "PRODUCT": "X",
}
QUOTED = {"-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "``": '"', "''": '"'}


@dataclass(frozen=True)
class Source:
    """A file that may train what ships, and how it was made."""

    file: str
    weight: float = 1.0
    has_documents: bool = True
    # Whether all that is no person, organization or place goes without a mark.
    lacks_others: bool = False


# With the weights that galley-train gives them (MarkedFile.swift).
SOURCES = (
    Source("wikigold_train"),
    Source("gmb_train", weight=0.3),
    Source("redocred_train"),
    Source("re3d_train", weight=0.3),
    Source("ewt_train", lacks_others=True),
    Source("crossner_train", has_documents=False),
    Source("btc_train", weight=0.5, has_documents=False, lacks_others=True),
    Source("wnut17_train", weight=0.5, has_documents=False),
)
# The guideline that the teacher follows where it labels.
GUIDELINE = "wikigold_train"
# Of the last tenth of this source no model has seen anything.
MEASURED_IN_PART = "gmb_train"


@dataclass
class Sentence:
    words: list[str] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)


def training_sources(names):
    """The sources of these names, or all.

    Exits with 2 where one may measure and nothing else, which its name says, or is unknown.
    """
    if not names:
        return SOURCES
    known = {source.file: source for source in SOURCES}
    for name in names:
        if "measure_only" in name:
            fail(f"'{name}' may measure a model, but train none that ships; leave it out")
        if name not in known:
            fail(f"unknown source '{name}'; there are {', '.join(known)}")
    return tuple(known[name] for name in names)


def fail(message):
    print(f"error: {message}", file=sys.stderr)
    sys.exit(2)


def read(folder, file):
    """The sentences of a file, their labels among LABELS."""
    path = Path(folder) / "ner" / f"{file}.tsv.gz"
    try:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            return list(sentences(lines))
    except OSError as error:
        fail(f"can't read {path}: {error}")


def sentences(lines):
    sentence = Sentence()
    for line in lines:
        line = line.rstrip("\n")
        if not line:
            if sentence.words:
                yield sentence
            sentence = Sentence()
            continue
        word, tag, *_ = line.split("\t")
        last = sentence.labels[-1] if sentence.labels else "O"
        sentence.words.append(QUOTED.get(word, word))
        sentence.labels.append(label(tag, last))
    if sentence.words:
        yield sentence


def label(tag, last):
    kind = KIND_OF_TAG.get(tag[2:])
    if kind is None:
        return "O"
    return f"I-{kind}" if tag[0] == "I" and last[2:] == kind else f"B-{kind}"


def split_for(source, sentences, training):
    """What trains of a source's sentences, or what measures."""
    if source != MEASURED_IN_PART:
        return sentences
    start = len(sentences) - len(sentences) // 10
    return sentences[:start] if training else sentences[start:]


def spans(labels):
    """The names that labels mark: (kind, first word, behind the last)."""
    found = set()
    start = None
    for index, label in enumerate(list(labels) + ["O"]):
        if start is not None and label[:1] != "I":
            found.add((labels[start][2:], start, index))
            start = None
        if label[:1] == "B":
            start = index
    return found
