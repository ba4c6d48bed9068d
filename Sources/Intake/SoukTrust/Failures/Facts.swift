package import SoukModel

/// The facts of a finding, in the order they should be read.
package struct Facts: Hashable, Sendable {
  /// One fact.
  package struct Fact: Hashable, Sendable {
    /// Its name, as it stands in JSON: `signed_sha256`.
    package var key: String
    /// Its value.
    package var value: FactValue
  }

  /// The facts, in order; no key occurs twice.
  package private(set) var all: [Fact] = []

  /// No facts.
  package init() {}

  /// The value of a fact; setting nil removes it.
  ///
  /// Linear in the number of facts, of which there are a handful.
  package subscript(_ key: String) -> FactValue? {
    get { all.first { $0.key == key }?.value }
    set {
      let index = all.firstIndex { $0.key == key }
      switch (index, newValue) {
      case (let index?, let value?): all[index].value = value
      case (let index?, nil): all.remove(at: index)
      case (nil, let value?): all.append(Fact(key: key, value: value))
      case (nil, nil): break
      }
    }
  }

  /// These facts and then others, whose values win.
  package func merging(_ others: Facts) -> Facts {
    var result = self
    for fact in others.all { result[fact.key] = fact.value }
    return result
  }

  /// The facts as a JSON object.
  package var json: JSONValue {
    var object = JSONObject()
    for fact in all { object[fact.key] = fact.value.json }
    return .object(object)
  }
}

extension Facts: ExpressibleByDictionaryLiteral {
  /// Facts in the order they are written; of a key that is written twice the last value counts.
  package init(dictionaryLiteral elements: (String, FactValue)...) {
    for (key, value) in elements { self[key] = value }
  }
}
