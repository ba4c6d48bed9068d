/// What the parts of a score weigh: all in one place, moved by the judged queries alone.
///
/// `souk-bench relevance` gives the figures that justify them. A score is a sum of points; where
/// every word counts, the points of a word are its share of the words.
enum RankingWeights {
  /// A word that is a word of the name.
  static let nameWord = 10.0
  /// A word that begins a word of the name.
  static let nameBeginning = 5.0
  /// What is added where it is nearly all of that word.
  static let nameBeginningLength = 2.0
  /// A word of the description.
  static let descriptionWord = 5.0
  /// A word that begins one of the description.
  static let descriptionBeginning = 2.0
  /// A word that stands in another field, a keyword or the author.
  static let otherField = 1.0
  /// The share of a word's points that does not depend on how rare it is.
  static let rarityFloor = 0.4

  /// All words stand in the name.
  static let allInName = 6.0
  /// The name begins with what was typed, but for separators.
  static let nameBegins = 6.0
  /// The name begins with what was typed, separators too.
  static let nameSpelled = 6.0
  /// What was typed is all of a name in which all words stand; less where the name is longer.
  static let coverage = 8.0
  /// The same where the name begins with what was typed: how much of it is still to come says little about
  /// whether it is the one, how many want it says more.
  static let coverageOfBeginning = 2.0
  /// Each doubling of the people who want it.
  static let popularity = 0.35
  /// A release that failed verification.
  static let failedTrust = -4.0

  /// The name is what was typed, but for separators.
  static let joinedName = 100_000.0
  /// The name is what was typed.
  static let exactName = 1_000_000.0

  /// Approximate results: a name that begins with what was typed, but for separators.
  static let joinedBeginning = 400.0
  /// A name, or its beginning, with typing errors.
  static let mistypedName = 300.0
  /// Each error.
  static let error = -60.0
  /// Words with typing errors.
  static let mistypedWords = 150.0
  /// Words in another form, and all but one of the words.
  static let someWords = 100.0
  /// A name that holds the typed letters in their order.
  static let subsequence = 0.0
}
