import Foundation
import Glibc
import SoukCatalogue

/// Arrays so large that the size of the pages that they lie on is felt.
enum LargeBytes {
  /// The bytes that `fill` puts one piece after the other, as many as fit.
  ///
  /// The system is asked for pages of two megabytes: a search reads here and there in them, and with pages of
  /// four kilobytes most of these reads would first look for the page. Where it has none the bytes lie on
  /// ordinary ones.
  ///
  /// - Parameters:
  ///   - capacity: how many bytes there is room for, all of which may take memory.
  ///   - fill: calls its argument with each piece; false says that a piece did not fit.
  static func of(
    capacity: Int, _ fill: ((Data) -> Bool) throws -> Void
  ) rethrows -> [UInt8] {
    try unsafe [UInt8](unsafeUninitializedCapacity: capacity) { bytes, count in
      let room = UnsafeMutableRawBufferPointer(bytes)
      let preparing = unsafe prepare(room)
      var filled = 0
      defer {
        preparing?.wait()
        count = filled
      }
      try fill { piece in
        guard piece.count <= room.count - filled else { return false }
        unsafe piece.copyBytes(to: UnsafeMutableRawBufferPointer(rebasing: room[filled...]))
        filled += piece.count
        return true
      }
    }
  }

  /// Asks for large pages, and has those of the second half made ready by another thread while the first half
  /// is being filled: clearing them takes longer than filling them.
  private static func prepare(_ room: UnsafeMutableRawBufferPointer) -> WorkerThread<Void>? {
    let page = 4_096
    guard room.count > 1 << 22, let start = room.baseAddress else { return nil }
    let skipped = (page - Int(bitPattern: start) % page) % page
    let count = (room.count - skipped) / page * page
    _ = unsafe madvise(start + skipped, count, MADV_HUGEPAGE)
    let half = count / 2 / page * page
    let middle = unsafe Int(bitPattern: start + skipped + half)
    return WorkerThread("souk.pages") {
      // An older system refuses, and the pages are made when they are first written to.
      _ = unsafe madvise(
        UnsafeMutableRawPointer(bitPattern: middle), count - half, MADV_POPULATE_WRITE)
    }
  }
}
