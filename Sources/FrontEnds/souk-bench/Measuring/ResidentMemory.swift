import Foundation

/// How much memory this process holds.
enum ResidentMemory {
  /// The resident set in bytes, now; 0 where the system does not say.
  static var bytes: Int { kilobytes(of: "VmRSS:") * 1_024 }

  /// The largest resident set so far, in bytes; 0 where the system does not say.
  static var peakBytes: Int { kilobytes(of: "VmHWM:") * 1_024 }

  private static func kilobytes(of field: String) -> Int {
    guard let text = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8),
      let line = text.split(separator: "\n").first(where: { $0.hasPrefix(field) })
    else { return 0 }
    return line.split(separator: " ").lazy.compactMap { Int($0) }.first
      ?? Int(line.filter(\.isNumber)) ?? 0
  }
}
