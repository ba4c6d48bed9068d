import SoukFST
import SoukModel
import SoukRDF
import SoukSearch

/// Collects documents in any order and freezes them into a ``SearchIndex``.
///
/// Begins empty or with what a frozen index holds; either way the same documents give the same
/// bytes. Memory: 12 bytes for each distinct term of each document, the terms once, and 60 bytes a
/// document. Time: linear in the text, plus sorting the terms.
struct SearchIndexBuilder: Sendable {
  private struct Posting {
    var term: UInt32
    var document: UInt32
    var mask: UInt8
  }

  private struct Document {
    var number: Int64
    var registry: UInt32
    var category: UInt32
    var downloads: Int64
    var name: [UInt8]
    var isRemoved = false
  }

  /// The label of a package without a category: capitals, which no folded category holds.
  private static let noCategory = "NONE"
  /// How many bytes of a folded name an index holds.
  static let nameLimit = 256

  private var terms = ByteKeyTable()
  private var postings: [Posting] = []
  /// For each term, where its latest posting is.
  private var latest: [UInt32] = []
  private var documents: [Document] = []
  private var places: [Int64: UInt32] = [:]
  private var labelIDs: [String: UInt32] = [:]
  private var labels: [String] = []
  private var scratch: [UInt8] = []

  /// A builder without documents.
  init() {}

  /// A builder with the documents of a frozen index; nil where that holds a name only in part.
  init?(_ index: SearchIndex) {
    labels = index.labels
    for (id, label) in labels.enumerated() { labelIDs[label] = UInt32(id) }
    for document in 0..<index.documentCount {
      guard index.registry(of: document) < labels.count,
        index.category(of: document) < labels.count
      else { return nil }
      places[index.number(of: document)] = UInt32(document)
      documents.append(
        Document(
          number: index.number(of: document), registry: UInt32(index.registry(of: document)),
          category: UInt32(index.category(of: document)), downloads: index.downloads(of: document),
          name: []))
    }
    var isWhole = true
    index.terms.enumerate { key, match in
      let term = UInt32(terms.number(of: key))
      latest.append(0)
      index.forEachPosting(ofTerms: match.ordinal..<match.ordinal + 1, cancellation: nil) {
        postings.append(Posting(term: term, document: UInt32($0), mask: $1))
        if key.first == SearchIndexFormat.wholeNameMarker {
          documents[$0].name = Array(key.dropFirst())
        }
      }
      isWhole = isWhole && key.count <= Self.nameLimit
      return isWhole
    }
    guard isWhole else { return nil }
  }

  /// Adds a document under a number that no other one has.
  mutating func add(_ entry: CatalogueEntry, number: Int64) throws(SearchIndexError) {
    let package = entry.package
    guard documents.count < 1 << 31, postings.count < 1 << 31 else { throw .tooLarge }
    let document = UInt32(documents.count)
    let text = SearchableText(package)
    for field in SearchField.allCases {
      let tokens = text.tokens(of: field)
      for (index, token) in tokens.enumerated() {
        var mask = field.mask
        if field == .name {
          if index == 0 { mask |= PostingMask.firstInName }
          if tokens.count == 1 { mask |= PostingMask.wholeName }
        }
        scratch.removeAll(keepingCapacity: true)
        scratch.append(contentsOf: token.utf8)
        post(mask, in: document)
      }
    }
    let folded = TextFolding.fold(package.id.name.raw)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    scratch = [SearchIndexFormat.wholeNameMarker]
    scratch.append(contentsOf: folded.utf8.prefix(Self.nameLimit))
    post(SearchField.name.mask, in: document)
    for word in TrustWords.words(of: entry.verdict) {
      scratch = [SearchIndexFormat.trustMarker]
      scratch.append(contentsOf: word.utf8)
      post(SearchField.name.mask, in: document)
    }
    places[number] = document
    documents.append(
      Document(
        number: number, registry: id(ofLabel: package.id.registry.description),
        category: id(
          ofLabel: package.category.map { TextFolding.fold($0.raw) } ?? Self.noCategory),
        downloads: package.downloads ?? -1, name: Array(folded.utf8)))
  }

  /// Takes out the document of a number; one that is not here is no error.
  mutating func remove(number: Int64) {
    guard let document = places.removeValue(forKey: number) else { return }
    documents[Int(document)].isRemoved = true
  }

  /// Notes that the term in the scratch bytes stands in the document that is being added.
  private mutating func post(_ mask: UInt8, in document: UInt32) {
    let term = terms.number(of: scratch)
    if term == latest.count {
      latest.append(UInt32(postings.count))
    } else if postings[Int(latest[term])].document == document,
      postings[Int(latest[term])].term == term
    {
      postings[Int(latest[term])].mask |= mask
      return
    }
    latest[term] = UInt32(postings.count)
    postings.append(Posting(term: UInt32(term), document: document, mask: mask))
  }

  /// Freezes everything into bytes.
  consuming func finish(generation: Int64) throws(SearchIndexError) -> [UInt8] {
    typealias Section = SearchIndexFormat.Section
    var sections = [[UInt8]](repeating: [], count: Section.allCases.count)
    // In order of their numbers, which is by popularity.
    let order = documents.indices.filter { !documents[$0].isRemoved }
      .sorted { documents[$0].number < documents[$1].number }
    let termCount = try freezeTerms(of: order, &sections)
    let labels = relabel(order)
    for document in order.lazy.map({ documents[$0] }) {
      Self.append(UInt64(bitPattern: document.number), 8, to: &sections[Section.numbers.rawValue])
      Self.append(
        UInt64(bitPattern: document.downloads), 8, to: &sections[Section.downloads.rawValue])
      Self.append(UInt64(document.registry), 4, to: &sections[Section.registries.rawValue])
      Self.append(UInt64(document.category), 4, to: &sections[Section.categories.rawValue])
    }
    for rank in nameRanks(order) {
      Self.append(UInt64(rank), 4, to: &sections[Section.nameRanks.rawValue])
    }
    for label in labels {
      Self.append(UInt64(label.utf8.count), 4, to: &sections[Section.labels.rawValue])
      sections[Section.labels.rawValue] += label.utf8
    }
    var bytes = SearchIndexFormat.magic
    Self.append(UInt64(SearchIndexFormat.version), 4, to: &bytes)
    Self.append(0, 4, to: &bytes)
    Self.append(UInt64(bitPattern: generation), 8, to: &bytes)
    Self.append(UInt64(order.count), 8, to: &bytes)
    Self.append(UInt64(termCount), 8, to: &bytes)
    for section in sections { Self.append(UInt64(section.count), 8, to: &bytes) }
    for section in sections { bytes += section }
    let checksum = SearchIndex.checksum(of: bytes)
    for byte in 0..<4 {
      bytes[SearchIndexFormat.checksumOffset + byte] =
        UInt8(truncatingIfNeeded: checksum >> UInt32(8 * byte))
    }
    return bytes
  }

  /// Writes the dictionary, and the postings in its order; gives the number of terms in use.
  private func freezeTerms(
    of order: [Int], _ sections: inout [[UInt8]]
  ) throws(SearchIndexError) -> Int {
    typealias Section = SearchIndexFormat.Section
    let (sorted, ranks) = sortedPostings(order)
    var used = [Bool](repeating: false, count: terms.count)
    for posting in sorted { used[Int(posting.term)] = true }
    let usedTerms = terms.sortedNumbers().filter { used[$0] }
    var starts = [Int](repeating: 0, count: terms.count + 1)
    for posting in sorted { starts[Int(posting.term) + 1] += 1 }
    for term in 0..<terms.count { starts[term + 1] += starts[term] }
    let byTerm = Self.placed(sorted, at: starts) { Int($0.term) }

    var builder = FSTBuilder(outputs: .ordinals)
    var frozen: [UInt8] = []
    frozen.reserveCapacity(postings.count * 3)
    do {
      for term in usedTerms {
        try builder.add(Array(terms.key(term)))
        Self.append(UInt64(frozen.count), 4, to: &sections[Section.postingOffsets.rawValue])
        var last: UInt32 = 0
        for posting in byTerm[starts[term]..<starts[term + 1]] {
          let document = ranks[Int(posting.document)]
          Self.appendVariable(document - last, to: &frozen)
          frozen.append(posting.mask)
          last = document
        }
        guard frozen.count < 1 << 32 else { throw SearchIndexError.tooLarge }
      }
    } catch let error as FSTError {
      throw .terms(error)
    } catch {
      throw .tooLarge
    }
    sections[Section.terms.rawValue] = builder.finish()
    Self.append(UInt64(frozen.count), 4, to: &sections[Section.postingOffsets.rawValue])
    sections[Section.postings.rawValue] = frozen
    return usedTerms.count
  }

  /// The postings of the documents in `order`, in that order, and the rank of each document in it.
  private func sortedPostings(_ order: [Int]) -> (sorted: [Posting], ranks: [UInt32]) {
    var ranks = [UInt32](repeating: 0, count: documents.count)
    for (rank, document) in order.enumerated() { ranks[document] = UInt32(rank) }
    let live = postings.filter { !documents[Int($0.document)].isRemoved }
    var starts = [Int](repeating: 0, count: order.count + 1)
    for posting in live { starts[Int(ranks[Int(posting.document)]) + 1] += 1 }
    for rank in order.indices { starts[rank + 1] += starts[rank] }
    return (Self.placed(live, at: starts) { Int(ranks[Int($0.document)]) }, ranks)
  }

  /// The stable counting sort of postings by `key`, whose groups begin at `starts`.
  private static func placed(
    _ postings: [Posting], at starts: [Int], _ key: (Posting) -> Int
  ) -> [Posting] {
    var next = starts
    var placed = postings
    for posting in postings {
      let group = key(posting)
      placed[next[group]] = posting
      next[group] += 1
    }
    return placed
  }

  /// Numbers the labels anew as the documents in `order` come to them, and gives those in use.
  private mutating func relabel(_ order: [Int]) -> [String] {
    var ids: [UInt32: UInt32] = [:]
    var used: [String] = []
    func renumber(_ label: UInt32) -> UInt32 {
      if let id = ids[label] { return id }
      let id = UInt32(used.count)
      used.append(labels[Int(label)])
      ids[label] = id
      return id
    }
    for document in order {
      documents[document].registry = renumber(documents[document].registry)
      documents[document].category = renumber(documents[document].category)
    }
    return used
  }

  /// The place of each document by folded name, the more popular first where names are equal.
  private func nameRanks(_ order: [Int]) -> [UInt32] {
    let sorted = order.indices.sorted { left, right in
      let (one, other) = (documents[order[left]].name, documents[order[right]].name)
      return one == other ? left < right : one.lexicographicallyPrecedes(other)
    }
    var ranks = [UInt32](repeating: 0, count: order.count)
    for (rank, document) in sorted.enumerated() { ranks[document] = UInt32(rank) }
    return ranks
  }

  private mutating func id(ofLabel label: String) -> UInt32 {
    if let id = labelIDs[label] { return id }
    let id = UInt32(labels.count)
    labels.append(label)
    labelIDs[label] = id
    return id
  }

  private static func append(_ value: UInt64, _ width: Int, to bytes: inout [UInt8]) {
    for byte in 0..<width { bytes.append(UInt8(truncatingIfNeeded: value >> UInt64(8 * byte))) }
  }

  private static func appendVariable(_ value: UInt32, to bytes: inout [UInt8]) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }
}
