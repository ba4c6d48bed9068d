import SoukModel

/// One release before it is signed.
struct ReleaseDraft {
  /// The version.
  var version: String
  /// When it was published, seconds since 1970.
  var publishedAt: Int64
  /// The files of its archive, by path.
  var files: [String: [UInt8]]
  /// The names of the packages it needs.
  var dependencies: [String] = []
  /// What goes wrong between publisher and reader; nil for nothing.
  var flaw: ReleaseFlaw?
}
