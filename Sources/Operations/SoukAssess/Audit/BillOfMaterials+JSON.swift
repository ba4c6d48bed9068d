import SoukModel

extension BillOfMaterials {
  /// A longer file is no bill, in bytes.
  package static let sizeLimit = 16 << 20

  /// Reads a CycloneDX 1.5 document; what it does not know it leaves out.
  ///
  /// - Throws: `CheckRecordError` that names the file and the member which is not as expected.
  package init(_ bytes: [UInt8]) throws(CheckRecordError) {
    let value = try CheckRecordError.document(
      bytes, name: Self.name, limit: Self.sizeLimit, depth: 16)
    do throws(JSONFieldError) {
      try self.init(JSONFields(value))
    } catch {
      throw CheckRecordError(Self.name, .field(error))
    }
  }

  private init(_ fields: JSONFields) throws(JSONFieldError) {
    for (key, expected) in [("bomFormat", "CycloneDX"), ("specVersion", "1.5")] {
      let found = try fields.text(key)
      guard found == expected else {
        throw fields.error(key, expected: "“\(expected)”", found: JSONFields.shown(found))
      }
    }
    let metadata = try fields.fields("metadata")
    date = try metadata.moment("timestamp")
    guard let commit = try metadata.properties()["souk:commit"] else {
      throw metadata.error("properties", expected: "“souk:commit”", found: "none")
    }
    self.commit = try metadata.commit("properties.souk:commit", commit)
    components = []
    for component in try fields.list("components") {
      components.append(try BillComponent(component))
    }
    targets = []
    for target in try metadata.fields("component").list("components") {
      targets.append(try BillTarget(target))
    }
  }
}

extension BillComponent {
  fileprivate init(_ fields: JSONFields) throws(JSONFieldError) {
    let text = try fields.text("purl")
    guard let purl = PackageURL(text) else {
      throw fields.error("purl", expected: "a package URL", found: JSONFields.shown(text))
    }
    var licences: [String] = []
    for licence in try fields.list("licenses") {
      if let expression = try licence.optionalText("expression") {
        licences.append(expression)
      } else {
        let stated = try licence.fields("license")
        if let id = try stated.optionalText("id") {
          licences.append(id)
        } else {
          licences.append(try stated.text("name"))
        }
      }
    }
    let properties = try fields.properties()
    let source: (String, String)?
    if let name = properties["souk:source"], let version = properties["souk:source_version"] {
      source = (name, version)
    } else {
      source = nil
    }
    self.init(
      name: try fields.text("name"), version: try fields.text("version"), purl: purl,
      licences: licences.filter { !$0.isEmpty }, source: source)
  }
}

extension BillTarget {
  fileprivate init(_ fields: JSONFields) throws(JSONFieldError) {
    name = try fields.text("name")
    let text = try fields.properties()["souk:unsafe"]
    guard let uses = text.flatMap({ Int64($0) }), (0...1_000_000_000).contains(uses) else {
      throw fields.error(
        "properties.souk:unsafe", expected: "a whole number",
        found: text.map(JSONFields.shown) ?? "nothing")
    }
    unsafeUses = uses
  }
}

extension JSONFields {
  /// CycloneDX's list of names and values.
  fileprivate func properties() throws(JSONFieldError) -> [String: String] {
    var properties: [String: String] = [:]
    for property in try list("properties") {
      properties[try property.text("name")] = try property.optionalText("value") ?? ""
    }
    return properties
  }
}
