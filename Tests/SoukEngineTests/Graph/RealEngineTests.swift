import Foundation
import SoukFetch
import SoukModel
import SoukTesting
import Testing

@testable import SoukEngine

/// Engines that other people wrote, where this machine has them.
@Suite(.enabled(if: BuiltIn.v2, "this build has no graph"), .timeLimit(.minutes(10)))
struct RealEngineTests {
  /// A server as a process of its own; ended with its owner.
  private final class Server {
    let process = Process()
    let output = Pipe()

    init(_ program: String, _ arguments: [String]) throws {
      process.executableURL = URL(fileURLWithPath: program)
      process.arguments = arguments
      process.standardOutput = output
      process.standardError = FileHandle.nullDevice
      try process.run()
    }

    // The children of a thread that keeps signals back keep them back too.
    deinit { kill(process.processIdentifier, SIGKILL) }
  }

  /// The shared endpoint with faults, where Python has what it needs.
  static let script: String? = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let shared =
      ProcessInfo.processInfo.environment["SOUK_SHARED"].map { URL(filePath: $0) }
      ?? root.deletingLastPathComponent().appending(path: "shared")
    let script = shared.appending(path: "tools/sparql_server.py").path
    guard FileManager.default.fileExists(atPath: script), let python = interpreter else {
      return nil
    }
    let probe = Process()
    probe.executableURL = URL(fileURLWithPath: python)
    probe.arguments = ["-c", "import pyoxigraph"]
    probe.standardError = FileHandle.nullDevice
    guard (try? probe.run()) != nil else { return nil }
    probe.waitUntilExit()
    return probe.terminationStatus == 0 ? script : nil
  }()

  static let interpreter = found("python3")
  static let server = found("oxigraph")

  /// A program on the path; nil where there is none.
  private static func found(_ name: String) -> String? {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").lazy
      .map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  private static let queries = [
    "SELECT ?s ?p ?o { ?s ?p ?o } ORDER BY ?s ?p ?o",
    "SELECT ?x (COUNT(?y) AS ?n) { ?x p:hasVersion ?y } GROUP BY ?x ORDER BY ?x",
    "SELECT ?x ?title { ?x a c:Package OPTIONAL { ?x p:title ?title } } ORDER BY ?x",
    "ASK { ?x p:name \"lamp\" }", "ASK { ?x p:name \"none\" }",
    "CONSTRUCT { ?x p:name ?n } WHERE { ?x p:name ?n }",
  ]

  private let home: TemporaryHome
  private let other: TemporaryHome

  init() throws {
    home = try TemporaryHome()
    other = try TemporaryHome()
  }

  /// A home whose graph is written to a file, so that another engine may hold the same.
  private func withGraph(_ body: (Engine, String) throws -> Void) throws {
    let engine = try home.open(
      builtin: ["lamp", "desk", "chair"].map { home.entry($0) })
    defer { engine.close() }
    var bytes: [UInt8] = []
    try engine.exportGraph(as: .nt, cancellation: Cancellation()) { bytes += $0 }
    let file = home.folder + "/graph.nt"
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    try body(engine, file)
  }

  /// An engine in another home whose graph is at an address.
  private func near(_ address: String, retries: Int = 2) throws -> Engine {
    var settings = Settings()
    settings.graphEndpoint = FetchURL(address)
    settings.graphRetries = retries
    return try other.engine(settings: settings)
  }

  private func sharedServer(_ file: String, _ faults: [String] = []) throws -> (Server, String) {
    let server = try Server(
      try #require(Self.interpreter), [try #require(Self.script), file] + faults)
    var line: [UInt8] = []
    while line.last != 0x0A {
      line.append(try #require(try server.output.fileHandleForReading.read(upToCount: 1)?.first))
    }
    let port = try #require(
      String(decoding: line, as: UTF8.self).split(whereSeparator: \.isWhitespace).last)
    return (server, "http://127.0.0.1:\(port)/sparql")
  }

  /// Whether an engine gives for everything what this one gives.
  private func compare(_ near: Engine, with here: Engine) throws {
    for text in Self.queries {
      let question = GraphQuestion(.text(text))
      let (found, expected) = (
        try near.table(question, limit: .max), try here.table(question, limit: .max)
      )
      #expect(found.columns == expected.columns, "\(text)")
      #expect(Self.values(found.rows) == Self.values(expected.rows), "\(text)")
      #expect(found.total == expected.total, "\(text)")
    }
    for entry in here.graphLibrary {
      let question = GraphQuestion(
        .named(entry.name, argument: entry.argument.map { _ in "lamp" }), format: .json)
      let questionText = try here.ask(question).text
      #expect(try near.ask(question).text == questionText, "\(entry.name)")
    }
    let node = try #require(here.graphNode(of: PackageID(.builtin, "lamp")))
    let (found, expected) = (
      try near.neighbours(of: node, limit: 99, cancellation: Cancellation()),
      try here.neighbours(of: node, limit: 99, cancellation: Cancellation())
    )
    for (found, expected) in [
      (found.leaving, expected.leaving), (found.arriving, expected.arriving),
    ] {
      let rows = [found, expected].map { $0.map { [GraphTerm(text: $0.property), $0.term] } }
      #expect(Self.values(rows[0]) == Self.values(rows[1]))
    }
  }

  /// Rows with their numbers by value: Oxigraph's store writes them in its own way, `0` for `0.0`.
  private static func values(_ rows: [[GraphTerm?]]) -> Set<[GraphTerm?]> {
    Set(
      rows.map { row in
        row.map { term in
          guard let term, term.node == nil, let number = Double(term.text) else { return term }
          return GraphTerm(text: "\(number)")
        }
      })
  }

  @Test(
    "pyoxigraph gives what this machine's own graph gives, and its faults are errors or asked again",
    .enabled(
      if: RealEngineTests.script != nil,
      "skipped: no ../shared/tools or no pyoxigraph; set SOUK_SHARED"))
  func pyoxigraph() throws {
    try withGraph { here, file in
      let (server, address) = try sharedServer(file)
      let engine = try near(address)
      defer { engine.close() }
      try compare(engine, with: here)
      withExtendedLifetime(server) {}

      let (busy, busyAddress) = try sharedServer(file, ["--fail-every", "2"])
      let patient = try near(busyAddress)
      defer { patient.close() }
      try compare(patient, with: here)
      withExtendedLifetime(busy) {}

      let (cutting, cutAddress) = try sharedServer(file, ["--truncate"])
      let strict = try near(cutAddress)
      defer { strict.close() }
      for text in Self.queries {
        let error = #expect(throws: ServiceError.self) {
          try strict.table(GraphQuestion(.text(text)), limit: 9)
        }
        #expect(error?.code == .network, "\(text)")
      }
      withExtendedLifetime(cutting) {}

      let (slow, slowAddress) = try sharedServer(file, ["--delay", "60000"])
      let waiting = try near(slowAddress)
      defer { waiting.close() }
      let error = #expect(throws: ServiceError.self) {
        try waiting.ask(GraphQuestion(.text("ASK {}"), timeout: 0.5))
      }
      #expect(error?.code == .conflict)
      withExtendedLifetime(slow) {}
    }
  }

  @Test(
    "the Oxigraph server gives what this machine's own graph gives, and its time limit is no short answer",
    .enabled(if: RealEngineTests.server != nil, "skipped: no program oxigraph on the path"))
  func oxigraph() throws {
    try withGraph { here, file in
      let program = try #require(Self.server)
      let store = home.folder + "/store"
      let load = try Server(program, ["load", "-l", store, "-f", file])
      load.process.waitUntilExit()
      #expect(load.process.terminationStatus == 0)
      // A port that was free a moment ago.
      let port = try RawServer { _ in }.port
      let server = try Server(
        program, ["serve-read-only", "-l", store, "-b", "127.0.0.1:\(port)", "--timeout-s", "1"])
      // It is asked until it listens.
      let engine = try near("http://127.0.0.1:\(port)/query", retries: 10)
      defer { engine.close() }
      try compare(engine, with: here)
      let long = """
        SELECT ?a ?b ?c ?d ?e { ?a ?p ?q . ?b ?r ?s . ?c ?t ?u . ?d ?v ?w . ?e ?x ?y FILTER(?q != ?s) }
        """
      let error = #expect(throws: ServiceError.self) {
        try engine.ask(GraphQuestion(.text(long), timeout: 60))
      }
      #expect(
        error.map { [.network, .conflict].contains($0.code) } == true, "\(error?.message ?? "")")
      let wrong = #expect(throws: ServiceError.self) {
        try engine.ask(GraphQuestion(.text("SELECT * { SERVICE <urn:nowhere> { ?s ?p ?o } }")))
      }
      #expect(wrong?.message.contains("\(port)") == true)
      withExtendedLifetime(server) {}
    }
  }
}
