/// The units of quantities.
enum UnitList {
  /// Units by the symbol that stands for them, with their other spellings.
  static let units: [(symbol: String, words: String)] =
    lengths + areasAndVolumes + weights + energies + signals + others

  private static let lengths = [
    ("km", "kilometre kilometres kilometer kilometers km kms"),
    ("m", "metre metres meter meters"), ("cm", "centimetre centimetres centimeter centimeters cm"),
    ("mm", "millimetre millimetres millimeter millimeters mm"), ("mi", "mile miles"),
    ("µm", "micrometre micrometres micrometer micrometers micron microns µm"),
    ("nm", "nanometre nanometres nanometer nanometers"), ("ly", "light-year light-years"),
    ("ft", "foot feet ft"), ("in", "inch inches"), ("yd", "yard yards"), ("nmi", "nmi"),
  ]

  private static let areasAndVolumes = [
    ("L", "litre litres liter liters"),
    ("mL", "millilitre millilitres milliliter milliliters ml"), ("gal", "gallon gallons"),
    ("pt", "pint pints"), ("bbl", "barrel barrels bbl"), ("ha", "hectare hectares ha"),
    ("acre", "acre acres"), ("ft²", "sqft"), ("cL", "centilitre centilitres cl"),
  ]

  private static let weights = [
    ("kg", "kilogram kilograms kilogramme kilogrammes kilo kilos kg kgs"),
    ("g", "gram grams gramme grammes"), ("mg", "milligram milligrams mg"),
    ("µg", "microgram micrograms mcg µg"), ("t", "tonne tonnes"), ("tn", "ton tons"),
    ("kt", "kiloton kilotons kilotonne kilotonnes"),
    ("Mt", "megaton megatons megatonne megatonnes"), ("lb", "pound lb lbs"),
    ("oz", "ounce ounces oz"), ("st", "stone"), ("ct", "carat carats"),
  ]

  private static let energies = [
    ("W", "watt watts"), ("kW", "kilowatt kilowatts kw"), ("MW", "megawatt megawatts mw"),
    ("GW", "gigawatt gigawatts gw"), ("TW", "terawatt terawatts"),
    ("kWh", "kwh kilowatt-hour kilowatt-hours"), ("MWh", "mwh megawatt-hour megawatt-hours"),
    ("GWh", "gwh gigawatt-hour gigawatt-hours"), ("TWh", "twh terawatt-hour terawatt-hours"),
    ("V", "volt volts"), ("kV", "kv kilovolt kilovolts"), ("A", "ampere amperes amp amps"),
    ("mAh", "mah milliampere-hours"), ("Ω", "ohm ohms"), ("J", "joule joules"),
    ("kJ", "kilojoule kilojoules kj"), ("MJ", "megajoule megajoules"),
    ("kcal", "calorie calories kilocalorie kilocalories kcal"), ("hp", "horsepower hp"),
    ("N", "newton newtons"),
  ]

  private static let signals = [
    ("Hz", "hertz hz"), ("kHz", "khz kilohertz"), ("MHz", "mhz megahertz"),
    ("GHz", "ghz gigahertz"), ("B", "byte bytes"), ("kB", "kb kilobyte kilobytes"),
    ("MB", "mb megabyte megabytes"), ("GB", "gb gigabyte gigabytes"),
    ("TB", "tb terabyte terabytes"), ("PB", "petabyte petabytes"), ("kbit/s", "kbps"),
    ("Mbit/s", "mbps"), ("Gbit/s", "gbps"), ("px", "pixel pixels"),
    ("MP", "megapixel megapixels"), ("dB", "decibel decibels db"), ("lm", "lumen lumens"),
  ]

  private static let others = [
    ("bbl/d", "bpd"), ("km/h", "kmh kph kmph"), ("mph", "mph"), ("kn", "knot knots"),
    ("Pa", "pascal pascals"),
    ("hPa", "hectopascal hectopascals hpa"), ("kPa", "kilopascal kilopascals kpa"),
    ("mbar", "millibar millibars mbar"), ("psi", "psi"), ("ppm", "ppm"), ("ppb", "ppb"),
    ("ms", "millisecond milliseconds"), ("µs", "microsecond microseconds"),
    ("Sv", "sievert sieverts"), ("mSv", "millisievert millisieverts msv"),
    ("Bq", "becquerel becquerels"), ("rpm", "rpm"), ("°C", "celsius"), ("°F", "fahrenheit"),
    ("K", "kelvin kelvins"),
  ]

  /// Periods that are counted as quantities.
  static func symbol(of period: ValueWord.Period) -> String? {
    switch period {
    case .second: "s"
    case .minute: "min"
    case .hour: "h"
    case .day: "d"
    case .week: "wk"
    case .month: "mo"
    case .year: "a"
    case .partOfDay, .decade, .century, .millennium, .weekend, .quarter: nil
    }
  }
}
