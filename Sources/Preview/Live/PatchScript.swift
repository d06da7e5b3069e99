/// The part of the preview's script that brings a changed page into the one that is shown, where
/// that is safe: then nothing flickers, and what the reader has opened, chosen or typed stays.
enum PatchScript {
  /// Defines `patch(was, now)`. Both are documents parsed from the page's bytes, `was` from those
  /// that the shown page was made of. Returns false, with nothing changed, where only loading the
  /// page anew is sure to give what `now` gives.
  ///
  /// Scripts have run on the shown page, and may hold on to anything in it, so that little is
  /// touched: texts and attributes that are still as `was` has them, and elements that nothing but
  /// their text makes out, without names that a script could find them by.
  static let source = #"""
    const patch = (() => {
      const plain = new Set(("a abbr b blockquote br cite code del em hr i ins kbd li mark ol p q s "
        + "small strong sub sup table tbody td th thead tr u ul").toUpperCase().split(" "));
      const harmless = new Set(["href", "rel", "lang", "dir", "title", "align", "start"]);
      const fixed = "base, iframe, input, link, meta[http-equiv], object, select, style, "
        + "template, textarea, noscript, script:not([type='application/ld+json'])";

      // Whether an element can come and go without a script noticing.
      const isPlain = (node) => node.nodeType !== Node.ELEMENT_NODE
        || (plain.has(node.nodeName) && [...node.attributes].every(({ name }) => harmless.has(name))
          && [...node.childNodes].every(isPlain));

      // Collects in `changes` what makes `shown`, which came of `was`, into `now`.
      function compare(was, now, shown, changes) {
        if (was.isEqualNode(now) || isOwn(was, now)) return true;
        if (shown?.nodeName !== was.nodeName || was.nodeName !== now.nodeName) return false;
        if (was.nodeType !== Node.ELEMENT_NODE) {
          changes.push(() => { shown.data = now.data; });
          return shown.data === was.data;
        }
        return !was.matches(fixed) && compareAttributes(was, now, shown, changes)
          && compareChildren(was, now, shown, changes);
      }

      // The preview's own script, which only tells its page's version.
      const isOwn = (was, now) => [was, now].every((node) =>
        node.nodeName === "SCRIPT" && node.getAttribute("src") === ownPath);

      function compareAttributes(was, now, shown, changes) {
        for (const name of new Set([...was.getAttributeNames(), ...now.getAttributeNames()])) {
          const value = now.getAttribute(name);
          if (value === was.getAttribute(name)) continue;
          if (/^(id$|name$|on|data-)/.test(name)
            || shown.getAttribute(name) !== was.getAttribute(name)) return false;
          changes.push(() => value === null
            ? shown.removeAttribute(name) : shown.setAttribute(name, value));
        }
        return true;
      }

      // What is the same at both ends stays; what is between is changed one by one, or else put
      // in its place.
      function compareChildren(was, now, shown, changes) {
        const [old, fresh, live] = [was, now, shown].map((node) => [...node.childNodes]);
        const shorter = Math.min(old.length, fresh.length);
        let start = 0;
        while (start < shorter && old[start].isEqualNode(fresh[start])) start += 1;
        let end = 0;
        while (end < shorter - start && old.at(-1 - end).isEqualNode(fresh.at(-1 - end))) end += 1;
        const [gone, come] = [old, fresh].map((nodes) => nodes.slice(start, nodes.length - end));
        const there = live.slice(start, start + gone.length);
        if (gone.length === come.length) {
          const before = changes.length;
          if (gone.every((node, i) => compare(node, come[i], there[i], changes))) return true;
          changes.length = before;
        }
        const next = live[start + gone.length] ?? null;
        if (![...gone, ...come].every(isPlain)
          || !gone.every((node, i) => there[i]?.isEqualNode(node))
          || (end && !next?.isEqualNode(old[start + gone.length]))) return false;
        changes.push(() => {
          const added = come.map((node) => document.importNode(node, true));
          added.forEach((node) => shown.insertBefore(node, next));
          there.forEach((node) => node.remove());
        });
        return true;
      }

      return (was, now) => {
        const changes = [];
        const [old, fresh] = [was, now].map((page) => page.documentElement);
        if (was.compatMode !== now.compatMode
          || !compare(old, fresh, document.documentElement, changes)) return false;
        changes.forEach((change) => change());
        return true;
      };
    })();
    """#
}
