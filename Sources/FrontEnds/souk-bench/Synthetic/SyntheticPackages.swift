import Foundation

/// Folders of packages as authors lay them out, drawn from a seed: some lack this, some that.
struct SyntheticPackages {
  /// What the content is drawn from.
  let seed: UInt64
  /// How many packages there are.
  let count: Int

  /// Writes the folders below `place`.
  func write(into place: String) throws {
    var random = SeededRandom(seed: seed)
    for number in 0..<count {
      let folder = "\(place)/p\(number)"
      try put(manifest(number), at: folder + "/package.toml")
      for (path, text) in Self.files where random.next() % 8 != 0 {
        try put(text, at: "\(folder)/\(path)")
      }
      for file in 0..<(20 + Int(random.next() % 40)) {
        let lines = (0..<200).map { "fn f\($0)() -> u64 { \(random.next()) }" }
        try put(lines.joined(separator: "\n"), at: "\(folder)/src/file\(file).rs")
      }
      try put(Self.ontology(&random), at: folder + "/ontology/terms.ttl")
    }
  }

  private func manifest(_ number: Int) -> String {
    """
    [package]
    name = "p\(number)"
    version = "1.\(number).0"
    description = "The synthetic package number \(number), made to be measured"
    category = "measuring"
    author = "souk-bench"
    license = "MIT"
    keywords = ["synthetic"]
    dependencies = ["p\(number / 2)"]
    """
  }

  private static let files = [
    (
      "README.md",
      "# Package\n\n```\nrun it\n```\n" + String(repeating: "It is measured. ", count: 60)
    ),
    ("LICENSE", "Permission is hereby granted to everybody who measures."),
    ("CHANGELOG.md", "## 1.0.0\n"), ("docs/guide.md", "How it is used.\n"),
    ("examples/one.rs", "fn main() {}\n"), ("tests/one.rs", "#[test] fn one() {}\n"),
    ("sparql/all.rq", "SELECT ?s ?p WHERE { ?s ?p ?o . FILTER(?o > 3) } ORDER BY ?s LIMIT 10\n"),
  ]

  private static func ontology(_ random: inout SeededRandom) -> String {
    let terms = (0..<300).map { "e:t\($0) a e:Term ; e:value \(random.next() % 1_000) ." }
    return "@prefix e: <http://example.org/> .\n" + terms.joined(separator: "\n") + "\n"
  }

  private func put(_ text: String, at path: String) throws {
    let file = URL(filePath: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }
}
