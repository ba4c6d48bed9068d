import SoukRDF

/// Functions on dates and times.
extension FunctionLibrary {
  /// A part of a moment; nil where it has no such part.
  static func onMoment(_ function: BuiltIn, _ value: Value) -> Value? {
    guard let moment = value.moment?.0 else { return nil }
    switch function {
    case .year: return moment.year.map { .integer($0) }
    case .month: return moment.month.map { .integer($0) }
    case .day: return moment.day.map { .integer($0) }
    case .hours: return moment.hour.map { .integer($0) }
    case .minutes: return moment.minute.map { .integer($0) }
    case .seconds: return moment.second.map { .number(.decimal($0)) }
    case .timezone:
      return moment.zone.map {
        .term(.literal(Literal(duration(minutes: $0), datatype: XSD.dayTimeDuration)))
      }
    case .timezoneText: return .string(zone(of: value))
    default: return nil
    }
  }

  private static func duration(minutes: Int) -> String {
    guard minutes != 0 else { return "PT0S" }
    let (hours, rest) = abs(minutes).quotientAndRemainder(dividingBy: 60)
    return (minutes < 0 ? "-PT" : "PT") + (hours > 0 ? "\(hours)H" : "")
      + (rest > 0 ? "\(rest)M" : "")
  }

  /// The zone as it is written.
  private static func zone(of value: Value) -> String {
    guard let text = value.literal?.lexicalForm else { return "" }
    if text.hasSuffix("Z") { return "Z" }
    let tail = text.suffix(6)
    return tail.count == 6 && (tail.first == "+" || tail.first == "-") && tail.contains(":")
      ? String(tail) : ""
  }
}
