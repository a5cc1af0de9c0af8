extension Template {
  /// A stage as a program in Python, which needs nothing but Python.
  static func pythonStage(_ name: KebabCaseName) -> Template {
    plugin(
      name,
      program: File(
        path: "Plugins/\(name)/\(name).py", text: source(name), isExecutable: true),
      command: "python3, \(name).py", lengths: "characters")
  }

  private static func source(_ name: KebabCaseName) -> String {
    #"""
    #!/usr/bin/env python3
    """The stage \#(name): counts the long words of the body.

    Galley starts this program once and sends it documents, one JSON object a line; each gets one
    line as its answer (Plugins/PROTOCOL.md). What is written to standard error is shown to the user.
    """

    import json
    import sys


    def work(document, options):
        """What changes about one document: the parts named here are set, all others stay."""
        shortest = options["minimum-length"]
        words = [word for word in document["text"].split() if len(word) >= shortest]
        return {"fields": {"long-words": len(words)}}


    def answer(message, options):
        """One document, one answer, with the number that the document came under."""
        seq = message["seq"]
        try:
            # To leave a document out: {"type": "drop", "seq": seq, "reason": "too-short"}.
            return {"type": "keep", "seq": seq, "set": work(message["document"], options)}
        except Exception as error:
            # This document fails, as the pipeline's on-error says; the program goes on.
            return {"type": "error", "seq": seq, "message": repr(error), "retryable": False}


    def send(message):
        """Writes a message and hands it on at once: galley waits for it."""
        line = json.dumps(message, ensure_ascii=False).encode("utf-8")
        sys.stdout.buffer.write(line + b"\n")
        sys.stdout.buffer.flush()


    def main():
        options = {}
        # Bytes, since a line ends at byte 0x0A alone: text would be cut at other characters too.
        for line in sys.stdin.buffer:
            message = json.loads(line)
            if message["type"] == "hello":
                options = message["options"]
                # So many documents come before galley waits for an answer.
                send({"type": "ready", "protocol": 1, "concurrency": 16})
            elif message["type"] == "document":
                send(answer(message, options))
            elif message["type"] == "bye":
                return


    if __name__ == "__main__":
        main()

    """#
  }
}
