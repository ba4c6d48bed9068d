/// A figure as it was measured.
package struct Measurement: Hashable, Sendable, Codable {
  /// The figure; nil where there is nothing to tell it from.
  package var value: Double?
  /// How many events it was told from.
  package var samples: Int64

  /// Makes a measurement; of nothing, unless told otherwise.
  package init(_ value: Double? = nil, samples: Int64 = 0) {
    self.value = value
    self.samples = samples
  }

  /// The share of a part in a whole.
  package static func share(_ part: Int64, of whole: Int64) -> Measurement {
    Measurement(whole > 0 ? Double(part) / Double(whole) : nil, samples: whole)
  }
}
