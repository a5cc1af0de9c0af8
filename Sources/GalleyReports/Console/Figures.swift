/// `12345` as `12,345`.
func grouped(_ number: Int) -> String {
  let digits = String(number.magnitude).utf8
  var result = number < 0 ? "-" : ""
  for (index, digit) in digits.enumerated() {
    if index > 0, (digits.count - index) % 3 == 0 { result.append(",") }
    result.unicodeScalars.append(Unicode.Scalar(digit))
  }
  return result
}

/// A count with its noun: `1 document`, `2,000 documents`.
package func counted(_ count: Int, _ noun: String) -> String {
  "\(grouped(count)) \(noun)\(count == 1 ? "" : "s")"
}

/// A stretch of time: `0.4 ms`, `41 ms`, `2.9 s`, `42 s`, `3 min 12 s`, `2 h 5 min`.
func timeText(_ seconds: Double) -> String {
  guard seconds.isFinite, seconds < 1e9 else { return "ages" }
  if seconds < 0.009_95 { return decimal(seconds * 1000) + " ms" }
  if seconds < 0.099_5 { return "\(Int((seconds * 1000).rounded())) ms" }
  if seconds < 9.95 { return decimal(seconds) + " s" }
  let whole = Int(seconds.rounded())
  if whole < 60 { return "\(whole) s" }
  if whole < 3600 { return "\(whole / 60) min" + (whole % 60 == 0 ? "" : " \(whole % 60) s") }
  let minutes = (whole + 30) / 60
  return "\(grouped(minutes / 60)) h" + (minutes % 60 == 0 ? "" : " \(minutes % 60) min")
}

/// How many a second: `3,440/s`, `2.4/s`.
func rateText(_ rate: Double) -> String {
  guard rate.isFinite, rate < 1e15 else { return "0/s" }
  return (rate < 9.95 ? decimal(rate) : grouped(Int(rate.rounded()))) + "/s"
}

/// A number of bytes in powers of ten: `820 B`, `11.7 MB`.
package func bytesText(_ bytes: Double) -> String {
  var value = max(0, bytes)
  for unit in ["B", "kB", "MB", "GB"] {
    if value < 999.5 || unit == "GB" {
      let short = unit == "B" || value >= 99.5
      return (short ? grouped(Int(value.rounded())) : decimal(value)) + " \(unit)"
    }
    value /= 1000
  }
  return ""
}

/// A share as a whole percentage that says 100 only when all is done.
func percentText(_ part: Double, of whole: Double) -> String {
  guard whole > 0 else { return "100%" }
  return "\(Int(min(100, max(0, (part / whole * 100).rounded(.down)))))%"
}

/// With one place behind the point.
private func decimal(_ value: Double) -> String {
  let tenths = Int((value * 10).rounded())
  return "\(tenths / 10).\(tenths % 10)"
}
