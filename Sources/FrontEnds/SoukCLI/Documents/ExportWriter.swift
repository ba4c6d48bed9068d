import SoukModel

/// Writes packages one after the other, so that a catalogue of any size needs little memory.
struct ExportWriter {
  private static let columns = [
    "registry", "name", "version", "category", "description", "author", "license", "downloads",
    "stars", "dependencies", "checksum", "signature", "checksum_status",
  ]
  /// How many bytes are gathered before they are written.
  private static let step = 1 << 16

  /// What is written.
  enum Form: Sendable {
    /// Comma-separated values with a heading.
    case table
    /// One JSON document.
    case document
  }

  private let form: Form
  private let output: any TextSink
  private var pending: String
  /// How many packages were written.
  private(set) var count = 0

  /// Prepares an output.
  init(_ form: Form, output: any TextSink) {
    self.form = form
    self.output = output
    pending =
      switch form {
      case .table: Self.columns.joined(separator: ",") + "\r\n"
      case .document: ""
      }
  }

  /// Writes one package, which a backend gave.
  mutating func write(
    _ entry: CatalogueEntry, from backend: BackendKind
  ) throws(OutputError) {
    switch form {
    case .table: pending += Self.row(entry).map(Self.cell).joined(separator: ",") + "\r\n"
    case .document:
      pending += count == 0 ? Self.head("\"\(backend.rawValue)\"") + "\n    " : ",\n    "
      pending += Self.json(entry).line
    }
    count += 1
    if pending.utf8.count >= Self.step {
      try output.write(pending)
      pending = ""
    }
  }

  /// Writes the end.
  mutating func end() throws(OutputError) {
    if form == .document {
      pending += count == 0 ? Self.head("null") + "]" : "\n  ]"
      pending += ",\n  \"total\": \(count)\n}\n"
    }
    try output.write(pending)
    pending = ""
  }

  private static func head(_ backend: String) -> String {
    "{\n  \"backend\": \(backend),\n  \"packages\": ["
  }

  private static func row(_ entry: CatalogueEntry) -> [String] {
    let package = entry.package
    let latest = package.latest
    func text(_ value: RegistryText?) -> String { value.map { formula($0.escaped) } ?? "" }
    return [
      package.id.registry.description, text(package.id.name), text(latest.version),
      text(package.category), text(package.summary), text(package.author), text(package.license),
      package.downloads.map { "\($0)" } ?? "", package.stars.map { "\($0)" } ?? "",
      text(RegistryText(latest.dependencies.map(\.name.raw).joined(separator: " "))),
      text(latest.checksum), entry.verdict.signature.rawValue,
      entry.verdict.checksum.contractWord,
    ]
  }

  /// A text that a spreadsheet would run begins with an apostrophe.
  private static func formula(_ text: String) -> String {
    guard let first = text.first, "=+-@\t\r".contains(first) else { return text }
    return "'" + text
  }

  private static func cell(_ text: String) -> String {
    let isPlain = !text.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
    return isPlain ? text : "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  private static func json(_ entry: CatalogueEntry) -> JSONValue {
    let package = entry.package
    var members = PackageDocument.members(package, package.latest, entry.verdict)
    members["versions"] = .array(package.releases.map { .string($0.version.raw) })
    return .object(gathered: members)
  }
}
