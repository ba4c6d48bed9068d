/// A grade for a total of 0 to 100 points.
package struct ReadinessGrade: Hashable, Sendable, CustomStringConvertible {
  /// The total.
  package let total: Int

  /// Makes the grade of a total.
  package init(total: Int) {
    self.total = max(0, min(100, total))
  }

  /// Whether souk may go into production: from `B-` on.
  package var isReady: Bool { total >= 80 }

  /// `A` from 90, `B` from 80, `C` from 70, `D` from 60, else `F`; `+` in the upper third of ten, `-`
  /// in the lower.
  package var description: String {
    guard total >= 60 else { return "F" }
    let letter = total >= 90 ? "A" : total >= 80 ? "B" : total >= 70 ? "C" : "D"
    let rest = total == 100 ? 9 : total % 10
    return letter + (rest >= 7 ? "+" : rest < 3 ? "-" : "")
  }
}
