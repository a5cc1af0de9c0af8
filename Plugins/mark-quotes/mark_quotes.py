"""A plugin of Galley that needs nothing but Python: marks what is quoted in a text.

Plugins/PROTOCOL.md tells what goes over the pipes. Whatever is printed to standard error is shown to the
user; standard output belongs to the protocol.
"""

import json
import re
import sys

QUOTED = re.compile(r'“([^“”\n]+)”|"([^"\n]+)"')


def receive():
    """The messages that come in, one a line.

    Bytes are read, since only the byte 0x0A ends a line: a text may hold other line breaks.
    """
    for line in sys.stdin.buffer:
        yield json.loads(line)


def send(message):
    sys.stdout.buffer.write(json.dumps(message).encode() + b"\n")
    sys.stdout.buffer.flush()


def quotes(text, minimum_words):
    """Where in the text somebody is quoted: Galley counts as Python does, unless `offsets` says other."""
    for match in QUOTED.finditer(text):
        inside = 1 if match.group(1) else 2
        if len(match.group(inside).split()) >= minimum_words:
            yield {"start": match.start(inside), "end": match.end(inside)}


def main():
    messages = receive()
    options = next(messages)["options"]
    send({"type": "ready", "protocol": 1, "concurrency": 64})
    for message in messages:
        # A plugin passes over messages that it has no use for, such as `flush`.
        if message["type"] == "document":
            found = list(quotes(message["document"]["text"], options["minimum-words"]))
            patch = {"annotations": {"quotes": found}}
            send({"type": "keep", "seq": message["seq"], "set": patch})


main()
