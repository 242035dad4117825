#!/usr/bin/env python3
"""Measures bienban and prints one table; tools/bench builds what this runs. docs/speed.md tells how it is read."""
import argparse
import os
import sys
import tempfile
from dataclasses import asdict, fields
from pathlib import Path

from measure import accuracy, answers, forms, growth, process, report, stages, whole
from measure.bench import Bench, Settings, quick
from measure.machine import machine
from measure.running import Failed

ROOT = Path(__file__).resolve().parents[1]
ARCHIVE = ROOT.parent / "shared/archive/news-20k.jsonl.zst"
MEASURES = {"answers": answers.answers, "general": whole.against_floor, "conferences": whole.on_conferences,
            "accuracy": accuracy.accuracy, "stages": stages.stages, "one-article": process.one_article,
            "forms": forms.forms, "memory": process.peak_memory, "growth": growth.growth}


def arguments():
    parser = argparse.ArgumentParser(prog="tools/bench", description=__doc__.split(";")[0])
    parser.add_argument("--archive", type=Path, help="a general archive, JSON Lines, also .zst (default: "
                        "../shared/archive/news-20k.jsonl.zst where it is there, else corpus/ repeated)")
    parser.add_argument("--only", metavar="NAME,...", default=",".join(MEASURES), help="of " + ", ".join(MEASURES))
    parser.add_argument("--output", type=Path, help="keep the run as JSON in this file")
    parser.add_argument("--quick", action="store_true", help="go through everything once; the figures mean nothing")
    parser.add_argument("--build", type=Path, default=ROOT / "build", help="the folder with the programs")
    for setting in fields(Settings):
        parser.add_argument("--" + setting.name.replace("_", "-"), type=setting.type, metavar="N",
                            help=f"{setting.default} without it")
    return parser.parse_args()


def settings_of(options):
    settings = quick() if options.quick else Settings()
    for setting in fields(Settings):
        if getattr(options, setting.name) is not None:
            setattr(settings, setting.name, getattr(options, setting.name))
    return settings


def measure(options, names):
    sections, targets = [], []
    archive = options.archive or (ARCHIVE if ARCHIVE.exists() else None)
    with tempfile.TemporaryDirectory(prefix="bienban-bench-") as folder:
        bench = Bench(ROOT, options.build.resolve(), Path(folder), settings_of(options), archive)
        about = machine(ROOT, bench.build)
        print(f"commit {about['commit'][:12]}{' and changes' if about['changed'] else ''}, {about['date']}, "
              f"{about['cores']} cores of {about['processor']}, load {about['load']}", flush=True)
        for name in names:
            found, aims = MEASURES[name](bench)
            for section in found:
                if not section.printed:
                    continue
                print("\n" + report.section_text(section), flush=True)
            sections += found
            targets += aims
        about["load_after"] = round(os.getloadavg()[0], 2)
        settings = {**asdict(bench.settings), "archive": archive.name if archive else None, "measures": names}
    print("\n" + report.targets_text(targets))
    if options.output:
        options.output.parent.mkdir(parents=True, exist_ok=True)
        options.output.write_text(report.as_json(about, settings, sections, targets), encoding="utf-8")


def main():
    options = arguments()
    names = options.only.split(",")
    if unknown := [name for name in names if name not in MEASURES]:
        sys.exit(f"bench: no such measure: {', '.join(unknown)}; there are {', '.join(MEASURES)}")
    try:
        measure(options, names)
    except (Failed, OSError) as error:
        sys.exit(f"bench: {error}")


if __name__ == "__main__":
    main()
