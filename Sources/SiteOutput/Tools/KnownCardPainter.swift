internal import FileSystem
internal import Imaging
internal import Text

/// The painter of cards as an earlier build has found it, in `.papersite/cache/painter`: opening its
/// libraries to ask again takes longer than a build of a small site where nothing has changed.
struct KnownCardPainter: Sendable {
  private let file: CacheFile
  /// Of the language and the surroundings; nil where nothing can be known.
  private let key: ContentHash?

  /// - Parameters:
  ///   - language: of most cards.
  ///   - environment: the variables of the process.
  ///   - work: the absolute path of `.papersite`.
  init(language: String, environment: [String: String], work: String) {
    file = CacheFile(
      path: FilePath.joined(work, "cache/painter"),
      program: ContentHash { $0.write(Generator.version) })
    key = CardSurroundings(environment).map { surroundings in
      ContentHash { store in
        store.write(language)
        store.write(surroundings.signs)
      }
    }
  }

  /// Nil where none is known in these surroundings.
  var painter: CardPainter? {
    guard let key else { return nil }
    return file.load { store throws(StoreDamage) in
      guard try store.hash() == key else { throw StoreDamage() }
      return CardPainter(foundAs: try store.text())
    }
  }

  /// Keeps what was found for later builds.
  func remember(_ painter: CardPainter) {
    guard let key, self.painter?.version != painter.version else { return }
    file.save { store in
      store.write(key)
      store.write(painter.version)
    }
  }
}
