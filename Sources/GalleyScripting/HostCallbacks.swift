#if Scripting
  internal import CLua
  import Galley
  import GalleyFormats
  import GalleyPatterns

  // What a script asks its stage for. None of these may be jumped over, so each returns, and C raises.

  private func run(_ context: UnsafeMutableRawPointer?) -> ScriptRun? {
    guard let context = unsafe context else { return nil }
    return unsafe Unmanaged<ScriptRun>.fromOpaque(context).takeUnretainedValue()
  }

  /// Where a callback puts the bytes that it answers with.
  @safe
  struct AnswerBytes {
    private let target: OpaquePointer?

    @unsafe
    init(_ target: OpaquePointer?) { unsafe self.target = target }

    func append(_ bytes: Span<UInt8>) {
      unsafe bytes.withUnsafeBytes { bytes in
        let characters = unsafe bytes.assumingMemoryBound(to: CChar.self)
        unsafe clua_append(target, characters.baseAddress, characters.count)
      }
    }

    func append(_ text: String) { append(text.utf8Span.span) }
  }

  private func text(_ start: UnsafePointer<CChar>?, _ count: Int) -> String {
    unsafe String(decoding: UnsafeRawBufferPointer(start: start, count: count), as: UTF8.self)
  }

  func supplyPart(
    _ context: UnsafeMutableRawPointer?, _ part: Int32, _ target: OpaquePointer?
  ) -> Int32 {
    guard let run = unsafe run(context) else { return 0 }
    let answer = unsafe AnswerBytes(target)
    do throws(JSONError) {
      let isThere = try run.supply(DocumentKeyword.allCases[Int(part)], to: answer)
      return isThere ? 1 : 0
    } catch {
      answer.append(error.message)
      return -1
    }
  }

  func isOver(_ context: UnsafeMutableRawPointer?) -> Bool { unsafe run(context)?.isOver ?? true }

  func passNote(
    _ context: UnsafeMutableRawPointer?, _ start: UnsafePointer<CChar>?, _ count: Int
  ) {
    unsafe run(context)?.note(text(start, count))
  }

  func describeUnknownPart(
    _ context: UnsafeMutableRawPointer?, _ start: UnsafePointer<CChar>?, _ count: Int,
    _ target: OpaquePointer?
  ) {
    let name = unsafe text(start, min(count, 60))
    let names = DocumentKeyword.allCases.map(\.rawValue)
    let hint = Suggestion.closest(to: name, among: names).map { "did you mean '\($0)'?" }
    let message =
      "a document has no part '\(name)'; "
      + (hint ?? "what scripts add stands in document.fields")
    unsafe AnswerBytes(target).append(message)
  }

  func compilePattern(
    _ context: UnsafeMutableRawPointer?, _ start: UnsafePointer<CChar>?, _ count: Int,
    _ target: OpaquePointer?, _ steps: UnsafeMutablePointer<Int32>?
  ) -> Int32 {
    guard let run = unsafe run(context) else { return -1 }
    do throws(PatternError) {
      let (number, pattern) = try run.machine.pattern(for: unsafe text(start, count))
      unsafe steps?.pointee = Int32(clamping: pattern.stepsPerByte)
      return Int32(number)
    } catch {
      unsafe AnswerBytes(target).append(error.message)
      return -1
    }
  }

  func matchPattern(
    _ context: UnsafeMutableRawPointer?, _ number: Int32, _ start: UnsafePointer<CChar>?,
    _ count: Int, _ offset: Int, _ groups: UnsafeMutablePointer<Int>?, _ most: Int32
  ) -> Int32 {
    guard let pattern = unsafe run(context)?.machine.pattern(Int(number)) else { return 0 }
    let bytes = unsafe UnsafeRawBufferPointer(start: start, count: count)
    var places = unsafe UnsafeMutableBufferPointer(start: groups, count: 2 * Int(most)).mutableSpan
    let text = unsafe bytes.assumingMemoryBound(to: UInt8.self).span
    return Int32(pattern.match(in: text, from: offset, into: &places) ?? -1)
  }
#endif
