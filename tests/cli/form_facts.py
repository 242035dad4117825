"""When two records say the same, although their articles are written in different forms.

What a form changes by design is folded in what quotes the article (`text`, `name`, `of`, ...); what joins records
(`canonical`, `position`, `name_key`, numbers, dates) must be the same whatever the form, but for capitals that it lost.
"""
import json
import re
import unicodedata

from form_spelling import TONE_MARKS, split_tone
from texts import INVISIBLE, LOOK_ALIKES

SIGNS = {**dict.fromkeys(map(ord, "‐‑‒–—―−"), "-"), **dict.fromkeys(map(ord, "“”„«»"), '"'),
         **dict.fromkeys(map(ord, "‘’`´ʼ"), "'"), ord("…"): "...", ord("•"): "-"}
QUOTES = ("text", "name", "of", "per", "number", "honorifics")


def marks_in_order(text):
    """A letter's shape before its tone, where the marks came in another order."""
    parts = unicodedata.normalize("NFD", text)
    return re.sub("[\u0300-\u036f]{2,}", lambda m: "".join(sorted(m[0], key=lambda c: c in TONE_MARKS)), parts)


def tone_last(word):
    bare, tone = split_tone(word)
    return bare + (tone or "")


def fold(text, differs):
    text = unicodedata.normalize("NFC", text.translate(INVISIBLE))
    if "marks" in differs:
        text = unicodedata.normalize("NFC", marks_in_order(text))
    if "letters" in differs:
        parts = unicodedata.normalize("NFD", text).translate(LOOK_ALIKES)
        text = unicodedata.normalize("NFKC", parts)
    if "signs" in differs or "letters" in differs:
        text = text.translate(SIGNS)
    if "case" in differs:
        text = text.casefold()
    if "i/y" in differs:
        text = unicodedata.normalize("NFC", re.sub("[iy]", "i", re.sub("[IY]", "I", unicodedata.normalize("NFD", text))))
    if "tones" in differs:
        text = re.sub(r"[^\W\d_]+", lambda m: tone_last(m[0]), text)
    return re.sub(r"[\s-]+", "", text) if "gaps" in differs else " ".join(text.split())


def facts(record, differs=frozenset(), joins=frozenset()):
    """What a record says, without where it stands, in which order and which rule said so. `differs` folds what quotes the
    article, `joins` the rest."""
    def plain(value, key):
        if isinstance(value, dict):
            return {k: plain(v, k) for k, v in value.items() if k not in ("span", "mentions", "rule")}
        if isinstance(value, list):
            return [plain(v, key) for v in value]
        if isinstance(value, str):
            return fold(value, differs if key in QUOTES else joins)
        return value

    kept = ("published", "conference", "events", "attendees", "mentioned", "delegations", "counts", "percents", "money",
            "documents", "credits")
    return {key: in_order(plain(record[key], key)) for key in kept}


def in_order(items):
    return sorted(items, key=lambda item: json.dumps(item, sort_keys=True)) if isinstance(items, list) else items


def differences(one, other):
    """For a message: the items of each list that are in only one of two results of facts()."""
    for key in one:
        if one[key] == other[key]:
            continue
        if not isinstance(one[key], list):
            yield f"{key}: {one[key]!r} became {other[key]!r}"
            continue
        gone = [item for item in one[key] if item not in other[key]]
        new = [item for item in other[key] if item not in one[key]]
        yield f"{key}: {gone} became {new}" if gone or new else f"{key}: another order"


def spans(value):
    """Every span of a record, in its order."""
    if isinstance(value, list):
        for item in value:
            yield from spans(item)
    elif isinstance(value, dict):
        if "span" in value:
            yield value["span"]
        yield from value.get("mentions", [])
        for key, item in value.items():
            if isinstance(item, (dict, list)) and key != "warnings":
                yield from spans(item)
