extension Variable {
  /// What the names of variables that stand for blank nodes begin with.
  private static let mark = "_:"

  /// The variable that a blank node of a query's text is.
  static func anonymous(_ label: String) -> Variable { Variable(mark + label) }

  /// Whether the variable stands for a blank node of the text, and so is no column of a result.
  package var isAnonymous: Bool { name.hasPrefix(Self.mark) }
}
