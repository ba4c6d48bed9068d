/// How a version is compared with the one that is asked for.
enum VersionOperation: Hashable, Sendable {
  /// `^`: compatible, the first number that is not 0 stays.
  case caret
  /// `~`: the same, but for the last number.
  case tilde
  /// `=`.
  case equal
  /// `>`.
  case greater
  /// `>=`.
  case greaterOrEqual
  /// `<`.
  case less
  /// `<=`.
  case lessOrEqual
}
