/// A published warning of a weakness, and which versions of what have it.
package struct Advisory: Hashable, Sendable {
  /// Its name, such as `GHSA-7fj7-39wj-c64f`.
  package var id: String
  /// What it is about, in a sentence; empty where it says none.
  package var summary: String
  /// What it is about.
  package var affected: [Affected]

  /// What it says of one package.
  package struct Affected: Hashable, Sendable {
    /// The package.
    package var subject: AdvisorySubject
    /// Versions from one to another.
    package var ranges: [AdvisoryRange]
    /// Further versions, one by one.
    package var versions: [AuditVersion]

    /// Makes a statement.
    package init(
      subject: AdvisorySubject, ranges: [AdvisoryRange] = [], versions: [AuditVersion] = []
    ) {
      self.subject = subject
      self.ranges = ranges
      self.versions = versions
    }

    /// Whether a version is affected; nil where nothing that can be compared is said.
    package func includes(_ version: AuditVersion?) -> Bool? {
      guard let version, !ranges.isEmpty || !versions.isEmpty else { return nil }
      return ranges.contains { $0.contains(version) }
        || versions.contains { !$0.precedes(version) && !version.precedes($0) }
    }
  }

  /// Makes an advisory.
  package init(id: String, summary: String, affected: [Affected]) {
    self.id = id
    self.summary = summary
    self.affected = affected
  }
}
