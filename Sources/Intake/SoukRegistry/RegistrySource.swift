package import SoukModel
package import SoukTrust

/// A place packages come from, read entry by entry.
///
/// A source writes to no catalogue: the caller's transaction decides whether the entries of a
/// ``read(progress:cancellation:_:)`` count. One that is elsewhere keeps copies of what it fetched
/// and judged, and one with roots what it saw of them. A source that throws there has
/// delivered nothing that should be kept.
package protocol RegistrySource: Sendable {
  /// The name the registry is known by on this machine.
  var name: RegistryName { get }

  /// Where the registry is, as it is shown to people: a path, a URL, or `embedded`.
  var location: String { get }

  /// What identifies the present content of the registry's files.
  ///
  /// Equal text means that there is nothing to read. Of files on this machine it is made of path,
  /// size, modification time and inode, without reading them; of a registry that is elsewhere or has
  /// roots of the index's digest, after fetching and judging what has changed. The version of the
  /// mapping from file to package is part of it.
  /// - Throws: ``RegistryError`` where the registry is not there, or may not be believed.
  func fingerprint() throws(RegistryError) -> String

  /// Streams every package of the registry to `body`, each with the verdict reading alone gives.
  ///
  /// A malformed entry is left out and named in the report; the others are delivered.
  /// - Parameters:
  ///   - progress: called now and then, never more often than once per 256 packages.
  ///   - cancellation: looked at between entries.
  ///   - body: takes one entry; what it throws ends the reading and is thrown on.
  /// - Throws: ``RegistryError`` where a file as a whole cannot be read, `CancellationError` where
  ///   cancelled, or the error of `body`; nothing delivered so far should then be kept.
  func read(
    progress: (RegistryProgress) -> Void, cancellation: Cancellation,
    _ body: (CatalogueEntry) throws -> Void
  ) throws -> RegistryReadReport

  /// The content of one release, as far as it is on this machine.
  ///
  /// - Throws: ``RegistryError`` where content should be here and cannot be read.
  func content(of package: Package, version: RegistryText) throws(RegistryError) -> ReleaseContent

  /// Verifies one release against its content, where the content is here.
  ///
  /// - Parameters:
  ///   - package: a package of this registry.
  ///   - version: the release; nil for the newest.
  ///   - now: seconds since 1970.
  /// - Returns: a verdict that names what was looked at; it never throws, because a release that
  ///   cannot be judged is a finding too.
  func verify(_ package: Package, version: RegistryText?, now: Int64) -> Verdict

  /// Whether content of a release should be on this machine, told without reading it.
  ///
  /// - Complexity: one look at the file system at the most.
  func holds(_ package: Package, version: RegistryText) -> Bool

  /// Everything that a verdict on a release is made from, its content included.
  ///
  /// - Throws: ``RegistryError`` where the registry itself cannot be used.
  func inputs(
    for package: Package, _ release: Release
  ) throws(RegistryError) -> VerificationInputs

  /// Who vouches for the releases, with the person's own decisions about keys counted in.
  ///
  /// - Throws: ``RegistryError`` where the registry cannot be used, or the decisions cannot be read:
  ///   without them a revoked key might count.
  func signing() throws(RegistryError) -> RegistrySigning
}

extension RegistrySource {
  /// Nobody.
  package func signing() throws(RegistryError) -> RegistrySigning {
    RegistrySigning(name: name, signing: .none)
  }

  /// Nothing but what the index states.
  package func inputs(
    for package: Package, _ release: Release
  ) throws(RegistryError) -> VerificationInputs { .listed }
}
