/// Days and seconds of the proleptic Gregorian calendar, years 1 to 9999.
///
/// Only the canonical forms `YYYY-MM-DD` and `YYYY-MM-DDThh:mm:ssZ` are read: writing the number
/// gives the same text back, always. There are no leap seconds.
enum CivilTime {
  private static let secondsPerDay: Int64 = 86_400
  private static let firstDay: Int64 = -719_162
  private static let lastDay: Int64 = 2_932_896

  /// Days since 1970-01-01, or nil when `text` is no canonical date.
  static func days(ofDate text: String) -> Int64? {
    guard let digits = digits(of: text, shape: "dddd-dd-dd") else { return nil }
    return days(digits)
  }

  /// Seconds since 1970-01-01T00:00:00Z, or nil when `text` is no canonical instant.
  static func seconds(ofDateTime text: String) -> Int64? {
    guard let digits = digits(of: text, shape: "dddd-dd-ddTdd:dd:ddZ"), let days = days(digits)
    else { return nil }
    let hour = digits[8] * 10 + digits[9]
    let minute = digits[10] * 10 + digits[11]
    let second = digits[12] * 10 + digits[13]
    guard hour < 24, minute < 60, second < 60 else { return nil }
    return days * secondsPerDay + hour * 3_600 + minute * 60 + second
  }

  /// The date so many days after 1970-01-01, or nil outside the years 1 to 9999.
  static func date(days: Int64) -> String? {
    guard (firstDay...lastDay).contains(days) else { return nil }
    // Years begin in March here, so that the leap day is a year's last; an era is 400 years.
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
  }

  /// The instant so many seconds after 1970-01-01T00:00:00Z, or nil outside the years 1 to 9999.
  static func dateTime(seconds: Int64) -> String? {
    var days = seconds / secondsPerDay
    var rest = seconds % secondsPerDay
    if rest < 0 {
      rest += secondsPerDay
      days -= 1
    }
    guard let date = date(days: days) else { return nil }
    let time = [rest / 3_600, rest / 60 % 60, rest % 60].map { padded($0, to: 2) }
    return "\(date)T\(time.joined(separator: ":"))Z"
  }

  private static func days(_ digits: [Int64]) -> Int64? {
    let year = digits[0] * 1_000 + digits[1] * 100 + digits[2] * 10 + digits[3]
    let month = digits[4] * 10 + digits[5]
    let day = digits[6] * 10 + digits[7]
    guard year > 0, (1...12).contains(month), day > 0, day <= length(ofMonth: month, in: year)
    else { return nil }
    let marchYear = month <= 2 ? year - 1 : year
    let era = marchYear / 400
    let yearOfEra = marchYear - era * 400
    let marchMonth = month > 2 ? month - 3 : month + 9
    let dayOfYear = (153 * marchMonth + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  private static func length(ofMonth month: Int64, in year: Int64) -> Int64 {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }

  /// The digits of `text` when it has exactly the given shape, `d` standing for a digit.
  private static func digits(of text: String, shape: StaticString) -> [Int64]? {
    guard text.utf8.count == shape.utf8CodeUnitCount else { return nil }
    var digits: [Int64] = []
    for (byte, wanted) in zip(text.utf8, shape.description.utf8) {
      if wanted == UInt8(ascii: "d") {
        guard (0x30...0x39).contains(byte) else { return nil }
        digits.append(Int64(byte - 0x30))
      } else if byte != wanted {
        return nil
      }
    }
    return digits
  }

  private static func padded(_ number: Int64, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
