import SoukSearch

/// By which step a document that is near was found.
enum NearRoute {
  /// Its joined name begins with what was typed.
  case joinedBeginning
  /// Its name has typing errors.
  case mistypedName
  /// Its words have typing errors.
  case mistypedWords
  /// It has words in another form, or some of them.
  case someWords
  /// Its name has the letters in their order.
  case subsequence

  /// What finding it so is worth.
  var weight: Double {
    switch self {
    case .joinedBeginning: RankingWeights.joinedBeginning
    case .mistypedName: RankingWeights.mistypedName
    case .mistypedWords: RankingWeights.mistypedWords
    case .someWords: RankingWeights.someWords
    case .subsequence: RankingWeights.subsequence
    }
  }

  /// The part of the score that it is.
  var kind: ScorePart.Kind {
    switch self {
    case .joinedBeginning: .joinedBeginning
    case .mistypedName: .mistypedName
    case .mistypedWords: .mistypedWords
    case .someWords: .someWords
    case .subsequence: .subsequence
    }
  }
}
