import SoukCLI
import SoukEngine
import SoukModel
import SoukTrust
import Testing

@Suite struct FileVerificationTests {
  private let files = MemoryKeyFiles(["/msg": Array("one\ntwo\n".utf8)])
  private let desk: KeyDesk

  init() {
    desk = KeyDesk.over(files)
    _ = CommandRun("key", "generate", "a", keys: desk)
  }

  private func put(_ text: String, at path: String) throws {
    try files.write(Array(text.utf8), to: path, isPrivate: false, replaces: true)
  }

  @Test(arguments: SignatureFormat.allCases)
  func whatIsSignedVerifies(format: SignatureFormat) {
    let signed = CommandRun(
      "sign", "/msg", "--key", "a", "--format", format.rawValue, "-o", "/s", keys: desk)
    #expect(signed.status == .success, "\(signed.errors)")
    for key in ["a", "/keys/a.pub"] {
      let run = CommandRun(
        "verify", "--file", "/msg", "--signature", "/s", "--key", key, keys: desk)
      #expect(run.status == .success, "\(run.output)\(run.errors)")
      #expect(run.output.hasPrefix("/msg: verified\n"))
    }
  }

  @Test(arguments: SignatureFormat.allCases)
  func aChangedFileIsRefusedInFourLines(format: SignatureFormat) throws {
    _ = CommandRun("sign", "/msg", "--key", "a", "--as", format.rawValue, "-o", "/s", keys: desk)
    try put("one\r\ntwo\r\n", at: "/msg")
    let run = CommandRun("verify", "--file", "/msg", "--signature", "/s", "--key", "a", keys: desk)
    #expect(run.status == .notVerified)
    let lines = run.output.split(separator: "\n")
    let first = try #require(
      lines.firstIndex { $0.hasPrefix("FAILED step 5/6 signature: /msg [M02]") })
    #expect(lines[first + 1].hasPrefix("Found: "))
    #expect(lines[first + 2].hasPrefix("Cause (PROVEN): "))
    #expect(lines[first + 3].hasPrefix("Do: "))
  }

  @Test func aProgramGetsCodeAndFacts() throws {
    _ = CommandRun("sign", "/msg", "--key", "a", "--as", "raw", "-o", "/s", keys: desk)
    try put("one\ntwo", at: "/msg")
    let run = CommandRun(
      "verify", "--file", "/msg", "--signature", "/s", "--key", "a", "--format", "json", keys: desk)
    #expect(run.status == .notVerified)
    let json = try #require(try JSONReader.parse(Array(run.output.utf8)).objectValue)
    #expect(json["code"]?.stringValue == "M01")
    #expect(json["verified"] == .bool(false))
    #expect(json["details"]?.objectValue?["signed_size"] == .int(8))
    #expect(json["steps"]?.arrayValue?.count == 6)
  }

  @Test(arguments: [
    ("xx", "K01"), (String(repeating: "g", count: 64), "K0"), ("/msg", "K"), ("/keys/a.key", "K08"),
  ])
  func aDamagedKeyIsNotVerified(key: String, code: String) {
    _ = CommandRun("sign", "/msg", "--key", "a", "-o", "/s", keys: desk)
    let run = CommandRun("verify", "--file", "/msg", "--signature", "/s", "--key", key, keys: desk)
    #expect(run.status == .notVerified)
    #expect(run.output.contains("FAILED step 1/6 key: /msg [\(code)"), "\(run.output)")
  }

  @Test(arguments: [("", "S01"), ("<html><title>404</title></html>", "S04"), ("abc", "S0")])
  func aDamagedSignatureIsNotVerified(text: String, code: String) throws {
    try put(text, at: "/s")
    let run = CommandRun("verify", "--file", "/msg", "--signature", "/s", "--key", "a", keys: desk)
    #expect(run.status == .notVerified)
    #expect(run.output.contains("[\(code)"), "\(run.output)")
  }

  @Test func anExplanationFollowsWhereItIsAskedFor() throws {
    try put("", at: "/s")
    let run = CommandRun(
      "verify", "--file", "/msg", "--signature", "/s", "--key", "a", "--explain", keys: desk)
    #expect(run.output.contains(FailureCode.signatureMissing.guidance.meaning))
  }

  @Test func aFileThatIsNotThereIsAMatterOfTheDisk() {
    _ = CommandRun("sign", "/msg", "--key", "a", "-o", "/s", keys: desk)
    let run = CommandRun("verify", "--file", "/no", "--signature", "/s", "--key", "a", keys: desk)
    #expect(run.status == .io)
    #expect(run.errors.contains("E04"))
  }

  @Test func aSignatureIsNotWrittenOver() {
    #expect(CommandRun("sign", "/msg", "--key", "a", keys: desk).status == .success)
    #expect(files.content("/msg.minisig") != nil)
    #expect(CommandRun("sign", "/msg", "--key", "a", keys: desk).status == .conflict)
    #expect(CommandRun("sign", "/msg", "--key", "a", "--replace", keys: desk).status == .success)
  }

  @Test func anSSHSignatureForAnotherPurposeIsRefused() {
    _ = CommandRun(
      "sign", "/msg", "--key", "a", "--as", "sshsig", "--namespace", "git", "-o", "/s", keys: desk)
    let run = CommandRun("verify", "--file", "/msg", "--signature", "/s", "--key", "a", keys: desk)
    #expect(run.status == .notVerified)
    #expect(run.output.contains("[S12]"))
    #expect(
      CommandRun(
        "verify", "--file", "/msg", "--signature", "/s", "--key", "a", "--namespace", "git",
        keys: desk
      ).status == .success)
  }

  @Test(arguments: [
    ["verify", "--file", "/msg"], ["verify", "--file", "/msg", "--signature", "/s"],
    ["verify", "x", "--file", "/msg", "--signature", "/s", "--key", "a"],
    ["verify", "--all", "--file", "/msg", "--signature", "/s", "--key", "a"],
    ["verify", "x", "--explain"],
  ])
  func aWrongCommandLineIsUsage(arguments: [String]) {
    #expect(CommandRun(list: arguments, keys: desk).status == .usage)
  }
}
