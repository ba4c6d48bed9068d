import SoukTrust

/// A trust store whose file cannot be read: the error side of ``TrustStore``.
struct BrokenTrustStore: TrustStore {
  private static let error = TrustStoreError.unreachable(file: "keys.json", reason: "test")

  func load() throws(TrustStoreError) -> TrustDecisions { throw Self.error }

  func save(_ decisions: TrustDecisions) throws(TrustStoreError) { throw Self.error }
}
