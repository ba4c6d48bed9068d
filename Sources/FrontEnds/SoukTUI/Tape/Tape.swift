import FoundationEssentials
import SoukScreen

/// A session that was written down.
///
/// The same tape gives the same pictures, on every machine and without a marketplace: it serves as
/// a report of a bug, as a test and as a demonstration.
package struct Tape: Sendable {
  /// What the session began with.
  let header: TapeHeader
  /// What happened, in order.
  let entries: [TapeEntry]

  /// How many pictures were shown.
  package var frames: Int { entries.reduce(0) { max($0, $1.frame?.number ?? 0) } }

  /// Whether letters and digits of queries and notes stand as `x` and `0`.
  package var isRedacted: Bool { header.isRedacted }

  /// How long the longest tape may be, in bytes.
  package static let longest = 256 << 20
  /// How wide or high a screen on a tape may be.
  private static let longestSide = 2_000

  /// Reads a tape; the last line may be torn, as a kill leaves it.
  package init(_ bytes: [UInt8]) throws(TapeError) {
    guard bytes.count <= Self.longest else { throw .tooLong(bytes.count) }
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    guard let first = lines.first else { throw .noTape(line: 1, "it is empty") }
    let decoder = Self.decoder
    header = try Self.decode(first, line: 1, decoder)
    guard header.format == TapeHeader.currentFormat else {
      throw .otherFormat(header.format, expected: TapeHeader.currentFormat)
    }
    try Self.check(header.size.width, header.size.height, line: 1)
    var entries: [TapeEntry] = []
    entries.reserveCapacity(lines.count)
    let isTorn = bytes.last != UInt8(ascii: "\n")
    for (index, line) in lines.enumerated().dropFirst() {
      do throws(TapeError) {
        let entry: TapeEntry = try Self.decode(line, line: index + 1, decoder)
        if case .input(.resize(let size)) = entry.event {
          try Self.check(size.width, size.height, line: index + 1)
        }
        entries.append(entry)
      } catch {
        guard isTorn, index == lines.count - 1 else { throw error }
      }
    }
    self.entries = entries
  }

  /// Writes lines whose keys are in order, so that equal sessions give equal bytes.
  static var encoder: JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    return encoder
  }

  private static var decoder: JSONDecoder {
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    return decoder
  }

  private static func decode<Value: Decodable>(
    _ bytes: ArraySlice<UInt8>, line: Int, _ decoder: JSONDecoder
  ) throws(TapeError) -> Value {
    do {
      return try decoder.decode(Value.self, from: Data(bytes))
    } catch DecodingError.keyNotFound(let key, _) {
      throw .noTape(line: line, "“\(key.stringValue)” is missing")
    } catch DecodingError.dataCorrupted(let context) {
      throw .noTape(line: line, context.debugDescription)
    } catch {
      throw .noTape(line: line, "a value is of another kind than expected")
    }
  }

  private static func check(_ width: Int, _ height: Int, line: Int) throws(TapeError) {
    guard (1...longestSide).contains(width), (1...longestSide).contains(height) else {
      throw .noTape(line: line, "a screen of \(width)×\(height) is none")
    }
  }
}
