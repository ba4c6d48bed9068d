import SoukModel
import SoukSearch

/// The results of one search, of which only the parts that were looked at are here.
struct ResultList: Hashable, Sendable {
  /// The search they answer.
  var tag = SearchTag(sequence: 0, backend: nil, text: "")
  /// The hits that are here, by rank from 0.
  var hits: [Int: SearchHit] = [:]
  /// How many packages match in all, approximate ones not counted.
  var total = 0
  /// The backend that answered.
  var backend: BackendKind?
  /// How long the answer took, in milliseconds.
  var milliseconds = 0.0
  /// Whether the cache answered.
  var cached = false
  /// The backend that should have answered and could not.
  var fellBackFrom: BackendError?
  /// One past the highest rank that is known to exist.
  var known = 0

  /// How many rows the list has, approximate ones included as far as they are known.
  var count: Int { max(total, known) }

  /// Takes in the hits of one window, whose first has the given rank.
  mutating func add(_ page: [SearchHit], at offset: Int) {
    for (index, hit) in page.enumerated() { hits[offset + index] = hit }
    known = max(known, offset + page.count)
  }

  /// The rank of a package among the hits that are here; O(hits here).
  func rank(of id: PackageID) -> Int? {
    hits.first { $0.value.id == id }?.key
  }
}
