/// Seconds since 1970 as RFC 3339 text in UTC without fractions, years 1970 to 9999.
package enum UTCTime {
  /// The last second that can be written: 9999-12-31T23:59:59Z.
  package static let last: Int64 = 253_402_300_799

  /// The text; times outside the range are written as the nearest one inside.
  ///
  /// `0` → `1970-01-01T00:00:00Z`.
  package static func text(_ seconds: Int64) -> String {
    let time = min(max(0, seconds), last)
    let (year, month, day) = date(day: time / 86_400)
    let rest = time % 86_400
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))T"
      + "\(padded(rest / 3600, 2)):\(padded(rest / 60 % 60, 2)):\(padded(rest % 60, 2))Z"
  }

  /// The seconds that exactly such a text stands for; nil for any other text.
  package static func seconds(_ text: String) -> Int64? {
    let characters = Array(text.utf8)
    guard characters.count == 20 else { return nil }
    func number(_ range: Range<Int>) -> Int64? {
      characters[range].allSatisfy { (0x30...0x39).contains($0) }
        ? Int64(String(decoding: characters[range], as: UTF8.self)) : nil
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10),
      let hour = number(11..<13), let minute = number(14..<16), let second = number(17..<19),
      year >= 1970, (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    let value = dayNumber(year, month, day) * 86_400 + hour * 3600 + minute * 60 + second
    // Writing it again refuses 30 February, second 60 and foreign separators at once.
    return self.text(value) == text ? value : nil
  }

  /// The calendar date of a day counted from 1970-01-01.
  ///
  /// Years are counted from March, so that the leap day is the last of its year; 400 years are
  /// 146,097 days.
  private static func date(day: Int64) -> (Int64, Int64, Int64) {
    let shifted = day + 719_468
    let era = shifted / 146_097
    let ofEra = shifted % 146_097
    let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * ofYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, ofYear - (153 * marchMonth + 2) / 5 + 1)
  }

  private static func dayNumber(_ year: Int64, _ month: Int64, _ day: Int64) -> Int64 {
    let marchYear = month <= 2 ? year - 1 : year
    let ofEra = marchYear % 400
    let marchMonth = month > 2 ? month - 3 : month + 9
    let ofYear = (153 * marchMonth + 2) / 5 + day - 1
    return marchYear / 400 * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719_468
  }

  private static func padded(_ value: Int64, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
