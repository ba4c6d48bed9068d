import GRDB
import SoukCatalogue
import SoukModel
import SoukSearch
import Synchronization

/// The names of documents that were compared lately, of one generation.
///
/// The most popular matches of one key are mostly those of the key before.
final class RecentNames: Sendable {
  private struct State {
    var generation: Int64 = -1
    var names: [Int64: KnownName] = [:]
  }

  private let state = Mutex(State())

  /// How many names are kept before all are dropped: some 2 MB.
  private static let limit = 8_192

  /// The names of documents, in their order; nil for one that is not there.
  ///
  /// - Parameter generation: the generation that the connection sees.
  func names(of numbers: [Int64], generation: Int64, _ db: Database) throws -> [KnownName?] {
    var names = state.withLock { state in
      state.generation == generation ? numbers.map { state.names[$0] } : numbers.map { _ in nil }
    }
    var fresh: [(number: Int64, name: KnownName)] = []
    for (place, number) in numbers.enumerated() where names[place] == nil {
      guard let id = try CatalogueQueries.id(number: number, db) else { continue }
      let name = KnownName(id)
      names[place] = name
      fresh.append((number, name))
    }
    if !fresh.isEmpty { keep(fresh, generation: generation) }
    return names
  }

  private func keep(_ fresh: [(number: Int64, name: KnownName)], generation: Int64) {
    state.withLock { state in
      if state.generation != generation || state.names.count + fresh.count > Self.limit {
        state.names.removeAll(keepingCapacity: true)
        state.generation = generation
      }
      for (number, name) in fresh.prefix(Self.limit) { state.names[number] = name }
    }
  }
}
