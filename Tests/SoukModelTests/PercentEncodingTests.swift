import SoukModel
import Testing

/// Escapes of addresses.
@Suite struct PercentEncodingTests {
  @Test func whatIsUnreservedStaysAndAllElseIsEscaped() {
    #expect(PercentEncoding.encoded("aZ09-._~") == "aZ09-._~")
    #expect(PercentEncoding.encoded("a b/c+%é\0") == "a%20b%2Fc%2B%25%C3%A9%00")
    #expect(PercentEncoding.encoded("") == "")
  }

  @Test func everyByteComesBack() {
    let text = String(String.UnicodeScalarView((0..<0x250).compactMap { Unicode.Scalar($0) }))
    let encoded = PercentEncoding.encoded(text)
    #expect(String(decoding: PercentEncoding.decoded(encoded.utf8), as: UTF8.self) == text)
  }
}
