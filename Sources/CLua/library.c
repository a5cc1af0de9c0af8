#ifdef GALLEY_SCRIPTING

#include <string.h>

#include "internal.h"

// What Lua has and a script has not, and what to use instead.
typedef struct {
  const char *library;
  const char *name;
  const char *advice;
} absent_name;

#define NO_PATTERN(use) "since a pattern of Lua can't be stopped; use " use ", with RE2's syntax"
#define NO_CODE "since a script is all the code that it runs"
#define NO_DOORS "since a script reads and changes its document, and nothing else"
#define NO_RAW "since containers of the document hold their values elsewhere; use "

static const absent_name absent[] = {
  {"", "io", NO_DOORS},
  {"", "os", NO_DOORS},
  {"", "package", NO_CODE},
  {"", "require", NO_CODE},
  {"", "debug", "since it could look behind the sandbox"},
  {"", "load", NO_CODE},
  {"", "loadstring", NO_CODE},
  {"", "loadfile", NO_CODE},
  {"", "dofile", NO_CODE},
  {"", "collectgarbage", "since results would depend on when memory is collected"},
  {"", "rawget", NO_RAW "t[key]"},
  {"", "rawset", NO_RAW "t[key] = value"},
  {"", "rawlen", NO_RAW "#t"},
  {"", "rawequal", NO_RAW "=="},
  {"", "warn", "use note"},
  {"", "unpack", "use table.unpack"},
  {"", "setfenv", "it belongs to Lua 5.1"},
  {"", "getfenv", "it belongs to Lua 5.1"},
  {"string", "match", NO_PATTERN("re.match")},
  {"string", "gmatch", NO_PATTERN("re.gmatch")},
  {"string", "gsub", NO_PATTERN("re.gsub")},
  {"string", "dump", NO_CODE},
  {"utf8", "charpattern", NO_PATTERN("re.gmatch(s, \".\")")},
};

static void refuse_absent(lua_State *L, const char *library, int name) {
  if (lua_type(L, name) != LUA_TSTRING) return;
  const char *wanted = lua_tostring(L, name);
  for (size_t place = 0; place < sizeof absent / sizeof *absent; place++) {
    const absent_name *entry = &absent[place];
    if (strcmp(entry->library, library) != 0 || strcmp(entry->name, wanted) != 0) continue;
    clua_fail(
      L, "%s%s%s is not there, %s", library, *library ? "." : "", wanted, entry->advice);
  }
}

// Upvalue: the name of the library.
static int missing_in_library(lua_State *L) {
  refuse_absent(L, lua_tostring(L, lua_upvalueindex(1)), 2);
  return 0;
}

// Pushes a library of this document's own, whose original is on top.
static void push_copy(lua_State *L, int name) {
  int original = lua_gettop(L);
  lua_newtable(L);
  lua_pushnil(L);
  while (lua_next(L, original)) {
    lua_pushvalue(L, -2);
    lua_insert(L, -2);
    lua_rawset(L, original + 1);
  }
  lua_createtable(L, 0, 2);
  lua_pushvalue(L, name);
  lua_pushcclosure(L, missing_in_library, 1);
  lua_setfield(L, -2, "__index");
  lua_pushboolean(L, false);
  lua_setfield(L, -2, "__metatable");
  lua_setmetatable(L, -2);
}

// A global is made when it is first asked for, since most scripts ask for few.
int clua_globals_index(lua_State *L) {
  if (lua_type(L, 2) != LUA_TSTRING) return 0;
  if (strcmp(lua_tostring(L, 2), "_G") == 0) {
    lua_pushvalue(L, 1);
    return 1;
  }
  push_registry(L, KEY_MASTER);
  lua_pushvalue(L, 2);
  int type = lua_rawget(L, -2);
  if (type == LUA_TNIL) {
    refuse_absent(L, "", 2);
    return 1;
  }
  if (type == LUA_TTABLE) {
    push_copy(L, 2);
    if (strcmp(lua_tostring(L, 2), "string") == 0) {
      lua_pushvalue(L, -1);
      set_registry(L, KEY_STRING);
    }
  }
  lua_pushvalue(L, 2);
  lua_pushvalue(L, -2);
  lua_rawset(L, 1);
  return 1;
}

// What `s:upper()` finds: the script's own library, where it asked for it.
static int index_string(lua_State *L) {
  if (push_registry(L, KEY_STRING) == LUA_TNIL) {
    push_registry(L, KEY_MASTER);
    lua_getfield(L, -1, "string");
  }
  lua_pushvalue(L, 2);
  if (lua_rawget(L, -2) == LUA_TNIL) refuse_absent(L, "string", 2);
  return 1;
}

const char *clua_type_name(lua_State *L, int index) {
  if (lua_touserdata(L, index) == &clua_null) return "null";
  if (lua_type(L, index) != LUA_TUSERDATA) return luaL_typename(L, index);
  if (clua_to_container(L, index)) return "table";
  if (clua_to_decimal(L, index)) return "decimal";
  return clua_is_document(L, index) ? "document" : "userdata";
}

// Pushes a value as text, in which no address is.
void clua_push_text(lua_State *L, int index) {
  switch (lua_type(L, index)) {
    case LUA_TNIL:
    case LUA_TBOOLEAN:
    case LUA_TNUMBER:
    case LUA_TSTRING: luaL_tolstring(L, index, NULL); return;
  }
  const char *digits = clua_to_decimal(L, index);
  if (digits) {
    lua_pushstring(L, digits);
  } else if (luaL_callmeta(L, index, "__tostring")) {
    if (!lua_isstring(L, -1)) clua_fail(L, "'__tostring' must return a string");
  } else {
    lua_pushstring(L, clua_type_name(L, index));
  }
}

static int text(lua_State *L) {
  luaL_checkany(L, 1);
  clua_push_text(L, 1);
  return 1;
}

static int type(lua_State *L) {
  luaL_checkany(L, 1);
  lua_pushstring(L, clua_type_name(L, 1));
  return 1;
}

// Upvalue: Lua's own.
static int number(lua_State *L) {
  const char *digits = clua_to_decimal(L, 1);
  if (digits) {
    lua_pushnumber(L, clua_nearest(digits));
    return 1;
  }
  if (lua_type(L, 1) == LUA_TSTRING) clua_charge(L, (int64_t)(lua_rawlen(L, 1) / 16));
  return lua_tocfunction(L, lua_upvalueindex(1))(L);
}

static int note(lua_State *L) {
  int count = lua_gettop(L);
  luaL_Buffer buffer;
  luaL_buffinit(L, &buffer);
  for (int index = 1; index <= count; index++) {
    if (index > 1) luaL_addchar(&buffer, ' ');
    clua_push_text(L, index);
    luaL_addvalue(&buffer);
  }
  luaL_pushresult(&buffer);
  size_t length;
  const char *bytes = lua_tolstring(L, -1, &length);
  enum { LONGEST = 1000 };
  if (length > LONGEST) {
    length = LONGEST;
    while (length > 0 && (bytes[length] & 0xC0) == 0x80) length--;
  }
  clua_charge(L, 100);
  clua_state *state = state_of(L);
  state->host->note(state->host->context, bytes, length);
  return 0;
}

static void copy_functions(lua_State *L, const char *const *names) {
  // From the library on top into the table under it.
  for (; *names; names++) {
    lua_getfield(L, -1, *names);
    lua_setfield(L, -3, *names);
  }
}

// Puts a function into the table under the library on top, with Lua's own as its upvalue.
static void replace_function(lua_State *L, const char *name, lua_CFunction function) {
  lua_getfield(L, -1, name);
  lua_pushcclosure(L, function, 1);
  lua_setfield(L, -3, name);
}

// Puts functions into the table under the library on top, with Lua's own and its name as upvalues.
static void charge_functions(
  lua_State *L, const char *const *names, lua_CFunction function) {
  for (; *names; names++) {
    lua_getfield(L, -1, *names);
    lua_pushstring(L, *names);
    lua_pushcclosure(L, function, 2);
    lua_setfield(L, -3, *names);
  }
}

// A function of Lua's, and its arguments that cost where they are long strings, by their bits.
typedef struct {
  const char *name;
  lua_Integer arguments;
} charged_function;

enum { ALL_ARGUMENTS = -1 };

// Puts functions into the table under the library on top, with Lua's own and those bits as upvalues.
static void charge_arguments(lua_State *L, const charged_function *functions) {
  for (; functions->name; functions++) {
    lua_getfield(L, -1, functions->name);
    lua_pushinteger(L, functions->arguments);
    lua_pushcclosure(L, clua_argument_work, 2);
    lua_setfield(L, -3, functions->name);
  }
}

static void open_base(lua_State *L) {
  static const char *const kept[] = {"assert", "error", "ipairs", "_VERSION", NULL};
  static const charged_function charged[] = {{"select", 1 << 1}, {NULL, 0}};
  static const luaL_Reg own[] = {
    {"array", clua_array},
    {"drop", clua_drop},
    {"getmetatable", clua_getmetatable},
    {"next", clua_next},
    {"note", note},
    {"object", clua_object},
    {"pairs", clua_pairs},
    {"pcall", clua_pcall},
    {"print", note},
    {"replace", clua_replace},
    {"setmetatable", clua_setmetatable},
    {"tostring", text},
    {"type", type},
    {"xpcall", clua_xpcall},
    {NULL, NULL},
  };
  lua_pushcfunction(L, luaopen_base);
  lua_call(L, 0, 1);
  copy_functions(L, kept);
  charge_arguments(L, charged);
  replace_function(L, "tonumber", number);
  lua_pop(L, 1);
  luaL_setfuncs(L, own, 0);
  lua_pushlightuserdata(L, &clua_null);
  lua_setfield(L, -2, "null");
}

static void open_strings(lua_State *L) {
  static const char *const kept[] = {"len", NULL};
  static const char *const charged[] = {"byte", NULL};
  static const charged_function formats[] = {
    {"char", ALL_ARGUMENTS}, {"lower", 0}, {"pack", ALL_ARGUMENTS}, {"packsize", 1 << 1},
    {"reverse", 0}, {"sub", 1 << 2 | 1 << 3}, {"unpack", 1 << 1 | 1 << 3}, {"upper", 0}, {NULL, 0}};
  static const charged_function operations[] = {
    {"__add", ALL_ARGUMENTS}, {"__div", ALL_ARGUMENTS}, {"__idiv", ALL_ARGUMENTS},
    {"__mod", ALL_ARGUMENTS}, {"__mul", ALL_ARGUMENTS}, {"__pow", ALL_ARGUMENTS},
    {"__sub", ALL_ARGUMENTS}, {"__unm", ALL_ARGUMENTS}, {NULL, 0}};
  lua_newtable(L);
  lua_pushcfunction(L, luaopen_string);
  lua_call(L, 0, 1);
  copy_functions(L, kept);
  charge_functions(L, charged, clua_text_work);
  charge_arguments(L, formats);
  replace_function(L, "format", clua_format);
  replace_function(L, "rep", clua_rep);
  lua_pop(L, 1);
  lua_pushcfunction(L, clua_find);
  lua_setfield(L, -2, "find");
  lua_setfield(L, -2, "string");
  // Lua's own, which counts with strings that look like numbers.
  lua_pushliteral(L, "");
  lua_getmetatable(L, -1);
  lua_pushvalue(L, -1);
  charge_arguments(L, operations);
  lua_pop(L, 1);
  lua_pushcfunction(L, index_string);
  lua_setfield(L, -2, "__index");
  lua_pushboolean(L, false);
  lua_setfield(L, -2, "__metatable");
  lua_setmetatable(L, -2);
  lua_pop(L, 1);
}

static void open_tables(lua_State *L) {
  static const char *const kept[] = {"pack", NULL};
  static const luaL_Reg own[] = {
    {"insert", clua_insert}, {"remove", clua_remove}, {"sort", clua_sort}, {NULL, NULL}};
  lua_newtable(L);
  lua_pushcfunction(L, luaopen_table);
  lua_call(L, 0, 1);
  copy_functions(L, kept);
  replace_function(L, "concat", clua_concat);
  replace_function(L, "move", clua_move);
  replace_function(L, "unpack", clua_unpack);
  lua_pop(L, 1);
  luaL_setfuncs(L, own, 0);
  lua_setfield(L, -2, "table");
}

static void open_others(lua_State *L) {
  static const char *const kept_utf8[] = {"codes", NULL};
  static const charged_function arguments_utf8[] = {{"char", ALL_ARGUMENTS}, {NULL, 0}};
  static const char *const charged_utf8[] = {"codepoint", "len", NULL};
  static const char *const kept_coroutine[] = {"isyieldable", "running", "status", "yield", NULL};
  lua_newtable(L);
  lua_pushcfunction(L, luaopen_utf8);
  lua_call(L, 0, 1);
  copy_functions(L, kept_utf8);
  charge_functions(L, charged_utf8, clua_text_work);
  charge_arguments(L, arguments_utf8);
  replace_function(L, "offset", clua_offset);
  lua_pop(L, 1);
  lua_setfield(L, -2, "utf8");

  lua_newtable(L);
  lua_pushcfunction(L, luaopen_coroutine);
  lua_call(L, 0, 1);
  copy_functions(L, kept_coroutine);
  replace_function(L, "close", clua_coroutine_close);
  lua_pop(L, 1);
  static const luaL_Reg own[] = {
    {"create", clua_coroutine_create},
    {"resume", clua_coroutine_resume},
    {"wrap", clua_coroutine_wrap},
    {NULL, NULL},
  };
  luaL_setfuncs(L, own, 0);
  lua_setfield(L, -2, "coroutine");

  static const charged_function numbers[] = {
    {"abs", ALL_ARGUMENTS},  {"acos", ALL_ARGUMENTS}, {"asin", ALL_ARGUMENTS},
    {"atan", ALL_ARGUMENTS}, {"ceil", ALL_ARGUMENTS}, {"cos", ALL_ARGUMENTS},
    {"deg", ALL_ARGUMENTS},  {"exp", ALL_ARGUMENTS},  {"floor", ALL_ARGUMENTS},
    {"fmod", ALL_ARGUMENTS}, {"log", ALL_ARGUMENTS},  {"max", ALL_ARGUMENTS},
    {"min", ALL_ARGUMENTS},  {"modf", ALL_ARGUMENTS}, {"rad", ALL_ARGUMENTS},
    {"sin", ALL_ARGUMENTS},  {"sqrt", ALL_ARGUMENTS}, {"tan", ALL_ARGUMENTS},
    {"tointeger", ALL_ARGUMENTS}, {"ult", ALL_ARGUMENTS}, {NULL, 0}};
  lua_pushcfunction(L, luaopen_math);
  lua_call(L, 0, 1);
  lua_pushvalue(L, -1);
  charge_arguments(L, numbers);
  lua_pop(L, 1);
  lua_pushcfunction(L, clua_random);
  lua_setfield(L, -2, "random");
  lua_pushcfunction(L, clua_randomseed);
  lua_setfield(L, -2, "randomseed");
  lua_setfield(L, -2, "math");

  lua_newtable(L);
  luaL_setfuncs(L, clua_regex_functions, 0);
  lua_setfield(L, -2, "re");
}

void clua_open_library(lua_State *L) {
  lua_newtable(L);
  open_base(L);
  open_strings(L);
  open_tables(L);
  open_others(L);
  set_registry(L, KEY_MASTER);
  lua_newtable(L);
  lua_pushcfunction(L, clua_globals_index);
  lua_setfield(L, -2, "__index");
  lua_pushboolean(L, false);
  lua_setfield(L, -2, "__metatable");
  set_registry(L, KEY_GLOBALS_METATABLE);
}

#endif
