import Foundation
import Testing

/// What is typed, and what completes it.
private let lines: [(typed: String, offered: [String])] = [
  ("ru", ["run"]),
  ("--l", ["--licenses", "--log-format"]),
  ("plugins ", ["list", "check", "build"]),
  ("plugins list --f", ["--format"]),
  ("run --prog", ["--progress"]),
  ("run --l", ["--limit", "--log-format"]),
  ("run --progress ", ["auto", "plain", "none"]),
  ("run --workers 2 ne", ["news.yaml", "news.yml"]),
  ("run news.yaml a-", ["a-text.txt"]),
  ("check a", ["articles"]),
  ("stages spl", ["split-sentences", "split-teasers"]),
  ("schema --plugins ", ["articles"]),
  ("help comp", ["completions"]),
  ("new pipe", ["pipeline"]),
]

private let files = ["news.yaml", "news.yml", "a-text.txt", "articles/a.txt"]

private func isInstalled(_ shell: String) -> Bool {
  FileManager.default.isExecutableFile(atPath: "/usr/bin/\(shell)")
}

@Suite struct CompletionTests {
  /// - Parameter command: prints what is offered behind `$1`, the words after the program's name.
  private func expectOffers(_ command: (String) -> String, _ preparation: String) async throws {
    let shop = try Workshop(Dictionary(uniqueKeysWithValues: files.map { ($0, "") }))
    let prepared = try await shop.bash(preparation)
    #expect(prepared.code == 0, "\(prepared.errors)")
    for (typed, offered) in lines {
      let ended = try await shop.bash(command(typed))
      let words = ended.output.split { $0.isWhitespace || $0 == "/" }.map(String.init)
      for word in offered { #expect(words.contains(word), "'\(typed)': \(ended.output)") }
      // What begins otherwise, or belongs elsewhere, is not offered.
      for word in ["test", "--strict"] + (typed.hasPrefix("-") ? [] : ["--licenses"]) {
        #expect(!words.contains(word), "'\(typed)'")
      }
      #expect(ended.errors == "", "\(ended.errors)")
    }
  }

  @Test func bashCompletes() async throws {
    try await expectOffers(
      { typed in
        """
        . ./script
        complete -p galley >/dev/null
        typed='galley \(typed)'
        read -ra COMP_WORDS <<<"$typed"
        [[ $typed != *' ' ]] || COMP_WORDS+=('')
        COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
        _galley
        printf '%s\\n' "${COMPREPLY[@]}"
        """
      }, "galley completions bash >script && bash -n script")
  }

  @Test func bashCompletesValuesBehindAnEqualSign() async throws {
    let shop = try Workshop()
    for typed in ["--progress =", "--progress = ", "--progress = pl"] {
      let ended = try await shop.bash(
        """
        . <(galley completions bash)
        IFS=' ' read -ra COMP_WORDS <<<'galley run \(typed)'
        [[ '\(typed)' != *' ' ]] || COMP_WORDS+=('')
        COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
        _galley
        echo "${COMPREPLY[*]}"
        """)
      #expect(ended.output == (typed.hasSuffix("pl") ? "plain\n" : "auto plain none\n"))
    }
  }

  @Test(.enabled(if: isInstalled("fish"), "needs fish"))
  func fishCompletes() async throws {
    try await expectOffers(
      { "fish --no-config -c \"source script; complete -C 'galley \($0)'\"" },
      "galley completions fish >script && fish -n script")
  }

  @Test(.enabled(if: isInstalled("zsh"), "needs zsh"))
  func zshCompletes() async throws {
    try await expectOffers(
      { "zsh -f terminal script 'galley \($0)'" },
      """
      galley completions zsh >script && zsh -n script
      cat >terminal <<'END'
      \(terminal)
      END
      """)
  }

  /// Types a line into a zsh of its own, and shows what it lists.
  private let terminal = """
    zmodload zsh/zpty
    zpty shell zsh -f -i
    zpty -w shell "autoload -Uz compinit; compinit -u -D; source $1; PS1=; stty columns 200
    bindkey '^I' list-choices; print rea''dy"
    while zpty -r shell piece; do [[ $piece != *ready* ]] || break; done
    zpty -w -n shell "$2"$'\\t\\C-a'"print don''e #"$'\\n'
    while zpty -r shell piece; do
      [[ $piece != *done* ]] || break
      print -r -- "$piece"
    done | sed $'s/\\e\\\\[[0-9;?]*[a-zA-Z]/ /g'
    zpty -d shell
    """
}

@Suite struct ManualTests {
  @Test(.enabled(if: isInstalled("groff"), "needs groff"))
  func theManualIsSetWithoutAWarning() async throws {
    let ended = try await Workshop().bash(
      "set -o pipefail; galley help --format man | groff -man -ww -Tutf8 -P-cbou")
    #expect(ended.code == 0)
    #expect(ended.errors == "")
    #expect(ended.output.contains("galley run [PIPELINE]"))
    #expect(ended.output.contains("workers N"))
  }

  @Test(.enabled(if: isInstalled("mandoc"), "needs mandoc"))
  func mandocFindsNoError() async throws {
    let ended = try await Workshop().bash("galley help --format man | mandoc -Tlint -W error")
    #expect(ended.output == "" && ended.code == 0)
  }
}
