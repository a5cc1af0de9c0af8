import Testing

@testable import GalleyFormats

/// HTML pages, by the rules that give their encoding.
struct PageDecoderTests {
  private func decode(_ pieces: [UInt8]...) throws(TextDecodingError) -> DecodedText {
    let whole = pieces.flatMap { $0 }
    return try TextDecoder.decode(whole.span)
  }

  private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  private func page(_ label: String) -> [UInt8] { bytes("<meta charset=\"\(label)\"><p>") }

  @Test func aMarkGoesBeforeAllElse() throws {
    let text = "<html><meta charset=windows-1251><p>é"
    let marked = try decode(
      [0xFF, 0xFE], text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    #expect(marked.isHTML && marked.text == text && marked.encoding == "utf-16le")
    let utf8 = try decode([0xEF, 0xBB, 0xBF], bytes("<html><meta charset=big5><p>é"), [0xFF])
    #expect(utf8.text == "<html><meta charset=big5><p>é\u{FFFD}")
    #expect(utf8.encoding == nil && utf8.replacements == 1)
  }

  @Test func validUTF8GoesBeforeALabel() throws {
    for label in ["ISO-8859-1", "windows-1251", "gb2312", "nonsense"] {
      let decoded = try decode(page(label), bytes("Acción en Nariño"))
      #expect(decoded.text.hasSuffix("Acción en Nariño"))
      #expect(decoded.encoding == nil && decoded.problem == nil && decoded.isHTML)
    }
  }

  @Test(
    arguments: [
      (#"<meta charset="windows-1251">"#, "windows-1251"),
      ("<META CHARSET=Windows-1251>", "windows-1251"), ("<meta charset='cp1251'/>", "windows-1251"),
      (#"<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">"#, "koi8-r"),
      (#"<meta content='text/html;charset = "koi8-r"' http-equiv=content-type>"#, "koi8-r"),
      (#"<meta charset="koi8-r, ie=edge">"#, "koi8-r"), ("<meta charset=' koi8-r;x'>", "koi8-r"),
      (#"<meta http-equiv=content-type content="charset=koi8-r,chrome=1">"#, "koi8-r"),
      ("<!-- <meta charset=big5> --><meta charset=koi8-r>", "koi8-r"),
      (#"<a title="<meta charset=big5>"><meta charset=koi8-r>"#, "koi8-r"),
      (#"<meta name=x content="charset=big5"><meta charset=koi8-r>"#, "koi8-r"),
      ("<meta charset=nonsense><meta charset=koi8-r>", "koi8-r"),
      ("<metal charset=big5><meta charset=koi8-r>", "koi8-r"),
      ("<meta charset=iso-8859-1>", "windows-1252"), ("<meta charset=us-ascii>", "windows-1252"),
      ("<meta charset=latin5>", "windows-1254"), ("<meta charset=x-user-defined>", "windows-1252"),
    ])
  func aLabelIsFoundAsBrowsersFindIt(_ head: String, _ encoding: String) throws {
    let decoded = try decode(bytes("<html>" + head + "<p>"), [0xCF, 0xF0, 0xE8])
    #expect(decoded.encoding == encoding && decoded.problem == nil)
  }

  @Test func anXMLDeclarationCountsBehindMeta() throws {
    let declaration = bytes("<?xml version=\"1.0\" encoding=\"Windows-1251\"?><html>")
    #expect(try decode(declaration, [0xCF]).text.hasSuffix("П"))
    #expect(try decode(declaration, page("koi8-r"), [0xCF]).text.hasSuffix("о"))
  }

  @Test func aLabelBehindTheFirst1024BytesIsNotSeen() throws {
    let comment = bytes("<html><!--" + String(repeating: "-", count: 1000) + "-->")
    #expect(try decode(comment, page("koi8-r"), [0xCF]).encoding == "windows-1252")
  }

  @Test func utf16InMetaMeansUTF8() throws {
    for label in ["utf-16", "UTF-8", "unicode"] {
      let decoded = try decode(page(label), bytes("é"), [0xE9])
      #expect(decoded.text.hasSuffix("é\u{FFFD}"))
      #expect(decoded.encoding == nil && decoded.replacements == 1)
    }
  }

  @Test func anUnknownLabelGivesANoteAndTheNextRule() throws {
    let decoded = try decode(page("x-nonsense"), [0x93, 0xE9, 0x94])
    #expect(decoded.text.hasSuffix("“é”") && decoded.encoding == "windows-1252")
    #expect(decoded.problem == .unknownLabel("x-nonsense"))
    #expect(try decode(page("hz-gb-2312")).problem == .unknownLabel("hz-gb-2312"))
    #expect(try decode(page("x-nonsense")).encoding == nil)
    #expect(try decode(bytes("<html>"), [0x93, 0x81]).text == "<html>“\u{81}")
  }

  @Test func thePagesLanguageGivesTheEncodingThatNothingNames() throws {
    let word: [UInt8] = [0xCC, 0xE8, 0xF0]
    for language in ["ru", "uk", "bg", "ru-RU", "RU"] {
      let decoded = try decode(bytes("<!doctype html><html lang=\"\(language)\"><p>"), word)
      #expect(decoded.text.hasSuffix("Мир") && decoded.encoding == "windows-1251")
    }
    for language in ["en", "fr", "", "x", "ru"] {
      let labelled = language == "ru" ? page("iso-8859-1") : []
      let decoded = try decode(bytes("<html lang='\(language)'>"), labelled, word)
      #expect(decoded.text.hasSuffix("Ìèð") && decoded.encoding == "windows-1252")
    }
    let utf8 = try decode(bytes("<html lang=ru><p>Мир"))
    #expect(utf8.text.hasSuffix("Мир") && utf8.encoding == nil)
    #expect(try decode(bytes("<html lang=ru><p>plain")).encoding == nil)
  }

  @Test func aLanguageBesideAnUnknownLabelCountsToo() throws {
    let decoded = try decode(bytes("<html lang=ru>"), page("x-nonsense"), [0xCC, 0xE8, 0xF0])
    #expect(decoded.text.hasSuffix("Мир") && decoded.problem == .unknownLabel("x-nonsense"))
  }

  @Test func allBytesOfAPageAreLookedAt() throws {
    // Field report L19: 16 kB of ASCII come first, and the label is one that means more than it says.
    let markup = bytes(String(repeating: "<p>plain</p>\n", count: 1300))
    let decoded = try decode(page("gb2312"), markup, [0xC4, 0xE3, 0xBA, 0xC3, 0xE9, 0x46])
    #expect(decoded.text.hasSuffix("你好镕") && decoded.encoding == "gb18030")
  }

  @Test func pagesInASCIIHaveNoEncodingToTell() throws {
    #expect(try decode(page("windows-1251"), bytes("plain")).encoding == nil)
    let escaped = try decode(page("iso-2022-jp"), [0x1B, 0x24, 0x42, 0x46, 0x7C, 0x1B, 0x28, 0x42])
    #expect(escaped.text.hasSuffix("日") && escaped.encoding == "iso-2022-jp")
  }

  @Test func textIsNotAskedForALabel() throws {
    let decoded = try decode(bytes("Write <meta charset=koi8-r> there: "), [0xCF])
    #expect(!decoded.isHTML && decoded.text.hasSuffix("Ï"))
  }
}
