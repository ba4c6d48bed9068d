import SoukCatalogue
import SoukModel
import SoukSearch

/// Says how well a document answers the words of a query, from its stored row.
///
/// Nothing is looked up in postings: name and description are cut into words again, which costs
/// less than a random access for each word would, and knows order and spelling besides.
struct RowScorer {
  /// A word of the query.
  struct Word {
    /// Its folded bytes.
    var bytes: [UInt8]
    /// Whether the beginning of a word is enough.
    var isPrefix: Bool
    /// How rare it is, 0 to 1.
    var rarity: Double
  }

  /// Where a word stands at best.
  private enum Place {
    static let elsewhere: UInt8 = 0
    static let descriptionBeginning: UInt8 = 1
    static let descriptionWord: UInt8 = 2
    static let nameBeginning: UInt8 = 3
    static let nameWord: UInt8 = 4
  }

  /// A word as it is compared: without an object of its own, so that nothing is counted in the loops.
  private struct Pattern {
    /// Where its bytes lie among those of all words.
    let bytes: Range<Int>
    let first: UInt8
    let isPrefix: Bool
    let rarity: Double
    var count: Int { bytes.count }
  }

  private let index: SegmentedIndex
  private let words: [Pattern]
  /// The bytes of the words, one behind the other.
  private let text: [UInt8]
  /// The words as they were typed, joined.
  private let joined: [UInt8]
  /// What was typed, folded, with what separates.
  private let typed: [UInt8]
  /// Whether that ends in what stands between the parts of names, so that more of the name is to come.
  private let isOpen: Bool
  private let isLoose: Bool
  private var places: [UInt8] = []
  private var shares: [Double] = []
  /// How long the joined name of the document is, and how much of it is what was typed.
  private var nameLength = 0
  private var sharedLength = 0
  /// Whether the name of the document begins with what was typed, separators too.
  private var isSpelled = false

  /// Prepares the comparison.
  ///
  /// - Parameters:
  ///   - typed: what was typed, folded; empty where a name need not begin so.
  ///   - isLoose: whether a word that stands nowhere earns nothing, rather than standing in a field that a row
  ///     does not show.
  init(
    _ index: SegmentedIndex, words: [Word], joined: [UInt8], typed: [UInt8] = [],
    isLoose: Bool = false
  ) {
    self.index = index
    self.typed = typed
    isOpen = typed.last.map(Self.separators.contains) ?? false
    var text: [UInt8] = []
    self.words = words.compactMap { word in
      guard let first = word.bytes.first else { return nil }
      text += word.bytes
      return Pattern(
        bytes: text.count - word.bytes.count..<text.count, first: first, isPrefix: word.isPrefix,
        rarity: word.rarity)
    }
    self.text = text
    self.joined = joined
    self.isLoose = isLoose
    places = [UInt8](repeating: 0, count: self.words.count)
    shares = [Double](repeating: 0, count: self.words.count)
  }

  /// The points of a document, popularity included.
  mutating func score(_ document: Int) -> Double {
    score(document, unlessBelow: -.infinity) ?? popularity(of: document)
  }

  /// The points of a document; nil where they are sure to be below a bound, which its name mostly tells.
  mutating func score(_ document: Int, unlessBelow bound: Double) -> Double? {
    guard let (segment, place) = index.segment(of: document) else { return 0 }
    let bytes = segment.bytes
    let number = Int64(bitPattern: segment.numbers.number(place, in: unsafe bytes.span.bytes))
    let popularity = DocumentNumber.popularity(of: number) * RankingWeights.popularity
    guard let row = segment.place(of: place, in: bytes.span) else { return popularity }
    for word in words.indices {
      places[word] = Place.elsewhere
      shares[word] = 0
    }
    nameLength = 0
    sharedLength = 0
    // What of a name or a summary is kept as words is all of it.
    var words = 0..<0
    if let kept = row.words {
      guard let end = readName(kept, of: bytes) else { return popularity }
      words = end..<kept.upperBound
    }
    if nameLength == 0 { read(row.name, of: bytes, isName: true) }
    isSpelled = isSpelled(row.name, of: bytes)
    if places.contains(where: { $0 < Place.nameBeginning }) {
      if mostPoints() + popularity < bound { return nil }
      words.isEmpty
        ? read(row.summary, of: bytes, isName: false) : readSummary(words, of: bytes)
    }
    return points() + popularity
  }

  /// Whether a name begins with what was typed, byte for byte; letters that are not ASCII must be typed as they
  /// are in small.
  private func isSpelled(_ name: Range<Int>, of bytes: [UInt8]) -> Bool {
    guard !typed.isEmpty, typed.count <= name.count else { return false }
    for (offset, wanted) in typed.enumerated() {
      let byte = bytes[name.lowerBound + offset]
      guard ((0x41...0x5A).contains(byte) ? byte | 0x20 : byte) == wanted else { return false }
    }
    return true
  }

  /// Whether the name is what was typed, but for separators: not while another separator says that there is
  /// more of it.
  private var isJoinedName: Bool {
    sharedLength == joined.count && nameLength == joined.count && (!isOpen || isSpelled)
  }

  /// How much is earned by the share of the name that was typed.
  private var coverage: Double {
    let most =
      sharedLength == joined.count
      ? RankingWeights.coverageOfBeginning : RankingWeights.coverage
    return most * Double(joined.count) / Double(max(nameLength, joined.count))
  }

  /// What popularity is worth.
  func popularity(of document: Int) -> Double {
    DocumentNumber.popularity(of: index.number(of: document)) * RankingWeights.popularity
  }

  private func points() -> Double {
    var sum = 0.0
    var isAllInName = !words.isEmpty
    for (word, place) in places.enumerated() {
      isAllInName = isAllInName && place >= Place.nameBeginning
      sum += points(of: word, at: place)
    }
    return points(of: sum, isAllInName: isAllInName)
  }

  /// What the points are at the most, once the name is read: as if the description had the words that the
  /// name has not.
  private func mostPoints() -> Double {
    var sum = 0.0
    for (word, place) in places.enumerated() {
      let most = points(of: word, at: max(place, Place.descriptionWord))
      sum += max(most, points(of: word, at: place))
    }
    return points(of: sum, isAllInName: false)
  }

  /// The points of words that earn so much together.
  @inline(__always)
  private func points(of words: Double, isAllInName: Bool) -> Double {
    var sum = words / Double(max(1, self.words.count))
    guard !joined.isEmpty else { return sum }
    if isJoinedName { return sum + RankingWeights.joinedName }
    if isAllInName { sum += RankingWeights.allInName + coverage }
    if isSpelled { sum += RankingWeights.nameSpelled }
    return sharedLength == joined.count ? sum + RankingWeights.nameBegins : sum
  }

  /// What a word earns where it stands, before it is shared among the words.
  @inline(__always)
  private func points(of word: Int, at place: UInt8) -> Double {
    let points =
      switch place {
      case Place.nameWord: RankingWeights.nameWord
      case Place.nameBeginning:
        RankingWeights.nameBeginning + RankingWeights.nameBeginningLength * shares[word]
      case Place.descriptionWord: RankingWeights.descriptionWord
      case Place.descriptionBeginning: RankingWeights.descriptionBeginning
      default: isLoose ? 0 : RankingWeights.otherField
      }
    let floor = RankingWeights.rarityFloor
    return points * (floor + (1 - floor) * words[word].rarity)
  }

  /// The parts of the score of a document.
  mutating func parts(_ document: Int) -> [ScorePart] {
    _ = score(document)
    let popularity = ScorePart(.popularity, popularity(of: document))
    guard index.row(of: document) != nil else { return [popularity] }
    var parts = places.enumerated().map { word, place in
      ScorePart(
        Self.kind(of: place), points(of: word, at: place) / Double(max(1, words.count)),
        word: String(decoding: text[words[word].bytes], as: UTF8.self))
    }
    if joined.isEmpty {
      // Nothing was typed that a name could be compared with.
    } else if isJoinedName {
      parts.append(ScorePart(.joinedName, RankingWeights.joinedName))
    } else {
      if !words.isEmpty, places.allSatisfy({ $0 >= Place.nameBeginning }) {
        parts.append(ScorePart(.allInName, RankingWeights.allInName))
        parts.append(ScorePart(.coverage, coverage))
      }
      if sharedLength == joined.count {
        parts.append(ScorePart(.nameBegins, RankingWeights.nameBegins))
      }
      if isSpelled { parts.append(ScorePart(.nameSpelled, RankingWeights.nameSpelled)) }
    }
    return parts + [popularity]
  }

  private static func kind(of place: UInt8) -> ScorePart.Kind {
    switch place {
    case Place.nameWord: .nameWord
    case Place.nameBeginning: .nameBeginning
    case Place.descriptionWord: .descriptionWord
    case Place.descriptionBeginning: .descriptionBeginning
    default: .otherField
    }
  }

  /// Cuts a text of ASCII into words as the tokenizer does and notes which words of the query they are.
  private mutating func read(_ range: Range<Int>, of bytes: [UInt8], isName: Bool) {
    let folding = Self.folding
    let text = text
    unsafe bytes.withUnsafeBufferPointer { bytes in
      unsafe folding.withUnsafeBufferPointer { folding in
        unsafe text.withUnsafeBufferPointer { text in
          unsafe readASCII(
            UnsafeBufferPointer(rebasing: bytes[range]), folding, text, isName: isName)
        }
      }
    }
  }

  /// What stands between the parts of names and mostly not behind them, as the signs of `c++` and `c#` do.
  private static let separators = Set("-_./:@".utf8)

  /// For each byte what it is folded to: 0 for what separates, as everything does that is not ASCII and
  /// stands in no row of this form.
  private static let folding: [UInt8] = (0...255).map { byte in
    switch byte {
    case 0x30...0x39, 0x61...0x7A: UInt8(byte)
    case 0x41...0x5A: UInt8(byte) | 0x20
    default: 0
    }
  }

  /// For each byte of ASCII what it is where a name is divided, as a number: nothing is called to compare two.
  private static let codes: [UInt8] = (0...255).map { NameParts.Kind(ofASCII: $0).rawValue }

  /// Reads a text that is ASCII.
  private mutating func readASCII(
    _ bytes: UnsafeBufferPointer<UInt8>, _ folding: UnsafeBufferPointer<UInt8>,
    _ text: UnsafeBufferPointer<UInt8>, isName: Bool
  ) {
    var position = 0
    while position < bytes.count {
      let first = unsafe folding[Int(bytes[position])]
      if first == 0 {
        position += 1
        continue
      }
      var end = position + 1
      // A run of small letters alone has no parts.
      var isPlain = unsafe bytes[position] >= 0x61
      while end < bytes.count {
        let byte = unsafe bytes[end]
        let next = unsafe folding[Int(byte)]
        if next == 0 { break }
        isPlain = isPlain && byte >= 0x61
        end += 1
      }
      let length = min(end - position, Tokenizer.maximumLength)
      if isName {
        for offset in 0..<length {
          guard sharedLength == nameLength + offset, sharedLength < joined.count,
            unsafe folding[Int(bytes[position + offset])] == joined[sharedLength]
          else { break }
          sharedLength += 1
        }
        nameLength += length
      }
      let run = unsafe UnsafeBufferPointer(rebasing: bytes[position..<position + length])
      for number in words.indices where words[number].first == first {
        if unsafe begins(run, 0, with: words[number], text, folding) {
          note(number, of: words[number].count, in: length, isName: isName)
        }
      }
      if isName, !isPlain { unsafe readParts(of: run, text, folding) }
      position = end
    }
  }

  /// Whether a run has the bytes of a word at a place.
  @inline(__always)
  private func begins(
    _ run: UnsafeBufferPointer<UInt8>, _ start: Int, with word: Pattern,
    _ text: UnsafeBufferPointer<UInt8>, _ folding: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard start + word.count <= run.count else { return false }
    var offset = 0
    while offset < word.count,
      unsafe folding[Int(run[start + offset])] == text[word.bytes.lowerBound + offset]
    {
      offset += 1
    }
    return offset == word.count
  }

  /// Notes which words are those of the parts of a run of a name.
  private mutating func readParts(
    of run: UnsafeBufferPointer<UInt8>, _ text: UnsafeBufferPointer<UInt8>,
    _ folding: UnsafeBufferPointer<UInt8>
  ) {
    let codes = Self.codes
    func code(_ place: Int) -> UInt8 { place < run.count ? codes[Int(unsafe run[place])] : 0 }
    func kind(_ place: Int) -> NameParts.Kind { NameParts.Kind(rawValue: code(place)) ?? .other }
    let upper = NameParts.Kind.upper.rawValue
    var start = 0
    var previous = code(0)
    for place in 1...run.count {
      let next = code(place)
      if place < run.count {
        // Small letters follow each other in most places.
        if next == previous, next != upper { continue }
        let begins = NameParts.begins(
          kind(place), after: kind(place - 1), before: (kind(place + 1), kind(place + 2)))
        previous = next
        guard begins else { continue }
      } else if start == 0 {
        return
      }
      for number in words.indices {
        let count = words[number].count
        guard count <= place - start, words[number].isPrefix || count == place - start else {
          continue
        }
        if unsafe begins(run, start, with: words[number], text, folding) {
          notePart(number, of: count, in: run.count)
        }
      }
      start = place
    }
  }

  /// Reads a name that is not ASCII, from its folded words.
  ///
  /// - Returns: where the words of the summary begin; nil in a damaged row.
  private mutating func readName(_ words: Range<Int>, of bytes: [UInt8]) -> Int? {
    let span = bytes.span
    return FoldedWords.readName(span, in: words) { run in
      if sharedLength == nameLength {
        for place in run {
          guard sharedLength < joined.count, bytes[place] == joined[sharedLength] else { break }
          sharedLength += 1
        }
      }
      nameLength += run.count
    } token: { token in
      forEachWord(beginning: token, of: bytes) { scorer, number in
        scorer.note(number, of: scorer.words[number].count, in: token.count, isName: true)
      }
    } part: { part in
      forEachWord(beginning: part, of: bytes) { scorer, number in
        let word = scorer.words[number]
        guard word.isPrefix || word.count == part.count else { return }
        scorer.notePart(number, of: word.count, in: max(scorer.nameLength, part.count))
      }
    }
  }

  /// The same for the words of a summary.
  private mutating func readSummary(_ words: Range<Int>, of bytes: [UInt8]) {
    FoldedWords.readSummary(bytes.span, in: words) { token in
      forEachWord(beginning: token, of: bytes) { scorer, number in
        scorer.note(number, of: scorer.words[number].count, in: token.count, isName: false)
      }
    }
  }

  /// Calls `body` with each word that a token begins with.
  @inline(__always)
  private mutating func forEachWord(
    beginning token: Range<Int>, of bytes: [UInt8], _ body: (inout RowScorer, Int) -> Void
  ) {
    for number in words.indices {
      let word = words[number]
      guard word.count <= token.count, word.first == bytes[token.lowerBound],
        zip(bytes[token], text[word.bytes]).allSatisfy({ $0 == $1 })
      else { continue }
      body(&self, number)
    }
  }

  /// Notes that a token begins with a word of the query.
  private mutating func note(_ number: Int, of count: Int, in length: Int, isName: Bool) {
    if count == length {
      places[number] = max(places[number], isName ? Place.nameWord : Place.descriptionWord)
    } else if words[number].isPrefix {
      if isName { shares[number] = max(shares[number], Double(count) / Double(length)) }
      places[number] = max(
        places[number], isName ? Place.nameBeginning : Place.descriptionBeginning)
    }
  }

  /// Notes that a part of a run of the name is a word of the query, or begins with it: it is worth what
  /// the beginning of a run is.
  private mutating func notePart(_ number: Int, of count: Int, in length: Int) {
    shares[number] = max(shares[number], Double(count) / Double(length))
    places[number] = max(places[number], Place.nameBeginning)
  }
}
