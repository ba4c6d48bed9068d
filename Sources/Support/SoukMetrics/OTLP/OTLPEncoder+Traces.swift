extension OTLPEncoder {
  /// An `ExportTraceServiceRequest` of spans that ended.
  ///
  /// Each is a trace of its own, since souk's operations call nobody else's; the numbers are drawn
  /// here, so that who is waited for draws none.
  /// - Parameter instance: what tells this home from others, as in `metrics`.
  package static func traces(
    _ spans: [Span], instance: String, using random: inout some RandomNumberGenerator
  ) -> [UInt8] {
    // Field names are those of trace.proto: trace_id 1, span_id 2, name 5, kind 6, start 7, end 8,
    // attributes 9, status 15.
    let written = spans.map { span in
      var writer = ProtobufWriter()
      let trace = (number(&random), number(&random))
      writer.blob(1, bigEndian(trace.0) + bigEndian(trace.1))
      writer.blob(2, bigEndian(number(&random)))
      writer.text(5, span.name.rawValue)
      writer.number(6, spanKindInternal)
      writer.fixed(7, span.start)
      writer.fixed(8, span.end)
      for (name, value) in span.attributes {
        if let value { attribute(9, name, value, &writer) }
      }
      writer.message(15) { $0.number(3, span.failure == nil ? statusOK : statusError) }
      return writer.bytes
    }
    return request(instance) { $0.blobs(2, written) }
  }

  private static let spanKindInternal: UInt64 = 1
  private static let statusOK: UInt64 = 1
  private static let statusError: UInt64 = 2

  /// A number that is not zero, which means "none" in a trace.
  private static func number(_ random: inout some RandomNumberGenerator) -> UInt64 {
    .random(in: 1 ... .max, using: &random)
  }

  private static func bigEndian(_ value: UInt64) -> [UInt8] {
    stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: value >> UInt64($0)) }
  }
}
