"""The program as its users meet it: arguments, streams, messages, exit statuses."""
import json
import os
import shutil
import subprocess
import unittest
from pathlib import Path

from program import CORPUS, PROGRAM, ROOT, InFolder, run

ARTICLE = (
    "date 2022-01\n"
    "Chiều 6/1, Huyện ủy Sông Trăng tổ chức Hội nghị tổng kết năm 2021.\n"
    "Đồng chí Đặng Quốc Bảo, Bí thư Huyện ủy chủ trì hội nghị, có 45 đại biểu dự.\n"
)


class Help(unittest.TestCase):
    def test_help_tells_a_stranger_what_to_type(self):
        result = run("--help")
        self.assertEqual((0, ""), (result.status, result.err))
        text = result.out.decode("utf-8")
        for piece in ("Usage:", "bienban rules check|test|list|explain|compile", "bienban eval", "--offsets", "--with-text", "--rules",
                      "Examples:", "Exit status:"):
            self.assertIn(piece, text)
        self.assertLessEqual(max(map(len, text.split("\n"))), 80)

    def test_every_command_has_help(self):
        for command in (["extract"], ["rules"], ["rules", "explain"], ["eval"]):
            for flag in ("--help", "-h"):
                with self.subTest(command=command, flag=flag):
                    result = run(*command, flag)
                    self.assertEqual((0, ""), (result.status, result.err))
                    self.assertIn(b"Usage:", result.out)

    def test_actions_of_rules_have_help_like_every_command(self):
        for action, pieces in {"check": (), "test": ("FILTER ",), "list": ("FILTER ",), "explain": ("FILTER ",),
                               "compile": ("--output FILE ",)}.items():
            with self.subTest(action):
                for arguments in (["rules", action, "--help"], ["rules", action, "-h"]):
                    text = run(*arguments).out.decode("utf-8")
                    self.assertRegex(text, r"^[A-Z]")
                    for piece in (f"Usage: bienban rules {action} [OPTIONS]", "--rules DIR ", "  -h,--help             print this help\n",
                                  *pieces):
                        self.assertIn(piece, text)
                    self.assertNotIn("exit\n", text)

    def test_the_status_of_a_run_without_any_record_is_what_help_says(self):
        self.assertIn(b"1  some inputs gave errors, or all that could be read did", run("--help").out)
        self.assertEqual(1, run(stdin=b" ").status)

    def test_version(self):
        result = run("--version")
        self.assertEqual((0, ""), (result.status, result.err))
        self.assertRegex(result.out, rb"^bienban \d+\.\d+\.\d+\n$")


class WrongUsage(unittest.TestCase):
    CASES = {
        ("--no-such-option",): "--no-such-option",
        ("--offsets", "metres"): "metres is none of",
        ("--offsets",): "--offsets",
        ("--encoding", "klingon"): "klingon",
        ("--rules", "/no/such/rules"): "/no/such/rules",
        ("rules",): "check, test, list, explain or compile",
        ("rules", "polish"): "polish",
        ("eval",): "GOLD",
        ("eval", "/no/such/gold"): "/no/such/gold",
        ("eval", str(CORPUS), "--errors", "beauty"): "beauty",
    }

    def test_is_named_and_ends_with_2(self):
        for arguments, piece in self.CASES.items():
            with self.subTest(arguments):
                result = run(*arguments)
                self.assertEqual((2, b""), (result.status, result.out))
                self.assertIn(piece, result.err)
                for line in result.err.strip().split("\n"):
                    self.assertTrue(line.startswith("bienban: "), line)


class Inputs(InFolder):
    def test_standard_input_is_one_article(self):
        for arguments in ((), ("-",), ("extract",), ("extract", "-")):
            with self.subTest(arguments):
                result = run(*arguments, stdin=ARTICLE.encode("utf-8"))
                self.assertEqual((0, ""), (result.status, result.err))
                (record,) = result.records
                self.assertEqual("-", record["source"]["path"])
                self.assertEqual(len(ARTICLE.encode("utf-8")), record["source"]["bytes"])
                self.assertEqual("2022-01", record["published"])
                self.assertIn("Đặng Quốc Bảo", [p["name"] for p in record["attendees"]])

    def test_files_keep_their_order_and_their_stem_is_the_id(self):
        paths = [self.file(name, ARTICLE) for name in ("b.txt", "a.txt", "dir/c.d.txt")]
        result = run("--quiet", *paths)
        self.assertEqual((0, ""), (result.status, result.err))
        self.assertEqual(["b", "a", "c.d"], [r["id"] for r in result.records])
        self.assertEqual(list(map(str, paths)), [r["source"]["path"] for r in result.records])

    def test_a_folder_is_walked_in_the_order_of_names(self):
        for name in ("x/2.txt", "x/1.txt", "x/1/9.txt", "x/notes.log"):
            self.file(name, ARTICLE)
        paths = [r["source"]["path"] for r in run("x", cwd=self.folder).records if r["source"]["path"].endswith(".txt")]
        self.assertEqual(sorted(paths), sorted(["x/1.txt", "x/2.txt", "x/1/9.txt"]))
        self.assertLess(paths.index("x/1.txt"), paths.index("x/2.txt"))

    def test_an_empty_article_is_an_error(self):
        result = run(stdin=b" \n")
        self.assertEqual((1, b""), (result.status, result.out))
        self.assertIn("standard input", result.err)

    def test_bad_bytes_give_a_warning_and_no_lost_article(self):
        result = run("--encoding", "UTF-8", stdin=ARTICLE.encode("utf-8").replace(b"45", b"\xff\xfe45"))
        self.assertEqual(0, result.status)
        (record,) = result.records
        self.assertTrue(record["warnings"])
        self.assertIn(45, [c["value"] for c in record["counts"]])

    def test_the_same_facts_in_every_spelling(self):
        def facts(stdin):
            (record,) = run(stdin=stdin).records
            return [(p["name_key"], [t["canonical"] for t in p["titles"]], p["roles"]) for p in record["attendees"]], [
                (c["value"]) for c in record["counts"]]

        import unicodedata
        plain = facts(ARTICLE.encode("utf-8"))
        self.assertTrue(plain[0])
        for variant in (unicodedata.normalize("NFD", ARTICLE), ARTICLE.replace("ủy", "uỷ"), ARTICLE.replace("Đ", "Ð"),
                        ARTICLE.replace("đồng", "đ\u00adồng"), ARTICLE.replace("\n", "\r\n")):
            with self.subTest(variant):
                self.assertEqual(plain, facts(variant.encode("utf-8")))


class Errors(InFolder):
    def test_a_missing_file_among_others_gives_1(self):
        good = self.file("good.txt", ARTICLE)
        result = run(good, self.folder / "missing.txt", good)
        self.assertEqual(1, result.status)
        self.assertEqual(["good", "good"], [r["id"] for r in result.records])
        self.assertRegex(result.err, r"^bienban: .*missing\.txt: .*\n")

    def test_nothing_but_a_missing_file_gives_2(self):
        result = run(self.folder / "missing.txt")
        self.assertEqual((2, b""), (result.status, result.out))
        self.assertIn("missing.txt", result.err)

    def test_error_records_go_where_they_are_wanted(self):
        good = self.file("good.txt", ARTICLE)
        errors = self.folder / "errors.jsonl"
        result = run("--errors", errors, good, self.folder / "missing.txt")
        self.assertEqual(1, result.status)
        (error,) = [json.loads(line) for line in errors.read_text(encoding="utf-8").splitlines()]
        self.assertEqual("bienban.error/1", error["schema"])
        self.assertTrue(error["source"]["path"].endswith("missing.txt"))

    def test_a_closed_pipe_ends_quietly(self):
        article = self.file("long.txt", ARTICLE * 50)
        with subprocess.Popen([PROGRAM, "--with-text", *[str(article)] * 400], stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE) as process:
            process.stdout.read(10)
            process.stdout.close()
            self.assertEqual(b"", process.stderr.read())
            self.assertEqual(0, process.wait())

    @unittest.skipUnless(os.path.exists("/dev/full"), "no /dev/full here")
    def test_a_full_disk_is_no_success(self):
        with open("/dev/full", "wb") as full:
            process = subprocess.run([PROGRAM], input=ARTICLE.encode("utf-8"), stdout=full, stderr=subprocess.PIPE,
                                     check=False)
        self.assertEqual(2, process.returncode)
        self.assertIn(b"bienban: standard output: ", process.stderr)


class Output(InFolder):
    def test_offsets_count_in_what_was_asked_for(self):
        text = "𝄞 " + ARTICLE  # one code point, two UTF-16 units, four bytes
        spans = {}
        for unit in ("code-points", "bytes", "utf16"):
            (record,) = run("--offsets", unit, stdin=text.encode("utf-8")).records
            person = next(p for p in record["attendees"] if p["name"] == "Đặng Quốc Bảo")
            spans[unit] = person["mentions"][0]
        begin, end = spans["code-points"]
        self.assertEqual("Đặng Quốc Bảo", text[begin:end])
        begin, end = spans["bytes"]
        self.assertEqual("Đặng Quốc Bảo", text.encode("utf-8")[begin:end].decode("utf-8"))
        begin, end = spans["utf16"]
        self.assertEqual("Đặng Quốc Bảo", text.encode("utf-16-le")[2 * begin:2 * end].decode("utf-16-le"))
        (default,) = run(stdin=text.encode("utf-8")).records
        self.assertIn(spans["code-points"], [p["mentions"][0] for p in default["attendees"]])

    def test_text_comes_only_when_asked_for(self):
        (record,) = run(stdin=ARTICLE.encode("utf-8")).records
        self.assertNotIn("text", record)
        (record,) = run("--with-text", stdin=b"\xef\xbb\xbf" + ARTICLE.encode("utf-8")).records
        self.assertEqual(ARTICLE, record["text"])

    def test_letters_are_written_as_they_are(self):
        self.assertIn("Đặng Quốc Bảo".encode("utf-8"), run(stdin=ARTICLE.encode("utf-8")).out)

    def test_two_runs_give_the_same_bytes(self):
        self.assertEqual(run(CORPUS).out, run(CORPUS).out)


class Rules(InFolder):
    def test_rules_of_the_project_are_in_order(self):
        for action in ("check", "test"):
            with self.subTest(action):
                result = run("rules", action)
                self.assertEqual((0, ""), (result.status, result.err))

    def test_list_names_every_rule_once(self):
        result = run("rules", "list")
        ids = [line.split("\t")[0] for line in result.out.decode("utf-8").splitlines()]
        self.assertEqual(0, result.status)
        self.assertGreater(len(ids), 10)
        self.assertEqual(len(ids), len(set(ids)))

    def test_explain_shows_the_rule_behind_a_record(self):
        (record,) = run(stdin=ARTICLE.encode("utf-8")).records
        explained = run("rules", "explain", stdin=ARTICLE.encode("utf-8")).out.decode("utf-8")
        for count in record["counts"]:
            self.assertIn(count["rule"], explained)

    def test_an_image_of_the_rules_changes_nothing(self):
        image = self.folder / "rules.image"
        made = run("rules", "compile", "--output", image)
        self.assertEqual((0, ""), (made.status, made.err))
        self.assertTrue(made.out.decode("utf-8").startswith(f"{image}: "))
        self.assertGreater(image.stat().st_size, 1_000_000)
        self.assertFalse((self.folder / "rules.image.part").exists())
        # A program beside its image, and one without.
        program = Path(PROGRAM)
        records = []
        for folder, files in (("with", [image]), ("without", [])):
            (self.folder / folder).mkdir()
            for file in [program, *files]:
                shutil.copy2(file, self.folder / folder)
            record = subprocess.run([self.folder / folder / program.name, "--rules", ROOT / "rules"], input=ARTICLE.encode("utf-8"),
                                    capture_output=True, check=True)
            self.assertEqual(b"", record.stderr)
            records.append(record.stdout)
        self.assertEqual(records[1], records[0])
        damaged = self.folder / "with" / "rules.image"
        damaged.write_bytes(image.read_bytes()[:-1] + b"?")
        refused = subprocess.run([self.folder / "with" / program.name, "--rules", ROOT / "rules"], input=b"x", capture_output=True,
                                 check=False)
        self.assertEqual(2, refused.returncode)
        # No word of faults in the rules, which have none.
        self.assertEqual(f"bienban: {damaged}: this image of the rules is damaged; delete it, or make it anew with "
                         "`bienban rules compile`\n", refused.stderr.decode())
        unwritable = run("rules", "compile", "--output", self.folder / "no" / "rules.image")
        self.assertEqual(2, unwritable.status)
        self.assertIn("rules.image: cannot be written", unwritable.err)

    def broken(self):
        self.file("rules/lists/a.txt", "# nothing\nword\n")
        self.file("rules/10-bad.toml", '[[rule]]\nid = "x"\nstage = 1\nemits = "count"\npattern = \'(\'\nno_such_key = 1\n')
        return self.folder / "rules"

    def test_nothing_runs_with_a_broken_rule(self):
        rules = self.broken()
        for arguments in (("--rules", rules), ("rules", "check", "--rules", rules), ("rules", "test", "--rules", rules)):
            with self.subTest(arguments):
                result = run(*arguments, stdin=ARTICLE.encode("utf-8"))
                self.assertEqual((2, b""), (result.status, result.out))
                self.assertRegex(result.err, r"bienban: .*10-bad\.toml:\d+:\d+: ")

    def test_a_list_that_only_facts_need_is_missed(self):
        """Of a list that no rule names, nothing may hide that it is gone: event_state by its words, names_follow by its kind."""
        for name in ("event_state", "names_follow"):
            with self.subTest(name):
                rules = self.folder / name
                shutil.copytree(ROOT / "rules", rules)
                (rules / "lists" / f"{name}.txt").unlink()
                for arguments in (("rules", "check", "--rules", rules), ("--rules", rules)):
                    result = run(*arguments, stdin=ARTICLE.encode("utf-8"))
                    self.assertEqual((2, b""), (result.status, result.out))
                    self.assertIn(f"lists/{name}.txt: no word list and no rule makes <{name}>", result.err)

    def test_all_lists_that_facts_need_are_missed_at_once(self):
        rules = self.folder / "rules"
        shutil.copytree(ROOT / "rules", rules)
        gone = ["date_mark", "event_state", "names_follow", "video_mark"]
        for name in gone:
            (rules / "lists" / f"{name}.txt").unlink()
        result = run("--rules", rules, stdin=ARTICLE.encode("utf-8"))
        self.assertEqual(2, result.status)
        told = [line.split(":")[1] for line in result.err.splitlines()]
        self.assertEqual([f" lists/{name}.txt" for name in gone], told[:-1])

    def test_a_beginning_that_no_rule_has_is_told(self):
        for action in ("test", "list", "explain"):
            with self.subTest(action):
                result = run("rules", action, "mony", "--rules", ROOT / "rules", stdin=b"x")
                self.assertEqual((2, b""), (result.status, result.out))
                self.assertIn('no rule\'s id begins with "mony"', result.err)

    def test_words_in_vain_are_told_and_stop_nothing(self):
        shutil.copytree(ROOT / "rules", self.folder / "rules")
        self.file("rules/lists/fruit.txt", "# nothing\ncam\n")
        self.file("rules/10-fruit.toml", '[[rule]]\nid = "x"\nstage = 1\nemits = "count"\npattern = \'mua cam\'\n'
                  'examples = ["mua cam"]\nnone = ["cam"]\n')
        result = run("rules", "check", "--rules", self.folder / "rules")
        self.assertEqual(0, result.status)
        self.assertRegex(result.out.decode("utf-8"), r"^\d+ rules, no fault, 1 warning\n$")
        self.assertRegex(result.err, r'^bienban: warning: .*10-fruit\.toml:5:12: .* hides .*"cam" \(fruit\|noun\).*: mua cam\n$')

    def test_the_environment_names_the_rules_and_the_option_wins(self):
        broken = self.broken()
        self.assertEqual(2, run("rules", "check", rules=broken).status)
        self.assertEqual(0, run("rules", "check", "--rules", ROOT / "rules", rules=broken).status)
        self.assertEqual(2, run("rules", "check", rules=self.folder / "nowhere").status)

    def test_a_changed_example_fails(self):
        """One example's value at a time, in each rule file, is made wrong."""
        import re
        changed = 0
        for path in sorted((ROOT / "rules").glob("*.toml")):
            text = path.read_text(encoding="utf-8")
            match = re.search(r"gives = \{[^}]*?\b(\w+) = (\d+)", text)
            if not match:
                continue
            rules = self.folder / path.stem
            shutil.copytree(ROOT / "rules", rules)
            wrong = text[:match.start(2)] + str(int(match[2]) + 1) + text[match.end(2):]
            (rules / path.name).write_text(wrong, encoding="utf-8")
            result = run("rules", "test", "--rules", rules)
            with self.subTest(path.name):
                self.assertEqual(1, result.status)
                self.assertIn(path.name, result.err)
            changed += 1
        self.assertGreater(changed, 0)


if __name__ == "__main__":
    unittest.main()
