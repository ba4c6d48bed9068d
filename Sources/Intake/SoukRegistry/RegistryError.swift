import SoukModel
package import SoukTrust

/// Why a registry, one of its files or one of its entries cannot be read.
///
/// Where a rule of trust was broken, ``code`` says which.
package struct RegistryError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What sort of failure it is, for the exit code.
  package var kind: Kind
  /// The file, as the registry's reader knows it.
  package var file: String
  /// The entry inside the file (`package 12 "name"`, `line 40`); nil for the file as a whole.
  package var entry: String?
  /// What is wrong, with the value found and what was expected; already safe to print.
  package var reason: String
  /// What a person can do about it.
  package var remedy: String
  /// The failure in the taxonomy; nil where no rule of trust was broken.
  package var code: FailureCode?

  /// The sorts of failure.
  package enum Kind: String, Sendable, CaseIterable {
    /// The registry or a file of it is not there.
    case missing
    /// The file system refused.
    case unreadable
    /// The content is not what it should be.
    case malformed
    /// A signature, a date or a serial says that it must not be believed.
    case untrusted
    /// It conflicts with what is there.
    case conflict
    /// Another process is at work on it.
    case busy
    /// The network did not bring it.
    case network
  }

  /// Makes an error.
  package init(
    _ kind: Kind, file: String, entry: String? = nil, reason: String, remedy: String
  ) {
    self.kind = kind
    self.file = file
    self.entry = entry
    self.reason = reason
    self.remedy = remedy
  }

  /// What a rule of trust says of a file.
  package init(_ finding: Finding, file: String) {
    self.init(
      .untrusted, file: file,
      reason: "\(finding.observation.escapedPrefix(600).trimmingFinalStop) "
        + "[\(finding.code.rawValue)]",
      remedy: finding.remedy)
    code = finding.code
  }

  /// One sentence: file, entry, reason, remedy.
  package var description: String {
    let place = entry.map { "\(file), \($0)" } ?? file
    return "\(place): \(reason). \(remedy)"
  }
}

extension String {
  /// The sentence without its full stop, to go on behind it.
  fileprivate var trimmingFinalStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
