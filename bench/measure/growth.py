"""How the time of one article grows with its length."""
import json
import statistics

from measure import growth_texts
from measure.report import Section, Target
from measure.running import output_of

SHORTEST = 1024
TELLING = 0.002  # seconds: of less than that no ratio is taken


def doublings(times):
    """[(ratio, bytes)] of each doubling that tells something; times: [(bytes, seconds)]."""
    return [(after / before, size) for (_, before), (size, after) in zip(times, times[1:]) if before >= TELLING]


def write_texts(bench):
    """The kind of text of each file, and the files: shorter ones of a kind before longer ones."""
    kinds, files = [], []
    for kind, make in growth_texts.kinds(bench.root / "corpus").items():
        length = SHORTEST
        while length <= bench.settings.longest:
            kinds.append(kind)
            files.append(bench.work / f"growth-{len(files)}.txt")
            files[-1].write_bytes(make(length))
            length *= 2
    return kinds, files


def times_by_kind(bench):
    """{kind: [(bytes, seconds)]}."""
    kinds, files = write_texts(bench)
    times = {kind: [] for kind in kinds}
    lines = output_of(bench.helper("growth", bench.rules, bench.settings.longest_seconds, *files)).splitlines()
    for entry in map(json.loads, lines):
        times[kinds[entry["file"]]].append((entry["bytes"], entry["seconds"]))
    for path in files:
        path.unlink()
    return times


def growth(bench):
    section = Section("one article of growing length",
                      ["", "ms at 1 KB", "longest: MB", "seconds", "MB/s", "a doubling", "the worst", "to MB"])
    curves = Section("seconds by length", ["", "bytes: seconds"], printed=False)
    worst, slowest = 0.0, ""
    for kind, times in times_by_kind(bench).items():
        (_, first), (size, seconds) = times[0], times[-1]
        ratios = doublings(times)
        over, at = max(ratios, default=(None, None))
        mean = statistics.geometric_mean(ratio for ratio, _ in ratios) if ratios else None
        section.add(kind, 1e3 * first, size / 1e6, seconds, size / 1e6 / seconds, mean, over, at and at / 1e6)
        curves.add(kind, ", ".join(f"{size}: {took:.3g}" for size, took in times))
        if over is not None and over > worst:
            worst, slowest = over, kind
    section.notes = [f"ratios are of times from {1e3 * TELLING:.0f} ms on; a text that takes more than "
                     f"{bench.settings.longest_seconds:.0f} s is not doubled again"]
    targets = [Target(f"doubling an article's length: times the time ({slowest})", 2.2, worst)] if slowest else []
    return [section, curves], targets
