extension CitationReaders {
  /// Prints a line for each thing that a reader finds to be other than expected.
  static let script = #"""
    import json, os, re, sys

    folder, check = sys.argv[1:]
    expected = json.load(open(f"{folder}/expected.json", encoding="utf-8"))


    def compare(what, found, wanted):
        if found != wanted:
            print(f"{check}: {what}: found {found!r}, not {wanted!r}")


    def plain(tex):
        for command, character in [
            ("textbackslash", "\\\\"), ("textasciitilde", "~"), ("textasciicircum", "^"),
            ("textless", "<"), ("textgreater", ">"), ("textbar", "|"),
            ("textbraceleft", "\\{"), ("textbraceright", "\\}"),
        ]:
            tex = tex.replace("{\\" + command + "}", character)
        mathematics = re.split(r"(?<!\\)(\$.*?[^\\]\$)", tex)
        for index in range(0, len(mathematics), 2):
            text = re.sub(r"(?<!\\)[{}]", "", mathematics[index])
            mathematics[index] = re.sub(r"\\([\\&%$#_{}])", r"\1", text)
        return "".join(mathematics)


    def bibtex_entries():
        import bibtexparser

        path = f"{folder}/all.bib"
        if hasattr(bibtexparser, "parse_file"):
            library = bibtexparser.parse_file(path)
            compare("failed blocks", len(library.failed_blocks), 0)
            return [
                {"ID": entry.key, **{field.key: field.value for field in entry.fields}}
                for entry in library.entries
            ]
        return bibtexparser.load(open(path, encoding="utf-8")).entries


    def bibtex_name(text):
        if hasattr(__import__("bibtexparser"), "parse_file"):
            from bibtexparser.middlewares.names import parse_single_name_into_parts
            parts = parse_single_name_into_parts(text)
            first, von, last, jr = parts.first, parts.von, parts.last, parts.jr
        else:
            from bibtexparser.customization import splitname
            parts = splitname(text)
            first, von, last, jr = parts["first"], parts["von"], parts["last"], parts["jr"]
        return [plain(" ".join(words)) for words in (first, von, last, jr)]


    def check_bibtex():
        entries = bibtex_entries()
        compare("keys", [entry["ID"] for entry in entries], [item["key"] for item in expected])
        for entry, item in zip(entries, expected):
            compare("title", plain(entry["title"]), item["title"])
            compare("doi", entry.get("doi"), item.get("doi"))
            names = [name for name in re.split(r" and (?![^{]*})", entry.get("author", "")) if name]
            if item["more"] and item["authors"]:
                compare("last author", names.pop(), "others")
            compare("number of authors", len(names), len(item["authors"]))
            for name, wanted in zip(names, item["authors"]):
                found = bibtex_name(name)
                if len(wanted) == 1:
                    compare("name", [found[0], found[1], found[3]], ["", "", ""])
                    compare("name", found[2], wanted[0])
                else:
                    compare("name", " ".join(found).split(), " ".join(wanted).split())
                    compare("given name", found[0], wanted[0])
                    compare("suffix", found[3], wanted[3])


    def check_ris():
        import rispy

        raw = open(f"{folder}/all.ris", encoding="utf-8", newline="").read()
        compare("line ends", raw.count("\r\n"), raw.count("\n"))
        entries = rispy.loads(raw)
        compare("keys", [entry["id"] for entry in entries], [item["key"] for item in expected])
        for entry, item in zip(entries, expected):
            compare("title", entry["title"], item["title"])
            compare("doi", entry.get("doi"), item.get("doi"))
            compare("urls", entry.get("urls", []), [item["url"]] if "url" in item else [])
            names = [
                ", ".join(part for part in [f"{name[1]} {name[2]}".strip(), name[0], name[3]] if part)
                if len(name) == 4 else name[0].replace(",", "")
                for name in item["authors"]
            ]
            compare("authors", entry.get("authors", []), names)


    def check_csl():
        import warnings
        warnings.simplefilter("ignore")
        from citeproc import Citation, CitationItem, CitationStylesBibliography
        from citeproc import CitationStylesStyle, formatter
        from citeproc.source.json import CiteProcJSON

        items = json.load(open(f"{folder}/all.json", encoding="utf-8"))
        compare("keys", [item["id"] for item in items], [item["key"] for item in expected])
        for item, wanted in zip(items, expected):
            compare("title", item["title"], wanted["title"])
            compare("doi", item.get("DOI"), wanted.get("doi"))
            names = [
                [name["literal"]] if "literal" in name else
                [name.get(part, "") for part in ("given", "non-dropping-particle", "family", "suffix")]
                for name in item.get("author", [])
            ]
            compare("authors", names, wanted["authors"])
        style = CitationStylesStyle("harvard-cite-them-right", validate=False)
        bibliography = CitationStylesBibliography(style, CiteProcJSON(items), formatter.plain)
        for item in items:
            bibliography.register(Citation([CitationItem(item["id"])]))
        lines = [str(line) for line in bibliography.bibliography()]
        compare("bibliography", len(lines), len(items))
        for item in expected:
            words = item["title"].split()[0].strip("\"'{}$")
            compare(item["key"], any(words in line for line in lines), True)


    def check_schema():
        path = os.environ.get("CSL_SCHEMA")
        if not path:
            return
        import jsonschema

        items = json.load(open(f"{folder}/all.json", encoding="utf-8"))
        for error in jsonschema.Draft7Validator(json.load(open(path))).iter_errors(items):
            print(f"{check}: {error.json_path}: {error.message}")


    globals()[f"check_{check}"]()
    """#
}
