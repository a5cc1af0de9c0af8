#ifdef GALLEY_SCRIPTING

#include "internal.h"

// A table gets a copy of its metatable, taken when it is set: what the script puts into its own table
// later, such as `__mode`, never reaches the collector, on which no result may depend.

static const char *const copied[] = {
  "__add",   "__band",     "__bnot", "__bor",      "__bxor", "__call",  "__close",
  "__concat", "__div",     "__eq",   "__idiv",     "__index", "__le",   "__len",
  "__lt",    "__metatable", "__mod", "__mul",      "__name", "__newindex", "__pairs",
  "__pow",   "__shl",      "__shr",  "__sub",      "__tostring", "__unm", NULL,
};

static void refuse_collection(lua_State *L) {
  static const char *const refused[] = {"__gc", "__mode"};
  for (int place = 0; place < 2; place++) {
    lua_pushstring(L, refused[place]);
    if (lua_rawget(L, 2) != LUA_TNIL) {
      clua_fail(
        L, "a metatable can't have %s here: results would depend on when memory is collected",
        refused[place]);
    }
    lua_pop(L, 1);
  }
}

// The key of the script's own table in its copy.
static char own_table;

// Whether the copy on top, which was made last, is what would be made now.
static bool is_current(lua_State *L) {
  if (!lua_istable(L, -1)) return false;
  lua_rawgetp(L, -1, &own_table);
  bool is_same = lua_rawequal(L, -1, 2);
  lua_pop(L, 1);
  for (const char *const *name = copied; *name && is_same; name++) {
    lua_pushstring(L, *name);
    lua_pushvalue(L, -1);
    lua_rawget(L, 2);
    lua_insert(L, -2);
    lua_rawget(L, -3);
    is_same = lua_rawequal(L, -1, -2);
    lua_pop(L, 2);
  }
  return is_same;
}

// Pushes the copy of the metatable at 2; tables that share a metatable mostly share one.
static void push_metatable(lua_State *L) {
  push_registry(L, KEY_LAST_METATABLE);
  if (is_current(L)) return;
  lua_pop(L, 1);
  lua_newtable(L);
  for (const char *const *name = copied; *name; name++) {
    lua_pushstring(L, *name);
    lua_pushvalue(L, -1);
    if (lua_rawget(L, 2) == LUA_TNIL) {
      lua_pop(L, 2);
    } else {
      lua_rawset(L, -3);
    }
  }
  lua_pushvalue(L, 2);
  lua_rawsetp(L, -2, &own_table);
  lua_pushvalue(L, -1);
  set_registry(L, KEY_LAST_METATABLE);
}

int clua_setmetatable(lua_State *L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  luaL_argexpected(L, lua_isnil(L, 2) || lua_istable(L, 2), 2, "nil or table");
  lua_settop(L, 2);
  if (luaL_getmetafield(L, 1, "__metatable") != LUA_TNIL) {
    clua_fail(L, "cannot change a protected metatable");
  }
  clua_charge(L, 20);
  if (lua_istable(L, 2)) {
    refuse_collection(L);
    push_metatable(L);
  }
  lua_setmetatable(L, 1);
  lua_settop(L, 1);
  return 1;
}

int clua_getmetatable(lua_State *L) {
  luaL_checkany(L, 1);
  if (!lua_getmetatable(L, 1)) {
    lua_pushnil(L);
    return 1;
  }
  if (luaL_getmetafield(L, 1, "__metatable") == LUA_TNIL) lua_rawgetp(L, -1, &own_table);
  return 1;
}

#endif
