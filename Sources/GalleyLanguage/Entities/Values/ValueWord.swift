/// What a word means in the grammar of dates and amounts.
enum ValueWord: Hashable, Sendable {
  case other
  /// `January`, `Jan`; what may also be another word or a name is told apart by its surroundings.
  case month(Int, MonthForm)
  /// 1 for Monday.
  case weekday(Int, isShort: Bool)
  /// `thousand`, `lakh`: a power of ten.
  case scale(Int)
  /// `bn`, `mn`: a power of ten in a short form that needs a number right before it.
  case shortScale(Int)
  /// `seven`, `forty-two`.
  case number(Int)
  /// `first`.
  case ordinal(Int)
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
  case keyword(Keyword)

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
    /// `thirds`.
    case fraction
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

  static let australianDollar = CurrencyCode("AUD".utf8)
  static let unitedStatesDollar = CurrencyCode("USD".utf8)
  static let poundSterling = CurrencyCode("GBP".utf8)

  var text: String {
    String(decoding: [16, 8, 0].map { UInt8(truncatingIfNeeded: letters >> $0) }, as: UTF8.self)
  }

  /// Whether amounts in it have three decimals (ISO 4217, minor unit 3).
  var hasThreeDecimals: Bool {
    ["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"].contains(text)
  }
}
