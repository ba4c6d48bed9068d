/// A regular expression taken apart.
indirect enum RegexNode {
  /// One character of a set.
  case set(CharacterSet)
  /// One after the other.
  case sequence([RegexNode])
  /// Either.
  case alternative([RegexNode])
  /// A part repeated, as often as possible or as rarely as possible.
  case repetition(RegexNode, least: Int, most: Int?, isGreedy: Bool)
  /// A part whose text is remembered under a number from 1.
  case group(RegexNode, Int)
  /// The beginning of the text, or of a line.
  case start
  /// The end of the text, or of a line.
  case end
}
