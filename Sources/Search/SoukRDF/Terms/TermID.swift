/// A term as a number: in the id itself when it is small and canonical, else in the dictionary.
///
/// The low three bits say which; the rest is a signed number of 61 bits:
///
/// ```
/// 0  row of the dictionary, from 1
/// 1  xsd:integer, the value
/// 2  xsd:boolean, 0 or 1
/// 3  xsd:date without a zone, days since 1970-01-01
/// 4  xsd:dateTime in UTC without a fraction, seconds since 1970-01-01T00:00:00Z
/// 5  a term of one query, which no store has
/// ```
///
/// Only a canonical lexical form is kept in the id, so `"01"^^xsd:integer` is a row and nothing is
/// lost. Ids of one kind are in the order of their values, so an index over them reads numbers and
/// dates in order.
package struct TermID: RawRepresentable, Hashable, Comparable, Sendable {
  /// The number as stored.
  package let rawValue: Int64

  /// The id with the given stored number, which is not checked.
  package init(rawValue: Int64) { self.rawValue = rawValue }

  /// Order of the stored numbers: within a kind, that of the values.
  package static func < (left: TermID, right: TermID) -> Bool { left.rawValue < right.rawValue }

  /// What the low three bits say.
  package enum Kind: Int64, Sendable {
    /// A row of the dictionary.
    case dictionary = 0
    /// An `xsd:integer`.
    case integer = 1
    /// An `xsd:boolean`.
    case boolean = 2
    /// An `xsd:date`.
    case date = 3
    /// An `xsd:dateTime`.
    case dateTime = 4
    /// A term that a query made; in no store.
    case local = 5
  }

  /// The kind, or nil for a number that no store writes.
  package var kind: Kind? { Kind(rawValue: rawValue & 7) }

  /// What the bits above the kind hold.
  package var payload: Int64 { rawValue >> 3 }

  /// The id for a payload, or nil when it does not fit 61 bits.
  package init?(_ kind: Kind, payload: Int64) {
    let shifted = payload << 3
    guard shifted >> 3 == payload else { return nil }
    rawValue = shifted | kind.rawValue
  }
}
