/// The dates of Debian's release files: `Sat, 11 Jul 2026 10:16:37 UTC` (RFC 5322 in UTC).
package enum DebianDate {
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
  private static let zones = ["UTC", "GMT", "Z", "+0000"]

  /// Seconds since 1970; nil for any other text.
  ///
  /// The name of the day is not compared.
  package static func seconds(_ text: String) -> Int64? {
    var words = text.split(separator: " ")
    if words.first?.hasSuffix(",") == true { words.removeFirst() }
    guard words.count == 5, let month = months.firstIndex(of: String(words[1])),
      zones.contains(String(words[4]))
    else { return nil }
    let day = words[0].count == 1 ? "0\(words[0])" : "\(words[0])"
    let number = month < 9 ? "0\(month + 1)" : "\(month + 1)"
    let time = words[3].count == 7 ? "0\(words[3])" : "\(words[3])"
    return UTCTime.seconds("\(words[2])-\(number)-\(day)T\(time)Z")
  }
}
