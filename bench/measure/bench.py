"""What all measures share: the programs, the inputs, how long to measure."""
import json
from dataclasses import dataclass, field
from pathlib import Path

from measure import inputs
from measure.running import output_of, run


@dataclass
class Settings:
    articles: int = 20000  # of the general archive
    conferences: int = 2000
    rounds: int = 3
    floor_seconds: float = 1.0  # of each run of the floor
    baseline_articles: int = 2000
    stage_articles: int = 2000
    checked_articles: int = 1000  # worked out by the plain way too
    form_articles: int = 1000
    small_archive: int = 20000  # for the memory
    large_archive: int = 200000
    one_article_runs: int = 15
    longest: int = 16 << 20  # bytes of one article
    longest_seconds: float = 10.0  # a text that takes longer is not doubled again


def quick():
    """Settings under which everything is gone through, and no figure means anything."""
    return Settings(articles=40, conferences=40, rounds=1, floor_seconds=0.01, baseline_articles=20, stage_articles=20,
                    checked_articles=20, form_articles=20, small_archive=40, large_archive=80, one_article_runs=1,
                    longest=4096, longest_seconds=1.0)


@dataclass
class Bench:
    root: Path
    build: Path
    work: Path  # an empty folder
    settings: Settings
    archive: Path = None  # None: the corpus stands in for it
    general: Path = field(init=False)
    conferences: Path = field(init=False)

    def __post_init__(self):
        self.general = self.work / "general.jsonl"
        self.conferences = self.work / "conferences.jsonl"
        if self.archive is None:
            inputs.write_conferences(self.root / "corpus", self.general, self.settings.articles)
        else:
            self.settings.articles = inputs.write_general(self.archive, self.general, self.settings.articles)
        inputs.write_conferences(self.root / "corpus", self.conferences, self.settings.conferences)

    @property
    def rules(self):
        return self.root / "rules"

    @property
    def general_name(self):
        return "general archive" if self.archive else "corpus repeated"

    def program(self, *arguments, jobs=1):
        return [self.build / "bienban", "--quiet", "--rules", self.rules, "--jobs", jobs, *arguments]

    def helper(self, name, *arguments):
        return [self.build / f"bench_{name}", *arguments]

    def baseline(self, *files):
        return ["python3", self.root / "bench/baseline.py", self.rules, *files]

    def floor(self, file):
        """What one pass of the floor over a JSON Lines file takes: {"seconds", "articles", "bytes", ...}."""
        return json.loads(output_of(self.helper("floor", self.rules, file, self.settings.floor_seconds)))

    def first(self, source, articles):
        """A file with the first articles of another."""
        path = self.work / f"{source.stem}-{articles}.jsonl"
        if not path.exists():
            inputs.write_general(source, path, articles)
        return path

    def run_program(self, *arguments, jobs=1, **streams):
        return run(self.program(*arguments, jobs=jobs), **streams)
