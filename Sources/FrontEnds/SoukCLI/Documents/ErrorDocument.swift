import SoukModel

/// A failure as a program reads it.
struct ErrorDocument {
  /// The document.
  let json: JSONValue

  /// Makes the document of a failure.
  init(_ failure: CommandFailure) {
    json = .object([
      "error": .object([
        "code": .string(failure.code),
        "message": .string(failure.message),
        "remedy": failure.remedy.isEmpty ? .null : .string(failure.remedy),
        "exit": .integer(Int64(failure.status.rawValue)),
      ])
    ])
  }
}
