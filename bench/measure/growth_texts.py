"""Articles of any length: ordinary ones, and those that a careless program is slow on."""
import itertools
import re

NAMES = ("Nguyễn Văn An", "Trần Thị Bình", "Lê Hoàng Chi", "Phạm Đức Dũng", "Y Bách Mlô", "H'Rưm Niê")
SYLLABLES = ("An", "Bình", "Chi", "Dũng", "Giang", "Hà", "Khánh", "Lan", "Minh", "Nam")
NUMBERS = ("1.234", "2", "3,5", "17", "2020", "98,25", "1.000.000", "6")
NUMBER_WORDS = ("hai", "mươi", "ba", "nghìn", "năm", "trăm", "linh", "sáu", "triệu")
MONEY = ("hơn 10 tỷ đồng", "2 tỷ 300 triệu đồng", "500.000 đồng/người/năm", "4-6 triệu đồng", "35 USD")
POSTS = ("Phó Bí thư Thường trực", "Chủ tịch UBND tỉnh", "Ủy viên Ban Thường vụ", "Trưởng Ban Tổ chức Tỉnh ủy")
PAPERS = ("01-NQ/TW", "25/QĐ-UBND", "12/2020/NĐ-CP")
ATTENDEES = tuple(f"đồng chí {name}, {post}" for name, post in zip(NAMES, POSTS * 2))


def corpus_text(corpus):
    return "\n\n".join(path.read_text(encoding="utf-8") for path in sorted(corpus.glob("*.txt")))


def endless(pieces, between):
    for piece in itertools.cycle(pieces):
        yield piece + between


def cut(pieces, length):
    """The first `length` bytes of the pieces' concatenation; a character that does not fit is left out."""
    out, size = [], 0
    for piece in pieces:
        out.append(piece.encode("utf-8") if isinstance(piece, str) else piece)
        size += len(out[-1])
        if size >= length:
            break
    return b"".join(out)[:length].decode("utf-8", "ignore").encode("utf-8")


def kinds(corpus):
    """{kind: function from a length to an article's bytes}."""
    text = corpus_text(corpus)
    sentence = " ".join(re.findall(r"\w+", text))

    def repeated(pieces, between):
        return lambda length: cut(endless(pieces, between), length)

    def bracketed(length):
        return b"(" * (length // 2) + b")" * (length - length // 2)

    return {
        "articles, one after another": repeated((text,), "\n\n"),
        "one sentence": repeated((sentence,), " "),
        "numbers": repeated(NUMBERS, " "),
        "number words": repeated(NUMBER_WORDS, " "),
        "digits": repeated(("0123456789" * 100,), ""),
        "names": repeated(NAMES, ", "),
        "one long name": repeated(SYLLABLES, " "),
        "posts": repeated(POSTS, " "),
        "attendees": repeated(ATTENDEES, "; "),
        "money": repeated(MONEY, ", "),
        "brackets, nested": bracketed,
        "brackets, opened": repeated(("(" * 1000,), ""),
        "quotes": repeated(('"' * 1000,), ""),
        "commas": repeated(("," * 1000,), ""),
        "full stops": repeated((". " * 1000,), ""),
        "line breaks": repeated(("a\n" * 1000,), ""),
        "spaced letters": repeated(("H Ộ I  N G H Ị  ",), ""),
        "combining marks": repeated(("a" + "\u0323\u0302" * 1000,), ""),
        "marks of one letter": lambda length: cut(itertools.chain("a", endless(("\u0302\u0323",), "")), length),
        "slashes": repeated(("1/" * 1000,), ""),
        "paper numbers": repeated(PAPERS, " "),
    }
