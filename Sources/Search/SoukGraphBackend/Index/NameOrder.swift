import SoukSearch
import Synchronization

/// Where the documents of two segments stand by name, worked out once.
final class NameOrder: Sendable {
  private let known = Mutex<MergedRanks?>(nil)

  /// The ranks by folded name, then by popularity.
  func ranks(of index: SegmentedIndex) -> MergedRanks {
    known.withLock { known in
      if let known { return known }
      let ranks = Self.ranks(of: index)
      known = ranks
      return ranks
    }
  }

  private static func ranks(of index: SegmentedIndex) -> MergedRanks {
    let base = index.base
    guard let delta = index.delta else { return MergedRanks(gone: [], points: []) }
    let sorted = documentsByName(base)
    let points = documentsByName(delta).map { document in
      let name = foldedName(of: Int(document), in: delta)
      let number = delta.number(of: Int(document))
      var low = 0
      var high = sorted.count
      while low < high {
        let middle = (low + high) / 2
        let other = Int(sorted[middle])
        let found = foldedName(of: other, in: base)
        let isBefore =
          found == name
          ? base.number(of: other) < number : found.lexicographicallyPrecedes(name)
        if isBefore { low = middle + 1 } else { high = middle }
      }
      return UInt32(low)
    }
    return MergedRanks(
      gone: index.popularity.gone.map { base.nameRank(of: Int($0)) }.sorted(), points: points)
  }

  /// The documents of a segment in the order of their ranks; a rank that nothing has, in bytes that
  /// nobody froze, stands for the first document.
  private static func documentsByName(_ index: SearchIndex) -> [UInt32] {
    var sorted = [UInt32](repeating: 0, count: index.documentCount)
    for document in 0..<index.documentCount {
      let rank = Int(index.nameRank(of: document))
      if rank < sorted.count { sorted[rank] = UInt32(document) }
    }
    return sorted
  }

  private static func foldedName(of document: Int, in index: SearchIndex) -> [UInt8] {
    guard let place = index.place(of: document) else { return [] }
    return Array(
      TextFolding.foldedLine(String(decoding: index.bytes[place.name], as: UTF8.self)).utf8)
  }
}
