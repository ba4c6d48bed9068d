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

  private let index: SearchIndex
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
  init(_ index: SearchIndex, words: [Word], joined: [UInt8], isLoose: Bool = false) {
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
    guard let place = index.place(of: document) else { return popularity }
    for word in words.indices {
      places[word] = Place.elsewhere
      shares[word] = 0
    }
    nameLength = 0
    sharedLength = 0
    read(place.name, isName: true)
    if places.contains(where: { $0 < Place.nameBeginning }) { read(place.summary, isName: false) }
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
    guard index.place(of: document) != nil else { return [popularity] }
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
  private mutating func read(_ range: Range<Int>, isName: Bool) {
    let bytes = index.bytes
    let folding = Self.folding
    var isFoldable = true
    unsafe bytes.withUnsafeBufferPointer { bytes in
      unsafe folding.withUnsafeBufferPointer { folding in
        isFoldable = unsafe readASCII(
          UnsafeBufferPointer(rebasing: bytes[range]), folding, isName: isName)
      }
    }
    if !isFoldable { readFolded(range, isName: isName) }
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
      for number in words.indices {
        let count = words[number].bytes.count
        guard count <= length, words[number].bytes[0] == first else { continue }
        var offset = 1
        while offset < count,
          unsafe folding[Int(bytes[position + offset])] == words[number].bytes[offset]
        {
          offset += 1
        }
        if offset == count { note(number, of: count, in: length, isName: isName) }
      }
      position = end
    }
    return true
  }

  /// The same for a text that is not ASCII, from its beginning.
  private mutating func readFolded(_ range: Range<Int>, isName: Bool) {
    if isName {
      nameLength = 0
      sharedLength = 0
    }
    for folded in Tokenizer.tokens(of: String(decoding: index.bytes[range], as: UTF8.self)) {
      let token = Array(folded.utf8)
      if isName {
        if sharedLength == nameLength {
          sharedLength += zip(token, joined.dropFirst(sharedLength)).prefix { $0 == $1 }.count
        }
        nameLength += token.count
      }
      for (number, word) in words.enumerated() where token.starts(with: word.bytes) {
        note(number, of: word.bytes.count, in: token.count, isName: isName)
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
}
