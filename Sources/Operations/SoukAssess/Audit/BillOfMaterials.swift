/// What souk is built from: packages, libraries, and its own targets.
///
/// Read from a CycloneDX document that `.ci/audit` leaves beside the records of checks.
package struct BillOfMaterials: Hashable, Sendable {
  /// The name of its file without `.json`.
  package static let name = "bom.cdx"

  /// When it was gathered, in seconds since 1970.
  package var date: Int64
  /// The commit that was built: 40 or 64 hexadecimal digits, lower case.
  package var commit: String
  /// The Swift packages and the system's libraries, in the order of the document.
  package var components: [BillComponent]
  /// The Swift targets of souk itself, in the order of the document.
  package var targets: [BillTarget]

  /// Makes a bill.
  package init(date: Int64, commit: String, components: [BillComponent], targets: [BillTarget]) {
    self.date = date
    self.commit = commit
    self.components = components
    self.targets = targets
  }

  /// How often souk's own code says `unsafe`.
  package var unsafeUses: Int64 { targets.reduce(0) { $0 + $1.unsafeUses } }
}
