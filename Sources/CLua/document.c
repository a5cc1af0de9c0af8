#ifdef GALLEY_SCRIPTING

#include <string.h>

#include "internal.h"

const char *const clua_part_names[CLUA_PART_COUNT] = {
  "id",       "source",  "html",     "text",    "metadata",    "teasers", "sentences", "entities",
  "subjects", "summary", "keywords", "removed", "annotations", "fields",
};

part_kind clua_kind_of(int part) {
  switch (part) {
    case CLUA_ID: return CLUA_FIXED;
    case CLUA_SOURCE:
    case CLUA_HTML:
    case CLUA_TEXT: return CLUA_STRING;
    case CLUA_SUMMARY: return CLUA_OBJECT;
    case CLUA_METADATA:
    case CLUA_ANNOTATIONS:
    case CLUA_FIELDS: return CLUA_MERGED;
    default: return CLUA_LIST;
  }
}

int clua_range_depth(int part) {
  switch (part) {
    case CLUA_SENTENCES:
    case CLUA_ENTITIES:
    case CLUA_KEYWORDS: return 1;
    case CLUA_SUMMARY:
    case CLUA_ANNOTATIONS: return 2;
    default: return -1;
  }
}

int clua_part_named(lua_State *L, int name) {
  push_registry(L, KEY_PART_NAMES);
  lua_pushvalue(L, name);
  lua_rawget(L, -2);
  int is_part;
  int part = (int)lua_tointegerx(L, -1, &is_part);
  lua_pop(L, 2);
  return is_part ? part : -1;
}

_Noreturn void clua_fail_unknown(lua_State *L, int name) {
  clua_state *state = state_of(L);
  if (lua_type(L, name) != LUA_TSTRING) {
    clua_fail(L, "a document has no items; its parts have names, such as document.text");
  }
  size_t length;
  const char *bytes = lua_tolstring(L, name, &length);
  state->exchange.count = 0;
  state->host->unknown_part(state->host->context, bytes, length, &state->exchange);
  lua_pushlstring(L, state->exchange.bytes ? state->exchange.bytes : "", state->exchange.count);
  clua_fail(L, "%s", lua_tostring(L, -1));
}

// Pushes the part that the host supplied into `bytes`.
static void push_supplied(lua_State *L, int part, int found, clua_bytes *bytes) {
  part_kind kind = clua_kind_of(part);
  if (kind == CLUA_FIXED || kind == CLUA_STRING) {
    if (found || part == CLUA_TEXT) {
      lua_pushlstring(L, bytes->bytes ? bytes->bytes : "", bytes->count);
    } else {
      lua_pushnil(L);
    }
  } else if (found) {
    clua_push_json(L, bytes->bytes, clua_range_depth(part));
  } else if (kind == CLUA_OBJECT) {
    lua_pushnil(L);
  } else {
    clua_push_container(L, kind == CLUA_LIST, clua_range_depth(part));
  }
}

static void load_part(lua_State *L, int part) {
  clua_state *state = state_of(L);
  bool is_string = clua_kind_of(part) == CLUA_FIXED || clua_kind_of(part) == CLUA_STRING;
  clua_bytes *bytes = is_string ? &state->exchange : &state->parts[part].raw;
  bytes->count = 0;
  int found = state->host->supply(state->host->context, part, bytes);
  if (bytes->failed) {
    clua_finish(state, L, CLUA_MEMORY);
    clua_raise_end(L);
  }
  if (found < 0) {
    lua_pushlstring(L, bytes->bytes ? bytes->bytes : "", bytes->count);
    clua_fail(L, "document.%s can't be read: %s", clua_part_names[part], lua_tostring(L, -1));
  }
  clua_charge(L, (int64_t)(bytes->count / 64));
  push_supplied(L, part, found, bytes);
  clua_container *container = clua_to_container(L, -1);
  if (container) {
    container->part = (int8_t)part;
    container->is_merged = clua_kind_of(part) == CLUA_MERGED;
  }
}

// Pushes a part's value.
static void push_part(lua_State *L, int part) {
  clua_state *state = state_of(L);
  push_registry(L, KEY_PARTS);
  if (state->parts[part].is_loaded) {
    lua_rawgeti(L, -1, part);
  } else {
    load_part(L, part);
    lua_pushvalue(L, -1);
    lua_rawseti(L, -3, part);
    state->parts[part].is_loaded = true;
  }
  lua_remove(L, -2);
}

static int index_document(lua_State *L) {
  int part = clua_part_named(L, 2);
  if (part < 0) clua_fail_unknown(L, 2);
  push_part(L, part);
  return 1;
}

// Puts the value on top into the table of parts.
static void keep_part(lua_State *L, int part) {
  clua_state *state = state_of(L);
  push_registry(L, KEY_PARTS);
  lua_insert(L, -2);
  lua_rawseti(L, -2, part);
  lua_pop(L, 1);
  state->parts[part].is_loaded = true;
}

// What was annotated on the old text is gone.
static void drop_annotations(lua_State *L) {
  static const int annotated[] = {
    CLUA_SENTENCES, CLUA_ENTITIES, CLUA_SUBJECTS, CLUA_SUMMARY, CLUA_KEYWORDS, CLUA_ANNOTATIONS,
  };
  for (size_t place = 0; place < sizeof annotated / sizeof *annotated; place++) {
    int part = annotated[place];
    state_of(L)->parts[part].is_set = false;
    push_supplied(L, part, 0, NULL);
    clua_container *container = clua_to_container(L, -1);
    if (container) {
      container->part = (int8_t)part;
      container->is_merged = clua_kind_of(part) == CLUA_MERGED;
    }
    keep_part(L, part);
  }
}

static bool is_null(lua_State *L, int index) { return lua_touserdata(L, index) == &clua_null; }

static void check_shape(lua_State *L, int part, int value) {
  part_kind kind = clua_kind_of(part);
  const char *expected = kind == CLUA_STRING ? "a string" : kind == CLUA_LIST ? "a list" : "an object";
  const clua_container *container = clua_to_container(L, value);
  const clua_step part_step = {.name = clua_part_names[part]};
  const clua_step document = {.name = "document"};
  clua_step step = part_step;
  step.before = &document;
  bool is_right = false;
  if (kind == CLUA_STRING) {
    is_right = lua_type(L, value) == LUA_TSTRING;
  } else if (container) {
    is_right = container->is_array == (kind == CLUA_LIST);
  } else if (lua_type(L, value) == LUA_TTABLE) {
    int is_list = clua_is_list(L, value, &step);
    is_right = is_list < 0 || is_list == (kind == CLUA_LIST);
  }
  if (!is_right) {
    clua_fail(
      L, "document.%s must be %s, found a %s", clua_part_names[part], expected,
      clua_type_name(L, value));
  }
  clua_write(L, NULL, value, -1, &step);
}

// Sets a key of the merged part at `container` from the key and the value on top.
static void set_merged(lua_State *L, int container) {
  clua_set_key(L, container, lua_gettop(L) - 1, lua_gettop(L));
  lua_pop(L, 2);
}

static void replace_merged(lua_State *L, int part, int value) {
  push_part(L, part);
  int container = lua_gettop(L);
  clua_container *target = lua_touserdata(L, container);
  if (lua_rawequal(L, value, container)) return;
  for (lua_Integer position = 1; position <= target->positions; position++) {
    lua_getiuservalue(L, container, SLOT_KEYS);
    lua_rawgeti(L, -1, position);
    lua_remove(L, -2);
    lua_pushnil(L);
    set_merged(L, container);
  }
  target->is_changed = true;
  if (lua_isnil(L, value) || is_null(L, value)) return;
  const clua_container *source = clua_to_container(L, value);
  if (source) {
    for (lua_Integer position = 1; position <= source->positions; position++) {
      lua_getiuservalue(L, value, SLOT_KEYS);
      lua_rawgeti(L, -1, position);
      lua_remove(L, -2);
      clua_push_position(L, value, position);
      set_merged(L, container);
    }
    return;
  }
  lua_Integer count = clua_push_sorted_keys(L, value);
  for (lua_Integer place = 1; place <= count; place++) {
    lua_rawgeti(L, container + 1, place);
    lua_pushvalue(L, -1);
    lua_rawget(L, value);
    set_merged(L, container);
  }
}

static int set_in_document(lua_State *L) {
  clua_state *state = state_of(L);
  int part = clua_part_named(L, 2);
  if (part < 0) clua_fail_unknown(L, 2);
  if (part == CLUA_ID) {
    clua_fail(L, "document.id can't be set: it names the document in every output and message");
  }
  bool is_removed = lua_isnil(L, 3) || is_null(L, 3);
  if (!is_removed) check_shape(L, part, 3);
  state->parts[part].line = clua_line(L);
  if (clua_kind_of(part) == CLUA_MERGED) {
    replace_merged(L, part, 3);
    return 0;
  }
  if (part == CLUA_TEXT) drop_annotations(L);
  state->parts[part].is_set = true;
  if (is_removed) {
    push_supplied(L, part, 0, &(clua_bytes){0});
  } else {
    lua_pushvalue(L, 3);
  }
  // Taken away until it is touched again.
  clua_container *container = is_removed ? clua_to_container(L, -1) : NULL;
  if (container) {
    container->part = (int8_t)part;
    state->parts[part].is_set = true;
  }
  keep_part(L, part);
  push_registry(L, KEY_PARTS);
  lua_pushboolean(L, is_removed);
  lua_rawseti(L, -2, part + CLUA_PART_COUNT);
  return 0;
}

int clua_drop(lua_State *L) {
  clua_state *state = state_of(L);
  size_t length = 0;
  const char *reason = lua_type(L, 1) == LUA_TSTRING ? lua_tolstring(L, 1, &length) : "";
  bool is_name = length > 0 && length < sizeof state->reason;
  for (size_t place = 0; place < length && is_name; place++) {
    char letter = reason[place];
    bool is_border = place == 0 || place + 1 == length || reason[place - 1] == '-';
    is_name = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9')
      || (letter == '-' && !is_border);
  }
  if (!is_name) {
    clua_fail(
      L,
      "drop takes a reason, a short name such as \"too-short\": at most 64 lower-case letters, "
      "digits and '-'");
  }
  memcpy(state->reason, reason, length + 1);
  state->decision = CLUA_DROP;
  state->decision_line = clua_line(L);
  lua_pushlightuserdata(L, &clua_drop_marker);
  return 1;
}

int clua_replace(lua_State *L) {
  clua_state *state = state_of(L);
  luaL_checktype(L, 1, LUA_TTABLE);
  const clua_step step = {.name = "replace"};
  if (clua_is_list(L, 1, &step) != 1) {
    clua_fail(L, "replace takes a list of documents, such as replace{{text = \"…\"}}");
  }
  lua_settop(L, 1);
  set_registry(L, KEY_REPLACEMENTS);
  state->decision = CLUA_REPLACE;
  state->decision_line = clua_line(L);
  lua_pushlightuserdata(L, &clua_replace_marker);
  return 1;
}

bool clua_is_document(lua_State *L, int index) {
  if (lua_type(L, index) != LUA_TUSERDATA || !lua_getmetatable(L, index)) return false;
  push_registry(L, KEY_DOCUMENT_METATABLE);
  bool is_document = lua_rawequal(L, -1, -2);
  lua_pop(L, 2);
  return is_document;
}

void clua_push_document(lua_State *L) {
  lua_newtable(L);
  set_registry(L, KEY_PARTS);
  lua_newuserdatauv(L, 1, 0);
  push_registry(L, KEY_DOCUMENT_METATABLE);
  lua_setmetatable(L, -2);
}

void clua_open_document(lua_State *L) {
  lua_newtable(L);
  for (int part = 0; part < CLUA_PART_COUNT; part++) {
    lua_pushinteger(L, part);
    lua_setfield(L, -2, clua_part_names[part]);
  }
  set_registry(L, KEY_PART_NAMES);
  static const luaL_Reg document[] = {
    {"__index", index_document},
    {"__newindex", set_in_document},
    {NULL, NULL},
  };
  luaL_newlib(L, document);
  lua_pushboolean(L, false);
  lua_setfield(L, -2, "__metatable");
  set_registry(L, KEY_DOCUMENT_METATABLE);
}

#endif
