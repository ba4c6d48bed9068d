/// Matches keys within a few edits of a pattern; a transposition of neighbours counts as one edit.
///
/// The distance is optimal string alignment over bytes (Damerau 1964, restricted). The state is the
/// band of the dynamic-programming row that can still be within the distance: `2 × distance + 1`
/// cells, so a step costs the same whatever the pattern's length.
package struct LevenshteinAutomaton: Automaton, Sendable {
  /// The most edits that the band has room for.
  package static let limit = 3

  private let pattern: [UInt8]
  private let distance: Int

  /// A row of the table, one byte a cell, and the one before it.
  package struct State: Sendable {
    fileprivate var row: UInt64
    fileprivate var before: UInt64
    fileprivate var depth: Int
    fileprivate var last: UInt8
  }

  /// An automaton for keys within `distance` edits, ``limit`` at the most, of `pattern`.
  package init(_ pattern: [UInt8], distance: Int) {
    self.pattern = pattern
    self.distance = min(max(0, distance), Self.limit)
  }

  private var width: Int { 2 * distance + 1 }
  private var tooFar: UInt8 { UInt8(distance + 1) }

  package var start: State {
    var row: UInt64 = 0
    for cell in 0..<width {
      let edits = cell < distance ? tooFar : UInt8(cell - distance)
      row |= UInt64(cell - distance > pattern.count ? tooFar : edits) << UInt64(8 * cell)
    }
    return State(row: row, before: row, depth: 0, last: 0)
  }

  package func accept(_ byte: UInt8, from state: State) -> State {
    let depth = state.depth + 1
    var row: UInt64 = 0
    var left = tooFar
    for cell in 0..<width {
      let place = depth - distance + cell
      var edits = tooFar
      if place >= 0, place <= pattern.count {
        if cell + 1 < width { edits = min(edits, Self.cell(cell + 1, of: state.row) + 1) }
        if place >= 1 {
          let isSame = pattern[place - 1] == byte
          edits = min(edits, Self.cell(cell, of: state.row) + (isSame ? 0 : 1), left + 1)
        }
        if place >= 2, depth >= 2, pattern[place - 1] == state.last, pattern[place - 2] == byte {
          edits = min(edits, Self.cell(cell, of: state.before) + 1)
        }
      }
      left = min(edits, tooFar)
      row |= UInt64(left) << UInt64(8 * cell)
    }
    return State(row: row, before: state.row, depth: depth, last: byte)
  }

  package func canMatch(_ state: State) -> Bool {
    for cell in 0..<width where Self.cell(cell, of: state.row) <= distance { return true }
    return false
  }

  package func isMatch(_ state: State) -> Bool { edits(state) != nil }

  /// How many edits the bytes so far are from the whole pattern; nil where they are too many.
  package func edits(_ state: State) -> Int? {
    let cell = pattern.count - state.depth + distance
    guard cell >= 0, cell < width else { return nil }
    let edits = Int(Self.cell(cell, of: state.row))
    return edits <= distance ? edits : nil
  }

  private static func cell(_ index: Int, of row: UInt64) -> UInt8 {
    UInt8(truncatingIfNeeded: row >> UInt64(8 * index))
  }
}
