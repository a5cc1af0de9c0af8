"""What the measures share: the data, and runs of the binary."""

import collections
import gzip
import importlib
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
DATA = pathlib.Path(os.environ.get("GALLEY_SHARED", ROOT.parent / "shared")) / "data"
TEXTS = """
galley: 1
name: texts
input: [{files: texts.ndjson}]
stages: [clean, split-teasers, export: {format: ndjson, path: out.ndjson}]
"""


def require(module):
    """A module of PyPI; the measure is left out, with a word, where it is missing."""
    try:
        return importlib.import_module(module)
    except ImportError:
        print(f"left out: {module} is not installed; 'make score' installs it")
        sys.exit(0)


def records(name):
    """The objects of a file of NDJSON among the data."""
    path = DATA / name
    if not path.exists():
        print(f"left out: there is no {path}; GALLEY_SHARED tells where the data is")
        sys.exit(0)
    opened = gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else open(path, encoding="utf-8")
    with opened as lines:
        return [json.loads(line) for line in lines]


def galley_documents(galley, pipeline, name, inputs):
    """What a run of the pipeline over the inputs, written to the file it names, exports to out.ndjson."""
    with tempfile.TemporaryDirectory() as folder:
        _run(galley, pipeline, name, inputs, folder)
        with open(f"{folder}/out.ndjson", encoding="utf-8") as lines:
            return [json.loads(line) for line in lines]


def seconds_of_run(galley, pipeline, name, inputs, rounds=3):
    """The processor's seconds that one input takes: what twice as many take more, the least of some runs."""
    doubled = [dict(record, id=f"{copy}/{record['id']}") for copy in range(2) for record in inputs]
    with tempfile.TemporaryDirectory() as folder:
        once = min(_run(galley, pipeline, name, inputs, folder) for _ in range(rounds))
        twice = min(_run(galley, pipeline, name, doubled, folder) for _ in range(rounds))
    return (twice - once) / len(inputs)


def least_seconds(galley, pipeline, name, inputs, rounds=3):
    """The processor's seconds that a run over the inputs takes, the least of some runs."""
    with tempfile.TemporaryDirectory() as folder:
        return min(_run(galley, pipeline, name, inputs, folder) for _ in range(rounds))


def _run(galley, pipeline, name, inputs, folder):
    with open(f"{folder}/pipeline.yaml", "w", encoding="utf-8") as file:
        file.write(pipeline)
    with open(f"{folder}/{name}", "w", encoding="utf-8") as file:
        for record in inputs:
            file.write(json.dumps(record, ensure_ascii=False) + "\n")
    before = os.times()
    subprocess.run(
        [galley, "run", f"{folder}/pipeline.yaml", "--workers", "1", "--quiet", "--no-checkpoint"],
        check=True, stdout=subprocess.DEVNULL)
    after = os.times()
    return (after.children_user - before.children_user) + (after.children_system - before.children_system)


def cleaned(galley, texts):
    """What `clean` and `split-teasers` make of texts, in their order."""
    inputs = [{"id": str(index), "text": text} for index, text in enumerate(texts)]
    return galley_documents(galley, TEXTS, "texts.ndjson", inputs)


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
