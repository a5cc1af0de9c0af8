#ifdef GALLEY_SCRIPTING

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "internal.h"

char clua_registry[KEY_COUNT];
char clua_null, clua_end_marker, clua_drop_marker, clua_replace_marker;

typedef struct {
  const char *script;
  size_t length;
} source;

// Everything that can raise, of making a state.
static int open(lua_State *L) {
  const source *script = lua_touserdata(L, 1);
  clua_open_containers(L);
  clua_open_document(L);
  clua_open_library(L);
  lua_pushnil(L);
  lua_setglobal(L, "_G");
  if (luaL_loadbufferx(L, script->script, script->length, "=script", "t") != LUA_OK) {
    return lua_error(L);
  }
  set_registry(L, KEY_SCRIPT);
  return 0;
}

const char *clua_without_place(const char *message, int *line) {
  static const char prefix[] = "script:";
  *line = 0;
  if (strncmp(message, prefix, sizeof prefix - 1) != 0) return message;
  char *end;
  long number = strtol(message + sizeof prefix - 1, &end, 10);
  if (number < 1 || end[0] != ':' || end[1] != ' ') return message;
  *line = (int)number;
  return end + 2;
}

clua_state *clua_new(
  const char *script, size_t length, size_t memory, char **message, int *line) {
  *message = NULL;
  *line = 0;
  clua_state *state = calloc(1, sizeof *state);
  if (!state) return NULL;
  state->lua = lua_newstate(clua_allocate, state);
  if (!state->lua) {
    free(state);
    return NULL;
  }
  lua_State *L = state->lua;
  state->running = L;
  *(clua_state **)lua_getextraspace(L) = state;
  source text = {script, length};
  // Neither can raise: nothing is allocated for either.
  lua_pushcfunction(L, open);
  lua_pushlightuserdata(L, &text);
  if (lua_pcall(L, 1, 0, 0) != LUA_OK) {
    const char *problem = lua_type(L, -1) == LUA_TSTRING ? lua_tostring(L, -1) : "";
    *message = strdup(clua_without_place(problem, line));
    clua_delete(state);
    return NULL;
  }
  state->memory = memory;
  state->most = state->used + memory;
  return state;
}

void clua_delete(clua_state *state) {
  state->is_limited = false;
  lua_close(state->lua);
  for (int part = 0; part < CLUA_PART_COUNT; part++) free(state->parts[part].raw.bytes);
  free(state->exchange.bytes);
  free(state->output.bytes);
  free(state->nulls.bytes);
  free(state);
}

// What a large document needed is not kept for the small ones behind it.
static void empty(clua_bytes *bytes) {
  enum { MOST_KEPT = 1 << 20 };
  if (bytes->capacity > MOST_KEPT) {
    free(bytes->bytes);
    *bytes = (clua_bytes){0};
  }
  bytes->count = 0;
  bytes->failed = false;
}

static void forget(lua_State *L, registry_key key) {
  lua_pushnil(L);
  set_registry(L, key);
}

static void push_fresh_globals(lua_State *L) {
  lua_newtable(L);
  push_registry(L, KEY_GLOBALS_METATABLE);
  lua_setmetatable(L, -2);
  clua_push_document(L);
  lua_setfield(L, -2, "document");
}

static void check_result(lua_State *L, clua_state *state) {
  clua_end decision = CLUA_KEEP;
  if (lua_touserdata(L, -1) == &clua_drop_marker) decision = CLUA_DROP;
  if (lua_touserdata(L, -1) == &clua_replace_marker) decision = CLUA_REPLACE;
  if (decision == CLUA_KEEP && state->decision != CLUA_KEEP) {
    const char *name = state->decision == CLUA_DROP ? "drop" : "replace";
    lua_pushfstring(
      L, "script:%d: '%s' does nothing by itself; write 'return %s…'", state->decision_line, name,
      state->decision == CLUA_DROP ? "drop(" : "replace{");
    lua_error(L);
  }
  if (decision == CLUA_KEEP && !lua_isnil(L, -1) && !clua_is_document(L, -1)) {
    lua_pushfstring(
      L, "a script returns nothing, drop(\"reason\") or replace{…}; this one returned a %s",
      clua_type_name(L, -1));
    lua_error(L);
  }
  state->decision = decision;
}

// Everything that can raise, of running a script.
static int run(lua_State *L) {
  clua_state *state = state_of(L);
  forget(L, KEY_STRING);
  forget(L, KEY_NEXT_TABLE);
  forget(L, KEY_NEXT_KEYS);
  forget(L, KEY_CHECKED_TEXT);
  forget(L, KEY_PATTERNS);
  forget(L, KEY_CHARGED_PATTERNS);
  forget(L, KEY_REPLACEMENTS);
  forget(L, KEY_LAST_METATABLE);
  push_registry(L, KEY_SCRIPT);
  push_fresh_globals(L);
  lua_setupvalue(L, -2, 1);
  lua_call(L, 0, 1);
  check_result(L, state);
  if (state->decision == CLUA_KEEP) clua_write_changes(L);
  if (state->decision == CLUA_REPLACE) clua_write_replacements(L);
  return 0;
}

static void prepare(
  clua_state *state, const clua_host *host, int64_t instructions, uint64_t seed) {
  state->host = host;
  state->budget = instructions;
  state->ended = CLUA_KEEP;
  state->ended_line = state->error_line = 0;
  state->is_full = false;
  state->refused = 0;
  state->last_look = state->last_time = 0;
  state->decision = CLUA_KEEP;
  state->decision_line = 0;
  state->seed = seed;
  state->is_seeded = false;
  empty(&state->output);
  empty(&state->nulls);
  empty(&state->exchange);
  for (int part = 0; part < CLUA_PART_COUNT; part++) {
    clua_part *kept = &state->parts[part];
    *kept = (clua_part){.raw = kept->raw};
    empty(&kept->raw);
  }
}

static clua_result failure(clua_state *state, lua_State *L) {
  clua_result result = {.end = CLUA_ERROR};
  char words[64];
  const char *message = words;
  if (lua_type(L, -1) == LUA_TSTRING) {
    message = lua_tostring(L, -1);
  } else {
    bool is_nothing = lua_isnil(L, -1) || lua_touserdata(L, -1) == &clua_null;
    snprintf(
      words, sizeof words, "the script raised an error that is %s%s", is_nothing ? "" : "a ",
      clua_type_name(L, -1));
  }
  result.text = clua_without_place(message, &result.line);
  // What is found at the end was put in earlier.
  if (result.line == 0 && strncmp(result.text, "document.", 9) == 0) {
    for (int part = 0; part < CLUA_PART_COUNT; part++) {
      size_t length = strlen(clua_part_names[part]);
      if (strncmp(result.text + 9, clua_part_names[part], length) == 0) {
        result.line = state->parts[part].line;
      }
    }
  }
  if (result.line == 0) result.line = state->error_line ? state->error_line : state->decision_line;
  // It outlives the stack of Lua.
  state->output.count = 0;
  clua_append_text(&state->output, result.text);
  result.text = state->output.bytes;
  result.length = state->output.count;
  return result;
}

int clua_line_of(const clua_state *state, int part) {
  if (state->decision_line > 0 || part < 0) return state->decision_line;
  return state->parts[part].line;
}

// Notes where an error was raised: functions of C put no line into theirs.
static int note_line(lua_State *L) {
  state_of(L)->error_line = clua_line(L);
  return 1;
}

// The words of an error that is a value with a function to say them.
static int describe(lua_State *L) {
  if (luaL_getmetafield(L, 1, "__tostring") != LUA_TNIL) clua_push_text(L, 1);
  return 1;
}

clua_result clua_run(
  clua_state *state, const clua_host *host, int64_t instructions, uint64_t seed) {
  lua_State *L = state->lua;
  enum { MOST_LEFT = 1 << 20 };
  // What earlier documents left is not this one's to collect.
  if (state->used > state->most - state->memory + MOST_LEFT) lua_gc(L, LUA_GCCOLLECT);
  prepare(state, host, instructions, seed);
  clua_begin_counting(L);
  lua_pushcfunction(L, note_line);
  lua_pushcfunction(L, run);
  state->is_limited = true;
  int status = lua_pcall(L, 0, 0, 1);
  if (status != LUA_OK && state->ended == CLUA_KEEP && lua_type(L, -1) != LUA_TSTRING) {
    lua_pushcfunction(L, describe);
    lua_insert(L, -2);
    lua_pcall(L, 1, 1, 0);
  }
  state->is_limited = false;
  if (status == LUA_ERRMEM || state->refused > 0) clua_finish(state, NULL, CLUA_MEMORY);
  clua_result result = {.end = state->ended, .line = state->ended_line};
  if (state->ended == CLUA_KEEP) {
    if (status != LUA_OK) {
      result = failure(state, L);
    } else {
      result.end = state->decision;
      result.text = state->decision == CLUA_DROP ? state->reason : state->output.bytes;
      result.length =
        state->decision == CLUA_DROP ? strlen(state->reason) : state->output.count;
      result.nulls = state->nulls.bytes;
      result.nulls_length = state->nulls.count;
    }
  }
  lua_settop(L, 0);
  state->running = L;
  return result;
}

#endif
