internal import CLibYAML
import Galley

/// Reads a text's events one by one, through libyaml.
@safe
struct EventReader: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let isReady: Bool

  /// - Parameter bytes: UTF-8 without a byte order mark; must outlive the reader.
  @unsafe
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    unsafe parser = .allocate(capacity: 1)
    isReady = unsafe yaml_parser_initialize(parser) != 0
    guard isReady else { return }
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    unsafe yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    if isReady { unsafe yaml_parser_delete(parser) }
    unsafe parser.deallocate()
  }

  /// The next event.
  ///
  /// Nothing may be asked behind the end of the stream, or behind a problem.
  mutating func next() throws(LibYAMLProblem) -> YAMLEvent {
    guard isReady else {
      throw LibYAMLProblem(
        problem: "there is no memory left", context: nil, place: 0, contextPlace: nil)
    }
    var event = unsafe yaml_event_t()
    guard unsafe yaml_parser_parse(parser, &event) != 0 else { throw problem }
    defer { unsafe yaml_event_delete(&event) }
    return unsafe YAMLEvent(
      kind: kind(of: event), start: Int(event.start_mark.index), end: Int(event.end_mark.index))
  }

  private var problem: LibYAMLProblem {
    let state = unsafe parser.pointee
    let words = unsafe text(state.problem) ?? "libyaml's error \(state.error.rawValue)"
    let context = unsafe text(state.context)
    return unsafe LibYAMLProblem(
      problem: words, context: context, place: Int(state.problem_mark.index),
      contextPlace: context == nil ? nil : Int(state.context_mark.index))
  }

  @unsafe
  private func kind(of event: yaml_event_t) -> YAMLEvent.Kind {
    switch unsafe event.type {
    case YAML_STREAM_START_EVENT: .streamStart
    case YAML_DOCUMENT_START_EVENT: .documentStart
    case YAML_DOCUMENT_END_EVENT: .documentEnd
    case YAML_ALIAS_EVENT: .alias(unsafe text(event.data.alias.anchor) ?? "")
    case YAML_SCALAR_EVENT: unsafe scalar(event.data.scalar)
    case YAML_SEQUENCE_START_EVENT:
      unsafe .sequenceStart(
        .init(
          anchor: text(event.data.sequence_start.anchor), tag: text(event.data.sequence_start.tag),
          isFlow: event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE))
    case YAML_SEQUENCE_END_EVENT: .sequenceEnd
    case YAML_MAPPING_START_EVENT:
      unsafe .mappingStart(
        .init(
          anchor: text(event.data.mapping_start.anchor), tag: text(event.data.mapping_start.tag),
          isFlow: event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE))
    case YAML_MAPPING_END_EVENT: .mappingEnd
    default: .streamEnd
    }
  }

  @unsafe
  private func scalar(_ data: yaml_event_s.__Unnamed_union_data.__Unnamed_struct_scalar)
    -> YAMLEvent.Kind
  {
    let style: SourceValue.Scalar.Style =
      switch unsafe data.style {
      case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
      case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
      case YAML_LITERAL_SCALAR_STYLE: .literal
      case YAML_FOLDED_SCALAR_STYLE: .folded
      default: .plain
      }
    let bytes = unsafe UnsafeBufferPointer(start: data.value, count: data.length)
    return unsafe .scalar(
      text: String(decoding: bytes, as: UTF8.self), style: style,
      properties: .init(anchor: text(data.anchor), tag: text(data.tag)))
  }

  @unsafe
  private func text(_ words: UnsafePointer<CChar>?) -> String? {
    unsafe words.map { unsafe String(cString: $0) }
  }

  @unsafe
  private func text(_ words: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    unsafe words.map { unsafe String(cString: $0) }
  }
}
