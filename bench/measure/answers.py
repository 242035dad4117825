"""The program's records against those of the plain way: speed changes no fact."""
from measure import growth_texts
from measure.report import Section
from measure.running import Failed, output_of, run

ADVERSARIAL = 64 * 1024  # bytes


def first_difference(fast, plain):
    for number, (left, right) in enumerate(zip(fast, plain), 1):
        if left != right:
            at = next(i for i, (a, b) in enumerate(zip(left, right)) if a != b) if left[:len(right)] != right else len(right)
            return f"record {number}: {left[max(0, at - 60):at + 60]!r}, the plain way: {right[max(0, at - 60):at + 60]!r}"
    return f"{len(fast)} records, the plain way {len(plain)}"


def answers(bench):
    output = bench.work / "records.jsonl"
    hard = []
    for number, make in enumerate(growth_texts.kinds(bench.root / "corpus").values()):
        hard.append(bench.work / f"hard-{number:02d}.txt")
        hard[-1].write_bytes(make(min(ADVERSARIAL, bench.settings.longest)))
    sets = {bench.general_name: [bench.first(bench.general, bench.settings.checked_articles)],
            "corpus": sorted((bench.root / "corpus").glob("*.txt")), "adversarial articles": hard}
    section = Section("answers: bienban with two jobs against the plain way", ["", "records", "", "times as slow"])
    way = output_of(bench.helper("reference", "--way")).strip()
    for name, files in sets.items():
        fast = bench.run_program(*files, jobs=2, stdout=output)
        found = output.read_bytes().splitlines()
        plain = run(bench.helper("reference", bench.rules, *files), stdout=output)
        wanted = output.read_bytes().splitlines()
        if found != wanted:
            raise Failed(f"{name}: the program's records are not those of the plain way: {first_difference(found, wanted)}")
        section.add(name, str(len(found)), "the same", plain.cpu / fast.cpu)
    section.notes = [f"the plain way: {way}"]
    return [section], []
