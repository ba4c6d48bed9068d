import SoukModel

extension DiagnosisCase {
  /// `data_b64` as a signed release file, checked with the keys of `keyring_b64`.
  ///
  /// Optional inputs: `removed_b64` (keys taken out of use), `previous_b64` (the release file seen
  /// before), `suite` (the one that was asked for), `path` and `packages_b64` (a list that belongs
  /// to it), `now` (seconds since 1970).
  func inRelease(_ tools: CaseTools) throws(CaseError) -> Diagnosis {
    let data = try bytes("data_b64")
    let now = inputs["now"]?.numberValue?.int64 ?? tools.now
    var keyring = PGPKeyring()
    do throws(Finding) {
      let keys = (try? bytes("keyring_b64")) ?? []
      if !keys.isEmpty { try keyring.add(keys) }
      if let removed = try? bytes("removed_b64") { try keyring.add(removed, areRemoved: true) }
    } catch {
      return Diagnosis(findings: [error])
    }
    let before = (try? bytes("previous_b64")).flatMap { bytes in
      ReleaseVerdict(of: bytes, keyring: keyring, now: now).memory
    }
    let verdict = ReleaseVerdict(
      of: data, keyring: keyring,
      policy: ReleasePolicy(wantedSuite: inputs["suite"]?.stringValue.map { RegistryText($0) }),
      previous: before, now: now)
    var diagnosis = verdict.diagnosis
    guard let release = verdict.release, let path = inputs["path"]?.stringValue else {
      return diagnosis
    }
    do throws(Finding) {
      let file = try release.file(path)
      if let list = try? bytes("packages_b64") {
        try ListComparison.compare(
          digest: SHA256Digest(of: list), size: Int64(list.count), with: file, path: path)
      }
    } catch {
      diagnosis.add(error)
    }
    return diagnosis
  }
}
