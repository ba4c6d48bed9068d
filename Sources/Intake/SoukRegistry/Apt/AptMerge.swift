import SoukModel

/// The stanzas of one package name, put together as they come.
struct AptMerge {
  /// The package as far as it is known: the fields of the newest stanza, the releases of all.
  private(set) var package: Package
  /// How many stanzas went in.
  private(set) var seen = 0

  /// Begins with no stanza; `first` must be added too.
  init(_ first: Package) {
    package = first
    package.releases = []
  }

  /// Adds a stanza: its release, unless that version is there, newest first.
  mutating func add(_ stanza: Package) {
    seen += 1
    let release = stanza.latest
    let version = DebianVersion(release.version.raw)
    guard !package.releases.contains(where: { $0.version == release.version }) else { return }
    let index =
      package.releases.firstIndex { DebianVersion($0.version.raw) < version }
      ?? package.releases.endIndex
    var releases = package.releases
    releases.insert(release, at: index)
    if index == 0 { package = stanza }
    package.releases = releases
  }
}
