extension Package {
  /// When the newest dated release was published, seconds since 1970; nil where none has a date.
  package var updatedAt: Int64? { releases.lazy.compactMap(\.publishedAt).max() }
}
