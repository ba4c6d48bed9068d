import Foundation
import Glibc

/// What the doctor sees of the machine besides the home's own files; tests put other values here.
struct DoctorSurroundings: Sendable {
  /// One running process.
  struct RunningProcess: Hashable, Sendable {
    /// Its number.
    var id: Int
    /// Its resident memory in bytes.
    var residentBytes: Int64
  }

  /// The processes named `souk` of anybody, this one left out.
  var processes: @Sendable () -> [RunningProcess]
  /// When a file was changed last, seconds since 1970; nil where there is none.
  var changed: @Sendable (String) -> Int64?

  /// This machine.
  static let system = DoctorSurroundings(
    processes: {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
      return names.compactMap { name in
        guard let id = Int(name), id != Int(getpid()),
          let title = try? String(contentsOfFile: "/proc/\(id)/comm", encoding: .utf8),
          title == "souk\n",
          let memory = try? String(contentsOfFile: "/proc/\(id)/statm", encoding: .utf8),
          let pages = memory.split(separator: " ").dropFirst().first.flatMap({ Int64($0) })
        else { return nil }
        return RunningProcess(
          id: id, residentBytes: pages * Int64(sysconf(Int32(_SC_PAGESIZE))))
      }
    },
    changed: { path in
      var status = stat()
      return unsafe stat(path, &status) == 0 ? Int64(status.st_mtim.tv_sec) : nil
    })
}
