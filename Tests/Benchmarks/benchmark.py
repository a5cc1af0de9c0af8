"""Measures galley: throughput, memory, start-up. Prints one page."""

import argparse
import atexit
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile

import measure
from measure import best

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
FOLDER = os.path.join(ROOT, ".build", "bench")
PASS_THROUGH = os.path.join(HERE, "pass-through.yaml")
NEWS = os.path.join(ROOT, "Pipelines", "news-brief.yaml")
PLUGINS = os.path.join(HERE, "Plugins")
LOG = os.path.join(FOLDER, "log")


def output_folder():
    """In memory where there is room: galley syncs its files, and a disk is not what is measured."""
    memory = "/dev/shm"
    if os.access(memory, os.W_OK) and shutil.disk_usage(memory).free > 2 << 30:
        folder = tempfile.mkdtemp(prefix="galley-bench-", dir=memory)
        atexit.register(shutil.rmtree, folder, ignore_errors=True)
        return folder
    print("no room in memory: what is written goes to a disk, which may be the limit", file=sys.stderr)
    os.makedirs(FOLDER, exist_ok=True)
    return FOLDER


OUT = os.path.join(output_folder(), "out.ndjson")


def parse_arguments():
    parser = argparse.ArgumentParser(prog="make bench BENCH_OPTIONS=…", description=__doc__)
    parser.add_argument("--documents", type=int, default=50_000, help="default: %(default)s")
    parser.add_argument("--rounds", type=int, default=3, help="the best counts; default: %(default)s")
    parser.add_argument("--galley", default=os.path.join(ROOT, ".build", "release", "galley"))
    arguments = parser.parse_args()
    if arguments.documents < 100 or arguments.rounds < 1:
        parser.error("at least 100 documents and 1 round")
    return arguments


class Case:
    """A command over a corpus, measured in every round."""

    def __init__(self, name, corpus, documents, workers, command, stdin="/dev/null", stdout=OUT):
        self.name, self.corpus, self.documents, self.workers = name, corpus, documents, workers
        self.command, self.stdin, self.stdout = command, stdin, stdout
        self.measurements, self.shares = [], []

    def run(self):
        fastest = min((one.seconds for one in self.measurements), default=None)
        measurement = measure.run(
            self.command, stdin=self.stdin, stdout=self.stdout, stderr=LOG,
            environment={"OUT": OUT})
        self.measurements.append(measurement)
        if fastest is None:
            self.check_output()
        if fastest is None or measurement.seconds < fastest:
            self.shares = stage_shares(measure.tail(LOG))

    def check_output(self):
        with open(OUT, "rb") as file:
            lines = sum(block.count(b"\n") for block in iter(lambda: file.read(1 << 20), b""))
        if lines != self.documents:
            sys.exit(f"{self.name}: {self.documents} documents in, {lines} out")

    @property
    def best(self):
        return best(self.measurements)

    @property
    def rate(self):
        return self.documents / self.best.seconds


def stage_shares(log):
    """The stages with their shares of the work, as the summary prints them."""
    match = re.search(r"^Time per stage: (.*(?:\n  .*)*)", log, re.MULTILINE)
    line = " ".join(match[1].split()) if match else ""
    return re.findall(r"([\w-]+) [\d.]+ [^()]*\((\d+)%\)", line)


def corpus(kind, count):
    path = os.path.join(FOLDER, f"{kind}-{count}.ndjson")
    generator = os.path.join(HERE, "corpus.py")
    if not os.path.exists(path) or os.path.getmtime(path) < os.path.getmtime(generator):
        print(f"generating {count:,} documents: {kind}", file=sys.stderr)
        subprocess.run([sys.executable, generator, kind, str(count), path], check=True)
    return path


def orjson_python():
    """An interpreter that has orjson, or None where there is none to be had."""
    python = os.path.join(FOLDER, "venv", "bin", "python")
    probe = [python, "-c", "import orjson"]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    if os.path.exists(python) and subprocess.run(probe, **quiet).returncode == 0:
        return python
    print("installing orjson into .build/bench/venv", file=sys.stderr)
    steps = [
        [sys.executable, "-m", "venv", "--clear", os.path.join(FOLDER, "venv")],
        [python, "-m", "pip", "install", "--quiet", "--retries", "1", "orjson"],
        probe,
    ]
    try:
        for step in steps:
            subprocess.run(step, check=True, timeout=120, **quiet)
    except (subprocess.SubprocessError, OSError):
        return None
    return python


def galley_case(galley, name, kind, count, workers, pipeline, stdout="/dev/null", options=()):
    path = corpus(kind, count)
    command = [
        galley, "run", pipeline, path, "--workers", str(workers), "--progress", "none", *options]
    return Case(name, path, count, workers, command, stdout=stdout)


def throughput_cases(arguments):
    count, news_count = arguments.documents, max(100, arguments.documents // 10)
    python = orjson_python()
    cases = []
    for kind in ("plain", "entities"):
        for workers in (1, 2):
            cases.append(
                galley_case(
                    arguments.galley, f"pass-through, {kind}", kind, count, workers, PASS_THROUGH))
        if python:
            path = corpus(kind, count)
            loop = [python, os.path.join(HERE, "orjson_loop.py")]
            cases.append(Case(f"orjson loop, {kind}", path, count, 1, loop, stdin=path))
    for workers in (1, 2):
        cases.append(
            galley_case(arguments.galley, "news-brief", "plain", news_count, workers, NEWS, OUT))
    return cases


# How often checkpoints are written, by what the report calls it: never, by default (every ten seconds,
# so that a short run writes its journal alone), and so often that the short run writes some.
CHECKPOINTS = {
    "none": ["--no-checkpoint"], "by default": [], "each 300 ms": ["--set", "run.checkpoint=300ms"]}


def print_checkpoints(arguments):
    """The cost of being resumable: the variants take turns, and each round is a comparison of its own,
    since the machine's speed wanders by more than the cost."""
    print()
    for workers in (1, 2):
        cases = {
            name: galley_case(
                arguments.galley, "checkpoints " + name, "plain", arguments.documents, workers,
                PASS_THROUGH, options=options)
            for name, options in CHECKPOINTS.items()}
        for _ in range(10 * arguments.rounds):
            for case in cases.values():
                case.run()
        plain = cases["none"].measurements
        costs = ", ".join(
            f"{name} {statistics.median(slowdowns(plain, case.measurements)):+.1%}"
            for name, case in cases.items() if name != "none")
        print(f"cost of checkpoints       {costs} of the time, {workers} worker(s); median of "
              f"{len(plain)} rounds")


def slowdowns(before, after):
    return [there.seconds / here.seconds - 1 for here, there in zip(before, after)]


# The same work by a built-in stage, by a script, and by two processes; and no work by these.
OWN_STAGES = {
    "word-count, built in": "pass-through", "words, a script": "words-script",
    "words, two processes": "words-outside", "nothing, two processes": "pass-on"}


def print_own_stages(arguments):
    """What a stage costs by where it runs: over small documents, so that it is most of the work."""
    cases = {
        name: galley_case(
            arguments.galley, name, "small", arguments.documents, 2,
            os.path.join(HERE, pipeline + ".yaml"), options=["--plugins", PLUGINS])
        for name, pipeline in OWN_STAGES.items()}
    for _ in range(arguments.rounds):
        for case in cases.values():
            case.run()
    print()
    built_in = next(iter(cases.values()))
    for name, case in cases.items():
        more = (1 / case.rate - 1 / built_in.rate) * 1e6
        print(
            f"{name:25} {case.rate:9,.0f} documents/s" + (
                f", {more:.1f} µs a document more" if case is not built_in else ""))


def print_throughput(cases):
    print(f"{'':25} workers  documents/s    MB/s  peak MB   processor  to orjson")
    loops = {case.corpus: case.rate for case in cases if "orjson" in case.name}
    for case in cases:
        one = case.best
        megabytes = os.path.getsize(case.corpus) / 1e6
        loop = loops.get(case.corpus)
        ratio = f"{case.rate / loop:9.1f} x" if loop else f"{'-':>11}"
        print(
            f"{case.name:25} {case.workers:7}  {case.rate:11,.0f} {megabytes / one.seconds:7.0f}"
            f"  {one.peak_bytes / 1e6:7.1f}  {one.cpu_seconds / one.seconds:8.0%} {ratio}")
    if not loops:
        print("orjson loop: skipped, since orjson could not be installed (python3-venv, PyPI)")


def print_stages(cases):
    print("\nshare of the work, one worker")
    for case in cases:
        if case.shares and case.workers == 1:
            print(f"{case.name:25} " + ", ".join(f"{name} {share}%" for name, share in case.shares))


def print_speed_up(cases):
    for name in dict.fromkeys(case.name for case in cases if "orjson" not in case.name):
        one, two = (case for case in cases if case.name == name)
        print(f"{name:25} {two.rate / one.rate:.2f} times as fast with two workers")


def print_memory(arguments):
    few, many = max(20, arguments.documents // 5), arguments.documents * 2
    peaks = []
    for count in (few, many):
        case = galley_case(
            arguments.galley, f"memory, {count:,}", "plain", count, 2, PASS_THROUGH)
        case.run()
        peaks.append(case.best.peak_bytes)
    print(
        f"\npeak memory               {peaks[0] / 1e6:.1f} MB over {few:,} documents, "
        f"{peaks[1] / 1e6:.1f} MB over {many:,}: {peaks[1] / peaks[0]:.2f} times as much")


def print_start_up(arguments):
    path = corpus("plain", 1)
    command = [arguments.galley, "run", PASS_THROUGH, path, "--progress", "none"]
    runs = [measure.run(command, stderr=LOG, environment={"OUT": OUT}) for _ in range(21)]
    seconds = sorted(one.seconds for one in runs)
    floor = measure.run([shutil.which("true")]).peak_bytes
    print(
        f"start-up to exit          {seconds[10] * 1000:.1f} ms with one document "
        f"(median of 21, least {seconds[0] * 1000:.1f} ms), "
        f"{best(runs).peak_bytes / 1e6:.1f} MB (an empty program counts {floor / 1e6:.1f} MB)")


def main():
    arguments = parse_arguments()
    os.makedirs(FOLDER, exist_ok=True)
    cases = throughput_cases(arguments)
    # Alternating, so that a machine that slows down does so for all.
    for number in range(arguments.rounds):
        print(f"round {number + 1} of {arguments.rounds}", file=sys.stderr)
        for case in cases:
            case.run()
    print(
        f"{arguments.documents:,} documents (news-brief {cases[-1].documents:,}), "
        f"best of {arguments.rounds}, {len(os.sched_getaffinity(0))} cores")
    print_throughput(cases)
    print_stages(cases)
    print()
    print_speed_up(cases)
    print_checkpoints(arguments)
    print_own_stages(arguments)
    print_memory(arguments)
    print_start_up(arguments)


if __name__ == "__main__":
    try:
        main()
    except measure.CommandFailed as failure:
        sys.exit(str(failure))
