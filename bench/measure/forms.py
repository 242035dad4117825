"""Each form of input: the same articles, and the facts are the same."""
import json

from measure.inputs import write_forms
from measure.report import Section
from measure.running import Failed, in_turns, median, size

COMPARED = ("jsonl", "folder of text", "jsonl.gz", "jsonl.bz2", "jsonl.xz", "jsonl.zst", "tar", "zip", "standard input")


def facts(path):
    """The records of a file without what tells where they come from."""
    found = []
    for entry in path.open(encoding="utf-8"):
        record = json.loads(entry)
        found.append({key: value for key, value in record.items() if key not in ("id", "source")})
    return found


def forms(bench):
    source = bench.first(bench.general, bench.settings.form_articles)
    folder = bench.work / "forms"
    folder.mkdir()
    paths = write_forms(source, folder)
    articles = sum(1 for _ in source.open("rb"))
    megabytes = sum(len(json.loads(entry)["text"].encode("utf-8")) for entry in source.open("rb")) / 1e6
    output = bench.work / "records.jsonl"
    wanted = None

    def once(form):
        if form == "standard input":
            return bench.run_program("--format", "jsonl", "-", stdin=source, stdout=output)
        return bench.run_program(paths[form], stdout=output)

    for form in (*paths, "standard input"):
        once(form)
        found = facts(output)
        if len(found) != articles:
            raise Failed(f"{form}: {len(found)} records of {articles} articles")
        wanted = wanted or found
        if form in COMPARED and found != wanted:
            raise Failed(f"{form}: other facts than as jsonl")
    runs = in_turns({form: lambda form=form: once(form) for form in (*paths, "standard input")}, bench.settings.rounds)
    section = Section(f"forms of input: {articles} articles, {megabytes:.1f} MB of text",
                      ["", "MB/s per core", "times jsonl", "MB of input"])
    base = median([one.cpu for one in runs["jsonl"]])
    for form, all_runs in runs.items():
        cpu = median([one.cpu for one in all_runs])
        path = paths.get(form, source)
        stored = sum(map(size, path.iterdir())) if path.is_dir() else size(path)
        section.add(form, megabytes / cpu, cpu / base, stored / 1e6)
    section.notes = [f"MB/s of the articles' text; {', '.join(COMPARED)} gave the same facts, each form a record an article"]
    return [section], []
