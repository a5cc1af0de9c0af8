"""Twelve ways in which programs spoil text, each in the variants that occur.

A way is a dictionary of variants; a variant makes the spoilt text of a good one, always the same.
"""

import html
import html.entities
import re
import unicodedata

# Lax readers, browsers among them, take a byte that an encoding leaves undefined for the control
# of that number.
UNDEFINED = "\ufffd"


def table(encoding):
    """What the 256 bytes are read as."""
    scalars = []
    for byte in range(256):
        try:
            scalars.append(bytes([byte]).decode(encoding))
        except UnicodeDecodeError:
            scalars.append(chr(byte))
    return "".join(scalars)


TABLES = {
    name: table(name)
    for name in "cp1250 cp1251 cp1252 cp1253 cp1254 cp1257 latin-1 iso8859-2 mac-roman cp437".split()
}


def misread(*encodings):
    """UTF-8 read in each of the encodings, one on top of the other."""

    def spoil(text):
        for encoding in encodings:
            text = text.encode().decode("latin-1").translate(TABLES[encoding])
        return text

    return spoil


def but_quotes(text):
    """Misread, but for typographic quotation marks that came in later."""
    return "".join(
        part if part in "’“”" else misread("cp1252")(part) for part in re.split("([’“”])", text)
    )


def but_words(text):
    """Misread, but for every third word beyond ASCII: an editor put names right."""
    count = 0

    def spoil(match):
        nonlocal count
        count += not match[0].isascii()
        return match[0] if count % 3 == 0 else misread("cp1252")(match[0])

    return re.sub(r"\S+", spoil, text)


def but_lines(text):
    """Every second line misread: two sources in one text."""
    lines = text.split("\n")
    return "\n".join(misread("cp1252")(line) if i % 2 else line for i, line in enumerate(lines))


def lossy(replacement):
    """Windows-1252 by a strict reader: five bytes are lost."""

    def spoil(text):
        return text.encode().decode("cp1252", errors="replace").replace(UNDEFINED, replacement)

    return spoil


def without_no_break(encoding, collapses):
    """Misread, and each no-break space made a plain one."""

    def spoil(text):
        text = misread(encoding)(text).replace("\u00a0", " ")
        return re.sub("  +", " ", text) if collapses else text

    return spoil


NAMES = {
    value: name
    for name, value in sorted(html.entities.html5.items(), reverse=True)
    if name.endswith(";") and len(value) == 1
}


def named(text):
    """Characters beyond ASCII, and HTML's own, as references with names, else with numbers."""
    return "".join(
        c if c.isascii() and c not in '&<>"' else f"&{NAMES[c]}" if c in NAMES else f"&#{ord(c)};"
        for c in text
    )


def numbered(text):
    return "".join(c if c.isascii() else f"&#x{ord(c):x};" for c in html.escape(text))


def surrogate_bytes(text):
    """CESU-8: characters past U+FFFF as two surrogates of three bytes."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16").translate(
        {ord(c): pair(c) for c in text if ord(c) > 0xFFFF}
    ).encode("utf-8", "surrogatepass")


def pair(character):
    offset = ord(character) - 0x10000
    return chr(0xD800 + (offset >> 10)) + chr(0xDC00 + (offset & 0x3FF))


def cesu(encoding):
    return lambda text: surrogate_bytes(text).decode("latin-1").translate(TABLES[encoding])


def surrogate_references(text):
    return "".join(
        "".join(f"&#{ord(half)};" for half in pair(c)) if ord(c) > 0xFFFF else c for c in text
    )


def surrogate_escapes(text):
    return "".join(
        "".join(f"\\u{ord(half):04x}" for half in pair(c)) if ord(c) > 0xFFFF else c for c in text
    )


def wide(text):
    """Plain words in wide letters, as an input method of East Asia leaves them."""
    words = re.split("(\\s+)", text)
    return "".join(
        "".join(chr(ord(c) + 0xFEE0) for c in word) if re.fullmatch("[!-~]+", word) and i % 14 == 0
        else word
        for i, word in enumerate(words)
    )


def half_kana(text):
    wide_to_half = {}
    for code in range(0xFF66, 0xFF9E):
        wide_to_half[ord(unicodedata.normalize("NFKC", chr(code)))] = chr(code)
    # Voiced letters are written with a mark behind.
    for code in range(0x30A1, 0x30FB):
        parts = unicodedata.normalize("NFD", chr(code))
        if len(parts) == 2 and ord(parts[0]) in wide_to_half:
            mark = "\uff9e" if parts[1] == "\u3099" else "\uff9f"
            wide_to_half[code] = wide_to_half[ord(parts[0])] + mark
    return text.translate(wide_to_half)


def ligatures(text):
    for letters, ligature in (("ffi", "ﬃ"), ("ffl", "ﬄ"), ("ff", "ﬀ"), ("fi", "ﬁ"), ("fl", "ﬂ")):
        text = text.replace(letters, ligature)
    return text


def coloured(text):
    """Every ninth word in colour, as a program writes it for a terminal."""
    words = text.split(" ")
    return " ".join(f"\x1b[1;31m{w}\x1b[0m" if i % 9 == 0 else w for i, w in enumerate(words))


def sprinkled(*characters):
    """Invisible characters behind letters, in turn."""

    def spoil(text):
        letters = []
        for index, character in enumerate(text):
            letters.append(character)
            if index % 23 == 0 and character.isascii() and character.isalpha():
                letters.append(characters[index // 23 % len(characters)])
        return "".join(letters)

    return spoil


def separators(text):
    lines = text.split("\n")
    ends = ("\r\n", "\u2028", "\r", "\u2029")
    return "".join(line + ends[i % 4] for i, line in enumerate(lines)).rstrip("\r\n\u2028\u2029")


def upper_controls(text):
    """Windows-1252 read as Latin-1, so that its quotation marks are controls."""
    table_1252 = {ord(c): chr(b) for b, c in enumerate(TABLES["cp1252"]) if 0x80 <= b < 0xA0}
    return text.translate(table_1252)


WAYS = {
    "windows-1252": {"utf-8": misread("cp1252")},
    "latin-1": {"utf-8": misread("latin-1")},
    "other-windows": {
        n: misread(n) for n in ("cp1250", "cp1251", "cp1253", "cp1254", "cp1257", "iso8859-2")
    },
    "old-machines": {n: misread(n) for n in ("mac-roman", "cp437")},
    "layers": {
        "+".join(names): misread(*names)
        for names in (
            ("cp1252",) * 2, ("cp1252",) * 3, ("latin-1",) * 2, ("latin-1", "cp1252"),
            ("cp1251",) * 2, ("cp1251", "cp1252"), ("mac-roman", "cp1252"), ("cp1252", "cp1250"),
        )
    },
    "mixed": {"quotes": but_quotes, "words": but_words, "lines": but_lines},
    "lossy": {"replaced": lossy(UNDEFINED), "dropped": lossy("")},
    "lost-spaces": {
        "cp1252": without_no_break("cp1252", False),
        "cp1252, collapsed": without_no_break("cp1252", True),
        "cp1251": without_no_break("cp1251", False),
    },
    "references": {
        "named": named,
        "numbered": numbered,
        "escaped twice": lambda text: html.escape(named(text)),
        "of mojibake": lambda text: named(misread("cp1252")(text)),
    },
    "surrogates": {
        "cesu-8 as cp1252": cesu("cp1252"),
        "cesu-8 as latin-1": cesu("latin-1"),
        "references": surrogate_references,
        "escapes": surrogate_escapes,
    },
    "forms": {
        "wide": wide,
        "half-width": half_kana,
        "ligatures": ligatures,
        "decomposed": lambda text: unicodedata.normalize("NFD", text),
    },
    "controls": {
        "terminal": coloured,
        "controls": sprinkled("\x00", "\x08", "\x7f", "\ufffc"),
        "zero width": sprinkled("\u200b", "\ufeff", "\u2060", "\u00ad"),
        "line ends": separators,
        "upper controls": upper_controls,
    },
}
