#ifdef GALLEY_SCRIPTING

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "internal.h"

// Instructions from one look at the budget to the next, and what functions may take off until the clocks
// are looked at.
enum { STRIDE = 1000, CLOCK_STRIDE = 20000 };

enum { BYTES_A_WORK = 64, LEAST_STRING_CHARGED = 128, LEAST_CHARGED = 4096, MOST_AFTER_END = 4096 };

// An instruction takes a twentieth of it: what takes longer was not counted for what it is. A sanitizer
// makes all of it slower, and some of it far more than the rest.
#if __has_feature(thread_sanitizer) || __has_feature(address_sanitizer)
enum { NANOSECONDS_A_WORK = 10000 };
#else
enum { NANOSECONDS_A_WORK = 200 };
#endif

enum { NANOSECONDS_A_LOOK = 500000 };

int clua_line(lua_State *L) {
  lua_Debug record;
  for (int level = 0; lua_getstack(L, level, &record); level++) {
    if (lua_getinfo(L, "l", &record) && record.currentline > 0) return record.currentline;
  }
  return 0;
}

void clua_finish(clua_state *state, lua_State *L, clua_end end) {
  if (state->ended != CLUA_KEEP) return;
  state->ended = end;
  state->ended_line = L ? clua_line(L) : 0;
}

static void hook(lua_State *L, lua_Debug *record);

void clua_begin_counting(lua_State *L) {
  state_of(L)->until_clock = CLOCK_STRIDE;
  lua_sethook(L, hook, LUA_MASKCOUNT, STRIDE);
}

void clua_raise_end(lua_State *L) {
  // Whoever catches this gets it again at the next instruction.
  lua_sethook(L, hook, LUA_MASKCOUNT, 1);
  lua_pushlightuserdata(L, &clua_end_marker);
  lua_error(L);
  abort();
}

static int64_t nanoseconds(clockid_t clock) {
  struct timespec time;
  clock_gettime(clock, &time);
  return (int64_t)time.tv_sec * 1000000000 + time.tv_nsec;
}

// Takes off what a script has worked beyond what it was charged for, such as a pattern that looks at the
// same text again and again, whatever else the machine does.
static void charge_time(clua_state *state) {
  int64_t now = nanoseconds(CLOCK_THREAD_CPUTIME_ID);
  if (state->last_time > 0) {
    int64_t owed = (now - state->last_time) / NANOSECONDS_A_WORK;
    int64_t spent = state->last_budget - state->budget;
    if (owed > spent) state->budget -= owed - spent;
  }
  state->last_time = now;
  state->last_budget = state->budget;
}

// Looks at the clocks; true where the script has to end.
static bool look(clua_state *state, lua_State *L) {
  state->until_clock = CLOCK_STRIDE;
  // The system takes long to say how long a thread worked, and this clock never says less.
  int64_t now = nanoseconds(CLOCK_MONOTONIC);
  if (state->last_look > 0 && now - state->last_look < NANOSECONDS_A_LOOK) return false;
  state->last_look = now;
  charge_time(state);
  clua_end end =
    state->budget < 0 ? CLUA_INSTRUCTIONS
    : state->host->is_over(state->host->context) ? CLUA_OVER : CLUA_KEEP;
  if (end == CLUA_KEEP) return false;
  clua_finish(state, L, end);
  return true;
}

// Takes work off, which may bring a look at the clocks nearer than it costs; true where the script has
// to end.
static bool spend(clua_state *state, lua_State *L, int64_t work, int64_t nearer) {
  if (state->ended != CLUA_KEEP) return true;
  if (work > state->budget) {
    state->budget = 0;
    clua_finish(state, L, CLUA_INSTRUCTIONS);
    return true;
  }
  state->budget -= work;
  state->until_clock -= nearer;
  return state->until_clock <= 0 && look(state, L);
}

// Collects what is garbage where more is in use than a script may have, and ends it where that is no use.
static void make_room(clua_state *state, lua_State *L) {
  if (state->refused > 0) clua_finish(state, L, CLUA_MEMORY);
  if (!state->is_full || state->ended != CLUA_KEEP) return;
  state->is_full = false;
  lua_gc(L, LUA_GCCOLLECT);
  if (state->used > state->most) clua_finish(state, L, CLUA_MEMORY);
}

void clua_charge(lua_State *L, int64_t work) { clua_charge_possible(L, work, work); }

void clua_charge_possible(lua_State *L, int64_t work, int64_t most) {
  clua_state *state = state_of(L);
  if (!state->is_limited) return;
  make_room(state, L);
  if (spend(state, L, work, most)) clua_raise_end(L);
}

void clua_charge_numbers(lua_State *L, int first) {
  int64_t work = 1;
  for (int index = lua_gettop(L); index >= first; index--) {
    if (lua_type(L, index) == LUA_TSTRING) work += (int64_t)(lua_rawlen(L, index) / BYTES_A_WORK);
  }
  clua_charge(L, work);
}

// An instruction may take very long, such as one that compares long strings, so this looks at the clocks
// each time.
static void hook(lua_State *L, lua_Debug *record) {
  (void)record;
  clua_state *state = state_of(L);
  if (!state->is_limited) return;
  make_room(state, L);
  if (spend(state, L, STRIDE, CLOCK_STRIDE)) clua_raise_end(L);
}

// Garbage that is not collected yet does not count: where the limit is passed, the next look collects it,
// and what is left decides, whatever a document before this one left. Up to as much again is given out
// until then; for more, Lua collects what it can and asks once more.
static bool may_allocate(clua_state *state, size_t more) {
  if (!state->is_limited) return true;
  // What is raised then comes with the next instruction, or with the next large piece.
  if (state->ended != CLUA_KEEP) return more <= MOST_AFTER_END;
  size_t hard = 2 * state->most;
  bool fits = more <= state->most && state->used <= hard && more <= hard - state->used;
  bool is_asked_again = state->refused == more;
  if (!fits && (more > state->most || is_asked_again)) {
    clua_finish(state, state->running, CLUA_MEMORY);
    return false;
  }
  if (!fits || is_asked_again) state->refused = fits ? 0 : more;
  if (state->used > state->most || more > state->most - state->used) state->is_full = true;
  return fits;
}

// A string or a table that is made is filled, so this counts the work of all that copies without an
// instruction. Shorter strings may be there already, and what is Lua's own may have grown for a document
// before. For a new object, Lua says in place of a size what kind it will be.
static bool may_fill(clua_state *state, size_t kind, size_t size) {
  if (!state->is_limited || state->ended != CLUA_KEEP) return true;
  if (size < (kind == LUA_TSTRING ? LEAST_STRING_CHARGED : LEAST_CHARGED)) return true;
  int64_t work = (int64_t)(size / BYTES_A_WORK);
  return !spend(state, state->running, work, work);
}

void *clua_allocate(void *context, void *block, size_t old_size, size_t size) {
  clua_state *state = context;
  size_t before = block ? old_size : 0;
  if (size == 0) {
    free(block);
    state->used -= before;
    return NULL;
  }
  if (size > before && !may_allocate(state, size - before)) return NULL;
  if (!block && !may_fill(state, old_size, size)) return NULL;
  void *result = realloc(block, size);
  if (result) state->used += size - before;
  return result;
}

void clua_fail(lua_State *L, const char *format, ...) {
  int line = clua_line(L);
  if (line > 0) {
    lua_pushfstring(L, "script:%d: ", line);
  } else {
    lua_pushliteral(L, "");
  }
  va_list arguments;
  va_start(arguments, format);
  lua_pushvfstring(L, format, arguments);
  va_end(arguments);
  lua_concat(L, 2);
  lua_error(L);
  abort();
}

void clua_append(clua_bytes *target, const char *bytes, size_t length) {
  // One more, for a zero behind the end.
  if (target->capacity - target->count <= length) {
    size_t capacity = target->capacity * 2 > 256 ? target->capacity * 2 : 256;
    while (capacity - target->count <= length) capacity *= 2;
    char *larger = realloc(target->bytes, capacity);
    if (!larger) {
      target->failed = true;
      return;
    }
    target->bytes = larger;
    target->capacity = capacity;
  }
  if (length > 0) memcpy(target->bytes + target->count, bytes, length);
  target->count += length;
  target->bytes[target->count] = 0;
}

void clua_append_text(clua_bytes *target, const char *text) {
  clua_append(target, text, strlen(text));
}

#endif
