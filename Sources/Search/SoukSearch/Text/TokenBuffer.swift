/// Tokens as bytes, one behind the other: what many texts are cut into without an object for each word.
package struct TokenBuffer: Sendable {
  /// The bytes of all tokens.
  package private(set) var bytes: [UInt8] = []
  /// Of which field each token is.
  package private(set) var fields: [SearchField] = []
  private var ends: [Int] = []

  /// A buffer without tokens.
  package init() {}

  /// How many tokens there are.
  package var count: Int { ends.count }

  /// Takes all tokens out, keeping the memory.
  package mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    fields.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }

  /// Where the bytes of a token lie.
  package func range(of token: Int) -> Range<Int> {
    (token == 0 ? 0 : ends[token - 1])..<ends[token]
  }

  /// Appends a token, behind a mark that tells it from the words of a text.
  package mutating func append(
    _ token: Span<UInt8>, of field: SearchField, behind mark: UInt8? = nil
  ) {
    if let mark { bytes.append(mark) }
    unsafe token.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
    end(field)
  }

  /// Appends the folded form of a token that is ASCII.
  mutating func append(folding token: Span<UInt8>, of field: SearchField) {
    for place in token.indices { bytes.append(TextFolding.folded(ofASCII: token[place])) }
    end(field)
  }

  private mutating func end(_ field: SearchField) {
    fields.append(field)
    ends.append(bytes.count)
  }
}
