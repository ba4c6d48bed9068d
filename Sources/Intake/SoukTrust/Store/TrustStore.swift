/// Where a person's own decisions about keys are kept.
package protocol TrustStore: Sendable {
  /// Everything that was decided; nothing where nothing was.
  func load() throws(TrustStoreError) -> TrustDecisions

  /// Keeps the decisions in place of the former ones, all or nothing.
  func save(_ decisions: TrustDecisions) throws(TrustStoreError)
}
