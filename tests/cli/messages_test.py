"""What the program says when something is wrong: it names what its user gave, in its own words, on one line."""
import json
import lzma
import os
import sqlite3
import unittest

from program import InFolder, run

ARTICLE = "Chiều 6/1, Huyện ủy Sông Trăng tổ chức hội nghị.\n"


class Named(InFolder):
    """Files that the program makes for itself are nobody's business but its own."""

    def test_an_output_that_cannot_be_written(self):
        article = self.file("a.txt", ARTICLE)
        for output in ("no/out.jsonl", "a.txt/out.jsonl"):
            with self.subTest(output):
                result = run("--output", output, article, cwd=self.folder)
                self.assertEqual(2, result.status)
                self.assertTrue(result.err.startswith(f"bienban: {output}: its checkpoint cannot be written: "), result.err)
                self.assertEqual(1, result.err.count("\n"))

    def test_errors_that_cannot_be_written(self):
        missing = run("--errors", "no/errors.jsonl", stdin=ARTICLE.encode(), cwd=self.folder)
        self.assertEqual((2, "bienban: no/errors.jsonl: cannot be written: No such file or directory\n"),
                         (missing.status, missing.err))

    @unittest.skipUnless(os.path.exists("/dev/full"), "no /dev/full here")
    def test_a_full_disk_for_errors(self):
        full = run("--errors", "/dev/full", stdin=b"")
        self.assertEqual((2, "bienban: /dev/full: the errors cannot be written to their end; is the disk full?\n"),
                         (full.status, full.err))

    def test_an_image_that_cannot_be_written(self):
        (self.folder / "taken").mkdir()
        for output in ("no/rules.image", "taken"):
            with self.subTest(output):
                result = run("rules", "compile", "--output", output, cwd=self.folder)
                self.assertEqual((2, f"bienban: {output}: cannot be written; name another file with --output\n"),
                                 (result.status, result.err))
        self.assertEqual(["taken"], os.listdir(self.folder))


class InOurWords(InFolder):
    def test_a_database_of_another_program(self):
        article = self.file("a.txt", ARTICLE)
        with sqlite3.connect(self.folder / "news.db") as database:
            database.execute("CREATE TABLE articles (id, title)")
        database.close()
        for name, piece in (("news.db", "another program or version made it"), ("a.txt", "is no SQLite database")):
            with self.subTest(name):
                before = (self.folder / name).read_bytes()
                self.file("b.txt", ARTICLE)
                result = run("--to", "sqlite", "--output", name, "b.txt", cwd=self.folder)
                self.assertEqual(2, result.status)
                self.assertTrue(result.err.startswith(f"bienban: {name}: ") or f"/{name}: " in result.err, result.err)
                self.assertIn(piece, result.err)
                self.assertIn("name another file with --output", result.err)
                self.assertEqual(before, (self.folder / name).read_bytes())
        self.assertTrue(article.exists())

    def test_half_a_surrogate_pair(self):
        line = json.dumps({"text": ARTICLE}).replace("Chi", "\\ud83d")
        result = run("--format", "jsonl", stdin=line.encode())
        self.assertEqual(1, result.status)
        self.assertIn("standard input:1: a string holds an escape that stands for no character", result.err)
        self.assertIn("\\uD83D without its second half", result.err)

    def test_a_cut_xz(self):
        packed = lzma.compress(ARTICLE.encode())
        result = run(self.file("a.txt.xz", packed[:-20]))
        self.assertIn("a.txt.xz: damaged, cut off, or packed in a way that is not read here; get it anew, ", result.err)


class OnATerminal(InFolder):
    def test_control_characters_of_names_are_shown(self):
        name = "a\x1b[2J\n\u202eb\x7f.txt"
        shown = "a\\x1b[2J\\n\\xe2\\x80\\xaeb\\x7f.txt"
        self.file(name, b" ")
        for arguments in ((name,), ("gone" + name,), (".",), ("--rules", name), ("--" + name,), ("eval", name),
                          ("normalize", "gone" + name), ("--output", f"no/{name}", "x"), ("--errors", f"no/{name}", "x"),
                          ("--to", "sqlite", "--output", f"no/{name}", "x"), ("--files-from", "gone" + name)):
            with self.subTest(arguments):
                err = run(*arguments, cwd=self.folder).err
                self.assertIn(shown, err)
                self.assertTrue(all(line.startswith("bienban: ") for line in err.splitlines()), err)
                self.assertEqual([], [c for c in err if c != "\n" and not c.isprintable()])

    def test_letters_stay(self):
        self.assertIn("bienban: bài viết (đã sửa).txt: ", run("bài viết (đã sửa).txt", cwd=self.folder).err)

    def test_bytes_that_are_no_text(self):
        self.assertIn("b\\xe0i.txt: ", run(os.fsdecode(b"b\xe0i.txt"), cwd=self.folder).err)


if __name__ == "__main__":
    unittest.main()
