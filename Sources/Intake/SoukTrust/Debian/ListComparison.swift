import SoukModel

/// Compares a package list, unpacked, with what the signed release file says of it.
package enum ListComparison {
  /// Passes where length and digest are the listed ones.
  ///
  /// - Throws: ``Finding`` R05 with both digests.
  package static func compare(
    digest: SHA256Digest, size: Int64, with file: DebianRelease.File, path: String
  ) throws(Finding) {
    guard digest != file.digest || size != file.size else { return }
    throw Finding(
      .mixAndMatch,
      "\(RegistryText(path).escapedPrefix(120)) is not the one that the release file promises.",
      expected: "\(file.digest), \(file.size) bytes", found: "\(digest), \(size) bytes",
      facts: [
        "path": .text(path), "expected_sha256": .hex(file.digest.bytes),
        "found_sha256": .hex(digest.bytes), "expected_size": .int(file.size),
        "found_size": .int(size),
      ])
  }
}
