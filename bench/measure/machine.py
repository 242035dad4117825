"""Where and on what a run was made."""
import os
import platform
import re
import subprocess
from datetime import datetime, timezone
from pathlib import Path


def git(root, *arguments):
    done = subprocess.run(["git", "-C", str(root), *arguments], capture_output=True, text=True, check=False)
    return done.stdout.strip() if done.returncode == 0 else ""


def processor():
    info = Path("/proc/cpuinfo")
    found = re.search(r"^model name\s*: (.*)$", info.read_text(), re.MULTILINE) if info.exists() else None
    return found[1] if found else platform.machine()


def compiler(build):
    cache = (build / "CMakeCache.txt").read_text()
    wanted = {"compiler": r"^CMAKE_CXX_COMPILER:\w+=(.*)$", "build": r"^CMAKE_BUILD_TYPE:\w+=(.*)$",
              "flags": r"^CMAKE_CXX_FLAGS:\w+=(.*)$"}
    out = {}
    for name, pattern in wanted.items():
        found = re.search(pattern, cache, re.MULTILINE)
        out[name] = found[1] if found else ""
    version = subprocess.run([out["compiler"], "--version"], capture_output=True, text=True, check=False).stdout
    out["compiler"] = version.split("\n", 1)[0]
    return out


def machine(root, build):
    """`changed` says whether the sources were as committed."""
    return {"commit": git(root, "rev-parse", "HEAD"), "changed": bool(git(root, "status", "--porcelain", "-uno")),
            "date": datetime.now(timezone.utc).isoformat(timespec="seconds"), "processor": processor(),
            "cores": os.cpu_count(), "system": f"{platform.system()} {platform.machine()}", "python": platform.python_version(),
            "load": round(os.getloadavg()[0], 2), **compiler(build)}
