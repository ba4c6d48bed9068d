/// One thing that is wrong on a rung of the ladder: the cause, how sure it is, and what to do.
///
/// Codes are text here; `FailureCode` of SoukTrust gives them their meaning.
package struct VerificationFailure: Hashable, Sendable {
  /// The cause's code in the taxonomy: `S14`.
  package var code: String
  /// What was found, in one sentence about this very case.
  package var finding: RegistryText
  /// How sure the cause is; nil in what an older souk stored.
  package var certainty: FailureCertainty?
  /// What should have been there, where that is a value.
  package var expected: RegistryText?
  /// What was there instead.
  package var found: RegistryText?
  /// The differing bytes, where bytes were compared.
  package var bytes: ByteComparison?
  /// What a person should do.
  package var remedy: RegistryText
  /// What a person should not do; nil where nothing tempts.
  package var warning: RegistryText?
  /// Offsets, lengths, names and digests, by their names in JSON.
  package var facts: JSONObject

  /// Makes a failure.
  package init(
    code: String, _ finding: RegistryText, certainty: FailureCertainty? = nil,
    expected: RegistryText? = nil, found: RegistryText? = nil, bytes: ByteComparison? = nil,
    remedy: RegistryText, warning: RegistryText? = nil, facts: JSONObject = JSONObject()
  ) {
    self.code = code
    self.finding = finding
    self.certainty = certainty
    self.expected = expected
    self.found = found
    self.bytes = bytes
    self.remedy = remedy
    self.warning = warning
    self.facts = facts
  }
}

extension VerificationFailure: Codable {
  private enum CodingKeys: CodingKey {
    case code, finding, certainty, expected, found, bytes, remedy, warning, facts
  }

  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    code = try values.decode(String.self, forKey: .code)
    finding = try values.decode(RegistryText.self, forKey: .finding)
    certainty = try values.decodeIfPresent(FailureCertainty.self, forKey: .certainty)
    expected = try values.decodeIfPresent(RegistryText.self, forKey: .expected)
    found = try values.decodeIfPresent(RegistryText.self, forKey: .found)
    bytes = try values.decodeIfPresent(ByteComparison.self, forKey: .bytes)
    remedy = try values.decode(RegistryText.self, forKey: .remedy)
    warning = try values.decodeIfPresent(RegistryText.self, forKey: .warning)
    facts = Self.facts(try values.decodeIfPresent(String.self, forKey: .facts))
  }

  package func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(code, forKey: .code)
    try values.encode(finding, forKey: .finding)
    try values.encodeIfPresent(certainty, forKey: .certainty)
    try values.encodeIfPresent(expected, forKey: .expected)
    try values.encodeIfPresent(found, forKey: .found)
    try values.encodeIfPresent(bytes, forKey: .bytes)
    try values.encode(remedy, forKey: .remedy)
    try values.encodeIfPresent(warning, forKey: .warning)
    try values.encodeIfPresent(factsText, forKey: .facts)
  }

  /// The facts as one line of JSON, for storage; nil where there are none.
  package var factsText: String? {
    facts.members.isEmpty ? nil : JSONWriter.compact(.object(facts), sortsKeys: false)
  }

  /// Reads ``factsText`` back; damaged text is no facts, which only explain.
  package static func facts(_ text: String?) -> JSONObject {
    guard let text, let value = try? JSONReader.parse(Array(text.utf8)) else {
      return JSONObject()
    }
    return value.objectValue ?? JSONObject()
  }
}
