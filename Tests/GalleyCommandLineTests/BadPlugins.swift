extension BadPlugin {
  static let all = [
    BadPlugin(
      "never-starts", "handshake", "plugin 'never-starts' refused to start: no model",
      """
      send({"type": "error", "message": "no model"})
      """),
    BadPlugin(
      "speaks-two", "handshake", "this Galley speaks protocol 1 alone",
      """
      send({"type": "ready", "protocol": 2})
      keep_all()
      """),
    BadPlugin(
      "never-flushes", "flush", "took longer than 2s, with 1 of 1 documents in its hands",
      """
      start()
      held = []
      for message in messages():
          if message["type"] == "document":
              held.append(message)
          if len(held) == 4:
              for one in held: keep(one)
              held = []
      """, manifest: "limits: {timeout: 2s}"),
    BadPlugin(
      "answers-twice", "answers", "answered for a document that it does not have",
      """
      start()
      for message in messages():
          if message["type"] == "document":
              keep(message)
              keep(message)
      """),
    BadPlugin(
      "has-the-last-word", "answers", "answered for a document that it does not have",
      """
      start()
      last = None
      for message in messages():
          if message["type"] == "document":
              keep(message)
              last = message
      if last: keep(last)
      """),
    BadPlugin(
      "counts-wrongly", "answers", "answered for a document that it does not have",
      """
      start()
      for count, message in enumerate(m for m in messages() if m["type"] == "document"):
          send({"type": "keep", "seq": 1 if count == 3 else message["seq"]})
      """),
    BadPlugin(
      "is-strict", "additions", "ended with exit status 1",
      """
      start()
      for message in messages():
          if message["type"] == "document":
              keep(message)
          elif message["type"] not in ("flush", "bye"):
              sys.exit(1)
      """),
    BadPlugin(
      "wants-no-more-keys", "additions", "ended with exit status 1",
      """
      start()
      for message in messages():
          if message["type"] == "document":
              if len(message) > 3:
                  sys.exit(1)
              keep(message)
      """),
    BadPlugin(
      "writes-the-title", "changes", "'metadata' is not declared among what is written",
      """
      start()
      for message in messages():
          if message["type"] == "document":
              keep(message, {"metadata": {"title": "Mine"}})
      """),
    BadPlugin(
      "counts-utf16", "offsets", "counts offsets in units of UTF-16",
      """
      start()
      for message in messages():
          if message["type"] == "document":
              before, found, _ = message["document"]["text"].partition("Ida Falk")
              first = len(before.encode("utf-16-le")) // 2
              marks = [{"start": first, "end": first + 8}] if found else []
              keep(message, {"annotations": {"marks": marks}})
      """),
    BadPlugin(
      "counts-bytes", "offsets", "counts offsets in bytes of UTF-8",
      """
      start()
      for message in messages():
          if message["type"] == "document":
              before, found, _ = message["document"]["text"].partition("Ida Falk")
              first = len(before.encode())
              marks = [{"start": first, "end": first + 8}] if found else []
              keep(message, {"annotations": {"marks": marks}})
      """),
    BadPlugin(
      "splits-lines", "texts", "'U+2028 and U+2029': plugin 'splits-lines' ended with",
      """
      start()
      while line := sys.stdin.buffer.readline().decode():
          for part in line.splitlines():
              message = json.loads(part)
              if message["type"] == "document":
                  keep(message)
      """),
    BadPlugin(
      "wants-a-text", "parts", "'an empty text': plugin 'wants-a-text' ended with exit status 1",
      """
      start()
      for message in messages():
          if message["type"] == "document":
              message["document"]["text"][0]
              keep(message)
      """),
    BadPlugin(
      "reads-in-pieces", "sizes", "'a text of 1048576 bytes': ",
      """
      start()
      while line := sys.stdin.buffer.readline(1 << 17):
          message = json.loads(line)
          if message["type"] == "document":
              keep(message)
      """),
    BadPlugin(
      "ignores-bye", "stop", "had not ended 2s after 'bye' and the end of its input",
      """
      start()
      keep_all()
      while True:
          time.sleep(60)
      """),
    BadPlugin(
      "exits-3", "stop", "ended with exit status 3 after 'bye'",
      """
      start()
      keep_all()
      sys.exit(3)
      """),
    BadPlugin(
      "leaves-a-child", "stop", "left running: sleep",
      """
      start()
      subprocess.Popen(["sleep", "600"])
      keep_all()
      """),
    BadPlugin(
      "forgets-at-bye", "stop", "ended with 4 of 4 documents in its hands",
      """
      start()
      held = []
      for message in messages():
          if message["type"] == "document":
              held.append(message)
          elif message["type"] == "flush":
              for one in held: keep(one)
              held = []
      """),
  ]
}
