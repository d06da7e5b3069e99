/// What is to be done with an address that the author wrote.
enum AddressKind: Equatable {
  /// Another page or file of the site: only the site knows where it stands.
  case local
  /// A place in the same page, or nothing.
  case fragment
  /// Complete as it is, with a scheme or at least a host.
  case absolute
  /// What `URLPolicy` does not let through, such as a script. It is left out.
  case dangerous

  init(_ address: UnsafeBufferPointer<UInt8>, isImage: Bool) {
    if address.isEmpty || address[0] == UInt8(ascii: "#") {
      self = .fragment
    } else if !URLPolicy.isSafe(address, for: isImage ? .resource : .link) {
      self = .dangerous
    } else if address.starts(with: "//".utf8) || Self.hasScheme(address) {
      self = .absolute
    } else {
      self = .local
    }
  }

  private static func hasScheme(_ address: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let colon = address.firstIndex(where: { !$0.isSchemeByte }) else { return false }
    return address[0].isASCIILetter && address[colon] == UInt8(ascii: ":")
  }
}

extension UInt8 {
  fileprivate var isSchemeByte: Bool {
    isASCIILetter || isASCIIDigit || "+-.".utf8.contains(self)
  }
}
