"""A map as JSON, with the place of every claim and of every quote in its source.

Lines and columns count from 1, in code points. Keys without a value are left out. A quote's
`places` are empty where its words do not stand in the source; `verified` says the same. Of a part of a map,
`part` tells how much it is, and `omitted` how many claims are left out right under each; what a `see` names may be one.
Answers, references and quotes that are left out are counted apart, as `omitted_answers` and so on.
"""

from __future__ import annotations

import json
import re
from typing import Any

from argmap import __version__
from argmap.dossier import Dossier, Omitted, Passage
from argmap.model import Answer, Claim, Node, Quote, Relation, See, Source, Span, Speaker, Text, Together
from argmap.portion import share
from argmap.registry import Output, Settings, Writer

FORMAT = 1
_UNSEEN = re.compile(
    "[\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff\ud800-\udfff"
    "\U000e0000-\U000e0fff]"
)
_SOURCE_TEXTS = ("title", "author", "publisher", "date", "url", "via", "note", "sha256")


def write(dossier: Dossier, settings: Settings) -> tuple[Output, ...]:
    """The whole map as one JSON object, indented, in UTF-8."""
    del settings
    text = json.dumps(_map(dossier), ensure_ascii=False, indent=2)
    return (Output((_UNSEEN.sub(_escape, text) + "\n").encode()),)


def _escape(match: re.Match[str]) -> str:
    """What steers a terminal or cannot be seen, in JSON's own spelling: the value stays exact."""
    return json.dumps(match[0])[1:-1]


def _map(dossier: Dossier) -> dict[str, Any]:
    argument_map = dossier.map
    quotes = [quote for _, quote in argument_map.quotes()]
    verified = sum(1 for quote in quotes if dossier.places(quote))
    return _without_empty(
        {
            "format": FORMAT,
            "argmap": __version__,
            "question": argument_map.question.value,
            "thesis": _value(argument_map.thesis),
            "date": _value(argument_map.date),
            "note": _value(argument_map.note),
            "part": _share(dossier),
            "quotes": len(quotes),
            "verified": verified,
            "sources": [_source(dossier, source) for source in argument_map.sources],
            "speakers": [_speaker(speaker) for speaker in argument_map.speakers],
            "answers": [_node(dossier, answer) for answer in argument_map.answers],
            **_items(dossier, argument_map),
        }
    )


def _share(dossier: Dossier) -> dict[str, int] | None:
    part = share(dossier)
    return part._asdict() if part else None


def _source(dossier: Dossier, source: Source) -> dict[str, Any]:
    texts = {name: _value(getattr(source, name)) for name in _SOURCE_TEXTS}
    lines = [list(pair) for pair in source.boilerplate]
    head = {"id": source.id.value, "file": source.file.value, "readable": source.id.value in dossier.texts}
    return _without_empty({**head, **texts, "boilerplate": lines})


def _speaker(speaker: Speaker) -> dict[str, Any]:
    head = {"id": speaker.id.value, "name": speaker.name.value, "role": _value(speaker.role)}
    return _without_empty({**head, "party": speaker.party or None})


def _node(dossier: Dossier, node: Node) -> dict[str, Any]:
    place = {"place": _place(dossier, node.span), "note": _value(node.note)}
    if isinstance(node, Together):
        premises = [_node(dossier, premise) for premise in node.premises]
        return _without_empty({"together": premises, **place, **_items(dossier, node)})
    if isinstance(node, See):
        return _without_empty({"see": node.target.value, **place, **_items(dossier, node)})
    word = "answer" if isinstance(node, Answer) else "claim"
    head = {word: node.text.value, "id": _value(node.id), **place}
    assumed = {"assumed": True} if isinstance(node, Claim) and node.assumed else {}
    stated = _without_empty({"tags": [tag.value for tag in node.tags], "expect": _value(node.expect)})
    allowed = _without_empty({"allow": _allowances(node)})
    quotes = {"quotes": [_quote(dossier, quote) for quote in node.quotes]}
    return _without_empty({**head, **assumed, **stated, **allowed, **quotes, **_items(dossier, node)})


def _items(dossier: Dossier, parent: Any) -> dict[str, Any]:
    names = [relation.value for relation in Relation]
    items = {name: [_node(dossier, item) for item in getattr(parent, name, ())] for name in names}
    omitted = dossier.omitted.get(id(parent), Omitted())
    counts = {f"omitted_{kind}".removesuffix("_claims"): count or None for kind, count in omitted._asdict().items()}
    return {**items, **counts}


def _quote(dossier: Dossier, quote: Quote) -> dict[str, Any]:
    passages, speech = dossier.places(quote), dossier.speech(quote)
    return {
        **_without_empty(
            {
                "quote": quote.text.value,
                "source": quote.source.value,
                "speaker": _value(quote.speaker),
                "date": _value(quote.date),
                "via": _value(quote.via),
                "note": _value(quote.note),
                "prefix": _value(quote.prefix),
                "suffix": _value(quote.suffix),
                "allow": _allowances(quote),
                "place": _place(dossier, quote.span),
            }
        ),
        "verified": bool(passages),
        **({"speech": speech.value} if speech else {}),
        "places": [_passage(dossier, quote, passage) for passage in passages],
    }


def _allowances(owner: Quote | Claim | Answer) -> dict[str, str] | None:
    return {allowance.rule.value: allowance.reason.value for allowance in owner.allow} or None


def _passage(dossier: Dossier, quote: Quote, passage: Passage) -> dict[str, int]:
    file = dossier.texts[quote.source.value].file
    end_line, end_column = file.place(passage.span.end)
    place = {"line": passage.line, "column": passage.column, "end_line": end_line, "end_column": end_column}
    page = file.page(passage.span.start)
    return place if page is None or file.pages is None else {file.pages.unit: page[0], **place}


def _place(dossier: Dossier, span: Span) -> dict[str, int]:
    line, column = dossier.file.place(span.start)
    return {"line": line, "column": column}


def _value(text: Text | None) -> str | None:
    return text.value if text else None


def _without_empty(values: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in values.items() if value is not None and value != []}


WRITER = Writer("json", (".json",), write)
