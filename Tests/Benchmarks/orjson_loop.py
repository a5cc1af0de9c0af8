"""The same work as pass-through.yaml as a loop over orjson: stdin to stdout."""

import sys

import orjson

out = sys.stdout.buffer
for line in sys.stdin.buffer:
    document = orjson.loads(line)
    document.setdefault("fields", {})["words"] = len(document["text"].split())
    out.write(orjson.dumps(document))
    out.write(b"\n")
