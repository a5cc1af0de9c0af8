/// What `galley new` writes: files that work at once, and can be learnt from.
struct Template {
  struct File {
    /// Relative to the folder where it is typed.
    let path: String
    let text: String
    var isExecutable = false
  }

  /// What to type next, with what it does.
  struct Step {
    let command: String
    let purpose: String
  }

  /// Folders that must not be there yet.
  var folders: [String] = []
  let files: [File]
  let steps: [Step]
}

/// What a stage can be written in.
enum StageLanguage: String, CaseIterable, ExpressibleByArgument {
  /// Compiled into galley.
  case swift
  /// A program that runs beside galley.
  case python
  case shell
  /// A few lines in the pipeline file itself.
  case lua
}

extension Template {
  static func stage(_ name: KebabCaseName, in language: StageLanguage) -> Template {
    switch language {
    case .swift: .swiftStage(name)
    case .python: .pythonStage(name)
    case .shell: .shellStage(name)
    case .lua: .luaStage(name)
    }
  }

  /// The tests of a stage that counts long words, as all stages do that are written here.
  ///
  /// - Parameter stage: how pipelines name it.
  static func tests(of stage: KebabCaseName, in folder: String) -> String {
    """
    # Run them with: galley test \(folder)
    # Documentation/testing.md tells all that a test can give and expect.
    stages: [\(stage)]

    tests:
      - name: long words are counted
        given: The lighthouse keeper rowed home.
        expect: {fields: {long-words: 2}}

      - name: what counts as long can be set
        given: The lighthouse keeper rowed home.
        set: {\(stage).minimum-length: 7}
        expect: {fields: {long-words: 1}}

      - name: a document without words has none
        given: {text: ""}
        expect: {fields: {long-words: 0}}

    """
  }
}
