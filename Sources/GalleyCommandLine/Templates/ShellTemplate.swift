extension Template {
  /// A stage as a program of sh and awk, for those who have no more than that.
  static func shellStage(_ name: KebabCaseName) -> Template {
    plugin(
      name,
      program: File(
        path: "Plugins/\(name)/\(name).sh", text: source(name), isExecutable: true),
      command: "./\(name).sh", lengths: "bytes")
  }

  private static func source(_ name: KebabCaseName) -> String {
    #"""
    #!/bin/sh
    # The stage \#(name): counts the long words of the body.
    #
    # Galley starts this program once and sends it documents, one JSON object a line; each gets one
    # line as its answer (Plugins/PROTOCOL.md). What is written to standard error is shown to the user.
    #
    # awk knows no JSON. That is enough for reading a text and setting a number or a word; for more,
    # write the stage in Python (galley new stage NAME --language python).

    # In this locale all awks agree: length() counts bytes.
    LC_ALL=C
    export LC_ALL

    # mawk alone would wait for more input before it answers the first line.
    case $(awk -W version 2>&1 </dev/null) in
      mawk*) set -- -W interactive ;;
    esac

    exec awk "$@" '
      # The member of an object that is a string, as it stands there, escapes and all. A quote inside a
      # string is always written \", so that "text":" can be nothing but the member itself.
      function string(line, key) {
        if (!match(line, "\"" key "\":\"([^\"\\\\]|\\\\.)*\"")) return ""
        return substr(line, RSTART + length(key) + 4, RLENGTH - length(key) - 5)
      }

      # The first member that is a whole number.
      function number(line, key) {
        if (!match(line, "\"" key "\":[0-9]+")) return ""
        return substr(line, RSTART + length(key) + 3, RLENGTH - length(key) - 3)
      }

      # A string without escapes, good for counting words: line ends and the like become spaces.
      function plain(text) {
        gsub(/\\["\\\/]/, "x", text)
        gsub(/\\[bfnrt]/, " ", text)
        gsub(/\\u[0-9A-Fa-f][0-9A-Fa-f][0-9A-Fa-f][0-9A-Fa-f]/, " ", text)
        return text
      }

      # Galley waits for each answer: none may stay in a buffer.
      function send(message) {
        print message
        fflush()
      }

      # A line is one field: awk need not look for more in a long one.
      BEGIN { FS = "\n" }

      /^\{"type":"hello"/ {
        shortest = number($0, "minimum-length")
        # So many documents come before galley waits for an answer.
        send("{\"type\":\"ready\",\"protocol\":1,\"concurrency\":16}")
      }

      /^\{"type":"document"/ {
        count = 0
        total = split(plain(string($0, "text")), words, " ")
        for (i = 1; i <= total; i++) if (length(words[i]) >= shortest + 0) count++
        # To leave a document out: {"type":"drop","seq":7,"reason":"too-short"}.
        send("{\"type\":\"keep\",\"seq\":" number($0, "seq") \
          ",\"set\":{\"fields\":{\"long-words\":" count "}}}")
      }

      /^\{"type":"bye"/ { exit }
    '

    """#
  }
}
