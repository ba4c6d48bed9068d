import SoukEngine
import SoukModel
import SoukScreen
import Synchronization
import Testing

@testable import SoukTUI

/// What the browsing screen looks like.
// swift-format-ignore
@Suite struct BrowseScreenTests {
  @Test func theFirstScreenListsPackagesByPopularityWithTheSearchLineReady() {
    let rig = Rig(height: 18)
    #expect(rig.frame.cursor == Point(x: 3, y: 1))
    expectScreen(rig, """
       souk ▸ builtin · apt · lab                                              gate v1 · answered by v1 ●
       / type to search                                                        11 of 11   sort popularity
      ┌ results ─────────────────────────────────────────┬ theme-dark 1.0.0 ─────────────────────────────┐
      │▸ ✓✓ theme-dark        1.0.0        themes        │  Overview  Versions  Dependencies  Trust ▶    │
      │  ·· libjson-c-dev     0.16-2       libdevel      │                                               │
      │  ·· python3-simplejs… 3.18.3-1     python        │ The dark theme                                █
      │  ·· jq                1.6-2.1      utils         │                                               █
      │  ?✓ json-tools        1.2.0        UNKNOWN KEY   │ registry   builtin                            █
      │  ✗✓ json-pack         2.0.1        WRONG SIGNER  │ category   themes                             █
      │  ✓✗ json-torn         0.9.0        HASH MISMATCH │ keywords   theme                              █
      │  !✓ json-old          0.1.0        KEY EXPIRED   │ author     souk                               █
      │  –✓ json-bare         0.2.0        tools         │ checksum   ✓ VERIFIED 3a2118df3a2118df…       █
      │  ✗✓ json-␛[31mred<U+… 1␇.0         BAD SIGNATURE │            souk hashed the content and it     │
      │  ·· 日本語-json       1.0          語            │            matches                            │
      │                                                  │ signature  ✓ VERIFIED                         │
      └──────────────────────────────────────────────────┴───────────────────────────────────────────────┘
       cache 83%  last 100  91%  v1 p50  1.2 p95  3.1 ms  ▂▃▃█▄▃▂▃  v2 p50  0.1 p95  0.4 ms      ▅█▅▅
       Tab list  Enter open  F2 v1/v2  F3 compare  F6 status  F1 help  F7 failures  F9 installed
      """)
  }

  @Test func typingNarrowsTheListAndShowsTheFirstRow() {
    var rig = Rig(height: 16)
    rig.type("json")
    #expect(rig.frame.cursor == Point(x: 7, y: 1))
    expectScreen(rig, """
       souk ▸ builtin · apt · lab                                              gate v1 · answered by v1 ●
       / json                                                                   10 of 11   sort relevance
      ┌ results ─────────────────────────────────────────┬ libjson-c-dev 0.16-2 ─────────────────────────┐
      │▸ ·· libjson-c-dev     0.16-2       libdevel      │  Overview  Versions  Dependencies  Trust ▶    │
      │  ·· python3-simplejs… 3.18.3-1     python        │                                               │
      │  ·· jq                1.6-2.1      utils         │ JSON manipulation library - development files █
      │  ?✓ json-tools        1.2.0        UNKNOWN KEY   │                                               █
      │  ✗✓ json-pack         2.0.1        WRONG SIGNER  │ registry   apt                                █
      │  ✓✗ json-torn         0.9.0        HASH MISMATCH │ category   libdevel                           █
      │  !✓ json-old          0.1.0        KEY EXPIRED   │ keywords   devel::lang:c, role::devel-lib     │
      │  –✓ json-bare         0.2.0        tools         │ author     Debian maintainers                 │
      │  ✗✓ json-␛[31mred<U+… 1␇.0         BAD SIGNATURE │ checksum   · LISTED 3a2118df3a2118df…         │
      │  ·· 日本語-json       1.0          語            │            the index states it; the content   │
      └──────────────────────────────────────────────────┴───────────────────────────────────────────────┘
       cache 83%  last 100  91%  v1 p50  1.2 p95  3.1 ms  ▂▃▃█▄▃▂▃  v2 p50  0.1 p95  0.4 ms      ▅█▅▅
       Tab list  Enter open  F2 v1/v2  F3 compare  F6 status  F1 help  F7 failures  F9 installed
      """)
  }

  @Test func aWideScreenShowsCategoryAndWordSideBySide() {
    var rig = Rig(width: 132, height: 12)
    rig.type("json-")
    expectScreen(rig, """
       souk ▸ builtin · apt · lab                                                                              gate v1 · answered by v1 ●
       / json-                                                                                                   7 of 11   sort relevance
      ┌ results ─────────────────────────────────────────────────────────┬ libjson-c-dev 0.16-2 ─────────────────────────────────────────┐
      │▸ ·· libjson-c-dev           0.16-2       libdevel                │  Overview  Versions  Dependencies  Trust  Checks  Maturity ▶  │
      │  ?✓ json-tools              1.2.0        tools     UNKNOWN KEY   │                                                               │
      │  ✗✓ json-pack               2.0.1        tools     WRONG SIGNER  │ JSON manipulation library - development files                 █
      │  ✓✗ json-torn               0.9.0        tools     HASH MISMATCH │                                                               │
      │  !✓ json-old                0.1.0        tools     KEY EXPIRED   │ registry   apt                                                │
      │  –✓ json-bare               0.2.0        tools                   │ category   libdevel                                           │
      └──────────────────────────────────────────────────────────────────┴───────────────────────────────────────────────────────────────┘
       cache 83%  last 100  91%  v1 p50  1.2 p95  3.1 ms  ▂▃▃█▄▃▂▃  v2 p50  0.1 p95  0.4 ms      ▅█▅▅                              41 MiB
       Tab list  Enter open  F2 v1/v2  F3 compare  F6 status  F1 help  F7 failures  F9 installed  F10 dashboard  F5 operations  F8 themes
      """)
  }

  @Test func underEightyColumnsTheListHasTheWholeWidth() {
    var rig = Rig(width: 64, height: 12)
    rig.type("json")
    expectScreen(rig, """
       souk ▸ builtin · apt · lab          gate v1 · answered by v1 ●
       / json                               10 of 11   sort relevance
      ┌ results ─────────────────────────────────────────────────────┐
      │▸ ·· libjson-c-dev                      0.16-2       libdevel █
      │  ·· python3-simplejson                 3.18.3-1     python   █
      │  ·· jq                                 1.6-2.1      utils    █
      │  ?✓ json-tools                         1.2.0        tools    █
      │  ✗✓ json-pack                          2.0.1        tools    │
      │  ✓✗ json-torn                          0.9.0        tools    │
      └──────────────────────────────────────────────────────────────┘
       cache 83%  last 100  91%  v1 p50  1.2 p95  3.1 ms  ▂▃▃█▄▃▂▃
       Tab list  Enter open  F2 v1/v2  F3 compare  F6 status  F1 help
      """)
    rig.press(.enter)
    expectScreen(rig, """
       souk ▸ builtin · apt · lab          gate v1 · answered by v1 ●
       / json                               10 of 11   sort relevance
      ┌ libjson-c-dev 0.16-2 ────────────────────────────────────────┐
      │  Overview  Versions  Dependencies  Trust  Checks  Maturity ▶ │
      │                                                              │
      │ JSON manipulation library - development files                █
      │                                                              │
      │ registry   apt                                               │
      │ category   libdevel                                          │
      └──────────────────────────────────────────────────────────────┘
       cache 83%  last 100  91%  v1 p50  1.2 p95  3.1 ms  ▂▃▃█▄▃▂▃
       Esc list  / search  i install  Right next page  ? help
      """)
  }

  @Test func theSmallestScreenStillShowsRowsAndDetails() {
    var rig = Rig(width: 40, height: 10)
    rig.type("json")
    expectScreen(rig, """
       souk        gate v1 · answered by v1 ●
       / json                        10 of 11
      ┌ results ─────────────────────────────┐
      │▸ ·· libjson-c-dev           0.16-2   █
      │  ·· python3-simplejson      3.18.3-1 █
      │  ·· jq                      1.6-2.1  │
      │  ?✓ json-tools              1.2.0    │
      └──────────────────────────────────────┘
       cache 83%  v1 p50  1.2 p95  3.1 ms
       Tab list  Enter open  F2 v1/v2
      """)
    rig.press(.enter)
    expectScreen(rig, """
       souk        gate v1 · answered by v1 ●
       / json                        10 of 11
      ┌ libjson-c-dev 0.16-2 ────────────────┐
      │  Overview  Versions  Dependencies ▶  │
      │                                      │
      │ JSON manipulation library -          █
      │ development files                    │
      └──────────────────────────────────────┘
       cache 83%  v1 p50  1.2 p95  3.1 ms
       Esc list  / search  i install
      """)
  }

  @Test func belowThatOneMessageSaysWhatIsNeeded() {
    var rig = Rig()
    rig.take(.input(.resize(Size(width: 30, height: 4))))
    expectScreen(rig, """
      souk needs 20×5 cells
      here are 30×4: enlarge, or ^C


      """)
    rig.take(.input(.resize(Size(width: 1, height: 1))))
    #expect(rig.lines == ["s"])
    rig.take(.input(.resize(Size(width: 100, height: 24))))
    #expect(rig.lines == Rig().lines)
  }

  @Test func withoutUnicodeEverySignHasItsTwin() {
    var rig = Rig(height: 16)
    rig.capabilities = Capabilities(colorDepth: .none, isUnicode: false)
    rig.press(.f(6))
    expectScreen(rig, """
       souk > builtin - apt - lab                                              gate v1 - answered by v1 *
       / type to search                                                        11 of 11   sort popularity
      + status ------------------------------------------------------------------------------------------+
      | * kept    v1 search  p50  1.2 p95  3.1 p99  4.5 ms  goal < 200 .--#:-.-  214 done, 1 failed      |
      | * kept    v1 lookup  p50  0.2 p95  0.5 p99  0.8 ms  goal < 100                                   |
      | * kept    v2 search  p50  0.1 p95  0.4 p99  0.9 ms  goal < 200     =#==  40 done, 0 failed       |
      | o no data v2 lookup  p50    - p95    - p99    - ms  goal < 100                                   |
      | * kept    cache     83% of a life, 91% of the last 100   goal > 80%                              |
      | tiers     packages 83% (1,204)  searches 60% (311)                                               |
      | work      1 under way  12 cancelled  2 fallbacks  memory 41 MiB                                  |
      | index     generation 7  114 MiB  11 packages                                                     |
      |                                                                                                  |
      |                                                                                                  |
      +--------------------------------------------------------------------------------------------------+
       cache 83%  last 100  91%  v1 p50  1.2 p95  3.1 ms  .--#:-.-  v2 p50  0.1 p95  0.4 ms      =#==
       Tab list  Enter open  F2 v1/v2  F3 compare  F6 status  F1 help  F7 failures  F9 installed
      """)
  }

  @Test func withNothingButTheEmbeddedRegistryOneLineSaysHowToGetMore() {
    let rig = Rig(FakeMarketplace([Shelf.entries[0]]), height: 12)
    expectScreen(rig, """
       souk ▸ builtin                                                          gate v1 · answered by v1 ●
       / type to search                                                          1 of 1   sort popularity
      ┌ results ─────────────────────────────────────────┬ theme-dark 1.0.0 ─────────────────────────────┐
      │▸ ✓✓ theme-dark        1.0.0        themes        │  Overview  Versions  Dependencies  Trust ▶    │
      │                                                  │                                               │
      │                                                  │ The dark theme                                █
      │                                                  │                                               │
      │ more packages: apt-get update, or souk registry  │ registry   builtin                            │
      │ add NAME PATH                                    │ category   themes                             │
      └──────────────────────────────────────────────────┴───────────────────────────────────────────────┘
       cache 83%  last 100  91%  v1 p50  1.2 p95  3.1 ms  ▂▃▃█▄▃▂▃  v2 p50  0.1 p95  0.4 ms      ▅█▅▅
       Tab list  Enter open  F2 v1/v2  F3 compare  F6 status  F1 help  F7 failures  F9 installed
      """)
  }

  @Test func aRefreshShowsItsProgressInTheLineAndInThePane() {
    var rig = Rig(FakeMarketplace([Shelf.entries[0]]), height: 22)
    rig.press(.f(6))
    let progress = RefreshProgress(registry: .apt, phase: .reading, packages: 31_000, fraction: 0.47)
    rig.take(.service(.refreshing(progress)))
    expectScreen(rig, """
       souk ▸ builtin                                                          gate v1 · answered by v1 ●
       / type to search                                                          1 of 1   sort popularity
      ┌ results ─────────────────────────────────────────┬ theme-dark 1.0.0 ─────────────────────────────┐
      │▸ ✓✓ theme-dark        1.0.0        themes        │  Overview  Versions  Dependencies  Trust ▶    │
      │                                                  │                                               │
      │                                                  │ The dark theme                                █
      │                                                  │                                               │
      │                                                  │ registry   builtin                            │
      │                                                  │ category   themes                             │
      └──────────────────────────────────────────────────┴───────────────────────────────────────────────┘
      ┌ status ──────────────────────────────────────────────────────────────────────────────────────────┐
      │ reading apt ████▋      47%   31,000 packages                                                     │
      │ ● kept    v1 search  p50  1.2 p95  3.1 p99  4.5 ms  goal < 200 ▂▃▃█▄▃▂▃  214 done, 1 failed      │
      │ ● kept    v1 lookup  p50  0.2 p95  0.5 p99  0.8 ms  goal < 100                                   │
      │ ● kept    v2 search  p50  0.1 p95  0.4 p99  0.9 ms  goal < 200     ▅█▅▅  40 done, 0 failed       │
      │ ○ no data v2 lookup  p50    - p95    - p99    - ms  goal < 100                                   │
      │ ● kept    cache     83% of a life, 91% of the last 100   goal > 80%                              │
      │ tiers     packages 83% (1,204)  searches 60% (311)                                               │
      │ work      1 under way  12 cancelled  2 fallbacks  memory 41 MiB                                  │
      └──────────────────────────────────────────────────────────────────────────────────────────────────┘
       reading apt ████▋      47%   31,000 packages  cache 83%  v1 p50  1.2 p95  3.1 ms  ▂▃▃█▄▃▂▃
       Tab list  Enter open  F2 v1/v2  F3 compare  F6 status  F1 help  F7 failures  F9 installed
      """)
  }
}
