import SoukRDF

/// How the text of a number is to be read.
enum NumericDatatype {
  /// A whole number, within bounds where the datatype has them.
  case integer(ClosedRange<Int128>?)
  /// A decimal fraction.
  case decimal
  /// A number of 32 bits.
  case float
  /// A number of 64 bits.
  case double

  /// The kind of number that a datatype holds, or nil when it holds none.
  init?(_ datatype: NamedNode) {
    guard datatype.iri.hasPrefix(XSD.namespace) else { return nil }
    switch datatype.iri.dropFirst(XSD.namespace.count) {
    case "integer": self = .integer(nil)
    case "decimal": self = .decimal
    case "double": self = .double
    case "float": self = .float
    case "long": self = .integer(Int128(Int64.min)...Int128(Int64.max))
    case "int": self = .integer(Int128(Int32.min)...Int128(Int32.max))
    case "short": self = .integer(Int128(Int16.min)...Int128(Int16.max))
    case "byte": self = .integer(Int128(Int8.min)...Int128(Int8.max))
    case "unsignedLong": self = .integer(0...Int128(UInt64.max))
    case "unsignedInt": self = .integer(0...Int128(UInt32.max))
    case "unsignedShort": self = .integer(0...Int128(UInt16.max))
    case "unsignedByte": self = .integer(0...Int128(UInt8.max))
    case "nonNegativeInteger": self = .integer(0...Int128.max)
    case "positiveInteger": self = .integer(1...Int128.max)
    case "nonPositiveInteger": self = .integer(Int128.min...0)
    case "negativeInteger": self = .integer(Int128.min...(-1))
    default: return nil
    }
  }
}
