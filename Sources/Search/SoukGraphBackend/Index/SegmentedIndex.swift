import SoukModel
import SoukSearch

/// What is searched: a frozen index, and beside it a small one of what changed since.
///
/// A document is named by its place. Those of the base keep their ordinals; those of the delta follow
/// from the next whole word of a ``DocumentSet`` on. Every answer is the one that a single index of the
/// documents that are left would give. One object for all who search.
final class SegmentedIndex: Sendable {
  /// The index that was frozen whole.
  let base: SearchIndex
  /// The documents that came or changed since; nil where none did.
  let delta: SearchIndex?
  /// The places of all documents that are left.
  let everything: DocumentSet
  /// How many documents are left.
  let documentCount: Int
  /// The place of the first document of the delta.
  let deltaStart: Int
  /// Where the documents stand in order of popularity.
  let popularity: MergedRanks
  /// Where they stand by name, worked out when it is first asked for.
  let names: NameOrder
  /// What is left of the stored most popular names.
  let tops: LiveTops
  /// What the next key will ask for again.
  let sets: RecentSets
  /// The documents of which a release failed verification; none where they are so many that they say nothing.
  let failed: Set<Int>

  /// Which state this is: what was found out about places holds for it alone.
  var state: State { State(base: base.generation, generation: generation) }

  /// A state of the index.
  struct State: Hashable, Sendable {
    /// The generation of the base.
    let base: Int64
    /// The generation that base and delta reflect together.
    let generation: Int64
  }

  /// An index without changes.
  convenience init(_ base: SearchIndex) {
    self.init(base, delta: nil, gone: [])
  }

  /// An index with what changed since.
  ///
  /// - Complexity: O(documents / 64 + changes × log documents).
  convenience init(_ base: SearchIndex, _ delta: IndexDelta) {
    let gone = delta.replaced.compactMap(base.document(numbered:)).map(UInt32.init(_:))
    self.init(base, delta: delta.index, gone: gone)
  }

  private init(_ base: SearchIndex, delta: SearchIndex?, gone: [UInt32]) {
    self.base = base
    self.delta = delta
    deltaStart = (base.documentCount + 63) / 64 * 64
    var words = DocumentSet(allOf: base.documentCount).words
    if let delta { words += DocumentSet(allOf: delta.documentCount).words }
    var everything = DocumentSet(words: words)
    for document in gone { everything.remove(Int(document)) }
    self.everything = everything
    documentCount = base.documentCount - gone.count + (delta?.documentCount ?? 0)
    let points = (0..<(delta?.documentCount ?? 0)).map { document in
      UInt32(base.documents(before: delta?.number(of: document) ?? 0))
    }
    popularity = MergedRanks(gone: gone, points: points)
    names = NameOrder()
    tops = LiveTops()
    sets = RecentSets()
    var failed: Set<Int> = []
    Self.addFailed(of: base, from: 0, among: everything, to: &failed)
    if let delta { Self.addFailed(of: delta, from: deltaStart, among: everything, to: &failed) }
    self.failed = failed.count <= Self.mostFailed ? failed : []
  }

  /// Up to how many failed releases are looked at.
  private static let mostFailed = 1_024

  /// Adds the places of the documents of a segment of which a release failed verification, until they are too
  /// many.
  private static func addFailed(
    of segment: SearchIndex, from start: Int, among everything: DocumentSet,
    to failed: inout Set<Int>
  ) {
    let key = [SearchIndexFormat.trustMarker] + TrustWords.failed.utf8
    let terms = segment.terms(of: key, isPrefix: false)
    segment.visitPostings(ofTerms: terms, cancellation: nil) { document, _ in
      if everything.contains(start + document) { failed.insert(start + document) }
      return failed.count <= mostFailed
    }
  }

  /// The generation of the catalogue that this reflects.
  var generation: Int64 { delta?.generation ?? base.generation }

  /// The document number at a place: ascending from the most popular one to the least.
  func number(of place: Int) -> Int64 {
    place < deltaStart
      ? base.number(of: place) : delta?.number(of: place - deltaStart) ?? 0
  }

  /// Where name and description of a document lie in ``bytes(of:)``; nil in a damaged row.
  func row(of place: Int) -> SearchIndex.RowPlace? {
    place < deltaStart ? base.place(of: place) : delta?.place(of: place - deltaStart)
  }

  /// The segment that a place is in, and the document there; nil for a place of the delta where there is none.
  @inline(__always)
  func segment(of place: Int) -> (index: SearchIndex, document: Int)? {
    place < deltaStart ? (base, place) : delta.map { ($0, place - deltaStart) }
  }

  /// Has what scoring needs of later documents of a list fetched while the one at a place is scored.
  func fetch(_ documents: [Int], after place: Int) {
    let (near, far) = (place + 4, place + 12)
    if far < documents.count, let (index, document) = segment(of: documents[far]) {
      index.willLookUp(document)
    }
    if near < documents.count, let (index, document) = segment(of: documents[near]) {
      index.willScore(document)
    }
  }

  /// The bytes of the segment that a document is in.
  func bytes(of place: Int) -> [UInt8] {
    place < deltaStart ? base.bytes : delta?.bytes ?? []
  }

  /// The rank by popularity of the document at a place, 0 for the most popular.
  func popularityRank(of place: Int) -> Int {
    place < deltaStart
      ? popularity.rank(ofBase: place) : popularity.rank(ofDelta: place - deltaStart)
  }

  /// The identity of a document; nil in a damaged row.
  func id(of place: Int) -> PackageID? {
    place < deltaStart ? base.id(of: place) : delta?.id(of: place - deltaStart)
  }

  /// The result row of a document; nil in a damaged row.
  func summary(of place: Int) -> PackageSummary? {
    place < deltaStart ? base.summary(of: place) : delta?.summary(of: place - deltaStart)
  }

  /// The place of a package; nil where the index has none.
  func place(of id: PackageID) -> Int? {
    documents(joinedAs: JoinedName.bytes(of: id.name.raw)).first { self.id(of: $0) == id }
  }
}

extension SearchIndex {
  /// How many documents have a number below this one.
  ///
  /// - Complexity: O(log documents).
  func documents(before number: Int64) -> Int {
    var low = 0
    var high = documentCount
    while low < high {
      let middle = (low + high) / 2
      if self.number(of: middle) < number { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The document of a number; nil where there is none.
  func document(numbered number: Int64) -> Int? {
    let document = documents(before: number)
    return document < documentCount && self.number(of: document) == number ? document : nil
  }
}
