import SoukModel
import SoukTrust

/// The inputs of a verification as a bundle stores them; content is in files beside it.
struct EvidenceInputs: Codable {
  /// What kind of verification it was.
  enum Kind: String, Codable {
    /// An archive with a statement and a signature.
    case release
    /// The folder of a v1 marketplace.
    case folder
    /// Nothing but what an index states.
    case listed
  }

  /// Which kind.
  var kind: Kind
  /// The release as the registry states it.
  var release: Release
  /// The package as the registry's publisher names it; nil where that makes no difference.
  var subject: PackageID?
  /// Who vouches in the registry: `none`, `index-not-checked`, `releases`, `releases-in-index`.
  var signing: String?
  /// The serial number of the signed index.
  var serial: Int64?
  /// Until when what vouches for that index may be relied on, seconds since 1970; nil for ever.
  var validUntil: Int64?
  /// What that index does to the package against the key remembered for it; nil for nothing.
  var publisher: Publisher?
  /// The keys that may sign.
  var keys: [TrustedKey]?
  /// What was here of the content.
  var content: Content
  /// What the archive holds.
  var listing: ArchiveListing?
  /// Releases of the same index that this one was mixed up with; nil for none.
  var neighbours: [NeighbourRelease]?
  /// The files of a folder, in the order in which they stand in its blob.
  var folder: [FolderFile]?

  /// What was here of the content.
  struct Content: Codable {
    /// The states.
    enum State: String, Codable {
      /// All of it is in the bundle.
      case whole
      /// It was there; the bundle has its digest and its beginning.
      case digested
      /// Nothing was there.
      case notHere = "not-here"
      /// It could not be read.
      case unreadable
    }

    /// Which state.
    var state: State
    /// The length in bytes, where it is known.
    var size: Int64?
    /// The SHA-256, where it is known.
    var sha256: String?
    /// Why it could not be read.
    var reason: RegistryText?
    /// The code of that reason, where it has one.
    var code: String?
  }

  /// The key remembered for a package and what became of it.
  struct Publisher: Codable {
    /// The remembered key, 64 hexadecimal digits.
    var before: String
    /// The key that signs now without having been named by it; nil where nothing is signed any more.
    var now: String?
  }

  /// One file of a folder.
  struct FolderFile: Codable {
    /// The path relative to the folder.
    var path: RegistryText
    /// The length of its content in bytes.
    var size: Int
  }
}
