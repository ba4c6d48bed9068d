import SoukEngine
import SoukInstall
import SoukModel
import SoukScreen
import Synchronization
import Testing

@testable import SoukTUI

/// What an order to install looks like, from the question to the path.
// swift-format-ignore
@Suite struct InstallScreenTests {
  /// A browser in whose list json-tools is selected, and where orders come down to `outcome`.
  private func rig(
    _ outcome: InstallationAnswer.Outcome = .done(Shelf.plan), width: Int = 120, height: Int = 18
  ) -> Rig {
    let shop = FakeMarketplace()
    shop.shop.withLock { $0.installation = Shelf.answer(outcome) }
    var rig = Rig(shop, width: width, height: height)
    rig.type("json-tools")
    rig.press(.tab)
    return rig
  }

  @Test func thePlanNamesEachPackageWithItsSourceSizeAndBothStatusesAndAsksOnce() {
    var rig = rig()
    rig.press(.letter("i"))
    expectScreen(rig, """
       souk ▸ builtin · apt · lab                                                                  gate v1 · answered by v1 ●
       install  lab:json-tools                                                                         nothing is changed yet
       change    package                 version         from            size  signature         checksum        why
       install   json-core               1.4.0           lab          1.0 MiB  ✓ VERIFIED        ✓ VERIFIED      needed
       replace   json-old                0.1.0 ▸ 0.2.0   lab           12 KiB  – UNSIGNED        ✓ VERIFIED      needed
       install   json-tools              1.2.0           lab           12 KiB  ✓ VERIFIED        ✓ VERIFIED      asked for







      ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
       install 3 packages (1.0 MiB) into /home/ann/packages?
       y or Enter does it; Esc changes nothing
       cache 83%  last 100  91%  v1 p50  1.2 p95  3.1 ms  ▂▃▃█▄▃▂▃  v2 p50  0.1 p95  0.4 ms      ▅█▅▅                  41 MiB
       y yes, do it  Esc change nothing  ? help  q quit
      """)
  }

  @Test func withLessRoomEachPackageTakesTwoLines() {
    var rig = rig(width: 80, height: 16)
    rig.press(.letter("i"))
    expectScreen(rig, """
       souk ▸ builtin · apt · lab                          gate v1 · answered by v1 ●
       install  lab:json-tools                                 nothing is changed yet
       install json-core 1.4.0                                                1.0 MiB
         lab  signature ✓ VERIFIED  checksum ✓ VERIFIED  needed
       replace json-old 0.1.0 ▸ 0.2.0                                          12 KiB
         lab  signature – UNSIGNED  checksum ✓ VERIFIED  needed
       install json-tools 1.2.0                                                12 KiB
         lab  signature ✓ VERIFIED  checksum ✓ VERIFIED  asked for



      ────────────────────────────────────────────────────────────────────────────────
       install 3 packages (1.0 MiB) into /home/ann/packages?
       y or Enter does it; Esc changes nothing
       cache 83%  last 100  91%  v1 p50  1.2 p95  3.1 ms  ▂▃▃█▄▃▂▃
       y yes, do it  Esc change nothing  ? help  q quit
      """)
  }

  @Test func downToTheSmallestScreenTheQuestionStands() {
    var rig = rig(width: 40, height: 10)
    rig.press(.letter("i"))
    expectScreen(rig, """
       souk        gate v1 · answered by v1 ●
       install         nothing is changed yet
       install json-core 1.4.0        1.0 MiB█
         lab  ✓ VERIFIED  ✓ VERIFIED  needed █
       replace json-old 0.1.0 ▸ 0.2.0  12 KiB█
         lab  – UNSIGNED  ✓ VERIFIED  needed │
      ────────────────────────────────────────
       install 3 packages (1.0 MiB) into /ho…
       cache 83%  v1 p50  1.2 p95  3.1 ms
       y yes, do it  Esc change nothing
      """)
  }

  @Test func beforeThePlanIsThereAPersonReadsThatNothingIsChangedYet() {
    var rig = rig(width: 80, height: 14)
    rig.take(.input(.key(.letter("i"))))
    expectScreen(rig, """
       souk ▸ builtin · apt · lab                          gate v1 · answered by v1 ●
       install  lab:json-tools                         step 1 of 3: choosing versions
       Nothing is changed before you have seen the plan and agreed to it.






      ────────────────────────────────────────────────────────────────────────────────
       working out what it needs…

       cache 83%  last 100  91%  v1 p50  1.2 p95  3.1 ms  ▂▃▃█▄▃▂▃
       Esc stop  ? help  q quit
      """)
  }

  @Test func progressHasTheStepTheCountAndTheBytes() {
    var rig = rig(width: 80, height: 14)
    rig.take(.input(.key(.letter("i"))))
    rig.take(
      .installing(
        1,
        .progress(
          InstallProgress(
            phase: .verifying, package: Shelf.id("json-old"), done: 2, total: 3,
            bytes: 1_060_864, totalBytes: 1_073_152))))
    expectScreen(rig, """
       souk ▸ builtin · apt · lab                          gate v1 · answered by v1 ●
       install  lab:json-tools                       step 2 of 3: fetching, verifying
       Nothing is changed before you have seen the plan and agreed to it.






      ────────────────────────────────────────────────────────────────────────────────
       █████████▉ 2 of 3 packages  1.0 MiB of 1.0 MiB
       lab:json-old
       cache 83%  last 100  91%  v1 p50  1.2 p95  3.1 ms  ▂▃▃█▄▃▂▃
       Esc stop  ? help  q quit
      """)
  }

  @Test func whileItIsPutInPlaceThePlanStaysInView() {
    var rig = rig(width: 80, height: 16)
    rig.press(.letter("i"))
    rig.take(.input(.key(.enter)))
    rig.take(
      .installing(
        1,
        .progress(
          InstallProgress(
            phase: .staging, package: nil, done: 12, total: 48, bytes: 250_000,
            totalBytes: 1_000_000))))
    expectScreen(rig, """
       souk ▸ builtin · apt · lab                          gate v1 · answered by v1 ●
       install  lab:json-tools                          step 3 of 3: putting in place
       install json-core 1.4.0                                                1.0 MiB
         lab  signature ✓ VERIFIED  checksum ✓ VERIFIED  needed
       replace json-old 0.1.0 ▸ 0.2.0                                          12 KiB
         lab  signature – UNSIGNED  checksum ✓ VERIFIED  needed
       install json-tools 1.2.0                                                12 KiB
         lab  signature ✓ VERIFIED  checksum ✓ VERIFIED  asked for



      ────────────────────────────────────────────────────────────────────────────────
       ██▌        12 of 48 files  244 KiB of 977 KiB

       cache 83%  last 100  91%  v1 p50  1.2 p95  3.1 ms  ▂▃▃█▄▃▂▃
       Esc stop  ? help  q quit
      """)
  }

  @Test func itEndsWithThePath() {
    var rig = rig(width: 100, height: 18)
    rig.press(.letter("i"), .letter("y"))
    expectScreen(rig, """
       souk ▸ builtin · apt · lab                                              gate v1 · answered by v1 ●
       install  lab:json-tools                                                                       done
       install json-core 1.4.0                                                                    1.0 MiB
         lab  signature ✓ VERIFIED  checksum ✓ VERIFIED  needed
       replace json-old 0.1.0 ▸ 0.2.0                                                              12 KiB
         lab  signature – UNSIGNED  checksum ✓ VERIFIED  needed
       install json-tools 1.2.0                                                                    12 KiB
         lab  signature ✓ VERIFIED  checksum ✓ VERIFIED  asked for

       /home/ann/packages/lab/json-core/1.4.0
       /home/ann/packages/lab/json-old/0.2.0
       /home/ann/packages/lab/json-tools/1.2.0

      ────────────────────────────────────────────────────────────────────────────────────────────────────
       installed in /home/ann/packages/lab/json-tools/1.2.0

       cache 83%  last 100  91%  v1 p50  1.2 p95  3.1 ms  ▂▃▃█▄▃▂▃  v2 p50  0.1 p95  0.4 ms      ▅█▅▅
       Enter close  c copy the path or command  ? help  q quit
      """)
  }

  @Test func whatIsThereAlreadyNeedsNoQuestion() {
    let keep = Shelf.item("json-tools", "1.2.0", .keep)
    var rig = rig(.done(InstallPlan(items: [keep])), width: 80, height: 12)
    rig.press(.letter("i"))
    expectScreen(rig, """
       souk ▸ builtin · apt · lab                          gate v1 · answered by v1 ●
       install  lab:json-tools                                                   done






      ────────────────────────────────────────────────────────────────────────────────
       nothing to do: it is installed in /home/ann/packages/lab/json-tools/1.2.0
       cache 83%  last 100  91%  v1 p50  1.2 p95  3.1 ms  ▂▃▃█▄▃▂▃
       Enter close  c copy the path or command  ? help  q quit
      """)
  }

  @Test func aDebianPackageShowsTheCommandWhichIsOnTheClipboard() {
    var rig = rig(.debian(command: "sudo apt-get install jq"), width: 80, height: 12)
    rig.press(.letter("i"))
    #expect(rig.copied == ["sudo apt-get install jq"])
    expectScreen(rig, """
       souk ▸ builtin · apt · lab                          gate v1 · answered by v1 ●
       install  lab:json-tools                                                for apt
       A package of Debian is not for souk to install. This command does it; it needs
       root:

         sudo apt-get install jq


      ────────────────────────────────────────────────────────────────────────────────
       the command is on the clipboard
       cache 83%  last 100  91%  v1 p50  1.2 p95  3.1 ms  ▂▃▃█▄▃▂▃
       Enter close  c copy the path or command  ? help  q quit
      """)
  }

  @Test func aConflictIsToldLineByLine() {
    var rig = rig(width: 60, height: 12)
    rig.take(.input(.key(.letter("i"))))
    rig.take(
      .installing(
        1,
        .failed(
          ServiceError(
            .conflict, "The versions that are needed exclude each other:\n  web needs json ^1",
            remedy: "\nName exact versions."))))
    expectScreen(rig, """
       souk ▸ builtin · apt · lab      gate v1 · answered by v1 ●
       install  lab:json-tools                           not done
       The versions that are needed exclude each other:
       web needs json ^1
       Name exact versions.



      ────────────────────────────────────────────────────────────
       nothing was changed
       cache 83%  v1 p50  1.2 p95  3.1 ms  ▂▃▃█▄▃▂▃
       Enter close  ? help  q quit
      """)
  }

  @Test func aRefusedReleaseOpensTheInspectorAtTheStepThatFailed() {
    let shop = FakeMarketplace()
    shop.shop.withLock { $0.installation = Shelf.refusal }
    var rig = Rig(shop, width: 80, height: 20)
    rig.type("json-torn")
    rig.press(.tab, .letter("i"))
    expectScreen(rig, """
       souk ▸ builtin · apt · lab                          gate v1 · answered by v1 ●
       json-torn 0.9.0  from lab                       ✗ FAILED at step 3 of 8  [C03]
       checked just now, version 0.9.0
       signature  ✓ VERIFIED
       checksum   ✗ HASH MISMATCH
       FAILED at step 3 of 8 [C03]

       1 ✓ archive present  18,432 bytes
       2 ✓ size             as signed
       3 ✗ SHA-256          the content is not what was published
           expected  9f2c41aa 00112233
           found     9f2c41ab 00112233

       cause      the content is not what was published
       do         fetch it again; if it stays so, tell the publisher
       also       no other release fails for this cause; seen since 2026-03-02


       1 release is not verified; nothing was changed
       Esc back  g same cause  y copy text  Y copy JSON  b save evidence
      """)
    rig.press(.escape)
    expectScreen(rig, """
       souk ▸ builtin · apt · lab                          gate v1 · answered by v1 ●
       install  lab:json-torn                                                 REFUSED
       install json-torn 0.9.0                                                 12 KiB
         lab  signature ✓ VERIFIED  checksum ✗ HASH MISMATCH  asked for











      ────────────────────────────────────────────────────────────────────────────────
       1 release is not verified; nothing was changed
       Enter shows every step
       cache 83%  last 100  91%  v1 p50  1.2 p95  3.1 ms  ▂▃▃█▄▃▂▃
       Enter inspect  Esc leave  ? help  q quit
      """)
  }

  @Test func onASmallScreenTheInspectorIsScrolledToTheStepThatFailed() {
    let shop = FakeMarketplace()
    shop.shop.withLock { $0.installation = Shelf.refusal }
    var rig = Rig(shop, width: 40, height: 10)
    rig.type("json-torn")
    rig.press(.tab, .letter("i"))
    #expect(rig.lines[2].contains("3 ✗ SHA-256"))
  }

  @Test func withoutColoursAndUnicodeNothingIsLost() {
    var rig = rig(width: 80, height: 14)
    rig.capabilities = Capabilities(colorDepth: .none, isUnicode: false)
    rig.press(.letter("i"))
    expectScreen(rig, """
       souk > builtin - apt - lab                          gate v1 - answered by v1 *
       install  lab:json-tools                                 nothing is changed yet
       install json-core 1.4.0                                                1.0 MiB
         lab  signature + VERIFIED  checksum + VERIFIED  needed
       replace json-old 0.1.0 > 0.2.0                                          12 KiB
         lab  signature - UNSIGNED  checksum + VERIFIED  needed
       install json-tools 1.2.0                                                12 KiB
         lab  signature + VERIFIED  checksum + VERIFIED  asked for

      --------------------------------------------------------------------------------
       install 3 packages (1.0 MiB) into /home/ann/packages?
       y or Enter does it; Esc changes nothing
       cache 83%  last 100  91%  v1 p50  1.2 p95  3.1 ms  .--#:-.-
       y yes, do it  Esc change nothing  ? help  q quit
      """)
  }
}
