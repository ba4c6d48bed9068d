/// The kinds of signed document that a registry publishes about itself.
package enum MetadataRole: String, CaseIterable, Hashable, Sendable {
  /// Who may sign what; signed by the keys it names and by those of the root before it.
  case root
  /// Which index is the present one; small, and renewed often.
  case head
  /// The packages.
  case index

  /// The value of `format` in a document of this kind.
  package var format: String {
    switch self {
    case .root: "souk-root-v1"
    case .head: "souk-head-v1"
    case .index: "souk-registry-v2"
    }
  }

  /// What stands before the document's bytes where they are signed, so that a signature over one
  /// kind of document is none over another.
  package var domain: String {
    switch self {
    case .root: "souk-root-v1\n"
    case .head: "souk-head-v1\n"
    case .index: IndexSignature.domain
    }
  }

  /// The most bytes that a document of this kind may have.
  package var byteLimit: Int {
    switch self {
    case .root: 512 << 10
    case .head: 64 << 10
    case .index: 256 << 20
    }
  }

  /// The bytes that are signed for a document.
  package func message(_ content: [UInt8]) -> [UInt8] { Array(domain.utf8) + content }
}
