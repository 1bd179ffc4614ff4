"""The style sheet of a figure that follows the reader's system: the colours of its night, by the classes of its parts.

It is the only one; the plain attributes stay below it for programs that know none. Selectors begin with `.argmap`, so
that a figure pasted into a page styles nothing but itself.
"""

from argmap.drawing.theme import OF_A_SIDE, SIDES, Theme

_OF_SIDES = {
    ".strip": "fill:var(--header)",
    ".strip.hollow,.stack-ground,.tint": "fill:var(--tint)",
    ".border,.edge,.line,.stack-ground,.ring": "stroke:var(--ink)",
    ".arrow,.point,.letter": "fill:var(--ink)",
    ".header,.disc": "fill:var(--title)",
    ".header.hollow,.disc.hollow": "fill:var(--ink)",
    ".sign": "stroke:var(--header)",
    ".sign.hollow": "stroke:var(--tint)",
    ".disc~.letter": "fill:var(--header)",
    ".disc~.letter.hollow": "fill:var(--tint)",
}
_PLAIN = {
    ".sheet": ("fill", "sheet.ground"),
    ".ring": ("fill", "sheet.ground"),
    ".legend-words,.legend-heading": ("fill", "sheet.text"),
    ".see-line": ("stroke", "sheet.see"),
    ".card": ("fill", "card.ground"),
    ".text,.more,.note": ("fill", "card.text"),
    ".rule": ("stroke", "card.rule"),
    ".evidence": ("fill", "quote.ground"),
    ".words": ("fill", "quote.text"),
    ".credit": ("fill", "quote.credit"),
    ".missing": ("fill", "quote.missing"),
    ".bar": ("stroke", "quote.bar"),
    ".quote-rule": ("stroke", "quote.rule"),
    ".mark.check,.mark.dash": ("stroke", "quote.credit"),
    ".mark.cross": ("stroke", "quote.missing"),
}


def stylesheet(theme: Theme) -> str:
    """Give the `style` element of a theme that has a night; nothing for the others."""
    if theme.night is None:
        return ""
    night = theme.night
    rules = [
        _rule(f".{look.word}", "".join(f"--{name}:{night.of(look, name)};" for name in OF_A_SIDE)) for look in SIDES
    ]
    rules += [_rule(selector, f"{part}:{night.colours[name]}") for selector, (part, name) in _PLAIN.items()]
    rules += [_rule(selector, declaration) for selector, declaration in _OF_SIDES.items()]
    return f"<style>@media (prefers-color-scheme:dark){{{''.join(rules)}}}</style>\n"


def _rule(selector: str, declaration: str) -> str:
    return f"{','.join(f'.argmap {one}' for one in selector.split(','))}{{{declaration}}}"
