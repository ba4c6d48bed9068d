/// A strict JSON reader (RFC 8259) over bytes in memory.
///
/// Stricter than the standard where that catches mistakes and attacks: keys must be unique, depth
/// is bounded, and a byte order mark is refused. Numbers stay text. Whatever the bytes are, it
/// throws and never traps.
///
/// A caller that wants one element at a time keeps a reader and walks with
/// ``members(in:_:)`` and ``elements(in:_:)``; most use ``parse(_:options:)``.
package struct JSONReader {
  /// What is tolerated.
  package struct Options: Hashable, Sendable {
    /// How many arrays and objects may stand inside one another.
    package var depthLimit: Int
    /// Whether invalid UTF-8 and lone surrogates become U+FFFD; otherwise they are errors.
    package var repairsText: Bool

    /// Makes options; by default 128 levels, and bad text is an error.
    package init(depthLimit: Int = 128, repairsText: Bool = false) {
      self.depthLimit = depthLimit
      self.repairsText = repairsText
    }
  }

  /// The next byte to be read.
  package internal(set) var position = 0
  /// Whether text had to be repaired so far.
  package internal(set) var repairedText = false
  let options: Options
  var depth = 0

  /// Makes a reader that stands at `position`.
  package init(options: Options = Options(), position: Int = 0) {
    self.options = options
    self.position = max(0, position)
  }

  /// Reads a whole JSON text; only white space may stand around the value.
  ///
  /// - Complexity: O(bytes).
  package static func parse(
    _ bytes: [UInt8], options: Options = Options()
  ) throws(JSONError) -> JSONValue {
    try parse(bytes.span, options: options)
  }

  /// Reads a whole JSON text from a span.
  package static func parse(
    _ bytes: borrowing Span<UInt8>, options: Options = Options()
  ) throws(JSONError) -> JSONValue {
    var reader = JSONReader(options: options)
    let value = try reader.value(in: bytes)
    try reader.end(in: bytes)
    return value
  }

  /// Reads the value that comes next.
  package mutating func value(in bytes: borrowing Span<UInt8>) throws(JSONError) -> JSONValue {
    skipSpace(in: bytes)
    guard position < bytes.count else {
      throw JSONError("the text ends where a value should be", at: position, in: bytes)
    }
    switch bytes[position] {
    case 0x22: return .string(try string(in: bytes))
    case 0x7B:
      var members: [JSONObject.Member] = []
      try self.members(in: bytes) { (key, reader, bytes) throws(JSONError) in
        members.append(JSONObject.Member(key, try reader.value(in: bytes)))
      }
      return .object(JSONObject(unique: members))
    case 0x5B:
      var values: [JSONValue] = []
      try elements(in: bytes) { (reader, bytes) throws(JSONError) in
        values.append(try reader.value(in: bytes))
      }
      return .array(values)
    case 0x2D, 0x30...0x39: return .number(try number(in: bytes))
    case 0x74: return try literal("true", .bool(true), in: bytes)
    case 0x66: return try literal("false", .bool(false), in: bytes)
    case 0x6E: return try literal("null", .null, in: bytes)
    default: throw unexpected("a value", in: bytes)
    }
  }

  /// Walks the object that comes next; `body` must read each member's value with the reader.
  package mutating func members(
    in bytes: borrowing Span<UInt8>,
    _ body: (String, inout JSONReader, borrowing Span<UInt8>) throws(JSONError) -> Void
  ) throws(JSONError) {
    try open(0x7B, "an object", in: bytes)
    var keys = JSONKeySet()
    var first = true
    while try !closes(with: 0x7D, first: first, in: bytes) {
      first = false
      guard position < bytes.count, bytes[position] == 0x22 else {
        throw unexpected("a key in double quotes", in: bytes)
      }
      let start = position
      let key = try string(in: bytes)
      guard keys.insert(key) else {
        let shown = RegistryText(key).escapedPrefix(80)
        throw JSONError("the key \"\(shown)\" occurs twice", at: start, in: bytes)
      }
      skipSpace(in: bytes)
      guard position < bytes.count, bytes[position] == 0x3A else {
        throw unexpected("a colon after the key", in: bytes)
      }
      position += 1
      try body(key, &self, bytes)
    }
    depth -= 1
  }

  /// Walks the array that comes next; `body` must read each element with the reader.
  package mutating func elements(
    in bytes: borrowing Span<UInt8>,
    _ body: (inout JSONReader, borrowing Span<UInt8>) throws(JSONError) -> Void
  ) throws(JSONError) {
    try open(0x5B, "an array", in: bytes)
    var first = true
    while try !closes(with: 0x5D, first: first, in: bytes) {
      first = false
      try body(&self, bytes)
    }
    depth -= 1
  }

  /// Checks that nothing but white space follows.
  package mutating func end(in bytes: borrowing Span<UInt8>) throws(JSONError) {
    skipSpace(in: bytes)
    if position < bytes.count { throw unexpected("the end of the text", in: bytes) }
  }
}
