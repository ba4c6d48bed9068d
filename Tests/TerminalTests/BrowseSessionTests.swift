import Foundation
import SoukTesting
import Testing

/// The main job on real input, as a person does it: one recorded session through the real program.
@Suite(
  .serialized, .enabled(if: TmuxSession.isAvailable, "needs tmux on this machine"),
  .enabled(if: BuiltProgram.isBuilt("souk"), "the program souk is not built"),
  .enabled(
    if: TmuxSession.hasDebianLists, "needs package lists: run apt-get update on Debian or Ubuntu"))
struct BrowseSessionTests {
  /// How long taking in the Debian index may last: 25 s in a release build, 80 in a debug build
  /// on two cores, and several times that where the machine is busy.
  private static let ingestPatience: TimeInterval = 900

  @Test(
    "a first start to the last key: browse, join, search, open, toggle, compare, lab, resize",
    .enabled(if: BuiltIn.both, "this build has one backend"))
  func session() throws {
    let session = try TmuxSession(width: 120, height: 34)
    let before = try session.state()
    try session.startSouk()
    try builtinIsThereWhileAptIsRead(session)
    try packagesJoin(session)
    try aSearchFindsDebianPackages(session)
    try detailsHaveFourPages(session)
    try theOtherBackendKeepsQueryAndSelection(session)
    try bothStandSideBySide(session)
    try session.go("/", to: Place.search)
    try session.visitLab()
    try everySizeIsDrawn(session)
    try session.go("Tab", to: Place.list)
    try session.press("q")
    #expect(try session.status() == 0)
    #expect(try session.state().differences(from: before) == [])
    #expect(try !session.lines().joined().contains("results"))
  }

  @Test("leaving while apt is read gives the terminal back, and the next start reads it again")
  func leavingEarly() throws {
    let session = try TmuxSession()
    let before = try session.state()
    for _ in 0..<2 {
      try session.startSouk()
      let picture = try session.see("apt to be read") { $0.status.contains("reading apt") }
      #expect(picture.counts?.all == LabRelease.all.count + 3)
      try session.press("C-c")
      #expect(try session.status() == 0)
      #expect(try session.state().differences(from: before) == [])
    }
  }

  /// What the signature of Debian's index comes to here: it can be checked where apt's keys are.
  private static let indexSignature: String = {
    let keyrings = ["/usr/share/keyrings", "/etc/apt/trusted.gpg.d", "/etc/apt/keyrings"]
    let hasKeys = keyrings.contains { folder in
      (try? FileManager.default.contentsOfDirectory(atPath: folder))?.contains {
        $0.hasSuffix(".gpg") || $0.hasSuffix(".asc") || $0.hasSuffix(".pgp")
      } == true
    }
    return hasKeys ? "✓ INDEX SIGNED" : "· INDEX NOT CHECKED"
  }()

  private func builtinIsThereWhileAptIsRead(_ session: TmuxSession) throws {
    let first = try session.see("progress in the status line") {
      $0.status.contains("reading apt") && $0.status.contains("%")
    }
    #expect(first.rows.first?.contains("theme-dark") == true)
    #expect(first.counts?.all == LabRelease.all.count + 3)
    try session.search("lab-good", first: "lab-good")
    try session.see("the share to grow") {
      $0.status.contains("reading apt") && $0.status.contains(" packages")
    }
  }

  private func packagesJoin(_ session: TmuxSession) throws {
    let joined = try session.see("the Debian packages", within: Self.ingestPatience) {
      ($0.counts?.all ?? 0) > 10_000 && !$0.status.contains("apt ") && $0.selected != nil
    }
    #expect(joined.query == "lab-good")
    #expect(joined.selected == "lab-good", "what joins does not move the selection")
    #expect(joined.status.contains("apt: ") && joined.status.contains(" new, "))
  }

  private func aSearchFindsDebianPackages(_ session: TmuxSession) throws {
    try session.press("C-u")
    try session.type("json pars")
    let found = try session.see("packages for “json pars”") {
      $0.query == "json pars" && (3...2_000).contains($0.counts?.matching ?? 0)
        && $0.title.contains("json")
    }
    #expect(found.rows.count > 3)
    #expect(found.rows.first.flatMap(BrowsePicture.name).map(found.title.hasPrefix) == true)
    try session.search("libarchive-dev", first: "libarchive-dev")
  }

  private func detailsHaveFourPages(_ session: TmuxSession) throws {
    let overview = try session.go("Enter", to: Place.details)
    #expect(overview.title.hasPrefix("libarchive-dev "))
    #expect(overview.field("registry") == "apt")
    #expect(overview.field("category") == "libdevel")
    #expect(overview.field("checksum")?.hasPrefix("· LISTED ") == true)
    #expect(overview.field("signature") == Self.indexSignature)
    let version = overview.title.split(separator: " ").last.map(String.init) ?? "none"
    try session.press("Right")
    try session.see("the versions") { $0.details.first?.hasPrefix(version) == true }
    try session.press("Right")
    let needs = try session.see("what it needs and who needs it") {
      $0.details.first?.hasPrefix("needs ") == true
        && $0.details.contains { $0.contains("need") && $0.contains(" it") }
        || $0.details.contains { $0.hasPrefix("needed by ") }
    }
    #expect(needs.details.contains { $0.hasPrefix("depends    libarchive13") })
    try session.press("Right")
    let trust = try session.see("the trust page") {
      $0.details.contains { $0.hasPrefix("checked just now") }
    }
    #expect(trust.field("checksum") == "· LISTED")
    #expect(trust.field("signature") == Self.indexSignature)
    #expect(trust.details.contains { $0.hasPrefix("1 · archive present") })
    try session.press("1")
    try session.go("Escape", to: Place.list)
  }

  private func theOtherBackendKeepsQueryAndSelection(_ session: TmuxSession) throws {
    try session.go("/", to: Place.search)
    try session.press("C-u")
    try session.type("json pars")
    try session.see("packages for “json pars”") {
      $0.query == "json pars" && (3...2_000).contains($0.counts?.matching ?? 0)
    }
    try session.go("Tab", to: Place.list)
    let first = try session.picture().selected
    try session.press("Down", "Down", "Down")
    let v1 = try session.see("another row to be selected") { picture in
      picture.selected != first && picture.rows.firstIndex { $0.hasPrefix("▸") } == 3
        && picture.selected.map(picture.title.hasPrefix) == true
    }
    #expect(v1.header.contains("gate v1 · answered by v1"))
    try session.press("F2")
    let v2 = try session.see("v2 to answer") { $0.header.contains("gate v2 · answered by v2") }
    #expect(v2.query == v1.query)
    #expect(v2.counts?.matching == v1.counts?.matching)
    #expect(v2.selected == v1.selected)
    #expect(v2.title == v1.title)
    try session.press("F2")
    let back = try session.see("v1 to answer") { $0.header.contains("gate v1 · answered by v1") }
    #expect(back.selected == v1.selected)
    #expect(back.counts?.matching == v1.counts?.matching)
  }

  private func bothStandSideBySide(_ session: TmuxSession) throws {
    let before = try session.picture()
    let total = before.counts?.matching ?? 0
    let both = try session.go("F3", to: Place.comparison)
    #expect(both.lines[1].contains("json pars"))
    let figures = try session.see("both answers") { $0.lines[2].contains("both \(total)") }
    let pattern = /overlap@10 \d+ +v1 [\d.]+ ms +v2 [\d.]+ ms +×[\d.]+/
    #expect(figures.lines[2].firstMatch(of: pattern) != nil, "\(figures.lines[2])")
    #expect(figures.lines[3].contains("v1  full text") && figures.lines[3].contains("v2  graph"))
    let moves = figures.lines.dropFirst(4).contains { $0.contains("═") || $0.contains("▲") }
    #expect(moves, "rank moves stand between the columns")
    try session.press("Enter")
    let fields = try session.see("the fields") { $0.lines[2].contains("every field is the same") }
    #expect(fields.lines[2].hasPrefix(" apt:"))
    let name = try #require(fields.lines.first { $0.contains("  name ") })
    let words = name.split(separator: " ").filter { $0 != "│" }
    #expect(words.count == 3 && words[1] == words[2], "\(name)")
    try session.go("Escape", to: Place.comparison)
    let after = try session.go("F3", to: Place.list)
    #expect(after.query == before.query && after.selected == before.selected)
    #expect(after.title == before.title)
  }

  private func everySizeIsDrawn(_ session: TmuxSession) throws {
    try session.search("libarchive-dev", first: "libarchive-dev")
    let before = try session.picture()
    try session.resize(width: 80, height: 24)
    let small = try session.see("80×24") { $0.lines.count == 24 && $0.lines[22].contains("cache") }
    #expect(small.selected.map("libarchive-dev".hasPrefix) == true)
    #expect(small.title == before.title)
    try session.resize(width: 40, height: 10)
    let tiny = try session.see("40×10") { $0.lines.count == 10 && $0.lines[8].contains("cache") }
    let mark = Self.indexSignature.prefix(1)
    #expect(
      tiny.lines.contains { $0.hasPrefix("│▸ \(mark)· libarchive-dev") }, "\(tiny.lines)")
    try session.resize(width: 39, height: 9)
    let compact = try session.see("39×9") {
      $0.lines.count == 9 && !$0.lines.contains { $0.contains("┌") }
    }
    #expect(compact.lines.contains { $0.hasPrefix("▸ \(mark)· libarchive-dev") })
    try session.resize(width: 39, height: 4)
    try session.wait(for: "souk needs 20×5 cells")
    try session.resize(width: 120, height: 34)
    let after = try session.see("the screen of before") { $0.footer == before.footer }
    #expect(after.rows == before.rows)
    #expect(after.title == before.title && after.query == before.query)
  }
}
