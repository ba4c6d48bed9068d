/// A drill as text, without waiting for anybody.
package struct TranscriptStage: DrillStage {
  /// Where the text goes.
  private let output: any TextSink

  /// A transcript to a place.
  package init(_ output: any TextSink) { self.output = output }

  package func begin(_ step: DrillStep) { write("\n\(step.heading)\n") }

  package func say(_ text: String) { write("  \(text)\n") }

  package func rest() -> Bool { true }

  /// A reader that went away takes the rest of the text with it, and nothing else.
  private func write(_ text: String) { try? output.write(text) }
}
