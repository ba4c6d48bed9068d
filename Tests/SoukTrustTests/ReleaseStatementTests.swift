import SoukModel
import SoukTesting
import Testing

@testable import SoukTrust

struct ReleaseStatementTests {
  private let fixture = Fixture()

  @Test func theTextIsCanonicalAndReadsBack() throws {
    let text = fixture.statement.text
    #expect(
      text == """
        souk-statement-v1
        registry: builtin
        package: jq
        version: 1.7
        sha256: \(SHA256Digest(of: fixture.archive))
        size: 17
        published: 2024-01-01T00:00:00Z
        key: \(Fixture.alice.publicKey.id)

        """)
    #expect(try ReleaseStatement(parsing: RegistryText(text)) == fixture.statement)
  }

  private func failure(_ edit: (inout String) -> Void) -> StatementError? {
    var text = fixture.statement.text
    edit(&text)
    do {
      _ = try ReleaseStatement(parsing: RegistryText(text))
      return nil
    } catch {
      return error
    }
  }

  @Test func everyOtherSpellingIsRefusedForItsReason() {
    #expect(failure { $0 = "" } == .otherPurpose(""))
    #expect(failure { $0.removeLast() } == .noFinalNewline)
    #expect(failure { $0 += "x" } == .trailingText)
    #expect(failure { $0 = "\u{FEFF}" + $0 } == .byteOrderMark)
    #expect(failure { $0 = "souk-statement-v2\n" } == .otherVersion("souk-statement-v2"))
    #expect(
      failure { $0 = $0.split(separator: "\n").joined(separator: "\r\n") } == .carriageReturns)
    #expect(failure { $0 += String(repeating: "x", count: 4096) }?.code == .tooBig)
    #expect(failure { replace(&$0, "size: 17", "size: 017") } == .notCanonical)
    #expect(failure { replace(&$0, "size: 17", "size: -1") } == .badValue("size"))
    #expect(failure { replace(&$0, "2024-01-01T", "2024-02-30T") } == .badValue("published"))
    #expect(
      failure { replace(&$0, "package: ", "Package: ") }
        == .wrongLine(number: 3, expected: "package"))
  }

  private func replace(_ text: inout String, _ old: String, _ new: String) {
    guard let range = text.firstRange(of: old) else { return }
    text.replaceSubrange(range, with: new)
  }

  @Test func damagedStatementsNeverTrapAndNeverReadAsSomethingElse() {
    var random = SeededGenerator(seed: 11)
    let text = Array(fixture.statement.text.utf8)
    for _ in 0..<3000 {
      var bytes = text
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(
          in: 0...255, using: &random)
      }
      let damaged = String(decoding: bytes, as: UTF8.self)
      if let read = try? ReleaseStatement(parsing: RegistryText(damaged)) {
        #expect(read.text.utf8.elementsEqual(damaged.utf8))
      }
    }
  }

  @Test func timesReadBackOverTheWholeRange() {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<2000 {
      let time = Int64.random(in: 0...UTCTime.last, using: &random)
      #expect(UTCTime.seconds(UTCTime.text(time)) == time)
    }
    #expect(UTCTime.text(951_782_400) == "2000-02-29T00:00:00Z")
    #expect(UTCTime.text(Int64.max) == "9999-12-31T23:59:59Z")
    #expect(UTCTime.seconds("2001-02-29T00:00:00Z") == nil)
  }
}
