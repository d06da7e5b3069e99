internal import Foundation

extension String {
  /// Chinese characters as they are spelt in Latin letters, without tones and spaces, in lower case:
  /// `恺明` is `kaiming`. Of several readings of a character it is the most usual one.
  package var pinyin: String {
    let latin = self.applyingTransform(StringTransform.mandarinToLatin, reverse: false) ?? self
    let plain = latin.applyingTransform(StringTransform.stripDiacritics, reverse: false) ?? latin
    return plain.lowercased().filter { $0 != " " }
  }
}
