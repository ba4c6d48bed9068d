import Foundation
import SoukModel
import SoukTrust

/// Between values of Swift and the JSON of a bundle.
enum EvidenceJSON {
  /// The value as JSON; nil where it cannot be written, which no value of ours is.
  static func value(of manifest: EvidenceManifest) -> JSONValue? {
    guard let data = try? JSONEncoder().encode(manifest) else { return nil }
    return try? JSONReader.parse(Array(data))
  }

  /// Reads a manifest: first as strict JSON, then into its fields.
  static func manifest(_ bytes: [UInt8]) throws(EvidenceError) -> EvidenceManifest {
    guard bytes.count <= EvidenceLimits.manifest else {
      throw .manifest("it has more than \(EvidenceLimits.manifest) bytes")
    }
    let value: JSONValue
    do throws(JSONError) {
      value = try JSONReader.parse(bytes, options: .init(depthLimit: 32))
    } catch {
      throw .manifest("\(error)")
    }
    guard let format = value.objectValue?["format"]?.stringValue else {
      throw .manifest("it names no format")
    }
    guard format == EvidenceManifest.currentFormat else { throw .format(RegistryText(format)) }
    do {
      return try JSONDecoder().decode(EvidenceManifest.self, from: Data(bytes))
    } catch let error as DecodingError {
      throw .manifest(reason(error))
    } catch {
      throw .manifest("it cannot be read")
    }
  }

  /// Who vouches, as a word and a serial number.
  static func words(_ signing: ReleaseEvidence.Signing) -> (String, Int64?) {
    switch signing {
    case .none: ("none", nil)
    case .indexNotChecked: ("index-not-checked", nil)
    case .releases: ("releases", nil)
    case .releasesInSignedIndex(let serial): ("releases-in-index", serial)
    }
  }

  /// Who vouches, from its word; nil for a word that is none.
  static func signing(_ word: String?, _ serial: Int64?) -> ReleaseEvidence.Signing? {
    switch word {
    case "none": ReleaseEvidence.Signing.none
    case "index-not-checked": .indexNotChecked
    case "releases": .releases
    case "releases-in-index": serial.map { .releasesInSignedIndex(serial: $0) }
    default: nil
    }
  }

  /// What an index does to a package, as the keys it concerns.
  static func publisher(_ change: PublisherChange) -> EvidenceInputs.Publisher {
    switch change {
    case .signingDropped(let before): .init(before: "\(before)", now: nil)
    case .keyChanged(let before, let now): .init(before: "\(before)", now: "\(now)")
    }
  }

  /// What an index does to a package, from its keys.
  static func change(
    _ publisher: EvidenceInputs.Publisher
  ) throws(EvidenceError) -> PublisherChange {
    do throws(KeyError) {
      let before = try PublicKey(publisher.before)
      guard let now = publisher.now else { return .signingDropped(before: before) }
      return .keyChanged(before: before, now: try PublicKey(now))
    } catch {
      throw .manifest("a remembered key is none: \(error)")
    }
  }

  private static func reason(_ error: DecodingError) -> String {
    func place(_ context: DecodingError.Context) -> String {
      RegistryText(context.codingPath.map(\.stringValue).joined(separator: ".")).escapedPrefix(200)
    }
    return switch error {
    case .keyNotFound(let key, let context):
      "there is no \"\(RegistryText(key.stringValue).escapedPrefix(60))\" in \"\(place(context))\""
    case .typeMismatch(_, let context), .valueNotFound(_, let context),
      .dataCorrupted(let context):
      "\"\(place(context))\" does not hold what it should"
    @unknown default: "it cannot be read"
    }
  }
}
