"""How good the Python baseline is beside the program, so that its speed can be judged."""
import json

from measure.report import Section
from measure.running import output_of, run

FIELDS = ("people", "counts", "count values", "money", "money amounts")


def accuracy(bench):
    """On corpus/ by `bienban eval`; on ../shared/gold/dev by its score.py, where that is there."""
    gold = bench.root.parent / "shared/gold"
    sets = {"corpus": (bench.root / "corpus", [bench.build / "bienban", "eval", "--json"])}
    if (gold / "score.py").exists():
        sets["dev"] = (gold / "dev", ["python3", gold / "score.py", "--json"])
    section = Section("F1 of the baseline and of the program", ["", *FIELDS])
    for name, (folder, score) in sets.items():
        texts = sorted(folder.glob("*.txt"))
        for who, command in (("baseline", bench.baseline(*texts)), ("bienban", bench.program(*texts))):
            records = bench.work / f"{who}.jsonl"
            run(command, stdout=records)
            fields = json.loads(output_of([*score, folder, records]))["fields"]
            section.add(f"{who}, {name}", *(f"{fields[field]['f1']:.3f}" for field in FIELDS))
    return [section], []
