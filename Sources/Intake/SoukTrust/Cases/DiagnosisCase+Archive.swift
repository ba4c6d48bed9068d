import SoukModel

extension DiagnosisCase {
  /// `data_b64` as an archive that is to be unpacked into a folder of its own.
  ///
  /// Optional input: `manifest`, the SHA-256 of each file by its path, or a list of objects with
  /// `path`, `sha256` and perhaps `size`.
  func archive(_ tools: CaseTools) throws(CaseError) -> Diagnosis {
    let data = try bytes("data_b64")
    guard let list = tools.list else {
      throw CaseError("case \(RegistryText(id).escaped) needs a lister of archives")
    }
    guard !data.isEmpty else {
      return Diagnosis(findings: [Finding(.fileEmpty, "The archive is empty.")])
    }
    guard let listing = list(data) else {
      return Diagnosis(findings: [Finding(.archiveDamaged, "The archive cannot be read.")])
    }
    var findings = ArchiveScan.findings(of: listing)
    if let manifest, let finding = manifest.finding(against: listing) { findings.append(finding) }
    return Diagnosis(findings: findings)
  }

  private var manifest: ArchiveManifest? {
    guard let value = inputs["manifest"] else { return nil }
    var files: [String: ArchiveManifest.File] = [:]
    for member in value.objectValue?.members ?? [] {
      let digest = member.value.stringValue ?? member.value.objectValue?["sha256"]?.stringValue
      if let digest = digest.flatMap({ SHA256Digest($0) }) {
        files[member.key] = ArchiveManifest.File(
          digest: digest, size: member.value.objectValue?["size"]?.numberValue?.int64)
      }
    }
    for item in value.arrayValue?.compactMap(\.objectValue) ?? [] {
      guard let path = item["path"]?.stringValue,
        let digest = item["sha256"]?.stringValue.flatMap({ SHA256Digest($0) })
      else { continue }
      files[path] = ArchiveManifest.File(digest: digest, size: item["size"]?.numberValue?.int64)
    }
    return ArchiveManifest(files: files)
  }
}
