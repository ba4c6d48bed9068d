import Foundation
import SoukModel
import SoukRegistry
import SoukTrust
import Testing

/// The scenarios of tuf-conformance about keys and rotation, restated for souk's documents.
@Suite struct MetadataKeyTests {
  /// A registry whose index needs some of several keys.
  private func registry(
    _ numbers: [Int], threshold: Int, signers: [Int]
  ) -> (StagedRegistry, StagedClient) {
    let registry = StagedRegistry()
    registry.assign(.index, numbers, threshold: threshold)
    registry.publishRoot()
    registry.indexSigners = signers
    registry.publishIndex()
    registry.publishHead()
    return (registry, StagedClient(registry))
  }

  private let signaturePath = RegistryLayout.signatures(of: RegistryLayout.index(1))

  @Test("test_snapshot_does_not_meet_threshold, test_snapshot_has_too_few_keys")
  func thresholds() throws {
    for (keys, threshold, signers, answer) in [
      ([2, 3, 4], 3, [2, 3, 4], "ok"), ([2, 3, 4], 3, [2, 4], "T06"),
      ([2, 3, 4], 2, [4, 3], "ok"),
      ([2, 3], 3, [2, 3], "T06"),
    ] {
      var (_, client) = registry(keys, threshold: threshold, signers: signers)
      #expect(try client.refresh() == answer, "\(keys) \(threshold) \(signers)")
    }
  }

  @Test("a threshold that is not met is told key by key")
  func keyLines() throws {
    var (registry, client) = registry([2, 3, 4], threshold: 3, signers: [2, 9])
    let bad =
      "\(StagedRegistry.key(3).publicKey.id) \(Base64.text([UInt8](repeating: 7, count: 64)))\n"
    registry[signaturePath]? += Array(bad.utf8)
    #expect(try client.refresh() == "T06")
    #expect(
      client.last?.counts.last?.lines.map(\.word) == ["good", "unknown", "bad", "missing"])
  }

  @Test("test_duplicate_keys: a root or a role that names one key twice is refused")
  func duplicateKeys() throws {
    let registry = StagedRegistry()
    registry.root.roles[.index] = StagedRegistry.rule([2, 2], threshold: 2)
    registry.publishRoot()
    var client = StagedClient(registry)
    #expect(try client.refresh() == "T07")
    registry.root.roles[.index] = StagedRegistry.rule([2])
    registry.root.keys.append(StagedRegistry.roleKey(2))
    registry.publishRoot()
    #expect(try client.refresh() == "T07")
  }

  @Test("test_duplicate_sig_keyids: two signatures of one key id are refused, though enough signed")
  func duplicateSignatures() throws {
    var (registry, client) = registry([2, 3], threshold: 1, signers: [2])
    let line = try #require(registry[signaturePath]).split(separator: 0x0A)[1]
    registry[signaturePath]? += line + [0x0A]
    #expect(try client.refresh() == "T07")
  }

  @Test("test_keytype_and_scheme: a key of another kind is named for what it is")
  func keyKinds() throws {
    let registry = StagedRegistry()
    registry.publishRoot()
    let path = RegistryLayout.root(1)
    let text = String(decoding: try #require(registry[path]), as: UTF8.self)
    let key = StagedRegistry.key(0).publicKey.description
    let changed = Array(text.replacing(key, with: "x25519:" + key).utf8)
    registry[path] = changed
    registry[RegistryLayout.signatures(of: path)] =
      SignedBytes(signing: changed, as: .root, with: [StagedRegistry.key(0)]).signatures
    var client = StagedClient(registry)
    let answer = try client.refresh()
    #expect(answer.hasPrefix("K"), "\(answer)")
  }

  @Test(
    "test_invalid_sig_in_valid_metadata: a bad signature or a damaged line spoils no good one",
    arguments: [
      "0123456789abcdef AAAA", "0123456789abcdef not base64", "no line of a signature", "x", "",
    ])
  func badLineBesideGoodOnes(line: String) throws {
    var (registry, client) = registry([2, 3], threshold: 1, signers: [2])
    registry[signaturePath]? += Array("\(line)\n".utf8)
    #expect(try client.refresh() == "ok")
    var (other, second) = self.registry([2, 3], threshold: 1, signers: [2])
    other[signaturePath]? += Array(
      "\(StagedRegistry.key(3).publicKey.id) \(Base64.text([UInt8](repeating: 1, count: 64)))\n"
        .utf8)
    #expect(try second.refresh() == "ok")
    #expect(second.last?.counts.last?.lines.map(\.word) == ["good", "bad"])
  }

  @Test("a key counts only within its time, and one that is revoked never")
  func keyTimes() throws {
    for (from, until, answer) in [
      (nil, StagedRegistry.now - 1, "T06"), (StagedRegistry.now + 60, nil, "T06"),
      (StagedRegistry.now - 60, StagedRegistry.now + 60, "ok"),
    ] as [(Int64?, Int64?, String)] {
      let registry = StagedRegistry()
      registry.root.keys[2] = StagedRegistry.roleKey(2, from: from, until: until)
      registry.publishRoot()
      registry.publishIndex()
      registry.publishHead()
      var client = StagedClient(registry)
      #expect(try client.refresh() == answer)
    }
    let registry = StagedRegistry()
    registry.root.keys[1].revokedAt = StagedRegistry.now + 1000
    registry.publishRoot()
    registry.publishIndex()
    registry.publishHead()
    var client = StagedClient(registry)
    #expect(try client.refresh() == "T06")
  }

  @Test("an index that was kept is refused once those who signed it may not sign any more")
  func keptIndexUnderEndedKey() throws {
    let registry = StagedRegistry()
    registry.root.keys[2] = StagedRegistry.roleKey(2, until: StagedRegistry.now + 60)
    registry.publishRoot()
    registry.publishIndex()
    registry.publishHead()
    var client = StagedClient(registry)
    #expect(try client.refresh() == "ok")
    client.now += 120
    #expect(try client.refresh() == "T06")
    // Signed again by a key that the next root gives the role: the same index is believed again.
    registry.assign(.index, [13])
    registry.rotate(signers: [0])
    registry.indexSigners = [13]
    registry.putIndex(registry.index, at: 1)
    #expect(try client.refresh() == "ok")
  }

  @Test(
    "test_root_rotation: every step needs the old keys and its own",
    arguments: [
      // keys of the first root, then of the second with threshold and signers
      ("1 of 1 to another key", [0], 1, [5], 1, [0, 5], "ok"),
      ("not signed by the old key", [0], 1, [5], 1, [5], "T08"),
      ("not signed by the new key", [0], 1, [5], 1, [0], "T06"),
      ("two of three keys replaced", [0, 3, 4], 2, [0, 5, 6], 2, [0, 3, 5], "ok"),
      ("too few of the old", [0, 3, 4], 2, [0, 5, 6], 2, [0, 5, 6], "T08"),
      ("too few of the new", [0, 3, 4], 2, [0, 5, 6], 3, [0, 3, 5], "T06"),
      ("the same keys", [0], 1, [0], 1, [0], "ok"),
      ("signed by strangers", [0], 1, [0], 1, [8, 9], "T08"),
    ])
  func rootRotation(
    _ name: String, _ first: [Int], _ firstThreshold: Int, _ second: [Int],
    _ secondThreshold: Int, _ signers: [Int], _ answer: String
  ) throws {
    let registry = StagedRegistry()
    registry.assign(.root, first, threshold: firstThreshold)
    registry.rootSigners = first
    registry.publishRoot()
    registry.publishIndex()
    registry.publishHead()
    var client = StagedClient(registry)
    #expect(try client.refresh() == "ok")
    registry.assign(.root, second, threshold: secondThreshold)
    registry.rotate(signers: signers)
    #expect(try client.refresh() == answer, "\(name)")
    #expect(try client.state?.root.version == (answer == "ok" ? 2 : 1), "\(name)")
  }

  @Test("a long chain of roots is followed in one refresh, whatever its links' dates")
  func longChain() throws {
    let registry = StagedRegistry.published()
    var client = StagedClient(registry)
    #expect(try client.refresh() == "ok")
    for step in 1...20 {
      registry.assign(.root, [20 + step])
      registry.root.expiresAt = step == 20 ? StagedRegistry.now + 60 : StagedRegistry.now - 60
      registry.rotate(signers: [step == 1 ? 0 : 19 + step, 20 + step])
    }
    #expect(try client.refresh() == "ok")
    #expect(try client.state?.root.version == 21)
  }

  /// One row of the shared rotation table.
  private struct Row: Decodable {
    struct Version: Decodable {
      let keys: [Int]
      let threshold: Int
      let sigs: [Int]
      let res: Bool?
    }
    let table: String
    let name: String
    let versions: [Version]
  }

  private struct Table: Decodable {
    let cases: [Row]
  }

  @Test(
    "test_non_root_rotations, test_root_rotation: every row of the shared tables",
    .enabled(if: SharedData.has("vectors/tuf/key_rotation_cases.json"), SharedData.absence))
  func rotationTables() throws {
    let data = try SharedData.data("vectors/tuf/key_rotation_cases.json")
    let table = try JSONDecoder().decode(Table.self, from: data)
    #expect(!table.cases.isEmpty)
    for row in table.cases {
      // Keys of the table are apart from those of the other roles.
      let number = { 100 + $0 }
      let isRoot = row.table.hasPrefix("root")
      let registry = StagedRegistry()
      if isRoot, let first = row.versions.first {
        registry.assign(.root, first.keys.map(number), threshold: first.threshold)
        registry.rootSigners = first.sigs.map(number)
      }
      registry.publishRoot()
      registry.publishIndex()
      registry.publishHead()
      var client = StagedClient(registry)
      #expect(try client.refresh() == "ok", "\(row.name)")
      for version in isRoot ? Array(row.versions.dropFirst()) : row.versions {
        let role: MetadataRole = isRoot ? .root : .index
        registry.assign(role, version.keys.map(number), threshold: version.threshold)
        registry.rotate(signers: isRoot ? version.sigs.map(number) : [0])
        if !isRoot {
          registry.indexSigners = version.sigs.map(number)
          registry.publishIndex()
          registry.publishHead()
        }
        let answer = try client.refresh()
        #expect((answer == "ok") == (version.res ?? true), "\(row.name): \(answer)")
      }
    }
  }
}
