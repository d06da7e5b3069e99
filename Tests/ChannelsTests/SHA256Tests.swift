import Testing

@testable import Channels

@Suite struct SHA256Tests {
  /// FIPS 180-4's examples, and lengths around the end of a block.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      String(repeating: "a", count: 1_000),
      "41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3"
    ),
    (
      String(repeating: "a", count: 55),
      "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318"
    ),
    (
      String(repeating: "a", count: 64),
      "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"
    ),
  ])
  func givesTheDigest(_ message: String, _ digest: String) {
    #expect(SHA256.hex(message) == digest)
  }

  /// RFC 4231, cases 1, 2, 3 and 6.
  @Test(arguments: [
    (
      [UInt8](repeating: 0x0b, count: 20), Array("Hi There".utf8),
      "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
    ),
    (
      Array("Jefe".utf8), Array("what do ya want for nothing?".utf8),
      "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
    ),
    (
      [UInt8](repeating: 0xaa, count: 20), [UInt8](repeating: 0xdd, count: 50),
      "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"
    ),
    (
      [UInt8](repeating: 0xaa, count: 131),
      Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8),
      "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
    ),
  ])
  func givesTheAuthenticationCode(_ key: [UInt8], _ message: [UInt8], _ code: String) {
    let bytes = SHA256.authenticationCode(message, key: key)
    #expect(bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() == code)
  }

  /// Computed by Python's hmac from what the platforms' documents say.
  @Test func signsAsTheBotsDo() {
    #expect(
      DingTalk.signature("SECabc", 1_772_064_000)
        == "timestamp=1772064000000&sign=Wj1ZW7Wz0%2BUCVHWTLy6UmI0kqKtIex9liJWwdn5TyrQ%3D")
    #expect(
      Feishu.signature("secret", 1_772_064_000)
        == "\"timestamp\":\"1772064000\",\"sign\":\"qEhUPzmpIXM757gNeUfPY64RI8YmhfWWb/XOrkr5nTY=\"")
  }
}
