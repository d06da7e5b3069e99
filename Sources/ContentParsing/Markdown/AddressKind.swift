/// What is to be done with an address that the author wrote.
enum AddressKind: Equatable {
  /// Another page or file of the site: only the site knows where it stands.
  case local
  /// Complete as it is: absolute, or a place in the same page.
  case finished
  /// A script, or something that a page must not load. It is left out, as cmark does.
  case dangerous

  init(_ address: UnsafeBufferPointer<UInt8>, isImage: Bool) {
    if address.isEmpty || address[0] == UInt8(ascii: "#") || address.starts(with: "//".utf8) {
      self = .finished
    } else if let scheme = Self.scheme(of: address) {
      self = Self.isDangerous(scheme, address, isImage: isImage) ? .dangerous : .finished
    } else {
      self = .local
    }
  }

  /// In lower case, without the colon.
  private static func scheme(of address: UnsafeBufferPointer<UInt8>) -> String? {
    guard address[0].isASCIILetter,
      let colon = address.firstIndex(where: { !$0.isSchemeByte }),
      address[colon] == UInt8(ascii: ":")
    else { return nil }
    return String(decoding: address[..<colon], as: UTF8.self).lowercased()
  }

  private static func isDangerous(
    _ scheme: String, _ address: UnsafeBufferPointer<UInt8>, isImage: Bool
  ) -> Bool {
    switch scheme {
    case "javascript", "vbscript", "file": return true
    case "data":
      let start = String(decoding: address.prefix(16), as: UTF8.self).lowercased()
      let pictures = ["png", "gif", "jpeg", "webp"].map { "data:image/" + $0 }
      return !isImage || !pictures.contains { start.hasPrefix($0) }
    default: return false
    }
  }
}

extension UInt8 {
  fileprivate var isSchemeByte: Bool {
    isASCIILetter || isASCIIDigit || "+-.".utf8.contains(self)
  }
}
