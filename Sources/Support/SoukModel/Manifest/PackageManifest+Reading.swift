extension PackageManifest {
  private static let known: Set<String> = [
    "name", "full_name", "version", "title", "description", "category", "author", "authors",
    "repository", "homepage", "documentation", "license", "dependencies", "features", "tags",
    "keywords", "production_ready", "path", "download_url", "readme", "edition", "rust-version",
  ]
  private static let knownSections: Set<String> = [
    "package", "install", "files", "variables", "dependencies", "dev-dependencies", "features",
    "metadata", "templates", "sparql", "ontology", "scripts", "examples", "tests", "commands",
  ]

  /// Reads a manifest and says what in it is not understood.
  ///
  /// - Parameter file: the name that messages give it.
  /// - Throws: ``ManifestError`` where it is no TOML, where name or version are missing, or where a
  ///   field that is read is of another type.
  package static func read(
    _ bytes: [UInt8], file: String = fileName
  ) throws(ManifestError) -> (manifest: PackageManifest, warnings: [ManifestWarning]) {
    guard bytes.count <= 1 << 20 else {
      throw ManifestError(
        file: file, expected: "at most 1 MiB of TOML", found: "\(bytes.count) bytes")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw ManifestError(file: file, expected: "UTF-8", found: "bytes that are none")
    }
    let document: JSONObject
    do throws(ConfigurationError) {
      document = try TOMLReader.parse(text)
    } catch {
      throw ManifestError(file: file, line: error.line, expected: "TOML", found: error.reason)
    }
    guard let package = document["package"]?.objectValue else {
      throw ManifestError(
        file: file, key: "package", expected: "a table [package]",
        found: document["package"]?.kindInWords ?? "nothing")
    }
    let fields = ManifestFields(package, file: file, prefix: "package")
    var manifest = PackageManifest(
      name: try fields.required("name"), version: try fields.required("version"))
    guard isName(manifest.name) else {
      throw ManifestError(
        file: file, key: "package.name",
        expected: "letters, digits and -_.+, at most 128, a letter or digit first",
        found: "“\(RegistryText(manifest.name).escapedPrefix(80))”")
    }
    try manifest.takeIn(fields, document)
    return (manifest, warnings(package, document, file))
  }

  private mutating func takeIn(
    _ fields: ManifestFields, _ document: JSONObject
  ) throws(ManifestError) {
    fullName = try fields.text("full_name")
    description = try fields.text("description")
    category = try fields.text("category")
    author = try fields.text("author")
    if author == nil { author = try fields.texts("authors")?.joined(separator: ", ") }
    repository = try fields.text("repository")
    license = try fields.text("license")
    features = try fields.texts("features") ?? []
    tags = try fields.texts("tags") ?? []
    keywords = try fields.texts("keywords") ?? []
    productionReady = try fields.flag("production_ready")
    dependencies = try fields.dependencies("dependencies")
    if document["dependencies"] != nil {
      let own = ManifestFields(document, file: fields.file, prefix: "")
      for dependency in try own.dependencies("dependencies")
      where !dependencies.contains(where: { $0.name == dependency.name }) {
        dependencies.append(dependency)
      }
    }
    self.document = document
    for member in document.members where member.key != "package" {
      sections[member.key] = member.value
    }
  }

  private static func warnings(
    _ package: JSONObject, _ document: JSONObject, _ file: String
  ) -> [ManifestWarning] {
    let reason = "souk does not know this key; it is kept as it is"
    let inside = package.members.filter { !known.contains($0.key) }
    let outside = document.members.filter { !knownSections.contains($0.key) }
    return inside.map { ManifestWarning(file: file, key: "package.\($0.key)", reason: reason) }
      + outside.map { ManifestWarning(file: file, key: $0.key, reason: reason) }
  }
}
