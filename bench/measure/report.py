"""What a run found: sections with rows, and the targets with what was reached. Printed as a table, kept as JSON."""
import json
from dataclasses import asdict, dataclass, field


@dataclass
class Section:
    title: str
    columns: list  # the first is the row's name
    rows: list = field(default_factory=list)
    notes: list = field(default_factory=list)
    printed: bool = True  # else only kept

    def add(self, *cells):
        if len(cells) != len(self.columns):
            raise ValueError(f"{self.title}: {len(cells)} cells for {len(self.columns)} columns")
        self.rows.append(list(cells))


@dataclass
class Target:
    what: str
    limit: float
    reached: float
    at_least: bool = False  # else at most

    @property
    def met(self):
        return self.reached >= self.limit if self.at_least else self.reached <= self.limit


def figure(cell):
    """Three digits that tell something."""
    if cell is None:
        return "-"
    if isinstance(cell, float):
        return f"{cell:.0f}" if abs(cell) >= 100 else f"{cell:.3g}"
    return str(cell)


def section_text(section):
    cells = [section.columns] + [[figure(cell) for cell in row] for row in section.rows]
    widths = [max(len(row[i]) for row in cells) for i in range(len(section.columns))]
    lines = [f"== {section.title}"]
    for row in cells:
        rest = (cell.rjust(width) for cell, width in zip(row[1:], widths[1:]))
        lines.append("  ".join([row[0].ljust(widths[0]), *rest]).rstrip())
    return "\n".join(lines + [f"   {note}" for note in section.notes])


def targets_text(targets):
    section = Section("targets", ["what", "asked", "reached", ""])
    for target in targets:
        section.add(target.what, f"{'>=' if target.at_least else '<='} {figure(target.limit)}", target.reached,
                    "met" if target.met else "MISSED")
    return section_text(section)


def as_json(machine, settings, sections, targets):
    return json.dumps({"form": "bienban.bench/1", "machine": machine, "settings": settings,
                       "sections": [asdict(section) for section in sections],
                       "targets": [{**asdict(target), "met": target.met} for target in targets]},
                      ensure_ascii=False, indent=1) + "\n"
