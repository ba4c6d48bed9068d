package import SoukModel

/// What both backends found for one query at one time, kept so that it can be asked again.
package struct RankingCase: Hashable, Sendable {
  /// What was asked.
  package var query: String
  /// How many packages were asked for.
  package var depth: Int
  /// What each backend found.
  package var sides: [BackendKind: Side]

  /// What one backend found.
  package struct Side: Hashable, Sendable {
    /// The packages, best first.
    package var ids: [PackageID]
    /// How many match in all.
    package var total: Int

    /// Makes a side.
    package init(ids: [PackageID], total: Int) {
      self.ids = ids
      self.total = total
    }

    /// How an answer of now differs from this one.
    package func change(to now: Side) -> RankingChange {
      RankingChange(RankComparison(ids, now.ids), totals: (total, now.total))
    }
  }

  /// The form that is written.
  package static let format: Int64 = 1

  /// Keeps what was found.
  package init(query: String, depth: Int, sides: [BackendKind: Side]) {
    self.query = query
    self.depth = depth
    self.sides = sides
  }

  /// The case as a document.
  package var json: JSONValue {
    var object: JSONObject = [
      "format": .int(Self.format), "query": .string(query), "depth": .int(Int64(depth)),
    ]
    for (backend, side) in sides {
      object[backend.rawValue] = .object([
        "total": .int(Int64(side.total)),
        "packages": .array(side.ids.map { .string("\($0.registry):\($0.name.raw)") }),
      ])
    }
    return .object(object)
  }

  /// Reads a document; what stands there besides is left out.
  package init(_ json: JSONValue) throws(JSONFieldError) {
    let fields = try JSONFields(json)
    guard fields.object["format"]?.numberValue?.int64 == Self.format else {
      throw fields.error("format", expected: "\(Self.format)", found: "another form")
    }
    guard let depth = fields.object["depth"]?.numberValue?.int64, (1...1_000).contains(depth) else {
      throw fields.error("depth", expected: "a number from 1 to 1000", found: "something else")
    }
    query = try fields.text("query")
    self.depth = Int(depth)
    sides = [:]
    for backend in BackendKind.allCases {
      let side = try fields.fields(backend.rawValue)
      guard let total = side.object["total"]?.numberValue?.int64, total >= 0 else {
        throw side.error("total", expected: "a number from 0", found: "something else")
      }
      var ids: [PackageID] = []
      for text in try side.texts("packages") {
        let parts = text.split(separator: ":", maxSplits: 1)
        guard parts.count == 2, let registry = RegistryName(String(parts[0])) else {
          throw side.error("packages", expected: "registry:name", found: JSONFields.shown(text))
        }
        ids.append(PackageID(registry, RegistryText(String(parts[1]))))
      }
      sides[backend] = Side(ids: ids, total: Int(total))
    }
  }
}
