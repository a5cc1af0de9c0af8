import Glibc

/// The most memory that this process has had, in bytes.
func peakMemory() -> Int {
  var usage = rusage()
  guard unsafe getrusage(RUSAGE_SELF.rawValue, &usage) == 0 else { return 0 }
  return usage.ru_maxrss * 1024
}

/// A time in UTC as RFC 3339 has it: `2026-05-04T12:00:00Z`.
///
/// - Parameter time: in seconds since 1970.
func timestamp(_ time: Int) -> String {
  var seconds = time_t(time)
  var date = unsafe tm()
  guard unsafe gmtime_r(&seconds, &date) != nil else { return "" }
  let day = unsafe [date.tm_year + 1900, date.tm_mon + 1, date.tm_mday].map(twoDigits)
  let clock = unsafe [date.tm_hour, date.tm_min, date.tm_sec].map(twoDigits)
  return day.joined(separator: "-") + "T" + clock.joined(separator: ":") + "Z"
}

private func twoDigits(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
