import Galley
import GalleyPipelines
import GalleyTestSupport
import Testing

@Suite struct VariableTests {
  private func title(_ written: String, _ environment: [String: String]) throws -> JSONValue? {
    let plan = try plan(
      "galley: 1\nstages:\n  - save:\n      path: x\n      title: \(written)\n",
      environment: environment)
    return plan.stages[0].configuration.values.first { $0.name == "title" }?.value
  }

  @Test(arguments: [
    (#"${A}"#, "one"), (#"a-${A}/${B}"#, "a-one/"), (#"${NO:-two}"#, "two"),
    (#"${B:-two}"#, "two"), (#"${NO:-}"#, ""), (#"$${A} ${A}"#, "${A} one"),
    (#"$A $ {A}"#, "$A $ {A}"), (#""${A}\t""#, "one\t"), (#"'${A}'"#, "one"),
    (#"${NO:-no}"#, "no"), (#"${NO:-0510}"#, "0510"), (#"$$${A}"#, "$${A}"),
  ])
  func `variables are put into values`(written: String, expected: String) throws {
    #expect(try title(written, ["A": "one", "B": ""]) == .string(expected))
  }

  @Test(arguments: [
    "x\n  - export: {path: /etc/passwd}", "a: b", "[1]", "\"", "#c", "*x", "${A}", "{", "~", "no",
  ])
  func `a value can't become YAML`(value: String) throws {
    #expect(try title("${A}", ["A": value]) == .string(value))
  }

  @Test func `a value is typed by its option`() throws {
    let text = """
      galley: 1
      stages:
        - tag-names
        - rank-names:
            {count: "${COUNT}", ties: '${TIES}', pause: "${NO:-2s}", score: "${NO:-1}", key: "${KEY}"}
      run: {workers: "${WORKERS}"}
      """
    let plan = try plan(
      text, environment: ["COUNT": "7", "TIES": "true", "KEY": "secret", "WORKERS": "3"])
    let values = plan.stages[1].configuration.values.map(\.value)
    #expect(values == [7, "2s", 1.0, true, "***"])
    #expect(plan.settings.workers == 3)
  }

  @Test func `what is wrong names the variable`() {
    expectProblems(
      """
      galley: 1
      stages:
        - tag-names: {types: [⟦1⟧"${KIND}"]}
        - rank-names:
            count: ⟦2⟧${COUNT}
            ties: ⟦3⟧x-${COUNT}
            key: ⟦4⟧${NO:-abc}
      """,
      [
        .init("⟦1⟧", .unknownValue, "unknown value 'persn'; did you mean 'person'? (from ${KIND})"),
        .init("⟦2⟧", .outOfRange, "99 is out of range; expected 1 to 20 (from ${COUNT})"),
        .init("⟦3⟧", .wrongType, "expected true or false, found the string 'x-99' (from ${COUNT})"),
        .init("⟦4⟧", .plainSecret, "a secret can't be written here"),
      ], environment: ["KIND": "persn", "COUNT": "99"])
  }

  @Test func `all unset variables are reported, each where it stands`() {
    expectProblems(
      """
      # ${NOT_SET}
      galley: 1
      name: "n: ⟦1⟧${NAME}"
      x-own: ${FREE}
      stages:
        - tag-names:
            names: a/⟦2⟧${DIR}/b⟦3⟧${SUB}
        - rank-names: {count: "⟦4⟧${COUNT}"}
        - save:
            path: "\\t⟦5⟧${OUT}"
            ⟦6⟧${KEY}: 1
          on-error: ⟦7⟧${POLICY}
      """,
      [
        .init("⟦1⟧", .unsetVariable, "the variable 'NAME' is not set; set it, or write a default"),
        .init("⟦2⟧", .unsetVariable, "'DIR'"), .init("⟦3⟧", .unsetVariable, "'SUB'"),
        .init("⟦4⟧", .unsetVariable, "'COUNT'"), .init("⟦5⟧", .unsetVariable, "'OUT'"),
        .init("⟦6⟧", .unknownKey, "unknown key '${KEY}'"),
        .init("⟦7⟧", .unsetVariable, "'POLICY'"),
      ])
  }

  @Test func `a malformed reference says how to write it`() {
    expectProblems(
      """
      galley: 1
      stages:
        - save:
            path: a⟦1⟧${OUT
            title: ⟦2⟧${1A} ⟦3⟧${OUT-x} ⟦4⟧${OUT:-${A}} ⟦5⟧${}
      """,
      [
        .init("⟦1⟧", .badVariable, "'${' is never closed; expected '}'"),
        .init("⟦2⟧", .badVariable, "expected the name of a variable behind '${'; write '$${'"),
        .init("⟦3⟧", .badVariable, "expected '}' or ':-' behind '${OUT'"),
        .init("⟦4⟧", .badVariable, "the default of '${OUT}' can't hold another variable"),
        .init("⟦5⟧", .badVariable, "expected the name of a variable"),
      ])
  }

  @Test func `an assuming check goes on and says what it assumed`() {
    let text = """
      galley: 1
      stages:
        - tag-names: {types: ["${KIND}"], names: "${DIR}/names"}
        - rank-names: {count: "${COUNT}", pause: 5}
      run: {workers: "${COUNT}"}
      """
    let check = check(text, environment: ["DIR": "d"], assuming: true)
    #expect(check.assumedVariables.sorted() == ["COUNT", "KIND"])
    #expect(check.problems.map(\.message).count == 1 && check.plan == nil)
    #expect(check.problems.first?.message.contains("expected a duration") == true)
  }
}

@Suite struct SecretVariableTests {
  @Test func aSecretIsShownInNoProblem() {
    let check = check(
      "galley: 1\nstages: [tag-names, rank-names: {key: \"v-${TOKEN}\", count: \"${TOKEN}\"}]\n",
      environment: ["TOKEN": "s3cr3t"])
    let messages = check.problems.flatMap { [$0.message] + $0.notes.map(\.message) }
    #expect(messages == ["expected an integer, found the string '***' (from ${TOKEN})"])
    #expect(check.secrets == ["s3cr3t", "v-s3cr3t"])
  }
}
