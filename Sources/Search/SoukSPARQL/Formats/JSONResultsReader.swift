import SoukModel
import SoukRDF

/// Reads [SPARQL 1.1 Query Results JSON](https://www.w3.org/TR/sparql11-results-json/): a table, or yes or no.
///
/// Row by row, so that nothing but the table itself is kept. Strict: what is cut, doubled or of another
/// kind is an error, and members that the format does not have are passed over. Whatever the bytes are,
/// it throws and never traps.
package struct JSONResultsReader {
  private let limits: QueryLimits
  private let shouldStop: () -> Bool
  private var columns: [Variable]?
  private var places: [String: Int] = [:]
  private var table: SolutionTable?
  /// Why the reading was ended, where that is not the bytes' fault.
  private var end: ResultsError?

  /// Reads a document.
  ///
  /// - Parameters:
  ///   - limits: The most rows and cells taken.
  ///   - shouldStop: Asked at every row.
  /// - Complexity: O(bytes + rows × columns).
  package static func read(
    _ bytes: [UInt8], limits: QueryLimits = QueryLimits(),
    shouldStop: @escaping () -> Bool = { false }
  ) throws(ResultsError) -> QueryResult {
    var reading = JSONResultsReader(limits: limits, shouldStop: shouldStop)
    do throws(JSONError) {
      return try reading.document(bytes.span)
    } catch {
      throw reading.end ?? .malformed(error.description)
    }
  }

  private init(limits: QueryLimits, shouldStop: @escaping () -> Bool) {
    self.limits = limits
    self.shouldStop = shouldStop
  }

  private static let options = JSONReader.Options(depthLimit: 32)

  private mutating func document(
    _ bytes: borrowing Span<UInt8>
  ) throws(JSONError) -> QueryResult {
    var reader = JSONReader(options: Self.options)
    var truth: Bool?
    // The head may stand behind the rows, whose columns it names: they are read then.
    var rows: Int?
    try reader.members(in: bytes) { (key, reader, bytes) throws(JSONError) in
      let start = reader.position
      switch key {
      case "head": try self.head(try reader.value(in: bytes), start, bytes)
      case "boolean":
        truth = try reader.value(in: bytes).boolValue
        if truth == nil { throw JSONError("expected true or false", at: start, in: bytes) }
      case "results":
        if self.columns == nil {
          rows = start
          try Self.skip(&reader, bytes)
        } else {
          try self.results(&reader, bytes)
        }
      default: try Self.skip(&reader, bytes)
      }
    }
    try reader.end(in: bytes)
    if let rows {
      guard columns != nil else {
        throw JSONError("the results have no head.vars", at: rows, in: bytes)
      }
      var again = JSONReader(options: Self.options, position: rows)
      try results(&again, bytes)
    }
    switch (truth, table) {
    case (let truth?, nil): return .boolean(truth)
    case (nil, let table?): return .solutions(table)
    case (nil, nil): throw JSONError("expected results or boolean", at: 0, in: bytes)
    default: throw JSONError("expected results or boolean, found both", at: 0, in: bytes)
    }
  }

  private mutating func head(
    _ value: JSONValue, _ start: Int, _ bytes: borrowing Span<UInt8>
  ) throws(JSONError) {
    guard let object = value.objectValue else {
      throw JSONError("expected an object, found \(value.kindInWords)", at: start, in: bytes)
    }
    guard let names = object["vars"] else { return }
    var columns: [Variable] = []
    for name in names.arrayValue ?? [.null] {
      guard let name = name.stringValue else {
        throw JSONError("expected names in head.vars", at: start, in: bytes)
      }
      guard places.updateValue(columns.count, forKey: name) == nil else {
        throw JSONError("head.vars names a column twice", at: start, in: bytes)
      }
      columns.append(Variable(name))
    }
    self.columns = columns
  }

  private mutating func results(
    _ reader: inout JSONReader, _ bytes: borrowing Span<UInt8>
  ) throws(JSONError) {
    let start = reader.position
    var table: SolutionTable?
    try reader.members(in: bytes) { (key, reader, bytes) throws(JSONError) in
      guard key == "bindings" else { return try Self.skip(&reader, bytes) }
      table = try self.rows(&reader, bytes)
    }
    guard let table else {
      throw JSONError("the results have no bindings", at: start, in: bytes)
    }
    self.table = table
  }

  private mutating func rows(
    _ reader: inout JSONReader, _ bytes: borrowing Span<UInt8>
  ) throws(JSONError) -> SolutionTable {
    let columns = columns ?? []
    var table = SolutionTable(variables: columns, rows: [])
    var end: ResultsError?
    defer { self.end = end }
    try reader.elements(in: bytes) { (reader, bytes) throws(JSONError) in
      let count = table.rows.count + 1
      if count > self.limits.rows { end = .tooManyRows(self.limits.rows) }
      if count * columns.count > self.limits.cells { end = .tooManyCells(self.limits.cells) }
      if self.shouldStop() { end = .stopped }
      if end != nil { throw JSONError("ended", at: reader.position, in: bytes) }
      table.rows.append(try self.row(columns.count, &reader, bytes))
    }
    return table
  }

  private func row(
    _ width: Int, _ reader: inout JSONReader, _ bytes: borrowing Span<UInt8>
  ) throws(JSONError) -> [Term?] {
    var row = [Term?](repeating: nil, count: width)
    try reader.members(in: bytes) { (key, reader, bytes) throws(JSONError) in
      let start = reader.position
      guard let place = self.places[key] else {
        throw JSONError("head.vars does not name this column", at: start, in: bytes)
      }
      row[place] = try Self.term(try reader.value(in: bytes), start, bytes)
    }
    return row
  }

  /// Clause 3.2.2 of the format, and `typed-literal` of the one before it.
  private static func term(
    _ value: JSONValue, _ start: Int, _ bytes: borrowing Span<UInt8>
  ) throws(JSONError) -> Term {
    func wrong(_ reason: String, _ bytes: borrowing Span<UInt8>) -> JSONError {
      JSONError(reason, at: start, in: bytes)
    }
    guard let object = value.objectValue, let kind = object["type"]?.stringValue,
      let text = object["value"]?.stringValue
    else { throw wrong("expected a term: an object with type and value", bytes) }
    switch kind {
    case "uri": return .iri(text)
    case "bnode": return .blankNode(BlankNode(label(text)))
    case "literal", "typed-literal":
      let datatype = object["datatype"].map { $0.stringValue ?? "" }
      guard let language = object["xml:lang"] else {
        guard datatype != RDF.langString.iri, datatype != "" else {
          throw wrong("expected a literal's language or datatype", bytes)
        }
        return .literal(Literal(text, datatype: datatype.map { NamedNode($0) } ?? XSD.string))
      }
      guard datatype == nil || datatype == RDF.langString.iri, let tag = language.stringValue,
        isLanguage(tag)
      else { throw wrong("expected a language tag and no datatype beside it", bytes) }
      return .literal(Literal(text, language: tag))
    default: throw wrong("expected a term of type uri, bnode or literal", bytes)
    }
  }

  /// [SPARQL 1.1 Query, production 145](https://www.w3.org/TR/sparql11-query/#rLANGTAG), without its sign.
  private static func isLanguage(_ tag: String) -> Bool {
    let parts = tag.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return parts.enumerated().allSatisfy { index, part in
      !part.isEmpty
        && part.allSatisfy { byte in
          (0x61...0x7A).contains(byte | 0x20) || (index > 0 && (0x30...0x39).contains(byte))
        }
    }
  }

  /// A label that every format can write; different ones stay different.
  ///
  /// Labels of letters and digits are kept: `b12` → `b12`, `nodeID://b12` → `nodeID_3A_2F_2Fb12`.
  private static func label(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".unicodeScalars)
    var label = String.UnicodeScalarView()
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: label.append(Unicode.Scalar(byte))
      default: label += ["_", digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return label.isEmpty ? "_" : String(label)
  }

  /// Passes over the value that comes next without keeping any of it.
  private static func skip(
    _ reader: inout JSONReader, _ bytes: borrowing Span<UInt8>
  ) throws(JSONError) {
    var ahead = reader
    ahead.skipSpace(in: bytes)
    guard ahead.position < bytes.count else {
      _ = try reader.value(in: bytes)
      return
    }
    switch bytes[ahead.position] {
    case UInt8(ascii: "{"):
      try reader.members(in: bytes) { (_, reader, bytes) throws(JSONError) in
        try skip(&reader, bytes)
      }
    case UInt8(ascii: "["):
      try reader.elements(in: bytes) { (reader, bytes) throws(JSONError) in
        try skip(&reader, bytes)
      }
    default: _ = try reader.value(in: bytes)
    }
  }
}
