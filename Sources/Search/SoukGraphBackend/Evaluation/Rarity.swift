import Foundation

/// How rare a word is.
enum Rarity {
  /// 1 for a word of one document, 0 for one of all: the logarithm of the share, scaled.
  static func of(_ count: Int, among documents: Int) -> Double {
    guard documents > 1, count > 0 else { return 1 }
    return max(0, log(Double(documents) / Double(count)) / log(Double(documents)))
  }
}
