import SoukModel

extension DiagnosisCase {
  /// `signature_b64` over `message_b64` under the key of `pk_hex`; other known keys are in `store`,
  /// other files in `siblings`.
  func verifySignature(_ tools: CaseTools) throws(CaseError) -> Diagnosis {
    let digits = try text("pk_hex")
    let key: [UInt8]
    if let bytes = Hexadecimal.bytes(digits) {
      key = bytes
    } else {
      do throws(Finding) {
        key = try PublicKeyFile.read(Array(digits.utf8)).key.bytes
      } catch {
        return Diagnosis(findings: [error])
      }
    }
    var inquiry = SignatureInquiry(
      signature: try bytes("signature_b64"), message: try bytes("message_b64"), key: key)
    inquiry.tools = tools.trials
    for entry in inputs["store"]?.arrayValue ?? [] {
      guard let text = entry.objectValue?["pk_hex"]?.stringValue,
        let bytes = Hexadecimal.bytes(text), let key = try? PublicKey(bytes: bytes)
      else { continue }
      let name = entry.objectValue?["name"]?.stringValue ?? key.id
      inquiry.others.append(KnownKey(name: RegistryText(name), key: key))
    }
    for entry in inputs["siblings"]?.arrayValue ?? [] {
      let object = entry.objectValue
      guard let text = (object?["message_b64"] ?? object?["data_b64"])?.stringValue,
        let content = try? Base64.bytes(text)
      else { continue }
      inquiry.siblings.append((RegistryText(object?["name"]?.stringValue ?? "?"), content))
    }
    return Diagnosis(findings: inquiry.findings())
  }
}
