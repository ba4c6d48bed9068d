import SoukModel
import Testing

struct PackageReferenceTests {
  @Test(
    "registry, name and version are told apart",
    arguments: [
      ("jq", nil, "jq", nil), ("apt:jq@1.6", "apt", "jq", "1.6"),
      ("@scope/name", nil, "@scope/name", nil), ("foo:amd64@1:2.3-4", nil, "foo:amd64", "1:2.3-4"),
      ("@scope/name@2", nil, "@scope/name", "2"),
    ] as [(String, String?, String, String?)])
  func parsing(text: String, registry: String?, name: String, version: String?) throws {
    let reference = try #require(PackageReference(text, registries: [.apt, .builtin]))
    #expect(reference.registry?.description == registry)
    #expect(reference.name.raw == name)
    #expect(reference.version?.raw == version)
  }

  @Test(arguments: ["", "apt:", "apt:@"])
  func aReferenceWithoutANameIsNone(text: String) {
    let name = PackageReference(text, registries: [.apt])?.name.raw
    #expect(name == nil || name == "@")
  }

  @Test(arguments: ["", "-x", "a b", "a/b", "ü", String(repeating: "a", count: 41), "\u{1B}"])
  func aRegistryNameOfAnotherFormIsRefused(text: String) {
    #expect(RegistryName(text) == nil)
  }
}
