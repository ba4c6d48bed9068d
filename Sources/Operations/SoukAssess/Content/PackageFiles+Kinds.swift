/// Which file is what: by name and folder, as authors lay packages out.
extension PackageFiles {
  private static let sourceSuffixes: Set<String> = [
    "rs", "swift", "py", "js", "ts", "tsx", "go", "java", "kt", "c", "cc", "cpp", "h", "hpp", "rb",
    "php", "cs", "ex", "erl", "hs", "ml", "scala", "sh", "lua", "zig", "toml", "sql",
  ]
  private static let templateSuffixes: Set<String> = [
    "tmpl", "tera", "hbs", "j2", "jinja", "mustache", "liquid", "stencil", "template",
  ]
  private static let ontologySuffixes: Set<String> = ["ttl", "nt", "nq", "trig", "owl", "rdf"]

  /// The readme at the root.
  package var readme: File? { all.first { $0.folders.isEmpty && $0.name.hasPrefix("readme") } }

  /// The licence files at the root.
  var licenses: [File] {
    all.filter { file in
      file.folders.isEmpty
        && ["license", "licence", "copying", "unlicense"].contains { file.name.hasPrefix($0) }
    }
  }

  /// The changelog at the root.
  var changelog: File? {
    all.first { file in
      file.folders.isEmpty
        && ["changelog", "changes", "history", "news", "releases"].contains {
          file.name.hasPrefix($0)
        }
    }
  }

  /// The file that says how a weakness is reported.
  var securityPolicy: File? { all.first { $0.name.hasPrefix("security.") } }

  /// Files of programs, tests and examples apart; the manifest is none.
  var sources: [File] {
    all.filter { file in
      Self.sourceSuffixes.contains(file.suffix) && file.path != "package.toml"
        && !isTest(file) && !isExample(file) && !isBenchmark(file)
        && (file.suffix != "toml" || file.folders.contains("templates"))
    }
  }

  /// Files that code is generated from.
  var templates: [File] {
    all.filter { Self.templateSuffixes.contains($0.suffix) || $0.folders.contains("templates") }
  }

  /// RDF files.
  var ontologies: [File] { all.filter { Self.ontologySuffixes.contains($0.suffix) } }

  /// SPARQL files.
  var queries: [File] { all.filter { ["rq", "sparql"].contains($0.suffix) } }

  /// Examples.
  var examples: [File] { all.filter(isExample) }

  /// Tests.
  var tests: [File] { all.filter(isTest) }

  /// Benchmarks.
  var benchmarks: [File] { all.filter(isBenchmark) }

  /// Documents below `docs`.
  var documents: [File] {
    all.filter { ($0.folders.contains("docs") || $0.folders.contains("doc")) && !$0.bytes.isEmpty }
  }

  private func isExample(_ file: File) -> Bool {
    file.folders.contains { $0 == "examples" || $0 == "example" }
  }

  private func isTest(_ file: File) -> Bool {
    file.folders.contains { $0 == "tests" || $0 == "test" || $0 == "__tests__" || $0 == "spec" }
      || ["_test.", ".test.", "_spec.", ".spec.", "tests.swift"].contains { file.name.contains($0) }
  }

  private func isBenchmark(_ file: File) -> Bool {
    file.folders.contains { $0.hasPrefix("bench") } || file.name.hasPrefix("bench")
  }
}
