package import SoukModel

/// What the doctor mends by itself: nothing that could lose more than can be made anew.
package enum DoctorRepair: Hashable, Sendable, Codable {
  /// An index is built anew from the catalogue.
  case rebuild(BackendKind)
  /// The file of cache and figures is moved aside; the next souk begins a new one.
  case setCacheAside
  /// What was committed is moved from the journal into the catalogue's file.
  case emptyJournal
  /// Rights of others to write, or to read what is secret, are taken away.
  case closeToOthers(path: String)
  /// What interrupted work left is removed.
  case removeLeftovers([String])
}
