import Foundation
import Testing

@testable import SoukTrust

/// Vectors of others, where they are present beside the repository.
struct PublishedVectorTests {
  private static let folder: URL = {
    let environment = ProcessInfo.processInfo.environment
    if let vectors = environment["SOUK_VECTORS"] { return URL(filePath: vectors) }
    let shared =
      environment["SOUK_SHARED"].map { URL(filePath: $0) }
      ?? URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared")
    return shared.appending(path: "data/vectors")
  }()

  private static func present(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: name).path)
  }

  private struct Wycheproof: Decodable {
    var testGroups: [Group]
    struct Group: Decodable {
      var publicKey: Key
      var tests: [Case]
    }
    struct Key: Decodable { var pk: String }
    struct Case: Decodable {
      var tcId: Int
      var msg: String
      var sig: String
      var result: String
    }
  }

  @Test(
    .enabled(
      if: present("ed25519/wycheproof_even.json"), "the shared vectors are not beside the project"))
  func everyWycheproofCaseGetsItsPublishedAnswer() throws {
    let data = try Data(contentsOf: Self.folder.appending(path: "ed25519/wycheproof_even.json"))
    var count = 0
    for group in try JSONDecoder().decode(Wycheproof.self, from: data).testGroups {
      let key = try PublicKey(group.publicKey.pk)
      for test in group.tests {
        let message = try #require(Hexadecimal.bytes(test.msg))
        let signature = try #require(Hexadecimal.bytes(test.sig))
        let holds = Ed25519.verify(signature, over: message, by: key)
        #expect(holds == (test.result == "valid"), "case \(test.tcId)")
        count += 1
      }
    }
    #expect(count > 50)
  }

  private struct RFC8032: Decodable {
    var tests: [Case]
    struct Case: Decodable {
      var name: String
      var mode: String
      var skSeed: String?
      var pk: String
      var msg: String
      var sig: String

      enum CodingKeys: String, CodingKey {
        case name
        case mode
        case skSeed = "sk_seed"
        case pk
        case msg
        case sig
      }
    }
  }

  @Test(
    .enabled(
      if: present("rfc8032/ed25519.json"), "the shared vectors are not beside the project"))
  func theRFCsKeysSignAsPrinted() throws {
    let data = try Data(contentsOf: Self.folder.appending(path: "rfc8032/ed25519.json"))
    var count = 0
    for test in try JSONDecoder().decode(RFC8032.self, from: data).tests
    where test.mode == "Ed25519" {
      let seed = try #require(test.skSeed.flatMap { Hexadecimal.bytes($0) })
      let message = try #require(Hexadecimal.bytes(test.msg))
      let key = try SigningKey(seed: seed)
      #expect(key.publicKey.description == test.pk)
      #expect(Hexadecimal.text(key.signature(over: message)) == test.sig)
      #expect(Ed25519.verify(key.signature(over: message), over: message, by: key.publicKey))
      count += 1
    }
    #expect(count >= 4)
  }
}
