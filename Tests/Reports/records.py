"""A pipeline and records for the tests of the report: all fates, all parts, and texts that would like to do harm."""

import json
import random

PIPELINE = """\
galley: 1
name: harbour <news> & "more"
input:
  - files: records.ndjson
    provides: [teasers, entities, subjects, summary, keywords, removed, annotations.quotes]
    on-error: quarantine
stages:
  - filter:
      keep: document.fields.kind != "advert"
      reason: advert
  - script:
      script: |
        if document.fields.kind == "broken" then error(document.fields.message, 0) end
    on-error: drop
  - word-count
  - export: out/articles.ndjson
run:
  quarantine: out/quarantine.ndjson
"""

# What a browser, a terminal or a reader could be misled by.
HOSTILE = (
    "<script>document.title = 'harmed'; fetch('http://127.0.0.1:9/')</script>",
    "</script><script>document.title = 'harmed'</script>",
    "<!--<script>",
    "]]> --> '\"&amp;&lt;",
    "<img src=x onerror=\"document.title='harmed'\">",
    "</title></style></textarea><svg onload=document.title='harmed'>",
    "line\u2028separator\u2029paragraph\u0000nul\u0007bell",
    "\u001b[31mred\u001b[0m \u001b]0;title\u0007",
    "right\u202eto left\u202c \u2066isolate\u2069 \u200bzero\ufeffwidth",
    "__proto__ constructor toString",
)

SENTENCES = (
    "The ferry Aurora left Trieste at dawn with Ines Marchetti at the helm.",
    "Northern Mills paid €48 million for two boats 🚢 on 14 March 2026.",
    "Nobody in Gdansk had expected the order.",
    "The harbour authority wants silence after ten in the evening.",
    "A café at the quay, Zażółć, sold 3,000 cups in one day.",
    "The mayor, Paolo Venier, called it a start.",
)
NAMES = (
    ("Ines Marchetti", "person"), ("Paolo Venier", "person"), ("Trieste", "location"),
    ("Gdansk", "location"), ("Northern Mills", "organization"), ("harbour authority", "organization"),
    ("€48 million", "money"), ("14 March 2026", "date"), ("Aurora", "product"), ("3,000", "cardinal"),
)


def places(text, part):
    start = text.find(part)
    while start >= 0:
        yield start, start + len(part)
        start = text.find(part, start + 1)


def article(number, sentence_count, chooser):
    sentences = [chooser.choice(SENTENCES) for _ in range(sentence_count)]
    lines = [" ".join(sentences[start : start + 3]) for start in range(0, sentence_count, 3)]
    text = "\n".join(lines)
    entities = [
        {"text": name, "type": kind, "start": start, "end": end, "name": name, "id": f"e{place}"}
        for place, (name, kind) in enumerate(NAMES)
        for start, end in places(text, name)
    ]
    entities.sort(key=lambda entity: entity["start"])
    first = sentences[0]
    start = text.find(first)
    title = f"Ferry {number}: {sentences[-1][:40]}"
    return {
        "id": f"harbour/{number:05}.txt",
        "text": text,
        "metadata": {"title": title, "language": "en", "authors": ["Ines Marchetti", "Ann Other"]},
        "teasers": [{"headline": "More from the quay", "excerpt": "Cranes were", "truncated": True}],
        "entities": entities,
        "subjects": [{"id": "e0", "name": "Ines Marchetti", "type": "person", "count": 1}],
        "summary": {
            "text": first, "headline": "A start", "method": "lead",
            "sentences": [{"text": first, "start": start, "end": start + len(first)}],
        },
        "keywords": [{"text": "ferry", "score": 0.5}, {"text": "harbour"}],
        "removed": [{"text": "Share this", "reason": "share-bar", "line": 2, "stage": "clean"}],
        "fields": {"kind": "news", "big": 9007199254740993, "nested": {"a": [1, None, "x"]}},
    }


def hostile(number, harm):
    text = f"{harm} 🚢 {harm}"
    end = len(harm)
    return {
        "id": f"hostile/{number}/{harm}",
        "text": text,
        "metadata": {"title": harm, "byline": harm, harm: harm},
        "teasers": [{"headline": harm, "excerpt": harm, "url": "javascript:document.title='harmed'"}],
        "entities": [
            {"text": "🚢", "type": "product", "start": end + 1, "end": end + 2, "name": harm},
            {"text": harm, "type": harm, "start": end + 3, "end": 2 * end + 3},
        ],
        "summary": {"text": harm, "headline": harm},
        "keywords": [{"text": harm}],
        "removed": [{"text": harm, "reason": harm, "line": 1}],
        "annotations": {"quotes": [{"start": 0, "end": end, "label": harm}]},
        "fields": {"kind": "news", "note " + harm: harm, "list": [harm, harm]},
    }


def records(count, sentence_count=9):
    """Records as lines, of which some fail, some are dropped and one can't be read."""
    chooser = random.Random(20261129)
    for number in range(count):
        record = article(number, sentence_count, chooser)
        if number % 10 == 4:
            record["fields"]["kind"] = "advert"
        if number % 10 == 7:
            harm = HOSTILE[number // 10 % len(HOSTILE)]
            record["fields"].update(kind="broken", message=f"no harbour for {number}: {harm}")
        yield json.dumps(record, ensure_ascii=False)
    for number, harm in enumerate(HOSTILE):
        yield json.dumps(hostile(number, harm), ensure_ascii=False)
    yield '{"id":"unreadable","text":5}'
