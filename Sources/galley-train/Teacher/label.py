"""Labels raw news for a student: documents with sentences come in as NDJSON, as the stage split-sentences
leaves them, and a gzip file of tokens, labels and probabilities goes out."""

import argparse
import gzip
import json
import re
import sys

from marked import GUIDELINE, SOURCES, Sentence, fail

TOKEN = re.compile(
    r"\d+(?:[.,:]\d+)*"  # 1,234.5
    r"|(?:[^\W\d_]\.){2,}"  # U.S.
    r"|(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|St|Jr|No)\."
    r"|(?<=\w)['’]s\b"
    r"|\w+(?:[-&’'](?!s\b)\w+)*"
    r"|\S")


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--teacher", required=True, help="the file that train.py left")
    options.add_argument("--weights", required=True, help="where the weights lie")
    options.add_argument("--output", required=True, help="a file NAME.tsv.gz")
    options = options.parse_args()

    from decoding import label_sentences
    from tagger import loaded

    tagger, pieces = loaded(options.weights, options.teacher)
    guideline = [source.file for source in SOURCES].index(GUIDELINE)
    with gzip.open(options.output, "wt", encoding="utf-8") as output:
        for number, line in enumerate(sys.stdin, 1):
            document = json.loads(line)
            if "sentences" not in document:
                fail(f"document {number} has no sentences; put 'split-sentences' into its pipeline")
            for sentence in label_sentences(tagger, pieces, sentences_of(document), guideline):
                for word, label, sure in zip(*sentence):
                    output.write(f"{word}\t{label}\t{sure:.2f}\n")
                output.write("\n")
            if number % 100 == 0:
                print(f"{number} documents", file=sys.stderr)


def sentences_of(document):
    """The words of a document's sentences; offsets count Unicode scalars, as Python's do."""
    sentences = []
    for sentence in document["sentences"]:
        words = TOKEN.findall(document["text"][sentence["start"] : sentence["end"]])
        if words:
            sentences.append(Sentence(words, ["O"] * len(words)))
    return sentences


if __name__ == "__main__":
    main()
