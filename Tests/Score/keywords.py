#!/usr/bin/env python3
"""Measures what `extract-keywords` finds, beside YAKE.

usage: keywords.py GALLEY_BINARY

How much of a headline that the programs don't see ten keywords say: the share of its words among those of the
keywords, the share of the keywords' words that it uses, and F1, means over articles. Words are compared by their
first six letters; stop words don't count. The weights were learned from the headlines of inshorts_dev:
`galley-train keywords --cross-validate 5` measures unseen ones; those of gum_human1 are unseen. YAKE gets every
tenth article of inshorts_dev. Then speed.
"""

import re
import sys
import time

from score import galley_documents, records, require, seconds_of_run

PIPELINE = """
galley: 1
input: [{{files: articles.ndjson}}]
stages: [{stages}, export: {{format: ndjson, path: out.ndjson}}]
"""
STOP_WORDS = set(
    """a about above after again against all am an and any are as at be because been before being below between both
    but by can could did do does doing down during each few for from further had has have having he her here hers him
    his how i if in into is it its itself just me more most my no nor not now of off on once only or other our out
    over own same she should so some such than that the their them then there these they this those through to too
    under until up very was we were what when where which while who whom why will with would you your s t""".split())


def stems(text):
    words = re.findall(r"\w+", text.lower().replace("’", "'"))
    return {word[:6] for word in words if word not in STOP_WORDS and len(word) > 1}


def galley_keywords(galley, articles, stages="extract-keywords"):
    inputs = [{"id": str(index), "text": article["article"]} for index, article in enumerate(articles)]
    documents = galley_documents(galley, PIPELINE.format(stages=stages), "articles.ndjson", inputs)
    found = {int(document["id"]): document.get("keywords", []) for document in documents}
    return [[keyword["text"] for keyword in found[index]] for index in range(len(inputs))]


def yake_keywords(articles, words):
    extractor = require("yake").KeywordExtractor(lan="en", n=words, top=10)
    start = time.process_time()
    found = [[keyword for keyword, _ in extractor.extract_keywords(article["article"])] for article in articles]
    return found, len(articles) / (time.process_time() - start)


def show(name, found, headlines):
    rows = []
    for keywords, headline in zip(found, headlines):
        said, wanted = stems("\n".join(keywords)), stems(headline)
        shared = len(said & wanted)
        rows.append((shared / max(1, len(wanted)), shared / max(1, len(said)), 2 * shared / max(1, len(said) + len(wanted))))
    recall, precision, f1 = (100 * sum(column) / len(rows) for column in zip(*rows))
    print(f"{name:32} recall {recall:5.1f}  precision {precision:5.1f}  F1 {f1:5.1f}")


def compare(galley, name, headline, step):
    articles = [article for article in records(f"summarize/{name}.jsonl.gz") if article.get(headline)][::step]
    headlines = [article[headline] for article in articles]
    print(f"{name}, {len(articles)} articles")
    show("extract-keywords", galley_keywords(galley, articles), headlines)
    show("behind extract-entities", galley_keywords(galley, articles, "extract-entities, extract-keywords"), headlines)
    for words in (3, 1):
        found, speed = yake_keywords(articles, words)
        show(f"yake, up to {words} words", found, headlines)
        print(f"{'':32} {speed:.0f} articles a second")


def speed(galley):
    articles = records("summarize/inshorts_dev.jsonl.gz")[:2000]
    inputs = [{"id": str(index), "text": article["article"]} for index, article in enumerate(articles)]
    with_stage = seconds_of_run(galley, PIPELINE.format(stages="extract-keywords"), "articles.ndjson", inputs)
    without = seconds_of_run(galley, PIPELINE.format(stages="filter: 'true'"), "articles.ndjson", inputs)
    print(f"{1 / max(1e-9, with_stage - without):.0f} articles a second a core, reading and writing left out")


def main():
    galley = sys.argv[1]
    compare(galley, "gum_human1", "title", 1)
    compare(galley, "inshorts_dev", "summary_headline", 10)
    speed(galley)


main()
