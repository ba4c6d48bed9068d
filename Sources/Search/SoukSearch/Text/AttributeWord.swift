/// The form in which the words of attributes are kept and asked for.
package enum AttributeWord {
  /// How many bytes of a word are kept: a hostile megabyte costs no more.
  package static let longest = 160

  /// A text folded, with single blanks, cut at ``longest`` bytes between two characters; never with a
  /// blank at its end, which nobody could type.
  ///
  /// `" Net  Tools"` → `"net tools"`, `""` → `""`.
  package static func folded(_ text: String) -> String {
    // Folding makes at the most eighteen characters of one, and that of few.
    let short =
      text.utf8.count <= 4 * longest
      ? text : String(String.UnicodeScalarView(text.unicodeScalars.prefix(4 * longest)))
    let whole = TextFolding.foldedLine(short)
    guard whole.utf8.count > longest else { return whole }
    var cut = String.UnicodeScalarView()
    var length = 0
    for scalar in whole.unicodeScalars {
      length += UTF8.width(scalar)
      guard length <= longest else { break }
      cut.append(scalar)
    }
    if cut.last == " " { cut.removeLast() }
    return String(cut)
  }
}
