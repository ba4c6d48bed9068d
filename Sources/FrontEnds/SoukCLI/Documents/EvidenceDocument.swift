import SoukEngine
import SoukModel

/// A bundle of evidence, opened again, as a program reads it.
enum EvidenceDocument {
  /// Both verdicts and where they come from.
  static func json(_ replay: EvidenceReplay) -> JSONValue {
    .object([
      "clock": .int(replay.clock),
      "differing_steps": .array(
        replay.differingRungs.map { .string(TrustWording.name($0)) }),
      "files": .array(
        replay.files.map { .object(["path": .string($0.path), "size": .int(Int64($0.size))]) }),
      "name": .text(replay.id.name),
      "notices": .array(replay.notices.map { .string($0) }),
      "recorded": VerdictDocument.json(replay.recorded),
      "registry": .string(replay.id.registry.description),
      "replayed": VerdictDocument.json(replay.replayed),
      "same": .bool(replay.isSame),
      "version": .text(replay.version),
      "versions": .object(gathered: replay.versions.mapValues { .text($0) }),
    ])
  }
}
