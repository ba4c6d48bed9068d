import Foundation
import SoukModel
import SoukTesting
import Testing

/// `souk metrics serve` as a scraper and a supervisor meet it.
@Suite(
  .serialized, .enabled(if: BuiltProgram.isBuilt("souk"), "the program souk is not built"),
  .timeLimit(.minutes(20)))
struct MetricsServeTests {
  private let home: TemporaryHome

  init() throws {
    home = try TemporaryHome()
  }

  /// Runs a script with `$url` of a server that is ended by `signal` afterwards.
  private func serving(_ script: String, signal: String = "TERM") throws -> BuiltProgram {
    let around = """
      $souk metrics serve --listen 0 >"$SOUK_HOME.url" & server=$!
      i=0; while [ ! -s "$SOUK_HOME.url" ] && [ $i -lt 600 ]; do sleep 0.1; i=$((i+1)); done
      url=$(cat "$SOUK_HOME.url"); url=${url%/metrics}
      \(script)
      kill -\(signal) $server; wait $server; echo "ended $?"
      """
    return try BuiltProgram(
      around, home: home.path + "/souk", environment: ["SOUK_APT_LISTS": "none"])
  }

  /// Python's client, which the tests' machine has; one line for status and one for the body.
  private static let ask = """
    ask() { python3 -c '
    import sys, urllib.request, urllib.error
    request = urllib.request.Request(sys.argv[2], method=sys.argv[1])
    try:
        with urllib.request.urlopen(request, timeout=10) as answer:
            print(answer.status, answer.headers["content-type"]); print(answer.read().decode())
    except urllib.error.HTTPError as error:
        print(error.code, error.headers.get("allow")); print(error.read().decode())
    ' "$@"; }

    """

  @Test(
    "the figures of a command that ran meanwhile are in the next scrape; SIGTERM is a clean end")
  func scrape() throws {
    let run = try serving(
      Self.ask + """
        $souk search lab >/dev/null; $souk search theme >/dev/null
        ask GET $url/metrics; ask GET $url/healthz; ask HEAD $url/healthz
        """)
    #expect(run.output.contains("200 text/plain; version=0.0.4; charset=utf-8\n"), "\(run.errors)")
    let counter = "marketplace_search_total{backend=\"\(BuiltIn.first.rawValue)\"}"
    #expect(run.output.contains("\(counter) 2\n"))
    #expect(run.output.contains("process_resident_memory_bytes "))
    #expect(run.output.contains("\nok\n"))
    #expect(run.output.hasSuffix("ended 0\n"), "\(run.errors)")
  }

  @Test("other pages and other methods are refused by their numbers")
  func refusals() throws {
    let run = try serving(
      Self.ask
        + "ask GET $url/; ask GET $url/metrics/x; ask POST $url/metrics; ask DELETE $url/healthz")
    let statuses = run.output.split(separator: "\n").filter { $0.first?.isNumber == true }
    #expect(
      statuses == ["404 None", "404 None", "405 GET, HEAD", "405 GET, HEAD"], "\(run.errors)")
  }

  @Test("Ctrl-C is a clean end too")
  func interrupt() throws {
    // A shell gives what it starts in the background a deaf ear for Ctrl-C, unless told otherwise.
    let run = try BuiltProgram(
      """
      python3 -c '
      import os, signal, subprocess, sys
      server = subprocess.Popen([os.environ["souk"], "metrics", "serve", "--listen", "0"],
        stdout=subprocess.PIPE, text=True)
      print(server.stdout.readline().startswith("http://127.0.0.1:"))
      server.send_signal(signal.SIGINT)
      print("ended", server.wait(20))
      '
      """, home: home.path + "/souk", environment: ["SOUK_APT_LISTS": "none"])
    #expect(run.output == "True\nended 0\n", "\(run.errors)")
  }

  @Test(
    "a port that is taken is status 7, an address that others can reach status 2, each a sentence")
  func conflicts() throws {
    let run = try serving(
      "$souk metrics serve --listen ${url#http://}; echo $?; $souk metrics serve --listen 0.0.0.0:0; echo $?"
    )
    #expect(run.output.hasPrefix("7\n2\n"), "\(run.errors)")
    #expect(run.errors.contains("Another program listens on 127.0.0.1:"))
    #expect(run.errors.contains("--reachable-from-other-machines"))
  }
}
