package import SoukModel

/// One case of a diagnosis corpus: inputs, and what should be said about them.
///
/// The form is that of a file with an array `cases` of objects with `id`, `type`, the inputs of
/// that type and, for tests, `expect`.
package struct DiagnosisCase: Sendable {
  /// The case's name in its corpus.
  package let id: String
  /// What is to be done: `parse-public-key`, `verify`, ….
  package let type: String
  /// What kind of mistake it shows, in the corpus's words; empty where it does not say.
  package let kind: String
  /// The object itself, for the inputs.
  package let inputs: JSONObject
  /// What should be said; nil in a corpus without answers.
  package let expectation: DiagnosisExpectation?

  /// Reads a corpus.
  ///
  /// - Throws: ``CaseError`` where it is not JSON or not of the form.
  package static func read(_ bytes: [UInt8]) throws(CaseError) -> [DiagnosisCase] {
    let value: JSONValue
    do {
      value = try JSONReader.parse(bytes)
    } catch {
      throw CaseError("the corpus is not JSON: \(error)")
    }
    guard let cases = value.objectValue?["cases"]?.arrayValue ?? value.arrayValue else {
      throw CaseError("the corpus has no array \"cases\"")
    }
    var result: [DiagnosisCase] = []
    for (index, one) in cases.enumerated() {
      guard let object = one.objectValue, let id = object["id"]?.stringValue,
        let type = object["type"]?.stringValue
      else { throw CaseError("case \(index + 1) is no object with an id and a type") }
      result.append(
        DiagnosisCase(
          id: id, type: type, kind: object["kind"]?.stringValue ?? "", inputs: object,
          expectation: object["expect"]?.objectValue.flatMap(DiagnosisExpectation.init)))
    }
    return result
  }

  /// What souk says about the case.
  ///
  /// - Throws: ``CaseError`` for a type that is not known or an input that is missing.
  package func diagnose(with tools: CaseTools = CaseTools()) throws(CaseError) -> Diagnosis {
    switch type {
    case "parse-public-key": try parsePublicKey()
    case "parse-private-key": try parsePrivateKey()
    case "inrelease": try inRelease(tools)
    case "archive": try archive(tools)
    case "verify": try verifySignature(tools)
    case "checksum": try compareChecksum(tools)
    default:
      throw CaseError(
        "\(RegistryText(id).escaped): souk has no case type \(RegistryText(type).escaped)")
    }
  }

  /// The answer as a line of JSON with sorted keys: `code details id verdict`.
  package func line(_ diagnosis: Diagnosis) -> String {
    JSONWriter.compact(
      .object([
        "id": .string(id), "verdict": .string(diagnosis.outcome.rawValue),
        "code": .string(diagnosis.code), "details": diagnosis.details.json,
      ]))
  }

  /// Why there is no answer, as a line of JSON with sorted keys: `code details error id verdict`.
  package func line(_ error: CaseError) -> String {
    JSONWriter.compact(
      .object([
        "id": .string(id), "verdict": .null, "code": .null, "details": .object(JSONObject()),
        "error": .string(error.description),
      ]))
  }

  /// The text under a key.
  func text(_ key: String) throws(CaseError) -> String {
    guard let text = inputs[key]?.stringValue else { throw missing(key) }
    return text
  }

  /// The bytes that the base64 under a key stands for; none for null, as for a file that is not
  /// there.
  func bytes(_ key: String) throws(CaseError) -> [UInt8] {
    if inputs[key] == .null { return [] }
    guard let bytes = try? Base64.bytes(try text(key)) else { throw missing(key) }
    return bytes
  }

  private func missing(_ key: String) -> CaseError {
    CaseError("case \(RegistryText(id).escaped) has no usable \"\(key)\"")
  }
}
