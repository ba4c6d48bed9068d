import SoukCatalogue
import SoukFST
import SoukModel
import SoukRDF
import SoukSearch

extension SearchIndexBuilder {
  /// Freezes everything into bytes.
  consuming func finish(generation: Int64) throws(SearchIndexError) -> [UInt8] {
    typealias Section = SearchIndexFormat.Section
    var sections = [[UInt8]](repeating: [], count: Section.allCases.count)
    // In order of their numbers, which is by popularity.
    let order = documents.indices.filter { !documents[$0].isRemoved }
      .sorted { documents[$0].number < documents[$1].number }
    let postings = postingOrder(order)
    let termCount = postings.terms.count
    // The dictionary takes as long as all else, and needs nothing of it.
    let dictionary = WorkerThread("souk.words") { [terms] in
      Self.dictionary(of: postings.terms, in: terms)
    }
    let frozen = Result { () throws(SearchIndexError) in
      try freezePostings(postings, &sections)
    }
    let labels = relabel(order)
    freezeColumns(order, &sections)
    sections[Section.terms.rawValue] = try dictionary.wait().get()
    try frozen.get()
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
    bytes.reserveCapacity(
      sections.reduce(bytes.count + SearchIndexFormat.paddingSize) { $0 + $1.count })
    for section in sections.indices {
      bytes += sections[section]
      sections[section] = []
    }
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
      sections[Section.rows.rawValue] += rows[rowRange(of: document)]
    }
    offsets.append(UInt64(sections[Section.rows.rawValue].count))
    sections[Section.rowOffsets.rawValue] = IndexColumn.bytes(offsets)
    rows = []
  }

  /// The dictionary of terms in the order of their bytes.
  private static func dictionary(
    of used: [Int], in terms: ByteKeyTable
  ) -> Result<[UInt8], SearchIndexError> {
    var builder = FSTBuilder(outputs: .ordinals)
    var key: [UInt8] = []
    do throws(FSTError) {
      for term in used {
        key.removeAll(keepingCapacity: true)
        key += terms.key(term)
        try builder.add(key)
      }
    } catch {
      return .failure(.terms(error))
    }
    return .success(builder.finish())
  }

  /// Writes the postings in the order of the dictionary and what is stored of frequent ones.
  private func freezePostings(
    _ order: PostingOrder, _ sections: inout [[UInt8]]
  ) throws(SearchIndexError) {
    typealias Section = SearchIndexFormat.Section
    var frozen: [UInt8] = []
    frozen.reserveCapacity(order.documents.count * 3)
    var offsets: [UInt64] = []
    offsets.reserveCapacity(order.terms.count + 1)
    for ordinal in order.terms.indices {
      offsets.append(UInt64(frozen.count))
      var last: UInt32 = 0
      for posting in order.starts[ordinal]..<order.starts[ordinal + 1] {
        Self.appendVariable(order.documents[posting] - last, to: &frozen)
        frozen.append(order.masks[posting])
        last = order.documents[posting]
      }
      guard frozen.count < 1 << 32 else { throw .tooLarge }
    }
    offsets.append(UInt64(frozen.count))
    sections[Section.postingOffsets.rawValue] = IndexColumn.bytes(offsets)
    sections[Section.postings.rawValue] = frozen
    let frequent = FrequentSets(order) { [terms] in terms.key(order.terms[$0]) }
    guard frequent.sets.count < 1 << 32 else { throw .tooLarge }
    sections[Section.frequentRanges.rawValue] = frequent.ranges
    sections[Section.frequentSets.rawValue] = frequent.sets
    sections[Section.nameTops.rawValue] = frequent.tops
  }

  /// Sorts the postings of the documents in `order`, letting go of the unsorted ones.
  private mutating func postingOrder(_ order: [Int]) -> PostingOrder {
    var sizes = [Int](repeating: 0, count: terms.count)
    for document in order {
      for posting in postingRange(of: document) {
        sizes[Int(postings[posting] >> Self.fieldBits)] += 1
      }
    }
    let used = terms.sortedNumbers().filter { sizes[$0] > 0 }
    var starts: [Int] = [0]
    starts.reserveCapacity(used.count + 1)
    var next = [Int](repeating: 0, count: terms.count)
    for term in used {
      next[term] = starts[starts.count - 1]
      starts.append(next[term] + sizes[term])
    }
    // A counting sort by term; within a term the documents come in order.
    var found = [UInt32](repeating: 0, count: starts[used.count])
    var masks = [UInt8](repeating: 0, count: starts[used.count])
    for (rank, document) in order.enumerated() {
      for posting in postingRange(of: document) {
        let term = Int(postings[posting] >> Self.fieldBits)
        found[next[term]] = UInt32(rank)
        masks[next[term]] = UInt8(truncatingIfNeeded: postings[posting] & (1 << Self.fieldBits - 1))
        next[term] += 1
      }
    }
    postings = []
    return PostingOrder(
      terms: used, starts: starts, documents: found, masks: masks, documentCount: order.count)
  }

  /// Numbers the labels anew as the documents in `order` come to them, and gives those in use.
  private mutating func relabel(_ order: [Int]) -> [String] {
    var ids = [UInt32](repeating: .max, count: labels.count)
    var used: [String] = []
    func renumber(_ label: UInt32) -> UInt32 {
      if ids[Int(label)] == .max {
        ids[Int(label)] = UInt32(used.count)
        used.append(labels[Int(label)])
      }
      return ids[Int(label)]
    }
    // What few have in common comes first: the numbers of a column need fewer bytes then, and counts by number
    // less room.
    for document in order { _ = renumber(documents[document].labels.registry) }
    for document in order { _ = renumber(documents[document].labels.category) }
    for document in order { _ = renumber(documents[document].labels.license) }
    for document in order { documents[document].labels.renumber(renumber) }
    return used
  }

  /// The place of each document by folded name, the more popular first where names are equal.
  private func nameRanks(_ order: [Int]) -> [UInt32] {
    let sorted = ByteOrder.sorted(order.count, in: names) { nameRange(of: order[$0]) }
    var ranks = [UInt32](repeating: 0, count: order.count)
    for (rank, document) in sorted.enumerated() { ranks[document] = UInt32(rank) }
    return ranks
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
