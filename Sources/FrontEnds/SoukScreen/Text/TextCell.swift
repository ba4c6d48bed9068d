/// What goes into one cell of the screen (or two, when wide): a scalar and the marks upon it.
struct TextCell: Equatable {
  /// The base scalar.
  let scalar: Unicode.Scalar
  /// Base and marks together; nil when the base stands alone.
  let cluster: String?
  /// How many cells it takes: 1 or 2.
  let width: Int
  /// Whether terminals disagree about its width, so that the cursor is not where one thinks
  /// after drawing it.
  let isRisky: Bool

  /// A base alone.
  init(_ scalar: Unicode.Scalar, width: Int, isRisky: Bool = false) {
    self.scalar = scalar
    self.cluster = nil
    self.width = width
    self.isRisky = isRisky
  }

  /// A base with what is drawn upon it.
  init(_ cluster: String.UnicodeScalarView, base: Unicode.Scalar, width: Int) {
    self.scalar = base
    self.cluster = String(cluster)
    self.width = width
    self.isRisky = true
  }
}
