import SoukModel
import SoukRegistry
import SoukTrust
import Testing

@Suite struct SignedRegistryTests {
  @Test func aChangeOfAnyByteOfTheIndexIsNoticed() throws {
    let product = try SignedFixture.product()
    let index = try #require(product.files[RegistryLayout.index])
    let key = try PublicKey(String(decoding: product.root.dropLast(), as: UTF8.self))
    let signature = String(
      decoding: try #require(product.files[RegistryLayout.signature]), as: UTF8.self)
    try IndexSignature.verify(signature, index: index, root: key)
    // Every 37th byte, and the first and the last: each one costs a signature check.
    for offset in Array(stride(from: 0, to: index.count, by: 37)) + [index.count - 1] {
      var changed = index
      changed[offset] ^= 1
      #expect(throws: SignatureError.self, "byte \(offset)") {
        try IndexSignature.verify(signature, index: changed, root: key)
      }
    }
  }

  @Test func nothingOfAChangedIndexIsDelivered() throws {
    let product = try SignedFixture.product()
    var files = product.files
    files[RegistryLayout.index]?[200] ^= 1
    let source = try SignedFixture.source(files, root: product.root)
    var delivered = 0
    #expect(throws: RegistryError.self) {
      _ = try source.read(
        progress: { _ in }, cancellation: Cancellation(), { _ in delivered += 1 })
    }
    #expect(delivered == 0)
  }

  @Test(arguments: [RegistryLayout.index, RegistryLayout.signature])
  func aMissingFileIsNamed(path: String) throws {
    let product = try SignedFixture.product()
    var files = product.files
    files[path] = nil
    let source = try SignedFixture.source(files, root: product.root)
    let error = #expect(throws: RegistryError.self) { try Reading(source) }
    #expect(error?.kind == .missing)
    #expect(error?.file == path)
  }

  @Test func anIndexThatChangesIsReadAgain() throws {
    let folder = try TemporaryFolder()
    try DemoRegistry.write(to: folder.path, size: 5, seed: 1)
    let source = SignedRegistrySource(
      name: .builtin, files: FolderFiles(directory: folder.path), root: nil,
      clock: { SignedFixture.now })
    let before = try source.fingerprint()
    #expect(try Reading(source).entries.count == 5)
    #expect(try source.fingerprint() == before)
    try DemoRegistry.write(to: folder.path, size: 7, seed: 1)
    #expect(try source.fingerprint() != before)
    #expect(try Reading(source).entries.count == 7)
  }

  @Test func anArchiveOutsideTheRegistryIsNeverRead() throws {
    let source = SignedFixture.embedded
    var package = try #require(try Reading(source).package("lab-good"))
    for path in ["../secret", "/etc/passwd", "packages/../../x", ""] {
      package.releases[0].archive = RegistryText(path)
      guard case .absent = try source.content(of: package, version: "1.0.0") else {
        Issue.record("\(path) was read")
        continue
      }
    }
    #expect(throws: RegistryError.self) {
      try FolderFiles(directory: "/usr").read("../etc/passwd", limit: 1 << 20)
    }
  }

  @Test func expiryAndRevocationFollowTheClockThatIsGiven() throws {
    let source = SignedFixture.embedded
    let package = try #require(try Reading(source).package("lab-early-key"))
    let late = source.verify(package, version: nil, now: 4_102_444_800)
    // Published before its key began: still wrong when that day has come.
    #expect(late.signature == .keyExpired)
    let expired = try #require(try Reading(source).package("lab-expired-key"))
    #expect(source.verify(expired, version: nil, now: 1_565_000_000).isVerified)
  }

  @Test func damagedPacksGiveAnErrorOrTheTruthAndNeverTrap() throws {
    let product = try SignedFixture.product()
    let count = try Reading(SignedFixture.source(product)).entries.count
    var random = SeededRandom(seed: 41)
    for _ in 0..<300 {
      let source = BuiltinSource.make(
        pack: random.mutated(product.pack), root: product.root, clock: { SignedFixture.now })
      if let reading = try? Reading(source) { #expect(reading.entries.count == count) }
    }
  }

  @Test func signedNonsenseGivesAnErrorOrProblemsAndNeverTraps() throws {
    let product = try SignedFixture.product()
    let index = try #require(product.files[RegistryLayout.index])
    let key = try SigningKey(seed: [UInt8](repeating: 3, count: 32))
    var random = SeededRandom(seed: 42)
    var refused = 0
    for _ in 0..<400 {
      var files = product.files
      let changed = random.mutated(index)
      files[RegistryLayout.index] = changed
      files[RegistryLayout.signature] = Array(IndexSignature.sign(index: changed, with: key).utf8)
      let source = SignedRegistrySource(
        name: .builtin, files: MemoryFiles(files), root: key.publicKey,
        clock: { SignedFixture.now })
      do { _ = try Reading(source) } catch is RegistryError { refused += 1 }
    }
    #expect(refused > 0)
  }
}
