/// What a word means in the grammar of dates and amounts.
enum ValueWord: Hashable, Sendable {
  case other
  /// `January`, `Jan`; what may also be another word or a name is told apart by its surroundings.
  case month(Int, MonthForm)
  /// `März`, `mayo`: a month in another language than English.
  case otherMonth(Int)
  /// 1 for Monday.
  case weekday(Int, isShort: Bool)
  /// `thousand`, `lakh`: a power of ten.
  case scale(Int)
  /// `bn`, `mn`: a power of ten in a short form that needs a number right before it.
  case shortScale(Int)
  /// `mil`: a thousand to some and a million to others, so that no number is read before it.
  case doubtfulScale
  /// `seven`, `forty-two`.
  case number(Int)
  /// `first`.
  case ordinal(Int)
  /// `thirds`, as 3.
  case fraction(Int)
  /// `th`, for the day or the place: `4th` is two tokens.
  case ordinalSuffix
  /// `eighties`, as 8.
  case decade(Int)
  /// `rupees`; the currency's code, or `CurrencyCode.unknown` where several go by the name.
  case currency(CurrencyCode, CurrencyForm)
  /// `Australian` before `dollars`.
  case currencyCountry(CurrencyCode)
  /// A place in the list of units.
  case unit(Int)
  case period(Period)
  case season(Int)
  /// `page`, `Flight`: a word whose number counts nothing.
  case label(LabelForm)
  case keyword(Keyword)

  enum LabelForm: Hashable, Sendable {
    case noun
    /// `figures`: its numbers may be several.
    case plural
    /// `order`, `stage`: also a verb, so that it needs a capital.
    case verb
    /// `p`, `no`: needs a dot or a capital.
    case short
    /// `dial`: its numbers are those of telephones.
    case call
  }

  enum MonthForm: Hashable, Sendable {
    case full
    case short
    /// `May`, `March`, `August`: also a verb, an adjective or a name.
    case ambiguous
  }

  enum CurrencyForm: Hashable, Sendable {
    /// `rupees`.
    case word
    /// `won`, `real`: a word that needs a large number before it.
    case doubtfulWord
    /// `INR`.
    case code
    /// `TRY`, `TOP`: a code that is a word in a text in capitals.
    case doubtfulCode
    /// `crowns`: money only behind the country's name.
    case countryWord
    /// `cents`: hundredths of the currency.
    case hundredth
    /// `Rs`, before the number only.
    case prefix
    /// `元`.
    case symbol
  }

  enum Period: Hashable, Sendable {
    case second
    case minute
    case hour
    case partOfDay
    case day
    case week
    case month
    case year
    case decade
    case century
    case millennium
    case weekend
    case quarter

    /// Whether it is one of a day or more.
    var isOfDays: Bool {
      switch self {
      case .second, .minute, .hour, .partOfDay: false
      default: true
      }
    }
  }

  enum Keyword: Hashable, Sendable {
    case of
    case to
    case and
    case between
    case last
    case next
    case this
    case past
    /// Before what the text has told of.
    case previous
    case ago
    case today
    case yesterday
    case tomorrow
    /// `earlier`, `later`.
    case earlier
    /// `early`, `late`.
    case early
    case now
    case tonight
    case noon
    case midnight
    case clock
    /// `GMT`, `UTC`.
    case universalTime
    case half
    case dozen
    case minus
    /// `BC`, `AD`.
    case era(isBeforeChrist: Bool)
    case percent
    case basis
    case basisPoints
    case per
    case cent
    case points
    case article
    case meridiem(isAfternoon: Bool)
    case from
    case until
    case before
    case after
    /// `in`, `since`: words before a month or a year.
    case datePreposition
    case square
    case cubic
    case degrees
    case nautical
    /// `people`, `were`: what shows that the number before it counts.
    case many
    /// `on`, `when`: what a phrase ends before.
    case phraseEnd
  }
}

/// A currency by its ISO 4217 code, as three letters in one number.
struct CurrencyCode: Hashable, Sendable {
  let letters: UInt32

  /// A currency that the text alone can't tell, such as `¥` or `pesos`.
  static let unknown = CurrencyCode(letters: 0)

  init(letters: UInt32) { self.letters = letters }

  /// - Parameter code: three ASCII letters.
  init(_ code: some Sequence<UInt8>) { letters = code.reduce(0) { $0 << 8 | UInt32($1) } }

  static let indianRupee = CurrencyCode("INR".utf8)
  static let australianDollar = CurrencyCode("AUD".utf8)
  static let unitedStatesDollar = CurrencyCode("USD".utf8)
  static let poundSterling = CurrencyCode("GBP".utf8)

  var text: String {
    String(decoding: [16, 8, 0].map { UInt8(truncatingIfNeeded: letters >> $0) }, as: UTF8.self)
  }

  /// Whether amounts in it have three decimals (ISO 4217, minor unit 3).
  var hasThreeDecimals: Bool { CurrencyCode.withThreeDecimals.contains(self) }

  /// Whether amounts in it are whole numbers (ISO 4217, minor unit 0, but for the yen, which rates
  /// are given in, with those whose hundredths are out of use).
  var hasNoDecimals: Bool { CurrencyCode.withoutDecimals.contains(self) }

  private static let withThreeDecimals = codes("BHD IQD JOD KWD LYD OMR TND")
  private static let withoutDecimals = codes(
    "BIF CLP COP DJF GNF IDR ISK KMF KRW PYG RWF UGX VND VUV XAF XOF XPF")

  private static func codes(_ list: String) -> Set<CurrencyCode> {
    Set(list.split(separator: " ").map { CurrencyCode($0.utf8) })
  }
}
