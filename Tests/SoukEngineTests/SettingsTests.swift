import Foundation
import SoukModel
import Testing

@testable import SoukEngine

@Suite struct SettingsTests {
  private let temporary: TemporaryHome
  private var home: SoukHome { temporary.home }

  init() throws { temporary = try TemporaryHome() }

  private func write(_ text: String) throws {
    try home.prepare()
    try Data(text.utf8).write(to: URL(fileURLWithPath: home.configuration))
  }

  @Test func withoutAFileTheDefaultsHold() throws {
    let settings = try Settings.load(home, environment: [:])
    #expect(settings == Settings())
    #expect(settings.gate == .v1)
  }

  @Test func theFileOverridesTheDefaultAndTheEnvironmentTheFile() throws {
    try write("[gate]\nbackend = \"v2\"\nv2_percentage = 7\n")
    #expect(try Settings.load(home, environment: [:]).gate == .v2)
    #expect(try Settings.load(home, environment: [:]).v2Percentage == 7)
    #expect(try Settings.load(home, environment: ["SOUK_BACKEND": "parallel"]).gate == .parallel)
    #expect(try Settings.load(home, environment: ["SOUK_BACKEND": ""]).gate == .v2)
  }

  @Test func whatIsSetIsReadAndTheRestOfTheFileStays() throws {
    try write("# mine\n[screen]\ntheme = \"dark\" # at night\n\n[other]\nkept = [1, 2]\n")
    let file = SettingsFile(home: home, environment: [:])
    try file.set("gate.backend", to: "parallel")
    try file.set("gate.v2_percentage", to: "25")
    try file.set("screen.theme", to: "a \"quoted\" \\ name")
    #expect(try file.value(of: "gate.backend") == "parallel")
    #expect(try file.value(of: "gate.v2_percentage") == "25")
    #expect(try file.value(of: "screen.theme") == "a \"quoted\" \\ name")
    let text = try String(contentsOfFile: home.configuration, encoding: .utf8)
    #expect(text.hasPrefix("# mine\n[screen]\n"))
    #expect(text.contains("[other]\nkept = [1, 2]\n"))
  }

  @Test func aValueThatASettingDoesNotTakeIsRefused() throws {
    let file = SettingsFile(home: home, environment: [:])
    #expect(code { try file.set("gate.backend", to: "v9") } == .usage)
    #expect(code { try file.set("gate.v2_percentage", to: "101") } == .usage)
    #expect(code { try file.set("no.such", to: "x") } == .usage)
    #expect(try file.value(of: "no.such") == nil)
    #expect(!FileManager.default.fileExists(atPath: home.configuration))
    #expect(
      code { _ = try Settings.load(home, environment: ["SOUK_BACKEND": "v9"]) } == .usage)
  }

  @Test(arguments: ["gate = [[[", "[gate\nbackend", "a = \u{0}1", "[gate]\nbackend = \"v9\"\n"])
  func aFileThatCannotBeReadIsMalformedAndNamed(text: String) throws {
    try write(text)
    #expect {
      try Settings.load(home, environment: [:])
    } throws: {
      ($0 as? ServiceError)?.code == .malformed
        && ($0 as? ServiceError)?.message.contains("config.toml") == true
    }
  }

  @Test func aFileThatCannotBeChangedSafelyIsLeftAlone() throws {
    let text = "gate = { backend = \"v1\" }\n"
    try write(text)
    #expect(
      code { try SettingsFile(home: home, environment: [:]).set("gate.backend", to: "v2") }
        == .malformed)
    #expect(try String(contentsOfFile: home.configuration, encoding: .utf8) == text)
  }
}
