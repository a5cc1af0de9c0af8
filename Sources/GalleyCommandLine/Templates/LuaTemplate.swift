extension Template {
  /// A stage that is a few lines of a pipeline file: the file, with its test.
  static func luaStage(_ name: KebabCaseName) -> Template {
    let file = "\(name).yaml"
    return Template(
      files: [File(path: file, text: pipeline(name, file))],
      steps: [
        Step(command: "galley test \(file)", purpose: "passes its tests"),
        Step(command: "galley run \(file) article.txt", purpose: "runs it over an article"),
        Step(command: "galley stages script", purpose: "shows what a script can do"),
      ])
  }

  private static func pipeline(_ name: KebabCaseName, _ file: String) -> String {
    """
    # A stage of a few lines: copy the item 'script' into any pipeline.
    # Try it with: galley run \(file) article.txt
    galley: 1

    stages:
      # Lua 5.4 over one document at a time. Documentation/scripts.md tells all that a script can do.
      - script: |
          local count = 0
          -- Patterns are those of RE2; [[…]] is a text in which a backslash is a backslash.
          for word in re.gmatch(document.text, [[\\S+]]) do
            if utf8.len(word) >= 6 then count = count + 1 end
          end
          -- To leave a document out: return drop("too-short")
          document.fields["long-words"] = count
        name: \(name)

      - export        # without a path, to standard output

    # Run them with: galley test \(file)
    tests:
      - name: long words are counted
        given: The lighthouse keeper rowed home.
        expect: {fields: {long-words: 2}}

      - name: a document without words has none
        given: {text: ""}
        expect: {fields: {long-words: 0}}

    """
  }
}
