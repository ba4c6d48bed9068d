import SoukCLI
import SoukEngine
import SoukRollout
import Testing

@Suite("souk metrics") struct MetricsCommandTests {
  @Test("prints every file of the kit by its name, and names them all without one")
  func kit() {
    let list = CommandRun("metrics", "kit")
    #expect(list.status == .success)
    for file in MonitoringKit.files {
      #expect(list.output.contains(file.name + " "))
      #expect(CommandRun("metrics", "kit", file.name).output == file.text)
    }
  }

  @Test("refuses a file that is none, whatever it is called, with a remedy")
  func unknown() {
    let run = CommandRun("metrics", "kit", "../\u{1B}[31m")
    #expect(run.status == .usage)
    #expect(run.output.isEmpty && run.errors.contains("souk metrics kit"))
    #expect(!run.errors.contains("\u{1B}"))
  }

  @Test("names nobody who is not in the configuration")
  func onCall() {
    let run = CommandRun("metrics", "oncall", settings: MemorySettingsStore([]))
    #expect(run.status == .success)
    for level in 1...3 { #expect(run.output.contains("contact.l\(level)")) }
  }

  @Test("nobody learns of the server before its end is listened for")
  func announced() {
    var marketplace = FakeMarketplace.sample
    marketplace.metricsAddress = "127.0.0.1:9464"
    let run = CommandRun("metrics", "serve", on: marketplace)
    #expect(run.status == .success)
    #expect(run.beforeListening == "" && run.output == "http://127.0.0.1:9464/metrics\n")
  }

  @Test("a marketplace that cannot serve ends with its error and waits for nobody")
  func unserved() {
    let run = CommandRun("metrics", "serve")
    #expect(run.status == .internal)
    #expect(run.output.isEmpty && run.beforeListening == nil)
  }
}
