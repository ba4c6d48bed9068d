import SoukModel

extension CommandContext {
  /// Writes lines for people, a line feed after each.
  func print(_ text: String) throws(CommandFailure) {
    do throws(OutputError) {
      try output.write(text + "\n")
    } catch {
      throw CommandFailure(error)
    }
  }

  /// Writes lines for people, all at once.
  func print(_ lines: [String]) throws(CommandFailure) {
    guard !lines.isEmpty else { return }
    try print(lines.joined(separator: "\n"))
  }

  /// Writes text whose lines are ended already.
  func write(_ text: String) throws(CommandFailure) {
    do throws(OutputError) {
      try output.write(text)
    } catch {
      throw CommandFailure(error)
    }
  }

  /// Writes one JSON document.
  func print(_ json: JSONValue) throws(CommandFailure) {
    do throws(OutputError) {
      try output.write(json.document)
    } catch {
      throw CommandFailure(error)
    }
  }

  /// Writes a message to the error output.
  func complain(_ text: String) throws(CommandFailure) {
    do throws(OutputError) {
      try errors.write(text + "\n")
    } catch {
      throw CommandFailure(error)
    }
  }
}
