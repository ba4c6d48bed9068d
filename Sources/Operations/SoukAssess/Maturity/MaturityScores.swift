/// The points of every side of one package, in eight bytes.
package struct MaturityScores: Hashable, Sendable, Codable {
  private var points = SIMD8<UInt8>()

  /// No points.
  package init() {}

  /// The points of evidence, added up by side.
  init(_ evidence: [MaturityEvidence]) {
    for one in evidence { points[one.dimension.index] += UInt8(one.points) }
  }

  /// Points by side, as tests and screens make them; each is kept within what there is.
  package init(_ given: [MaturityDimension: Int]) {
    for (dimension, value) in given {
      points[dimension.index] = UInt8(min(dimension.points, max(0, value)))
    }
  }

  /// The points of one side.
  package subscript(_ dimension: MaturityDimension) -> Int { Int(points[dimension.index]) }

  /// The total, 0 to 100.
  package var total: Int { Int(points.wrappedSum()) }

  /// What the total means.
  package var level: MaturityLevel { MaturityLevel(points: total) }

  /// The share of a side's points that is given, 0 to 1.
  package func share(_ dimension: MaturityDimension) -> Double {
    Double(self[dimension]) / Double(dimension.points)
  }
}
