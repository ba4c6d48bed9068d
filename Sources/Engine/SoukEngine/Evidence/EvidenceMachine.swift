import Foundation
import Glibc
import SoukModel
import SoukTrust

/// The programs and the system that a verdict comes from.
enum EvidenceMachine {
  /// The versions by name: `souk`, `libsodium`, `os`.
  static var versions: [String: RegistryText] {
    [
      "souk": RegistryText(SoukVersion.current), "libsodium": RegistryText(SodiumVersion.current),
      "os": RegistryText(system),
    ]
  }

  private static var system: String {
    let release = FileManager.default.contents(atPath: "/etc/os-release") ?? Data()
    let pretty = String(decoding: release.prefix(65_536), as: UTF8.self).split(separator: "\n")
      .first { $0.hasPrefix("PRETTY_NAME=") }
      .map { $0.dropFirst(12).trimmingCharacters(in: CharacterSet(charactersIn: "\"'")) }
    var names = utsname()
    guard unsafe uname(&names) == 0 else { return pretty ?? "unknown" }
    let kernel = unsafe withUnsafeBytes(of: &names.release) { unsafe text($0) }
    let machine = unsafe withUnsafeBytes(of: &names.machine) { unsafe text($0) }
    return "\(pretty ?? "Linux"), \(kernel), \(machine)"
  }

  @unsafe private static func text(_ bytes: UnsafeRawBufferPointer) -> String {
    unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
  }
}
