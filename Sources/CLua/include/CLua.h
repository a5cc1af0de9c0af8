// The door to Lua 5.4 (https://www.lua.org), for callers that must not be jumped over: one script over
// one document at a time, in a sandbox. Lua's errors are jumps, and none of them leaves this door: the
// callbacks below return, and what is raised is raised behind it.
#ifndef CLUA_H
#define CLUA_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// A Lua that has one script loaded, and runs it over document after document, each with globals and
// libraries of its own. For one thread at a time.
typedef struct clua_state clua_state;

// Bytes that a callback hands back.
typedef struct clua_bytes clua_bytes;

// The parts of a document, in the order of its JSON.
enum {
  CLUA_ID,
  CLUA_SOURCE,
  CLUA_HTML,
  CLUA_TEXT,
  CLUA_METADATA,
  CLUA_TEASERS,
  CLUA_SENTENCES,
  CLUA_ENTITIES,
  CLUA_SUBJECTS,
  CLUA_SUMMARY,
  CLUA_KEYWORDS,
  CLUA_REMOVED,
  CLUA_ANNOTATIONS,
  CLUA_FIELDS,
  CLUA_PART_COUNT
};

// How many groups a pattern may have.
enum { CLUA_GROUP_LIMIT = 32 };

// What the document and its stage do for a script. All of it returns to its caller.
typedef struct {
  void *context;
  // Appends a part to `target`: the bytes of a string, and JSON with offsets in UTF-8 of all else.
  // Returns 0 where it is absent, 1 where it is there, -1 with a message in `target`.
  int (*supply)(void *context, int part, clua_bytes *target);
  // Whether the script has to end now, whatever it does.
  bool (*is_over)(void *context);
  void (*note)(void *context, const char *text, size_t length);
  // Appends what is to be said of a name that no part of a document has.
  void (*unknown_part)(void *context, const char *name, size_t length, clua_bytes *target);
  // Returns the number of a pattern, or -1 with a message in `target`; all numbers given out before
  // are void where it returns 0. `steps` is how many steps a match may take for a byte.
  int (*compile)(
    void *context, const char *pattern, size_t length, clua_bytes *target, int *steps);
  // The leftmost match at or behind `offset`: fills `groups` with start and end of the match and of up
  // to `most - 1` groups, -1 for those that took no part. Returns how many it filled, 0 without a match,
  // -1 where looking for one might take very long.
  int (*match)(
    void *context, int pattern, const char *text, size_t length, size_t offset, ptrdiff_t *groups,
    int most);
} clua_host;

// How a script ended.
typedef enum {
  CLUA_KEEP,
  CLUA_DROP,
  CLUA_REPLACE,
  // An error of the script; the message is in `text`, and the line in `line` where it is known.
  CLUA_ERROR,
  CLUA_INSTRUCTIONS,
  CLUA_MEMORY,
  CLUA_OVER,
} clua_end;

typedef struct {
  clua_end end;
  // From 1, in the script; 0 where it is not known.
  int line;
  // A message, the reason of a drop, or JSON: an object of what changed, or a list of documents.
  const char *text;
  size_t length;
  // JSON: a list of the fields that are to hold null. Empty where there are none.
  const char *nulls;
  size_t nulls_length;
} clua_result;

// Appends bytes for the caller of a callback; does nothing where memory ran out.
void clua_append(clua_bytes *target, const char *bytes, size_t length);

// Loads a script, as the body of a function. Returns NULL where it can't be, with its message behind
// `message` (to be freed) and its line; the message is NULL where memory ran out.
clua_state *clua_new(
  const char *script, size_t length, size_t memory, char **message, int *line);

void clua_delete(clua_state *state);

// Where the last script touched a part last, or called `replace`; 0 where it did neither.
int clua_line_of(const clua_state *state, int part);

// Runs the script over a document. What the result points to is there until the next call.
clua_result clua_run(
  clua_state *state, const clua_host *host, int64_t instructions, uint64_t seed);

#endif
