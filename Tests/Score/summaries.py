#!/usr/bin/env python3
"""Measures what `summarize` says in three sentences, beside the first three and sumy's methods.

usage: summaries.py GALLEY_BINARY

ROUGE F1 by rouge-score, with its stemmer off; L is that of whole summaries. The articles are those that the
weights were learned from: `galley-train summaries --cross-validate 5` measures unseen ones. sumy gets every tenth
article. Then the share of summaries that open a sentence with a pronoun whose antecedent they don't hold, what
stands in summaries of texts with teasers that is no part of the article, and speed.
"""

import random
import re
import sys
import time
import unicodedata

from score import galley_documents, records, require, seconds_of_run

METHODS = ["ranked", "lead", "textrank", "lexrank", "luhn", "lsa"]
KINDS = ["rouge1", "rouge2", "rougeLsum"]
PIPELINE = """
galley: 1
input: [{{files: articles.ndjson}}]
stages: [{stages}, export: {{format: ndjson, path: out.ndjson}}]
"""
PRONOUNS = re.compile(r"(?:But |And |So |Also, )?(?:He|She|They|It|His|Her|Their|Its|This|These|Those)\b")


def pipeline(*stages):
    return PIPELINE.format(stages=", ".join(stages))


def summaries(galley, articles, method):
    inputs = [{"id": str(index), "text": article["article"]} for index, article in enumerate(articles)]
    stages = pipeline(f"summarize: {{method: {method}}}")
    found = {int(document["id"]): document for document in galley_documents(galley, stages, "articles.ndjson", inputs)}
    return [[part["text"] for part in found[index]["summary"]["sentences"]] for index in range(len(inputs))]


def rouge(scorer, found, articles):
    """F1 of each summary, a row of KINDS each."""
    rows = []
    for sentences, article in zip(found, articles):
        scores = scorer.score("\n".join(article["references"]), "\n".join(sentences))
        rows.append([100 * scores[kind].fmeasure for kind in KINDS])
    return rows


def means(rows):
    return [sum(column) / len(rows) for column in zip(*rows)]


def interval(left, right, rounds=1000):
    """The middle 95 % of the mean difference of ROUGE-1, resampled."""
    differences = [a[0] - b[0] for a, b in zip(left, right)]
    generator = random.Random(1)
    found = sorted(sum(generator.choices(differences, k=len(differences))) / len(differences) for _ in range(rounds))
    return found[rounds // 40], found[-rounds // 40]


def show(name, rows, lead=None):
    line = f"{name:24}" + " ".join(f"{value:6.2f}" for value in means(rows))
    if lead:
        low, high = interval(rows, lead)
        line += f"   ROUGE-1 {means(rows)[0] - means(lead)[0]:+.2f} to lead, 95 of 100: {low:+.2f} to {high:+.2f}"
    print(line)


def dangling(found, articles):
    """The share of summaries with a sentence that begins with a pronoun and does not follow its neighbour."""
    count = 0
    for sentences, article in zip(found, articles):
        text = article["article"]
        for index, sentence in enumerate(sentences):
            start = text.find(sentence)
            before = text[:start].rstrip()
            follows = index > 0 and before.endswith(sentences[index - 1])
            if start > 0 and PRONOUNS.match(sentence) and not follows:
                count += 1
                break
    return 100 * count / len(found)


def sumy_summaries(articles, name):
    from sumy.nlp.stemmers import Stemmer
    from sumy.nlp.tokenizers import Tokenizer
    from sumy.parsers.plaintext import PlaintextParser
    from sumy.utils import get_stop_words
    import importlib

    summarizer = getattr(
        importlib.import_module(f"sumy.summarizers.{name.lower()}"), name.replace("_", "") + "Summarizer")
    made = summarizer(Stemmer("english"))
    made.stop_words = get_stop_words("english")
    tokenizer = Tokenizer("english")
    start = time.process_time()
    found = [[str(s) for s in made(PlaintextParser(a["article"], tokenizer).document, 3)] for a in articles]
    return found, (time.process_time() - start) / len(articles)


def compare(galley, scorer, name):
    articles = records(f"summarize/{name}.jsonl.gz")
    print(f"{name}, {len(articles)} articles   ROUGE-1 -2 -L")
    found = {method: summaries(galley, articles, method) for method in METHODS}
    rows = {method: rouge(scorer, found[method], articles) for method in METHODS}
    for method in METHODS:
        show(method, rows[method], rows["lead"] if method != "lead" else None)
    for method in ("ranked", "lead"):
        print(f"dangling openings, {method}: {dangling(found[method], articles):.1f} % of summaries")
    return articles


def peers(scorer, articles):
    part = articles[::10]
    for name in ("Luhn", "Lex_Rank", "Text_Rank"):
        try:
            found, seconds = sumy_summaries(part, name)
        except Exception as error:  # sumy asks NLTK for data that may be out of reach
            print(f"left out: sumy's {name}: {type(error).__name__}")
            continue
        show(f"sumy {name}", rouge(scorer, found, part))
        print(f"{'':24}{1 / seconds:.0f} articles a second")


def visible(text):
    """A text with single spaces and without what `clean` takes out of its words, such as soft hyphens."""
    return " ".join("".join(sign for sign in text if unicodedata.category(sign) != "Cf").split())


def teasers(galley):
    """Lines of summaries of pages with teasers that are none of the article's."""
    texts = records("extraction/teasers_dev.jsonl.gz")
    inputs = [{"id": str(index), "text": text["text"]} for index, text in enumerate(texts)]
    stages = pipeline("clean", "split-teasers", "summarize")
    foreign = 0
    for document in galley_documents(galley, stages, "articles.ndjson", inputs):
        text = texts[int(document["id"])]
        lines = zip(text["text"].split("\n"), text["labels"])
        body = visible(" ".join(line for line, label in lines if label == "body"))
        foreign += any(visible(s["text"]) not in body for s in document["summary"]["sentences"])
    print(f"summaries of texts with teasers that hold what is no part of the body: {foreign} of {len(texts)}")


def speed(galley, articles):
    texts = [article["article"] for article in articles]
    inputs = []
    for index in range(2000):
        text = ""
        while len(text) < 3000:
            text += texts[(7 * index + len(text)) % len(texts)] + "\n"
        inputs.append({"id": str(index), "text": text[:3000]})
    with_stage = seconds_of_run(galley, pipeline("summarize"), "articles.ndjson", inputs)
    without = seconds_of_run(galley, pipeline("filter: 'true'"), "articles.ndjson", inputs)
    seconds = max(1e-9, with_stage - without)
    print(f"3 sentences of 3 KB: {1 / seconds:.0f} articles a second a core, reading and writing left out")


def main():
    galley = sys.argv[1]
    scorer = require("rouge_score.rouge_scorer").RougeScorer(KINDS, use_stemmer=False)
    compare(galley, scorer, "gum_human1")
    articles = compare(galley, scorer, "inshorts_dev")
    peers(scorer, articles)
    teasers(galley)
    speed(galley, articles)


main()
