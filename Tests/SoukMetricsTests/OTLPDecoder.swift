import Foundation

/// Python with the published protobuf definitions of OTLP, where it has them.
///
/// `pip install opentelemetry-proto` brings them; `.ci/test` puts them into `.build/python`.
enum OTLPDecoder {
  /// Whether payloads can be decoded; tests that need it are skipped where not.
  static let isHere = (try? run("print(1)", [])) == "1\n"

  private static let preamble = """
    import sys
    from opentelemetry.proto.collector.metrics.v1.metrics_service_pb2 import ExportMetricsServiceRequest
    from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest
    data = open(sys.argv[1], "rb").read()
    def labels(o): return ",".join("%s=%s" % (a.key, a.value.string_value) for a in o.attributes)
    def known(request):
        # A field that the definitions do not know would survive parsing and be gone here.
        size = len(request.SerializeToString()); request.DiscardUnknownFields()
        print("every field is known" if len(request.SerializeToString()) == size else "unknown fields")

    """

  /// Runs a script that finds a payload in `data`, and gives what it prints.
  static func run(_ script: String, _ payload: [UInt8]) throws -> String {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("souk-otlp-\(UUID().uuidString)")
    try Data(payload).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let packages = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: ".build/python").path
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", preamble + script, file.path]
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["PYTHONPATH": packages, "PYTHONIOENCODING": "utf-8"], uniquingKeysWith: { $1 })
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return text
  }
}
