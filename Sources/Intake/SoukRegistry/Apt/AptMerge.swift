import SoukModel

/// The stanzas of one package name, put together as they come.
struct AptMerge {
  /// The package as far as it is known: the fields of the newest stanza, the releases of all.
  private(set) var package: Package
  /// What is known of the signature over the newest stanza.
  private(set) var status: SignatureStatus
  /// How many stanzas went in.
  private(set) var seen = 0

  /// Begins with no stanza; `first` must be added too.
  init(_ first: Package, _ status: SignatureStatus) {
    self.status = status
    package = first
    package.releases = []
  }

  /// Adds a stanza: its release, unless that version is there, newest first.
  mutating func add(_ stanza: Package, _ status: SignatureStatus) {
    seen += 1
    let release = stanza.latest
    let version = DebianVersion(release.version.raw)
    if let known = package.releases.firstIndex(where: { $0.version == release.version }) {
      // The same release in two lists: the one whose index is signed vouches for both.
      if known == 0, status == .indexSigned, release.checksum == package.latest.checksum {
        self.status = status
      }
      return
    }
    let index =
      package.releases.firstIndex { DebianVersion($0.version.raw) < version }
      ?? package.releases.endIndex
    var releases = package.releases
    releases.insert(release, at: index)
    if index == 0 {
      package = stanza
      self.status = status
    }
    package.releases = releases
  }
}
