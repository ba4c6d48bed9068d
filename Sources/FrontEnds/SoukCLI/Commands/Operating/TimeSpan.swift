/// A span of time as people write it on a command line.
enum TimeSpan {
  /// What an option says, in seconds; nil where it was not given.
  static func seconds(ofOption text: String?) throws(CommandFailure) -> Int64? {
    guard let text else { return nil }
    guard let seconds = seconds(text) else { throw OperatingWording.badSpan(text) }
    return seconds
  }

  /// Reads `90s`, `15m`, `1h` or `30d`.
  ///
  /// - Returns: seconds; nil for anything else, and for spans over a thousand years.
  static func seconds(_ text: String) -> Int64? {
    guard let unit = text.last, let number = Int64(text.dropLast()), number >= 0 else {
      return nil
    }
    let factor: Int64? =
      switch unit {
      case "s": 1
      case "m": 60
      case "h": 3_600
      case "d": 86_400
      default: nil
      }
    guard let factor else { return nil }
    let (product, overflows) = number.multipliedReportingOverflow(by: factor)
    return overflows || product > 31_557_600_000 ? nil : product
  }
}
