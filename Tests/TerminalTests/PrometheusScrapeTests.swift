import Foundation
import Testing

/// Debian's Prometheus, with the files of the kit, on a souk that is used meanwhile.
@Suite(
  .serialized,
  .enabled(
    if: BuiltProgram.isBuilt("souk")
      && FileManager.default.isExecutableFile(atPath: "/usr/bin/prometheus")
      && FileManager.default.isExecutableFile(atPath: "/usr/bin/promtool"),
    "souk is not built, or prometheus and promtool are not installed"), .timeLimit(.minutes(20)))
struct PrometheusScrapeTests {
  private let home: TemporaryHome

  init() throws {
    home = try TemporaryHome()
  }

  /// Starts both, searches meanwhile, and prints what Prometheus knows in the end.
  private static let drive = """
    import json, os, signal, socket, subprocess, sys, time, urllib.parse, urllib.request
    souk, folder = os.environ["souk"], os.environ["SOUK_HOME"] + "-prometheus"
    os.makedirs(folder)
    def kit(name): return subprocess.run([souk, "metrics", "kit", name], capture_output=True, text=True, check=True).stdout
    server = subprocess.Popen([souk, "metrics", "serve", "--listen", "0"], stdout=subprocess.PIPE, text=True)
    address = server.stdout.readline().strip().split("/")[2]
    config = kit("prometheus.yml").replace("127.0.0.1:9464", address).replace("15s", "1s")
    for name, text in [("prometheus.yml", config)] + [(n, kit(n)) for n in ("recording-rules.yml", "alert-rules.yml")]:
        open(folder + "/" + name, "w").write(text)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0)); port = free.getsockname()[1]
    prometheus = subprocess.Popen(["/usr/bin/prometheus", "--config.file=" + folder + "/prometheus.yml",
        "--storage.tsdb.path=" + folder + "/data", "--web.listen-address=127.0.0.1:%d" % port],
        stdout=subprocess.DEVNULL, stderr=open(folder + "/log", "w"))
    def ask(path):
        with urllib.request.urlopen("http://127.0.0.1:%d/api/v1/%s" % (port, path), timeout=30) as answer:
            return json.load(answer)["data"]
    def value(expression):
        found = ask("query?query=" + urllib.parse.quote(expression))["result"]
        return float(found[0]["value"][1]) if found else None
    def wait(condition):
        end = time.monotonic() + 120
        while time.monotonic() < end:
            try:
                if condition(): return True
            except OSError: pass
            time.sleep(0.2)
        return False
    try:
        print("up", wait(lambda: value('up{job="souk"}') == 1))
        for text in ["lab", "theme", "dark", "lab"] * 3:
            subprocess.run([souk, "search", text], stdout=subprocess.DEVNULL)
        print("searches", wait(lambda: value('sum(marketplace_search_total{job="souk"})') == 12))
        print("times", wait(lambda: value('sum(marketplace_search_latency_count)') == 12))
        print("memory", value("process_resident_memory_bytes") > 1e6)
        rules = [rule for group in ask("rules")["groups"] for rule in group["rules"]]
        # Twelve searches of which nine are new may make an alert pending; none may fire so early.
        print("rules", len(rules), "firing", [r["name"] for r in rules if r.get("state") == "firing"])
        print("healthy", wait(lambda: all(r["health"] == "ok" for g in ask("rules")["groups"] for r in g["rules"])))
        server.send_signal(signal.SIGTERM); print("ended", server.wait(20))
        print("down", wait(lambda: any(a["labels"]["alertname"] == "MarketplaceDown" for a in ask("alerts")["alerts"])))
    finally:
        prometheus.terminate(); prometheus.wait(20); server.poll() is None and server.kill()
    """

  @Test("sees every search of other processes, takes all rules, and notices that souk is gone")
  func scrape() throws {
    let script = home.path + "/drive.py"
    try Self.drive.write(toFile: script, atomically: true, encoding: .utf8)
    let run = try BuiltProgram(
      "python3 \(script)", home: home.path + "/souk", environment: ["SOUK_APT_LISTS": "none"])
    #expect(
      run.output == """
        up True
        searches True
        times True
        memory True
        rules 38 firing []
        healthy True
        ended 0
        down True

        """, "\(run.errors)")
  }

  @Test("finds fault with nothing but the three agreed names")
  func lint() throws {
    let run = try BuiltProgram(
      """
      $souk search lab >/dev/null; $souk show builtin/lab-valid >/dev/null 2>&1
      $souk metrics show | promtool check metrics 2>&1 | cut -d' ' -f1
      """, home: home.path + "/souk", environment: ["SOUK_APT_LISTS": "none"])
    let agreed: Set = [
      "marketplace_search_errors", "marketplace_cache_hits", "marketplace_cache_misses",
    ]
    #expect(Set(run.output.split(separator: "\n").map(String.init)) == agreed, "\(run.output)")
  }
}
