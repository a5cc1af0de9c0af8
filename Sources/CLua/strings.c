#ifdef GALLEY_SCRIPTING

// For memmem.
#define _GNU_SOURCE
#include <string.h>

#include "internal.h"

// Where `init` points to, counted from 0, as in string.find; past the end where it is.
static size_t start_of(lua_Integer init, size_t length) {
  if (init > 0) return (size_t)init - 1;
  if (init == 0 || init < -(lua_Integer)length) return 0;
  return length + (size_t)init;
}

// Looks for plain text alone, in linear time (two-way search in the C library).
int clua_find(lua_State *L) {
  size_t length, sought_length;
  const char *text = luaL_checklstring(L, 1, &length);
  const char *sought = luaL_checklstring(L, 2, &sought_length);
  clua_charge_numbers(L, 3);
  size_t start = start_of(luaL_optinteger(L, 3, 1), length);
  clua_charge(L, (int64_t)(sought_length / 16));
  if (!lua_toboolean(L, 4) && memchr(sought, 0, sought_length) == NULL
      && strpbrk(sought, "^$*+?.([%-")) {
    clua_fail(
      L,
      "string.find looks for plain text here, and '%s' looks like a pattern: pass true as fourth "
      "argument, or use re.find, with RE2's syntax", sought);
  }
  if (start > length) {
    luaL_pushfail(L);
    return 1;
  }
  const char *found =
    sought_length == 0 ? text + start : memmem(text + start, length - start, sought, sought_length);
  clua_charge(L, (int64_t)((found ? (size_t)(found - text) - start : length - start) / 64));
  if (!found) {
    luaL_pushfail(L);
    return 1;
  }
  lua_pushinteger(L, found - text + 1);
  lua_pushinteger(L, found - text + (lua_Integer)sought_length);
  return 2;
}

// How many bytes from one place of a string to another, counted as string.sub does.
static lua_Integer span(lua_State *L, lua_Integer from, lua_Integer to) {
  lua_Integer length = (lua_Integer)lua_rawlen(L, 1);
  if (from < 0) from += length + 1;
  if (to < 0) to += length + 1;
  if (from < 1) from = 1;
  if (to > length) to = length;
  return to < from ? 0 : to - from;
}

// Upvalues: Lua's own, and its name. What goes over a string without making one takes its work off.
int clua_text_work(lua_State *L) {
  luaL_checkstring(L, 1);
  clua_charge_numbers(L, 2);
  bool is_len = strcmp(lua_tostring(L, lua_upvalueindex(2)), "len") == 0;
  lua_Integer from = luaL_optinteger(L, 2, 1);
  clua_charge(L, span(L, from, luaL_optinteger(L, 3, is_len ? -1 : from)) / 16);
  return lua_tocfunction(L, lua_upvalueindex(1))(L);
}

// Upvalue: Lua's own. How far it goes is known behind it, since a string may be all continuation bytes.
int clua_offset(lua_State *L) {
  luaL_checkstring(L, 1);
  clua_charge_numbers(L, 2);
  lua_Integer length = (lua_Integer)lua_rawlen(L, 1);
  lua_Integer start = luaL_optinteger(L, 3, luaL_checkinteger(L, 2) > 0 ? 1 : length + 1);
  if (start < 0) start += length + 1;
  int count = lua_tocfunction(L, lua_upvalueindex(1))(L);
  lua_Integer went = lua_isinteger(L, -1) ? lua_tointeger(L, -1) - start : length;
  clua_charge(L, (went < 0 ? -went : went) / 16);
  return count;
}

// Upvalues: Lua's own, and a bit for each argument that it goes over where that is a string, which may
// be one that looks like a number, too.
int clua_argument_work(lua_State *L) {
  lua_Integer bits = lua_tointeger(L, lua_upvalueindex(2));
  int count = lua_gettop(L);
  int64_t work = count / 4;
  for (int index = 1; index <= count; index++) {
    bool is_gone_over = index > 60 || bits >> index & 1;
    if (is_gone_over && lua_type(L, index) == LUA_TSTRING) work += (int64_t)(lua_rawlen(L, index) / 8);
  }
  clua_charge(L, work);
  return lua_tocfunction(L, lua_upvalueindex(1))(L);
}

// Upvalue: Lua's own. What `%s` shows must not depend on addresses, and `%p` is nothing else.
int clua_format(lua_State *L) {
  size_t length;
  const char *format = luaL_checklstring(L, 1, &length);
  int argument = 1;
  clua_charge_numbers(L, 1);
  for (const char *end = format + length; format < end;) {
    if (*format++ != '%') continue;
    if (*format == '%') {
      format++;
      continue;
    }
    format += strspn(format, "-+ #0123456789.");
    argument++;
    if (*format == 'p') clua_fail(L, "'%%p' is not there: addresses differ from run to run");
    if (*format == 's' && argument <= lua_gettop(L) && lua_type(L, argument) != LUA_TSTRING) {
      clua_push_text(L, argument);
      lua_replace(L, argument);
    }
  }
  return lua_tocfunction(L, lua_upvalueindex(1))(L);
}

// Upvalue: Lua's own, which would count to n for nothing where the string is empty.
int clua_rep(lua_State *L) {
  size_t length, separator = 0;
  clua_charge_numbers(L, 2);
  luaL_checklstring(L, 1, &length);
  lua_Integer count = luaL_checkinteger(L, 2);
  luaL_optlstring(L, 3, "", &separator);
  if (length + separator == 0) {
    lua_pushliteral(L, "");
    return 1;
  }
  size_t most = state_of(L)->most;
  if (count > 0 && (size_t)count > most / (length + separator)) {
    clua_fail(
      L, "a string repeated %I times is larger than a script's memory (option 'memory')",
      (LUAI_UACINT)count);
  }
  return lua_tocfunction(L, lua_upvalueindex(1))(L);
}

#endif
