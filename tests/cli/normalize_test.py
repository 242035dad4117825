"""`bienban normalize` as its users run it: a filter over any text, of any length."""
import random
import re
import subprocess
import unicodedata
import unittest
from pathlib import Path

from form_bytes import encodings
from program import CORPUS, PROGRAM, InFolder, run

LINES = "Uỷ  ban – Ho\u0323\u0302i nghi\u0323\n\n\u201cÐảng uy\u0309\u201d &amp; hoà\u00a0bình \nkỹ thuật…"


def normalize(text, *arguments):
    result = run("normalize", *arguments, stdin=text if isinstance(text, bytes) else text.encode("utf-8"))
    return result.out.decode("utf-8")


class Forms(InFolder):
    def test_nfc_changes_nothing_else(self):
        self.assertEqual(unicodedata.normalize("NFC", LINES), normalize(LINES, "--form", "nfc"))
        odd = "\ta\r\n\ufeffb \u00ad&lt;\r\r\n\u2028\n"
        self.assertEqual(odd, normalize(odd, "--form", "nfc"))

    def test_canonical_is_the_default(self):
        expected = "Ủy ban - Hội nghị\n\n\"Đảng ủy\" & hòa bình\nkỹ thuật…"
        self.assertEqual(expected, normalize(LINES, "--form", "canonical"))
        self.assertEqual(expected, normalize(LINES))

    def test_ascii(self):
        self.assertEqual("Uy ban - Hoi nghi\n\n\"Dang uy\" & hoa binh\nky thuat...", normalize(LINES, "--form", "ascii"))
        everything = "".join(map(chr, [*range(0xD800), *range(0xE000, 0x3000), 0x1F600])) + "\n"
        self.assertTrue(normalize(everything, "--form", "ascii").isascii())

    def test_what_is_normal_stays(self):
        for path in sorted(CORPUS.glob("*.txt")):
            for form in ("nfc", "canonical", "ascii"):
                once = normalize(path.read_bytes(), "--form", form)
                self.assertEqual(once, normalize(once, "--form", form), f"{path.name} {form}")

    def test_ends_of_lines(self):
        for text in ("", "\n", "a", "a\n", "a\n\n", "\n\na"):
            for form in ("nfc", "canonical", "ascii"):
                self.assertEqual(text, normalize(text, "--form", form))
        self.assertEqual("a\nb\n", normalize("a\r\nb\r\n"))
        self.assertEqual("a\nb", normalize("a\rb"))  # as old Macintoshes ended lines

    def test_files_one_after_another(self):
        one, two = self.file("1.txt", "Uỷ ban\n"), self.file("2.txt", "hoà bình")
        self.assertEqual("Ủy ban\nhòa bình", normalize("", one, two))
        self.assertEqual("Ủy ban\nÐ".replace("Ð", "Đ"), normalize("Ð", one, "-"))


class Encodings(InFolder):
    def test_every_encoding_is_found_and_may_be_told(self):
        text = (CORPUS / "a02.txt").read_text(encoding="utf-8")
        for encoding in encodings():
            with self.subTest(encoding.name):
                data, read = encoding.convert(text)
                data = encoding.mark + data
                expected = unicodedata.normalize("NFC", read)
                same = str.casefold if encoding.small else str
                if not encoding.name.startswith("entities"):  # which nfc leaves alone
                    self.assertEqual(same(expected), same(normalize(data, "--form", "nfc")))
                    told = normalize(data, "--form", "nfc", "--encoding", encoding.found[0])
                    self.assertEqual(same(expected), same(told))
                self.assertEqual(same(normalize(read)), same(normalize(data)))

    def test_a_line_in_another_encoding(self):
        first = "Chiều 6-1, Đảng ủy Khối các cơ quan tỉnh tổ chức Hội nghị tổng kết công tác xây dựng Đảng.\n"
        rows = {row.name: row for row in encodings()}
        for name in ("TCVN3", "VNI", "windows-1258", "UTF-8 via windows-1252"):
            self.assertEqual(first + first + first, normalize(first.encode() + rows[name].convert(first)[0] + first.encode()))


class Errors(InFolder):
    def test_wrong_usage(self):
        for arguments, words in ((("--form", "nfd"), "nfc, canonical, ascii"), (("--encoding", "x"), "UTF-8, UTF-16LE")):
            result = run("normalize", *arguments, stdin=b"a")
            self.assertEqual(2, result.status)
            self.assertIn(arguments[1], result.err)
            self.assertIn(words, result.err)
            self.assertEqual(b"", result.out)

    def test_files_that_cannot_be_read(self):
        missing, there = self.folder / "missing.txt", self.file("a.txt", "Uỷ\n")
        both = run("normalize", missing, there)
        self.assertEqual((1, "Ủy\n".encode()), (both.status, both.out))
        self.assertIn(f"bienban: {missing}: No such file", both.err)
        self.assertEqual(2, run("normalize", missing).status)

    def test_bad_bytes_are_told(self):
        result = run("normalize", "--encoding", "UTF-8", stdin=b"a\xffb\n\xfe\n")
        self.assertEqual((1, "a\ufffdb\n\ufffd\n"), (result.status, result.out.decode()))
        self.assertIn("standard input: 2 sequences of bytes", result.err)

    def test_help(self):
        result = run("normalize", "--help")
        self.assertEqual(0, result.status)
        for word in (b"--form", b"canonical", b"--encoding", b"1 MiB"):
            self.assertIn(word, result.out)


class AnyLength(unittest.TestCase):
    def test_a_line_of_many_megabytes(self):
        """In pieces: the words come out as they would in short lines."""
        dice = random.Random(5)
        words = [dice.choice(("hoà", "Uỷ", "bình", "–", "2021", "nghi\u0323", "a")) for _ in range(300_000)]
        for form in ("nfc", "canonical", "ascii"):
            joined = normalize(" ".join(words), "--form", form)
            self.assertEqual(normalize("\n".join(words), "--form", form).split("\n"), joined.split(" "))
        self.assertEqual("a" * 5_000_000 + "\n", normalize("a" * 5_000_000 + "\n"))
        self.assertEqual("a b\n", normalize("a" + " " * 5_000_000 + "b\n"))

    def test_memory_stays_the_same(self):
        """90 MB as short lines and as one line, in less memory than half of it."""
        for line in (b"U\xe1\xbb\xb7 ban nh\xc3\xa2n d\xc3\xa2n t\xe1\xbb\x89nh \xe2\x80\x93\n" * 30, b"plain words "):
            block = line * (1_000_000 // len(line))
            with subprocess.Popen([PROGRAM, "normalize"], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL) as process:
                for _ in range(90):
                    process.stdin.write(block)
                status = Path(f"/proc/{process.pid}/status").read_text(encoding="utf-8")
                process.stdin.close()
                self.assertEqual(0, process.wait())
            self.assertLess(int(re.search(r"VmHWM:\s*(\d+) kB", status)[1]), 45_000)


if __name__ == "__main__":
    unittest.main()
