/// Numbers in the form people read.
enum Figures {
  /// A count with its thousands apart: `64,000`.
  static func count(_ value: Int) -> String {
    var digits = String(value.magnitude)
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    return (value < 0 ? "-" : "") + ([digits] + groups).joined(separator: ",")
  }

  /// A duration given in milliseconds: `0.42 ms`, `12 ms`, `3.4 s`.
  static func milliseconds(_ value: Double) -> String {
    guard value.isFinite else { return "unknown" }
    if value < 10 { return "\(fixed(value, 2)) ms" }
    return value < 1_000 ? "\(fixed(value, 0)) ms" : "\(fixed(value / 1_000, 1)) s"
  }

  /// A size in bytes: `512 B`, `1.4 MB`.
  static func bytes(_ value: Int64) -> String {
    guard value >= 1_000 else { return "\(value) B" }
    var amount = Double(value)
    var unit = "B"
    for next in ["kB", "MB", "GB", "TB"] where amount >= 1_000 {
      amount /= 1_000
      unit = next
    }
    return "\(fixed(amount, 1)) \(unit)"
  }

  /// A share from 0 to 1: `83.1%`.
  static func share(_ value: Double) -> String { "\(fixed(value * 100, 1))%" }

  /// A number with so many digits behind the point.
  static func fixed(_ value: Double, _ places: Int) -> String {
    let scale = places == 0 ? 1.0 : (places == 1 ? 10.0 : 100.0)
    let scaled = (value * scale).rounded()
    guard scaled.isFinite, abs(scaled) < 1e15 else { return String(value) }
    let whole = Int64(scaled)
    guard places > 0 else { return String(whole) }
    let part = String(whole.magnitude % UInt64(scale))
    let sign = whole < 0 ? "-" : ""
    let padded = String(repeating: "0", count: places - part.count) + part
    return "\(sign)\(whole.magnitude / UInt64(scale)).\(padded)"
  }

  /// A moment given in seconds since 1970, as its day and time in UTC: `2026-11-23 14:06 UTC`.
  static func moment(_ seconds: Int64) -> String {
    guard (0...253_402_300_799).contains(seconds) else { return "at \(seconds) s since 1970" }
    // The civil calendar from a day count: eras of 400 years that begin on 1 March.
    let days = seconds / 86_400 + 719_468
    let era = days / 146_097
    let inEra = days - era * 146_097
    let yearInEra = (inEra - inEra / 1_460 + inEra / 36_524 - inEra / 146_096) / 365
    let inYear = inEra - (365 * yearInEra + yearInEra / 4 - yearInEra / 100)
    let shifted = (5 * inYear + 2) / 153
    let day = inYear - (153 * shifted + 2) / 5 + 1
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let year = yearInEra + era * 400 + (month <= 2 ? 1 : 0)
    let minutes = seconds % 86_400 / 60
    return
      "\(year)-\(two(month))-\(two(day)) \(two(minutes / 60)):\(two(minutes % 60)) UTC"
  }

  /// A moment given in seconds since 1970, as its day in UTC: `2026-11-23`.
  static func day(_ seconds: Int64) -> String {
    let text = moment(seconds)
    return text.hasPrefix("at ") ? "?" : String(text.prefix { $0 != " " })
  }

  /// A moment given in seconds since 1970, as RFC 3339 has it: `2026-11-23T14:06:09Z`.
  static func timestamp(_ seconds: Int64) -> String {
    let text = moment(seconds)
    guard !text.hasPrefix("at ") else { return "1970-01-01T00:00:00Z" }
    let parts = text.split(separator: " ")
    return "\(parts[0])T\(parts[1]):\(two(seconds % 60))Z"
  }

  private static func two(_ value: Int64) -> String { value < 10 ? "0\(value)" : "\(value)" }
}
