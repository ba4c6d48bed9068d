import SoukEngine
import SoukModel
import SoukScreen
import Testing

@testable import SoukTUI

/// What the trust inspector looks like, in the details and over the whole screen.
// swift-format-ignore
@Suite struct InspectorScreenTests {
  /// The inspector over the whole screen, on a release that fails.
  private func rig(width: Int, height: Int, glyphs: Capabilities = Capabilities()) -> Rig {
    var rig = Rig(Shelf.tornShop, width: width, height: height)
    rig.capabilities = glyphs
    rig.type("torn-one")
    rig.press(.enter, .letter("4"), .enter)
    return rig
  }

  @Test func theWholeScreenHasTheLadderTheBytesTheCauseAndTheKeys() {
    expectScreen(rig(width: 120, height: 46), """
       souk ▸ lab                                                                                  gate v1 · answered by v1 ●
       torn-one 1.2.0  from lab                                                                ✗ FAILED at step 3 of 8  [C03]
       checked just now, version 1.2.0
       signature  ✓ VERIFIED
       checksum   ✗ HASH MISMATCH
       FAILED at step 3 of 8 [C03]

       1 ✓ archive present  18,432 bytes
       2 ✓ size             as signed
       3 ✗ SHA-256          Three bytes differ.
           the archive: from byte 21 on, 3 bytes differ
                     expected                                  found
           00000010  0001 0203 0405 0607 0809 0a0b 0c0d 0e0f │ 0001 0203 04ff 0607 0809 0a0b 0c0d 0e0f
                                 ^^                                        ^^
           00000020  1011 1213 1415 1617                     │ 1011 1213 1415 ----
                                    ^^^^                                      ^^^^
           also      [C02] Two bytes are missing. (LIKELY: the server closed the connection)
           expected  18,432
           found     18,430
       4 ✓ statement        torn-one 1.2.0, lab
       5 ✓ key allowed      acme, until 2027-01-01
       6 ✓ signature        holds over the statement
       7 – metadata         the index is not signed
       8 ✗ archive contents an entry climbs out
           do        Refuse the package.

       cause      PROVEN Three bytes differ.
       do         Fetch it again; if it stays so, tell the publisher.
       do not     Do not install it.
       also       no other release fails for this cause; seen since 2026-03-02

       signer     acme
       key id     7983 09ab 44e1 0c2f
       key        7983 09ab 44e1 0c2f 5702 c1d0 9a3e 11b7 3a21 18df 0011 2233 dead beef cafe 0042
       may sign   torn-*, from 2025-01-01, until 2027-01-01
       decided    by you, 2026-03-02
       history    1.2.0      2026-03-02  7983 09ab 44e1 0c2f  ◀ another key
                  1.1.0      2025-08-24  5702 c1d0 9a3e 11b7  ◀ another key
                  1.0.0                  not signed





       cache 83%  last 100  91%  v1 p50  1.2 p95  3.1 ms  ▂▃▃█▄▃▂▃  v2 p50  0.1 p95  0.4 ms      ▅█▅▅                  41 MiB
       Esc back  g same cause  y copy text  Y copy JSON  b save evidence  c copy the command  e what the code means  ? help
      """)
  }

  @Test func inTheDetailsTheBytesStandInNarrowRows() {
    var rig = Rig(Shelf.tornShop, width: 100, height: 34)
    rig.type("torn-one")
    rig.press(.enter, .letter("4"))
    expectScreen(rig, """
       souk ▸ lab                                                              gate v1 · answered by v1 ●
       / torn-one                                                                 1 of 3   sort relevance
      ┌ results ─────────────────────────────────────────┬ torn-one 1.2.0 ───────────────────────────────┐
      │▸ ✓✗ torn-one          1.2.0        HASH MISMATCH │  Overview  Versions  Dependencies  Trust ▶    │
      │                                                  │                                               │
      │                                                  │ checked just now, version 1.2.0               █
      │                                                  │ signature  ✓ VERIFIED                         █
      │                                                  │ checksum   ✗ HASH MISMATCH                    █
      │                                                  │ FAILED at step 3 of 8 [C03]                   █
      │                                                  │                                               █
      │                                                  │ 1 ✓ archive present  18,432 bytes             █
      │                                                  │ 2 ✓ size             as signed                █
      │                                                  │ 3 ✗ SHA-256          Three bytes differ.      █
      │                                                  │     the archive: from byte 21 on, 3 bytes dif █
      │                                                  │               expected    found               █
      │                                                  │     00000010  0001 0203 │ 0001 0203           █
      │                                                  │     00000014  0405 0607 │ 04ff 0607           █
      │                                                  │                 ^^          ^^                █
      │                                                  │     00000018  0809 0a0b │ 0809 0a0b           █
      │                                                  │     0000001c  0c0d 0e0f │ 0c0d 0e0f           │
      │                                                  │     00000020  1011 1213 │ 1011 1213           │
      │                                                  │     00000024  1415 1617 │ 1415 ----           │
      │                                                  │                    ^^^^        ^^^^           │
      │                                                  │     also      [C02] Two bytes are missing.    │
      │                                                  │               (LIKELY: the server closed the  │
      │                                                  │               connection)                     │
      │                                                  │     expected  18,432                          │
      │                                                  │     found     18,430                          │
      │                                                  │ 4 ✓ statement        torn-one 1.2.0, lab      │
      │                                                  │ 5 ✓ key allowed      acme, until 2027-01-01   │
      │                                                  │ 6 ✓ signature        holds over the statement │
      └──────────────────────────────────────────────────┴───────────────────────────────────────────────┘
       cache 83%  last 100  91%  v1 p50  1.2 p95  3.1 ms  ▂▃▃█▄▃▂▃  v2 p50  0.1 p95  0.4 ms      ▅█▅▅
       Esc list  Enter inspect  / search  g same cause  y copy text  Y copy JSON  b save evidence
      """)
  }

  @Test func aSmallScreenShowsItPartByPart() {
    var rig = rig(width: 40, height: 10)
    rig.press(KeyStroke(.pageDown), KeyStroke(.pageDown))
    expectScreen(rig, """
       souk ▸ lab  gate v1 · answered by v1 ●
       torn-one 1.2.0                   [C03]
                     expected    found       │
           00000010  0001 0203 │ 0001 0203   █
           00000014  0405 0607 │ 04ff 0607   │
                       ^^          ^^        │
           00000018  0809 0a0b │ 0809 0a0b   │
           0000001c  0c0d 0e0f │ 0c0d 0e0f   │
       cache 83%  v1 p50  1.2 p95  3.1 ms
       Esc back  g same cause  y copy text
      """)
  }

  @Test func withoutUnicodeDifferingBytesAreStillMarked() {
    var rig = rig(width: 80, height: 24, glyphs: Capabilities(isUnicode: false))
    rig.press(.down, .down, .down)
    expectScreen(rig, """
       souk > lab                                          gate v1 - answered by v1 *
       torn-one 1.2.0  from lab                        x FAILED at step 3 of 8  [C03]
       FAILED at step 3 of 8 [C03]                                                   |
                                                                                     |
       1 + archive present  18,432 bytes                                             #
       2 + size             as signed                                                #
       3 x SHA-256          Three bytes differ.                                      #
           the archive: from byte 21 on, 3 bytes differ                              #
                     expected              found                                     #
           00000010  0001 0203 0405 0607 | 0001 0203 04ff 0607                       #
                                 ^^                    ^^                            #
           00000018  0809 0a0b 0c0d 0e0f | 0809 0a0b 0c0d 0e0f                       #
           00000020  1011 1213 1415 1617 | 1011 1213 1415 ----                       #
                                    ^^^^                  ^^^^                       #
           also      [C02] Two bytes are missing. (LIKELY: the server closed the     |
                     connection)                                                     |
           expected  18,432                                                          |
           found     18,430                                                          |
       4 + statement        torn-one 1.2.0, lab                                      |
       5 + key allowed      acme, until 2027-01-01                                   |
       6 + signature        holds over the statement                                 |
       7 - metadata         the index is not signed                                  |
       cache 83%  last 100  91%  v1 p50  1.2 p95  3.1 ms  .--#:-.-
       Esc back  g same cause  y copy text  Y copy JSON  b save evidence
      """)
  }

  @Test func aCodeIsExplainedInAWindow() {
    var rig = rig(width: 80, height: 24)
    rig.press(.letter("e"))
    expectScreen(rig, """
       souk ▸ lab                                          gate v1 · answered by v1 ●
       torn-one 1.2.0  from lab                        ✗ FAILED at step 3 of 8  [C03]
       checked just now, version 1.2.0                                               █
       signature  ✓ VERIFIED                                                         █
       checksum   ✗ HASH MISMATCH                                                    █
       FAILED at step 3 of 8 [C03]                                                   █
          ┌ C03 ─────────────────────────────────────────────────────────────────┐   █
       1 ✓│ Same size, other bytes                                               │   █
       2 ✓│                                                                      │   █
       3 ✗│ The file has the promised length and other content: damage on the    │   █
          │ way, on the disk, or on purpose.                                     │   █
          │                                                                      │   █
          │ How souk knows: The sizes are equal and the SHA-256 digests are not. │   │
          │                                                                      │   │
          │ Do: Fetch it again from another mirror; if the place moves, test     │   │
          │ this machine's memory and disk.                                      │   │
          │ Do not install it.                                                   │   │
          └──────────────────────────────────────────────────────────────────────┘   │
                     connection)                                                     │
           expected  18,432                                                          │
           found     18,430                                                          │
       4 ✓ statement        torn-one 1.2.0, lab                                      │
       cache 83%  last 100  91%  v1 p50  1.2 p95  3.1 ms  ▂▃▃█▄▃▂▃
       Esc close
      """)
  }

  @Test func aBundleOfEvidenceSaysWhereItComesFromAndWhetherThisSoukAgrees() {
    let entry = Shelf.torn[0]
    var other = entry.verdict
    other.checksum = .sizeMismatch
    other.steps[2].failures[0].code = "C01"
    let replay = EvidenceReplay(
      id: entry.package.id, version: "1.2.0", clock: 1_772_445_900,
      versions: ["souk": "0.1.0", "libsodium": "1.0.18"], recorded: other,
      replayed: entry.verdict, notices: ["The archive itself is not in the bundle."])
    var rig = Rig(FakeMarketplace([]))
    rig.state = BrowserState(size: Size(width: 80, height: 30))
    rig.state.pages = [.inspector(InspectorPage(sequence: 0, inspection: Inspection(replay)))]
    expectScreen(rig, """
       souk ▸ a bundle of evidence
       torn-one 1.2.0  from lab                        ✗ FAILED at step 3 of 8  [C03]
       evidence made 2026-03-02 10:05 UTC by libsodium 1.0.18, souk 0.1.0; checked   █
       with that clock and those keys                                                █
       ANOTHER VERDICT here, at: SHA-256                                             █
       recorded   VERIFIED, SIZE MISMATCH [C01]                                      █
       The archive itself is not in the bundle.                                      █
                                                                                     █
       signature  ✓ VERIFIED                                                         █
       checksum   ✗ HASH MISMATCH                                                    █
       FAILED at step 3 of 8 [C03]                                                   █
                                                                                     █
       1 ✓ archive present  18,432 bytes                                             █
       2 ✓ size             as signed                                                █
       3 ✗ SHA-256          Three bytes differ.                                      █
           the archive: from byte 21 on, 3 bytes differ                              █
                     expected              found                                     █
           00000010  0001 0203 0405 0607 │ 0001 0203 04ff 0607                       █
                                 ^^                    ^^                            █
           00000018  0809 0a0b 0c0d 0e0f │ 0809 0a0b 0c0d 0e0f                       █
           00000020  1011 1213 1415 1617 │ 1011 1213 1415 ----                       █
                                    ^^^^                  ^^^^                       █
           also      [C02] Two bytes are missing. (LIKELY: the server closed the     │
                     connection)                                                     │
           expected  18,432                                                          │
           found     18,430                                                          │
       4 ✓ statement        torn-one 1.2.0, lab                                      │
       5 ✓ key allowed      acme, until 2027-01-01                                   │
       cache   -  last 100    -                                                   0 B
       Esc back  g same cause  y copy text  Y copy JSON  b save evidence
      """)
  }

  @Test func aVerifiedReleaseSaysSoInTheTitle() {
    var rig = Rig(width: 80, height: 20)
    rig.type("theme-dark")
    rig.press(.enter, .letter("4"), .enter)
    expectScreen(rig, """
       souk ▸ builtin · apt · lab                          gate v1 · answered by v1 ●
       theme-dark 1.0.0  from builtin                                      ✓ VERIFIED
       checked just now, version 1.0.0
       signature  ✓ VERIFIED
       checksum   ✓ VERIFIED

       1 ✓ archive present  as it should be
       2 ✓ size             as it should be
       3 ✓ SHA-256          as it should be
       4 ✓ statement        as it should be
       5 ✓ key allowed      as it should be
       6 ✓ signature        as it should be
       7 ✓ metadata         as it should be
       8 ✓ archive contents as it should be




       cache 83%  last 100  91%  v1 p50  1.2 p95  3.1 ms  ▂▃▃█▄▃▂▃
       Esc back  g same cause  y copy text  Y copy JSON  b save evidence
      """)
  }
}
