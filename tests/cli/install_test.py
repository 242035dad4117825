"""`cmake --install`: the program runs from anywhere with the rules that came along, and others can build on the library."""
import os
import shutil
import subprocess
import unittest
from pathlib import Path

from program import PROGRAM, ROOT, InFolder, require

BUILD = Path(PROGRAM).parent
ARTICLE = ("Chiều 6/1, Huyện ủy Sông Trăng tổ chức Hội nghị tổng kết năm 2021.\n"
           "Đồng chí Đặng Quốc Bảo, Bí thư Huyện ủy chủ trì hội nghị.\n").encode()


def done(*command, **options):
    process = subprocess.run(list(map(str, command)), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False, **options)
    if process.returncode != 0:
        raise AssertionError(process.stdout.decode())
    return process.stdout.decode()


class Installed(InFolder):
    def setUp(self):
        super().setUp()
        require(BUILD / "rules.image")
        self.prefix = self.folder / "prefix"
        done("cmake", "--install", BUILD, "--prefix", self.prefix)

    def test_the_program_finds_its_own_rules(self):
        environment = {k: v for k, v in os.environ.items() if k != "BIENBAN_RULES"}
        program = self.prefix / "bin/bienban"
        run = lambda *arguments, **more: subprocess.run([program, *arguments], input=ARTICLE, capture_output=True,
                                                        env=environment, cwd=self.folder, check=False, **more)
        process = run()
        self.assertEqual((0, b""), (process.returncode, process.stderr))
        self.assertIn("Đặng Quốc Bảo".encode(), process.stdout)
        # They are those, and their image is read.
        installed = self.prefix / "share/bienban"
        (installed / "rules.image").write_bytes((installed / "rules.image").read_bytes()[:-1] + b"?")
        self.assertIn(f"{installed}/rules.image: this image of the rules is damaged".encode(), run().stderr)
        (installed / "rules.image").unlink()
        self.assertEqual(process.stdout, run().stdout)
        shutil.rmtree(installed / "rules/lists")
        self.assertIn(f"{installed}/rules/".encode(), run().stderr)

    def test_others_can_build_on_the_library(self):
        build = self.folder / "build"
        cache = (BUILD / "CMakeCache.txt").read_text(encoding="utf-8")
        compiler = next(line.split("=", 1)[1] for line in cache.splitlines() if line.startswith("CMAKE_CXX_COMPILER:"))
        done("cmake", "-S", ROOT / "tests/install", "-B", build, f"-DCMAKE_PREFIX_PATH={self.prefix}",
             f"-DCMAKE_CXX_COMPILER={compiler}")
        done("cmake", "--build", build)
        self.assertEqual("Đặng Quốc Bảo: Bí thư Huyện ủy\n", done(build / "uses_bienban", input=ARTICLE))


if __name__ == "__main__":
    unittest.main()
