"""corpus.py KIND COUNT FILE: writes COUNT generated documents of 3.4 KB mean as NDJSON.

KIND is `plain`; `entities`: the same documents with 40 entities each; or `small`: documents of about
300 bytes. Equal arguments give equal bytes. 8 % of the documents are in scripts other than Latin.
"""

import json
import math
import os
import random
import re
import sys

SEED = 20260301
MEAN_BYTES = 3400
SIGMA = 0.55  # of the logarithm of the size
FOREIGN_SHARE = 0.08
ENTITY_COUNT = 40
SENTENCE_POOL = 6000

FUNCTION_WORDS = (
    "the of and to in a that is was for on it with as by at from his they which or were are this "
    "had their not be have has but its one would all been more who will into than other when some "
    "after over only its about before last could year two said"
).split()
SYLLABLES = {
    "latin": "ba ber cal con dal der en fer ga gor hal ing ker lam lo mer mon nar or pel ra ren sal "
    "ser ta ter un ver wal yor".split(),
    "cyrillic": "ба вер гор да ень жи зал ка ло мер но от пер ра сто тел у фор ход чи".split(),
    "greek": "α βο γε δι ερ ζω θα κα λο με νη ξε πο ρα σε τι υπ φω χα ώς".split(),
    "devanagari": "क खा गि घर चल जन ता दि नी पर बा मे यो रु लो वि शा सु हा".split(),
    "polish": "ą być ęt ło ńsk ów ść ża źr prze kro czy dzi rzy wę mło".split(),
}
FIRST_NAMES = "Ada Bruno Carla Dmitri Elif Farid Greta Hana Ivo Jana Karim Lena Marta Nils".split()
LAST_NAMES = "Abel Brandt Castro Dorn Eriksen Fontana Gruber Holm Ivanova Jensen Kaya".split()
PLACES = "Trieste Oslo Porto Geneva Mumbai Gdansk Lagos Quito Osaka Tartu Cork Split".split()
COMPANIES = ["Northern Mills", "Baltic Hulls", "Sagar Foods", "Harbour Authority", "Fallkraft"]
MONTHS = "January February March April May June July August September October".split()


def facts(rng):
    """A piece that extractors look for."""
    return rng.choice(
        [
            lambda: f"{rng.choice(FIRST_NAMES)} {rng.choice(LAST_NAMES)}",
            lambda: rng.choice(COMPANIES),
            lambda: rng.choice(PLACES),
            lambda: f"{rng.choice('€$₹')}{rng.randint(2, 900)} million",
            lambda: f"{rng.randint(1, 28)} {rng.choice(MONTHS)} {rng.randint(2015, 2026)}",
            lambda: f"{rng.randint(2, 95)} percent",
        ]
    )()


def vocabulary(rng, script):
    syllables = SYLLABLES[script]
    return ["".join(rng.choices(syllables, k=rng.choice((1, 2, 2, 2, 3, 3)))) for _ in range(1500)]


def sentence(rng, content_words, function_words):
    words = []
    for _ in range(rng.randint(7, 28)):
        kind = rng.random()
        if kind < 0.06:
            words.append(facts(rng))
        elif kind < 0.48 and function_words:
            words.append(function_words[int(len(function_words) * rng.random() ** 2)])
        else:
            words.append(content_words[int(len(content_words) * rng.random() ** 2)])
        if rng.random() < 0.07:
            words[-1] += ","
    text = " ".join(words).rstrip(",")
    text = text[0].upper() + text[1:]
    return f"“{text},” {rng.choice(LAST_NAMES)} said." if rng.random() < 0.05 else text + "."


def sentence_pools(rng):
    pools = {}
    for script in SYLLABLES:
        function_words = FUNCTION_WORDS if script == "latin" else []
        words = vocabulary(rng, script)
        pools[script] = [sentence(rng, words, function_words) for _ in range(SENTENCE_POOL)]
    return pools


def article(rng, pool):
    """Paragraphs a line, of about the size drawn; half of them with a byline and teasers."""
    size = min(40000, max(600, rng.lognormvariate(math.log(MEAN_BYTES) - SIGMA**2 / 2, SIGMA)))
    lines, used = [], 210  # half of the paragraph that goes past the size
    scraped = rng.random() < 0.5
    if scraped:
        lines.append(f"By {rng.choice(FIRST_NAMES)} {rng.choice(LAST_NAMES)}")
        size -= 450
    while used < size:
        lines.append(" ".join(rng.choices(pool, k=rng.randint(2, 4))))
        used += len(lines[-1].encode()) + 1
    if scraped:
        for _ in range(3):
            lines.append(" ".join(rng.choice(pool).rstrip(".").title().split()[:8]))
            lines.append(" ".join(rng.choices(pool, k=2))[:100])
    return "\n".join(lines)


def entities(text):
    """Words at even distances, by Unicode scalars as Python counts them."""
    words = [match.span() for match in re.finditer(r"[^\W_]+", text)]
    types = ("person", "organization", "location", "date")
    found = []
    for index in range(ENTITY_COUNT):
        start, end = words[index * len(words) // ENTITY_COUNT]
        found.append(
            {
                "text": text[start:end],
                "type": types[index % 4],
                "start": start,
                "end": end,
                "score": round(0.5 + index / 100, 2),
                "id": f"e{index + 1}",
            }
        )
    return found


def documents(kind, count):
    rng = random.Random(SEED)
    pools = sentence_pools(rng)
    foreign = [script for script in SYLLABLES if script != "latin"]
    for number in range(count):
        is_foreign = rng.random() < FOREIGN_SHARE
        pool = pools[rng.choice(foreign) if is_foreign else "latin"]
        text = rng.choice(pool) if kind == "small" else article(rng, pool)
        document = {
            "id": f"articles/{number:07}",
            "text": text,
            "metadata": {
                "title": rng.choice(pools["latin"])[:60],
                "published": f"2026-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}",
                "url": f"https://news.example/{number}",
            },
        }
        if kind == "entities":
            document["entities"] = entities(text)
        yield document


def write(kind, count, path):
    """Writes under another name first, so that a broken run leaves no half corpus."""
    with open(path + ".partial", "w", encoding="utf-8") as file:
        for document in documents(kind, count):
            file.write(json.dumps(document, ensure_ascii=False, separators=(",", ":")))
            file.write("\n")
    os.replace(path + ".partial", path)


if __name__ == "__main__":
    if len(sys.argv) != 4 or sys.argv[1] not in ("plain", "entities", "small"):
        sys.exit(__doc__)
    write(sys.argv[1], int(sys.argv[2]), sys.argv[3])
