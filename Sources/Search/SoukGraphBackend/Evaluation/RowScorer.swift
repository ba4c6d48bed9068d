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

  private let index: SegmentedIndex
  private let words: [Word]
  /// The words as they were typed, joined.
  private let joined: [UInt8]
  private let isLoose: Bool
  private var places: [UInt8] = []
  private var shares: [Double] = []
  /// How long the joined name of the document is, and how much of it is what was typed.
  private var nameLength = 0
  private var sharedLength = 0

  /// Prepares the comparison.
  ///
  /// - Parameter isLoose: whether a word that stands nowhere earns nothing, rather than standing in a
  ///   field that a row does not show.
  init(_ index: SegmentedIndex, words: [Word], joined: [UInt8], isLoose: Bool = false) {
    self.index = index
    self.words = words.filter { !$0.bytes.isEmpty }
    self.joined = joined
    self.isLoose = isLoose
    places = [UInt8](repeating: 0, count: self.words.count)
    shares = [Double](repeating: 0, count: self.words.count)
  }

  /// The points of a document, popularity included.
  mutating func score(_ document: Int) -> Double {
    let popularity = popularity(of: document)
    guard let row = index.row(of: document) else { return popularity }
    let bytes = index.bytes(of: document)
    for word in words.indices {
      places[word] = Place.elsewhere
      shares[word] = 0
    }
    nameLength = 0
    sharedLength = 0
    read(row.name, of: bytes, isName: true)
    if places.contains(where: { $0 < Place.nameBeginning }) {
      read(row.summary, of: bytes, isName: false)
    }
    return points() + popularity
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
    sum /= Double(max(1, words.count))
    guard !joined.isEmpty else { return sum }
    let begins = sharedLength == joined.count
    if begins, nameLength == joined.count { return sum + RankingWeights.joinedName }
    if isAllInName {
      sum += RankingWeights.allInName
      sum += RankingWeights.coverage * Double(joined.count) / Double(max(nameLength, joined.count))
    }
    return begins ? sum + RankingWeights.nameBegins : sum
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
        word: String(decoding: words[word].bytes, as: UTF8.self))
    }
    let begins = sharedLength == joined.count
    if joined.isEmpty {
      // Nothing was typed that a name could be compared with.
    } else if begins, nameLength == joined.count {
      parts.append(ScorePart(.joinedName, RankingWeights.joinedName))
    } else {
      if !words.isEmpty, places.allSatisfy({ $0 >= Place.nameBeginning }) {
        let share = Double(joined.count) / Double(max(nameLength, joined.count))
        parts.append(ScorePart(.allInName, RankingWeights.allInName))
        parts.append(ScorePart(.coverage, RankingWeights.coverage * share))
      }
      if begins { parts.append(ScorePart(.nameBegins, RankingWeights.nameBegins)) }
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

  /// Cuts a text into words as the tokenizer does and notes which words of the query they are.
  private mutating func read(_ range: Range<Int>, of bytes: [UInt8], isName: Bool) {
    let folding = Self.folding
    var isFoldable = true
    unsafe bytes.withUnsafeBufferPointer { bytes in
      unsafe folding.withUnsafeBufferPointer { folding in
        isFoldable = unsafe readASCII(
          UnsafeBufferPointer(rebasing: bytes[range]), folding, isName: isName)
      }
    }
    if !isFoldable { readFolded(bytes[range], isName: isName) }
  }

  /// For each byte what it is folded to: 0 for what separates, 0x80 for what is not ASCII.
  private static let folding: [UInt8] = (0...255).map { byte in
    switch byte {
    case 0x30...0x39, 0x61...0x7A: UInt8(byte)
    case 0x41...0x5A: UInt8(byte) | 0x20
    case 0x80...: 0x80
    default: 0
    }
  }

  /// Reads a text that is ASCII; false as soon as it is found not to be.
  private mutating func readASCII(
    _ bytes: UnsafeBufferPointer<UInt8>, _ folding: UnsafeBufferPointer<UInt8>, isName: Bool
  ) -> Bool {
    var position = 0
    while position < bytes.count {
      let first = unsafe folding[Int(bytes[position])]
      if first == 0x80 { return false }
      if first == 0 {
        position += 1
        continue
      }
      var end = position + 1
      while end < bytes.count {
        let next = unsafe folding[Int(bytes[end])]
        if next == 0x80 { return false }
        if next == 0 { break }
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
      for number in words.indices where words[number].bytes[0] == first {
        if unsafe begins(run, 0, with: words[number].bytes, folding) {
          note(number, of: words[number].bytes.count, in: length, isName: isName)
        }
      }
      if isName { unsafe readParts(of: run, folding) }
      position = end
    }
    return true
  }

  /// Whether a run has the bytes of a word at a place.
  @inline(__always)
  private func begins(
    _ run: UnsafeBufferPointer<UInt8>, _ start: Int, with word: [UInt8],
    _ folding: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard start + word.count <= run.count else { return false }
    var offset = 0
    while offset < word.count,
      unsafe folding[Int(run[start + offset])] == word[offset]
    {
      offset += 1
    }
    return offset == word.count
  }

  /// Notes which words are those of the parts of a run of a name.
  private mutating func readParts(
    of run: UnsafeBufferPointer<UInt8>, _ folding: UnsafeBufferPointer<UInt8>
  ) {
    func kind(_ place: Int) -> NameParts.Kind {
      place < run.count ? unsafe NameParts.Kind(ofASCII: run[place]) : .other
    }
    var start = 0
    var previous = kind(0)
    for place in 1...run.count {
      let next = kind(place)
      if place < run.count {
        // Small letters follow each other in most places.
        if next == previous, next != .upper { continue }
        let begins = NameParts.begins(
          next, after: previous, before: (kind(place + 1), kind(place + 2)))
        previous = next
        guard begins else { continue }
      } else if start == 0 {
        return
      }
      for number in words.indices {
        let count = words[number].bytes.count
        guard count <= place - start, words[number].isPrefix || count == place - start else {
          continue
        }
        if unsafe begins(run, start, with: words[number].bytes, folding) {
          notePart(number, of: count, in: run.count)
        }
      }
      start = place
    }
  }

  /// The same for a text that is not ASCII, from its beginning.
  private mutating func readFolded(_ text: ArraySlice<UInt8>, isName: Bool) {
    if isName {
      nameLength = 0
      sharedLength = 0
    }
    let text = String(decoding: text, as: UTF8.self)
    for run in Tokenizer.runs(of: text) {
      if isName {
        let whole = Array(run.text.utf8)
        if sharedLength == nameLength {
          sharedLength += zip(whole, joined.dropFirst(sharedLength)).prefix { $0 == $1 }.count
        }
        nameLength += whole.count
      }
      for token in run.tokens {
        for (number, word) in words.enumerated() where token.utf8.starts(with: word.bytes) {
          note(number, of: word.bytes.count, in: token.utf8.count, isName: isName)
        }
      }
    }
    guard isName else { return }
    for part in NameParts.tokens(of: text) {
      for (number, word) in words.enumerated() where part.utf8.starts(with: word.bytes) {
        guard word.isPrefix || word.bytes.count == part.utf8.count else { continue }
        notePart(number, of: word.bytes.count, in: max(nameLength, part.utf8.count))
      }
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
