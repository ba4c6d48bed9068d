/// An instant, a day or a time of day of XSD, with its zone where it has one.
///
/// [XSD 1.1 part 2, clause 3.3.7](https://www.w3.org/TR/xmlschema11-2/#dateTime). The proleptic Gregorian
/// calendar, any year; there are no leap seconds.
struct Moment: Hashable {
  /// Year, or nil for a time of day.
  let year: Int?
  /// Month from 1, or nil for a time of day.
  let month: Int?
  /// Day of the month from 1, or nil for a time of day.
  let day: Int?
  /// Hour, or nil for a day.
  let hour: Int?
  /// Minute, or nil for a day.
  let minute: Int?
  /// Seconds with their fraction, or nil for a day.
  let second: DecimalNumber?
  /// Minutes east of Greenwich, or nil where no zone is given.
  let zone: Int?

  /// The parts that a text may have.
  enum Shape {
    /// `YYYY-MM-DDThh:mm:ss`.
    case dateTime
    /// `YYYY-MM-DD`.
    case date
    /// `hh:mm:ss`.
    case time
  }

  /// The moment of a lexical form without space around it, or nil when it is none.
  init?(_ text: Substring, _ shape: Shape) {
    var rest = Array(text.utf8)[...]
    var year: Int?
    var month: Int?
    var day: Int?
    if shape != .time {
      let isNegative = rest.first == UInt8(ascii: "-")
      if isNegative { rest.removeFirst() }
      let digits = rest.prefix { (0x30...0x39).contains($0) }
      guard digits.count >= 4, digits.count <= 9, digits.count == 4 || digits.first != 0x30,
        let number = Int(String(decoding: digits, as: UTF8.self))
      else { return nil }
      rest = rest[digits.endIndex...]
      year = isNegative ? -number : number
      guard let m = Self.two(&rest, after: "-"), let d = Self.two(&rest, after: "-"),
        (1...12).contains(m), d >= 1, d <= Self.length(ofMonth: m, in: year ?? 0)
      else { return nil }
      month = m
      day = d
    }
    var hour: Int?
    var minute: Int?
    var second: DecimalNumber?
    if shape != .date {
      guard let h = Self.two(&rest, after: shape == .time ? "" : "T"),
        let m = Self.two(&rest, after: ":"), rest.first == UInt8(ascii: ":")
      else { return nil }
      rest.removeFirst()
      let digits = rest.prefix { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
      rest = rest[digits.endIndex...]
      guard digits.prefix(while: { $0 != UInt8(ascii: ".") }).count == 2,
        digits.last != UInt8(ascii: "."),
        let s = DecimalNumber(String(decoding: digits, as: UTF8.self)),
        s.precedes(DecimalNumber(60)), m < 60, h < 24 || (h == 24 && m == 0 && s.isZero)
      else { return nil }
      (hour, minute, second) = (h, m, s)
    }
    guard let zone = Self.zone(rest) else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
    (self.hour, self.minute, self.second, self.zone) = (hour, minute, second, zone.minutes)
  }

  private static func two(_ rest: inout ArraySlice<UInt8>, after separator: String) -> Int? {
    guard rest.starts(with: separator.utf8) else { return nil }
    rest.removeFirst(separator.utf8.count)
    let digits = rest.prefix(2)
    guard digits.count == 2, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    rest = rest[digits.endIndex...]
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  private struct Zone {
    let minutes: Int?
  }

  private static func zone(_ text: ArraySlice<UInt8>) -> Zone? {
    if text.isEmpty { return Zone(minutes: nil) }
    if text.elementsEqual("Z".utf8) { return Zone(minutes: 0) }
    var rest = text
    guard let sign = rest.popFirst(), sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"),
      let hours = two(&rest, after: ""), let minutes = two(&rest, after: ":"), rest.isEmpty,
      minutes < 60, hours * 60 + minutes <= 14 * 60
    else { return nil }
    let offset = hours * 60 + minutes
    return Zone(minutes: sign == UInt8(ascii: "-") ? -offset : offset)
  }

  private static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }

  /// Seconds since 1970-01-01T00:00:00 in the moment's own zone; a time of day is of 1972-12-31.
  private var localSeconds: DecimalNumber {
    let (year, month, day) = (year ?? 1_972, month ?? 12, day ?? 31)
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    let days = era * 146_097 + dayOfEra - 719_468
    let whole = days * 86_400 + (hour ?? 0) * 3_600 + (minute ?? 0) * 60
    return DecimalNumber(Int128(whole)).adding(second ?? DecimalNumber(0)) ?? DecimalNumber(0)
  }

  private func seconds(assuming zone: Int) -> DecimalNumber {
    let offset = DecimalNumber(Int128((self.zone ?? zone) * -60))
    return localSeconds.adding(offset) ?? DecimalNumber(0)
  }

  /// Whether the first is earlier, at the same time or later; nil where only a zone could tell.
  ///
  /// [XSD 1.1 part 2, clause E.3.3](https://www.w3.org/TR/xmlschema11-2/#dateTime-order).
  static func compare(_ left: Moment, _ right: Moment) -> Ordering? {
    if (left.zone == nil) == (right.zone == nil) {
      let (left, right) = (left.seconds(assuming: 0), right.seconds(assuming: 0))
      return left == right ? .same : left.precedes(right) ? .ascending : .descending
    }
    if left.zone == nil { return compare(right, left)?.reversed }
    // The other's zone may be anything from 14 hours west to 14 hours east.
    let known = left.seconds(assuming: 0)
    if known.precedes(right.seconds(assuming: 14 * 60)) { return .ascending }
    if right.seconds(assuming: -14 * 60).precedes(known) { return .descending }
    return nil
  }
}
