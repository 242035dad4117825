"""What the program takes as a process: memory however long the archive, and start-up."""
from measure.inputs import write_repeated
from measure.report import Section, Target
from measure.running import in_turns, median, size


def peak_memory(bench):
    small, large = bench.settings.small_archive, bench.settings.large_archive
    section = Section("peak memory, two jobs", ["articles", "MB of input", "MB of memory"])
    peaks = []
    for articles in (small, large):
        path = bench.work / "repeated.jsonl"
        write_repeated(bench.general, path, articles)
        peaks.append(bench.run_program(path, jobs=2).peak)
        section.add(str(articles), size(path) / 1e6, peaks[-1] / 1e6)
        path.unlink()
    return [section], [Target(f"peak memory on {large} articles: times that on {small}", 1.1, peaks[1] / peaks[0]),
                       Target(f"peak memory on {large} articles: MB", 200, peaks[1] / 1e6)]


def one_article(bench):
    """Through standard input, as in a pipe. One word takes what start-up takes."""
    article = bench.root / "corpus/a02.txt"
    word = bench.work / "word.txt"
    word.write_text("a\n", encoding="utf-8")
    runs = in_turns({"one article": lambda: bench.run_program("-", stdin=article),
                     "one word": lambda: bench.run_program("-", stdin=word)}, bench.settings.one_article_runs)
    section = Section("one article through standard input, start-up included", ["", "ms wall", "the best", "ms of processor", "MB"])
    for name, one in runs.items():
        section.add(name, 1e3 * median([r.wall for r in one]), 1e3 * min(r.wall for r in one),
                    1e3 * median([r.cpu for r in one]), median([r.peak for r in one]) / 1e6)
    reached = 1e3 * median([r.wall for r in runs["one article"]])
    return [section], [Target("one article through standard input: ms", 50, reached)]
