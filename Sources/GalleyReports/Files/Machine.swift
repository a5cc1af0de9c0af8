import GalleyFormats
import Glibc

/// The most memory that this process has had, in bytes; 0 where the system doesn't tell.
///
/// The process's own memory alone (proc_pid_status(5)): what `getrusage` tells may be that of the program
/// that started this one, whose memory it shared until then.
func peakMemory() -> Int {
  let lines = systemText("/proc/self/status").split(separator: "\n")
  let words = lines.first { $0.hasPrefix("VmHWM:") }?.split { $0 == " " || $0 == "\t" }
  return words.flatMap { $0.count > 1 ? Int($0[1]) : nil }.map { $0 * 1024 } ?? 0
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
