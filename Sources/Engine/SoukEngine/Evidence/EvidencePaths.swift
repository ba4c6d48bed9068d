/// The places of files inside a bundle.
enum EvidencePaths {
  /// What the bundle is, for the person who opens it.
  static let readme = "README.txt"
  /// The steps of the verdict, for people.
  static let steps = "steps.txt"
  /// A shell script that runs the commands.
  static let script = "reproduce.sh"
  /// The signed statement, byte for byte.
  static let statement = "statement.txt"
  /// The signature as the registry serves it.
  static let signatureText = "signature.txt"
  /// The signature's bytes.
  static let signature = "signature.bin"
  /// The stated key for OpenSSL.
  static let key = "key.pem"
  /// A known key that did sign, where it is not the stated one.
  static let otherKey = "other-key.pem"
  /// The archive.
  static let archive = "content/archive"
  /// The beginning of an archive that is too large for a bundle.
  static let archiveHead = "content/archive.head"
  /// Paths and bytes of a folder's files, as its digest takes them.
  static let folder = "content/folder.bin"
}
