#ifdef GALLEY_SCRIPTING

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "internal.h"

// Instructions from one look at the budget to the next.
enum { STRIDE = 1000, CLOCK_STRIDE = 20000, BYTES_A_WORK = 64, MOST_REFUSALS = 16, MOST_AFTER_END = 4096 };

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
  if (state->ended_line == 0) state->ended_line = state->refused_line;
}

void clua_raise_end(lua_State *L) {
  // Whoever catches this gets it again at the next instruction.
  lua_sethook(L, clua_hook, LUA_MASKCOUNT, 1);
  lua_pushlightuserdata(L, &clua_end_marker);
  lua_error(L);
  abort();
}

// Takes work off; true where the script has to end.
static bool spend(clua_state *state, lua_State *L, int64_t work) {
  if (state->ended != CLUA_KEEP) return true;
  if (work > state->budget) {
    state->budget = 0;
    clua_finish(state, L, CLUA_INSTRUCTIONS);
    return true;
  }
  state->budget -= work;
  state->until_clock -= work;
  if (state->until_clock > 0) return false;
  state->until_clock = CLOCK_STRIDE;
  if (!state->host->is_over(state->host->context)) return false;
  clua_finish(state, L, CLUA_OVER);
  return true;
}

void clua_charge(lua_State *L, int64_t work) {
  clua_state *state = state_of(L);
  if (state->is_limited && spend(state, L, work)) clua_raise_end(L);
}

void clua_hook(lua_State *L, lua_Debug *record) {
  (void)record;
  clua_state *state = state_of(L);
  if (state->is_limited && spend(state, L, STRIDE)) clua_raise_end(L);
}

// Each refusal makes Lua collect all its garbage, which takes long where there is much that is none: a
// script that lives at its limit is over it.
static void refuse(clua_state *state) {
  state->refused_line = clua_line(state->running);
  if (++state->refusals > MOST_REFUSALS) clua_finish(state, state->running, CLUA_MEMORY);
  if (state->host->is_over(state->host->context)) clua_finish(state, state->running, CLUA_OVER);
}

// What is allocated is filled, so this counts the work of all that copies without an instruction.
static bool may_allocate(clua_state *state, size_t more) {
  if (!state->is_limited) return true;
  // What is raised then comes with the next instruction, or with the next large piece.
  if (state->ended != CLUA_KEEP) return more <= MOST_AFTER_END;
  if (state->used > state->most || more > state->most - state->used) {
    refuse(state);
    return false;
  }
  state->uncharged += more;
  int64_t work = (int64_t)(state->uncharged / BYTES_A_WORK);
  state->uncharged %= BYTES_A_WORK;
  return work == 0 || !spend(state, state->running, work);
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
