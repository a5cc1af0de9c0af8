import Galley
import GalleyPipelines
import GalleyTestSupport
import Testing

private let valid = """
  galley: 1
  name: "brief é😀"
  x-common: &common {count: 5, ties: true}
  input:
    - news/*.txt
    - {files: more.ndjson, on-error: drop, provides: [entities]}
  stages:
    - show-rank
    - tag-names:
        types: [person, place]
      name: names
      on-error: continue
    - rank-names: {<<: *common, key: "${KEY}"}
    - save: ${OUT:-out}/all.ndjson
  run:
    workers: 2
    quarantine: out/bad.ndjson
    grace: 500ms
  tests:
    - name: a part
      given: [{id: a, text: One., sentences: [{start: 0, end: 4}]}, Two.]
      from: show-rank
      through: rank-names
      set: {rank-names.count: 2, names.types: [place]}
      expect: {documents: [{id: a, fields: {n: 1.5}}], failed: [{stage: names, message: x}]}
    - name: all
      given: {text: One., metadata: {tags: [a]}}
      expect: {text: One., summary: null}
  """

@Suite struct MutationTests {
  /// Cuts, doubles, moves and changes bytes and lines.
  private func mutated(_ random: inout SeededGenerator) -> [UInt8] {
    var lines = valid.split(separator: "\n").map { Array($0.utf8) }
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let line = Int.random(in: lines.indices, using: &random)
      let other = Int.random(in: lines.indices, using: &random)
      let bytes = lines[line]
      let index = Int.random(in: 0..<max(1, bytes.count), using: &random)
      switch Int.random(in: 0..<7, using: &random) {
      case 0: lines.swapAt(line, other)
      case 1: lines.insert(bytes, at: other)
      case 2 where lines.count > 1: lines.remove(at: line)
      case 3: lines[line].insert(contentsOf: [0x20, 0x20], at: 0)
      case 4 where !bytes.isEmpty: lines[line].remove(at: index)
      case 5 where !bytes.isEmpty: lines[line][index] = UInt8.random(in: 0...255, using: &random)
      default: lines[line] += Array(": [${x".utf8)
      }
    }
    return Array(lines.joined(separator: [0x0A]))
  }

  @Test func `no change crashes the check, and every place lies in its source`() {
    #expect(check(valid, environment: ["KEY": "k"]).problems.map(\.message) == [])
    var random = SeededGenerator(seed: 3)
    for _ in 0..<1200 {
      let bytes = mutated(&random)
      let check = loader(["KEY": "k"]).check(bytes, path: "p.yaml")
      #expect(check.hasErrors == (check.plan == nil))
      let places = check.problems.flatMap { [$0.place] + $0.notes.map(\.place) }.compactMap(\.self)
      for place in places {
        #expect(isInside(place.start, bytes) && isInside(place.end, bytes), "\(place)")
      }
      #expect(!DiagnosticRenderer(check.sources).text(of: check.problems).contains("\u{1B}"))
    }
  }

  private func isInside(_ position: SourcePosition, _ bytes: [UInt8]) -> Bool {
    // Bytes that are no UTF-8 decode to a scalar or more each, so lines only get longer.
    let text = String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n")
    let lines = text.unicodeScalars.split(omittingEmptySubsequences: false) {
      $0 == "\n" || $0 == "\r"
    }
    guard (1...lines.count).contains(position.line), position.column >= 1 else { return false }
    // One scalar behind the end of the line, and the one behind it for a place's end.
    return position.column <= lines[position.line - 1].count + 2
  }
}
