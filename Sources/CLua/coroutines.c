#ifdef GALLEY_SCRIPTING

#include <string.h>

#include "internal.h"

// Protected calls and coroutines that let no limit be caught.

static void look_for_end(lua_State *L, int status) {
  clua_state *state = state_of(L);
  if (status == LUA_ERRMEM) clua_finish(state, NULL, CLUA_MEMORY);
  if (state->ended != CLUA_KEEP) clua_raise_end(L);
}

static int after_pcall(lua_State *L, int status, lua_KContext skipped) {
  look_for_end(L, status);
  if (status == LUA_OK || status == LUA_YIELD) return lua_gettop(L) - (int)skipped;
  lua_pushboolean(L, false);
  lua_pushvalue(L, -2);
  return 2;
}

int clua_pcall(lua_State *L) {
  luaL_checkany(L, 1);
  lua_pushboolean(L, true);
  lua_insert(L, 1);
  int status = lua_pcallk(L, lua_gettop(L) - 2, LUA_MULTRET, 0, 0, after_pcall);
  return after_pcall(L, status, 0);
}

// The handler runs when the call is over: inside of it, no hook could end the handler.
static int after_xpcall(lua_State *L, int status, lua_KContext skipped) {
  look_for_end(L, status);
  if (status == LUA_OK || status == LUA_YIELD) return lua_gettop(L) - (int)skipped;
  lua_pushboolean(L, false);
  lua_pushvalue(L, 2);
  lua_pushvalue(L, -3);
  lua_call(L, 1, 1);
  return 2;
}

int clua_xpcall(lua_State *L) {
  luaL_checktype(L, 2, LUA_TFUNCTION);
  int count = lua_gettop(L);
  lua_pushboolean(L, true);
  lua_pushvalue(L, 1);
  lua_rotate(L, 3, 2);
  int status = lua_pcallk(L, count - 2, LUA_MULTRET, 0, 2, after_xpcall);
  return after_xpcall(L, status, 2);
}

// A coroutine could end before its hook was ever called.
static const int64_t coroutine_work = 1000;

int clua_coroutine_create(lua_State *L) {
  luaL_checktype(L, 1, LUA_TFUNCTION);
  clua_charge(L, coroutine_work);
  lua_State *thread = lua_newthread(L);
  lua_pushvalue(L, 1);
  lua_xmove(L, thread, 1);
  return 1;
}

// Returns how many results are on top, or -1 where it is an error.
static int resume(lua_State *L, lua_State *thread, int count) {
  clua_state *state = state_of(L);
  if (!lua_checkstack(thread, count)) {
    lua_pushliteral(L, "too many arguments to resume");
    return -1;
  }
  clua_charge(L, 1);
  lua_xmove(L, thread, count);
  lua_State *outer = state->running;
  state->running = thread;
  int results;
  int status = lua_resume(thread, L, count, &results);
  state->running = outer;
  look_for_end(L, status);
  if (status == LUA_OK || status == LUA_YIELD) {
    if (!lua_checkstack(L, results + 1)) {
      lua_pop(thread, results);
      lua_pushliteral(L, "too many results to resume");
      return -1;
    }
    lua_xmove(thread, L, results);
    return results;
  }
  lua_xmove(thread, L, 1);
  return -1;
}

int clua_coroutine_resume(lua_State *L) {
  luaL_checktype(L, 1, LUA_TTHREAD);
  int results = resume(L, lua_tothread(L, 1), lua_gettop(L) - 1);
  lua_pushboolean(L, results >= 0);
  if (results < 0) results = 1;
  lua_insert(L, -(results + 1));
  return results + 1;
}

// Puts the line into the message on top, where a function of C raised it, which knows none.
static void push_placed(lua_State *L, int line) {
  int known;
  clua_without_place(lua_tostring(L, -1), &known);
  if (line == 0 || known > 0) return;
  lua_pushfstring(L, "script:%d: %s", line, lua_tostring(L, -1));
  lua_remove(L, -2);
}

static int call_wrapped(lua_State *L) {
  lua_State *thread = lua_tothread(L, lua_upvalueindex(1));
  int results = resume(L, thread, lua_gettop(L));
  if (results >= 0) return results;
  if (lua_type(L, -1) == LUA_TSTRING) {
    const char *message = lua_tostring(L, -1);
    // What Lua itself says of a coroutine stands nowhere yet.
    if (strncmp(message, "cannot resume", 13) == 0) clua_fail(L, "%s", message);
    push_placed(L, clua_line(thread));
  }
  lua_error(L);
  return 0;
}

int clua_coroutine_wrap(lua_State *L) {
  clua_coroutine_create(L);
  lua_pushcclosure(L, call_wrapped, 1);
  return 1;
}

// Upvalue: Lua's own.
int clua_coroutine_close(lua_State *L) {
  int count = lua_tocfunction(L, lua_upvalueindex(1))(L);
  look_for_end(L, LUA_OK);
  return count;
}

#endif
