/// The advisories of one file.
package struct AdvisoryList: Hashable, Sendable {
  /// As of when they were gathered, in seconds since 1970.
  package var date: Int64
  /// Those that were not withdrawn.
  package var advisories: [Advisory]

  /// Makes a list.
  package init(date: Int64, advisories: [Advisory]) {
    self.date = date
    self.advisories = advisories
  }
}
