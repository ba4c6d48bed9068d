@testable import SoukFST

/// Any bytes where a frozen transducer is wanted, with its magic, version, length and checksum put right, so that
/// damage is met beyond them.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  var bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  _ = try? FST(bytes: bytes)
  guard bytes.count > FSTFormat.headerSize + FSTFormat.paddingSize else { return 0 }
  for index in 0..<8 {
    bytes[index] = FSTFormat.magic[index]
    bytes[40 + index] = UInt8(truncatingIfNeeded: bytes.count >> (8 * index))
    bytes[bytes.count - 8 + index] = 0
  }
  bytes[8] = UInt8(truncatingIfNeeded: FSTFormat.version)
  let sum = FST.checksum(of: bytes.span.bytes)
  for index in 0..<4 { bytes[60 + index] = UInt8(truncatingIfNeeded: sum >> UInt32(8 * index)) }
  guard let fst = try? FST(bytes: bytes) else { return 0 }
  _ = fst.get(Array("lab-good".utf8))
  _ = fst.keyCount(withPrefix: Array("lab".utf8))
  for ordinal: UInt64 in [0, 1, 1000] { _ = fst.key(atOrdinal: ordinal) }
  var seen = 0
  fst.enumerate { _, _ in
    seen += 1
    return seen < 1000
  }
  return 0
}
