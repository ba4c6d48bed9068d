import SoukModel
import Testing

@testable import SoukEngine

@Suite struct FailureGroupTests {
  private func record(
    _ name: RegistryText, _ code: String, key: RegistryText? = nil, published: Int64? = nil,
    registry: RegistryName = .builtin
  ) -> FailureRecord {
    FailureRecord(
      id: .init(PackageID(registry, name), "1"), code: code, cause: "it failed",
      signature: key == nil ? .verified : .badSignature, checksum: .mismatch, keyID: key,
      publishedAt: published, firstSeen: 10, lastSeen: 20)
  }

  @Test func failuresOfOneKeyAreOneGroupAcrossRegistries() {
    let groups = FailureGroup.groups(of: [
      record("a", "T02", key: "k1"), record("b", "T02", key: "k1", registry: .apt),
      record("c", "T02", key: "k2"),
    ])
    #expect(groups.map(\.shared) == [.key("k1"), .key("k2")])
    #expect(groups.map(\.count) == [2, 1])
  }

  @Test func damagedContentOfOneRegistryIsOneGroup() {
    let groups = FailureGroup.groups(of: [
      record("a", "C03", key: "k1"), record("b", "C03", key: "k2"),
      record("c", "C03", registry: .apt), record("d", "C01"),
    ])
    #expect(groups.map(\.id.code) == ["C03", "C01", "C03"])
    #expect(groups.first?.shared == .registry(.builtin))
  }

  @Test func contentPublishedWithinADayIsSaidToBe() {
    let day: Int64 = 86_400
    let groups = FailureGroup.groups(of: [
      record("a", "C03", published: 100), record("b", "C03", published: 100 + day),
      record("c", "C03", published: 100 + 10 * day), record("d", "C03"),
      record("e", "C03", published: .max), record("f", "C03", published: .min),
    ])
    #expect(
      groups.map(\.shared)
        == [.registry(.builtin), .window(.builtin, from: 100, to: 100 + day)])
    #expect(groups.map(\.count) == [4, 2])
  }

  @Test func everyFailureIsInExactlyOneGroup() {
    let codes = ["C03", "T02", "S15", "A01", "R07"]
    var records: [FailureRecord] = []
    for number in 0..<200 {
      let key: RegistryText? = number % 3 == 0 ? RegistryText("k\(number % 2)") : nil
      let published: Int64? = number % 2 == 0 ? Int64(number) * 40_000 : nil
      records.append(
        record(RegistryText("p\(number)"), codes[number % 5], key: key, published: published))
    }
    let groups = FailureGroup.groups(of: records.shuffled())
    let members = groups.flatMap(\.records)
    #expect(members.count == records.count && Set(members) == Set(records))
    #expect(groups == FailureGroup.groups(of: records))
  }
}
