import SoukCatalogue
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
    var labels: DocumentLabels
    var signature: UInt8
    var downloads: Int64
    /// The folded name.
    var name: [UInt8]
    /// Where its row lies among the rows.
    var row: Range<Int>
    var isRemoved = false
  }

  private var terms = ByteKeyTable()
  private var postings: [Posting] = []
  /// For each term, where its latest posting is.
  private var latest: [UInt32] = []
  private var documents: [Document] = []
  private var places: [Int64: UInt32] = [:]
  private var labelIDs: [String: UInt32] = [:]
  private var labels: [String] = []
  private var scratch: [UInt8] = []
  /// The result rows, one after the other.
  private var rows: [UInt8] = []

  /// A builder without documents.
  init() {}

  /// A builder with the documents of a frozen index; nil where that is not whole.
  init?(_ index: SearchIndex) {
    guard absorb(index) else { return nil }
  }

  /// How many documents there are.
  var documentCount: Int { places.count }

  /// Adds the documents of a frozen index, under numbers that no other one has, but for some.
  ///
  /// - Parameter left: the numbers of those that are left out.
  /// - Returns: false where the index is not whole; nothing can be made of the builder then.
  mutating func absorb(_ index: SearchIndex, without left: Set<Int64> = []) -> Bool {
    let labelIDs = index.labels.indices.map { id(ofLabel: index.label($0)) }
    // The document here of each one there.
    var taken = [UInt32](repeating: .max, count: index.documentCount)
    for document in 0..<index.documentCount {
      let number = index.number(of: document)
      var known = DocumentLabels(of: document, in: index)
      guard known.highest < labelIDs.count, let place = index.place(of: document) else {
        return false
      }
      if left.contains(number) { continue }
      known.renumber { labelIDs[Int($0)] }
      taken[document] = UInt32(documents.count)
      places[number] = UInt32(documents.count)
      let row = rows.count
      rows += index.bytes[index.row(of: document)]
      documents.append(
        Document(
          number: number, labels: known, signature: index.signature(of: document),
          downloads: index.downloads(of: document),
          name: Self.foldedName(String(decoding: index.bytes[place.name], as: UTF8.self)),
          row: row..<rows.count))
    }
    index.terms.enumerate { key, match in
      let term = terms.number(of: key)
      if term == latest.count { latest.append(0) }
      index.forEachPosting(ofTerms: match.ordinal..<match.ordinal + 1, cancellation: nil) {
        let document = taken[$0]
        guard document != .max else { return }
        postings.append(Posting(term: UInt32(term), document: document, mask: $1))
      }
      return true
    }
    return true
  }

  /// Adds a document under a number that no other one has.
  mutating func add(_ entry: CatalogueEntry, number: Int64) throws(SearchIndexError) {
    let package = entry.package
    guard documents.count < 1 << 31, postings.count < 1 << 31 else { throw .tooLarge }
    let document = UInt32(documents.count)
    guard rows.count < 1 << 31 else { throw .tooLarge }
    let text = SearchableText(package)
    for field in SearchField.allCases {
      for token in text.tokens(of: field) where token != SearchableText.gap {
        scratch.removeAll(keepingCapacity: true)
        scratch.append(contentsOf: token.utf8)
        post(field.mask, in: document)
      }
    }
    scratch = [SearchIndexFormat.joinedNameMarker]
    scratch += JoinedName.bytes(of: package.id.name.raw)
    post(SearchField.name.mask, in: document)
    let attributes = PackageAttributes(entry)
    for (marker, words) in [
      (SearchIndexFormat.trustMarker, attributes.verdict),
      (SearchIndexFormat.dependencyMarker, attributes.dependencies),
    ] {
      for word in words {
        scratch = [marker]
        scratch.append(contentsOf: word.utf8)
        // Not that of the name: those that have it in their name would be stored a second time.
        post(SearchField.category.mask, in: document)
      }
    }
    places[number] = document
    let known = labels(of: package, attributes)
    let row = rows.count
    StoredRow.append(
      entry.summaryRow, category: labels[Int(known.category)],
      version: labels[Int(known.version)].dropFirst(), to: &rows)
    documents.append(
      Document(
        number: number, labels: known, signature: Self.signature(of: entry, attributes),
        downloads: package.downloads ?? -1, name: Self.foldedName(package.id.name.raw),
        row: row..<rows.count))
  }

  private mutating func labels(
    of package: Package, _ attributes: PackageAttributes
  ) -> DocumentLabels {
    let none = SearchIndexFormat.noLabel
    return DocumentLabels(
      registry: id(ofLabel: package.id.registry.description),
      category: id(ofLabel: package.category.map { TextFolding.fold($0.raw) } ?? none),
      license: id(ofLabel: attributes.license.isEmpty ? none : attributes.license),
      version: id(ofLabel: VersionLabel.text(of: attributes)))
  }

  private static func signature(
    of entry: CatalogueEntry, _ attributes: PackageAttributes
  ) -> UInt8 {
    let place = SignatureStatus.allCases.firstIndex(of: entry.verdict.signature) ?? 0
    let isFailed = attributes.verdict.contains(TrustWords.failed)
    return UInt8(truncatingIfNeeded: place) | (isFailed ? SearchIndexFormat.failedBit : 0)
  }

  /// A name as names are put in order.
  static func foldedName(_ name: String) -> [UInt8] {
    Array(TextFolding.fold(name).split(whereSeparator: \.isWhitespace).joined(separator: " ").utf8)
  }

  /// Takes out the document of a number; one that is not here is no error.
  ///
  /// - Returns: whether it was here.
  @discardableResult
  mutating func remove(number: Int64) -> Bool {
    guard let document = places.removeValue(forKey: number) else { return false }
    documents[Int(document)].isRemoved = true
    return true
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
    freezeColumns(order, &sections)
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
    Self.append(0, SearchIndexFormat.paddingSize, to: &bytes)
    let checksum = SearchIndex.checksum(of: bytes)
    for byte in 0..<4 {
      bytes[SearchIndexFormat.checksumOffset + byte] =
        UInt8(truncatingIfNeeded: checksum >> UInt32(8 * byte))
    }
    return bytes
  }

  /// Writes what each document has a number for, and the rows.
  private mutating func freezeColumns(_ order: [Int], _ sections: inout [[UInt8]]) {
    typealias Section = SearchIndexFormat.Section
    let frozen = order.lazy.map { [documents] in documents[$0] }
    func store(_ section: Section, _ number: (Document) -> UInt64) {
      sections[section.rawValue] = IndexColumn.bytes(frozen.map(number))
    }
    store(.numbers) { UInt64(bitPattern: $0.number) }
    store(.downloads) { UInt64(bitPattern: $0.downloads) &+ 1 }
    store(.registries) { UInt64($0.labels.registry) }
    store(.categories) { UInt64($0.labels.category) }
    store(.licenses) { UInt64($0.labels.license) }
    store(.versions) { UInt64($0.labels.version) }
    store(.signatures) { UInt64($0.signature) }
    sections[Section.nameRanks.rawValue] = IndexColumn.bytes(nameRanks(order).map(UInt64.init))
    var offsets: [UInt64] = []
    offsets.reserveCapacity(order.count + 1)
    for document in order {
      offsets.append(UInt64(sections[Section.rows.rawValue].count))
      sections[Section.rows.rawValue] += rows[documents[document].row]
    }
    offsets.append(UInt64(sections[Section.rows.rawValue].count))
    sections[Section.rowOffsets.rawValue] = IndexColumn.bytes(offsets)
    rows = []
  }

  /// Writes the dictionary, the postings in its order and what is stored of frequent ones; gives the
  /// number of terms in use.
  private mutating func freezeTerms(
    of order: [Int], _ sections: inout [[UInt8]]
  ) throws(SearchIndexError) -> Int {
    typealias Section = SearchIndexFormat.Section
    let order = postingOrder(order)
    var builder = FSTBuilder(outputs: .ordinals)
    var frozen: [UInt8] = []
    frozen.reserveCapacity(order.documents.count * 3)
    var offsets: [UInt64] = []
    offsets.reserveCapacity(order.terms.count + 1)
    do {
      for (ordinal, term) in order.terms.enumerated() {
        try builder.add(Array(terms.key(term)))
        offsets.append(UInt64(frozen.count))
        var last: UInt32 = 0
        for posting in order.starts[ordinal]..<order.starts[ordinal + 1] {
          Self.appendVariable(order.documents[posting] - last, to: &frozen)
          frozen.append(order.masks[posting])
          last = order.documents[posting]
        }
        guard frozen.count < 1 << 32 else { throw SearchIndexError.tooLarge }
      }
    } catch let error as FSTError {
      throw .terms(error)
    } catch {
      throw .tooLarge
    }
    sections[Section.terms.rawValue] = builder.finish()
    offsets.append(UInt64(frozen.count))
    sections[Section.postingOffsets.rawValue] = IndexColumn.bytes(offsets)
    sections[Section.postings.rawValue] = frozen
    let frequent = FrequentSets(order) { [terms] in terms.key(order.terms[$0]) }
    guard frequent.sets.count < 1 << 32 else { throw .tooLarge }
    sections[Section.frequentRanges.rawValue] = frequent.ranges
    sections[Section.frequentSets.rawValue] = frequent.sets
    sections[Section.nameTops.rawValue] = frequent.tops
    return order.terms.count
  }

  /// Sorts the postings of the documents in `order`, letting go of the unsorted ones.
  private mutating func postingOrder(_ order: [Int]) -> PostingOrder {
    var ranks = [UInt32](repeating: .max, count: documents.count)
    for (rank, document) in order.enumerated() { ranks[document] = UInt32(rank) }
    var counts = [Int](repeating: 0, count: order.count + 1)
    for posting in postings where ranks[Int(posting.document)] != .max {
      counts[Int(ranks[Int(posting.document)]) + 1] += 1
    }
    for rank in order.indices { counts[rank + 1] += counts[rank] }
    // Two counting sorts, by document and then by term, of places instead of postings.
    var byDocument = [UInt32](repeating: 0, count: counts[order.count])
    for (place, posting) in postings.enumerated() {
      let rank = ranks[Int(posting.document)]
      guard rank != .max else { continue }
      byDocument[counts[Int(rank)]] = UInt32(place)
      counts[Int(rank)] += 1
    }
    var sizes = [Int](repeating: 0, count: terms.count)
    for place in byDocument { sizes[Int(postings[Int(place)].term)] += 1 }
    let used = terms.sortedNumbers().filter { sizes[$0] > 0 }
    var starts: [Int] = [0]
    starts.reserveCapacity(used.count + 1)
    var next = [Int](repeating: 0, count: terms.count)
    for term in used {
      next[term] = starts[starts.count - 1]
      starts.append(next[term] + sizes[term])
    }
    var found = [UInt32](repeating: 0, count: byDocument.count)
    var masks = [UInt8](repeating: 0, count: byDocument.count)
    for place in byDocument {
      let posting = postings[Int(place)]
      let target = next[Int(posting.term)]
      next[Int(posting.term)] += 1
      found[target] = ranks[Int(posting.document)]
      masks[target] = posting.mask
    }
    postings = []
    return PostingOrder(
      terms: used, starts: starts, documents: found, masks: masks, documentCount: order.count)
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
      documents[document].labels.renumber(renumber)
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
