/// Where figures outlive the process and those of several processes add up.
package protocol MetricsStore: Sendable {
  /// Everything that was ever added.
  func load() throws(MetricsError) -> MetricsRecord

  /// Adds figures to what is there: all of them or none.
  func add(_ record: MetricsRecord) throws(MetricsError)
}
