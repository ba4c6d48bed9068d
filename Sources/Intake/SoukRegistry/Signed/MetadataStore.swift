package import SoukModel
package import SoukTrust

/// Where it is kept what was seen of signed registries, so that none can go back.
package protocol MetadataStore: Sendable {
  /// What was kept of a registry; nil where nothing was.
  ///
  /// - Throws: ``RegistryError`` with T10 where it is there and cannot be used: that is never taken
  ///   for nothing.
  func load(_ registry: RegistryName) throws(RegistryError) -> MetadataState?

  /// Keeps a state in place of the former one, all or nothing.
  func save(_ state: MetadataState, for registry: RegistryName) throws(RegistryError)

  /// Forgets a registry: a person has removed it.
  func forget(_ registry: RegistryName) throws(RegistryError)

  /// What changes whenever another state is kept, and is empty where none is.
  ///
  /// Costs one look at the file system at the most.
  func stamp(_ registry: RegistryName) -> String
}
