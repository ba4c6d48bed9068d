import Foundation
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
    let missing = numbers.indices.filter { names[$0] == nil }
    guard !missing.isEmpty else { return names }
    var fresh: [(number: Int64, name: KnownName)] = []
    fresh.reserveCapacity(missing.count)
    try Self.forEachIdentity(of: missing.map { numbers[$0] }, db) { place, id in
      let name = KnownName(id)
      names[missing[place]] = name
      fresh.append((numbers[missing[place]], name))
    }
    keep(fresh, generation: generation)
    return names
  }

  /// Calls `body` with the identity of each document that is there, by its place among the numbers: one
  /// statement for all of them, which takes half the time that one for each would.
  private static func forEachIdentity(
    of numbers: [Int64], _ db: Database, _ body: (Int, PackageID) -> Void
  ) throws {
    let statement = try db.cachedStatement(
      sql: """
        SELECT key, identity FROM json_each(?) CROSS JOIN fulltext_attribute ON number = value
        """)
    statement.setUncheckedArguments(["[" + numbers.map(String.init).joined(separator: ",") + "]"])
    let rows = try Row.fetchCursor(statement)
    while let row = try rows.next() {
      let place = try row.decode(Int.self, atIndex: 0)
      body(place, try DocumentCodec.decodeIdentity([UInt8](row.decode(Data.self, atIndex: 1))))
    }
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
