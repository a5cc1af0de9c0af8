#ifdef GALLEY_SCRIPTING

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "internal.h"

enum { DEEPEST = 120, LONGEST_PATH = 200 };

static void append_path(lua_State *L, clua_bytes *path, const clua_step *step) {
  if (step->before) append_path(L, path, step->before);
  if (step->container) {
    clua_append_path(L, path, step->container);
    return;
  }
  if (path->count > LONGEST_PATH) return;
  if (step->name) {
    if (path->count > 0) clua_append_text(path, ".");
    size_t length = strlen(step->name);
    clua_append(path, step->name, length < 60 ? length : 60);
  } else {
    char text[32];
    snprintf(text, sizeof text, "[%lld]", (long long)step->index);
    clua_append_text(path, text);
  }
}

void clua_fail_at(lua_State *L, const clua_step *step, const char *format, ...) {
  clua_bytes *path = &state_of(L)->exchange;
  path->count = 0;
  append_path(L, path, step);
  va_list arguments;
  va_start(arguments, format);
  lua_pushlstring(L, path->bytes ? path->bytes : "", path->count);
  lua_pushvfstring(L, format, arguments);
  va_end(arguments);
  clua_fail(L, "%s %s", lua_tostring(L, -2), lua_tostring(L, -1));
}

static void append(lua_State *L, clua_bytes *target, const char *bytes, size_t length) {
  if (!target) return;
  clua_state *state = state_of(L);
  clua_charge(L, (int64_t)(length / 64));
  clua_append(target, bytes, length);
  if (target->failed || target->count > state->most) {
    clua_finish(state, L, CLUA_MEMORY);
    clua_raise_end(L);
  }
}

static void append_text(lua_State *L, clua_bytes *target, const char *text) {
  append(L, target, text, strlen(text));
}

void clua_write_string(
  lua_State *L, clua_bytes *target, const char *bytes, size_t length, const clua_step *step) {
  size_t valid = clua_valid_utf8(bytes, length);
  if (valid < length) {
    clua_fail_at(
      L, step, "is a string that is not UTF-8 at byte %d", (int)(valid + 1 & INT32_MAX));
  }
  if (!target) {
    clua_charge(L, (int64_t)(length / 64));
    return;
  }
  append(L, target, "\"", 1);
  size_t from = 0;
  for (size_t place = 0; place < length; place++) {
    unsigned char byte = (unsigned char)bytes[place];
    if (byte >= 0x20 && byte != '"' && byte != '\\') continue;
    append(L, target, bytes + from, place - from);
    from = place + 1;
    char escape[8];
    snprintf(escape, sizeof escape, byte < 0x20 ? "\\u%04x" : "\\%c", byte);
    append_text(L, target, escape);
  }
  append(L, target, bytes + from, length - from);
  append(L, target, "\"", 1);
}

static void write_number(lua_State *L, clua_bytes *target, int index, const clua_step *step) {
  if (lua_isinteger(L, index)) {
    char text[32];
    snprintf(text, sizeof text, "%lld", (long long)lua_tointeger(L, index));
    append_text(L, target, text);
    return;
  }
  double number = lua_tonumber(L, index);
  if (number - number != 0) {
    clua_fail_at(
      L, step, "is %s, which JSON has no way to write", number != number ? "NaN" : "infinite");
  }
  if (target) clua_append_double(target, number);
}

int clua_is_list(lua_State *L, int index, const clua_step *step) {
  index = lua_absindex(L, index);
  lua_Integer numbers = 0, strings = 0, greatest = 0;
  bool has_holes = false;
  luaL_checkstack(L, 10, "too deep");
  clua_charge(L, clua_slots(L, index) / 16);
  lua_pushnil(L);
  while (lua_next(L, index)) {
    lua_pop(L, 1);
    if (lua_type(L, -1) == LUA_TSTRING) {
      strings++;
    } else if (lua_isinteger(L, -1)) {
      lua_Integer key = lua_tointeger(L, -1);
      numbers++;
      if (key < 1) has_holes = true;
      if (key > greatest) greatest = key;
    } else {
      clua_fail_at(
        L, step, "has a key that is a %s; keys are strings, or the numbers 1, 2, 3 of a list",
        clua_type_name(L, -1));
    }
  }
  clua_charge(L, numbers + strings);
  if (numbers > 0 && strings > 0) {
    clua_fail_at(L, step, "mixes the items of a list with string keys; it can't be both");
  }
  if (has_holes || greatest != numbers) {
    clua_fail_at(L, step, "is a list with holes: its items must be 1, 2, 3 and so on; use null");
  }
  return numbers > 0 ? 1 : strings > 0 ? 0 : -1;
}

// A member whose value is on top.
static void write_member(
  lua_State *L, clua_bytes *target, const char *key, size_t length, int range_depth,
  const clua_step *before) {
  clua_step step = {.before = before, .name = key, .depth = before->depth + 1};
  bool is_first = range_depth == 0 && strcmp(key, "first") == 0;
  bool is_last = range_depth == 0 && strcmp(key, "last") == 0;
  if (range_depth == 0 && target && (strcmp(key, "start") == 0 || strcmp(key, "end") == 0)) {
    clua_fail_at(L, &step, "is not there; a script has 'first' and 'last', counted from 1");
  }
  if (!is_first && !is_last) {
    clua_write_string(L, target, key, length, &step);
    append(L, target, ":", 1);
    clua_write(L, target, -1, range_depth > 0 ? range_depth - 1 : -1, &step);
    return;
  }
  int is_integer;
  lua_Integer offset = lua_tointegerx(L, -1, &is_integer);
  if (!is_integer || lua_type(L, -1) != LUA_TNUMBER) {
    clua_fail_at(L, &step, "must be a whole number, found %s", clua_type_name(L, -1));
  }
  char text[48];
  snprintf(
    text, sizeof text, "\"%s\":%lld", is_first ? "start" : "end",
    (long long)offset - (is_first && offset > INT64_MIN));
  append_text(L, target, text);
}

static void write_table(
  lua_State *L, clua_bytes *target, int index, int range_depth, const clua_step *step) {
  int kind = clua_is_list(L, index, step);
  if (kind != 0) {
    // Nothing says what an empty table is: a list, but where only an object can stand.
    lua_Integer count = kind < 0 ? 0 : (lua_Integer)lua_rawlen(L, index);
    bool is_object = kind < 0 && range_depth == 0;
    append(L, target, is_object ? "{" : "[", 1);
    for (lua_Integer place = 1; place <= count; place++) {
      if (place > 1) append(L, target, ",", 1);
      clua_step item = {.before = step, .index = place, .depth = step->depth + 1};
      lua_rawgeti(L, index, place);
      clua_write(L, target, -1, range_depth > 0 ? range_depth - 1 : -1, &item);
      lua_pop(L, 1);
    }
    append(L, target, is_object ? "}" : "]", 1);
    return;
  }
  lua_Integer count = clua_push_sorted_keys(L, index);
  append(L, target, "{", 1);
  for (lua_Integer place = 1; place <= count; place++) {
    if (place > 1) append(L, target, ",", 1);
    lua_rawgeti(L, -1, place);
    size_t length;
    const char *key = lua_tolstring(L, -1, &length);
    lua_pushvalue(L, -1);
    lua_rawget(L, index);
    write_member(L, target, key, length, range_depth, step);
    lua_pop(L, 2);
  }
  lua_pop(L, 1);
  append(L, target, "}", 1);
}

// Pushes what stands at a position: JSON as it came, where it may go back so.
static bool push_for_writing(
  lua_State *L, int index, const clua_container *container, lua_Integer position,
  int range_depth) {
  if (container->range_depth != range_depth) {
    return clua_push_position(L, index, position) != LUA_TNIL;
  }
  if (lua_getiuservalue(L, index, SLOT_VALUES) != LUA_TTABLE) return false;
  int type = lua_rawgeti(L, -1, position);
  lua_remove(L, -2);
  return type != LUA_TNIL;
}

static void write_container(
  lua_State *L, clua_bytes *target, int index, int range_depth, const clua_step *step) {
  const clua_container *container = lua_touserdata(L, index);
  bool is_array = container->is_array;
  lua_Integer end = is_array ? container->count : container->positions;
  append(L, target, is_array ? "[" : "{", 1);
  bool is_first = true;
  for (lua_Integer place = 1; place <= end; place++) {
    if (!push_for_writing(L, index, container, place, range_depth)) {
      lua_pop(L, 1);
      continue;
    }
    if (!is_first) append(L, target, ",", 1);
    is_first = false;
    if (is_array) {
      clua_step item = {.before = step, .index = place, .depth = step->depth + 1};
      clua_write(L, target, -1, range_depth > 0 ? range_depth - 1 : -1, &item);
    } else {
      lua_getiuservalue(L, index, SLOT_KEYS);
      lua_rawgeti(L, -1, place);
      lua_replace(L, -2);
      lua_insert(L, -2);
      size_t length;
      const char *key = lua_tolstring(L, -2, &length);
      write_member(L, target, key, length, range_depth, step);
      lua_pop(L, 1);
    }
    lua_pop(L, 1);
  }
  append(L, target, is_array ? "]" : "}", 1);
}

static void write_light(lua_State *L, clua_bytes *target, int index, const clua_step *step) {
  const char *raw = lua_touserdata(L, index);
  if (raw == &clua_drop_marker || raw == &clua_replace_marker) {
    clua_fail_at(
      L, step, "is what '%s' gives, which is no value; write 'return %s…'",
      raw == &clua_drop_marker ? "drop" : "replace",
      raw == &clua_drop_marker ? "drop(" : "replace{");
  }
  if (raw == &clua_null) {
    append_text(L, target, "null");
  } else if (target) {
    append(L, target, raw, (size_t)(clua_after_json(raw) - raw));
  }
}

static void write_nested(
  lua_State *L, clua_bytes *target, int index, int range_depth, const clua_step *step) {
  clua_step here = *step;
  here.identity = lua_topointer(L, index);
  for (const clua_step *outer = step->before; outer; outer = outer->before) {
    if (outer->identity == here.identity) clua_fail_at(L, step, "holds itself");
  }
  if (step->depth > DEEPEST) clua_fail_at(L, step, "is nested deeper than %d", DEEPEST);
  luaL_checkstack(L, 16, "too deep");
  if (lua_type(L, index) == LUA_TTABLE) {
    write_table(L, target, index, range_depth, &here);
  } else {
    write_container(L, target, index, range_depth, &here);
  }
}

void clua_write(
  lua_State *L, clua_bytes *target, int index, int range_depth, const clua_step *step) {
  index = lua_absindex(L, index);
  clua_charge(L, 1);
  switch (lua_type(L, index)) {
    case LUA_TBOOLEAN: append_text(L, target, lua_toboolean(L, index) ? "true" : "false"); return;
    case LUA_TNUMBER: write_number(L, target, index, step); return;
    case LUA_TSTRING: {
      size_t length;
      const char *bytes = lua_tolstring(L, index, &length);
      clua_write_string(L, target, bytes, length, step);
      return;
    }
    case LUA_TLIGHTUSERDATA: write_light(L, target, index, step); return;
    case LUA_TTABLE: write_nested(L, target, index, range_depth, step); return;
    case LUA_TUSERDATA: {
      const char *digits = clua_to_decimal(L, index);
      if (digits) {
        append_text(L, target, digits);
        return;
      }
      if (clua_to_container(L, index)) {
        // What is in one was looked at when it was put there.
        if (target) write_nested(L, target, index, range_depth, step);
        return;
      }
    }
  }
  clua_fail_at(
    L, step, "is a %s, which JSON has no way to write", clua_type_name(L, index));
}

#endif
