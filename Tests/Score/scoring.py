"""What the scores of lines and teasers share: data, a run of the real binary, and counting."""

import collections
import gzip
import json
import os
import pathlib
import subprocess
import sys
import tempfile

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
DATA = pathlib.Path(os.environ.get("GALLEY_SHARED", REPOSITORY / "../shared/data"))

PIPELINE = """\
galley: 1
name: score
stages:
  - clean
  - split-teasers
  - export
"""


def records(path):
    """The objects of a packed file of NDJSON; ends with 0 where it is not there."""
    if not path.is_file():
        print(f"{sys.argv[0]}: no data at {path}; set GALLEY_SHARED to the folder that holds it")
        sys.exit(0)
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def run(binary, texts):
    """What `clean` and `split-teasers` make of texts, in their order."""
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        (folder / "score.yaml").write_text(PIPELINE)
        lines = [json.dumps({"id": str(index), "text": text}) for index, text in enumerate(texts)]
        (folder / "texts.ndjson").write_text("\n".join(lines) + "\n")
        result = subprocess.run(
            [binary, "run", folder / "score.yaml", folder / "texts.ndjson", "--quiet"],
            stdout=subprocess.PIPE, check=True)
    documents = [json.loads(line) for line in result.stdout.decode().split("\n") if line]
    if len(documents) != len(texts):
        sys.exit(f"{sys.argv[0]}: {len(documents)} documents came of {len(texts)} texts")
    return documents


def common(found, wanted):
    """How many lines two texts have in common, counted as often as they stand in both."""
    left, right = (collections.Counter(map(normal, lines)) for lines in (found, wanted))
    return sum((left & right).values())


def normal(line):
    """A line without differences that cleaning is asked to make."""
    return " ".join(line.split())


def balance(right, found, wanted):
    return 2 * right / (found + wanted) if found + wanted else 1.0


def body(document):
    text = document.get("text", "")
    return text.split("\n") if text else []
