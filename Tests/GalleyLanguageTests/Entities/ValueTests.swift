import Galley
import Testing

@testable import GalleyLanguage

/// What a value's JSON looks like, written briefly for tables.
func brief(_ value: JSONValue?) -> String {
  switch value {
  case nil: "-"
  case .integer(let number): "\(number)"
  case .decimal(let number): number.digits
  case .string(let text): text
  case .boolean(let flag): "\(flag)"
  case .array(let values): "[" + values.map { brief($0) }.joined(separator: " ") + "]"
  case .object(let object):
    object.members.map { "\($0.key)=\(brief($0.value))" }.joined(separator: " ")
  case .null, .double: "unexpected"
  }
}

/// A text taken for one sentence.
func analyzed(_ text: String) -> AnalyzedText {
  let bytes = Array(text.utf8)
  let analysis = TextAnalysis(
    sentences: [0..<bytes.count], tokens: Tokenizer.tokens(in: bytes))
  return AnalyzedText(bytes: bytes, analysis: analysis)
}

private let recognizer = ValueRecognizer()

func values(_ text: String, published: String? = nil, language: String? = nil) -> [String] {
  let analyzed = analyzed(text)
  let context = ValueContext(published: published, language: language)
  return recognizer.values(in: analyzed, context: context).map { entity in
    let slice = String(decoding: analyzed.bytes[entity.range], as: UTF8.self)
    return "\(entity.type) \(slice) | \(brief(entity.value))"
  }
}

@Suite("Money") struct MoneyTests {
  @Test(
    "is found with its amount and currency",
    arguments: [
      ("a US$3.2 billion firm[2]", "US$3.2 billion | amount=3200000000 currency=USD"),
      ("₹250 crore", "₹250 crore | amount=2500000000 currency=INR"),
      ("₹1,50,000", "₹1,50,000 | amount=150000 currency=INR"),
      ("Rs 3 lakh crore", "Rs 3 lakh crore | amount=3000000000000 currency=INR"),
      ("Rs. 500", "Rs. 500 | amount=500 currency=INR"),
      ("Rs500,000", "Rs500,000 | amount=500000 currency=INR"),
      ("INR 2.5 crore", "INR 2.5 crore | amount=25000000 currency=INR"),
      ("between 7-9 lakh rupees", "7-9 lakh rupees | from=700000 to=900000 currency=INR"),
      ("between 18 euros and 21 euros", "18 euros and 21 euros | from=18 to=21 currency=EUR"),
      ("$6-9,000", "$6-9,000 | from=6000 to=9000 currency=USD"),
      ("$500-1,000", "$500-1,000 | from=500 to=1000 currency=USD"),
      ("$5-7 million", "$5-7 million | from=5000000 to=7000000 currency=USD"),
      ("$5 to 7 million", "$5 to 7 million | from=5000000 to=7000000 currency=USD"),
      ("5 to 7 million dollars", "5 to 7 million dollars | from=5000000 to=7000000 currency=USD"),
      ("4 chairs from $129", "$129 | amount=129 currency=USD"),
      ("6 Hefte für nur 19,90 EUR", "19,90 EUR | amount=19.90 currency=EUR"),
      ("2 hats for 250.000 VND", "250.000 VND | amount=250000 currency=VND"),
      ("KWD 1.250", "KWD 1.250 | amount=1.250 currency=KWD"),
      ("€2400", "€2400 | amount=2400 currency=EUR"),
      ("£0.2mn", "£0.2mn | amount=200000 currency=GBP"),
      ("€1.5mn", "€1.5mn | amount=1500000 currency=EUR"),
      ("¥0.3mn", "¥0.3mn | amount=300000 ambiguous=true"),
      ("58元", "58元 | amount=58 currency=CNY"),
      ("R415.00", "R415.00 | amount=415 currency=ZAR"),
      ("R2.3bn", "R2.3bn | amount=2300000000 currency=ZAR"),
      ("$5m", "$5m | amount=5000000 currency=USD"),
      ("A$40 and", "A$40 | amount=40 currency=AUD"),
      ("HK$1,200.50", "HK$1,200.50 | amount=1200.50 currency=HKD"),
      (
        "40 million Australian dollars",
        "40 million Australian dollars | amount=40000000 currency=AUD"
      ),
      ("9 Hong Kong dollars", "9 Hong Kong dollars | amount=9 currency=HKD"),
      ("seven million euros", "seven million euros | amount=7000000 currency=EUR"),
      ("a billion dollars", "a billion dollars | amount=1000000000 currency=USD"),
      ("300 pesos", "300 pesos | amount=300 ambiguous=true"),
      ("40 pounds sterling", "40 pounds sterling | amount=40 currency=GBP"),
      ("$1.123456789 trillion", "$1.123456789 trillion | amount=1123456789000 currency=USD"),
    ])
  func found(text: String, expected: String) {
    #expect(values(text).filter { !$0.hasPrefix("cardinal") } == ["money " + expected])
  }

  @Test("keeps amounts of a change apart")
  func changes() {
    let text = "Sales fell $2.1 million to $30.4 million, from $32.5 million"
    #expect(
      values(text) == [
        "money $2.1 million | amount=2100000 currency=USD",
        "money $30.4 million | amount=30400000 currency=USD",
        "money $32.5 million | amount=32500000 currency=USD",
      ])
  }

  @Test(
    "is not seen where no money is",
    arguments: [
      "They won 3 won matches", "TOP 10 of 2019", "5 real problems", "the F-16 and the N95",
    ])
  func absent(text: String) {
    #expect(!values(text).contains { $0.hasPrefix("money") })
  }
}

@Suite("Percentages, quantities and counts") struct QuantityTests {
  @Test(
    "are found with their number",
    arguments: [
      ("up 5.5%", "percent 5.5% | 5.5"), ("down 40 per cent", "percent 40 per cent | 40"),
      ("five percent", "percent five percent | 5"), ("5-10%", "percent 5-10% | from=5 to=10"),
      ("5 to 10 percent", "percent 5 to 10 percent | from=5 to=10"),
      ("grew -2.5% again", "percent -2.5% | -2.5"),
      ("2 percentage points", "quantity 2 percentage points | amount=2 unit=pp"),
      ("12 km away", "quantity 12 km | amount=12 unit=km"),
      ("a 10-kilometre run", "quantity 10-kilometre | amount=10 unit=km"),
      ("5kg", "quantity 5kg | amount=5 unit=kg"),
      ("2 million barrels", "quantity 2 million barrels | amount=2000000 unit=bbl"),
      ("90 km/h", "quantity 90 km/h | amount=90 unit=km/h"),
      ("60 miles an hour", "quantity 60 miles an hour | amount=60 unit=mph"),
      ("400 square kilometres", "quantity 400 square kilometres | amount=400 unit=km²"),
      ("at -4°C", "quantity -4°C | amount=-4 unit=°C"),
      ("30 degrees Celsius", "quantity 30 degrees Celsius | amount=30 unit=°C"),
      ("5,00,000 people", "cardinal 5,00,000 | 500000"),
      ("at 22:30", "time 22:30 | 22:30"), ("by 5 p.m.", "time 5 p.m. | 17:00"),
      ("10.30 am", "time 10.30 am | 10:30"),
    ])
  func found(text: String, expected: String) {
    #expect(values(text) == [expected])
  }

  @Test(
    "are looked for once in long runs of figures",
    arguments: [("1-2 ", 0), ("12 3-4 ", 1), ("2345 ", 0), ("1'234 ", 1)])
  func runs(figures: String, found: Int) {
    let count = 80_000 / figures.utf8.count
    #expect(values(String(repeating: figures, count: count)).count == found * count)
  }

  @Test("are not read behind a word that ends in a hyphen")
  func cutWord() {
    let bytes = Array("January-".utf8)
    let token = Token(start: 0, end: bytes.count, kind: .word, traits: [.startsUpper])
    let analysis = TextAnalysis(sentences: [0..<bytes.count], tokens: [token])
    let text = AnalyzedText(bytes: bytes, analysis: analysis)
    #expect(ValueRecognizer().values(in: text, context: ValueContext()).isEmpty)
  }

  @Test("share a unit without being merged")
  func shared() {
    #expect(
      values("3 and 4 kg")
        == ["quantity 3 | amount=3 unit=kg", "quantity 4 kg | amount=4 unit=kg"])
  }
}
