/// Names of the XML Schema datatypes ([XSD 1.1 part 2](https://www.w3.org/TR/xmlschema11-2/)).
package enum XSD {
  /// What all of these IRIs begin with.
  package static let namespace = "http://www.w3.org/2001/XMLSchema#"
  /// Text.
  package static let string = NamedNode(namespace + "string")
  /// Whole numbers of any size.
  package static let integer = NamedNode(namespace + "integer")
  /// Decimal fractions of any precision.
  package static let decimal = NamedNode(namespace + "decimal")
  /// IEEE 754 numbers of 64 bits.
  package static let double = NamedNode(namespace + "double")
  /// IEEE 754 numbers of 32 bits.
  package static let float = NamedNode(namespace + "float")
  /// True or false.
  package static let boolean = NamedNode(namespace + "boolean")
  /// A day.
  package static let date = NamedNode(namespace + "date")
  /// An instant, or a local time.
  package static let dateTime = NamedNode(namespace + "dateTime")
  /// A time of day.
  package static let time = NamedNode(namespace + "time")
  /// A span of days, hours, minutes and seconds.
  package static let dayTimeDuration = NamedNode(namespace + "dayTimeDuration")
}

/// Names of the RDF vocabulary ([RDF Schema 1.1](https://www.w3.org/TR/rdf-schema/)).
package enum RDF {
  /// What all of these IRIs begin with.
  package static let namespace = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
  /// Says what class a node belongs to.
  package static let type = NamedNode(namespace + "type")
  /// The first member of a list.
  package static let first = NamedNode(namespace + "first")
  /// The list after its first member.
  package static let rest = NamedNode(namespace + "rest")
  /// The list without members.
  package static let `nil` = NamedNode(namespace + "nil")
  /// Datatype of every language-tagged string.
  package static let langString = NamedNode(namespace + "langString")
}
