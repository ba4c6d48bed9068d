import SoukSearch

/// Where in a document a term stands: a bit for each field, and two for its place in the name.
enum PostingMask {
  /// The term is the first token of the name.
  static let firstInName: UInt8 = 0x20
  /// The name has no other token.
  static let wholeName: UInt8 = 0x40
  /// Set while searching: the term equals the word that was typed, not only begins with it.
  static let exactTerm: UInt8 = 0x80
  /// The bits that stand for fields.
  static let fields: UInt8 = SearchField.allCases.reduce(0) { $0 | $1.mask }

  /// The score of a clause matched with this mask, in hundredths.
  ///
  /// A name says most, and its first token more; a word typed in full says more than its
  /// beginning. The search issue's judgments will move these; here they order sensibly.
  static let weights: [UInt16] = (0...255).map { mask in
    let mask = UInt8(mask)
    var weight: UInt16 = 0
    if mask & SearchField.name.mask != 0 { weight += 300 }
    if mask & firstInName != 0 { weight += 60 }
    if mask & wholeName != 0 { weight += 240 }
    if mask & SearchField.keywords.mask != 0 { weight += 110 }
    if mask & SearchField.description.mask != 0 { weight += 90 }
    if mask & SearchField.author.mask != 0 { weight += 40 }
    if mask & SearchField.category.mask != 0 { weight += 40 }
    if mask & exactTerm != 0 { weight += 80 }
    return weight
  }
}
