// Starts programs, and sees to their end, in ways that posix_spawn(3) and Swift's Glibc have none for.
#ifndef CSPAWN_H
#define CSPAWN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

// Strings one behind the other, each ended by a zero byte.
typedef struct {
  const char *bytes;
  size_t count;
} cspawn_strings;

typedef struct {
  // The program's file; relative to `folder`, or absolute.
  const char *program;
  cspawn_strings arguments;
  cspawn_strings environment;
  // Where it runs.
  const char *folder;
  // What it gets as standard input, output and error; nothing else is handed on.
  int input;
  int output;
  int errors;
  // The most bytes of address space, and the most seconds of CPU time; 0: no limit.
  uint64_t memory;
  uint64_t cpu_seconds;
} cspawn_request;

// What could not be done, when a program was to be started.
enum {
  CSPAWN_FORK = 1,
  CSPAWN_FOLDER,
  CSPAWN_SETTINGS,
  CSPAWN_PROGRAM,
};

typedef struct {
  int step;
  // An error number of errno(3).
  int code;
} cspawn_failure;

// Starts a program as the leader of a process group of its own. It is killed when the thread that
// calls this ends.
//
// Returns its process id once the program itself runs; -1, and fills `failure`, where it does not.
pid_t cspawn_start(const cspawn_request *request, cspawn_failure *failure);

// A descriptor that can be read from once a process has ended; -1 and errno where there is none.
int cspawn_end_descriptor(pid_t process);

typedef struct {
  // False where the system has let the process go by itself and kept nothing, as it does for a program
  // that ignores SIGCHLD.
  bool is_known;
  bool was_signalled;
  // The exit status, or the signal's number.
  int number;
} cspawn_end;

// Where the leader of a group has ended: kills what is left of the group, and lets the leader go.
//
// Returns false where it has not ended yet.
bool cspawn_reap(pid_t leader, cspawn_end *end);

// A pipe whose ends are not handed on, with room for `size` bytes where the system gives them.
// Returns 0, or -1 and errno.
int cspawn_pipe(int ends[2], int size);

// A descriptor (eventfd(2)) that wakes a thread which polls it; not blocking. -1 and errno on failure.
int cspawn_bell(void);

#endif
