package import SoukModel

/// Where failing releases are on record.
package protocol FailureStore: Sendable {
  /// The failures, in the order of their identities.
  func failures() throws(StoredRecordError) -> [FailureRecord]

  /// Takes the outcomes of verifications: what failed is recorded, what did not is forgotten.
  ///
  /// - Parameter moment: seconds since 1970.
  func record(_ releases: [VerifiedRelease], at moment: Int64) throws(StoredRecordError)

  /// Changes one failure; does nothing where it is not on record.
  ///
  /// - Returns: whether it is on record.
  func change(
    _ id: FailureRecord.ID, _ body: (inout FailureRecord) -> Void
  ) throws(StoredRecordError) -> Bool
}
