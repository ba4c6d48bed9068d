/// Why a source gives no answer: no verdict on a package, but trouble on the way to it.
package struct InstallSourceError: Error, Hashable, Sendable {
  /// What sort of trouble it is, for the exit code.
  package let kind: Kind
  /// What failed, in a sentence that is safe to print.
  package let reason: String
  /// What a person can do about it; empty where there is nothing.
  package let remedy: String

  /// The sorts of trouble.
  package enum Kind: Hashable, Sendable, CaseIterable {
    /// The registry is not here, or the file system refused.
    case unreadable
    /// The network did not bring it.
    case network
    /// A file of the registry is not what it should be.
    case malformed
    /// The registry itself must not be believed.
    case untrusted
    /// It conflicts with what is there.
    case conflict
    /// Another process is at work on it.
    case busy
    /// It was cancelled.
    case cancelled
    /// souk's own fault.
    case `internal`
  }

  /// Makes an error.
  package init(_ kind: Kind, _ reason: String, remedy: String = "") {
    self.kind = kind
    self.reason = reason
    self.remedy = remedy
  }
}
