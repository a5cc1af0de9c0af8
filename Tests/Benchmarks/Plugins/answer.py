"""Answers documents by the protocol of plugins: with their number of words where `words` is asked for."""

import json
import sys

counts_words = sys.argv[1:] == ["words"]
output = sys.stdout.buffer
for line in sys.stdin.buffer:
    message = json.loads(line)
    kind = message["type"]
    if kind == "document":
        answer = {"type": "keep", "seq": message["seq"]}
        if counts_words:
            answer["set"] = {"fields": {"words": len(message["document"]["text"].split())}}
    elif kind == "hello":
        answer = {"type": "ready", "protocol": 1, "concurrency": 64}
    elif kind == "bye":
        break
    else:
        continue
    output.write(json.dumps(answer).encode() + b"\n")
    output.flush()
