#ifdef GALLEY_SCRIPTING

#include <string.h>

#include "internal.h"

// The whole match, and the groups of a pattern.
enum { MOST_GROUPS = 1 + CLUA_GROUP_LIMIT };

// Steps take RE2 at most 5 ns.
enum { PATTERN_WORK = 500, BYTES_A_WORK = 16, STEPS_A_WORK = 40 };

typedef struct {
  // The host's.
  int number;
  // How many a match may take for a byte.
  int steps;
} compiled_pattern;

typedef struct {
  const char *text;
  size_t length;
  int count;
  ptrdiff_t places[2 * MOST_GROUPS];
} match;

// Pushes one of a document's tables, made where there is none.
static void push_table(lua_State *L, registry_key key) {
  if (push_registry(L, key) == LUA_TTABLE) return;
  lua_pop(L, 1);
  lua_newtable(L);
  lua_pushvalue(L, -1);
  set_registry(L, key);
}

// Charges for the pattern at an index, once a document, whether an earlier one has compiled it or not.
static void charge_pattern(lua_State *L, int index, int steps) {
  push_table(L, KEY_CHARGED_PATTERNS);
  lua_pushvalue(L, index);
  if (lua_rawget(L, -2) == LUA_TNIL) {
    clua_charge(L, PATTERN_WORK + 10 * (int64_t)lua_rawlen(L, index) + 2 * (int64_t)steps);
    lua_pushvalue(L, index);
    lua_pushboolean(L, true);
    lua_rawset(L, -4);
  }
  lua_pop(L, 2);
}

static compiled_pattern compile(lua_State *L, int index) {
  clua_state *state = state_of(L);
  compiled_pattern pattern = {0};
  size_t length;
  const char *text = lua_tolstring(L, index, &length);
  if (clua_valid_utf8(text, length) < length) clua_fail(L, "the pattern is not UTF-8");
  state->exchange.count = 0;
  pattern.number =
    state->host->compile(state->host->context, text, length, &state->exchange, &pattern.steps);
  if (pattern.number < 0) {
    lua_pushlstring(L, state->exchange.bytes ? state->exchange.bytes : "", state->exchange.count);
    clua_fail(L, "%s", lua_tostring(L, -1));
  }
  charge_pattern(L, index, pattern.steps);
  return pattern;
}

// The pattern at an index. Those of a document are in a table, with both of their numbers in one.
static compiled_pattern pattern_at(lua_State *L, int index) {
  push_table(L, KEY_PATTERNS);
  lua_pushvalue(L, index);
  int is_known;
  lua_rawget(L, -2);
  lua_Integer both = lua_tointegerx(L, -1, &is_known);
  lua_pop(L, 1);
  compiled_pattern pattern = {.number = (int)(both & 0xFF), .steps = (int)(both >> 8)};
  if (!is_known) {
    pattern = compile(L, index);
    if (pattern.number == 0) {
      lua_pop(L, 1);
      lua_newtable(L);
      lua_pushvalue(L, -1);
      set_registry(L, KEY_PATTERNS);
    }
    lua_pushvalue(L, index);
    lua_pushinteger(L, (lua_Integer)pattern.steps << 8 | pattern.number);
    lua_rawset(L, -3);
  }
  lua_pop(L, 1);
  return pattern;
}

// The string at an index, which RE2 wants in UTF-8. The one looked at last is remembered.
static const char *check_text(lua_State *L, int index, size_t *length) {
  luaL_checktype(L, index, LUA_TSTRING);
  const char *text = lua_tolstring(L, index, length);
  if (*length < 64) {
    if (clua_valid_utf8(text, *length) == *length) return text;
  } else {
    push_registry(L, KEY_CHECKED_TEXT);
    bool is_known = lua_tostring(L, -1) == text;
    lua_pop(L, 1);
    if (is_known) return text;
    clua_charge(L, (int64_t)(*length / 64));
    if (clua_valid_utf8(text, *length) == *length) {
      lua_pushvalue(L, index);
      set_registry(L, KEY_CHECKED_TEXT);
      return text;
    }
  }
  clua_fail(L, "the string to search in is not UTF-8, and patterns need it to be");
}

// What a match costs is known behind it: mostly a step for each byte up to its end, where it might be as
// many as the pattern has parts, up to the end of the text. The clocks tell which.
static bool find_match(lua_State *L, int index, size_t offset, match *found) {
  clua_state *state = state_of(L);
  compiled_pattern pattern = pattern_at(L, index);
  clua_charge_possible(
    L, 1, 1 + (int64_t)(found->length - offset) * pattern.steps / STEPS_A_WORK);
  found->count = state->host->match(
    state->host->context, pattern.number, found->text, found->length, offset, found->places, MOST_GROUPS);
  if (found->count < 0) {
    clua_fail(
      L, "the pattern is too large for a text of %I bytes: look for less, or in parts of the text",
      (LUAI_UACINT)found->length);
  }
  size_t end = found->count > 0 ? (size_t)found->places[1] : found->length;
  clua_charge(L, 1 + (int64_t)((end - offset) / BYTES_A_WORK));
  return found->count > 0;
}

// Pushes a group: false where it took no part, lest it looks like no match at all.
static void push_group(lua_State *L, const match *found, int group) {
  ptrdiff_t start = found->places[2 * group];
  if (start < 0) {
    lua_pushboolean(L, false);
  } else {
    lua_pushlstring(L, found->text + start, (size_t)(found->places[2 * group + 1] - start));
  }
}

// Pushes all groups; all of the match where there are none and `whole` says so.
static int push_groups(lua_State *L, const match *found, bool whole) {
  luaL_checkstack(L, found->count + 1, NULL);
  if (found->count == 1) {
    if (whole) push_group(L, found, 0);
    return whole;
  }
  for (int group = 1; group < found->count; group++) push_group(L, found, group);
  return found->count - 1;
}

static int search(lua_State *L, bool is_find) {
  match found;
  found.text = check_text(L, 1, &found.length);
  luaL_checktype(L, 2, LUA_TSTRING);
  clua_charge_numbers(L, 3);
  lua_Integer init = luaL_optinteger(L, 3, 1);
  if (init < 0) init = init < -(lua_Integer)found.length ? 1 : (lua_Integer)found.length + init + 1;
  if (init < 1) init = 1;
  if ((size_t)init - 1 > found.length || !find_match(L, 2, (size_t)init - 1, &found)) {
    luaL_pushfail(L);
    return 1;
  }
  if (!is_find) return push_groups(L, &found, true);
  lua_pushinteger(L, found.places[0] + 1);
  lua_pushinteger(L, found.places[1]);
  return 2 + push_groups(L, &found, false);
}

static int find(lua_State *L) { return search(L, true); }

static int match_groups(lua_State *L) { return search(L, false); }

static size_t after_scalar(const match *found, size_t place) {
  for (place++; place < found->length && (found->text[place] & 0xC0) == 0x80; place++) {}
  return place;
}

// The next match at or behind `*place` that is not empty right behind the one before.
static bool find_next(
  lua_State *L, int pattern, size_t *place, ptrdiff_t last_end, match *found) {
  while (*place <= found->length && find_match(L, pattern, *place, found)) {
    if (found->places[0] != found->places[1] || found->places[1] != last_end) return true;
    *place = after_scalar(found, (size_t)found->places[1]);
  }
  return false;
}

// Upvalues: text, pattern, where to go on, where the last match ended.
static int step(lua_State *L) {
  match found;
  found.text = lua_tolstring(L, lua_upvalueindex(1), &found.length);
  size_t place = (size_t)lua_tointeger(L, lua_upvalueindex(3));
  ptrdiff_t last_end = lua_tointeger(L, lua_upvalueindex(4));
  lua_pushvalue(L, lua_upvalueindex(2));
  if (!find_next(L, lua_gettop(L), &place, last_end, &found)) return 0;
  lua_pushinteger(L, found.places[1]);
  lua_copy(L, -1, lua_upvalueindex(3));
  lua_copy(L, -1, lua_upvalueindex(4));
  return push_groups(L, &found, true);
}

static int each_match(lua_State *L) {
  size_t length;
  check_text(L, 1, &length);
  luaL_checktype(L, 2, LUA_TSTRING);
  pattern_at(L, 2);
  lua_settop(L, 2);
  lua_pushinteger(L, 0);
  lua_pushinteger(L, -1);
  lua_pushcclosure(L, step, 4);
  return 1;
}

static void add_text(lua_State *L, luaL_Buffer *buffer, const match *found) {
  size_t length;
  const char *text = lua_tolstring(L, 3, &length);
  for (size_t place = 0; place < length; place++) {
    if (text[place] != '%') {
      luaL_addchar(buffer, text[place]);
      continue;
    }
    char digit = ++place < length ? text[place] : 0;
    if (digit == '%') {
      luaL_addchar(buffer, '%');
      continue;
    }
    if (digit < '0' || digit > '9') {
      clua_fail(L, "'%%' in a replacement stands before a digit or another '%%'");
    }
    int group = digit - '0';
    if (group == 1 && found->count == 1) group = 0;
    if (group >= found->count) clua_fail(L, "the pattern has no group %d", group);
    ptrdiff_t start = found->places[2 * group];
    if (start >= 0) {
      luaL_addlstring(
        buffer, found->text + start, (size_t)(found->places[2 * group + 1] - start));
    }
  }
}

// Adds what a function or a table makes of the match; the match itself where that is nothing.
static void add_value(lua_State *L, luaL_Buffer *buffer, const match *found) {
  if (lua_type(L, 3) == LUA_TFUNCTION) {
    lua_pushvalue(L, 3);
    int count = push_groups(L, found, true);
    lua_call(L, count, 1);
  } else {
    push_group(L, found, found->count > 1 ? 1 : 0);
    lua_gettable(L, 3);
  }
  if (!lua_toboolean(L, -1)) {
    lua_pop(L, 1);
    luaL_addlstring(
      buffer, found->text + found->places[0], (size_t)(found->places[1] - found->places[0]));
    return;
  }
  if (!lua_isstring(L, -1)) {
    clua_fail(L, "a replacement must be a string, found a %s", clua_type_name(L, -1));
  }
  luaL_addvalue(buffer);
}

static int substitute(lua_State *L) {
  match found;
  found.text = check_text(L, 1, &found.length);
  luaL_checktype(L, 2, LUA_TSTRING);
  bool is_text = lua_type(L, 3) == LUA_TSTRING;
  bool is_table = lua_type(L, 3) == LUA_TTABLE || clua_to_container(L, 3);
  luaL_argexpected(
    L, is_text || is_table || lua_type(L, 3) == LUA_TFUNCTION, 3, "string/function/table");
  clua_charge_numbers(L, 4);
  lua_Integer most = luaL_optinteger(L, 4, LUA_MAXINTEGER);
  pattern_at(L, 2);
  lua_settop(L, 3);
  luaL_Buffer buffer;
  luaL_buffinit(L, &buffer);
  size_t place = 0, copied = 0;
  ptrdiff_t last_end = -1;
  lua_Integer count = 0;
  while (count < most && find_next(L, 2, &place, last_end, &found)) {
    luaL_addlstring(&buffer, found.text + copied, (size_t)found.places[0] - copied);
    if (is_text) {
      add_text(L, &buffer, &found);
    } else {
      add_value(L, &buffer, &found);
    }
    last_end = found.places[1];
    copied = place = (size_t)last_end;
    count++;
  }
  luaL_addlstring(&buffer, found.text + copied, found.length - copied);
  luaL_pushresult(&buffer);
  lua_pushinteger(L, count);
  return 2;
}

const luaL_Reg clua_regex_functions[] = {
  {"find", find},
  {"match", match_groups},
  {"gmatch", each_match},
  {"gsub", substitute},
  {NULL, NULL},
};

#endif
