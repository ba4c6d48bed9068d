package import GRDB

/// What went wrong in a triple store.
package enum TripleStoreError: Error {
  /// SQLite failed; the cause is kept so that the owner of the transaction can tell a full disk from
  /// a damaged file.
  case database(DatabaseError)
  /// A bulk load was asked of a store that has triples already.
  case notEmpty(triples: Int64)
  /// The store is of a layout that this build does not read.
  case unsupportedVersion(found: Int64, expected: Int64)
  /// An id stands for nothing in the store.
  case unknownID(Int64)
  /// The store has no room for another term.
  case dictionaryFull
}

extension TripleStoreError: CustomStringConvertible {
  /// One sentence for people: what failed, expected against found, and what to do.
  package var description: String {
    switch self {
    case .database(let error):
      "graph store: \(error.message ?? "SQLite failed") (SQLite code "
        + "\(error.extendedResultCode.rawValue))"
    case .notEmpty(let triples):
      "graph store: a bulk load needs an empty store, this one has \(triples) triples; "
        + "write the changes instead, or drop the store first"
    case .unsupportedVersion(let found, let expected):
      "graph store: layout version \(found), this build reads \(expected); rebuild the index"
    case .unknownID(let id):
      "graph store: id \(id) stands for no term: the store is damaged; rebuild the index"
    case .dictionaryFull:
      "graph store: no room for another term; rebuild the index"
    }
  }

  /// Runs `body`, turning what GRDB throws into an error of the store.
  static func wrap<Result>(
    _ body: () throws -> Result
  ) throws(TripleStoreError) -> Result {
    do {
      return try body()
    } catch let error as TripleStoreError {
      throw error
    } catch let error as DatabaseError {
      throw .database(error)
    } catch {
      throw .database(DatabaseError(resultCode: .SQLITE_ERROR, message: "\(error)"))
    }
  }
}
