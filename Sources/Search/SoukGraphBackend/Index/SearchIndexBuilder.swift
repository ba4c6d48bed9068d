import SoukFST
import SoukModel
import SoukSearch

/// Collects documents in order of their numbers and freezes them into a ``SearchIndex``.
///
/// Memory: 12 bytes for each distinct term of each document, the terms once, and 40 bytes a
/// document. Time: linear in the text, plus sorting the terms.
struct SearchIndexBuilder {
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
    var name: String
  }

  /// The label of a package without a category: capitals, which no folded category holds.
  private static let noCategory = "NONE"

  private var termIDs: [[UInt8]: UInt32] = [:]
  private var postings: [Posting] = []
  private var documents: [Document] = []
  private var labelIDs: [String: UInt32] = [:]
  private var labels: [String] = []

  /// A builder without documents.
  init() {}

  /// Adds a document, whose number must be above all numbers before.
  mutating func add(_ package: Package, number: Int64) throws(SearchIndexError) {
    guard documents.count < 1 << 31 else { throw .tooLarge }
    let document = UInt32(documents.count)
    let text = SearchableText(package)
    var masks: [[UInt8]: UInt8] = [:]
    for field in SearchField.allCases {
      let tokens = text.tokens(of: field)
      for (index, token) in tokens.enumerated() {
        var mask = field.mask
        if field == .name {
          if index == 0 { mask |= PostingMask.firstInName }
          if tokens.count == 1 { mask |= PostingMask.wholeName }
        }
        masks[Array(token.utf8), default: 0] |= mask
      }
    }
    let folded = TextFolding.fold(package.id.name.raw)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    masks[[SearchIndexFormat.wholeNameMarker] + folded.utf8.prefix(256)] = SearchField.name.mask
    for (term, mask) in masks {
      postings.append(Posting(term: id(ofTerm: term), document: document, mask: mask))
    }
    documents.append(
      Document(
        number: number, registry: id(ofLabel: package.id.registry.description),
        category: id(
          ofLabel: package.category.map { TextFolding.fold($0.raw) } ?? Self.noCategory),
        downloads: package.downloads ?? -1, name: folded))
  }

  /// Freezes everything into bytes.
  consuming func finish(generation: Int64) throws(SearchIndexError) -> [UInt8] {
    typealias Section = SearchIndexFormat.Section
    var sections = [[UInt8]](repeating: [], count: Section.allCases.count)
    try freezeTerms(&sections)
    for document in documents {
      Self.append(UInt64(bitPattern: document.number), 8, to: &sections[Section.numbers.rawValue])
      Self.append(
        UInt64(bitPattern: document.downloads), 8, to: &sections[Section.downloads.rawValue])
      Self.append(UInt64(document.registry), 4, to: &sections[Section.registries.rawValue])
      Self.append(UInt64(document.category), 4, to: &sections[Section.categories.rawValue])
    }
    for rank in nameRanks() {
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
    Self.append(UInt64(documents.count), 8, to: &bytes)
    Self.append(UInt64(termIDs.count), 8, to: &bytes)
    for section in sections { Self.append(UInt64(section.count), 8, to: &bytes) }
    for section in sections { bytes += section }
    let checksum = SearchIndex.checksum(of: bytes)
    for byte in 0..<4 {
      bytes[SearchIndexFormat.checksumOffset + byte] =
        UInt8(truncatingIfNeeded: checksum >> UInt32(8 * byte))
    }
    return bytes
  }

  /// Writes the dictionary, and the postings in its order.
  private func freezeTerms(_ sections: inout [[UInt8]]) throws(SearchIndexError) {
    typealias Section = SearchIndexFormat.Section
    let sorted = termIDs.sorted { $0.key.lexicographicallyPrecedes($1.key) }
    var ranks = [UInt32](repeating: 0, count: sorted.count)
    var builder = FSTBuilder(outputs: .ordinals)
    do {
      for (rank, term) in sorted.enumerated() {
        ranks[Int(term.value)] = UInt32(rank)
        try builder.add(term.key)
      }
    } catch {
      throw .terms(error)
    }
    sections[Section.terms.rawValue] = builder.finish()

    // Counting sort by term; documents were added in order and stay so.
    var starts = [Int](repeating: 0, count: sorted.count + 1)
    for posting in postings { starts[Int(ranks[Int(posting.term)]) + 1] += 1 }
    for term in 0..<sorted.count { starts[term + 1] += starts[term] }
    var order = [UInt32](repeating: 0, count: postings.count)
    var next = starts
    for (index, posting) in postings.enumerated() {
      let rank = Int(ranks[Int(posting.term)])
      order[next[rank]] = UInt32(index)
      next[rank] += 1
    }
    var frozen: [UInt8] = []
    frozen.reserveCapacity(postings.count * 3)
    for term in 0..<sorted.count {
      Self.append(UInt64(frozen.count), 4, to: &sections[Section.postingOffsets.rawValue])
      var last: UInt32 = 0
      for index in order[starts[term]..<starts[term + 1]] {
        let posting = postings[Int(index)]
        Self.appendVariable(posting.document - last, to: &frozen)
        frozen.append(posting.mask)
        last = posting.document
      }
      guard frozen.count < 1 << 32 else { throw .tooLarge }
    }
    Self.append(UInt64(frozen.count), 4, to: &sections[Section.postingOffsets.rawValue])
    sections[Section.postings.rawValue] = frozen
  }

  /// The place of each document by folded name, the more popular first where names are equal.
  private func nameRanks() -> [UInt32] {
    let names = documents.map { Array($0.name.utf8) }
    let sorted = documents.indices.sorted { left, right in
      names[left] == names[right]
        ? left < right : names[left].lexicographicallyPrecedes(names[right])
    }
    var ranks = [UInt32](repeating: 0, count: documents.count)
    for (rank, document) in sorted.enumerated() { ranks[document] = UInt32(rank) }
    return ranks
  }

  private mutating func id(ofTerm term: [UInt8]) -> UInt32 {
    if let id = termIDs[term] { return id }
    let id = UInt32(termIDs.count)
    termIDs[term] = id
    return id
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
