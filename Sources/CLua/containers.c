#ifdef GALLEY_SCRIPTING

#include "internal.h"

// A list or an object of the document. What no script looked at is a pointer into the part's JSON (a
// light userdata), and goes back as it came.

clua_container *clua_push_container(lua_State *L, bool is_array, int range_depth) {
  clua_container *container = lua_newuserdatauv(L, sizeof *container, SLOT_COUNT);
  *container = (clua_container){
    .is_array = is_array, .range_depth = (int8_t)range_depth, .part = -1};
  push_registry(L, KEY_CONTAINER_METATABLE);
  lua_setmetatable(L, -2);
  return container;
}

clua_container *clua_to_container(lua_State *L, int index) {
  if (lua_type(L, index) != LUA_TUSERDATA || !lua_getmetatable(L, index)) return NULL;
  push_registry(L, KEY_CONTAINER_METATABLE);
  bool is_container = lua_rawequal(L, -1, -2);
  lua_pop(L, 2);
  return is_container ? lua_touserdata(L, index) : NULL;
}

// Pushes one of a container's tables, made where it was not needed yet.
static void push_slot(lua_State *L, int container, int slot) {
  container = lua_absindex(L, container);
  if (lua_getiuservalue(L, container, slot) == LUA_TTABLE) return;
  lua_pop(L, 1);
  lua_newtable(L);
  lua_pushvalue(L, -1);
  lua_setiuservalue(L, container, slot);
}

int clua_push_position(lua_State *L, int index, lua_Integer position) {
  index = index > 0 ? index : index > LUA_REGISTRYINDEX ? lua_absindex(L, index) : index;
  const clua_container *container = lua_touserdata(L, index);
  if (lua_getiuservalue(L, index, SLOT_VALUES) != LUA_TTABLE) return LUA_TNIL;
  int type = lua_rawgeti(L, -1, position);
  const char *raw = type == LUA_TLIGHTUSERDATA ? lua_touserdata(L, -1) : NULL;
  if (raw && raw != &clua_null) {
    lua_pop(L, 1);
    clua_push_json(L, raw, container->range_depth > 0 ? container->range_depth - 1 : -1);
    type = lua_type(L, -1);
    clua_container *inner = clua_to_container(L, -1);
    if (inner) {
      inner->place = position;
      lua_pushvalue(L, index);
      lua_setiuservalue(L, -2, SLOT_OUTER);
    }
    // A number stays as it was written.
    if (type != LUA_TNUMBER) {
      lua_pushvalue(L, -1);
      lua_rawseti(L, -3, position);
    }
  }
  lua_remove(L, -2);
  return type;
}

void clua_append_path(lua_State *L, clua_bytes *path, int index) {
  const clua_container *container = lua_touserdata(L, index);
  luaL_checkstack(L, 6, "too deep");
  if (container->part >= 0) {
    clua_append_text(path, "document.");
    clua_append_text(path, clua_part_names[container->part]);
    return;
  }
  if (lua_getiuservalue(L, index, SLOT_OUTER) != LUA_TUSERDATA) {
    clua_append_text(path, container->is_array ? "array" : "object");
    lua_pop(L, 1);
    return;
  }
  int outer = lua_gettop(L);
  clua_append_path(L, path, outer);
  if (((const clua_container *)lua_touserdata(L, outer))->is_array) {
    lua_pushfstring(L, "[%I]", (LUAI_UACINT)container->place);
  } else {
    lua_getiuservalue(L, outer, SLOT_KEYS);
    lua_rawgeti(L, -1, container->place);
    lua_pushfstring(L, ".%s", lua_tostring(L, -1));
  }
  clua_append_text(path, lua_tostring(L, -1));
  lua_settop(L, outer - 1);
}

// The place of an item, 0 where the key is none.
static lua_Integer item_place(lua_State *L, int key) {
  int is_integer = 0;
  lua_Integer place = lua_type(L, key) == LUA_TNUMBER ? lua_tointegerx(L, key, &is_integer) : 0;
  return is_integer ? place : 0;
}

// The position of a key, 0 where it has none.
static lua_Integer key_position(lua_State *L, int container, int key) {
  if (lua_getiuservalue(L, container, SLOT_INDEX) != LUA_TTABLE) {
    lua_pop(L, 1);
    return 0;
  }
  lua_pushvalue(L, key);
  lua_rawget(L, -2);
  lua_Integer position = lua_tointeger(L, -1);
  lua_pop(L, 2);
  return position;
}

static int index_container(lua_State *L) {
  const clua_container *container = lua_touserdata(L, 1);
  lua_Integer position;
  if (container->is_array) {
    position = item_place(L, 2);
    if (position > container->count) position = 0;
  } else {
    position = lua_type(L, 2) == LUA_TSTRING ? key_position(L, 1, 2) : 0;
  }
  if (position < 1) return 0;
  clua_push_position(L, 1, position);
  return 1;
}

static void set_item(lua_State *L, clua_container *container, int key, int value) {
  const clua_step here = {.container = 1};
  lua_Integer place = item_place(L, key);
  bool is_nil = lua_isnil(L, value);
  if (place < 1 || place > container->count + 1) {
    if (lua_type(L, key) != LUA_TNUMBER) {
      clua_fail_at(L, &here, "is a list, which has no key but the numbers of its items");
    }
    clua_fail_at(
      L, &here, "has %I items: one at %s would leave a hole", (LUAI_UACINT)container->count,
      luaL_tolstring(L, key, NULL));
  }
  if (is_nil && place < container->count) {
    clua_fail_at(
      L, &here, "would have a hole at %I; use table.remove, or null", (LUAI_UACINT)place);
  }
  if (is_nil && place > container->count) return;
  push_slot(L, 1, SLOT_VALUES);
  lua_pushvalue(L, value);
  lua_rawseti(L, -2, place);
  lua_pop(L, 1);
  if (is_nil) container->count--;
  if (place > container->count && !is_nil) container->count++;
}

void clua_append_item(lua_State *L, int index, int value) {
  clua_container *container = lua_touserdata(L, index);
  value = lua_absindex(L, value);
  push_slot(L, index, SLOT_VALUES);
  lua_pushvalue(L, value);
  lua_rawseti(L, -2, ++container->count);
  lua_pop(L, 1);
}

static void touch(lua_State *L, int index, int key) {
  push_slot(L, index, SLOT_TOUCHED);
  lua_pushvalue(L, key);
  lua_pushboolean(L, true);
  lua_rawset(L, -3);
  lua_pop(L, 1);
}

void clua_set_key(lua_State *L, int index, int key, int value) {
  index = lua_absindex(L, index);
  key = lua_absindex(L, key);
  value = lua_absindex(L, value);
  clua_container *container = lua_touserdata(L, index);
  lua_Integer position = key_position(L, index, key);
  bool is_nil = lua_isnil(L, value);
  if (is_nil && position == 0) return;
  if (container->is_merged) touch(L, index, key);
  push_slot(L, index, SLOT_VALUES);
  if (position == 0) {
    position = ++container->positions;
    push_slot(L, index, SLOT_KEYS);
    lua_pushvalue(L, key);
    lua_rawseti(L, -2, position);
    lua_pop(L, 1);
  }
  lua_pushvalue(L, value);
  lua_rawseti(L, -2, position);
  push_slot(L, index, SLOT_INDEX);
  lua_pushvalue(L, key);
  if (is_nil) {
    lua_pushnil(L);
  } else {
    lua_pushinteger(L, position);
  }
  lua_rawset(L, -3);
  lua_pop(L, 2);
}

// Remembers where a part was touched last.
static void keep_line(lua_State *L) {
  lua_pushvalue(L, 1);
  while (lua_getiuservalue(L, -1, SLOT_OUTER) == LUA_TUSERDATA) lua_remove(L, -2);
  const clua_container *root = lua_touserdata(L, -2);
  lua_pop(L, 2);
  if (root->part >= 0) state_of(L)->parts[root->part].line = clua_line(L);
}

static int set_in_container(lua_State *L) {
  clua_container *container = lua_touserdata(L, 1);
  const clua_step here = {.container = 1};
  if (!container->is_array && lua_type(L, 2) != LUA_TSTRING) {
    clua_fail_at(
      L, &here, "is an object, whose keys are strings; found a %s", clua_type_name(L, 2));
  }
  if (!lua_isnil(L, 3)) {
    clua_step step = {
      .before = &here,
      .name = container->is_array ? NULL : lua_tostring(L, 2),
      .index = container->is_array ? item_place(L, 2) : 0};
    clua_write(L, NULL, 3, -1, &step);
    if (!container->is_array) {
      size_t length;
      const char *key = lua_tolstring(L, 2, &length);
      clua_write_string(L, NULL, key, length, &here);
    }
  }
  keep_line(L);
  if (container->is_array) {
    set_item(L, container, 2, 3);
  } else {
    clua_set_key(L, 1, 2, 3);
  }
  container->is_changed = true;
  return 0;
}

static int length_of_container(lua_State *L) {
  const clua_container *container = lua_touserdata(L, 1);
  lua_pushinteger(L, container->is_array ? container->count : 0);
  return 1;
}

bool clua_has_changed(lua_State *L, int index) {
  const clua_container *container = lua_touserdata(L, index);
  if (container->is_changed) return true;
  if (lua_getiuservalue(L, index, SLOT_VALUES) != LUA_TTABLE) {
    lua_pop(L, 1);
    return false;
  }
  luaL_checkstack(L, 8, "too deep");
  int values = lua_gettop(L);
  lua_Integer end = container->is_array ? container->count : container->positions;
  bool is_changed = false;
  for (lua_Integer position = 1; position <= end && !is_changed; position++) {
    if (lua_rawgeti(L, values, position) == LUA_TUSERDATA && clua_to_container(L, -1)) {
      is_changed = clua_has_changed(L, lua_gettop(L));
    }
    lua_pop(L, 1);
  }
  lua_pop(L, 1);
  return is_changed;
}

int clua_array(lua_State *L) {
  lua_settop(L, 1);
  clua_step step = {.name = "array"};
  if (!lua_isnil(L, 1)) {
    luaL_checktype(L, 1, LUA_TTABLE);
    if (clua_is_list(L, 1, &step) == 0) clua_fail(L, "array{…} takes a list, found string keys");
    clua_write(L, NULL, 1, -1, &step);
  }
  clua_push_container(L, true, -1)->is_changed = true;
  lua_Integer count = lua_isnil(L, 1) ? 0 : (lua_Integer)lua_rawlen(L, 1);
  clua_charge(L, count);
  for (lua_Integer place = 1; place <= count; place++) {
    lua_rawgeti(L, 1, place);
    clua_append_item(L, 2, 3);
    lua_pop(L, 1);
  }
  return 1;
}

int clua_object(lua_State *L) {
  lua_settop(L, 1);
  clua_step step = {.name = "object"};
  if (!lua_isnil(L, 1)) {
    luaL_checktype(L, 1, LUA_TTABLE);
    if (clua_is_list(L, 1, &step) == 1) clua_fail(L, "object{…} takes string keys, found a list");
    clua_write(L, NULL, 1, -1, &step);
  }
  clua_push_container(L, false, -1)->is_changed = true;
  if (lua_isnil(L, 1)) return 1;
  lua_Integer count = clua_push_sorted_keys(L, 1);
  for (lua_Integer place = 1; place <= count; place++) {
    lua_rawgeti(L, 3, place);
    lua_pushvalue(L, -1);
    lua_rawget(L, 1);
    clua_set_key(L, 2, 4, 5);
    lua_settop(L, 3);
  }
  lua_settop(L, 2);
  return 1;
}

static int refuse_arithmetic(lua_State *L) {
  int index = clua_to_decimal(L, 1) ? 1 : 2;
  clua_fail(
    L, "the number %s fits no number of Lua; tonumber(…) gives the nearest",
    clua_to_decimal(L, index));
}

static int equal_decimals(lua_State *L) {
  const char *left = clua_to_decimal(L, 1), *right = clua_to_decimal(L, 2);
  if (!left || !right) return 0;
  lua_pushstring(L, left);
  lua_pushstring(L, right);
  lua_pushboolean(L, lua_rawequal(L, -1, -2));
  return 1;
}

static int index_null(lua_State *L) { clua_fail(L, "attempt to index null"); }

static void protect(lua_State *L) {
  lua_pushboolean(L, false);
  lua_setfield(L, -2, "__metatable");
}

void clua_open_containers(lua_State *L) {
  static const luaL_Reg container[] = {
    {"__index", index_container},
    {"__newindex", set_in_container},
    {"__len", length_of_container},
    {NULL, NULL},
  };
  luaL_newlib(L, container);
  protect(L);
  set_registry(L, KEY_CONTAINER_METATABLE);
  static const char *const operations[] = {
    "__add", "__sub", "__mul", "__div", "__mod", "__pow", "__unm", "__idiv", "__lt", "__le",
  };
  lua_newtable(L);
  for (size_t place = 0; place < sizeof operations / sizeof *operations; place++) {
    lua_pushcfunction(L, refuse_arithmetic);
    lua_setfield(L, -2, operations[place]);
  }
  lua_pushcfunction(L, equal_decimals);
  lua_setfield(L, -2, "__eq");
  protect(L);
  set_registry(L, KEY_DECIMAL_METATABLE);
  lua_pushlightuserdata(L, &clua_null);
  lua_newtable(L);
  lua_pushcfunction(L, index_null);
  lua_setfield(L, -2, "__index");
  protect(L);
  lua_setmetatable(L, -2);
  lua_pop(L, 1);
}

#endif
