import SoukModel

/// The bytes of one exchange as they come.
///
/// Used by libcurl's callbacks, which run on the thread that performs the exchange.
final class CurlTransfer {
  private let limit: Int
  private let cancellation: Cancellation
  /// Told how many bytes have come.
  private var count: ((Int) -> Void)?
  /// What has come.
  private(set) var bytes: [UInt8] = []
  /// Whether more came than may be taken.
  private(set) var isTooBig = false

  /// - Parameter limit: the most bytes that are taken.
  init(limit: Int, cancellation: Cancellation, count: @escaping (Int) -> Void) {
    self.limit = limit
    self.cancellation = cancellation
    self.count = count
  }

  /// Whether the transfer is to go on.
  var isGoing: Bool { !cancellation.isCancelled }

  /// Takes bytes; false ends the transfer.
  func take(_ buffer: UnsafeBufferPointer<UInt8>) -> Bool {
    guard buffer.count <= limit - bytes.count else {
      isTooBig = true
      return false
    }
    unsafe bytes.append(contentsOf: buffer)
    count?(bytes.count)
    return true
  }

  /// Lets go of the listener: it must not be kept longer than the exchange takes.
  func finish() { count = nil }
}
