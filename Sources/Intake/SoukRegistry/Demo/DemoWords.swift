/// The words that the demo's packages are made of.
enum DemoWords {
  /// A category with the things its packages are about and what they do.
  struct Category: Sendable {
    /// The category's name.
    let name: String
    /// What its packages are about; the first words are the most common.
    let things: [String]
    /// What its packages do.
    let actions: [String]
  }

  /// The categories, the largest first.
  static let categories = [
    Category(
      name: "web", things: ["router", "form", "session", "page", "cookie", "upload", "feed"],
      actions: ["serves", "renders", "checks", "routes", "signs"]),
    Category(
      name: "data", things: ["table", "column", "chart", "series", "index", "join", "sample"],
      actions: ["reads", "sorts", "summarises", "plots", "merges"]),
    Category(
      name: "command-line", things: ["prompt", "flag", "pager", "progress", "table", "colour"],
      actions: ["prints", "parses", "completes", "wraps", "highlights"]),
    Category(
      name: "storage", things: ["cache", "blob", "log", "queue", "snapshot", "archive"],
      actions: ["keeps", "packs", "replicates", "expires", "restores"]),
    Category(
      name: "network", things: ["socket", "proxy", "packet", "tunnel", "resolver", "probe"],
      actions: ["forwards", "measures", "retries", "balances", "traces"]),
    Category(
      name: "text", things: ["markdown", "diff", "template", "spelling", "outline", "glossary"],
      actions: ["formats", "compares", "fills", "checks", "splits"]),
    Category(
      name: "security", things: ["token", "secret", "policy", "audit", "certificate", "vault"],
      actions: ["rotates", "verifies", "redacts", "grants", "records"]),
    Category(
      name: "testing", things: ["fixture", "mock", "snapshot", "fuzz", "coverage", "clock"],
      actions: ["replays", "freezes", "shrinks", "reports", "seeds"]),
    Category(
      name: "maps", things: ["tile", "route", "elevation", "boundary", "place", "compass"],
      actions: ["draws", "projects", "finds", "simplifies", "clips"]),
    Category(
      name: "audio", things: ["wave", "tuner", "mixer", "metronome", "playlist", "loop"],
      actions: ["mixes", "trims", "detects", "resamples", "streams"]),
  ]

  /// What stands before the thing in a name.
  static let prefixes = [
    "swift", "tiny", "open", "fast", "plain", "blue", "north", "paper", "river", "stone", "quiet",
    "amber", "cedar", "delta", "ember", "harbour", "juniper", "lark", "maple", "nimbus",
  ]

  /// What stands after it.
  static let suffixes = ["kit", "tools", "lite", "core", "box", "flow", "works", "lab", "hub"]

  /// How it does what it does.
  static let manners = [
    "in constant memory", "without configuration", "from a single file", "step by step",
    "with clear errors", "on small machines", "for large teams", "while you type",
    "the same way every time", "and undoes it again",
  ]

  /// Who publishes.
  static let authors = [
    "Ada Quill", "Bo Lindqvist", "Chidi Okafor", "Dara Moreno", "Elif Kaya", "Fen Zhao",
    "Gil Navarro", "Hana Sato", "Ines Duarte", "Jonas Weber", "Kirsi Salo", "Lior Ben-Ami",
  ]

  /// Under what terms.
  static let licenses = ["MIT", "Apache-2.0", "BSD-3-Clause", "MPL-2.0", "ISC"]
}
