import SoukModel
import SoukScreen
import Testing

@testable import SoukTUI

/// What lies over the screen, and the status pane.
// swift-format-ignore
@Suite struct PopupScreenTests {
  @Test func theListOfKeysBeginsWithThePlaceItWasAskedIn() {
    var rig = Rig(height: 30)
    rig.press(.tab, .letter("?"))
    expectScreen(rig, """
       souk ▸ builtin · apt · lab                                              gate v1 · answered by v1 ●
       / type to search   ┌ keys ────────────────────────────────────────────────────┐1   sort popularity
      ┌ results ──────────│ in the results                                           █───────────────────┐
      │▸ ✓✓ theme-dark    │  Enter              open                                 │encies  Trust ▶    │
      │  ·· libjson-c-dev │  Tab                details                              │                   │
      │  ·· python3-simple│  / Esc Shift-Tab    search                               │                   │
      │  ·· jq            │  Up k ^P            one row up                           │                   │
      │  ?✓ json-tools    │  Down j ^N          one row down                         │                   │
      │  ✗✓ json-pack     │  PgUp ^B            one screen up                        │                   │
      │  ✓✗ json-torn     │  PgDn ^F            one screen down                      │                   │
      │  !✓ json-old      │  ^U                 half a screen up                     │                   │
      │  –✓ json-bare     │  ^D                 half a screen down                   │8df3a2118df…       │
      │  ✗✓ json-␛[31mred<│  Home g Alt-<       first row                            │content and it     │
      │  ·· 日本語-json   │  End G Alt->        last row                             │                   │
      │                   │  Left [             page before                          │                   │
      │                   │  Right ]            next page                            │ted key that may   │
      │                   │  F2 Alt-v           v1/v2                                │e                  │
      │                   │  F3 Alt-c           compare                              │                   │
      │                   │  F5 Alt-o           operations                           │ UTC               │
      │                   │  F6 Alt-s           status                               │                   │
      │                   │  F7 Alt-x           failures                             │                   │
      │                   │  Alt-p :            commands                             │                   │
      │                   │  Alt-m              mouse: select text / click           │                   │
      │                   │  F8 Alt-t           themes                               │                   │
      │                   │  F9 Alt-i           installed                            │                   │
      │                   │  F10 Alt-d          dashboard                            │                   │
      │                   │  ? F1 Alt-h         help                                 │                   │
      └───────────────────│  1                  overview                             │───────────────────┘
       cache 83%  last 100└──────────────────────────────────────────────────────────┘.4 ms      ▅█▅▅
       Esc close
      """)
  }

  @Test func theThemesAreShownBesideTheScreenTheyChange() throws {
    let names = ["dark", "light", "high-contrast"]
    let themes = try names.map { try Theme(name: $0, descriptions: [:]) }
    var rig = Rig(height: 14, themes: themes)
    rig.press(.f(8), .down)
    expectScreen(rig, """
       souk ▸ builtin · apt · lab                                              gate v1 · answered by v1 ●
       / type to search                                                        11 of 11   sort popularity
      ┌ results ─────────────────────────────────────────┬ theme-dark 1.0.0 ─────────────────────────────┐
      │▸ ✓✓ theme-dark        1.0.0        themes        │  Overview  Versions  Dependencies  Trust ▶    │
      │  ·· libjson-c-dev     0.16-2  ┌ themes ──────────────────────────┐                               │
      │  ·· python3-simplejs… 3.18.3-1│   dark                           │                               █
      │  ·· jq                1.6-2.1 │ ▸ light                          │                               █
      │  ?✓ json-tools        1.2.0   │   high-contrast                  │tin                            █
      │  ✗✓ json-pack         2.0.1   └──────────────────────────────────┘es                             │
      │  ✓✗ json-torn         0.9.0        HASH MISMATCH │ keywords   theme                              │
      │  !✓ json-old          0.1.0        KEY EXPIRED   │ author     souk                               │
      └──────────────────────────────────────────────────┴───────────────────────────────────────────────┘
       cache 83%  last 100  91%  v1 p50  1.2 p95  3.1 ms  ▂▃▃█▄▃▂▃  v2 p50  0.1 p95  0.4 ms      ▅█▅▅
       Enter keep  Esc as before
      """)
  }

  @Test func theStatusPaneHasEveryFigureBesideItsGoal() {
    var rig = Rig(height: 26)
    rig.press(.f(6))
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
      │  !✓ json-old          0.1.0        KEY EXPIRED   │ author     souk                               │
      │  –✓ json-bare         0.2.0        tools         │ checksum   ✓ VERIFIED 3a2118df3a2118df…       │
      │  ✗✓ json-␛[31mred<U+… 1␇.0         BAD SIGNATURE │            souk hashed the content and it     │
      └──────────────────────────────────────────────────┴───────────────────────────────────────────────┘
      ┌ status ──────────────────────────────────────────────────────────────────────────────────────────┐
      │ ● kept    v1 search  p50  1.2 p95  3.1 p99  4.5 ms  goal < 200 ▂▃▃█▄▃▂▃  214 done, 1 failed      │
      │ ● kept    v1 lookup  p50  0.2 p95  0.5 p99  0.8 ms  goal < 100                                   │
      │ ● kept    v2 search  p50  0.1 p95  0.4 p99  0.9 ms  goal < 200     ▅█▅▅  40 done, 0 failed       │
      │ ○ no data v2 lookup  p50    - p95    - p99    - ms  goal < 100                                   │
      │ ● kept    cache     83% of a life, 91% of the last 100   goal > 80%                              │
      │ tiers     packages 83% (1,204)  searches 60% (311)                                               │
      │ work      1 under way  12 cancelled  2 fallbacks  memory 41 MiB                                  │
      │ index     generation 7  114 MiB  11 packages                                                     │
      └──────────────────────────────────────────────────────────────────────────────────────────────────┘
       cache 83%  last 100  91%  v1 p50  1.2 p95  3.1 ms  ▂▃▃█▄▃▂▃  v2 p50  0.1 p95  0.4 ms      ▅█▅▅
       Tab list  Enter open  F2 v1/v2  F3 compare  F6 status  F1 help  F7 failures  F9 installed
      """)
  }
}
