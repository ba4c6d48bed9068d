/// What an archive may hold.
package struct ArchivePolicy: Hashable, Sendable {
  /// How many times longer than the archive its content may be.
  package var ratio: Int64 = 250
  /// The content's length in bytes below which ``ratio`` is not looked at.
  package var ratioFloor: Int64 = 1 << 20
  /// The most bytes of content.
  package var unpacked: Int64 = 4 << 30
  /// The most entries.
  package var entries = 100_000
  /// The most folders inside one another.
  package var depth = 64
  /// Whether the archive is unpacked into the root of a system, as Debian's packages are: then
  /// absolute links are inside, and names differ by case and by backslash.
  package var isForRoot = false

  /// The policy for archives that are unpacked into a folder of their own.
  package static let folder = ArchivePolicy()

  /// The policy for Debian's packages.
  package static let root: ArchivePolicy = {
    var policy = ArchivePolicy()
    policy.isForRoot = true
    return policy
  }()
}
