import SoukModel

extension DiagnosisCase {
  /// `data_b64` against the checksum in `expected` and the length in `expected_size`; `index` holds
  /// other files, `chunks` and `chunk_size` the digests of pieces, `reference_b64` a genuine copy.
  func compareChecksum(_ tools: CaseTools) throws(CaseError) -> Diagnosis {
    var inquiry = ChecksumInquiry(
      content: try bytes("data_b64"),
      stated: inputs["expected"]?.stringValue.map { RegistryText($0) },
      size: inputs["expected_size"]?.numberValue?.int64)
    inquiry.tools = tools.trials
    for algorithm in ["md5", "sha1"] {
      if let digest = inputs[algorithm]?.stringValue {
        inquiry.weak.append((algorithm, RegistryText(digest)))
      }
    }
    inquiry.known = (inputs["index"]?.arrayValue ?? []).compactMap { value in
      value.objectValue.flatMap(Self.knownFile)
    }
    if let length = inputs["chunk_size"]?.numberValue?.int64, let values = inputs["chunks"] {
      let digests = (values.arrayValue ?? []).compactMap {
        $0.stringValue.flatMap { SHA256Digest($0) }
      }
      inquiry.chunks = (digests, Int(clamping: length))
    }
    if inputs["reference_b64"] != nil { inquiry.reference = try bytes("reference_b64") }
    return Diagnosis(findings: inquiry.findings())
  }

  /// An entry of the index; one that names another index's date is of that one.
  private static func knownFile(_ object: JSONObject) -> KnownFile? {
    guard let text = object["sha256"]?.stringValue, let digest = SHA256Digest(text) else {
      return nil
    }
    let parts = [object["name"]?.stringValue, object["version"]?.stringValue].compactMap { $0 }
    let other = object["older_index"] ?? object["newer_index"] ?? object["index_date"]
    return KnownFile(
      name: RegistryText(parts.joined(separator: " ")), sha256: digest,
      size: object["size"]?.numberValue?.int64,
      otherIndex: other.map { RegistryText($0.stringValue ?? "another day") })
  }
}
