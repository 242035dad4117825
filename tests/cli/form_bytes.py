"""Encodings of old archives, for tests: written apart from the program's own tables, by Python, iconv and the fonts.

An encoding turns a piece of text into bytes, and says what is read back from them: windows-1258 gives a letter and a
combining mark, TCVN3 has no capital letters with tones. What an encoding has not is written as typists wrote it.
"""
import html
import shutil
import subprocess
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from html.entities import codepoint2name
from typing import Callable

TONED = "ÀẢÃÁẠẰẲẴẮẶẦẨẪẤẬÈẺẼÉẸỀỂỄẾỆÌỈĨÍỊÒỎÕÓỌỒỔỖỐỘỜỞỠỚỢÙỦŨÚỤỪỬỮỨỰỲỶỸÝỴ"
LETTERS = TONED + TONED.lower() + "ĂÂÊÔƠƯĐăâêôơưđ"
# What typists write for signs that an encoding has not.
PLAIN = {"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "…": "...",
         "\u00a0": " ", "•": "-", "Ð": "Đ", "ð": "đ"}
# What a byte of windows-1252 that means no letter of TCVN3 or VNI stands for.
TYPOGRAPHY = {"“": 0x93, "”": 0x94, "‘": 0x91, "’": 0x92, "–": 0x96, "—": 0x97, "…": 0x85, "•": 0x95}

VNI = """á61F9 à61F8 ả61FB ã61F5 ạ61EF ă61EA ắ61E9 ằ61E8 ẳ61FA ẵ61FC ặ61EB â61E2 ấ61E1 ầ61E0 ẩ61E5 ẫ61E3 ậ61E4
é65F9 è65F8 ẻ65FB ẽ65F5 ẹ65EF ê65E2 ế65E1 ề65E0 ể65E5 ễ65E3 ệ65E4 íED ìEC ỉE6 ĩF3 ịF2
ó6FF9 ò6FF8 ỏ6FFB õ6FF5 ọ6FEF ô6FE2 ố6FE1 ồ6FE0 ổ6FE5 ỗ6FE3 ộ6FE4 ơF4 ớF4F9 ờF4F8 ởF4FB ỡF4F5 ợF4EF
ú75F9 ù75F8 ủ75FB ũ75F5 ụ75EF ưF6 ứF6F9 ừF6F8 ửF6FB ữF6F5 ựF6EF ý79F9 ỳ79F8 ỷ79FB ỹ79F5 ỵEE đF1
Á41D9 À41D8 Ả41DB Ã41D5 Ạ41CF Ă41CA Ắ41C9 Ằ41C8 Ẳ41DA Ẵ41DC Ặ41CB Â41C2 Ấ41C1 Ầ41C0 Ẩ41C5 Ẫ41C3 Ậ41C4
É45D9 È45D8 Ẻ45DB Ẽ45D5 Ẹ45CF Ê45C2 Ế45C1 Ề45C0 Ể45C5 Ễ45C3 Ệ45C4 ÍCD ÌCC ỈC6 ĨD3 ỊD2
Ó4FD9 Ò4FD8 Ỏ4FDB Õ4FD5 Ọ4FCF Ô4FC2 Ố4FC1 Ồ4FC0 Ổ4FC5 Ỗ4FC3 Ộ4FC4 ƠD4 ỚD4D9 ỜD4D8 ỞD4DB ỠD4D5 ỢD4CF
Ú55D9 Ù55D8 Ủ55DB Ũ55D5 Ụ55CF ƯD6 ỨD6D9 ỪD6D8 ỬD6DB ỮD6D5 ỰD6CF Ý59D9 Ỳ59D8 Ỷ59DB Ỹ59D5 ỴCE ĐD1"""


@dataclass(frozen=True)
class Encoding:
    name: str                       # of this row of the test
    found: tuple                    # what the program may call it
    encode: Callable                # text -> bytes; raises UnicodeError for what it has not
    read: Callable = staticmethod(lambda text: text)  # text -> the text that its bytes stand for
    mark: bytes = b""               # byte order mark
    small: bool = False             # capitals may come back small
    witness: tuple = ()             # a command that turns UTF-8 into the same bytes

    def __post_init__(self):
        object.__setattr__(self, "letter", lru_cache(maxsize=None)(self._letter))

    def holds(self, text):
        """Whether it has all letters of a text; signs are written in another way."""
        return all(self.letter(c)[1] != "?" for c in set(text) if c.isalpha())

    def _letter(self, c):
        for form in (c, PLAIN.get(c), None if c.isalpha() else unicodedata.normalize("NFKD", c), "?"):
            if form is not None:
                try:
                    return self.encode(form), self.read(form)
                except UnicodeError:
                    continue
        raise AssertionError(f"{self.name} has no question mark")

    def convert(self, text):
        """The bytes of a piece of text, and what is read back from them."""
        pairs = [self.letter(c) for c in text]
        return b"".join(b for b, _ in pairs), "".join(t for _, t in pairs)


def by_table(table):
    def encode(text):
        try:
            return b"".join(bytes([ord(c)]) if ord(c) < 0x80 else table[c] for c in text)
        except KeyError as missing:
            raise UnicodeError(str(missing)) from None
    return encode


def iconv_table(name):
    """Each letter alone, by iconv, as far as it can."""
    def one(c):
        return subprocess.run(["iconv", "-f", "UTF-8", "-t", name], input=c.encode(), stdout=subprocess.PIPE,
                              stderr=subprocess.DEVNULL, check=False)
    done = {c: one(c) for c in LETTERS}
    return {c: p.stdout for c, p in done.items() if p.returncode == 0}


def vni_table():
    table = {row[0]: bytes.fromhex(row[1:]) for row in VNI.split()}
    return {**table, **{c: bytes([b]) for c, b in TYPOGRAPHY.items()}}


def tcvn3_table():
    """The standard's small letters; a toned capital is the small letter in a font of capitals."""
    table = {c: b for c, b in iconv_table("TCVN5712-1").items() if c not in TONED}
    table.update({c: table[c.lower()] for c in TONED})
    return {**table, **{c: bytes([b]) for c, b in TYPOGRAPHY.items()}}


def small_toned(text):
    return "".join(c.lower() if c in TONED else c for c in text)


def by_iconv(name):
    table = iconv_table(name)
    return by_table({c: b for c, b in table.items() if len(b) < 4})


def encode_1258(text):
    """A letter with a tone is the letter and a combining mark, in the order in which Windows has them."""
    return read_1258(text).encode("cp1258")


def read_1258(text):
    out = ""
    for c in text:
        parts = unicodedata.normalize("NFD", c)
        tones = [p for p in parts if p in "\u0300\u0301\u0303\u0309\u0323"]
        has_whole = True
        try:
            c.encode("cp1258")
        except UnicodeError:
            has_whole = False
        if has_whole or len(tones) != 1:
            out += c
        else:
            out += unicodedata.normalize("NFC", "".join(p for p in parts if p not in tones)) + tones[0]
    return out


def misread(page, rounds):
    """UTF-8 whose bytes were read in `page`, the open ones as controls, and stored as UTF-8 again."""
    letters = [bytes([b]).decode(page, errors="replace") for b in range(256)]
    letters = [chr(b) if c == "\ufffd" else c for b, c in enumerate(letters)]

    def encode(text):
        data = text.encode("utf-8")
        for _ in range(rounds):
            data = "".join(letters[b] for b in data).encode("utf-8")
        return data
    return encode


def named(text):
    return "".join(f"&{codepoint2name[ord(c)]};" if ord(c) in codepoint2name else c for c in text).encode("utf-8")


def decimal(text):
    return "".join(c if ord(c) < 0x80 else f"&#{ord(c)};" for c in html.escape(text)).encode("ascii")


def hexadecimal(text):
    return "".join(c if ord(c) < 0x80 else f"&#x{ord(c):X};" for c in text).encode("ascii")


def of(codec):
    return lambda text: text.encode(codec)


def encodings():
    """All rows. Needs iconv."""
    if shutil.which("iconv") is None:
        raise RuntimeError("iconv is not installed")
    utf16 = {"LE": b"\xff\xfe", "BE": b"\xfe\xff"}
    rows = [Encoding("UTF-8", ("UTF-8",), of("utf-8")),
            Encoding("UTF-8 with mark", ("UTF-8",), of("utf-8"), mark=b"\xef\xbb\xbf")]
    for end, mark in utf16.items():
        witness = ("iconv", "-f", "UTF-8", "-t", f"UTF-16{end}")
        other = ("uconv", "-f", "UTF-8", "-t", f"UTF-16{end}")
        rows += [Encoding(f"UTF-16{end}", (f"UTF-16{end}",), of(f"utf-16-{end.lower()}"), witness=witness),
                 Encoding(f"UTF-16{end} with mark", (f"UTF-16{end}",), of(f"utf-16-{end.lower()}"), mark=mark,
                          witness=other)]
    rows += [
        Encoding("windows-1258", ("windows-1258",), encode_1258, read_1258, witness=("iconv", "-f", "UTF-8", "-t", "CP1258")),
        Encoding("TCVN3", ("TCVN3",), by_table(tcvn3_table()), small_toned, small=True),
        Encoding("TCVN5712-1", ("TCVN5712-1", "TCVN3"), by_iconv("TCVN5712-1")),
        Encoding("VNI", ("VNI",), by_table(vni_table())),
        Encoding("VISCII", ("VISCII",), by_iconv("VISCII"), witness=("iconv", "-f", "UTF-8", "-t", "VISCII")),
        Encoding("entities by name", ("UTF-8",), named),
        Encoding("entities in decimal", ("UTF-8",), decimal),
        Encoding("entities in hex", ("UTF-8",), hexadecimal)]
    for page in ("1252", "1258"):
        for rounds, name in ((1, "UTF-8 via"), (2, "UTF-8 twice via")):
            rows.append(Encoding(f"{name} windows-{page}", (f"{name} windows-{page}",), misread(f"cp{page}", rounds)))
    return rows
