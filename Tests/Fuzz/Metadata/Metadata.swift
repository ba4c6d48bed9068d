import SoukModel
import SoukTrust

/// Signed metadata of a registry, and the state and the decisions that are kept here.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  _ = try? RootDocument(parsing: bytes)
  _ = try? HeadDocument(parsing: bytes)
  _ = try? SignatureList(parsing: bytes)
  _ = try? MetadataState(parsing: String(decoding: bytes, as: UTF8.self))
  _ = try? TrustDecisions(parsing: bytes, file: "trust.json")
  return 0
}
