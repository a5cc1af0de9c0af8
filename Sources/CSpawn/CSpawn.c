// fork(2) and execve(2), since posix_spawn(3) has no way to ask for PR_SET_PDEATHSIG or for limits, and
// on this side of execve only a process itself can. Between the two only calls that are safe in a signal
// handler (signal-safety(7)) are made: another thread may have held any lock when the process was copied,
// which rules out Swift, allocation and stdio.
#define _GNU_SOURCE
#include "CSpawn.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/close_range.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

// The new process must not be watched as if it were a thread of the old one.
#define IN_CHILD __attribute__((no_sanitize("thread", "address")))

// The list of pointers that execve wants; to be freed. NULL where memory ran out.
static char **pointers(cspawn_strings strings) {
  size_t count = 0;
  for (size_t place = 0; place < strings.count; place++) count += strings.bytes[place] == 0;
  char **list = calloc(count + 1, sizeof(char *));
  if (!list) return NULL;
  const char *next = strings.bytes;
  for (size_t index = 0; index < count; index++) {
    list[index] = (char *)next;
    next += strlen(next) + 1;
  }
  return list;
}

IN_CHILD static _Noreturn void give_up(int report, int step) {
  cspawn_failure failure = {step, errno};
  ssize_t count = write(report, &failure, sizeof failure);
  _exit(count < 0 ? 126 : 127);
}

// Makes the three descriptors standard input, output and error, whatever their numbers are.
IN_CHILD static int take_descriptors(const cspawn_request *request) {
  int given[3] = {request->input, request->output, request->errors};
  for (int index = 0; index < 3; index++) {
    given[index] = fcntl(given[index], F_DUPFD_CLOEXEC, 3);
    if (given[index] < 0) return -1;
  }
  for (int index = 0; index < 3; index++) {
    if (dup2(given[index], index) < 0) return -1;
  }
  return 0;
}

// Signals as a program expects to find them: none blocked, none ignored.
IN_CHILD static int reset_signals(void) {
  struct sigaction usual;
  memset(&usual, 0, sizeof usual);
  usual.sa_handler = SIG_DFL;
  // Those that can't be changed are left alone.
  for (int number = 1; number < NSIG; number++) sigaction(number, &usual, NULL);
  sigset_t none;
  sigemptyset(&none);
  return sigprocmask(SIG_SETMASK, &none, NULL);
}

IN_CHILD static int set_limits(const cspawn_request *request) {
  if (request->memory) {
    struct rlimit limit = {request->memory, request->memory};
    if (setrlimit(RLIMIT_AS, &limit) != 0) return -1;
  }
  if (request->cpu_seconds) {
    // SIGXCPU first, which a program can say something about; SIGKILL a little later.
    struct rlimit limit = {request->cpu_seconds, request->cpu_seconds + 2};
    if (setrlimit(RLIMIT_CPU, &limit) != 0) return -1;
  }
  return 0;
}

// Nothing but the three is handed on; the report's end closes by itself when the program begins.
IN_CHILD static void close_others(void) {
  if (syscall(SYS_close_range, 3, ~0U, CLOSE_RANGE_CLOEXEC) == 0) return;
  long end = sysconf(_SC_OPEN_MAX);
  for (int descriptor = 3; descriptor < end; descriptor++) {
    fcntl(descriptor, F_SETFD, FD_CLOEXEC);
  }
}

IN_CHILD static _Noreturn void become(
  const cspawn_request *request, char **arguments, char **environment, pid_t parent, int report) {
  setpgid(0, 0);
  if (prctl(PR_SET_PDEATHSIG, SIGKILL) != 0) give_up(report, CSPAWN_SETTINGS);
  // The parent may have ended before it was asked for.
  if (getppid() != parent) _exit(127);
  // The report may stand where a standard descriptor is to be.
  int moved = fcntl(report, F_DUPFD_CLOEXEC, 3);
  if (moved < 0) give_up(report, CSPAWN_SETTINGS);
  report = moved;
  if (take_descriptors(request) != 0) give_up(report, CSPAWN_SETTINGS);
  if (chdir(request->folder) != 0) give_up(report, CSPAWN_FOLDER);
  close_others();
  if (reset_signals() != 0 || set_limits(request) != 0) give_up(report, CSPAWN_SETTINGS);
  execve(request->program, arguments, environment);
  give_up(report, CSPAWN_PROGRAM);
}

// Waits until the program runs, or the process says why it does not.
static bool has_begun(pid_t process, int report, cspawn_failure *failure) {
  ssize_t count;
  do count = read(report, failure, sizeof *failure);
  while (count < 0 && errno == EINTR);
  if (count == 0) return true;
  if (count != sizeof *failure) *failure = (cspawn_failure){CSPAWN_SETTINGS, errno};
  while (waitpid(process, NULL, 0) < 0 && errno == EINTR) continue;
  return false;
}

static pid_t start(
  const cspawn_request *request, char **arguments, char **environment, cspawn_failure *failure) {
  int report[2];
  if (pipe2(report, O_CLOEXEC) != 0) return -1;
  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  pid_t parent = getpid();
  pid_t process = fork();
  if (process == 0) become(request, arguments, environment, parent, report[1]);
  int code = errno;
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  close(report[1]);
  bool begun = process > 0 && has_begun(process, report[0], failure);
  close(report[0]);
  if (process < 0) errno = code;
  return process < 0 || begun ? process : -2;
}

pid_t cspawn_start(const cspawn_request *request, cspawn_failure *failure) {
  char **arguments = pointers(request->arguments);
  char **environment = pointers(request->environment);
  pid_t process = -1;
  errno = ENOMEM;
  if (arguments && environment) process = start(request, arguments, environment, failure);
  if (process == -1) *failure = (cspawn_failure){CSPAWN_FORK, errno};
  free(arguments);
  free(environment);
  return process < 0 ? -1 : process;
}

int cspawn_end_descriptor(pid_t process) {
  // Closed on exec, always.
  return (int)syscall(SYS_pidfd_open, process, 0);
}

bool cspawn_reap(pid_t leader, cspawn_end *end) {
  siginfo_t found;
  memset(&found, 0, sizeof found);
  int result;
  do result = waitid(P_PID, (id_t)leader, &found, WEXITED | WNOHANG | WNOWAIT);
  while (result != 0 && errno == EINTR);
  bool is_gone = result != 0 && errno == ECHILD;
  if (!is_gone && (result != 0 || found.si_pid == 0)) return false;
  // As long as the leader is not let go, its number can belong to no other group; where the system let
  // it go a moment ago, the number does not come again before all the others were given out.
  kill(-leader, SIGKILL);
  end->is_known = !is_gone;
  if (is_gone) return true;
  end->was_signalled = found.si_code != CLD_EXITED;
  end->number = found.si_status;
  while (waitpid(leader, NULL, 0) < 0 && errno == EINTR) continue;
  return true;
}

int cspawn_pipe(int ends[2], int size) {
  if (pipe2(ends, O_CLOEXEC) != 0) return -1;
  // Only a wish: users have a limit for all of their pipes.
  fcntl(ends[0], F_SETPIPE_SZ, size);
  return 0;
}

int cspawn_bell(void) { return eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK); }
