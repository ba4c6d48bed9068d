import ArgumentParser
import SoukModel
import SoukScreen

/// The manual page in the language of man(7), made from what the parser says of the commands.
struct ManualPage {
  /// The lines, without a line feed at the end.
  private(set) var lines: [String] = []

  /// Describes a command with all its subcommands; nil where the parser does not describe it.
  ///
  /// - Parameter keys: the keys of the screen.
  init?(of command: any ParsableCommand.Type, keys: KeyListing) {
    guard let described = Self.description(of: command),
      let root = described.objectValue?["command"]?.objectValue,
      let name = root["commandName"]?.stringValue
    else { return nil }
    lines = [
      ".\\\" Made by `souk man`; do not edit.",
      ".TH \(name.uppercased()) 1 \"\" \"souk \(SoukVersion.current)\" \"User Commands\"",
      ".SH NAME", "\(name) \\- \(Self.text(root["abstract"]?.stringValue ?? ""))",
      ".SH SYNOPSIS", ".B \(name)", ".RI [ command ]", ".RI [ options ]",
      ".SH DESCRIPTION",
    ]
    lines += Self.paragraphs(root["discussion"]?.stringValue)
    lines += Self.arguments(of: root, leavingOut: [])
    lines.append(".SH COMMANDS")
    add(root, under: [name])
    add(keys)
  }

  /// What each key does on the screen, and where.
  private mutating func add(_ keys: KeyListing) {
    guard !keys.rows.isEmpty else { return }
    lines += [".SH KEYS", Self.line(KeymapWording.manual)]
    for row in keys.rows {
      lines += [
        ".TP", ".B \(Self.text(row.keys.joined(separator: ", ")))",
        Self.line("\(row.words) (\(KeymapWording.places(of: row, in: keys)))"),
      ]
    }
  }

  /// The subcommands of a command, each with its own below it.
  private mutating func add(_ command: JSONObject, under names: [String]) {
    // The commands are souk's own: three levels deep, and no deeper.
    for value in command["subcommands"]?.arrayValue ?? [] {
      guard let object = value.objectValue, let name = object["commandName"]?.stringValue,
        name != "help", object["shouldDisplay"] != .bool(false)
      else { continue }
      let path = names + [name]
      lines.append(".SS \"\(path.joined(separator: " "))\(Self.synopsis(of: object))\"")
      lines += Self.paragraphs(object["abstract"]?.stringValue)
      lines += Self.paragraphs(object["discussion"]?.stringValue)
      lines += Self.arguments(of: object, leavingOut: ["version", "help"])
      add(object, under: path)
    }
  }

  /// What the parser says of a command: a JSON document.
  private static func description(of command: any ParsableCommand.Type) -> JSONValue? {
    do {
      _ = try command.parseAsRoot(["--experimental-dump-help"])
      return nil
    } catch {
      return try? JSONReader.parse(Array(command.fullMessage(for: error).utf8))
    }
  }

  /// The arguments without a name, as they follow the command.
  private static func synopsis(of command: JSONObject) -> String {
    var words = ""
    for argument in shown(command) where argument["kind"]?.stringValue == "positional" {
      let name = text((argument["valueName"]?.stringValue ?? "").uppercased())
      let repeats = argument["isRepeating"] == .bool(true) ? "..." : ""
      words += argument["isOptional"] == .bool(true) ? " [\(name)\(repeats)]" : " \(name)\(repeats)"
    }
    return words
  }

  private static func arguments(
    of command: JSONObject, leavingOut names: Set<String>
  ) -> [String] {
    shown(command).flatMap { argument -> [String] in
      let value = text((argument["valueName"]?.stringValue ?? "").uppercased())
      let options = (argument["names"]?.arrayValue ?? []).compactMap { name -> String? in
        guard let object = name.objectValue, let word = object["name"]?.stringValue,
          !names.contains(word)
        else { return nil }
        return text((object["kind"]?.stringValue == "short" ? "-" : "--") + word)
      }
      let kind = argument["kind"]?.stringValue
      guard kind == "positional" || !options.isEmpty else { return [] }
      var lines = [".TP"]
      switch kind {
      case "positional": lines.append(".I \(value)")
      case "option":
        lines.append(".BI \"\(options.joined(separator: ", ")) \" \(value)")
      default: lines.append(".B \(options.joined(separator: ", "))")
      }
      var words = argument["abstract"]?.stringValue ?? ""
      if let usual = argument["defaultValue"]?.stringValue, !usual.isEmpty {
        words += " (default: \(usual))"
      }
      return lines + [line(words)]
    }
  }

  private static func shown(_ command: JSONObject) -> [JSONObject] {
    (command["arguments"]?.arrayValue ?? []).compactMap(\.objectValue)
      .filter { $0["shouldDisplay"] != .bool(false) }
  }

  /// Text as paragraphs, one line each.
  private static func paragraphs(_ words: String?) -> [String] {
    guard let words, !words.isEmpty else { return [] }
    return words.split(separator: "\n").flatMap { [".PP", line(String($0))] }
  }

  /// A line of text that is never taken for a request.
  private static func line(_ words: String) -> String {
    let safe = text(words)
    return safe.hasPrefix(".") || safe.hasPrefix("'") ? "\\&" + safe : safe
  }

  /// Text as man(7) takes it unchanged: hyphens stay hyphens, backslashes backslashes.
  private static func text(_ words: String) -> String {
    words.replacing("\\", with: "\\e").replacing("-", with: "\\-")
      .replacing("\"", with: "\\(dq")
  }
}
