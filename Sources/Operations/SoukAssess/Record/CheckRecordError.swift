package import SoukModel

/// Why a file is no record of a check, or no bill of what souk is built from.
package struct CheckRecordError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file's name without `.json`.
  package let name: String
  /// What is wrong with it.
  package let reason: Reason

  /// What can be wrong with a record.
  package enum Reason: Hashable, Sendable {
    /// More bytes than the file may have.
    case tooLong(limit: Int)
    /// The file or its folder cannot be read.
    case unreadable
    /// No JSON.
    case notJSON(JSONError)
    /// A field is missing or of another kind.
    case field(JSONFieldError)
  }

  /// Makes an error.
  package init(_ name: String, _ reason: Reason) {
    self.name = name
    self.reason = reason
  }

  /// The file, what is wrong, what was expected and found, and what to do.
  package var description: String {
    let file = RegistryText(name).escapedPrefix(80) + ".json"
    let remedy = "Run the check again, so that the file is written anew."
    switch reason {
    case .tooLong(let limit): return "\(file) holds more than \(limit) bytes. \(remedy)"
    case .unreadable: return "\(file) cannot be read. Look at its permissions."
    case .notJSON(let error): return "\(file) is no JSON, \(error). \(remedy)"
    case .field(let error): return "\(file): \(error). \(remedy)"
    }
  }
}
