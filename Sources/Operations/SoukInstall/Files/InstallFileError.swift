import SoukModel

/// Why the file system refused a step of an installation.
package struct InstallFileError: Error, Hashable, Sendable {
  /// What was tried, as a verb: `write`.
  package let action: String
  /// The file or folder.
  package let path: String
  /// The system's reason.
  package let reason: String

  /// Makes an error.
  package init(_ action: String, _ path: String, reason: String) {
    self.action = action
    self.path = path
    self.reason = reason
  }
}

extension InstallFileError: CustomStringConvertible {
  /// One sentence; safe to print.
  package var description: String {
    "Cannot \(action) “\(RegistryText(path).escapedPrefix(300))”: \(RegistryText(reason).escaped)."
  }
}
