#!/usr/bin/env python3
"""Writes an article of a given length that is hard on a program whose time is not linear in it.

    tools/adversarial.py names 1000000 > article.txt
    tools/adversarial.py --list

The text is of the kind's own words, over and over, in one sentence where the kind allows it. The same kind and length
give the same text.
"""
import argparse
import itertools
import sys

SYLLABLES = ["An", "Bình", "Châu", "Dũng", "Giang", "Hà", "Khánh", "Lan", "Minh", "Nga", "Phúc", "Quân", "Sơn", "Thảo", "Vân"]
SURNAMES = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ"]


def names():
    """Different people, never one twice as long as there are any."""
    for n in itertools.count():
        a, b, c, d = n % 10, n // 10 % 15, n // 150 % 15, n // 2250 % 15
        middle = f"{SYLLABLES[d]} " if n >= 2250 else ""
        yield f"{SURNAMES[a]} {middle}{SYLLABLES[b]} {SYLLABLES[c]}"


def each(pattern, words=None):
    """The pattern over and over; "{}" is a running number or the next of `words`."""
    for n in itertools.count(1):
        yield pattern.format(next(words) if words else n)


HEAD = "Ngày 6/1, Tỉnh ủy Hà Tĩnh tổ chức hội nghị tổng kết công tác năm 2021"

KINDS = {
    # kind: (what it begins with, its pieces)
    "numbers": ("", lambda: each("{} ")),
    "decimals": ("", lambda: each("{},5 ")),
    "number-words": ("", lambda: each("hai mươi lăm triệu ")),
    "digits": ("", lambda: each("7")),
    "names": ("", lambda: each("{}, ", names())),
    "names-in-conference": (HEAD + ". Dự hội nghị có các đồng chí: ", lambda: each("{}, ", names())),
    "short-names": (HEAD + ". ", lambda: each("Ông {} phát biểu. ", (name.split()[-1] for name in names()))),
    "titles": (HEAD + ". Dự hội nghị có ", lambda: each("đồng chí {}, Bí thư Huyện ủy, ", names())),
    "one-holder": (HEAD + ". ", lambda: each("Ông Nguyễn Văn An, Bí thư Chi bộ {}, phát biểu. ")),
    "taken-up": (HEAD + ". Ông Nguyễn Văn An, Bí thư Huyện ủy, dự. ", lambda: each("Đồng chí Bí thư Huyện ủy phát biểu. ")),
    "honorifics": (HEAD + ". Ông Nguyễn Văn An dự. ", lambda: each("Ông phát biểu. ")),
    "delegations": (HEAD + ". Dự hội nghị có đại diện ", lambda: each("Sở Y tế huyện {}; ", names())),
    "sentence": ("", lambda: each("đồng bào các dân tộc trong tỉnh và cán bộ ở cơ sở ")),
    "capitals": ("", lambda: each("UBND HĐND MTTQ ")),
    "money": ("", lambda: each("{} triệu đồng, ")),
    "bare-money": ("kinh phí ", lambda: each("{} triệu, ")),
    "counts": ("", lambda: each("{} đại biểu, ")),
    "dates": ("", lambda: each("ngày 6/1, ")),
    "events": ("", lambda: each("hội nghị ")),
    "dated-events": ("", lambda: each("ngày 6/1 hội nghị tổng kết, ")),
    "event-items": ("", lambda: each("Ngày 6/1, Tỉnh ủy tổ chức hội nghị tổng kết.\n")),
    "hosts": ("Ngày 6/1, ", lambda: each("Tỉnh ủy, UBND tỉnh, ")),
    "documents": ("", lambda: each("Nghị quyết số {}-NQ/TW, ")),
    "brackets": ("", lambda: each("(")),
    "bracket-pairs": ("", lambda: each("() ")),
    "quotes": ("", lambda: each('"')),
    "commas": ("", lambda: each(",")),
    "dashes": ("", lambda: each("- ")),
    "dots": ("", lambda: each(".")),
    "colons": ("", lambda: each(":")),
    "credits": ("", lambda: each("Ảnh: {}\n", names())),
    "credits-in-line": ("", lambda: each("Ảnh: {}. ", names())),
    "letters": ("", lambda: each("h ")),
    "hyphened-lines": ("", lambda: each("hội-\n")),
    "lines": ("", lambda: each("\n")),
    "short-lines": ("", lambda: each("Hội nghị\n")),
    "spaces": ("a", lambda: each("  ")),
    "marks": ("a", lambda: each("\u0301")),
    "decomposed": ("", lambda: each("hội nghị ")),
    "entities": ("", lambda: each("&amp;")),
    "no-space": ("", lambda: each("đạihội")),
}


def article(kind, size):
    """The text, at most `size` bytes of UTF-8 long, and nearly that."""
    begin, pieces = KINDS[kind]
    out = [begin]
    length = len(begin.encode())
    for piece in pieces():
        length += len(piece.encode())
        if length > size:
            break
        out.append(piece)
    text = "".join(out)
    if kind == "decomposed":
        import unicodedata

        text = unicodedata.normalize("NFD", text).encode()[:size].decode(errors="ignore")
    return text


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--list", action="store_true", help="the kinds, and nothing else")
    parser.add_argument("kind", nargs="?", choices=sorted(KINDS))
    parser.add_argument("size", nargs="?", type=int, help="bytes")
    options = parser.parse_args()
    if options.list:
        print("\n".join(KINDS))
        return
    if options.kind is None or options.size is None:
        parser.error("a kind and a size are needed (or --list)")
    sys.stdout.buffer.write(article(options.kind, options.size).encode())


if __name__ == "__main__":
    main()
