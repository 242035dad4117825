"""Spelling habits, for tests: each turns a text in NFC into pieces (length in the text, what it is written as).

A piece of length 0 stands between two characters and belongs to neither.
"""
import random
import re
import unicodedata
from dataclasses import dataclass
from typing import Callable

TONE_MARKS = "\u0300\u0301\u0303\u0309\u0323"
VOWELS = "aăâeêioôơuưy"
ONSET = re.compile("ngh|ch|gh|gi(?=[aăâeêioôơuư])|kh|ng|nh|ph|qu|th|tr|[bcdđghklmnprstvx]|", re.IGNORECASE)
WORD = re.compile(r"[^\W\d_]+")
I_OR_Y = set("kì kỳ kí ký kỉ kỷ kĩ kỹ lí lý mĩ mỹ tỉ tỷ sĩ sỹ".split())
INVISIBLE = "\u00ad\u200b\u200c\ufeff"
CYRILLIC = dict(zip("AaBEeKMHOoPpCcTyXxSsIiJj", "АаВЕеКМНОоРрСсТуХхЅѕІіЈј"))
GREEK = dict(zip("ABEZHIKMNOoPTYXv", "ΑΒΕΖΗΙΚΜΝΟοΡΤΥΧν"))


def split_tone(word):
    """A word without its tone, and the tone's mark or None."""
    parts = unicodedata.normalize("NFD", word)
    tones = [c for c in parts if c in TONE_MARKS]
    bare = unicodedata.normalize("NFC", "".join(c for c in parts if c not in TONE_MARKS))
    return bare, tones[0] if len(tones) == 1 and len(bare) == len(word) else None


def put_tone(bare, at, tone):
    return bare[:at] + unicodedata.normalize("NFC", bare[at] + tone) + bare[at + 1:]


def rime_of(bare):
    """Where the vowels of a syllable begin and end."""
    begin = ONSET.match(bare).end()
    end = begin
    while end < len(bare) and bare[end].lower() in VOWELS:
        end += 1
    return begin, end


def each_character(change):
    return lambda text, _: [(1, change(c)) for c in text]


def each_word(change):
    """`change(word, random)` for each word; the rest as it is."""
    def dress(text, dice):
        pieces, at = [], 0
        for word in WORD.finditer(text):
            pieces += [(1, c) for c in text[at:word.start()]]
            written = change(word[0], dice)  # pieces, or as many letters
            pieces += written if isinstance(written, list) else [(1, c) for c in written]
            at = word.end()
        return pieces + [(1, c) for c in text[at:]]
    return dress


def shuffled_marks(c):
    """The marks of a letter the other way round: the tone before the circumflex."""
    base, *marks = unicodedata.normalize("NFD", c)
    return base + "".join(reversed(marks))


def other_placement(word, _):
    """hòa <-> hoà, thúy <-> thuý: what two schools teach."""
    bare, tone = split_tone(word)
    begin, end = rime_of(bare)
    if tone is None or end != len(bare) or bare[begin:end].lower() not in ("oa", "oe", "uy"):
        return word
    return put_tone(bare, begin if put_tone(bare, begin, tone) != word else begin + 1, tone)


def wrong_vowel(word, _):
    """The tone on the vowel before the right one, or behind it: "hòan", "tíên", "muà"."""
    bare, tone = split_tone(word)
    begin, end = rime_of(bare)
    if tone is None or end - begin < 2:
        return word
    right = next(i for i in range(begin, end) if put_tone(bare, i, tone) == word or i == end - 1)
    if put_tone(bare, right, tone) != word:
        return word
    return put_tone(bare, right - 1 if right > begin else right + 1, tone)


def i_or_y(word, _):
    """kỹ <-> kĩ, tỷ <-> tỉ, Mỹ <-> Mĩ: syllables that have two spellings."""
    if word.lower() not in I_OR_Y:
        return word
    bare, tone = split_tone(word)
    return put_tone(bare[0] + {"i": "y", "y": "i", "I": "Y", "Y": "I"}[bare[1]], 1, tone)


def with_invisible(word, dice):
    pieces = []
    for i, c in enumerate(word):
        if i > 0 and dice.random() < 0.2:
            pieces.append((0, dice.choice(INVISIBLE)))
        pieces.append((1, c))
    return pieces


def looking_like(letters):
    def change(word, dice):
        mine = [i for i, c in enumerate(word) if c in letters]
        if len(mine) == len(word):  # all of another script: that is another word
            mine = mine[1:]
        taken = {i for i in mine if dice.random() < 0.5}
        return [(1, letters[c] if i in taken else c) for i, c in enumerate(word)]
    return each_word(change)


def full_width(c):
    return chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else "\u3000" if c == " " else c


def ligatures(text, _):
    pieces = []
    for part in re.split("(ffi|ffl|ff|fi|fl|st)", text):
        one = {"ff": "ﬀ", "fi": "ﬁ", "fl": "ﬂ", "ffi": "ﬃ", "ffl": "ﬄ", "st": "ﬆ"}.get(part)
        pieces += [(len(part), one)] if one else [(1, c) for c in part]
    return pieces


def broken_over_lines(hyphen):
    """Some syllables broken behind their first letters; a plain hyphen only where the halves are no syllables."""
    def change(word, dice):
        begin, end = rime_of(split_tone(word)[0])
        is_plain = word.isascii() or not word.isalpha() or word[:begin].lower() == "gi"  # perhaps two words, or none of Vietnamese
        if not (0 < begin and end < len(word) <= 7) or is_plain or word[:begin].isupper() or dice.random() > 0.15:
            return word
        return [(1, c) for c in word[:begin]] + [(0, hyphen + "\n")] + [(1, c) for c in word[begin:]]
    return each_word(change)


HEADLINE = re.compile(r"\s*(?:date [\d-]+\s)?\s*([^\n]{0,150}(?!.)|)")


def capital_headline(text, _):
    begin, end = HEADLINE.match(text).span(1)
    return [(1, c.upper() if begin <= i < end else c) for i, c in enumerate(text)]


def spaced_headline(text, _):
    """In capitals, with a space behind each letter and two more behind each word."""
    begin, end = HEADLINE.match(text).span(1)
    pieces = [(1, c) for c in text[:begin]]
    for i in range(begin, end):
        pieces.append((1, "   " if text[i] == " " else text[i].upper()))
        if text[i].isalpha() and text[i + 1:i + 2].isalpha():
            pieces.append((0, " "))
    return pieces + [(1, c) for c in text[end:]]


@dataclass(frozen=True)
class Spelling:
    name: str
    dress: Callable              # (text, random) -> pieces
    differs: frozenset = frozenset()  # in what `text` differs by design: see form_facts.py

    def pieces(self, text):
        return self.dress(text, random.Random(self.name + text[:40]))


def spellings():
    def row(name, dress, *differs):
        return Spelling(name, dress, frozenset(differs))

    nfd = each_character(lambda c: unicodedata.normalize("NFD", c))
    return [
        row("NFD", nfd),
        row("marks in other order", each_character(shuffled_marks), "marks"),
        row("other placement", each_word(other_placement), "tones"),
        row("tone on another vowel", each_word(wrong_vowel), "tones"),
        row("i for y", each_word(i_or_y), "i/y"),
        row("eth for đ", each_character(lambda c: {"Đ": "Ð", "đ": "ð"}.get(c, c)), "letters"),
        row("African đ", each_character(lambda c: {"Đ": "Ɖ", "đ": "ɖ"}.get(c, c)), "letters"),
        row("Cyrillic letters", looking_like(CYRILLIC), "letters"),
        row("Greek letters", looking_like(GREEK), "letters"),
        row("full width", each_character(full_width), "letters"),
        row("ligatures", ligatures, "letters"),
        row("invisible characters", each_word(with_invisible)),
        row("no-break spaces", each_character(lambda c: "\u00a0" if c == " " else c)),
        row("other dashes and quotes", each_character(lambda c: {"-": "\u2011", "–": "—", "“": "«", "”": "»"}.get(c, c)),
            "signs"),
        row("lines that end in CR LF", each_character(lambda c: "\r\n" if c == "\n" else c)),
        row("words broken over lines", broken_over_lines("-"), "gaps"),
        row("words broken at soft hyphens", broken_over_lines("\u00ad"), "gaps"),
        row("headline in capitals", capital_headline, "case"),
        row("headline with spaced letters", spaced_headline, "case", "gaps"),
    ]
