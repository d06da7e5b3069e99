internal import SiteOutput

/// A file of the theme: the built-in one, the site's own, or both.
struct ThemeFile {
  enum State: String, CaseIterable {
    case builtIn = "built-in"
    /// In the site, with the bytes of the built-in one.
    case copy
    /// In the site and changed; the built-in one is what it was ejected from.
    case changed
    /// In the site; what it was made from is not known.
    case own
    /// As it was ejected, while the built-in one has changed since.
    case outdated
    /// Changed, and the built-in one has changed, too.
    case outdatedChanged = "outdated, changed"
    /// There is no built-in file of that name.
    case added
  }

  /// Relative to `templates/`, such as `partials/head.html`.
  let name: String
  let builtIn: [UInt8]?
  let own: [UInt8]?
  /// Of the built-in file when it was ejected.
  let ejected: EjectedFiles.Fingerprint?

  var state: State {
    guard let own else { return .builtIn }
    guard let builtIn else { return .added }
    if own == builtIn { return .copy }
    guard let ejected else { return .own }
    if ejected == EjectedFiles.fingerprint(of: builtIn) { return .changed }
    return ejected == EjectedFiles.fingerprint(of: own) ? .outdated : .outdatedChanged
  }

  /// Whether the built-in file can take the place of the site's without a loss.
  var isReplaceable: Bool {
    switch state {
    case .builtIn, .copy, .outdated: true
    case .changed, .own, .outdatedChanged, .added: false
    }
  }
}
