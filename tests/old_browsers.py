"""`python -m tests.old_browsers`: nothing in scripts and styles that the oldest supported browsers lack (docs/browsers.md).

One call that a browser does not have stops a whole script, and nothing tells. The lists are those of MDN's compatibility
data, with the versions of Chrome, Firefox and Safari that first had it.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
OLDEST = (88, 90, 14.1)
"""Chrome and Edge, Firefox, Safari. Also said in docs/browsers.md; a test holds both together."""
SCRIPTS = (
    *sorted((ROOT / "site_overrides/assets/js").rglob("*.js")),
    *sorted((ROOT / "site_overrides/assets/vendor").glob("*.js")),
    ROOT / "site_overrides/sw.js",
)
STYLES = sorted((ROOT / "site_overrides/assets/css").rglob("*.css"))


@dataclass(frozen=True, slots=True)
class Newer:
    """What came later than the oldest browsers, where a script would find it, and what to write instead."""

    name: str
    since: tuple[float, float, float]
    instead: str
    pattern: str = ""

    @property
    def found_by(self) -> re.Pattern[str]:
        """The call of a function of that name, or the pattern of its own."""
        return re.compile(
            self.pattern or rf"(?<![\w$]){re.escape(self.name)}\b" if "prototype" not in self.name else self._method
        )

    @property
    def _method(self) -> str:
        return self.pattern or rf"\.{self.name.rpartition('.')[2]}\??\.?\("


_COPY = "copy, then sort or reverse: [...list].sort()"
NEWER = (
    Newer("Object.hasOwn", (93, 92, 15.4), "Object.prototype.hasOwnProperty.call(object, name), or a Map"),
    Newer("Object.groupBy", (117, 119, 17.4), "a loop and a Map"),
    Newer("Map.groupBy", (117, 119, 17.4), "a loop and a Map"),
    Newer("Array.fromAsync", (121, 115, 16.4), "for await"),
    Newer("Array.prototype.at", (92, 90, 15.4), "list[list.length - 1]"),
    Newer("String.prototype.at", (92, 90, 15.4), "text[text.length - 1]"),
    Newer("Array.prototype.findLast", (97, 104, 15.4), "[...list].reverse().find()"),
    Newer("Array.prototype.findLastIndex", (97, 104, 15.4), "a loop from the end"),
    Newer("Array.prototype.toSorted", (110, 115, 16), _COPY),
    Newer("Array.prototype.toReversed", (110, 115, 16), _COPY),
    Newer("Array.prototype.toSpliced", (110, 115, 16), "copy, then splice"),
    Newer("Array.prototype.with", (110, 115, 16), "copy, then set"),
    Newer("String.prototype.isWellFormed", (111, 119, 16.4), "nothing: no text of ours needs it"),
    Newer("String.prototype.toWellFormed", (111, 119, 16.4), "nothing: no text of ours needs it"),
    Newer("Set.prototype.union", (122, 127, 17), "new Set([...a, ...b])"),
    Newer("Set.prototype.intersection", (122, 127, 17), "filter with has()"),
    Newer("Set.prototype.difference", (122, 127, 17), "filter with has()"),
    Newer("Set.prototype.isSubsetOf", (122, 127, 17), "every() with has()"),
    Newer("Promise.withResolvers", (119, 121, 17.4), "new Promise"),
    Newer("Promise.try", (128, 134, 18.2), "an async function"),
    Newer("RegExp.escape", (136, 134, 18.2), "replace the signs that mean something"),
    Newer("structuredClone", (98, 94, 15.4), "copy the fields"),
    Newer("reportError", (95, 93, 15.4), "console.error"),
    Newer("crypto.randomUUID", (92, 95, 15.4), "crypto.getRandomValues"),
    Newer("AbortSignal.timeout", (103, 100, 16), "an AbortController and setTimeout"),
    Newer("AbortSignal.any", (116, 124, 17.4), "an AbortController that both abort"),
    Newer("URL.canParse", (120, 115, 17), "try { new URL() }"),
    Newer("URL.parse", (126, 126, 18), "try { new URL() }"),
    Newer(
        "URLSearchParams.prototype.size", (113, 112, 17), "[...params].length", r"(?:[pP]arams|[sS]earchParams)\.size\b"
    ),
    Newer("Response.json", (105, 115, 17), "new Response(JSON.stringify())"),
    Newer("Intl.Segmenter", (87, 125, 14.1), "[...text]"),
    Newer("Intl.supportedValuesOf", (99, 93, 15.4), "a list of our own"),
    Newer("Intl.DurationFormat", (129, 136, 16.4), "say()"),
    Newer("HTMLDialogElement.prototype.showModal", (37, 98, 15.4), "a details element"),
    Newer("HTMLElement.prototype.showPopover", (114, 125, 17), "a details element"),
    Newer("Element.prototype.checkVisibility", (105, 106, 17.4), "getClientRects().length"),
    Newer("Document.prototype.startViewTransition", (111, 144, 18), "nothing moves here"),
    Newer("requestIdleCallback", (47, 55, 99), "setTimeout"),
    Newer("scheduler.postTask", (94, 142, 99), "setTimeout"),
    Newer("looking behind in a pattern", (62, 78, 16.4), "match what stands before, too", r"\(\?<[=!]"),
    Newer("pattern flag d", (90, 88, 15), "index and length", r"/[gimsuy]*d[gimsuy]*(?=[;,).])(?<=[\])*+?$\w}]/d)"),
    Newer("pattern flag v", (112, 116, 17), "flag u", r"(?<=[\])*+?$}]/)[gims]*v[gims]*(?=[;,).])"),
    Newer("static block", (94, 93, 16.4), "a statement behind the class", r"\bstatic\s*\{"),
    Newer(
        "private field", (74, 90, 14.1), "a variable of the module", r"(?:^|[\s{;])#[A-Za-z_]\w*\s*[=;(]|\bthis\.#\w"
    ),
    Newer("private name in object", (91, 90, 15), "a variable of the module", r"#\w+ in \w"),
    Newer(
        "await at the top of a module",
        (89, 89, 15),
        "an async function",
        r"^(?:(?:export )?(?:const|let) [^=]*= )?await\b",
    ),
    Newer("import with attributes", (123, 138, 17.2), "fetch", r"\bimport\b[^;\n]*\bwith \{"),
)
STYLE_ALONE = (":has(", "::details-content", ":user-invalid", ":popover-open")
"""A browser that does not know one of these drops the rule, with all selectors beside it: it needs a rule of its own."""
STYLE_NEVER = ("@layer", "@scope", "dvh", "svh", "light-dark(", "@starting-style")
"""Without it what stands there is gone."""


def without_comments(text: str) -> str:
    """The code alone, line by line."""
    return re.sub(
        r"/\*.*?\*/", lambda m: "\n" * m[0].count("\n"), re.sub(r"(?m)(^|\s)//.*$", r"\1", text), flags=re.DOTALL
    )


def in_script(text: str) -> Iterator[tuple[int, Newer]]:
    """Line and what a script calls that came later."""
    for number, line in enumerate(without_comments(text).split("\n"), 1):
        for newer in NEWER:
            if any(since > oldest for since, oldest in zip(newer.since, OLDEST, strict=True)) and newer.found_by.search(
                line
            ):
                yield number, newer


def in_style(text: str) -> Iterator[tuple[int, str]]:
    """Line and what would take other rules along."""
    plain = re.sub(r"/\*.*?\*/", lambda m: re.sub(r"[^\n]", " ", m[0]), text, flags=re.DOTALL)
    for rule in re.finditer(r"([^{};]+)\{", plain):
        line = plain[: rule.end()].count("\n") + 1
        selectors = [one.strip() for one in _parts(rule[1])]
        if "@supports" in rule[1]:
            continue
        for word in STYLE_ALONE:
            with_it = [one for one in selectors if word in one]
            if with_it and len(with_it) < len(selectors):
                yield line, f"{word} stands beside other selectors: give it a rule of its own"
    for word in STYLE_NEVER:
        for found in re.finditer(re.escape(word), plain):
            yield plain[: found.start()].count("\n") + 1, f"{word} is newer than the oldest browsers"


def _parts(selectors: str) -> list[str]:
    """Selectors of a list; commas within brackets part nothing."""
    parts, depth = [""], 0
    for sign in selectors:
        depth += (sign == "(") - (sign == ")")
        if sign == "," and not depth:
            parts.append("")
        else:
            parts[-1] += sign
    return parts


def findings() -> list[str]:
    """One line for each finding, with its place."""
    found = [
        f"{path.relative_to(ROOT)}:{line}: {newer.name}, since Chrome {newer.since[0]:g}, Firefox {newer.since[1]:g}, "
        f"Safari {newer.since[2]:g}. Instead: {newer.instead}"
        for path in SCRIPTS
        for line, newer in in_script(path.read_text(encoding="utf-8"))
    ]
    return found + [
        f"{path.relative_to(ROOT)}:{line}: {what}"
        for path in STYLES
        for line, what in in_style(path.read_text(encoding="utf-8"))
    ]


def main() -> int:
    """Print the findings; 1 if there are any."""
    found = findings()
    print("\n".join(found) or f"old browsers: {len(SCRIPTS)} scripts and the style need nothing newer")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
