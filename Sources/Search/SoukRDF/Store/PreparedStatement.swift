import GRDB
import GRDBSQLite

/// A prepared statement bound, stepped and read without allocations.
///
/// GRDB's statements build an array of values per row, which would dominate millions of three-number
/// rows; this goes to SQLite's own functions on the statement that GRDB prepared and owns. It must
/// not outlive the database access in which it was made, like the statement itself.
@safe final class PreparedStatement {
  private let statement: Statement
  private let handle: OpaquePointer
  private let database: Database

  /// Takes the statement from the connection's cache, or makes a new one while that is in use.
  ///
  /// - Parameter isKept: Whether the connection keeps it; it never forgets one.
  init(_ database: Database, _ sql: String, isKept: Bool = true) throws(TripleStoreError) {
    self.database = database
    statement = try TripleStoreError.wrap {
      guard isKept else { return try database.makeStatement(sql: sql) }
      let cached = try database.cachedStatement(sql: sql)
      if unsafe sqlite3_stmt_busy(cached.sqliteStatement) == 0 { return cached }
      return try database.makeStatement(sql: sql)
    }
    unsafe handle = statement.sqliteStatement
  }

  /// Whether a reader is between the rows of this statement.
  var isBusy: Bool { unsafe sqlite3_stmt_busy(handle) != 0 }

  /// Binds a number; parameters count from 1.
  func bind(_ value: Int64, at index: Int32) { _ = unsafe sqlite3_bind_int64(handle, index, value) }

  /// Binds an id.
  func bind(_ id: TermID, at index: Int32) { bind(id.rawValue, at: index) }

  /// Binds nothing.
  func bindNull(at index: Int32) { _ = unsafe sqlite3_bind_null(handle, index) }

  /// Binds text, which SQLite copies; a zero character in it is kept.
  func bind(_ text: String, at index: Int32) throws(TripleStoreError) {
    var text = text
    let code = text.withUTF8 { bytes in
      // -1 as the destructor asks SQLite to copy; the macro for it is not imported. An empty text
      // may have no address, which SQLite would take for NULL.
      let copy = unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)
      if bytes.isEmpty { return unsafe sqlite3_bind_text(handle, index, "", 0, copy) }
      return unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
        unsafe sqlite3_bind_text64(
          handle, index, characters.baseAddress, sqlite3_uint64(characters.count), copy,
          UInt8(SQLITE_UTF8))
      }
    }
    if code != SQLITE_OK { throw failure(code) }
  }

  /// Goes to the next row; false after the last, with the statement ready to be bound again.
  func step() throws(TripleStoreError) -> Bool {
    switch unsafe sqlite3_step(handle) {
    case SQLITE_ROW:
      return true
    case SQLITE_DONE:
      reset()
      return false
    case let code:
      let error = failure(code)
      reset()
      throw error
    }
  }

  /// Runs a statement that has no rows.
  func run() throws(TripleStoreError) {
    while try step() {}
  }

  /// Ends the reading of rows and keeps the bindings.
  func reset() { _ = unsafe sqlite3_reset(handle) }

  /// The number in a column, which count from 0.
  func number(_ column: Int32) -> Int64 { unsafe sqlite3_column_int64(handle, column) }

  /// The id in a column.
  func id(_ column: Int32) -> TermID { TermID(rawValue: number(column)) }

  /// Whether a column is NULL.
  func isNull(_ column: Int32) -> Bool {
    unsafe sqlite3_column_type(handle, column) == SQLITE_NULL
  }

  /// The text in a column, zero characters included; empty for NULL.
  func text(_ column: Int32) -> String {
    guard let start = unsafe sqlite3_column_text(handle, column) else { return "" }
    let count = unsafe Int(sqlite3_column_bytes(handle, column))
    return unsafe String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  /// What a test says of the text in a column.
  func test(_ test: TextTest, column: Int32) -> Bool? {
    guard let start = unsafe sqlite3_column_text(handle, column) else { return nil }
    let count = unsafe Int(sqlite3_column_bytes(handle, column))
    return unsafe test.holds(in: UnsafeBufferPointer(start: start, count: count).span)
  }

  private func failure(_ code: CInt) -> TripleStoreError {
    let connection = unsafe database.sqliteConnection
    let message = unsafe connection.map { unsafe String(cString: sqlite3_errmsg($0)) }
    return .database(
      DatabaseError(resultCode: ResultCode(rawValue: code), message: message, sql: statement.sql))
  }
}
