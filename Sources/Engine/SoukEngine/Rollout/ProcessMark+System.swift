import Foundation
import Glibc
import SoukRollout

extension ProcessMark {
  /// The mark of this process.
  static var current: ProcessMark {
    let number = getpid()
    let boot = try? String(contentsOfFile: "/proc/sys/kernel/random/boot_id", encoding: .utf8)
    return ProcessMark(
      number: number, started: startOfProcess(number) ?? 0,
      boot: boot?.trimmingCharacters(in: .whitespacesAndNewlines) ?? "",
      host: ProcessInfo.processInfo.hostName)
  }

  /// When the system started the process of a number, in ticks since the machine started; nil where
  /// there is no such process.
  static func startOfProcess(_ number: Int32) -> Int64? {
    guard let stat = try? String(contentsOfFile: "/proc/\(number)/stat", encoding: .utf8),
      // The second field is the program's name in brackets, which may hold blanks and brackets.
      let bracket = stat.lastIndex(of: ")")
    else { return nil }
    let fields = stat[stat.index(after: bracket)...].split(separator: " ")
    // proc(5): the 22nd field; the first behind the name is the third.
    return fields.count > 19 ? Int64(fields[19]) : nil
  }
}
