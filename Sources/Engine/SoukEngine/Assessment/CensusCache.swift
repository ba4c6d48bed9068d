import SoukAssess
import SoukModel
import Synchronization

/// Who needs whom in each registry, kept while the catalogue's generation is the same.
final class CensusCache: Sendable {
  private let kept = Mutex<(generation: Int64, censuses: [RegistryName: DependencyCensus])>(
    (-1, [:]))

  /// The census of a registry, where it was counted in this generation.
  func census(of registry: RegistryName, generation: Int64) -> DependencyCensus? {
    kept.withLock { $0.generation == generation ? $0.censuses[registry] : nil }
  }

  /// Keeps a census; those of older generations go.
  func keep(_ census: DependencyCensus, of registry: RegistryName, generation: Int64) {
    kept.withLock { kept in
      if kept.generation != generation { kept = (generation, [:]) }
      kept.censuses[registry] = census
    }
  }
}
