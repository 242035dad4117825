#!/usr/bin/env python3
"""What a user would write without bienban: money, counts and names by Python's `re`.

    baseline.py RULES FILE...      a record a line, with money, counts and people only

It is meant to be a fair peer: the patterns are compiled once, words are looked up in sets where an alternation of thousands
would be slow, and the word lists are bienban's own (surnames, currencies, counted nouns, modifiers), which
a user would have to gather first. It has no posts, roles, meetings, delegations, documents, credits, no spans and no
context: a name is a run of capitalised syllables that begins with a surname, a count is a number before a noun that the
list knows. FILE is JSON Lines (.jsonl) or one article of text in UTF-8.
"""
import json
import re
import sys
import unicodedata
from pathlib import Path

SCALES = {"nghìn": 10**3, "ngàn": 10**3, "vạn": 10**4, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9}
SMALL = {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10}
DIGITS = r"\d+(?:[.,]\d+)*"
AMOUNT = rf"{DIGITS}(?: (?:{'|'.join(SCALES)})\b)*(?: {DIGITS}(?: (?:{'|'.join(SCALES)})\b)+)*"
UPPER = "A-ZÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬĐÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ"
NAME = re.compile(rf"\b[{UPPER}]\w*(?: [{UPPER}]\w*){{1,4}}")
LONGEST_NOUN = 5  # syllables


def words(folder, name):
    """(word, attributes) of each entry of a list; attributes of @set count for all below, until one without a value."""
    attributes = {}
    for line in (folder / "lists" / name).read_text(encoding="utf-8").splitlines():
        if line.startswith("@set "):
            key, *value = line.split(" ", 2)[1:]
            attributes.pop(key, None)
            attributes.update((key, one) for one in value)
        elif line and line[0] not in "@#":
            yield re.split(r" = | ; ", line)[0].strip(), dict(attributes)


def alternatives(entries):
    return "|".join(re.escape(word) for word in sorted(entries, key=len, reverse=True))


class Patterns:
    def __init__(self, rules):
        self.mods = {word: of["mod"] for word, of in words(rules, "mod.txt") if "mod" in of}
        self.currencies = {word.lower(): of["currency"] for word, of in words(rules, "currency.txt")}
        self.nouns = {word.lower() for word, _ in words(rules, "noun.txt")}
        self.surnames = {word for word, _ in words(rules, "surname.txt")}
        mod = rf"(?:\b(?P<mod>{alternatives(self.mods)}) )?"
        self.money = re.compile(rf"{mod}(?P<amount>{AMOUNT}) ?(?P<currency>{alternatives(self.currencies)})(?!\w)",
                                re.IGNORECASE)
        self.count = re.compile(rf"{mod}(?<![\w.,/-])(?:(?P<amount>{AMOUNT})|(?P<word>{'|'.join(SMALL)})) "
                                rf"(?P<after>\w+(?: \w+){{0,{LONGEST_NOUN - 1}}})", re.IGNORECASE)

    def find_money(self, text):
        for found in self.money.finditer(text):
            yield {"amount": value_of(found["amount"]), "currency": self.currencies[found["currency"].lower()],
                   "mod": self.mod_of(found)}

    def find_counts(self, text):
        for found in self.count.finditer(text):
            after = found["after"].split(" ")
            for length in range(len(after), 0, -1):
                noun = " ".join(after[:length])
                if noun.lower() in self.nouns:
                    value = SMALL[found["word"].lower()] if found["word"] else value_of(found["amount"])
                    yield {"value": value, "of": noun, "mod": self.mod_of(found)}
                    break

    def find_names(self, text):
        names = (found[0] for found in NAME.finditer(text))
        return dict.fromkeys(name for name in names if name.split(" ", 1)[0] in self.surnames)

    def mod_of(self, found):
        return self.mods.get((found["mod"] or "").lower())


def value_of(amount):
    """'2 tỷ 300 triệu' is 2300000000."""
    total = part = 0
    for word in amount.lower().split(" "):
        if word in SCALES:
            part *= SCALES[word]
        else:
            total += part
            part = float(word.replace(".", "").replace(",", ".")) if word.count(",") < 2 else 0
    total += part
    return int(total) if total == int(total) else total


def articles(path):
    if path.suffix == ".jsonl":
        with path.open(encoding="utf-8") as lines:
            for line in lines:
                article = json.loads(line)
                yield article.get("id"), article["text"]
    else:
        yield path.stem, path.read_text(encoding="utf-8")


def main():
    patterns = Patterns(Path(sys.argv[1]))
    for path in map(Path, sys.argv[2:]):
        for identity, text in articles(path):
            text = unicodedata.normalize("NFC", text)
            record = {"id": identity, "source": {"path": str(path)},
                      "mentioned": [{"name": name} for name in patterns.find_names(text)],
                      "counts": list(patterns.find_counts(text)), "money": list(patterns.find_money(text))}
            sys.stdout.write(json.dumps(record, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
