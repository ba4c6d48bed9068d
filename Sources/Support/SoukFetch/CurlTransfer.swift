import SoukModel

/// The bytes of one exchange as they come, judged before any is taken.
///
/// Used by libcurl's callbacks, which run on the thread that performs the exchange.
final class CurlTransfer {
  /// Why a transfer was ended here.
  enum End {
    /// There is more than may be taken.
    case tooBig
    /// What comes is no continuation of what is here.
    case misplaced
  }

  private let limit: Int
  private let partial: PartialFile?
  private let cancellation: Cancellation
  /// Told how far it has come.
  private var report: ((FetchProgress) -> Void)?
  /// What is here before the content: the part that it continues, or nothing.
  private var begin = 0
  /// How long the whole is; nil where nobody said.
  private var total: Int?
  /// The bytes of the file so far, those that were here before among them.
  private(set) var bytes: [UInt8] = []
  /// Why it was ended; nil where it was not.
  private(set) var end: End?

  /// - Parameters:
  ///   - limit: the most bytes that the file may have.
  ///   - partial: what was here when it was asked for the rest.
  init(
    limit: Int, partial: PartialFile?, cancellation: Cancellation,
    report: @escaping (FetchProgress) -> Void
  ) {
    self.limit = limit
    self.partial = partial
    self.cancellation = cancellation
    self.report = report
  }

  /// Whether the transfer is to go on.
  var isGoing: Bool { !cancellation.isCancelled }

  /// How many bytes were here before and count.
  var resumedAt: Int { begin }

  /// Whether the file is shorter than the answer said it would be.
  var isShort: Bool { total.map { bytes.count < $0 } ?? false }

  /// Judges an answer; false ends the transfer.
  ///
  /// A whole file begins anew, within the whole limit. A part must be of the very state of the file
  /// that the bytes here are of, begin where they end, and lead to its end.
  func take(_ head: AnswerHead) -> Bool {
    if head.status == 206 {
      guard let partial, head.offset == partial.bytes.count, let tag = partial.tag, head.tag == tag
      else { return stop(.misplaced) }
      begin = partial.bytes.count
      bytes = partial.bytes
    }
    let stated = head.length.map { begin.addingReportingOverflow($0) }
    if stated?.overflow == true { return stop(.tooBig) }
    total = stated?.partialValue ?? head.total
    if head.status == 206, let whole = head.total, total != whole { return stop(.misplaced) }
    return total ?? 0 <= limit ? true : stop(.tooBig)
  }

  /// Takes bytes; false ends the transfer.
  func take(_ buffer: UnsafeBufferPointer<UInt8>) -> Bool {
    guard buffer.count <= limit - bytes.count else { return stop(.tooBig) }
    unsafe bytes.append(contentsOf: buffer)
    report?(FetchProgress(received: bytes.count, total: total))
    return true
  }

  /// Lets go of the listener: it must not be kept longer than the exchange takes.
  func finish() { report = nil }

  private func stop(_ reason: End) -> Bool {
    end = reason
    return false
  }
}
