import CSodium
import Foundation
import Glibc
import SoukModel
import SoukTrust

extension Bench {
  /// The file that is checked: 1 GiB.
  private static let length = 1 << 30
  /// What is read at a time.
  private static let piece = 1 << 20

  /// Checks a file of 1 GiB by the ladder, and hashes it with libsodium alone, by turns.
  ///
  /// The times are those of the thread, not of the clock on the wall: reading is the same for both,
  /// and other work on the machine is left out.
  func hash() throws(BenchFailure) {
    let path = home.path + "/hash.bin"
    try fill(path)
    defer { try? FileManager.default.removeItem(atPath: path) }
    var checked = Samples()
    var alone = Samples()
    for _ in 0..<5 {
      alone.add(try Self.cpu { () throws(BenchFailure) in try Self.sodium(path) }.milliseconds)
      let own = try Self.cpu { () throws(BenchFailure) in try Self.check(path) }
      guard own.answer else { throw BenchFailure("The file was not verified.") }
      checked.add(own.milliseconds)
    }
    report.row("hash-libsodium", "-", alone)
    report.row("hash-checked", "-", checked)
  }

  private func fill(_ path: String) throws(BenchFailure) {
    BenchMain.complain("Writing a file of 1 GiB, seed \(command.seed).")
    var random = SeededRandom(seed: command.seed)
    let block = (0..<Self.piece).map { _ in UInt8(truncatingIfNeeded: random.next()) }
    guard FileManager.default.createFile(atPath: path, contents: nil),
      let file = FileHandle(forWritingAtPath: path)
    else { throw BenchFailure("“\(path)” cannot be written.") }
    defer { try? file.close() }
    for _ in 0..<Self.length / Self.piece {
      guard (try? file.write(contentsOf: block)) != nil else {
        throw BenchFailure("“\(path)” cannot be written: is the disk full?")
      }
    }
  }

  /// The whole ladder over the file's digest and length, as over any archive.
  private static func check(_ path: String) throws(BenchFailure) -> Bool {
    var hasher = SHA256Hasher()
    try unsafe pieces(of: path) { unsafe hasher.update($0) }
    let subject = try BenchRelease(digest: hasher.finish(), size: hasher.count)
    return subject.verify(subject.evidence).isVerified
  }

  private static func sodium(_ path: String) throws(BenchFailure) {
    var state = crypto_hash_sha256_state()
    var digest = [UInt8](repeating: 0, count: crypto_hash_sha256_bytes())
    unsafe crypto_hash_sha256_init(&state)
    try unsafe pieces(of: path) { bytes in
      guard let start = bytes.baseAddress else { return }
      unsafe crypto_hash_sha256_update(
        &state, start.assumingMemoryBound(to: UInt8.self), UInt64(bytes.count))
    }
    unsafe crypto_hash_sha256_final(&state, &digest)
  }

  private static func pieces(
    of path: String, _ body: (UnsafeRawBufferPointer) -> Void
  ) throws(BenchFailure) {
    let handle = unsafe Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard handle >= 0 else { throw BenchFailure("“\(path)” cannot be read.") }
    defer { _ = Glibc.close(handle) }
    var buffer = [UInt8](repeating: 0, count: piece)
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes { bytes in
        unsafe Glibc.read(handle, bytes.baseAddress, bytes.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw BenchFailure("“\(path)” cannot be read.") }
      if count == 0 { return }
      unsafe buffer.withUnsafeBytes { bytes in
        unsafe body(UnsafeRawBufferPointer(rebasing: bytes.prefix(count)))
      }
    }
  }

  private static func cpu<Answer>(
    _ work: () throws(BenchFailure) -> Answer
  ) throws(BenchFailure) -> (answer: Answer, milliseconds: Double) {
    func now() -> Double {
      var time = timespec()
      unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
      return Double(time.tv_sec) * 1_000 + Double(time.tv_nsec) / 1_000_000
    }
    let start = now()
    let answer = try work()
    return (answer, now() - start)
  }
}
