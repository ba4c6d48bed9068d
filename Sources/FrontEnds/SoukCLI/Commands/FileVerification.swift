import SoukEngine
import SoukTrust

/// Checks a file against a signature and a key, and says what came of it.
struct FileVerification {
  /// The file.
  let file: String
  /// The signature's file.
  let signature: String
  /// The key: a file, an own key's name, or text.
  let key: String
  /// What an SSH signature must have been made for.
  let namespace: String
  /// Whether every failure is explained at length.
  let explains: Bool
  /// Whether a program reads the answer.
  let isJSON: Bool

  /// Checks.
  func run(_ context: CommandContext) throws(CommandFailure) -> ExitStatus {
    try context.withKeys { desk throws(CommandFailure) in
      let check = try context.asking { () throws(ServiceError) in
        try desk.check(file, signature: signature, key: key, namespace: namespace)
      }
      if isJSON {
        try context.print(FileCheckDocument(check, file: file, signature: signature).json)
      } else {
        try context.print(
          FileCheckText(check, file: file, explains: explains, paint: Paint(context)).lines)
      }
      return check.holds ? .success : .notVerified
    }
  }
}
