#!/usr/bin/env python3
"""Measures the sentences that `split-sentences` finds, beside other programs.

Usage: sentences.py GALLEY_BINARY

A sentence is right where its start and its end are. The paragraphs of a document are joined by line breaks,
which end sentences; the others are given a line at a time. The golden rules are those of Pragmatic Segmenter,
as the source package of pysbd has them. The speed is that of one core over plain news: of Galley what a run with
`split-sentences` takes longer than one without.
"""

import ast
import importlib
import pathlib
import subprocess
import sys
import tarfile
import time

import score

SPLITTING = """
galley: 1
name: sentences
input: [{files: texts.ndjson}]
stages: [split-sentences, export: {format: ndjson, path: out.ndjson, parts: [id, sentences]}]
"""
TIMED = """
galley: 1
name: timed
input: [{files: texts.ndjson}]
stages: [%s export: {format: ndjson, path: out.ndjson, parts: [id]}]
"""
COPIES = 8
FOLDER = pathlib.Path(__file__).resolve().parents[2] / ".build/score/golden"


def by_blingfire(blingfire):
    return lambda line: blingfire.text_to_sentences(line).split("\n")


def by_syntok(segmenter):
    def split(line):
        for paragraph in segmenter.process(line):
            for tokens in paragraph:
                yield "".join(token.spacing + token.value for token in tokens)

    return split


def by_nupunkt(nupunkt):
    return nupunkt.sent_tokenize


def by_pysbd(pysbd):
    segmenter = pysbd.Segmenter(language="en", clean=False)
    return segmenter.segment


def by_punkt(tokenize):
    tokenize.sent_tokenize("Is the data there?")
    return tokenize.sent_tokenize


PEERS = {
    "blingfire": ("blingfire", by_blingfire),
    "syntok": ("syntok.segmenter", by_syntok),
    "nupunkt": ("nupunkt", by_nupunkt),
    "pysbd": ("pysbd", by_pysbd),
    "nltk punkt": ("nltk.tokenize", by_punkt),
}


def peers():
    """The splitters of lines that can be had, by name."""
    found = {}
    for name, (module, splitter) in PEERS.items():
        try:
            found[name] = splitter(importlib.import_module(module))
        except (ImportError, LookupError, OSError):
            print(f"left out: {name} is not installed, or its data isn't")
    return found


def places(split, text):
    """Where the sentences of a text stand, line by line."""
    found, start = [], 0
    for line in text.split("\n"):
        position = start
        for sentence in map(str.strip, split(line) if line.strip() else []):
            place = text.find(sentence, position, start + len(line)) if sentence else -1
            if place >= 0:
                position = place + len(sentence)
                found.append((place, position))
        start += len(line) + 1
    return found


def by_galley(galley, texts):
    inputs = [{"id": str(index), "text": text} for index, text in enumerate(texts)]
    documents = score.galley_documents(galley, SPLITTING, "texts.ndjson", inputs)
    return [[(item["start"], item["end"]) for item in document.get("sentences", [])] for document in documents]


def marked(document):
    """A document's text, and where its sentences stand."""
    text, sentences = "", []
    for paragraph in document["paragraphs"]:
        start = len(text)
        text += paragraph["text"] + "\n"
        sentences += [(start + first, start + last) for first, last in paragraph["sentences"]]
    return text[:-1], sentences


def show_marked(galley, others, name):
    documents = list(map(marked, score.records(f"sbd/{name}.jsonl.gz")))
    texts = [text for text, _ in documents]
    answers = {"galley": by_galley(galley, texts)}
    answers |= {peer: [places(split, text) for text in texts] for peer, split in others.items()}
    for tool, found in answers.items():
        right = sum(len(set(truth) & set(one)) for (_, truth), one in zip(documents, found))
        got, wanted = sum(map(len, found)), sum(len(truth) for _, truth in documents)
        print(f"{name:10} {tool:12} F1 {100 * score.balance(right, got, wanted):5.2f} "
              f"(precision {100 * right / got:.2f}, recall {100 * right / wanted:.2f})", flush=True)


def golden_rules():
    """The rules' texts and sentences, of the newest source package of pysbd; none where it can't be had."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    if not any(FOLDER.glob("*.tar.gz")):
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--no-binary", ":all:", "pysbd"]
        subprocess.run([*command, "--dest", FOLDER], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    for package in FOLDER.glob("*.tar.gz"):
        with tarfile.open(package) as files:
            for member in files:
                if member.name.endswith("english_golden_rules.py"):
                    return rules(files.extractfile(member).read().decode())
    return []


def rules(source):
    for node in ast.parse(source).body:
        if isinstance(node, ast.Assign) and node.targets[0].id == "GOLDEN_EN_RULES":
            return ast.literal_eval(node.value)
    return []


def show_golden(galley, others):
    golden = golden_rules()
    if not golden:
        print("left out: no golden rules; pip can't download the source package of pysbd")
        return
    texts = [text for text, _ in golden]
    answers = {"galley": by_galley(galley, texts)}
    answers |= {peer: [places(split, text) for text in texts] for peer, split in others.items()}
    for tool, found in answers.items():
        kept = sum([text[start:end] for start, end in one] == wanted
                   for (text, wanted), one in zip(golden, found))
        print(f"golden     {tool:12} {kept} of {len(golden)} rules")


def show_speed(galley, others):
    articles = [record["article"] for record in score.records("summarize/inshorts_dev.jsonl.gz")]
    megabytes = sum(len(article.encode()) for article in articles) / 1e6
    inputs = [{"id": f"{copy}/{index}", "text": article}
              for copy in range(COPIES) for index, article in enumerate(articles)]
    with_stage, without = (
        score.least_seconds(galley, TIMED % stage, "texts.ndjson", inputs) for stage in ("split-sentences,", ""))
    seconds = (with_stage - without) / COPIES
    print(f"news       {'galley':12} {megabytes / seconds:6.1f} MB/s "
          f"({megabytes:.1f} MB, {COPIES} times; {with_stage:.2f} s with the stage, {without:.2f} s without)")
    for name in ("blingfire", "nupunkt"):
        if name in others:
            start = time.process_time()
            for article in articles:
                for line in article.split("\n"):
                    others[name](line)
            print(f"news       {name:12} {megabytes / (time.process_time() - start):6.1f} MB/s")


def main(galley):
    others = peers()
    for name in ("gum_train", "ewt_dev"):
        show_marked(galley, others, name)
    show_golden(galley, others)
    show_speed(galley, others)


main(sys.argv[1])
