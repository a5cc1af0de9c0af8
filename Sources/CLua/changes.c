#ifdef GALLEY_SCRIPTING

#include "internal.h"

// What a script changed, as JSON: only the parts that differ, and of the merged ones only the keys.

static void output(clua_state *state, const char *text) {
  clua_append_text(&state->output, text);
}

// Whether the part was taken away, and nothing was put into what a script sees in its place.
static bool is_gone(lua_State *L, int parts, int part) {
  lua_rawgeti(L, parts, part + CLUA_PART_COUNT);
  bool was_removed = lua_toboolean(L, -1);
  lua_pop(L, 1);
  if (!was_removed) return false;
  lua_rawgeti(L, parts, part);
  const clua_container *container = clua_to_container(L, -1);
  lua_pop(L, 1);
  return !container || !container->is_changed;
}

static void write_name(clua_state *state, const char *name, bool *is_first) {
  output(state, *is_first ? "{\"" : ",\"");
  output(state, name);
  output(state, "\":");
  *is_first = false;
}

static void write_part(lua_State *L, int parts, int part, bool *is_first) {
  clua_state *state = state_of(L);
  lua_rawgeti(L, parts, part);
  bool is_container = clua_to_container(L, -1);
  bool is_changed = state->parts[part].is_set || (is_container && clua_has_changed(L, lua_gettop(L)));
  if (is_changed) {
    write_name(state, clua_part_names[part], is_first);
    if (is_gone(L, parts, part)) {
      output(state, "null");
    } else {
      const clua_step document = {.name = "document"};
      clua_step step = {.before = &document, .name = clua_part_names[part]};
      clua_write(L, &state->output, -1, clua_range_depth(part), &step);
    }
  }
  lua_pop(L, 1);
}

// One key of a merged part: its name, then the value, on top.
static void write_key(
  lua_State *L, int part, const clua_step *before, bool *is_first, bool *has_nulls) {
  clua_state *state = state_of(L);
  size_t length;
  const char *key = lua_tolstring(L, -2, &length);
  clua_step step = {.before = before, .name = key};
  if (part == CLUA_FIELDS && lua_touserdata(L, -1) == &clua_null) {
    clua_append_text(&state->nulls, *has_nulls ? "," : "[");
    clua_write_string(L, &state->nulls, key, length, &step);
    *has_nulls = true;
    return;
  }
  output(state, *is_first ? "{" : ",");
  *is_first = false;
  clua_write_string(L, &state->output, key, length, &step);
  output(state, ":");
  if (lua_isnil(L, -1)) {
    output(state, "null");
  } else {
    int depth = clua_range_depth(part);
    clua_write(L, &state->output, -1, depth > 0 ? depth - 1 : -1, &step);
  }
}

// Whether a key of a merged part goes back. The container's tables of keys, positions and touched ones
// lie from `tables` on; pushes the key and its value where it does.
static bool push_changed_key(lua_State *L, int container, int tables, lua_Integer position) {
  lua_rawgeti(L, tables, position);
  int key = lua_gettop(L);
  lua_pushvalue(L, key);
  lua_Integer current = lua_rawget(L, tables + 1) == LUA_TNIL ? 0 : lua_tointeger(L, -1);
  lua_pop(L, 1);
  bool is_touched = false;
  if (lua_istable(L, tables + 2)) {
    lua_pushvalue(L, key);
    is_touched = lua_rawget(L, tables + 2) != LUA_TNIL;
    lua_pop(L, 1);
  }
  if (current != 0 && current != position) is_touched = false;
  lua_getiuservalue(L, container, SLOT_VALUES);
  lua_rawgeti(L, -1, position);
  lua_remove(L, -2);
  bool is_changed = is_touched;
  if (!is_touched && current == position && clua_to_container(L, -1)) {
    is_changed = clua_has_changed(L, lua_gettop(L));
  }
  if (is_touched) {
    // Once only, wherever else the key stood before.
    lua_pushvalue(L, key);
    lua_pushnil(L);
    lua_rawset(L, tables + 2);
  }
  if (!is_changed) lua_settop(L, key - 1);
  return is_changed;
}

static void write_merged(lua_State *L, int parts, int part, bool *is_first) {
  clua_state *state = state_of(L);
  lua_rawgeti(L, parts, part);
  int container = lua_gettop(L);
  const clua_container *merged = lua_touserdata(L, container);
  if (merged->positions == 0 || !clua_has_changed(L, container)) {
    lua_settop(L, container - 1);
    return;
  }
  lua_getiuservalue(L, container, SLOT_KEYS);
  lua_getiuservalue(L, container, SLOT_INDEX);
  lua_getiuservalue(L, container, SLOT_TOUCHED);
  const clua_step document = {.name = "document"};
  clua_step step = {.before = &document, .name = clua_part_names[part]};
  bool is_first_key = true, has_nulls = false;
  size_t start = state->output.count;
  write_name(state, clua_part_names[part], is_first);
  for (lua_Integer position = 1; position <= merged->positions; position++) {
    if (!push_changed_key(L, container, container + 1, position)) continue;
    write_key(L, part, &step, &is_first_key, &has_nulls);
    lua_pop(L, 2);
  }
  if (has_nulls) clua_append_text(&state->nulls, "]");
  if (is_first_key) {
    state->output.count = start;
    *is_first = start == 0;
  } else {
    output(state, "}");
  }
  lua_settop(L, container - 1);
}

void clua_write_changes(lua_State *L) {
  clua_state *state = state_of(L);
  state->output.count = 0;
  state->nulls.count = 0;
  bool is_first = true;
  push_registry(L, KEY_PARTS);
  int parts = lua_gettop(L);
  for (int part = CLUA_SOURCE; part < CLUA_PART_COUNT; part++) {
    if (!state->parts[part].is_loaded) continue;
    if (clua_kind_of(part) == CLUA_MERGED) {
      write_merged(L, parts, part, &is_first);
    } else {
      write_part(L, parts, part, &is_first);
    }
  }
  if (!is_first) output(state, "}");
  lua_pop(L, 1);
}

static void write_replacement(lua_State *L, int document, const clua_step *step) {
  clua_state *state = state_of(L);
  if (lua_type(L, document) != LUA_TTABLE || clua_is_list(L, document, step) == 1) {
    clua_fail_at(L, step, "must be a table with parts of a document, such as {text = \"…\"}");
  }
  lua_Integer count = clua_push_sorted_keys(L, document);
  int keys = lua_gettop(L);
  output(state, "{");
  for (lua_Integer place = 1; place <= count; place++) {
    lua_rawgeti(L, keys, place);
    int part = clua_part_named(L, keys + 1);
    if (part < 0) clua_fail_unknown(L, keys + 1);
    clua_step part_step = {.before = step, .name = clua_part_names[part], .depth = 2};
    if (part == CLUA_ID) clua_fail_at(L, &part_step, "can't be set: the parts are numbered");
    lua_pushvalue(L, -1);
    lua_rawget(L, document);
    if (place > 1) output(state, ",");
    output(state, "\"");
    output(state, clua_part_names[part]);
    output(state, "\":");
    bool is_empty = lua_type(L, -1) == LUA_TTABLE && clua_is_list(L, -1, &part_step) < 0;
    if (is_empty && clua_kind_of(part) != CLUA_LIST) {
      output(state, "{}");
    } else {
      clua_write(L, &state->output, -1, clua_range_depth(part), &part_step);
    }
    lua_settop(L, keys);
  }
  output(state, "}");
  lua_settop(L, keys - 1);
}

void clua_write_replacements(lua_State *L) {
  clua_state *state = state_of(L);
  state->output.count = 0;
  push_registry(L, KEY_REPLACEMENTS);
  int list = lua_gettop(L);
  lua_Integer count = (lua_Integer)lua_rawlen(L, list);
  output(state, "[");
  for (lua_Integer place = 1; place <= count; place++) {
    const clua_step replace = {.name = "replace"};
    clua_step step = {.before = &replace, .index = place, .depth = 1};
    if (place > 1) output(state, ",");
    lua_rawgeti(L, list, place);
    write_replacement(L, lua_gettop(L), &step);
    lua_pop(L, 1);
  }
  output(state, "]");
  lua_pop(L, 1);
}

#endif
