import SoukModel
import SoukTrust

extension SignedIndex {
  /// More of them would say the same.
  private static let neighbourLimit = 8

  /// Other releases of the index that state the archive or the signature that is looked at.
  ///
  /// - Complexity: linear in the archive; the first time linear in the index.
  func neighbours(of evidence: ReleaseEvidence) -> [NeighbourRelease] {
    var found: [NeighbourRelease] = []
    if case .bytes(let bytes) = evidence.content, !bytes.isEmpty {
      let digest = "\(SHA256Digest(of: bytes))"
      if digest != evidence.release.checksum?.raw {
        found += releases(stating: digest, besides: evidence) { name, release in
          NeighbourRelease(
            name: name, checksum: RegistryText(digest), size: release["size"]?.numberValue?.int64)
        }
      }
    }
    if let signature = evidence.release.signature?.raw {
      found += releases(stating: signature, besides: evidence) { name, release in
        NeighbourRelease(
          name: name, statement: release["statement"]?.stringValue.map { RegistryText($0) })
      }
    }
    return found
  }

  private func releases(
    stating text: String, besides evidence: ReleaseEvidence,
    _ make: (RegistryText, JSONObject) -> NeighbourRelease
  ) -> [NeighbourRelease] {
    var found: [NeighbourRelease] = []
    for position in positions.positions(of: text, in: packages) {
      guard let package = packages[position.package].objectValue,
        let name = package["name"]?.stringValue,
        let release = package["releases"]?.arrayValue?[position.release].objectValue,
        let version = release["version"]?.stringValue,
        name != evidence.id.name.raw || version != evidence.release.version.raw
      else { continue }
      found.append(make(RegistryText("\(name) \(version)"), release))
      if found.count == Self.neighbourLimit { break }
    }
    return found
  }
}
