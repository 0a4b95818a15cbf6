import CrossreadCore
import Glibc

/// A moment as people name it: "today", "yesterday", "2013-10-21", "12h", "3d".
struct Moment: Equatable {
  /// Seconds since 1970.
  let seconds: Int

  /// Nil where it is none of these. `now` is in seconds since 1970; days begin where the clock of the
  /// machine has midnight.
  init?(_ text: String, now: Int = time(nil)) {
    let day = 86_400
    switch text {
    case "today": seconds = Self.midnight(before: now)
    case "yesterday": seconds = Self.midnight(before: Self.midnight(before: now) - day / 2)
    default:
      if let date = CivilDay(iso8601: text) {
        let (year, month, day) = date.civil
        var parts = tm()
        (parts.tm_year, parts.tm_mon, parts.tm_mday) = (
          Int32(year - 1900), Int32(month - 1), Int32(day)
        )
        parts.tm_isdst = -1
        seconds = mktime(&parts)
      } else if let unit = ["h": 3600, "d": day, "w": 7 * day][text.suffix(1)],
        let count = Int(text.dropLast()), (0...100_000).contains(count)
      {
        seconds = now - count * unit
      } else {
        return nil
      }
    }
  }

  private static func midnight(before seconds: Int) -> Int {
    var moment = time_t(seconds)
    var parts = tm()
    localtime_r(&moment, &parts)
    (parts.tm_hour, parts.tm_min, parts.tm_sec, parts.tm_isdst) = (0, 0, 0, -1)
    return mktime(&parts)
  }

  /// "2026-11-30 10:05", where the clock of the machine is.
  static func words(_ seconds: Int) -> String {
    var moment = time_t(seconds)
    var parts = tm()
    localtime_r(&moment, &parts)
    func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday)) "
      + "\(two(parts.tm_hour)):\(two(parts.tm_min))"
  }
}
