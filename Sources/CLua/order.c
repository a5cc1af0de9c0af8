#ifdef GALLEY_SCRIPTING

#include <stdlib.h>
#include <string.h>

#include "internal.h"

// A key of a table: numbers by value, then strings by bytes, then booleans.
typedef struct {
  int type;
  int is_integer;
  lua_Integer integer;
  lua_Number number;
  const char *bytes;
  size_t length;
  // Where it stands in the list that it came from.
  lua_Integer place;
} sort_key;

static int rank(const sort_key *key) {
  return key->type == LUA_TNUMBER ? 0 : key->type == LUA_TSTRING ? 1 : 2;
}

static int compare_keys(const void *left, const void *right) {
  const sort_key *a = left, *b = right;
  if (rank(a) != rank(b)) return rank(a) - rank(b);
  if (a->type == LUA_TSTRING) {
    size_t shorter = a->length < b->length ? a->length : b->length;
    int order = memcmp(a->bytes, b->bytes, shorter);
    return order ? order : (a->length > b->length) - (a->length < b->length);
  }
  if (a->type == LUA_TNUMBER && !(a->is_integer && b->is_integer)) {
    return (a->number > b->number) - (a->number < b->number);
  }
  return (a->integer > b->integer) - (a->integer < b->integer);
}

static sort_key key_at(lua_State *L, int index) {
  sort_key key = {.type = lua_type(L, index)};
  switch (key.type) {
    case LUA_TNUMBER:
      key.is_integer = lua_isinteger(L, index);
      key.number = lua_tonumber(L, index);
      if (key.is_integer) key.integer = lua_tointeger(L, index);
      break;
    case LUA_TSTRING: key.bytes = lua_tolstring(L, index, &key.length); break;
    case LUA_TBOOLEAN: key.integer = lua_toboolean(L, index); break;
    default:
      clua_fail(
        L, "a key of the table is a %s: only numbers, strings and booleans have a fixed order",
        clua_type_name(L, index));
  }
  return key;
}

// How a table of Lua 5.4 begins; nothing else says how many empty slots a walk over it goes over.
typedef struct {
  void *next;
  unsigned char type, mark, flags, node_bits;
  unsigned int items;
} table_header;

int64_t clua_slots(lua_State *L, int index) {
  table_header header;
  memcpy(&header, lua_topointer(L, index), sizeof header);
  return (int64_t)header.items + (INT64_C(1) << (header.node_bits & 31));
}

void clua_check_slots(lua_State *L) {
  lua_createtable(L, 3, 4);
  if (clua_slots(L, -1) != 7) luaL_error(L, "this version of Lua is not one that scripts can run on");
  lua_pop(L, 1);
}

// Pushes a list of the keys of a table as they come, which holds on to them.
static lua_Integer push_keys(lua_State *L, int index) {
  lua_Integer count = 0;
  clua_charge(L, clua_slots(L, index) / 16);
  lua_newtable(L);
  lua_pushnil(L);
  while (lua_next(L, index)) {
    lua_pop(L, 1);
    lua_pushvalue(L, -1);
    lua_rawseti(L, -3, ++count);
  }
  return count;
}

lua_Integer clua_push_sorted_keys(lua_State *L, int index) {
  lua_Integer count = push_keys(L, lua_absindex(L, index));
  int unsorted = lua_gettop(L);
  clua_charge(L, 2 * count);
  sort_key *keys = lua_newuserdatauv(L, (size_t)(count + 1) * sizeof(sort_key), 0);
  bool is_sorted = true;
  for (lua_Integer place = 0; place < count; place++) {
    lua_rawgeti(L, unsorted, place + 1);
    keys[place] = key_at(L, -1);
    keys[place].place = place + 1;
    lua_pop(L, 1);
    if (place > 0 && compare_keys(&keys[place - 1], &keys[place]) > 0) is_sorted = false;
  }
  if (is_sorted) {
    lua_settop(L, unsorted);
    return count;
  }
  qsort(keys, (size_t)count, sizeof(sort_key), compare_keys);
  lua_createtable(L, count < 1 << 20 ? (int)count : 1 << 20, 0);
  for (lua_Integer place = 0; place < count; place++) {
    lua_rawgeti(L, unsorted, keys[place].place);
    lua_rawseti(L, -2, place + 1);
  }
  lua_replace(L, unsorted);
  lua_settop(L, unsorted);
  return count;
}

// The next key of a table that still has a value. Upvalues: the table, its keys, how far it is.
static int step_table(lua_State *L) {
  lua_Integer place = lua_tointeger(L, lua_upvalueindex(3));
  for (;;) {
    place++;
    if (lua_rawgeti(L, lua_upvalueindex(2), place) == LUA_TNIL) return 1;
    lua_pushvalue(L, -1);
    if (lua_rawget(L, lua_upvalueindex(1)) != LUA_TNIL) break;
    lua_pop(L, 2);
  }
  lua_pushinteger(L, place);
  lua_copy(L, -1, lua_upvalueindex(3));
  lua_pop(L, 1);
  return 2;
}

// Upvalues: the container, how far it is.
static int step_container(lua_State *L) {
  const clua_container *container = clua_to_container(L, lua_upvalueindex(1));
  lua_Integer place = lua_tointeger(L, lua_upvalueindex(2));
  lua_Integer end = container->is_array ? container->count : container->positions;
  while (++place <= end) {
    // Keys that were removed leave their places empty.
    clua_charge(L, 1);
    if (container->is_array) {
      lua_pushinteger(L, place);
    } else {
      lua_getiuservalue(L, lua_upvalueindex(1), SLOT_KEYS);
      lua_rawgeti(L, -1, place);
      lua_remove(L, -2);
    }
    if (clua_push_position(L, lua_upvalueindex(1), place) != LUA_TNIL) {
      lua_pushinteger(L, place);
      lua_copy(L, -1, lua_upvalueindex(2));
      lua_pop(L, 1);
      return 2;
    }
    lua_pop(L, 2);
  }
  lua_pushnil(L);
  return 1;
}

int clua_pairs(lua_State *L) {
  luaL_checkany(L, 1);
  if (clua_to_container(L, 1)) {
    lua_pushvalue(L, 1);
    lua_pushinteger(L, 0);
    lua_pushcclosure(L, step_container, 2);
  } else if (luaL_getmetafield(L, 1, "__pairs") != LUA_TNIL) {
    lua_pushvalue(L, 1);
    lua_call(L, 1, 3);
    return 3;
  } else {
    luaL_checktype(L, 1, LUA_TTABLE);
    lua_pushvalue(L, 1);
    clua_push_sorted_keys(L, 1);
    lua_pushinteger(L, 0);
    lua_pushcclosure(L, step_table, 3);
  }
  lua_pushvalue(L, 1);
  lua_pushnil(L);
  return 3;
}

static int next_of_container(lua_State *L) {
  const clua_container *container = clua_to_container(L, 1);
  lua_Integer place = 0;
  if (!lua_isnil(L, 2)) {
    if (container->is_array) {
      place = luaL_checkinteger(L, 2);
      if (place < 1 || place > container->count) clua_fail(L, "no such key for 'next'");
    } else {
      lua_getiuservalue(L, 1, SLOT_INDEX);
      lua_pushvalue(L, 2);
      if (lua_isnil(L, -2) || lua_rawget(L, -2) == LUA_TNIL) clua_fail(L, "no such key for 'next'");
      place = lua_tointeger(L, -1);
    }
  }
  lua_pushvalue(L, 1);
  lua_pushinteger(L, place);
  lua_pushcclosure(L, step_container, 2);
  lua_call(L, 0, 2);
  return lua_isnil(L, -2) ? (lua_pop(L, 1), 1) : 2;
}

// The place of a key in the list of keys at an index, 0 where it has none.
static lua_Integer place_of(lua_State *L, int keys, int key) {
  for (lua_Integer place = 1; lua_rawgeti(L, keys, place) != LUA_TNIL; place++) {
    clua_charge(L, 1);
    bool is_found = lua_rawequal(L, -1, key);
    lua_pop(L, 1);
    if (is_found) return place;
  }
  lua_pop(L, 1);
  return 0;
}

// Walks as `pairs` does. The keys of the table asked last are kept, with the place asked for last, so
// that a walk by `next` alone takes no look at all of them for each step.
int clua_next(lua_State *L) {
  lua_settop(L, 2);
  if (clua_to_container(L, 1)) return next_of_container(L);
  luaL_checktype(L, 1, LUA_TTABLE);
  lua_Integer place = 0;
  push_registry(L, KEY_NEXT_TABLE);
  bool is_known = !lua_isnil(L, 2) && lua_rawequal(L, -1, 1);
  if (is_known) {
    push_registry(L, KEY_NEXT_KEYS);
    lua_rawgeti(L, -1, 0);
    place = lua_tointeger(L, -1);
    lua_pop(L, 1);
    lua_rawgeti(L, -1, place);
    is_known = lua_rawequal(L, -1, 2);
    lua_pop(L, is_known ? 1 : 2);
  }
  if (!is_known) {
    clua_push_sorted_keys(L, 1);
    lua_pushvalue(L, 1);
    set_registry(L, KEY_NEXT_TABLE);
    lua_pushvalue(L, -1);
    set_registry(L, KEY_NEXT_KEYS);
    place = lua_isnil(L, 2) ? 0 : place_of(L, lua_gettop(L), 2);
    if (place == 0 && !lua_isnil(L, 2)) clua_fail(L, "no such key for 'next'");
  }
  int keys = lua_gettop(L);
  for (;;) {
    place++;
    lua_pushinteger(L, place);
    lua_rawseti(L, keys, 0);
    if (lua_rawgeti(L, keys, place) == LUA_TNIL) return 1;
    lua_pushvalue(L, -1);
    if (lua_rawget(L, 1) != LUA_TNIL) return 2;
    lua_pop(L, 2);
  }
}

// Whether the value at `left` belongs before the one at `right`; 2 is the function that says so.
static bool is_before(lua_State *L, int left, int right) {
  if (lua_isnil(L, 2)) return lua_compare(L, left, right, LUA_OPLT);
  left = lua_absindex(L, left);
  right = lua_absindex(L, right);
  lua_pushvalue(L, 2);
  lua_pushvalue(L, left);
  lua_pushvalue(L, right);
  lua_call(L, 2, 1);
  bool result = lua_toboolean(L, -1);
  lua_pop(L, 1);
  return result;
}

// Merges two runs of the list at `from` into the one at `to`.
static void merge(
  lua_State *L, int from, int to, lua_Integer start, lua_Integer middle, lua_Integer end) {
  lua_Integer left = start, right = middle;
  for (lua_Integer place = start; place < end; place++) {
    bool takes_left = left < middle;
    if (takes_left && right < end) {
      lua_rawgeti(L, from, left);
      lua_rawgeti(L, from, right);
      takes_left = !is_before(L, -1, -2);
      lua_pop(L, 2);
    }
    lua_rawgeti(L, from, takes_left ? left++ : right++);
    lua_rawseti(L, to, place);
  }
}

// A merge sort: stable, and never slower than n log n, where Lua's own takes the clock for a pivot.
int clua_sort(lua_State *L) {
  lua_Integer count = luaL_len(L, 1);
  if (!lua_isnoneornil(L, 2)) luaL_checktype(L, 2, LUA_TFUNCTION);
  lua_settop(L, 2);
  if (count < 2) return 0;
  int levels = 1;
  while ((lua_Integer)1 << levels < count && levels < 62) levels++;
  if (count > INT64_C(1) << 40) clua_charge(L, INT64_MAX);
  clua_charge(L, count * (levels + 1));
  lua_createtable(L, count < 1 << 20 ? (int)count : 0, 0);
  lua_createtable(L, count < 1 << 20 ? (int)count : 0, 0);
  for (lua_Integer place = 1; place <= count; place++) {
    lua_geti(L, 1, place);
    lua_rawseti(L, 3, place);
  }
  int from = 3, to = 4;
  for (lua_Integer width = 1; width < count; width *= 2) {
    for (lua_Integer start = 1; start <= count; start += 2 * width) {
      lua_Integer middle = start + width <= count + 1 ? start + width : count + 1;
      lua_Integer end = middle + width <= count + 1 ? middle + width : count + 1;
      merge(L, from, to, start, middle, end);
    }
    int other = from;
    from = to;
    to = other;
  }
  for (lua_Integer place = 1; place <= count; place++) {
    lua_rawgeti(L, from, place);
    lua_seti(L, 1, place);
  }
  return 0;
}

#endif
