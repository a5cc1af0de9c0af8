"""Measures the teacher: exact spans of people, organizations and places, words given."""

import argparse

from marked import GUIDELINE, SOURCES, read, spans, split_for

MEASURED = ("worldwide_measure_only", "conllpp_dev_measure_only", "wikineural_val_measure_only",
            "gmb_train", "re3d_dev", "wnut17_dev")
COUNTED = ("PER", "ORG", "LOC")


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--data", required=True, help="the folder that holds ner/")
    options.add_argument("--teacher", required=True, help="the file that train.py left")
    options.add_argument("--weights", required=True, help="where the weights lie")
    options.add_argument("--files", nargs="*", default=MEASURED)
    options.add_argument("--sentences", type=int, help="measure on so many of a file alone")
    options = options.parse_args()

    from decoding import label_sentences
    from tagger import loaded

    tagger, pieces = loaded(options.weights, options.teacher)
    guideline = [source.file for source in SOURCES].index(GUIDELINE)
    for file in options.files:
        sentences = split_for(file, read(options.data, file), training=False)[: options.sentences]
        # A long sentence comes in parts, so words are counted through.
        truth = [label for sentence in sentences for label in sentence.labels]
        guessed = [
            label for _, labels, _ in label_sentences(tagger, pieces, sentences, guideline)
            for label in labels]
        marked, found = counted(truth), counted(guessed)
        right = len(marked & found)
        print(f"{file}: precision {right / max(1, len(found)):.3f}, recall {right / max(1, len(marked)):.3f}, "
              f"F1 {2 * right / max(1, len(found) + len(marked)):.3f}", flush=True)


def counted(labels):
    return {span for span in spans(labels) if span[0] in COUNTED}


if __name__ == "__main__":
    main()
