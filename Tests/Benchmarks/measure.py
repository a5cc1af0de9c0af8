"""Runs a command and measures it: wall time, processor time, peak memory."""

import os
import subprocess
import sys
from typing import NamedTuple

SPAWN = os.path.join(os.path.dirname(os.path.abspath(__file__)), "spawn.py")


class Measurement(NamedTuple):
    seconds: float
    cpu_seconds: float
    peak_bytes: int


class CommandFailed(Exception):
    pass


def run(command, *, stdin="/dev/null", stdout="/dev/null", stderr="/dev/null", environment=None):
    """Waits for `command`; raises CommandFailed with the end of its standard error."""
    spawn = subprocess.run(
        [sys.executable, "-I", "-S", SPAWN, stdin, stdout, stderr, *command],
        env={**os.environ, **(environment or {})}, capture_output=True, text=True)
    if spawn.returncode != 0:
        raise CommandFailed(spawn.stderr)
    status, seconds, cpu_seconds, peak_kilobytes = spawn.stdout.split()
    if int(status) != 0:
        code = os.waitstatus_to_exitcode(int(status))
        raise CommandFailed(f"exit {code}: {' '.join(command)}\n{tail(stderr)}")
    return Measurement(float(seconds), float(cpu_seconds), int(peak_kilobytes) * 1024)


def tail(path, size=20_000):
    if not os.path.isfile(path):
        return ""
    with open(path, encoding="utf-8", errors="replace") as file:
        return file.read()[-size:]


def best(measurements):
    """The fastest run, with the highest peak of all."""
    fastest = min(measurements, key=lambda one: one.seconds)
    return fastest._replace(peak_bytes=max(one.peak_bytes for one in measurements))
