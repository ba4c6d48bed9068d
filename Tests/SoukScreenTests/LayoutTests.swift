import Testing

@testable import SoukScreen

@Suite("Splitting rectangles")
struct LayoutTests {
  @Test(
    "lengths",
    arguments: [
      (10, [Constraint.fixed(3), .minimum(0)], [3, 7]),
      (10, [.minimum(0), .minimum(0), .minimum(0)], [4, 3, 3]),
      (10, [.fixed(1), .minimum(4), .fixed(1)], [1, 8, 1]),
      (3, [.fixed(2), .fixed(2), .fixed(2)], [2, 1, 0]),
      (10, [.fraction(0.5), .fraction(0.5)], [5, 5]),
      (11, [.fraction(0.5), .fraction(0.5)], [6, 5]),
      (10, [.fraction(0.25), .fraction(0.25)], [3, 7]),
      (10, [.fraction(0.4), .minimum(2)], [4, 6]),
      (10, [.fixed(4)], [4]), (0, [.fixed(4), .minimum(1)], [0, 0]), (10, [], []),
    ])
  func lengths(total: Int, constraints: [Constraint], expected: [Int]) {
    #expect(Layout.lengths(total, constraints) == expected)
  }

  @Test("wishes that cannot be met are cut, never met beyond the room")
  func impossible() {
    let wishes: [Constraint] = [
      .fixed(-4), .fraction(.nan), .fraction(.infinity), .fraction(-1), .fixed(.max),
      .minimum(.max),
    ]
    for total in [-5, 0, 1, 80] {
      let lengths = Layout.lengths(total, wishes)
      #expect(lengths.allSatisfy { $0 >= 0 })
      #expect(lengths.reduce(0, +) == max(0, total))
    }
  }

  @Test("parts lie side by side in the rectangle and have all of it")
  func filling() {
    var random = SeededRandom(seed: 21)
    for _ in 0..<300 {
      let rect = Rect(
        x: Int.random(in: -5...5, using: &random), y: 2,
        width: Int.random(in: 0...90, using: &random),
        height: Int.random(in: 0...40, using: &random))
      var constraints: [Constraint] = (0..<Int.random(in: 0...5, using: &random)).map { _ in
        switch Int.random(in: 0..<3, using: &random) {
        case 0: .fixed(Int.random(in: 0...30, using: &random))
        case 1: .minimum(Int.random(in: 0...30, using: &random))
        default: .fraction(Double.random(in: 0...1, using: &random))
        }
      }
      constraints.append(.minimum(1))
      let columns = Layout.columns(rect, constraints)
      let rows = Layout.rows(rect, constraints)
      #expect(columns.first?.x == rect.x && columns.last?.right == rect.right)
      #expect(rows.first?.y == rect.y && rows.last?.bottom == rect.bottom)
      for (left, right) in zip(columns, columns.dropFirst()) { #expect(left.right == right.x) }
      for (upper, lower) in zip(rows, rows.dropFirst()) { #expect(upper.bottom == lower.y) }
      #expect(columns.allSatisfy { $0.y == rect.y && $0.height == rect.height })
    }
  }

  @Test("a rectangle shrinks to nothing, never to less")
  func rectangles() {
    let rect = Rect(x: 2, y: 3, width: 5, height: 4)
    #expect(rect.inset(1) == Rect(x: 3, y: 4, width: 3, height: 2))
    #expect(rect.inset(9).isEmpty)
    #expect(
      rect.intersection(Rect(x: 6, y: 0, width: 9, height: 4))
        == Rect(x: 6, y: 3, width: 1, height: 1))
    #expect(rect.intersection(Rect(x: 70, y: 70, width: 9, height: 4)).isEmpty)
    #expect(rect.contains(Point(x: 2, y: 3)) && !rect.contains(Point(x: 7, y: 3)))
    #expect(rect.centred(Size(width: 3, height: 2)) == Rect(x: 3, y: 4, width: 3, height: 2))
    #expect(rect.row(1) == Rect(x: 2, y: 4, width: 5, height: 1))
  }
}
