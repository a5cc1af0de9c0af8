extension Template {
  /// A program of one file that runs beside galley, with its manifest and tests.
  static func plugin(
    _ name: KebabCaseName, program: File, command: String, lengths: String
  ) -> Template {
    let folder = "Plugins/\(name)"
    return Template(
      folders: [folder],
      files: [
        File(path: "\(folder)/plugin.yaml", text: manifest(name, command, lengths: lengths)),
        program,
        File(path: "\(folder)/\(name).test.yaml", text: tests(of: name, in: folder)),
      ],
      steps: [
        Step(command: "galley test \(folder)", purpose: "passes its tests"),
        Step(command: "galley stages \(name)", purpose: "shows what a pipeline can say about it"),
        Step(command: "galley plugins check \(name)", purpose: "tries how it keeps the protocol"),
      ])
  }

  private static func manifest(
    _ name: KebabCaseName, _ command: String, lengths: String
  ) -> String {
    """
    # What galley knows about this plugin without starting it: `galley check` and `galley stages` read this
    # file alone.
    plugin: 1
    name: \(name)
    version: 0.1.0
    summary: Counts the long words of the body.
    example: |
      - \(name):
          minimum-length: 8

    # Started in this folder, without a shell.
    command: [\(command)]
    protocol: 1

    # The parts of a document that it gets, and those that it may set. What is not named here it neither
    # sees nor changes.
    reads: [text]
    writes: [{fields.long-words: integer}]

    # What a pipeline can say behind '- \(name):'. Galley checks the values and fills in the defaults.
    options:
      type: object
      properties:
        minimum-length:
          type: integer
          description: Shortest word that counts, in \(lengths).
          default: 6
          minimum: 1
          maximum: 100

    """
  }
}
