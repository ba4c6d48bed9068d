/// A JSON number, kept as text so that nothing is lost before it is asked for.
package struct JSONNumber: Hashable, Sendable {
  /// The number as it was spelt: `-12`, `1.50e3`.
  package let text: String

  init(checked text: String) {
    self.text = text
  }

  /// A whole number.
  package init(_ value: Int64) {
    text = String(value)
  }

  /// A number with a fraction; nil where it is not finite.
  package init?(_ value: Double) {
    guard value.isFinite else { return nil }
    text = value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : "\(value)"
  }

  /// The value where it is whole and spelt without fraction or exponent, and fits.
  ///
  /// `"12"` → 12, `"-0"` → 0, `"1.0"` → nil, `"9223372036854775808"` → nil.
  package var int64: Int64? { Int64(text) }

  /// The nearest value; nil where it is too large for one.
  package var double: Double? {
    guard let value = Double(text), value.isFinite else { return nil }
    return value
  }
}
