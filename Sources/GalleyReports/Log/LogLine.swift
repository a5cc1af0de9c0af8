package import Galley
import GalleyFormats
import Glibc

/// One line of a log for programs: a JSON object with `time`, `level` and `message`, and what belongs to it.
package struct LogLine: Sendable {
  package enum Level: String, Sendable {
    case debug
    case info
    case warning
    case error
  }

  private var object: JSONObject

  /// - Parameters:
  ///   - time: in seconds since 1970.
  ///   - members: what else there is, by name.
  package init(
    _ level: Level, _ message: String, at time: Double, _ members: [(String, JSONValue)] = []
  ) {
    let thousandths = Int((time - time.rounded(.down)) * 1000)
    let digits = String(1000 + thousandths).dropFirst()
    let second = timestamp(Int(time.rounded(.down))).dropLast()
    object = JSONObject([
      ("time", .string("\(second).\(digits)Z")), ("level", .string(level.rawValue)),
      ("message", .string(message)),
    ])
    for (key, value) in members { object[key] = value }
  }

  /// The line with its end.
  package var text: String {
    // No number in it that JSON lacks.
    ((try? JSONWriter().text(of: .object(object))) ?? "{}") + "\n"
  }
}

/// Now, in seconds since 1970.
package func wallClock() -> Double {
  var time = timespec()
  unsafe clock_gettime(CLOCK_REALTIME, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
