package import SoukModel

/// What a corpus says should be said about a case.
package struct DiagnosisExpectation: Sendable {
  /// `accept`, `warn`, `reject`, or `any`.
  package let verdict: String
  /// The code, or `OK`.
  package let code: String
  /// Codes that are right as well.
  package let also: [String]
  /// Facts that must be said, commentary left out.
  package let details: [JSONObject.Member]

  /// Reads the object under `expect`; nil where verdict or code is missing.
  package init?(_ object: JSONObject) {
    guard let verdict = object["verdict"]?.stringValue, let code = object["code"]?.stringValue
    else { return nil }
    self.verdict = verdict
    self.code = code
    also = object["also"]?.arrayValue?.compactMap(\.stringValue) ?? []
    details = (object["details"]?.objectValue?.members ?? []).filter {
      $0.key != "note" && $0.key != "hint" && !$0.key.hasPrefix("libsodium")
    }
  }

  /// Whether the verdict is the expected one.
  package func hasVerdict(_ diagnosis: Diagnosis) -> Bool {
    verdict == "any" || verdict == diagnosis.outcome.rawValue
  }

  /// Whether the code is the expected one or as good.
  package func hasCode(_ diagnosis: Diagnosis) -> Bool {
    diagnosis.code == code || also.contains(diagnosis.code)
  }

  /// The expected facts that are not there, or are others.
  package func missingDetails(_ diagnosis: Diagnosis) -> [String] {
    details.filter { diagnosis.details[$0.key]?.json != $0.value }.map(\.key)
  }
}
