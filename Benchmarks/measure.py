"""Builds a site with a program in a fresh folder, and takes what that costs."""

import dataclasses
import os
import pathlib
import shutil
import statistics
import subprocess
import tempfile
import time

# Nothing here needs a network; a program that asks for one shall fail.
ENVIRONMENT = {
    "PATH": "/usr/bin:/bin",
    "HOME": "/nonexistent",
    "LANG": "C.UTF-8",
    "TZ": "UTC",
    "http_proxy": "http://127.0.0.1:9",
    "https_proxy": "http://127.0.0.1:9",
}


@dataclasses.dataclass
class Contender:
    name: str
    command: list  # `{site}` and `{output}` stand for the folders
    files: pathlib.Path  # what the site's folder holds beside the posts


@dataclasses.dataclass
class Cost:
    wall: float
    cpu: float
    peak: float  # megabytes
    files: int
    bytes: int
    paths: dict  # size by path


def run(contender, posts, below):
    """One build in a new folder below `below`, which is removed afterwards."""
    folder = pathlib.Path(tempfile.mkdtemp(dir=below, prefix="papersite-benchmark-"))
    try:
        site, output = folder / "site", folder / "site" / "public"
        shutil.copytree(contender.files, site)
        shutil.copytree(posts, site / "content" / "posts")
        command = [part.format(site=site, output=output) for part in contender.command]
        wall, usage = _timed(command, site)
        paths = _sizes(output)
        return Cost(
            wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024,
            len(paths), sum(paths.values()), paths)
    finally:
        shutil.rmtree(folder)


def rounds(contenders, posts, below, count):
    """The costs of `count` builds a contender, interleaved; each round another one starts."""
    costs = {contender.name: [] for contender in contenders}
    for number in range(count):
        shift = number % len(contenders)
        for contender in contenders[shift:] + contenders[:shift]:
            costs[contender.name].append(run(contender, posts, below))
    return costs


def median(costs):
    """The medians of some costs."""
    middle = {
        field: statistics.median(getattr(cost, field) for cost in costs)
        for field in ("wall", "cpu", "peak", "files", "bytes")
    }
    return Cost(**middle, paths=costs[0].paths)


def _timed(command, folder):
    log = folder.parent / "log"
    with open(log, "wb") as sink:
        start = time.perf_counter()
        process = subprocess.Popen(
            command, cwd=folder, env=ENVIRONMENT, stdout=sink, stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise SystemExit(f"{command[0]} failed:\n{log.read_text(errors='replace')[-2000:]}")
    return wall, usage


def _sizes(output):
    sizes = {}
    for folder, _, names in os.walk(output):
        for name in names:
            path = os.path.join(folder, name)
            sizes[os.path.relpath(path, output)] = os.path.getsize(path)
    return sizes
