/// HTML's character references (`&amp;`, `&#38;`, `&#x26;`), as Python's `html.unescape` takes
/// them, with the names of HTML 4.
enum CharacterReferences {
  /// `bytes` with what is referred to in place of each reference; an unknown one stays.
  static func decode(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(UInt8(ascii: "&")) else { return bytes }
    var result: [UInt8] = []
    var position = 0
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "&"), let (text, end) = reference(bytes, position + 1) {
        result += Array(text.utf8)
        position = end
      } else {
        result.append(bytes[position])
        position += 1
      }
    }
    return result
  }

  private static func reference(_ bytes: [UInt8], _ start: Int) -> (text: String, end: Int)? {
    guard start < bytes.count else { return nil }
    if bytes[start] == UInt8(ascii: "#") { return numeric(bytes, start + 1) }
    let body = bytes[start...].prefix(32).prefix {
      $0 < 0x80 && Character(Unicode.Scalar($0)).isLetter || (48...57).contains($0)
    }
    let isClosed = body.endIndex < bytes.count && bytes[body.endIndex] == UInt8(ascii: ";")
    if isClosed, let scalar = named[String(decoding: body, as: UTF8.self)] {
      return (String(scalar), body.endIndex + 1)
    }
    for length in stride(from: body.count, to: 1, by: -1) {
      let name = String(decoding: body.prefix(length), as: UTF8.self)
      if let scalar = named[name], withoutSemicolon(name, scalar) {
        return (String(scalar), start + length)
      }
    }
    return nil
  }

  /// The old names of Latin-1 characters are known without `;` too.
  private static func withoutSemicolon(_ name: String, _ scalar: Unicode.Scalar) -> Bool {
    ["amp", "lt", "gt", "quot"].contains(name.lowercased()) || (0xA0...0xFF).contains(scalar.value)
  }

  private static func numeric(_ bytes: [UInt8], _ start: Int) -> (text: String, end: Int)? {
    guard start < bytes.count else { return nil }
    let isHex = bytes[start] | 0x20 == UInt8(ascii: "x")
    let digits = bytes[(isHex ? start + 1 : start)...].prefix {
      $0 < 0x80
        && Character(Unicode.Scalar($0)).hexDigitValue.map { $0 < (isHex ? 16 : 10) } == true
    }
    guard !digits.isEmpty else { return nil }
    let isClosed = digits.endIndex < bytes.count && bytes[digits.endIndex] == UInt8(ascii: ";")
    let code = UInt32(String(decoding: digits, as: UTF8.self), radix: isHex ? 16 : 10) ?? .max
    return (text(of: code), digits.endIndex + (isClosed ? 1 : 0))
  }

  private static func text(of code: UInt32) -> String {
    switch code {
    case 0x80...0x9F:
      let scalar = Unicode.Scalar(windows1252[Int(code - 0x80)])
      return scalar.map { String($0) } ?? ""
    case 0x0D: return "\r"
    case 0x1...0x8, 0xB, 0xE...0x1F, 0x7F, 0xFDD0...0xFDEF: return ""
    case _ where code & 0xFFFE == 0xFFFE && code <= 0x10FFFF: return ""
    case 0: return "\u{FFFD}"
    default: return Unicode.Scalar(code).map { String($0) } ?? "\u{FFFD}"
    }
  }

  private static let windows1252: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039,
    0x152, 0x8D, 0x17D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC,
    0x2122, 0x161, 0x203A, 0x153, 0x9D, 0x17E, 0x178,
  ]

  private static let named: [String: Unicode.Scalar] = {
    var named: [String: Unicode.Scalar] = [:]
    for (offset, name) in latin1.split(separator: " ").enumerated() {
      named[String(name)] = Unicode.Scalar(0xA0 + UInt32(offset))
    }
    for entry in others.split(separator: " ") {
      let parts = entry.split(separator: ":")
      guard parts.count == 2, let code = UInt32(parts[1], radix: 16) else { continue }
      named[String(parts[0])] = Unicode.Scalar(code)
    }
    return named
  }()

  /// U+00A0 to U+00FF in order.
  private static let latin1 = """
    nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn \
    sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave \
    Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml \
    ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN \
    szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave \
    iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc \
    uuml yacute thorn yuml
    """

  private static let others = """
    amp:26 lt:3C gt:3E quot:22 AMP:26 LT:3C GT:3E QUOT:22 COPY:A9 REG:AE apos:27 OElig:152 oelig:153 Scaron:160 scaron:161 Yuml:178 fnof:192 \
    circ:2C6 tilde:2DC Alpha:391 Beta:392 Gamma:393 Delta:394 Epsilon:395 Zeta:396 Eta:397 \
    Theta:398 Iota:399 Kappa:39A Lambda:39B Mu:39C Nu:39D Xi:39E Omicron:39F Pi:3A0 Rho:3A1 \
    Sigma:3A3 Tau:3A4 Upsilon:3A5 Phi:3A6 Chi:3A7 Psi:3A8 Omega:3A9 alpha:3B1 beta:3B2 gamma:3B3 \
    delta:3B4 epsilon:3B5 zeta:3B6 eta:3B7 theta:3B8 iota:3B9 kappa:3BA lambda:3BB mu:3BC nu:3BD \
    xi:3BE omicron:3BF pi:3C0 rho:3C1 sigmaf:3C2 sigma:3C3 tau:3C4 upsilon:3C5 phi:3C6 chi:3C7 \
    psi:3C8 omega:3C9 thetasym:3D1 upsih:3D2 piv:3D6 ensp:2002 emsp:2003 thinsp:2009 zwnj:200C \
    zwj:200D lrm:200E rlm:200F ndash:2013 mdash:2014 lsquo:2018 rsquo:2019 sbquo:201A ldquo:201C \
    rdquo:201D bdquo:201E dagger:2020 Dagger:2021 bull:2022 hellip:2026 permil:2030 prime:2032 \
    Prime:2033 lsaquo:2039 rsaquo:203A oline:203E frasl:2044 euro:20AC image:2111 weierp:2118 \
    real:211C trade:2122 alefsym:2135 larr:2190 uarr:2191 rarr:2192 darr:2193 harr:2194 crarr:21B5 \
    lArr:21D0 uArr:21D1 rArr:21D2 dArr:21D3 hArr:21D4 forall:2200 part:2202 exist:2203 empty:2205 \
    nabla:2207 isin:2208 notin:2209 ni:220B prod:220F sum:2211 minus:2212 lowast:2217 radic:221A \
    prop:221D infin:221E ang:2220 and:2227 or:2228 cap:2229 cup:222A int:222B there4:2234 sim:223C \
    cong:2245 asymp:2248 ne:2260 equiv:2261 le:2264 ge:2265 sub:2282 sup:2283 nsub:2284 sube:2286 \
    supe:2287 oplus:2295 otimes:2297 perp:22A5 sdot:22C5 lceil:2308 rceil:2309 lfloor:230A \
    rfloor:230B lang:27E8 rang:27E9 loz:25CA spades:2660 clubs:2663 hearts:2665 diams:2666
    """
}
