"""The whole program against the floor and the baseline, and one job against two."""
from measure.report import Section, Target
from measure.running import in_turns, median, ratio, run, size

COLUMNS = ["", "MB/s per core", "times the floor", "seconds", "wall"]


def add_runs(section, name, runs, floors, megabytes):
    """A row of runs; gives their ratio to the floor's runs of the same rounds."""
    cpu = [one.cpu for one in runs]
    over = ratio(cpu, [floor["seconds"] for floor in floors])
    section.add(name, megabytes / median(cpu), over, median(cpu), median([one.wall for one in runs]))
    return over


def add_floor(section, floors, megabytes):
    seconds = median([floor["seconds"] for floor in floors])
    section.add("floor", megabytes / seconds, 1.0, seconds, None)


def against_floor(bench):
    settings, megabytes = bench.settings, size(bench.general) / 1e6
    sampled = min(settings.baseline_articles, settings.articles)
    sample = bench.first(bench.general, sampled)
    share = size(sample) / size(bench.general)
    runs = in_turns({
        "floor": lambda: bench.floor(bench.general),
        "all": lambda: bench.run_program(bench.general),
        "conferences": lambda: bench.run_program("--only-conferences", bench.general),
        "two": lambda: bench.run_program(bench.general, jobs=2),
        "baseline": lambda: run(bench.baseline(sample)),
    }, settings.rounds)
    section = Section(f"{bench.general_name}: {settings.articles} articles, {megabytes:.1f} MB", COLUMNS)
    add_floor(section, runs["floor"], megabytes)
    all_facts = add_runs(section, "all facts", runs["all"], runs["floor"], megabytes)
    only = add_runs(section, "--only-conferences", runs["conferences"], runs["floor"], megabytes)
    add_runs(section, "two jobs", runs["two"], runs["floor"], megabytes)
    baseline = [one.cpu / share for one in runs["baseline"]]
    section.add("Python baseline", megabytes / median(baseline),
                ratio(baseline, [floor["seconds"] for floor in runs["floor"]]), median(baseline) * share, None)
    # By the clock, where whatever else runs only adds: the best of each.
    jobs = min(one.wall for one in runs["all"]) / min(one.wall for one in runs["two"])
    faster = ratio(baseline, [one.cpu for one in runs["all"]])
    seen = runs["floor"][0]
    section.notes += [f"the floor saw {seen['normal']} texts in NFC, {seen['triggered']} with a trigger",
                      f"the baseline (bench/baseline.py) ran over the first {sampled} articles",
                      f"two jobs: {jobs:.2f} times as fast by the clock as one, the best runs of each"]
    return [section], [Target(f"all facts, {bench.general_name}: times the floor", 3, all_facts),
                       Target(f"--only-conferences, {bench.general_name}: times the floor", 1.5, only),
                       Target("two jobs: times as fast as one", 1.8, jobs, at_least=True),
                       Target("times as fast as the Python baseline", 100, faster, at_least=True)]


def on_conferences(bench):
    megabytes = size(bench.conferences) / 1e6
    runs = in_turns({"floor": lambda: bench.floor(bench.conferences),
                     "all": lambda: bench.run_program(bench.conferences)}, bench.settings.rounds)
    section = Section(f"conference articles: {bench.settings.conferences} articles, {megabytes:.1f} MB", COLUMNS)
    add_floor(section, runs["floor"], megabytes)
    over = add_runs(section, "all facts", runs["all"], runs["floor"], megabytes)
    return [section], [Target("conference articles: times the floor", 10, over)]
