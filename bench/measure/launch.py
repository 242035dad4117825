"""launch.py REPORT COMMAND...: runs a command and writes to REPORT what it took.

A process of its own, because the system counts the memory of the process that starts a program as the program's peak: this
one is small.
"""
import json
import os
import sys
import time


def main():
    report, command = sys.argv[1], sys.argv[2:]
    began = time.monotonic()
    pid = os.posix_spawnp(command[0], command, os.environ)
    _, status, usage = os.wait4(pid, 0)
    wall = time.monotonic() - began
    with open(report, "w", encoding="utf-8") as out:
        json.dump({"status": os.waitstatus_to_exitcode(status), "cpu": usage.ru_utime + usage.ru_stime, "wall": wall,
                   "peak": usage.ru_maxrss * 1024}, out)


if __name__ == "__main__":
    main()
