extension EvidenceReplay {
  /// Opens a bundle and runs the ladder over what it holds: no home, catalogue or trust store is
  /// needed, and none is touched.
  ///
  /// - Throws: `ServiceError.malformed` for bytes that are no bundle.
  package init(opening bundle: [UInt8]) throws(ServiceError) {
    do throws(EvidenceError) {
      self = try EvidenceOpening(bundle).replay()
    } catch {
      throw ServiceError(error)
    }
  }

  /// The most bytes that a bundle may have.
  package static var bundleLimit: Int { EvidenceLimits.bundle }
}
