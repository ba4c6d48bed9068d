import SoukModel
import SoukRegistry
import SoukTrust

/// A registry in memory that signs what it is told to, and lets a test put anything in its place.
///
/// Keys are numbered; key n's seed is the byte n over and over.
final class StagedRegistry {
  /// 2026-06-01T00:00:00Z.
  static let now: Int64 = 1_780_272_000
  static let day: Int64 = 86_400

  /// The name under which it signs.
  static let bazaar = RegistryName("bazaar") ?? .builtin
  /// What it is called on the machine that reads it.
  static let mirror = RegistryName("mirror") ?? .apt

  /// Where everything is put.
  let files = StagedFiles()
  let name = bazaar
  /// The root as it would be published next time.
  var root: RootDocument
  var headSerial: Int64 = 0
  var indexSerial: Int64 = 0
  /// Who signs, by number.
  var rootSigners = [0]
  var headSigners = [1]
  var indexSigners = [2]
  var headExpires = now + 7 * day
  var created = now - 3600
  /// The packages of the next index.
  var packages: [JSONValue] = []
  var publisherKeys: [JSONValue] = []
  /// Fields that the next index gets besides.
  var indexExtra: JSONObject = [:]
  /// The index that was published last.
  private(set) var index: [UInt8] = []

  init() {
    root = RootDocument(
      registry: Self.bazaar, version: 1, createdAt: Self.now - Self.day,
      expiresAt: Self.now + 365 * Self.day, keys: [0, 1, 2].map { Self.roleKey($0) },
      roles: [
        .root: Self.rule([0]), .head: Self.rule([1]), .index: Self.rule([2]),
      ])
  }

  static func key(_ number: Int) -> SigningKey {
    guard let key = try? SigningKey(seed: [UInt8](repeating: UInt8(number + 1), count: 32)) else {
      preconditionFailure("any seed of 32 bytes gives a pair")
    }
    return key
  }

  static func roleKey(_ number: Int, from: Int64? = nil, until: Int64? = nil) -> RoleKey {
    RoleKey(
      owner: RegistryText("key \(number)"), key: key(number).publicKey, notBefore: from,
      notAfter: until)
  }

  static func rule(_ numbers: [Int], threshold: Int = 1) -> RoleRule {
    RoleRule(keyIDs: numbers.map { key($0).publicKey.id }, threshold: threshold)
  }

  /// Gives a role other keys, in the root that is published next.
  func assign(_ role: MetadataRole, _ numbers: [Int], threshold: Int = 1) {
    root.roles[role] = Self.rule(numbers, threshold: threshold)
    for number in numbers where !root.keys.contains(where: { $0.key == Self.key(number).publicKey })
    {
      root.keys.append(Self.roleKey(number))
    }
  }

  subscript(_ path: String) -> [UInt8]? {
    get { files[path] }
    set { files[path] = newValue }
  }

  /// Publishes the root under its version, or under another name.
  func publishRoot(at version: Int64? = nil) {
    let document = SignedBytes(
      signing: root.bytes, as: .root, with: rootSigners.map(Self.key))
    let path = RegistryLayout.root(version ?? root.version)
    self[path] = document.content
    self[RegistryLayout.signatures(of: path)] = document.signatures
  }

  /// Publishes the next root: one version on.
  func rotate(signers: [Int]) {
    root.version += 1
    rootSigners = signers
    publishRoot()
  }

  /// The bytes of an index of the present packages.
  func indexBytes(serial: Int64) -> [UInt8] {
    var object: JSONObject = [
      "format": .string("souk-registry-v2"), "name": .string("\(name)"), "serial": .int(serial),
      "updated_at": .string(UTCTime.text(created)), "expires": .null,
      "keys": .array(publisherKeys), "packages": .array(packages),
    ]
    for member in indexExtra.members { object[member.key] = member.value }
    return Array((JSONWriter.compact(.object(object)) + "\n").utf8)
  }

  /// Publishes an index; its serial is one more unless it is given.
  func publishIndex(serial: Int64? = nil, as role: MetadataRole = .index) {
    indexSerial = serial ?? indexSerial + 1
    index = indexBytes(serial: indexSerial)
    putIndex(index, at: indexSerial, as: role)
  }

  func putIndex(_ bytes: [UInt8], at serial: Int64, as role: MetadataRole = .index) {
    let document = SignedBytes(signing: bytes, as: role, with: indexSigners.map(Self.key))
    let path = RegistryLayout.index(serial)
    self[path] = document.content
    self[RegistryLayout.signatures(of: path)] = document.signatures
  }

  /// A head that names the present index.
  func headDocument(serial: Int64) -> HeadDocument {
    HeadDocument(
      registry: name, serial: serial, createdAt: created, expiresAt: headExpires,
      indexSerial: indexSerial, indexSize: Int64(index.count), indexSHA256: SHA256Digest(of: index))
  }

  /// Publishes a head; its serial is one more unless it is given.
  func publishHead(serial: Int64? = nil, as role: MetadataRole = .head) {
    headSerial = serial ?? headSerial + 1
    putHead(headDocument(serial: headSerial).bytes, as: role)
  }

  func putHead(_ bytes: [UInt8], as role: MetadataRole = .head) {
    self[RegistryLayout.head] =
      SignedBytes(signing: bytes, as: role, with: headSigners.map(Self.key)).file
  }

  /// A whole registry: root 1, index, head.
  static func published() -> StagedRegistry {
    let registry = StagedRegistry()
    registry.publishRoot()
    registry.publishIndex()
    registry.publishHead()
    return registry
  }
}
