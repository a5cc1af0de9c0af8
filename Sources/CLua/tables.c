#ifdef GALLEY_SCRIPTING

#include <string.h>

#include "internal.h"

static lua_Integer distance(lua_Integer from, lua_Integer to) {
  if (to < from) return 0;
  lua_Integer result;
  return __builtin_sub_overflow(to, from, &result) ? LUA_MAXINTEGER : result;
}

// The length of the list at 1, asked for once: a function of the script may say another one each time.
static lua_Integer list_length(lua_State *L) {
  if (lua_type(L, 1) != LUA_TTABLE && !clua_to_container(L, 1)) luaL_checktype(L, 1, LUA_TTABLE);
  return luaL_len(L, 1);
}

// Upvalue: Lua's own. Its bounds are filled in, so that it goes over what was charged.
int clua_concat(lua_State *L) {
  lua_settop(L, 4);
  clua_charge_numbers(L, 3);
  lua_Integer length = list_length(L);
  lua_Integer end = luaL_optinteger(L, 4, length);
  clua_charge(L, distance(luaL_optinteger(L, 3, 1), end));
  lua_pushinteger(L, end);
  lua_replace(L, 4);
  return lua_tocfunction(L, lua_upvalueindex(1))(L);
}

// Upvalue: Lua's own.
int clua_unpack(lua_State *L) {
  lua_settop(L, 3);
  clua_charge_numbers(L, 2);
  lua_Integer end = lua_isnil(L, 3) ? list_length(L) : luaL_checkinteger(L, 3);
  clua_charge(L, distance(luaL_optinteger(L, 2, 1), end));
  lua_pushinteger(L, end);
  lua_replace(L, 3);
  return lua_tocfunction(L, lua_upvalueindex(1))(L);
}

// Upvalue: Lua's own.
int clua_move(lua_State *L) {
  clua_charge_numbers(L, 2);
  clua_charge(L, distance(luaL_checkinteger(L, 2), luaL_checkinteger(L, 3)));
  return lua_tocfunction(L, lua_upvalueindex(1))(L);
}

static void check_place(lua_State *L, lua_Integer place, lua_Integer end) {
  luaL_argcheck(
    L, (lua_Unsigned)place - 1 < (lua_Unsigned)end || place == end, 2, "position out of bounds");
}

int clua_insert(lua_State *L) {
  int count = lua_gettop(L);
  if (count != 2 && count != 3) clua_fail(L, "wrong number of arguments to 'insert'");
  lua_Integer length = list_length(L);
  lua_Integer end = length == LUA_MAXINTEGER ? LUA_MININTEGER : length + 1;
  // The value is put in as it is.
  if (count == 3 && lua_type(L, 2) == LUA_TSTRING) clua_charge_numbers(L, 2);
  lua_Integer place = count == 2 ? end : luaL_checkinteger(L, 2);
  check_place(L, place, end);
  clua_charge(L, 1);
  for (lua_Integer step = end; step > place; step--) {
    clua_charge(L, 1);
    lua_geti(L, 1, step - 1);
    lua_seti(L, 1, step);
  }
  lua_settop(L, count);
  lua_seti(L, 1, place);
  return 0;
}

int clua_remove(lua_State *L) {
  lua_settop(L, lua_gettop(L) < 2 ? 1 : 2);
  clua_charge_numbers(L, 2);
  lua_Integer length = list_length(L);
  lua_Integer place = lua_gettop(L) < 2 ? length : luaL_checkinteger(L, 2);
  if (place != length) check_place(L, place, length == LUA_MAXINTEGER ? length : length + 1);
  lua_geti(L, 1, place);
  // Nothing stands there, and a list of the document has no place for it.
  if (clua_to_container(L, 1) && (place < 1 || place > length)) return 1;
  for (; place < length; place++) {
    clua_charge(L, 1);
    lua_geti(L, 1, place + 1);
    lua_seti(L, 1, place);
  }
  lua_pushnil(L);
  lua_seti(L, 1, place);
  return 1;
}

// A generator of its own, so that a document's numbers depend on the document alone: splitmix64
// (Steele, Lea and Flood 2014) for the seed, xoshiro256** (Blackman and Vigna 2018) for the numbers.
static void seed_random(clua_state *state, uint64_t seed) {
  for (int place = 0; place < 4; place++) {
    seed += UINT64_C(0x9E3779B97F4A7C15);
    uint64_t mixed = seed;
    mixed = (mixed ^ mixed >> 30) * UINT64_C(0xBF58476D1CE4E5B9);
    mixed = (mixed ^ mixed >> 27) * UINT64_C(0x94D049BB133111EB);
    state->random[place] = mixed ^ mixed >> 31;
  }
  state->is_seeded = true;
}

static uint64_t rotated(uint64_t value, int count) { return value << count | value >> (64 - count); }

static uint64_t next_random(clua_state *state) {
  if (!state->is_seeded) seed_random(state, state->seed);
  uint64_t *words = state->random;
  uint64_t result = rotated(words[1] * 5, 7) * 9;
  uint64_t shifted = words[1] << 17;
  words[2] ^= words[0];
  words[3] ^= words[1];
  words[1] ^= words[2];
  words[0] ^= words[3];
  words[2] ^= shifted;
  words[3] = rotated(words[3], 45);
  return result;
}

int clua_random(lua_State *L) {
  clua_charge_numbers(L, 1);
  clua_state *state = state_of(L);
  int count = lua_gettop(L);
  lua_Integer least = count < 2 ? 1 : luaL_checkinteger(L, 1);
  if (count == 0) {
    lua_pushnumber(L, (double)(next_random(state) >> 11) * 0x1p-53);
    return 1;
  }
  lua_Integer greatest = luaL_checkinteger(L, count < 2 ? 1 : 2);
  if (count == 1 && greatest == 0) {
    lua_pushinteger(L, (lua_Integer)next_random(state));
    return 1;
  }
  luaL_argcheck(L, least <= greatest, count < 2 ? 1 : 2, "interval is empty");
  uint64_t span = (uint64_t)greatest - (uint64_t)least, mask = span, value;
  for (int shift = 1; shift < 64; shift *= 2) mask |= mask >> shift;
  do value = next_random(state) & mask;
  while (value > span);
  lua_pushinteger(L, (lua_Integer)((uint64_t)least + value));
  return 1;
}

int clua_randomseed(lua_State *L) {
  clua_charge_numbers(L, 1);
  if (lua_isnoneornil(L, 1)) {
    clua_fail(L, "math.randomseed needs a number here; without it, each document has its own seed");
  }
  lua_Number number = luaL_checknumber(L, 1);
  uint64_t seed;
  if (lua_isinteger(L, 1)) {
    seed = (uint64_t)lua_tointeger(L, 1);
  } else {
    memcpy(&seed, &number, sizeof seed);
  }
  seed_random(state_of(L), seed);
  return 0;
}

#endif
