import SoukModel

extension PackageValidator {
  /// How many characters a readme needs.
  private static let readmeLength = 100

  /// The manifest can be read and names what a person looks for.
  func manifest(
    _ files: PackageFiles
  ) -> (ValidationCheck, PackageManifest?, [ManifestWarning]) {
    guard let file = files.file(PackageManifest.fileName) else {
      let finding = ValidationFinding(
        PackageManifest.fileName, "There is no package.toml.",
        remedy: "Write one with [package] name, version, description, author, license.")
      return (ValidationCheck(.manifest, share: 0, findings: [finding]), nil, [])
    }
    let manifest: PackageManifest
    let warnings: [ManifestWarning]
    do throws(ManifestError) {
      (manifest, warnings) = try PackageManifest.read(file.bytes, file: file.path)
    } catch {
      let finding = ValidationFinding(
        file.path, "\(error).", remedy: "Mend the manifest at that place.")
      return (ValidationCheck(.manifest, share: 0, findings: [finding]), nil, [])
    }
    let wanted: [(key: String, isThere: Bool)] = [
      ("description", (manifest.description ?? "").count >= 10),
      ("author", !(manifest.author ?? "").isEmpty),
      ("license", !(manifest.license ?? "").isEmpty),
      ("category", !(manifest.category ?? "").isEmpty),
      ("keywords", !manifest.keywords.isEmpty || !manifest.tags.isEmpty),
      ("repository", !(manifest.repository ?? "").isEmpty),
    ]
    var findings = wanted.filter { !$0.isThere }.map { field in
      ValidationFinding(
        "\(file.path)#package.\(field.key)", "It is missing or too short.",
        remedy: "Fill in \(field.key).")
    }
    var given = 2 + wanted.count(where: \.isThere)
    if SemanticVersion(manifest.version) == nil {
      given -= 1
      findings.append(
        ValidationFinding(
          "\(file.path)#package.version",
          "“\(RegistryText(manifest.version).escapedPrefix(60))” is no semantic version.",
          remedy: "Write it as MAJOR.MINOR.PATCH."))
    }
    let share = Double(given) / Double(2 + wanted.count)
    return (ValidationCheck(.manifest, share: share, findings: findings), manifest, warnings)
  }

  /// A readme of some length, with an example of use.
  func readme(_ files: PackageFiles) -> ValidationCheck {
    guard let file = files.readme else {
      let finding = ValidationFinding(
        "README.md", "There is no readme.",
        remedy: "Write README.md: what it is, how it is installed, an example.")
      return ValidationCheck(.readme, share: 0, findings: [finding])
    }
    let text = file.text
    let length = text.trimmedCount
    var findings: [ValidationFinding] = []
    if length < Self.readmeLength {
      findings.append(
        ValidationFinding(
          file.path, "It has \(length) characters; \(Self.readmeLength) are expected.",
          remedy: "Say what the package is for and how it is used."))
    }
    if !Self.hasExample(text) {
      findings.append(
        ValidationFinding(
          file.path, "It shows no example.", remedy: "Add a block of code that uses the package."))
    }
    return ValidationCheck(.readme, share: 1 - Double(findings.count) / 2, findings: findings)
  }

  /// Something to build or to generate from.
  func sources(_ files: PackageFiles) -> ValidationCheck {
    let found = files.sources + files.templates
    guard !found.contains(where: { !$0.bytes.isEmpty }) else {
      return ValidationCheck(.sources, share: 1)
    }
    let finding = ValidationFinding(
      "src/", found.isEmpty ? "There is no source and no template." : "Every source is empty.",
      remedy: "Add src/ or templates/ with what the package is made of.")
    return ValidationCheck(.sources, share: 0, findings: [finding])
  }

  /// The licence's text, and its identifier.
  func license(
    _ files: PackageFiles, _ manifest: PackageManifest?, _ package: Package
  ) -> ValidationCheck {
    var findings: [ValidationFinding] = []
    if !files.licenses.contains(where: { $0.text.trimmedCount >= 20 }) {
      findings.append(
        ValidationFinding(
          "LICENSE", "There is no licence file with a text.",
          remedy: "Add LICENSE with the licence's full text."))
    }
    let stated = manifest?.license ?? package.license?.raw
    if let stated, SPDXExpression(stated) == nil {
      findings.append(
        ValidationFinding(
          "package.toml#package.license",
          "“\(RegistryText(stated).escapedPrefix(60))” is no SPDX expression that souk knows.",
          remedy: "Name it as on the SPDX list, such as MIT or Apache-2.0."))
    } else if stated == nil {
      findings.append(
        ValidationFinding(
          "package.toml#package.license", "No licence is stated.",
          remedy: "Name it as on the SPDX list, such as MIT or Apache-2.0."))
    }
    return ValidationCheck(.license, share: 1 - Double(findings.count) / 2, findings: findings)
  }

  /// Whether a readme has a code block, or a heading that announces one.
  static func hasExample(_ text: String) -> Bool {
    text.contains("```") || text.contains("\n    ") || text.contains("~~~")
      || text.split(separator: "\n").contains { line in
        line.hasPrefix("#") && line.lowercased().contains("example")
      }
  }
}

extension String {
  /// How many characters there are without the blanks at both ends.
  var trimmedCount: Int {
    let head = drop { $0.isWhitespace }
    guard let last = head.lastIndex(where: { !$0.isWhitespace }) else { return 0 }
    return head[...last].count
  }
}
