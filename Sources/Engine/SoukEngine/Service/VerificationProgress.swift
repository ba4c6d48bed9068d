package import SoukModel

/// How far the verification of everything has come.
package struct VerificationProgress: Hashable, Sendable, Codable {
  /// Releases looked at so far, those without content here among them.
  package var done: Int
  /// Releases there are.
  package var total: Int
  /// Releases that failed so far.
  package var failed: Int
  /// The release that was looked at last; nil before the first.
  package var latest: PackageID?

  /// Makes a progress report.
  package init(done: Int, total: Int, failed: Int, latest: PackageID? = nil) {
    self.done = done
    self.total = total
    self.failed = failed
    self.latest = latest
  }

  /// The share that is done, 0 to 1.
  package var fraction: Double { total == 0 ? 1 : Double(done) / Double(total) }
}
