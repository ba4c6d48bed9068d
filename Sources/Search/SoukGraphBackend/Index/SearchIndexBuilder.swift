import SoukCatalogue
import SoukFST
import SoukModel
import SoukRDF
import SoukSearch

/// Collects documents in any order and freezes them into a ``SearchIndex``.
///
/// Begins empty or with what a frozen index holds; either way the same documents give the same
/// bytes. Memory: 4 bytes for each distinct term of each document, the terms once, and 60 bytes a
/// document with its name and its row. Time: linear in the text, plus sorting the terms.
struct SearchIndexBuilder: Sendable {
  /// A document, without what lies in the buffers of all.
  struct Document {
    /// Its number.
    var number: Int64
    /// Its labels.
    var labels: DocumentLabels
    /// Its signature, as it is stored.
    var signature: UInt8
    /// Its downloads; -1 where nobody counts them.
    var downloads: Int64
    /// Where its postings end, and the next document's begin.
    var postingsEnd: UInt32
    /// Where its folded name ends.
    var nameEnd: UInt32
    /// Where its row ends.
    var rowEnd: UInt32
    /// Whether it was taken out again.
    var isRemoved = false
  }

  /// The words.
  var terms = ByteKeyTable()
  /// The postings, document after document: the term above the bits of the fields.
  var postings: [UInt32] = []
  /// The documents in the order in which they came, those that were removed too.
  var documents: [Document] = []
  /// The texts of the labels.
  var labels: [String] = []
  /// The folded names, one after the other.
  var names: [UInt8] = []
  /// The result rows, one after the other.
  var rows: [UInt8] = []
  /// For each term, behind which posting its latest one is; 0 where there is none.
  private var latest: [UInt32] = []
  private var places: [Int64: UInt32] = [:]
  private var labelIDs: [String: UInt32] = [:]
  /// The tokens of the document that is being added.
  private var tokens = TokenBuffer()

  /// How many bits of a posting tell the fields.
  static let fieldBits = UInt32(SearchField.allCases.count)
  /// How many terms there may be.
  private static let mostTerms = 1 << (32 - Int(fieldBits))
  /// How many bytes and postings there may be.
  private static let largest = 1 << 31

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
    var counts = [UInt32](repeating: 0, count: index.documentCount)
    let all = UInt64(0)..<UInt64(index.terms.keyCount)
    index.forEachPosting(ofTerms: all, cancellation: nil) { document, _ in counts[document] += 1 }
    var end = UInt32(postings.count)
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
      rows += index.bytes[index.row(of: document)]
      names += TextFolding.foldedLine(String(decoding: index.bytes[place.name], as: UTF8.self)).utf8
      end += counts[document]
      guard max(names.count, rows.count) <= Int(UInt32.max) else { return false }
      documents.append(
        Document(
          number: number, labels: known, signature: index.signature(of: document),
          downloads: index.downloads(of: document), postingsEnd: end,
          nameEnd: UInt32(names.count), rowEnd: UInt32(rows.count)))
    }
    return absorb(postingsOf: index, as: taken, until: Int(end))
  }

  /// Puts the postings of a frozen index to the documents that they belong to here.
  private mutating func absorb(
    postingsOf index: SearchIndex, as taken: [UInt32], until end: Int
  ) -> Bool {
    // They lie there by term, and here by document.
    let places = taken.map { $0 == .max ? 0..<0 : postingRange(of: Int($0)) }
    var next = places.map { UInt32($0.lowerBound) }
    postings += repeatElement(0, count: end - postings.count)
    var isWhole = true
    index.terms.enumerate { key, match in
      let term = terms.number(of: key)
      guard term < Self.mostTerms else {
        isWhole = false
        return false
      }
      if term == latest.count { latest.append(0) }
      index.forEachPosting(ofTerms: match.ordinal..<match.ordinal + 1, cancellation: nil) {
        guard taken[$0] != .max else { return }
        // Forged bytes may hold others when they are read once more by term.
        guard Int(next[$0]) < places[$0].upperBound else {
          isWhole = false
          return
        }
        postings[Int(next[$0])] = Self.posting(of: term, $1)
        next[$0] += 1
      }
      return isWhole
    }
    return isWhole && zip(next, places).allSatisfy { Int($0) == $1.upperBound }
  }

  /// A posting of a term in some fields.
  private static func posting(of term: Int, _ mask: UInt8) -> UInt32 {
    UInt32(term) << fieldBits | UInt32(mask) & (1 << fieldBits - 1)
  }

  /// Where the postings of a document lie.
  func postingRange(of document: Int) -> Range<Int> {
    let start = document == 0 ? 0 : documents[document - 1].postingsEnd
    return Int(start)..<Int(documents[document].postingsEnd)
  }

  /// Where the folded name of a document lies.
  func nameRange(of document: Int) -> Range<Int> {
    let start = document == 0 ? 0 : documents[document - 1].nameEnd
    return Int(start)..<Int(documents[document].nameEnd)
  }

  /// Where the row of a document lies.
  func rowRange(of document: Int) -> Range<Int> {
    let start = document == 0 ? 0 : documents[document - 1].rowEnd
    return Int(start)..<Int(documents[document].rowEnd)
  }

  /// Adds a document under a number that no other one has.
  mutating func add(_ entry: CatalogueEntry, number: Int64) throws(SearchIndexError) {
    let package = entry.package
    guard
      max(max(documents.count, postings.count), max(names.count, rows.count)) < Self.largest
    else { throw .tooLarge }
    let attributes = PackageAttributes(entry)
    tokens.removeAll()
    SearchableText.append(tokensOf: package, to: &tokens)
    tokens.append(
      JoinedName.bytes(of: package.id.name.raw).span, of: .name,
      behind: SearchIndexFormat.joinedNameMarker)
    // Not of the name: those that have it in their name would be stored a second time.
    for word in attributes.verdict {
      tokens.append(word.utf8.span, of: .category, behind: SearchIndexFormat.trustMarker)
    }
    for word in attributes.dependencies {
      tokens.append(word.utf8.span, of: .category, behind: SearchIndexFormat.dependencyMarker)
    }
    try postTokens()
    places[number] = UInt32(documents.count)
    let known = labels(of: package, attributes)
    names += TextFolding.foldedLine(package.id.name.raw).utf8
    StoredRow.append(
      entry.summaryRow, category: labels[Int(known.category)],
      version: labels[Int(known.version)].dropFirst(), to: &rows)
    documents.append(
      Document(
        number: number, labels: known, signature: Self.signature(of: entry, attributes),
        downloads: package.downloads ?? -1, postingsEnd: UInt32(postings.count),
        nameEnd: UInt32(names.count), rowEnd: UInt32(rows.count)))
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

  /// Takes out the document of a number; one that is not here is no error.
  ///
  /// - Returns: whether it was here.
  @discardableResult
  mutating func remove(number: Int64) -> Bool {
    guard let document = places.removeValue(forKey: number) else { return false }
    documents[Int(document)].isRemoved = true
    return true
  }

  /// Notes the tokens of the document that is being added.
  private mutating func postTokens() throws(SearchIndexError) {
    let start = postings.count
    for token in 0..<tokens.count {
      let term = terms.number(of: tokens.range(of: token), in: tokens.bytes)
      guard term < Self.mostTerms else { throw .tooLarge }
      if term == latest.count { latest.append(0) }
      let posting = Self.posting(of: term, tokens.fields[token].mask)
      // One behind the start is of this document.
      if latest[term] > start {
        postings[Int(latest[term]) - 1] |= posting
      } else {
        postings.append(posting)
        latest[term] = UInt32(postings.count)
      }
    }
  }

  private mutating func id(ofLabel label: String) -> UInt32 {
    if let id = labelIDs[label] { return id }
    let id = UInt32(labels.count)
    labels.append(label)
    labelIDs[label] = id
    return id
  }
}
