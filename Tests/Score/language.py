#!/usr/bin/env python3
"""Measures what `clean` says in metadata.language, beside cld2 and langdetect.

usage: language.py GALLEY_BINARY [DATA]

DATA (default .build/language) is what language_data.py wrote. The texts come from other sources than the words
that the model was trained on: Wesnoth, GNOME's manual, the Debian handbook and, where those have little,
WordPress. Each is cut to 20, 50, 100 and 300 characters. `all` counts every language, `known` those that all
three tools know.
"""

import collections
import json
import pathlib
import random
import subprocess
import sys
import time

import langdetect
import pycld2

TEXTS_A_LANGUAGE = 150
# Codes of one language; Bosnian and Croatian can't be told apart in so little text.
SAME = {"no": "nb", "iw": "he", "tl": "fil", "in": "id", "ku": "ckb", "bs": "hr", "un": "und", "sr-Latn": "sr"}
# Languages in the held-out texts that the model has no words of.
UNKNOWN = {"gd", "jv", "su"}
PIPELINE = """galley: 1
stages:
  - clean: {boilerplate: false, byline: false, join-lines: false}
  - export: {parts: [id, metadata]}
"""
SHORT = [
    "Good day", "Nice work", "Guten Tag", "OK", "Reuters", "John Smith", "München", "東京", "Read more", "Sign in",
    "El Salvador", "Photo: Getty Images", "Share on Facebook", "Manchester United FC", "Real Madrid 3 - 1 Barcelona",
    "Maria Garcia Lopez, Angela Merkel, Barack Obama", "Wien, Berlin, Paris, Roma, Madrid, Lisboa, London",
    "Volkswagen AG, Siemens, Bayer, BASF SE, Allianz", "12 345 678.90 2021-03-04 +49 30 123456",
    "for (int i = 0; i < count; i++) { total += values[i]; }", "SELECT id, name FROM users WHERE name = 'x';",
    "https://www.example.org/news/2024/05/article-title.html",
]  # fmt: skip


def one_code(code):
    code = SAME.get(code, code)
    return "zh" if code.startswith("zh") else code


def cut(text, length):
    """The first words of a text."""
    if len(text) <= length:
        return text
    head = text[: length + 1]
    return head[: head.rfind(" ")] if " " in head[length // 2 :] else head[:length]


def held_out(folder, length):
    texts = []
    for path in sorted((folder / "held-out").glob("*.txt")):
        if path.stem in UNKNOWN:
            continue
        lines = [line.split("\t", 1)[1] for line in path.read_text().splitlines()]
        lines = sorted(line for line in lines if len(line) >= 0.9 * length)
        random.Random(length).shuffle(lines)
        texts += [(one_code(path.stem), cut(line, length)) for line in lines[:TEXTS_A_LANGUAGE]]
    return texts


def by_galley(binary, folder):
    pipeline = folder / "score.yaml"
    pipeline.write_text(PIPELINE)

    def detect(texts):
        records = "".join(json.dumps({"id": str(index), "text": text}) + "\n" for index, text in enumerate(texts))
        done = subprocess.run(
            [binary, "run", str(pipeline), "-", "--input-format", "ndjson", "--quiet"],
            input=records, capture_output=True, text=True, check=True,
        )  # fmt: skip
        answers = map(json.loads, done.stdout.splitlines())
        return [answer.get("metadata", {}).get("language", "und") for answer in answers]

    return detect


def by_cld2(texts):
    # A text with a character that cld2 refuses has no language, either.
    answers = []
    for text in texts:
        try:
            answers.append(pycld2.detect(text, bestEffort=True)[2][0][1])
        except pycld2.error:
            answers.append("und")
    return answers


def by_langdetect(texts):
    langdetect.DetectorFactory.seed = 0
    answers = []
    for text in texts:
        try:
            answers.append(langdetect.detect(text))
        except langdetect.lang_detect_exception.LangDetectException:
            answers.append("und")
    return answers


def score(texts, answers, languages):
    """Shares that are right, wrong and undetermined, each language counting alike."""
    counts = collections.defaultdict(collections.Counter)
    for (code, _), answer in zip(texts, answers):
        if code in languages:
            kind = "right" if answer == code else "und" if answer == "und" else "wrong"
            counts[code][kind] += 1
    return {
        kind: sum(counter[kind] / counter.total() for counter in counts.values()) / max(1, len(counts))
        for kind in ("right", "wrong", "und")
    }


def main(binary, folder):
    tools = {"galley": by_galley(binary, folder), "cld2": by_cld2, "langdetect": by_langdetect}
    langdetect.detector_factory.init_factory()
    known = {one_code(code) for code in langdetect.detector_factory._factory.langlist}
    known &= {one_code(code) for _, code in pycld2.LANGUAGES}
    print("length  tool          languages   right   wrong     und   us/text")
    for length in (20, 50, 100, 300):
        texts = held_out(folder, length)
        for name, detect in tools.items():
            start = time.perf_counter()
            answers = [one_code(answer) for answer in detect([text for _, text in texts])]
            micros = (time.perf_counter() - start) / len(texts) * 1e6
            codes = {code for code, _ in texts}
            for group, languages in (("all", codes), ("known", codes & known)):
                result = score(texts, answers, languages)
                print(
                    f"{length:6}  {name:12}  {group:5} {len(languages):3}  {result['right']:6.3f}  {result['wrong']:6.3f}"
                    f"  {result['und']:6.3f}  {micros:8.1f}"
                )
    print("\nshort texts and what is no text, of", len(SHORT), "how many got a language:")
    for name, detect in tools.items():
        told = [answer for answer in map(one_code, detect(SHORT)) if answer != "und"]
        print(f"  {name:12} {len(told):3}")


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    data = pathlib.Path(sys.argv[2] if len(sys.argv) == 3 else ".build/language")
    if not (data / "held-out").is_dir():
        print(f"left out: there is no {data}/held-out; language_data.py {data} fetches it")
        sys.exit(0)
    main(sys.argv[1], data)
