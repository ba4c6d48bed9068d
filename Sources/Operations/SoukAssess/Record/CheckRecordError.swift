package import SoukModel

/// Why a file is no record of a check.
package struct CheckRecordError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file's name without `.json`.
  package let name: String
  /// What is wrong with it.
  package let reason: Reason

  /// What can be wrong with a record.
  package enum Reason: Hashable, Sendable {
    /// More bytes than ``CheckRecord/sizeLimit``.
    case tooLong
    /// The file or its folder cannot be read.
    case unreadable
    /// No JSON.
    case notJSON(JSONError)
    /// A field is missing or of another kind; an empty name means the whole document.
    case field(String, expected: String, found: String)
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
    case .tooLong: return "\(file) holds more than \(CheckRecord.sizeLimit) bytes. \(remedy)"
    case .unreadable: return "\(file) cannot be read. Look at its permissions."
    case .notJSON(let error): return "\(file) is no JSON, \(error). \(remedy)"
    case .field(let key, let expected, let found):
      let place = key.isEmpty ? "the document" : RegistryText(key).escapedPrefix(80)
      return "\(file): \(place): expected \(expected), found \(found). \(remedy)"
    }
  }
}
