import SoukArchive
import SoukModel
import SoukTrust

/// Any file where an archive is wanted: listed, judged and unpacked in memory.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  let limits = ArchiveLimits(entries: 1000, bytes: 4 << 20)
  let listing = ArchiveUnpacker.listing(of: bytes, limits: limits)
  let findings = ArchiveScan.findings(of: listing)
  let unpacked = ArchiveUnpacker.unpack(bytes, limits: limits)
  // What the scan lets through is either unpacked or refused by the unpacker itself.
  precondition(!findings.isEmpty || unpacked.listing.isSafe || listing.format == .deb)
  return 0
}
