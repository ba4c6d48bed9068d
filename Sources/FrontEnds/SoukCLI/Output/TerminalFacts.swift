/// What a command knows of the terminal it may be on.
package struct TerminalFacts: Hashable, Sendable {
  /// Whether standard input is a terminal, so that a person can be asked.
  package var inputIsTerminal: Bool
  /// Whether standard output is a terminal.
  package var outputIsTerminal: Bool
  /// Whether standard error is a terminal, so that progress can be drawn.
  package var errorIsTerminal: Bool
  /// The width of the terminal in cells; nil where the output is not one, so that nothing is cut.
  package var columns: Int?

  /// Makes the facts; of no terminal at all, unless told otherwise.
  package init(
    inputIsTerminal: Bool = false, outputIsTerminal: Bool = false, errorIsTerminal: Bool = false,
    columns: Int? = nil
  ) {
    self.inputIsTerminal = inputIsTerminal
    self.outputIsTerminal = outputIsTerminal
    self.errorIsTerminal = errorIsTerminal
    self.columns = columns
  }
}
