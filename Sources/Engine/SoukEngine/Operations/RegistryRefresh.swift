import SoukCatalogue
import SoukRegistry

/// One registry to read anew.
struct RegistryRefresh: Sendable {
  /// Where it is read from.
  var source: any RegistrySource
  /// What the catalogue remembers of it; nil where it is new, or to be read in any case.
  var known: RegistryRecord?
}
