import SoukModel
import Testing

@testable import SoukEngine

/// Both stores keep the same rules.
@Suite struct FailureStoreTests {
  private let home: TemporaryHome
  private let stores: [any FailureStore]

  init() throws {
    home = try TemporaryHome()
    try home.home.prepare()
    let database = try StateDatabase.open(path: home.home.stateDatabase).database
    stores = [MemoryFailureStore(), SQLiteFailureStore(database: database)]
  }

  private func release(_ name: RegistryText, failing code: String?) -> VerifiedRelease {
    let step = code.map { VerificationStep(.signature, .failed, "It failed.", code: $0) }
    return VerifiedRelease(
      PackageID(.builtin, name), Release(version: "1\0", keyID: "k\u{1B}", publishedAt: 5),
      Verdict(
        signature: code == nil ? .verified : .badSignature, checksum: .verified,
        steps: step.map { [$0] } ?? []))
  }

  @Test func aFailureIsRecordedOnceAndForgottenWhenItIsGone() throws {
    for store in stores {
      try store.record([release("b", failing: "S15"), release("a", failing: "S02")], at: 10)
      try store.record([release("a", failing: "S02")], at: 20)
      let records = try store.failures()
      #expect(records.map(\.id.package.name) == ["a", "b"])
      #expect(records.first?.firstSeen == 10 && records.first?.lastSeen == 20)
      #expect(records.first?.id.version == "1\0" && records.first?.keyID == "k\u{1B}")
      try store.record([release("a", failing: nil)], at: 30)
      #expect(try store.failures().map(\.id.package.name) == ["b"])
    }
  }

  @Test func noteAndMarkStayWhileTheCauseIsTheSame() throws {
    let id = FailureRecord.ID(PackageID(.builtin, "a"), "1\0")
    for store in stores {
      try store.record([release("a", failing: "S15")], at: 10)
      #expect(
        try store.change(id) { record in
          record.note = "asked \u{202E}Bob"
          record.isHandled = true
        })
      try store.record([release("a", failing: "S15")], at: 20)
      let same = try #require(try store.failures().first)
      #expect(same.note == "asked \u{202E}Bob" && same.isHandled && same.firstSeen == 10)
      try store.record([release("a", failing: "T02")], at: 30)
      let other = try #require(try store.failures().first)
      #expect(other.note == same.note && !other.isHandled && other.firstSeen == 30)
      #expect(other.code == "T02")
    }
  }

  @Test func whatIsNotOnRecordCannotBeChanged() throws {
    for store in stores {
      #expect(
        try store.change(FailureRecord.ID(PackageID(.apt, "a"), "1")) { $0.isHandled = true }
          == false)
      #expect(try store.failures().isEmpty)
    }
  }
}
