"""The steps of the way of an article, apart."""
import json

from measure.report import Section
from measure.running import output_of


def stages(bench):
    sections = []
    for name, source in ((bench.general_name, bench.general), ("conference articles", bench.conferences)):
        lines = output_of(bench.helper("stages", bench.rules, source, bench.settings.stage_articles)).splitlines()
        total, *steps = map(json.loads, lines)
        seconds = {step["step"]: step["seconds"] for step in steps}
        section = Section(f"steps, {name}: {total['articles']} articles in one thread",
                          ["", "MB/s", "times the floor", "share of the whole"])
        for step, took in seconds.items():
            section.add(step, total["bytes"] / 1e6 / took if took > 0 else None, took / seconds["floor"],
                        f"{100 * took / seconds['whole']:.1f}%")
        section.notes = ["a stage is what it adds to those before it; whole: extraction and writing in one go, without "
                         "read and parse", "each record of the steps was the same as the whole's",
                         f"automata that outgrew their memory and were begun anew: {total['forgotten']}"]
        sections.append(section)
    return sections, []
