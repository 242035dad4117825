"""Running programs and taking their time.

Time is processor time (user and system, of all threads) unless a name says wall: what else goes on on the machine
disturbs it least. Programs that are compared run in turns, round after round, so that a slow minute hits them all, and a
ratio is the median of the rounds' ratios.
"""
import json
import os
import statistics
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

LAUNCH = Path(__file__).with_name("launch.py")


class Failed(Exception):
    """A program that should have done its work did not."""


@dataclass
class Run:
    cpu: float  # seconds, user and system
    wall: float  # seconds
    peak: int  # bytes of memory at most


def run(command, stdin=None, stdout=None):
    """Runs a command; `stdin` and `stdout` are files' paths, by default nothing and nowhere."""
    words = [str(word) for word in command]
    with open(stdin or os.devnull, "rb") as source, open(stdout or os.devnull, "wb") as sink, \
            tempfile.NamedTemporaryFile("r") as report:
        done = subprocess.run([sys.executable, "-I", "-S", str(LAUNCH), report.name, *words], stdin=source, stdout=sink,
                              stderr=subprocess.PIPE, check=False)
        if done.returncode != 0:
            raise Failed(f"{words[0]}: could not be started\n" + done.stderr.decode("utf-8", "replace"))
        took = json.load(report)
    if took.pop("status") != 0:
        raise Failed(f"{' '.join(words)}: failed\n" + done.stderr.decode("utf-8", "replace"))
    return Run(**took)


def output_of(command):
    """What a command prints, as text."""
    done = subprocess.run([str(word) for word in command], capture_output=True, check=False)
    if done.returncode != 0:
        raise Failed(f"{' '.join(map(str, command))}: exit status {done.returncode}\n"
                     + done.stderr.decode("utf-8", "replace"))
    return done.stdout.decode("utf-8")


def in_turns(work, rounds):
    """{name: function} to {name: [what it gave, by round]}."""
    results = {name: [] for name in work}
    for _ in range(rounds):
        for name, function in work.items():
            results[name].append(function())
    return results


def median(values):
    return statistics.median(values)


def ratio(over, under):
    """The median of the rounds' ratios."""
    return median([a / b for a, b in zip(over, under)])


def size(path):
    return Path(path).stat().st_size
