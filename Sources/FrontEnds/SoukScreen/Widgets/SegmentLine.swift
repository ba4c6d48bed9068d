/// A line of segments that are dropped whole, never cut, when there is too little room.
package struct SegmentLine: Widget {
  /// A stretch that is shown whole or not at all.
  package struct Segment: Hashable, Sendable {
    /// What it shows.
    package let line: Line
    /// Which go first when room is short: the lowest.
    package let priority: Int

    /// A segment.
    package init(_ line: Line, priority: Int = 0) {
      self.line = line
      self.priority = priority
    }
  }

  /// The segments from the left edge on.
  package var left: [Segment]
  /// The segments up to the right edge.
  package var right: [Segment]
  /// Blanks between two segments.
  package var gap: Int
  /// What the segments are drawn on.
  package var style: Style

  /// A line with segments at both edges.
  package init(
    _ left: [Segment], right: [Segment] = [], gap: Int = 2, style: Style = .plain
  ) {
    self.left = left
    self.right = right
    self.gap = gap
    self.style = style
  }

  package func draw(in canvas: inout Canvas) {
    canvas.fill(canvas.bounds, style: style)
    let (left, right) = kept(canvas.size.width)
    var x = 1
    for segment in left {
      x = canvas.put(segment.line, x: x, y: 0, style: style) + gap
    }
    x = canvas.size.width - 1 - width(right)
    for segment in right {
      x = canvas.put(segment.line, x: x, y: 0, style: style) + gap
    }
  }

  private func kept(_ room: Int) -> ([Segment], [Segment]) {
    var left = self.left
    var right = self.right
    while width(left) + width(right) + (left.isEmpty || right.isEmpty ? 0 : gap) > room - 2 {
      let lowest = (left + right).map(\.priority).min()
      if let index = right.lastIndex(where: { $0.priority == lowest }) {
        right.remove(at: index)
      } else if let index = left.lastIndex(where: { $0.priority == lowest }) {
        left.remove(at: index)
      } else {
        break
      }
    }
    return (left, right)
  }

  private func width(_ segments: [Segment]) -> Int {
    segments.reduce(0) { $0 + $1.line.width } + max(0, segments.count - 1) * gap
  }
}
