#ifdef GALLEY_SCRIPTING

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "internal.h"

// The JSON here is Galley's own: in the fewest bytes, checked, and with a zero behind its end.

static const char *after_string(const char *json) {
  for (json++; *json != '"'; json++) {
    if (*json == '\\') json++;
  }
  return json + 1;
}

const char *clua_after_json(const char *json) {
  int depth = 0;
  for (;;) {
    switch (*json) {
      case '"': json = after_string(json); break;
      case '{':
      case '[':
        depth++;
        json++;
        continue;
      case '}':
      case ']':
        depth--;
        json++;
        break;
      case ',':
      case ':': json++; continue;
      default:
        while (*json && !strchr(",]}", *json)) json++;
    }
    if (depth <= 0) return json;
  }
}

static unsigned hexadecimal(const char *digits) {
  unsigned value = 0;
  for (int place = 0; place < 4; place++) {
    char digit = digits[place];
    value = value * 16 + (unsigned)(digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10);
  }
  return value;
}

static size_t put_scalar(char *target, unsigned scalar) {
  if (scalar < 0x80) {
    target[0] = (char)scalar;
    return 1;
  }
  if (scalar < 0x800) {
    target[0] = (char)(0xC0 | scalar >> 6);
    target[1] = (char)(0x80 | (scalar & 0x3F));
    return 2;
  }
  if (scalar < 0x10000) {
    target[0] = (char)(0xE0 | scalar >> 12);
    target[1] = (char)(0x80 | (scalar >> 6 & 0x3F));
    target[2] = (char)(0x80 | (scalar & 0x3F));
    return 3;
  }
  target[0] = (char)(0xF0 | scalar >> 18);
  target[1] = (char)(0x80 | (scalar >> 12 & 0x3F));
  target[2] = (char)(0x80 | (scalar >> 6 & 0x3F));
  target[3] = (char)(0x80 | (scalar & 0x3F));
  return 4;
}

static size_t put_escape(char *target, const char **source) {
  char letter = *(*source)++;
  switch (letter) {
    case 'b': *target = '\b'; return 1;
    case 'f': *target = '\f'; return 1;
    case 'n': *target = '\n'; return 1;
    case 'r': *target = '\r'; return 1;
    case 't': *target = '\t'; return 1;
    case 'u': {
      unsigned scalar = hexadecimal(*source);
      *source += 4;
      if (scalar >= 0xD800 && scalar < 0xDC00 && (*source)[0] == '\\' && (*source)[1] == 'u') {
        scalar = 0x10000 + ((scalar - 0xD800) << 10) + (hexadecimal(*source + 2) - 0xDC00);
        *source += 6;
      }
      return put_scalar(target, scalar);
    }
    default: *target = letter; return 1;
  }
}

static void push_string(lua_State *L, const char *json) {
  size_t length = (size_t)(after_string(json) - json) - 2;
  const char *source = json + 1;
  if (!memchr(source, '\\', length)) {
    lua_pushlstring(L, source, length);
    return;
  }
  luaL_Buffer buffer;
  char *target = luaL_buffinitsize(L, &buffer, length);
  size_t count = 0;
  for (const char *end = source + length; source < end;) {
    if (*source == '\\') {
      source++;
      count += put_escape(target + count, &source);
    } else {
      target[count++] = *source++;
    }
  }
  luaL_pushresultsize(&buffer, count);
}

// A decimal number without regard to how it is written: its digits from the first to the last that is
// not zero, and the power of ten of the last one.
static long significant(const char *text, char *digits, size_t most, size_t *count) {
  long exponent = 0;
  size_t zeros = 0;
  bool is_behind_point = false;
  *count = 0;
  if (*text == '-') text++;
  for (; *text == '.' || (*text >= '0' && *text <= '9'); text++) {
    if (*text == '.') {
      is_behind_point = true;
      continue;
    }
    if (is_behind_point) exponent--;
    if (*text == '0') {
      zeros++;
      continue;
    }
    for (; zeros > 0; zeros--) {
      if (*count > 0 && *count < most) digits[(*count)++] = '0';
    }
    if (*count < most) digits[(*count)++] = *text;
  }
  exponent += (long)zeros;
  if (*text == 'e' || *text == 'E') exponent += strtol(text + 1, NULL, 10);
  return *count == 0 ? 0 : exponent;
}

static void shortest(char *target, size_t size, double number) {
  for (int precision = 15; precision <= 17; precision++) {
    snprintf(target, size, "%.*g", precision, number);
    if (strtod(target, NULL) == number) return;
  }
}

void clua_append_double(clua_bytes *target, double number) {
  char text[40];
  shortest(text, sizeof text, number);
  clua_append_text(target, text);
  if (!strpbrk(text, ".e")) clua_append_text(target, ".0");
}

// More digits than any number of Lua has.
enum { MOST_DIGITS = 40 };

static bool keeps_digits(const char *text, double number) {
  char written[40], left[MOST_DIGITS], right[MOST_DIGITS];
  size_t left_count, right_count;
  if (number - number != 0) return false;
  shortest(written, sizeof written, number);
  long left_exponent = significant(text, left, MOST_DIGITS, &left_count);
  long right_exponent = significant(written, right, MOST_DIGITS, &right_count);
  return left_count == right_count && left_exponent == right_exponent
    && memcmp(left, right, left_count) == 0;
}

double clua_nearest(const char *digits) { return strtod(digits, NULL); }

static void push_number(lua_State *L, const char *json) {
  size_t length = strcspn(json, ",]}");
  bool is_integer = !memchr(json, '.', length) && !memchr(json, 'e', length)
    && !memchr(json, 'E', length) && !(length == 2 && json[0] == '-' && json[1] == '0');
  if (is_integer) {
    errno = 0;
    long long integer = strtoll(json, NULL, 10);
    if (errno == 0) {
      lua_pushinteger(L, integer);
      return;
    }
  }
  char short_text[64];
  char *text = length < sizeof short_text ? short_text : lua_newuserdatauv(L, length + 1, 0);
  memcpy(text, json, length);
  text[length] = 0;
  double number = strtod(text, NULL);
  // An integer that fits no integer of Lua stays what it is, lest it comes back as another one.
  bool is_kept = !is_integer && keeps_digits(text, number);
  if (text != short_text) lua_pop(L, 1);
  if (is_kept) {
    lua_pushnumber(L, number);
    return;
  }
  char *digits = lua_newuserdatauv(L, length + 1, 0);
  memcpy(digits, json, length);
  digits[length] = 0;
  push_registry(L, KEY_DECIMAL_METATABLE);
  lua_setmetatable(L, -2);
}

const char *clua_to_decimal(lua_State *L, int index) {
  if (lua_type(L, index) != LUA_TUSERDATA || !lua_getmetatable(L, index)) return NULL;
  push_registry(L, KEY_DECIMAL_METATABLE);
  bool is_decimal = lua_rawequal(L, -1, -2);
  lua_pop(L, 2);
  return is_decimal ? lua_touserdata(L, index) : NULL;
}

// Puts the raw items of an array into the table of values, which is on top.
static void read_items(lua_State *L, clua_container *container, const char *json) {
  while (*json != ']') {
    lua_pushlightuserdata(L, (void *)json);
    lua_rawseti(L, -2, ++container->count);
    json = clua_after_json(json);
    if (*json == ',') json++;
  }
}

// Offsets, half open from 0, appear as a script counts: `first` and `last`, from 1.
static void push_member(lua_State *L, const char **json, bool has_ranges) {
  const char *key = *json;
  const char *value = clua_after_json(key) + 1;
  *json = clua_after_json(value);
  if (has_ranges && strncmp(key, "\"start\":", 8) == 0) {
    lua_pushliteral(L, "first");
    lua_pushinteger(L, strtoll(value, NULL, 10) + 1);
  } else if (has_ranges && strncmp(key, "\"end\":", 6) == 0) {
    lua_pushliteral(L, "last");
    lua_pushinteger(L, strtoll(value, NULL, 10));
  } else {
    push_string(L, key);
    lua_pushlightuserdata(L, (void *)value);
  }
}

static void read_members(lua_State *L, clua_container *container, const char *json) {
  int values = lua_gettop(L) - 2;
  while (*json != '}') {
    lua_Integer position = ++container->positions;
    push_member(L, &json, container->range_depth == 0);
    lua_rawseti(L, values, position);
    lua_pushvalue(L, -1);
    lua_rawseti(L, values + 1, position);
    lua_pushinteger(L, position);
    lua_rawset(L, values + 2);
    if (*json == ',') json++;
  }
}

static void push_read_container(lua_State *L, const char *json, int range_depth) {
  bool is_array = *json == '[';
  clua_container *container = clua_push_container(L, is_array, range_depth);
  if (json[1] == (is_array ? ']' : '}')) return;
  lua_newtable(L);
  if (is_array) {
    read_items(L, container, json + 1);
  } else {
    lua_newtable(L);
    lua_newtable(L);
    read_members(L, container, json + 1);
    lua_setiuservalue(L, -4, SLOT_INDEX);
    lua_setiuservalue(L, -3, SLOT_KEYS);
  }
  lua_setiuservalue(L, -2, SLOT_VALUES);
}

void clua_push_json(lua_State *L, const char *json, int range_depth) {
  luaL_checkstack(L, 12, NULL);
  switch (*json) {
    case '"': push_string(L, json); break;
    case '[':
    case '{': push_read_container(L, json, range_depth); break;
    case 't': lua_pushboolean(L, true); break;
    case 'f': lua_pushboolean(L, false); break;
    case 'n': lua_pushlightuserdata(L, &clua_null); break;
    default: push_number(L, json);
  }
}

size_t clua_valid_utf8(const char *bytes, size_t length) {
  const unsigned char *text = (const unsigned char *)bytes;
  size_t place = 0;
  while (place < length) {
    unsigned char lead = text[place];
    if (lead < 0x80) {
      uint64_t word;
      while (length - place >= 8 && (memcpy(&word, text + place, 8),
                                     (word & UINT64_C(0x8080808080808080)) == 0)) {
        place += 8;
      }
      while (place < length && text[place] < 0x80) place++;
      continue;
    }
    size_t more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
    if (lead < 0xC2 || lead > 0xF4 || length - place <= more) return place;
    unsigned char second = text[place + 1];
    unsigned char least = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    unsigned char most = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    if (second < least || second > most) return place;
    for (size_t next = 2; next <= more; next++) {
      if ((text[place + next] & 0xC0) != 0x80) return place;
    }
    place += more + 1;
  }
  return length;
}

#endif
