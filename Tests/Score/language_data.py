#!/usr/bin/env python3
"""Prepares the data of the language model: words to train on, and lines of other sources to measure on.

usage: language_data.py FOLDER

FOLDER/words/CODE.tsv gets the words of a language, the commonest first, each with its share of all words;
FOLDER/held-out/CODE.txt gets running text, a paragraph a line. Debian packages are fetched into FOLDER/packages
with apt-get, Django's translations with pip; `wordfreq` has to be importable. What is there already is not
fetched again.
"""

import collections
import html
import pathlib
import random
import re
import struct
import subprocess
import sys
import unicodedata

# Languages whose words come from translations alone, or from those and wordfreq; the name of each in wordfreq.
WORDFREQ = {
    code: code
    for code in "ar bg bn ca cs da de el en es fa fi fil fr he hi hu id is it ja ko lt lv mk ms nb nl pl pt ro ru sk"
    " sl sv ta tr uk ur vi zh".split()
} | {"hr": "sh", "sr": "sh", "sr-Latn": "sh"}
# Serbo-Croatian in wordfreq is several languages in one, in Latin letters.
GENERAL_SHARE = {"hr": 0.25, "sr": 0.25, "sr-Latn": 0.25}
SERBIAN = dict(zip("љњџабвгдђежзијклмнопрстћуфхцчш", "lj nj dž a b v g d đ e ž z i j k l m n o p r s t ć u f h c č š".split()))
# LibreOffice's translations, by the name of the folder.
LIBREOFFICE = {
    code.replace("-", "_"): code.split("-")[0].split("@")[0]
    for code in "af am ar as be bg bn ca cs cy da de el en-GB eo es et eu fa fi fr ga gl gu he hi hr hu id is it ja ka"
    " kk km kn ko lt lv mk ml mn mr nb ne nl nn or pa-IN pl pt pt-BR ro ru si sk sl sr sv ta te tg th tr ug uk uz vi"
    " xh zh-CN zh-TW zu".split()
} | {"sr@latin": "sr-Latn", "ckb": "ckb"}
HELP = "ca cs da de el en-us es et eu fi fr gl hi hu id it ja ko nl pl pt pt-br ru sk sl sv tr vi zh-cn zh-tw".split()
# Django's translations, for languages with little else.
DJANGO = "af az bn cy ga hy kk ky mn mr ms ne sq sw ta tg th ur uz my ckb".split()
LOCALES = {
    "nb_NO": "nb", "nb-NO": "nb", "tl": "fil", "sr@latin": "sr-Latn", "sr@ijekavianlatin": "sr-Latn",
    "C": "en",
}  # fmt: skip
SKIPPED = {"ang@latin", "en@shaw", "grc", "racv", "la", "ca_ES@valencia"}


def fetch(packages, folder):
    """Unpacks Debian packages, each into a folder of its name."""
    downloads = folder / "downloads"
    downloads.mkdir(parents=True, exist_ok=True)
    for name in packages:
        target = folder / name
        if target.exists():
            continue
        done = subprocess.run(["apt-get", "download", "-q", name], cwd=downloads, capture_output=True, text=True)
        if done.returncode:
            print(f"{name}: {done.stderr.strip().splitlines()[-1]}", file=sys.stderr)
            continue
        subprocess.run(["dpkg", "-x", str(next(downloads.glob(f"{name}_*.deb"))), str(target)], check=True)


def messages(path):
    """The translations in a .mo file."""
    data = path.read_bytes()
    count, originals, start = struct.unpack_from("<III", data, 8)
    for index in range(1, count):
        length, place = struct.unpack_from("<II", data, start + 8 * index)
        source_length, source = struct.unpack_from("<II", data, originals + 8 * index)
        text = data[place : place + length]
        if text != data[source : source + source_length].rsplit(b"\x04", 1)[-1]:
            yield from text.decode("utf-8", "replace").split("\0")


def plain(text):
    """Text without markup and placeholders."""
    text = re.sub(r"(?s)<(script|style|pre|code)\b.*?</\1>", " ", text)
    text = html.unescape(re.sub(r"<[^>]*>", " ", text))
    return re.sub(r"\s+", " ", re.sub(r"[%$]\S+|[~_&](?=\w)|https?:\S+|\{[^}]*\}", " ", text)).strip()


def paragraphs(text):
    """The paragraphs of an HTML or Mallard page."""
    text = re.sub(r"(?s)<pre\b.*?</pre>|<screen\b.*?</screen>|<code\b.*?</code>", " ", text)
    for paragraph in re.findall(r"(?is)<p\b[^>]*>(.*?)</p>", text):
        yield plain(paragraph)


def is_prose(text):
    """Whether a text has words enough to be of one language."""
    letters = sum(character.isalpha() or unicodedata.category(character)[0] == "M" for character in text)
    return letters > 15 and letters > 0.7 * len(text.replace(" ", ""))


def words(text):
    """The words of a text, in lower case."""
    for word in re.findall(r"[^\W\d_](?:[^\W\d_]|[\u0300-\u036f\u0900-\u0dff\u0e00-\u109f\u200c\u200d'’])*", text.lower()):
        yield word.strip("'’")


def serbian(word, cyrillic):
    """A Serbian word in the other script."""
    for letter, latin in SERBIAN.items():
        word = word.replace(latin, letter) if cyrillic else word.replace(letter, latin)
    return word


def text_sources(folder):
    """The language and the text of every source to train on."""
    packages = folder / "packages"
    names = sorted({name.lower().replace("_", "-").split("@")[0] for name in LIBREOFFICE} - {"ckb"})
    fetch([f"libreoffice-l10n-{name}" for name in names], packages)
    fetch([f"libreoffice-help-{name}" for name in HELP], packages)
    for folder_name, code in LIBREOFFICE.items():
        for path in packages.glob(f"libreoffice-l10n-*/usr/lib/libreoffice/program/resource/{folder_name}/**/*.mo"):
            yield from ((code, plain(text)) for text in messages(path))
    for name in HELP:
        for path in sorted(packages.glob(f"libreoffice-help-{name}/**/text/**/*.html")):
            text = path.read_text("utf-8", "replace")
            yield from ((name.split("-")[0], paragraph) for paragraph in paragraphs(text))
    django = folder / "django"
    if not django.exists():
        pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--target"]
        subprocess.run([*pip, str(django), "django==5.2.*"], check=True)
    for code in DJANGO:
        for path in sorted(django.glob(f"django/**/locale/{code}/**/*.mo")):
            yield from ((code, plain(text)) for text in messages(path))


def write_words(folder):
    """Writes the words of each language, from running text and from wordfreq in equal parts."""
    import wordfreq

    counts = collections.defaultdict(collections.Counter)
    seen = set()
    for code, text in text_sources(folder):
        if is_prose(text) and (code, text) not in seen:
            seen.add((code, text))
            counts[code].update(words(text))
    for word, count in list(counts["sr"].items()):
        counts["sr-Latn"][serbian(word, False)] += count
    for code in WORDFREQ:
        counts[code] += collections.Counter()
    (folder / "words").mkdir(exist_ok=True)
    for code, counter in sorted(counts.items()):
        total = sum(counter.values())
        shares = collections.Counter({word: count / total for word, count in counter.items() if count > 1})
        if code in WORDFREQ:
            general = wordfreq.get_frequency_dict(WORDFREQ[code])
            part = GENERAL_SHARE.get(code, 0.75)
            shares = collections.Counter({word: share * (1 - part) for word, share in shares.items()})
            for word, share in general.items():
                if word.isalpha() or not word.isascii():
                    shares[serbian(word, True) if code == "sr" else word] += share * part
        lines = (f"{word}\t{share:.3g}\n" for word, share in shares.most_common(20000))
        (folder / "words" / f"{code}.tsv").write_text("".join(lines))


def held_out_sources(folder):
    """The language and the text of every source to measure on."""
    packages = folder / "packages"
    fetch(["wesnoth-1.16-data", "gnome-user-docs", "debian-handbook", "wordpress-l10n"], packages)
    for path in sorted(packages.glob("wesnoth-1.16-data/**/locale/*/LC_MESSAGES/*.mo")):
        yield from (("wesnoth", path.parts[-3], plain(text)) for text in messages(path))
    for path in sorted(packages.glob("gnome-user-docs/usr/share/help/*/gnome-help/*.page")):
        yield from (("gnome", path.parts[-3], text) for text in paragraphs(path.read_text("utf-8", "replace")))
    for path in sorted(packages.glob("debian-handbook/usr/share/doc/debian-handbook/html/*/*.html")):
        code = path.parts[-2].split("-")[0]
        yield from (("handbook", code, text) for text in paragraphs(path.read_text("utf-8", "replace")))
    for path in sorted(packages.glob("wordpress-l10n/**/languages/*.mo")):
        code = re.sub(r"^(admin-network-|admin-|continents-cities-)", "", path.stem)
        if "continents" not in path.stem:
            yield from (("wordpress", code, plain(text)) for text in messages(path))


def write_held_out(folder):
    """Writes up to 400 paragraphs a language and source, in an order that is always the same."""
    found = collections.defaultdict(dict)
    for source, locale, text in held_out_sources(folder):
        if locale in SKIPPED or not is_prose(text) or len(text) < 40:
            continue
        code = LOCALES.get(locale) or locale.split("_")[0].split("@")[0]
        found[code, source][text] = None
    # What nobody translated stands in English.
    english = {text for (code, _), lines in found.items() if code == "en" for text in lines}
    for (code, _), lines in found.items():
        if code != "en":
            for text in english & lines.keys():
                del lines[text]
    (folder / "held-out").mkdir(exist_ok=True)
    texts = collections.defaultdict(list)
    for (code, source), lines in sorted(found.items()):
        if code == "en" or source != "wordpress" or len(found.get((code, "wesnoth"), {})) < 100:
            chosen = random.Random(f"{code} {source}").sample(sorted(lines), min(400, len(lines)))
            texts[code] += [f"{source}\t{text}\n" for text in chosen]
    for code, lines in texts.items():
        (folder / "held-out" / f"{code}.txt").write_text("".join(lines))


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    target = pathlib.Path(sys.argv[1])
    target.mkdir(parents=True, exist_ok=True)
    write_words(target)
    write_held_out(target)
