import SoukRDF

/// A date in the form that HTTP prefers: `Sun, 06 Nov 1994 08:49:37 GMT`.
///
/// [RFC 9110, section 5.6.7](https://www.rfc-editor.org/rfc/rfc9110#section-5.6.7).
enum HTTPDate {
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// Seconds since 1970; nil for any other text.
  static func seconds(_ text: String) -> Int64? {
    let words = text.split(separator: " ")
    guard words.count == 6, words[5] == "GMT", let month = months.firstIndex(of: String(words[2]))
    else { return nil }
    let number = month < 9 ? "0\(month + 1)" : "\(month + 1)"
    let moment = Term.literal(
      Literal("\(words[3])-\(number)-\(words[1])T\(words[4])Z", datatype: XSD.dateTime))
    return TermID(inline: moment)?.payload
  }
}
