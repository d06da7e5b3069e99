#!/usr/bin/env python3
"""Writes ScalarTraitsTable.swift from the Unicode Character Database.

    python3 Sources/Text/Unicode/generate.py FOLDER > Sources/Text/Unicode/ScalarTraitsTable.swift

FOLDER holds EastAsianWidth.txt, Scripts.txt, DerivedGeneralCategory.txt and emoji-data.txt, at any
depth (Debian's package unicode-data has them under share/unicode).
"""

import pathlib
import re
import sys

WIDE, CJK, PUNCTUATION = 1, 2, 4
LAST_CODE_POINT = 0x10FFFF

# UAX #11, "Unassigned and Private-Use Characters": what is not assigned here counts as W.
WIDE_WHERE_UNASSIGNED = [
    (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x2FFFD), (0x30000, 0x3FFFD),
]
# Noncharacters between planes 2 and 3: counting them as wide joins two ranges into one.
JOINED = (0x2FFFE, 0x2FFFF)

ENTRY = re.compile(r"^([0-9A-F]+)(?:\.\.([0-9A-F]+))?\s*;\s*([A-Za-z_]+)")


def find(folder, name):
    found = sorted(pathlib.Path(folder).rglob(name))
    if not found:
        sys.exit(f"generate.py: no {name} under {folder}")
    return found[0].read_text(encoding="utf-8")


def scalars(text, values):
    """The code points that a file of the database gives one of `values`."""
    chosen = set()
    for line in text.splitlines():
        entry = ENTRY.match(line)
        if entry and entry[3] in values:
            first = int(entry[1], 16)
            chosen.update(range(first, int(entry[2] or entry[1], 16) + 1))
    return chosen


def version(text):
    return re.search(r"-(\d+\.\d+)\.\d+\.txt", text)[1]


def traits(folder):
    widths = find(folder, "EastAsianWidth.txt")
    categories = find(folder, "DerivedGeneralCategory.txt")
    assigned = {
        *scalars(widths, {"A", "F", "H", "N", "Na", "W"}),
        *scalars(categories, {"Cc", "Cf", "Co", "Cs"}),
    }
    wide = scalars(widths, {"W", "F"}) | set(range(JOINED[0], JOINED[1] + 1))
    for first, last in WIDE_WHERE_UNASSIGNED:
        wide.update(set(range(first, last + 1)) - assigned)
    emoji = scalars(find(folder, "emoji-data.txt"), {"Emoji_Presentation"})
    hangul = scalars(find(folder, "Scripts.txt"), {"Hangul"})
    cjk = ((wide | scalars(widths, {"H"})) - emoji) | hangul
    punctuation = scalars(
        categories, {"Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "Sm", "Sc", "Sk", "So"})
    of = bytearray(LAST_CODE_POINT + 1)
    for flag, members in ((WIDE, wide), (CJK, cjk), (PUNCTUATION, punctuation)):
        for scalar in members:
            of[scalar] |= flag
    return version(widths), of


def boundaries(of):
    """Each code point from which on another value holds, with that value."""
    found = [(0, of[0])]
    for scalar in range(1, len(of)):
        if of[scalar] != of[scalar - 1]:
            found.append((scalar, of[scalar]))
    return found


def rows(items, width=98, indent="    "):
    line = indent
    for item in items:
        if len(line) + len(item) + 2 > width and line.strip():
            yield line.rstrip()
            line = indent
        line += item + ", "
    yield line.rstrip()


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    unicode_version, of = traits(sys.argv[1])
    found = boundaries(of)
    # The low 3 bits are the traits, the others the code point: sorted as one number.
    items = [f"0x{scalar << 3 | value:X}" for scalar, value in found]
    print(f"// Written by generate.py from Unicode {unicode_version}; not to be edited by hand.")
    print()
    print("extension ScalarTraits {")
    print("  /// Where the traits change, in order: a code point shifted left by 3, with the")
    print("  /// traits that hold from there to the next entry in the low bits.")
    print("  @usableFromInline")
    print("  static let boundaries: [UInt32] = [")
    for row in rows(items):
        print(row)
    print("  ]")
    print("}")


if __name__ == "__main__":
    main()
