import SoukModel
import SoukScreen
import Testing

@testable import SoukTUI

/// What each page of the details looks like.
// swift-format-ignore
@Suite struct DetailsScreenTests {
  /// A screen with the details of one package.
  private func rig(of name: String, tab: Character, height: Int = 20) -> Rig {
    var rig = Rig(height: height)
    rig.type(name)
    rig.press(.tab, .letter(tab))
    return rig
  }

  @Test func theOverviewHasALineForTheSignatureAndALineForTheChecksum() {
    expectScreen(rig(of: "libjson", tab: "1"), """
       souk ▸ builtin · apt · lab                                              gate v1 · answered by v1 ●
       / libjson                                                                 1 of 11   sort relevance
      ┌ results ─────────────────────────────────────────┬ libjson-c-dev 0.16-2 ─────────────────────────┐
      │▸ ·· libjson-c-dev     0.16-2       libdevel      │  Overview  Versions  Dependencies  Trust ▶    │
      │                                                  │                                               │
      │                                                  │ JSON manipulation library - development files █
      │                                                  │                                               █
      │                                                  │ registry   apt                                █
      │                                                  │ category   libdevel                           █
      │                                                  │ keywords   devel::lang:c, role::devel-lib     █
      │                                                  │ author     Debian maintainers                 █
      │                                                  │ checksum   · LISTED 3a2118df3a2118df…         █
      │                                                  │            the index states it; the content   █
      │                                                  │            is not here                        █
      │                                                  │ signature  · INDEX NOT CHECKED                │
      │                                                  │            the index's signature is not       │
      │                                                  │            checked yet                        │
      └──────────────────────────────────────────────────┴───────────────────────────────────────────────┘
       cache 83%  last 100  91%  v1 p50  1.2 p95  3.1 ms  ▂▃▃█▄▃▂▃  v2 p50  0.1 p95  0.4 ms      ▅█▅▅
       / search  Enter open  Tab details  i install  Right next page  ? help  F2 v1/v2  F3 compare
      """)
  }

  @Test func theVersionsAreListedNewestFirst() {
    expectScreen(rig(of: "libjson", tab: "2", height: 10), """
       souk ▸ builtin · apt · lab                                              gate v1 · answered by v1 ●
       / libjson                                                                 1 of 11   sort relevance
      ┌ results ─────────────────────────────────────────┬ libjson-c-dev 0.16-2 ─────────────────────────┐
      │▸ ·· libjson-c-dev     0.16-2       libdevel      │  Overview  Versions  Dependencies  Trust ▶    │
      │                                                  │                                               │
      │                                                  │ 0.16-2                  44 KiB  2026-03-02    │
      │                                                  │ 0.0.1                    512 B  2020-09-13    │
      └──────────────────────────────────────────────────┴───────────────────────────────────────────────┘
       cache 83%  last 100  91%  v1 p50  1.2 p95  3.1 ms  ▂▃▃█▄▃▂▃  v2 p50  0.1 p95  0.4 ms      ▅█▅▅
       / search  Enter open  Tab details  i install  Right next page  ? help  F2 v1/v2  F3 compare
      """)
  }

  @Test func theDependenciesGoBothWays() {
    expectScreen(rig(of: "libjson", tab: "3", height: 16), """
       souk ▸ builtin · apt · lab                                              gate v1 · answered by v1 ●
       / libjson                                                                 1 of 11   sort relevance
      ┌ results ─────────────────────────────────────────┬ libjson-c-dev 0.16-2 ─────────────────────────┐
      │▸ ·· libjson-c-dev     0.16-2       libdevel      │  Overview  Versions  Dependencies  Trust ▶    │
      │                                                  │                                               │
      │                                                  │ needs 3                                       │
      │                                                  │ depends    libjson-c5 (= 0.16-2)              │
      │                                                  │ depends    libc6-dev                          │
      │                                                  │ suggests   json-c-doc                         │
      │                                                  │                                               │
      │                                                  │ needed by 2                                   │
      │                                                  │   libfoo-dev                                  │
      │                                                  │   libbar-dev                                  │
      └──────────────────────────────────────────────────┴───────────────────────────────────────────────┘
       cache 83%  last 100  91%  v1 p50  1.2 p95  3.1 ms  ▂▃▃█▄▃▂▃  v2 p50  0.1 p95  0.4 ms      ▅█▅▅
       / search  Enter open  Tab details  i install  Right next page  ? help  F2 v1/v2  F3 compare
      """)
  }

  @Test func aVerifiedReleasePassesEveryStep() {
    expectScreen(rig(of: "theme-dark", tab: "4"), """
       souk ▸ builtin · apt · lab                                              gate v1 · answered by v1 ●
       / theme-dark                                                              1 of 11   sort relevance
      ┌ results ─────────────────────────────────────────┬ theme-dark 1.0.0 ─────────────────────────────┐
      │▸ ✓✓ theme-dark        1.0.0        themes        │  Overview  Versions  Dependencies  Trust ▶    │
      │                                                  │                                               │
      │                                                  │ checked just now, version 1.0.0               │
      │                                                  │ signature  ✓ VERIFIED                         │
      │                                                  │ checksum   ✓ VERIFIED                         │
      │                                                  │                                               │
      │                                                  │ 1 ✓ archive present  as it should be          │
      │                                                  │ 2 ✓ size             as it should be          │
      │                                                  │ 3 ✓ SHA-256          as it should be          │
      │                                                  │ 4 ✓ statement        as it should be          │
      │                                                  │ 5 ✓ key allowed      as it should be          │
      │                                                  │ 6 ✓ signature        as it should be          │
      │                                                  │ 7 ✓ metadata         as it should be          │
      │                                                  │ 8 ✓ archive contents as it should be          │
      └──────────────────────────────────────────────────┴───────────────────────────────────────────────┘
       cache 83%  last 100  91%  v1 p50  1.2 p95  3.1 ms  ▂▃▃█▄▃▂▃  v2 p50  0.1 p95  0.4 ms      ▅█▅▅
       / search  Enter open  Tab details  i install  Right next page  ? help  F2 v1/v2  F3 compare
      """)
  }

  @Test func anUnknownKeyIsNamedWithWhatToDo() {
    expectScreen(rig(of: "json-tools", tab: "4", height: 24), """
       souk ▸ builtin · apt · lab                                              gate v1 · answered by v1 ●
       / json-tools                                                              1 of 11   sort relevance
      ┌ results ─────────────────────────────────────────┬ json-tools 1.2.0 ─────────────────────────────┐
      │▸ ?✓ json-tools        1.2.0        UNKNOWN KEY   │  Overview  Versions  Dependencies  Trust ▶    │
      │                                                  │                                               │
      │                                                  │ checked just now, version 1.2.0               █
      │                                                  │ signature  ? UNKNOWN KEY                      █
      │                                                  │ checksum   ✓ VERIFIED                         █
      │                                                  │ FAILED at step 5 of 8 [S08]                   █
      │                                                  │                                               █
      │                                                  │ 1 ✓ archive present  18,432 bytes             █
      │                                                  │ 2 ✓ size             as signed                █
      │                                                  │ 3 ✓ SHA-256          9f2c 41aa                █
      │                                                  │ 4 ✓ statement        json-tools 1.2.0, lab    █
      │                                                  │ 5 ✗ key allowed      the key is not in the    █
      │                                                  │                      trust store              █
      │                                                  │     found     5702 c1d0 9a3e 11b7             █
      │                                                  │ 6 · signature        no key to verify with    █
      │                                                  │                                               │
      │                                                  │ cause      the key is not in the trust store  │
      │                                                  │ do         ask the publisher for the key,     │
      └──────────────────────────────────────────────────┴───────────────────────────────────────────────┘
       cache 83%  last 100  91%  v1 p50  1.2 p95  3.1 ms  ▂▃▃█▄▃▂▃  v2 p50  0.1 p95  0.4 ms      ▅█▅▅
       / search  Enter open  Tab details  i install  Right next page  ? help  F2 v1/v2  F3 compare
      """)
  }

  @Test func aWrongSignerShowsExpectedAgainstFound() {
    expectScreen(rig(of: "json-pack", tab: "4", height: 24), """
       souk ▸ builtin · apt · lab                                              gate v1 · answered by v1 ●
       / json-pack                                                               1 of 11   sort relevance
      ┌ results ─────────────────────────────────────────┬ json-pack 2.0.1 ──────────────────────────────┐
      │▸ ✗✓ json-pack         2.0.1        WRONG SIGNER  │  Overview  Versions  Dependencies  Trust ▶    │
      │                                                  │                                               │
      │                                                  │ checked just now, version 2.0.1               █
      │                                                  │ signature  ✗ WRONG SIGNER                     █
      │                                                  │ checksum   ✓ VERIFIED                         █
      │                                                  │ FAILED at step 6 of 8 [S14]                   █
      │                                                  │                                               █
      │                                                  │ 1 ✓ archive present  18,432 bytes             █
      │                                                  │ 2 ✓ size             as signed                █
      │                                                  │ 3 ✓ SHA-256          9f2c 41aa                █
      │                                                  │ 4 ✓ statement        json-pack 2.0.1, lab     █
      │                                                  │ 5 ✓ key allowed      acme, until 2027-01-01   █
      │                                                  │ 6 ✗ signature        valid, but by another    █
      │                                                  │                      key                      █
      │                                                  │     expected  acme 7983 09ab 44e1             █
      │                                                  │     found     beta 5702 c1d0 9a3e             │
      │                                                  │                                               │
      │                                                  │ cause      valid, but by another key          │
      └──────────────────────────────────────────────────┴───────────────────────────────────────────────┘
       cache 83%  last 100  91%  v1 p50  1.2 p95  3.1 ms  ▂▃▃█▄▃▂▃  v2 p50  0.1 p95  0.4 ms      ▅█▅▅
       / search  Enter open  Tab details  i install  Right next page  ? help  F2 v1/v2  F3 compare
      """)
  }

  @Test func aChangedArchiveShowsBothSums() {
    expectScreen(rig(of: "json-torn", tab: "4", height: 24), """
       souk ▸ builtin · apt · lab                                              gate v1 · answered by v1 ●
       / json-torn                                                               1 of 11   sort relevance
      ┌ results ─────────────────────────────────────────┬ json-torn 0.9.0 ──────────────────────────────┐
      │▸ ✓✗ json-torn         0.9.0        HASH MISMATCH │  Overview  Versions  Dependencies  Trust ▶    │
      │                                                  │                                               │
      │                                                  │ checked just now, version 0.9.0               █
      │                                                  │ signature  ✓ VERIFIED                         █
      │                                                  │ checksum   ✗ HASH MISMATCH                    █
      │                                                  │ FAILED at step 3 of 8 [C03]                   █
      │                                                  │                                               █
      │                                                  │ 1 ✓ archive present  18,432 bytes             █
      │                                                  │ 2 ✓ size             as signed                █
      │                                                  │ 3 ✗ SHA-256          the content is not what  █
      │                                                  │                      was published            █
      │                                                  │     expected  9f2c41aa 00112233               █
      │                                                  │     found     9f2c41ab 00112233               █
      │                                                  │                                               █
      │                                                  │ cause      the content is not what was        █
      │                                                  │            published                          █
      │                                                  │ do         fetch it again; if it stays so,    │
      │                                                  │            tell the publisher                 │
      └──────────────────────────────────────────────────┴───────────────────────────────────────────────┘
       cache 83%  last 100  91%  v1 p50  1.2 p95  3.1 ms  ▂▃▃█▄▃▂▃  v2 p50  0.1 p95  0.4 ms      ▅█▅▅
       / search  Enter open  Tab details  i install  Right next page  ? help  F2 v1/v2  F3 compare
      """)
  }

  @Test func anAptRowSaysThatItIsListedAndNotVerified() {
    expectScreen(rig(of: "jq", tab: "4", height: 14), """
       souk ▸ builtin · apt · lab                                              gate v1 · answered by v1 ●
       / jq                                                                      1 of 11   sort relevance
      ┌ results ─────────────────────────────────────────┬ jq 1.6-2.1 ───────────────────────────────────┐
      │▸ ·· jq                1.6-2.1      utils         │  Overview  Versions  Dependencies  Trust ▶    │
      │                                                  │                                               │
      │                                                  │ checked just now, version 1.6-2.1             █
      │                                                  │ signature  · INDEX NOT CHECKED                █
      │                                                  │            the index's signature is not       █
      │                                                  │            checked yet                        █
      │                                                  │ checksum   · LISTED                           █
      │                                                  │            the index states it; the content   │
      └──────────────────────────────────────────────────┴───────────────────────────────────────────────┘
       cache 83%  last 100  91%  v1 p50  1.2 p95  3.1 ms  ▂▃▃█▄▃▂▃  v2 p50  0.1 p95  0.4 ms      ▅█▅▅
       / search  Enter open  Tab details  i install  Right next page  ? help  F2 v1/v2  F3 compare
      """)
  }
}
