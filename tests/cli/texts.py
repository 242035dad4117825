"""Texts that the tests run on: those of an archive, and what a record may say of a text."""
import json
import re
import subprocess
import unicodedata

from program import ARCHIVE

INVISIBLE = dict.fromkeys((0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF))
TONES = {"\u0300": "1", "\u0301": "2", "\u0303": "3", "\u0309": "4", "\u0323": "5"}
# Letters of other scripts that look like Latin ones, as pages and OCR write them.
LOOK_ALIKES = str.maketrans("\u00d0\u00f0\u0189\u0256АВЕКМНОРСТУХІЅЈасеорхуіѕјΑΒΕΖΗΙΚΜΝΟΡΤΥΧνο",
                            "ĐđĐđABEKMHOPCTYXISJaceopxyisjABEZHIKMNOPTYXvo")


def archive_articles(count):
    """The first `count` articles of the shared archive as (name, text)."""
    with subprocess.Popen(["zstd", "-dcq", str(ARCHIVE)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        for number in range(count):
            yield f"{number:05}", json.loads(process.stdout.readline())["text"]
        process.kill()


def quoted(text):
    """The wording of a piece of the source: NFC, white space collapsed, invisible characters left out."""
    return " ".join(unicodedata.normalize("NFC", text.translate(INVISIBLE)).split())


def name_words(name):
    """A name's words in a form that joins: folded, look-alikes mended, each with its tone at the end."""
    words = []
    text = unicodedata.normalize("NFKC", quoted(name)).translate(LOOK_ALIKES).replace("\u2019", "'").replace("\u02bc", "'")
    for word in re.split(r"[\s.\-\u2010-\u2015]+", unicodedata.normalize("NFD", text.casefold())):
        tone = "".join(TONES.get(c, "") for c in word)
        words.append("".join(c for c in word if c not in TONES) + tone)
    return [w for w in words if w]


def is_form_of(mention, name):
    """Whether a mention is the name, or some of its words in their order (ông Nhân, chị Kim Chi)."""
    rest = iter(name_words(name))
    words = name_words(mention)
    return bool(words) and all(word in rest for word in words)
