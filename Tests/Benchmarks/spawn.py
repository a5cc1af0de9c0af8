"""spawn.py STDIN STDOUT STDERR COMMAND…: runs a command between files, and prints its exit status,
wall seconds, processor seconds and peak kilobytes.

A process of its own, started with `-I -S`: the kernel counts a child's peak memory from the size of
the process that started it, so that one has to be small.
"""

import os
import sys
import time

stdin, stdout, stderr, *command = sys.argv[1:]
writing = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
actions = [
    (os.POSIX_SPAWN_OPEN, 0, stdin, os.O_RDONLY, 0),
    (os.POSIX_SPAWN_OPEN, 1, stdout, writing, 0o644),
    (os.POSIX_SPAWN_OPEN, 2, stderr, writing, 0o644),
]
start = time.perf_counter()
process = os.posix_spawn(command[0], command, os.environ, file_actions=actions)
_, status, usage = os.wait4(process, 0)
seconds = time.perf_counter() - start
print(status, seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss)
