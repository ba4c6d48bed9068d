/// Splits rectangles into parts that fill them without a gap.
package enum Layout {
  /// The parts side by side, from left to right.
  package static func columns(_ rect: Rect, _ constraints: [Constraint]) -> [Rect] {
    var x = rect.x
    return lengths(rect.width, constraints).map { width in
      defer { x += width }
      return Rect(x: x, y: rect.y, width: width, height: rect.height)
    }
  }

  /// The parts one below the other, from the top.
  package static func rows(_ rect: Rect, _ constraints: [Constraint]) -> [Rect] {
    var y = rect.y
    return lengths(rect.height, constraints).map { height in
      defer { y += height }
      return Rect(x: rect.x, y: y, width: rect.width, height: height)
    }
  }

  /// The length of each part.
  ///
  /// Where the room is short the later parts lose first. What is left over goes in equal parts to
  /// the minimums, an odd cell to the first; without any minimum the last part takes it, unless
  /// it is fixed.
  package static func lengths(_ total: Int, _ constraints: [Constraint]) -> [Int] {
    var room = max(0, total)
    var lengths = constraints.map { constraint in
      let asked =
        switch constraint {
        case .fixed(let cells), .minimum(let cells): max(0, cells)
        case .fraction(let share): cells(max(0, total), share)
        }
      let given = min(room, asked)
      room -= given
      return given
    }
    let growing = constraints.indices.filter {
      if case .minimum = constraints[$0] { return true }
      return false
    }
    if growing.isEmpty {
      if let last = constraints.last, case .fraction = last { lengths[lengths.count - 1] += room }
      return lengths
    }
    for (order, index) in growing.enumerated() {
      lengths[index] += room / growing.count + (order < room % growing.count ? 1 : 0)
    }
    return lengths
  }

  private static func cells(_ total: Int, _ share: Double) -> Int {
    guard share.isFinite else { return 0 }
    return Int((Double(total) * min(1, max(0, share))).rounded())
  }
}
