import Foundation
import SoukModel
import SoukTesting
import Testing

/// `souk sparql serve` as another program meets it.
@Suite(
  .enabled(if: BuiltProgram.isBuilt("souk"), "the program souk is not built"),
  .enabled(if: BuiltIn.v2, "this build has no graph"), .timeLimit(.minutes(20)))
struct SparqlServeTests {
  @Test(
    "a query over HTTP gives what the command gives, a wrong one its reason; SIGTERM is a clean end"
  )
  func serving() throws {
    let home = try TemporaryHome()
    let run = try BuiltProgram(
      """
      $souk sparql serve --listen 0 >"$SOUK_HOME.url" & server=$!
      i=0; while [ ! -s "$SOUK_HOME.url" ] && [ $i -lt 600 ]; do sleep 0.1; i=$((i+1)); done
      export url=$(cat "$SOUK_HOME.url")
      python3 -c '
      import os, subprocess, urllib.error, urllib.parse, urllib.request
      url, souk = os.environ["url"], os.environ["souk"]
      p = "PREFIX p: <https://ggen.io/marketplace/properties/> "
      query = p + "SELECT ?n { ?x p:name ?n } ORDER BY ?n LIMIT 9"
      told = subprocess.run([souk, "sparql", query, "--format", "csv"], capture_output=True).stdout
      request = urllib.request.Request(url, data=query.encode(),
        headers={"Content-Type": "application/sparql-query", "Accept": "text/csv"})
      served = urllib.request.urlopen(request, timeout=60)
      print(served.headers["content-type"], served.read() == told, len(told) > 20)
      try: urllib.request.urlopen(url + "?query=" + urllib.parse.quote("SELECT ?x"), timeout=60)
      except urllib.error.HTTPError as error: print(error.code, "line 1" in error.read().decode())
      '
      kill -TERM $server; wait $server; echo "ended $?"
      """, home: home.path + "/souk", environment: ["SOUK_APT_LISTS": "none"])
    #expect(
      run.output == "text/csv; charset=utf-8 True True\n400 True\nended 0\n", "\(run.errors)")
  }

  @Test(
    "what one home serves another asks as its own graph, its questions too, until nobody serves it")
  func servedToAnother() throws {
    let home = try TemporaryHome()
    let run = try BuiltProgram(
      """
      $souk sparql serve --listen 0 >"$SOUK_HOME.url" & server=$!
      i=0; while [ ! -s "$SOUK_HOME.url" ] && [ $i -lt 600 ]; do sleep 0.1; i=$((i+1)); done
      query='SELECT ?n { ?x <https://ggen.io/marketplace/properties/name> ?n } ORDER BY ?n'
      ask() { $souk sparql "$query" --format json; $souk sparql --run version-spread --format csv
        $souk sparql 'DESCRIBE <https://ggen.io/marketplace/classes/Package>'; }
      ask >"$SOUK_HOME.here"
      url=$(cat "$SOUK_HOME.url"); here="$SOUK_HOME.here"; export SOUK_HOME="$SOUK_HOME.far"
      $souk config set backend.v2.endpoint "$url"
      ask >"$SOUK_HOME.there"
      cmp "$here" "$SOUK_HOME.there" && wc -l <"$here" | awk '{ print ($1 > 5) ? "same" : "little" }'
      $souk sparql --explain 'ASK {}' 2>&1 | grep -c "plan is that of $url"
      $souk sparql 'SELECT ?x {' 2>/dev/null; echo "malformed $?"
      printf '<urn:a> <urn:b> <urn:c> .' >"$SOUK_HOME.nt"
      $souk sparql 'SELECT ?s { ?s ?p ?o }' --data "$SOUK_HOME.nt" --format csv | tail -1
      $souk doctor | grep -c "$url, which answers"
      kill -TERM $server; wait $server
      $souk sparql 'ASK {}' 2>"$SOUK_HOME.err"; echo "gone $?"; grep -c "asked 3 times" "$SOUK_HOME.err"
      """, home: home.path + "/souk", environment: ["SOUK_APT_LISTS": "none"])
    #expect(
      run.output == "same\n1\nmalformed 4\nurn:a\r\n1\ngone 6\n1\n", "\(run.output) \(run.errors)")
  }

  @Test("a secret of the environment is in no output, no error and no log")
  func secret() throws {
    let home = try TemporaryHome()
    let run = try BuiltProgram(
      """
      $souk config set backend.v2.endpoint http://192.0.2.1/sparql
      export SOUK_V2_CREDENTIALS='bearer tulip-7'
      { $souk config get; $souk config get --format json; $souk sparql 'ASK {}'; $souk doctor
        $souk status; cat "$SOUK_HOME"/*.log "$SOUK_HOME"/config.toml; } >"$SOUK_HOME.all" 2>&1
      grep -c tulip "$SOUK_HOME.all"; grep -c 'in the clear' "$SOUK_HOME.all"
      """, home: home.path + "/souk", environment: ["SOUK_APT_LISTS": "none"])
    #expect(run.output == "0\n2\n", "\(run.output) \(run.errors)")
  }
}
