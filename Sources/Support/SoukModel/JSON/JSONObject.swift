/// The members of a JSON object in the order they were written; no key occurs twice.
package struct JSONObject: Hashable, Sendable {
  /// A key and its value.
  package struct Member: Hashable, Sendable {
    /// The key.
    package var key: String
    /// The value.
    package var value: JSONValue

    /// Makes a member.
    package init(_ key: String, _ value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// The members, in order.
  package private(set) var members: [Member] = []

  /// Makes an object without members.
  package init() {}

  init(unique members: [Member]) {
    self.members = members
  }

  /// The value of `key`; setting nil removes the member, setting a new key appends it.
  ///
  /// - Complexity: O(members): the objects of an index have a dozen.
  package subscript(_ key: String) -> JSONValue? {
    get { members.first { Self.same($0.key, key) }?.value }
    set {
      let index = members.firstIndex { Self.same($0.key, key) }
      switch (index, newValue) {
      case (let index?, let value?): members[index].value = value
      case (let index?, nil): members.remove(at: index)
      case (nil, let value?): members.append(Member(key, value))
      case (nil, nil): break
      }
    }
  }

  /// Whether two keys are the same scalars: RFC 8259 §8.3 compares code units.
  static func same(_ left: String, _ right: String) -> Bool {
    left == right && left.utf8.elementsEqual(right.utf8)
  }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
  /// Makes an object; of a key that is written twice the last value counts.
  package init(dictionaryLiteral elements: (String, JSONValue)...) {
    for (key, value) in elements { self[key] = value }
  }
}
