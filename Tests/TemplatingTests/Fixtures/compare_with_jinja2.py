#!/usr/bin/env python3
"""Holds the expected outputs of the cases in jinja2/*.json against the real Jinja2.

    compare_with_jinja2.py           exit status 1 where an expected output differs
    compare_with_jinja2.py --update  writes what Jinja2 prints into the cases
    compare_with_jinja2.py --render  reads a list of cases from standard input, prints the outputs

A case has a name, its templates ("template" for a single one called main.html, else "templates",
the first of which is rendered), its data, and "expected": the output, or null where rendering
fails.
"""

import json
import pathlib
import sys

import jinja2

CASES = pathlib.Path(__file__).parent / "jinja2"


def render(case):
    templates = case.get("templates") or {"main.html": case["template"]}
    environment = jinja2.Environment(
        loader=jinja2.DictLoader(templates),
        undefined=jinja2.StrictUndefined,
        autoescape=jinja2.select_autoescape(["html", "htm", "xml"]),
        keep_trailing_newline=True,
    )
    try:
        return environment.get_template(next(iter(templates))).render(case.get("data", {}))
    except RecursionError:
        return None
    except Exception:
        return None


def write(path, cases):
    path.write_text(json.dumps(cases, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def main(mode):
    if mode == "--render":
        json.dump([render(case) for case in json.load(sys.stdin)], sys.stdout)
        return 0
    total = 0
    differing = 0
    for path in sorted(CASES.glob("*.json")):
        cases = json.loads(path.read_text(encoding="utf-8"))
        for case in cases:
            total += 1
            output = render(case)
            if mode == "--update":
                case["expected"] = output
            elif "expected" not in case or case["expected"] != output:
                differing += 1
                print(f"{path.name}: {case['name']}: {case.get('expected')!r} != {output!r}")
        if mode == "--update":
            write(path, cases)
    print(f"{total} cases, {differing} differ")
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else "--check"))
