/// How sure souk is of the cause that it names.
package enum FailureCertainty: Hashable, Sendable, Codable {
  /// A trial succeeded, or bytes were compared.
  case proven
  /// It fits, for this reason.
  case likely(String)
  /// No cause was found; what was tried and excluded.
  case unknown(ruledOut: [String])

  /// The degree in one word, for programs: `proven`, `likely` or `unknown`.
  package var word: String {
    switch self {
    case .proven: "proven"
    case .likely: "likely"
    case .unknown: "unknown"
    }
  }
}

extension FailureCertainty: CustomStringConvertible {
  /// `PROVEN`, `LIKELY: why` or `UNKNOWN; ruled out: …`, safe to print.
  package var description: String {
    switch self {
    case .proven: "PROVEN"
    case .likely(let reason): "LIKELY: \(RegistryText(reason).escaped)"
    case .unknown(let ruledOut):
      ruledOut.isEmpty
        ? "UNKNOWN"
        : "UNKNOWN; ruled out: "
          + ruledOut.map { RegistryText($0).escaped }.joined(separator: ", ")
    }
  }
}
