#ifdef GALLEY_SCRIPTING

#include <string.h>

#include "internal.h"

static lua_Integer distance(lua_Integer from, lua_Integer to) {
  if (to < from) return 0;
  lua_Integer result;
  return __builtin_sub_overflow(to, from, &result) ? LUA_MAXINTEGER : result;
}

// How many steps a function of the library of tables is going to take without an instruction.
static lua_Integer steps(lua_State *L, const char *name) {
  int count = lua_gettop(L);
  switch (name[0]) {
    // concat(list, separator, from, to)
    case 'c': {
      lua_Integer end = lua_isnoneornil(L, 4) ? luaL_len(L, 1) : luaL_checkinteger(L, 4);
      return distance(luaL_optinteger(L, 3, 1), end);
    }
    // insert(list, place, value)
    case 'i': return count < 3 ? 1 : distance(luaL_checkinteger(L, 2), luaL_len(L, 1));
    // remove(list, place)
    case 'r': return count < 2 ? 1 : distance(luaL_checkinteger(L, 2), luaL_len(L, 1));
    // move(list, from, to, target)
    case 'm': return distance(luaL_checkinteger(L, 2), luaL_checkinteger(L, 3));
    // unpack(list, from, to)
    default: {
      lua_Integer end = lua_isnoneornil(L, 3) ? luaL_len(L, 1) : luaL_checkinteger(L, 3);
      return distance(luaL_optinteger(L, 2, 1), end);
    }
  }
}

// Upvalues: Lua's own function, and its name.
int clua_table_work(lua_State *L) {
  const char *name = lua_tostring(L, lua_upvalueindex(2));
  if (lua_type(L, 1) == LUA_TTABLE || clua_to_container(L, 1)) clua_charge(L, steps(L, name));
  return lua_tocfunction(L, lua_upvalueindex(1))(L);
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
