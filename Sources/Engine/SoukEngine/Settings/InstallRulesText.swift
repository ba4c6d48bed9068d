import SoukModel
import SoukTrust

/// The rules of installing as one line of text: `shop:unsigned shop:expired strict:nothing`.
enum InstallRulesText {
  /// Lets nothing pass.
  private static let nothing = "nothing"

  /// Reads the rules; nil where a word is none of a rule.
  static func rules(_ text: String) -> [RegistryName: Set<Allowance>]? {
    var rules: [RegistryName: Set<Allowance>] = [:]
    for pair in text.split(separator: " ") {
      let parts = pair.split(separator: ":", omittingEmptySubsequences: false)
      guard parts.count == 2, let name = RegistryName(String(parts[0])) else { return nil }
      if parts[1] == nothing {
        rules[name] = rules[name] ?? []
      } else if let allowance = Allowance(rawValue: String(parts[1])) {
        rules[name, default: []].insert(allowance)
      } else {
        return nil
      }
    }
    return rules
  }

  /// The rules as text, in the order of the registries' names.
  static func text(_ rules: [RegistryName: Set<Allowance>]) -> String {
    rules.sorted { $0.key < $1.key }.flatMap { name, allowed in
      allowed.isEmpty
        ? ["\(name):\(nothing)"]
        : Allowance.allCases.filter(allowed.contains).map { "\(name):\($0.rawValue)" }
    }.joined(separator: " ")
  }
}
