// What the files of this door share.
#ifndef CLUA_INTERNAL_H
#define CLUA_INTERNAL_H

#include <lua5.4/lauxlib.h>
#include <lua5.4/lua.h>
#include <lua5.4/lualib.h>

#include "CLua.h"

// Bytes that grow at the end.
struct clua_bytes {
  char *bytes;
  size_t count;
  size_t capacity;
  bool failed;
};

typedef struct {
  // Whether its value is in the table of parts.
  bool is_loaded;
  // Whether the script put another value in its place.
  bool is_set;
  // Where the script touched it last.
  int line;
  // The JSON that its containers point into.
  clua_bytes raw;
} clua_part;

struct clua_state {
  lua_State *lua;
  // The coroutine that runs now.
  lua_State *running;
  const clua_host *host;
  size_t used;
  size_t most;
  // How much of `most` is the script's.
  size_t memory;
  // Whether memory and work are counted against the limits: while a script runs.
  bool is_limited;
  int64_t budget;
  int64_t until_clock;
  // What the clocks said at the last look for this document, 0 before the first, and the budget then.
  int64_t last_look;
  int64_t last_time;
  int64_t last_budget;
  // CLUA_KEEP while no limit is passed; once it is anything else, every protected call ends.
  clua_end ended;
  int ended_line;
  // Where the script was when it, or what it called, raised an error.
  int error_line;
  // Whether more was in use than there may be, garbage included, since garbage was collected last.
  bool is_full;
  // How much Lua asked for last and didn't get, 0 where it got it when it asked again.
  size_t refused;
  clua_part parts[CLUA_PART_COUNT];
  clua_bytes exchange;
  clua_bytes output;
  clua_bytes nulls;
  uint64_t seed;
  uint64_t random[4];
  bool is_seeded;
  // Whether `drop` or `replace` was called, and where.
  clua_end decision;
  int decision_line;
  char reason[65];
};

// Keys of the registry, and sentinels: their addresses count.
typedef enum {
  KEY_SCRIPT,
  KEY_MASTER,
  KEY_GLOBALS_METATABLE,
  KEY_STRING,
  KEY_PART_NAMES,
  KEY_PARTS,
  KEY_DOCUMENT_METATABLE,
  KEY_CONTAINER_METATABLE,
  KEY_DECIMAL_METATABLE,
  KEY_NEXT_TABLE,
  KEY_NEXT_KEYS,
  KEY_PATTERNS,
  KEY_CHARGED_PATTERNS,
  KEY_CHECKED_TEXT,
  KEY_REPLACEMENTS,
  KEY_LAST_METATABLE,
  KEY_COUNT
} registry_key;

extern char clua_registry[KEY_COUNT];
extern char clua_null, clua_end_marker, clua_drop_marker, clua_replace_marker;
extern const char *const clua_part_names[CLUA_PART_COUNT];

static inline clua_state *state_of(lua_State *L) { return *(clua_state **)lua_getextraspace(L); }

static inline int push_registry(lua_State *L, registry_key key) {
  return lua_rawgetp(L, LUA_REGISTRYINDEX, &clua_registry[key]);
}

static inline void set_registry(lua_State *L, registry_key key) {
  lua_rawsetp(L, LUA_REGISTRYINDEX, &clua_registry[key]);
}

// limits.c
void *clua_allocate(void *state, void *block, size_t old_size, size_t size);
// Counts instructions from 0 on.
void clua_begin_counting(lua_State *L);
// The line of the script that runs now; 0 where there is none.
int clua_line(lua_State *L);
// Takes work off for arguments from the one at `first` on that are long strings, which may stand for numbers.
void clua_charge_numbers(lua_State *L, int first);
// Takes work off what the script has left, and raises where nothing is.
void clua_charge(lua_State *L, int64_t work);
// The same, where it may become more, up to `most`, which the clocks tell.
void clua_charge_possible(lua_State *L, int64_t work, int64_t most);
void clua_finish(clua_state *state, lua_State *L, clua_end end);
_Noreturn void clua_raise_end(lua_State *L);
_Noreturn void clua_fail(lua_State *L, const char *format, ...);
void clua_append_text(clua_bytes *target, const char *text);

// order.c
// Pushes a list of the keys of a table in their fixed order, and returns how many they are.
lua_Integer clua_push_sorted_keys(lua_State *L, int index);
// How many slots a table has at least, empty ones included.
int64_t clua_slots(lua_State *L, int index);
// Raises where this Lua has its tables laid out in another way.
void clua_check_slots(lua_State *L);
int clua_pairs(lua_State *L);
int clua_next(lua_State *L);
int clua_sort(lua_State *L);

// metatables.c
int clua_getmetatable(lua_State *L);
int clua_setmetatable(lua_State *L);

// state.c
// The message without the place that it starts with, if it does; the line is 0 if not.
const char *clua_without_place(const char *message, int *line);

// library.c, coroutines.c, strings.c, regex.c, tables.c
void clua_open_library(lua_State *L);
int clua_globals_index(lua_State *L);
void clua_push_text(lua_State *L, int index);
const char *clua_type_name(lua_State *L, int index);
int clua_pcall(lua_State *L);
int clua_xpcall(lua_State *L);
int clua_coroutine_create(lua_State *L);
int clua_coroutine_resume(lua_State *L);
int clua_coroutine_wrap(lua_State *L);
int clua_coroutine_close(lua_State *L);
int clua_find(lua_State *L);
int clua_format(lua_State *L);
int clua_rep(lua_State *L);
int clua_random(lua_State *L);
int clua_randomseed(lua_State *L);
int clua_concat(lua_State *L);
int clua_insert(lua_State *L);
int clua_move(lua_State *L);
int clua_remove(lua_State *L);
int clua_unpack(lua_State *L);
int clua_text_work(lua_State *L);
int clua_offset(lua_State *L);
int clua_argument_work(lua_State *L);
extern const luaL_Reg clua_regex_functions[];

// containers.c
typedef struct {
  bool is_array;
  bool is_changed;
  // Whether what happened to each key is remembered, since keys are sent one by one.
  bool is_merged;
  // How many levels below this one objects have ranges: 0 for such an object, -1 for none.
  int8_t range_depth;
  // The part that it is all of, -1 for any other.
  int8_t part;
  // Where it stands in the container that it was read from.
  lua_Integer place;
  // Of an array.
  lua_Integer count;
  // Of an object: positions given out so far, some of which may be empty.
  lua_Integer positions;
} clua_container;

enum { SLOT_VALUES = 1, SLOT_KEYS, SLOT_INDEX, SLOT_TOUCHED, SLOT_OUTER, SLOT_COUNT = SLOT_OUTER };

void clua_open_containers(lua_State *L);
clua_container *clua_push_container(lua_State *L, bool is_array, int range_depth);
// The container at an index, NULL where there is something else.
clua_container *clua_to_container(lua_State *L, int index);
// Pushes what stands at a position, read from JSON where it is not yet; nil where it is empty.
int clua_push_position(lua_State *L, int container, lua_Integer position);
// Appends the way to a container, such as `document.entities[3]`.
void clua_append_path(lua_State *L, clua_bytes *path, int container);
void clua_set_key(lua_State *L, int container, int key, int value);
void clua_append_item(lua_State *L, int container, int value);
bool clua_has_changed(lua_State *L, int container);
int clua_array(lua_State *L);
int clua_object(lua_State *L);

// reading.c
// Pushes the value that JSON starts with; a container points into it.
void clua_push_json(lua_State *L, const char *json, int range_depth);
const char *clua_after_json(const char *json);
// The digits of a number that no number of Lua is equal to; NULL where there is something else.
const char *clua_to_decimal(lua_State *L, int index);
double clua_nearest(const char *digits);
size_t clua_valid_utf8(const char *bytes, size_t length);
void clua_append_double(clua_bytes *target, double number);

// writing.c
typedef struct clua_step {
  const struct clua_step *before;
  const char *name;
  lua_Integer index;
  // The stack index of the container that all is in, whose own path comes first; 0 for none.
  int container;
  const void *identity;
  int depth;
} clua_step;

// Writes a value as JSON to `target`; only looks whether it could where that is NULL.
void clua_write(
  lua_State *L, clua_bytes *target, int index, int range_depth, const clua_step *step);
// Writes a string with its quotes.
void clua_write_string(
  lua_State *L, clua_bytes *target, const char *bytes, size_t length, const clua_step *step);
// Raises: the way to the step, then the message.
_Noreturn void clua_fail_at(lua_State *L, const clua_step *step, const char *format, ...);
// Whether a table is a list; raises where it is neither a list nor an object. -1 where it is empty.
int clua_is_list(lua_State *L, int index, const clua_step *step);

// document.c
// What kind of value a part has. Merged ones are sent key by key.
typedef enum { CLUA_FIXED, CLUA_STRING, CLUA_LIST, CLUA_OBJECT, CLUA_MERGED } part_kind;

part_kind clua_kind_of(int part);
// The part whose name stands at an index; -1 where none has it.
int clua_part_named(lua_State *L, int name);
_Noreturn void clua_fail_unknown(lua_State *L, int name);
void clua_open_document(lua_State *L);
void clua_push_document(lua_State *L);
bool clua_is_document(lua_State *L, int index);
int clua_range_depth(int part);
int clua_drop(lua_State *L);
int clua_replace(lua_State *L);

// changes.c
void clua_write_changes(lua_State *L);
void clua_write_replacements(lua_State *L);

#endif
