// The door to RE2 (https://github.com/google/re2), for callers that speak C. Nothing throws.
#ifndef CRE2_H
#define CRE2_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct cre2_pattern cre2_pattern;

// RE2's error codes, by their numbers in re2.h.
typedef struct {
  int code;
  // The piece of the pattern that RE2 blames, copied; shortened where it is longer.
  char argument[64];
  size_t argument_length;
  // How long the piece is.
  size_t full_length;
} cre2_problem;

// Compiles a pattern in UTF-8, with groups that can be asked for or without. Returns NULL and fills
// `problem` where it can't be: with the code -1 where memory ran out.
cre2_pattern *cre2_compile(
  const char *pattern, size_t length, int64_t largest_memory, bool has_groups,
  cre2_problem *problem);

void cre2_delete(cre2_pattern *pattern);

// How many groups it has.
int cre2_group_count(const cre2_pattern *pattern);

// How many instructions it was compiled to: at most so many steps are taken for a byte of a text.
int cre2_program_size(const cre2_pattern *pattern);

// Whether the pattern matches anywhere. From several threads at once.
bool cre2_matches(const cre2_pattern *pattern, const char *text, size_t length);

// The leftmost match at or behind `offset`, in bytes; false where there is none.
bool cre2_find(
  const cre2_pattern *pattern, const char *text, size_t length, size_t offset, size_t *start,
  size_t *end);

// The leftmost match at or behind `offset`: fills `places` with start and end of the match and of its
// groups, as far as `most` of them, and -1 for those that took no part. Returns how many it filled, 0
// where there is no match.
int cre2_match(
  const cre2_pattern *pattern, const char *text, size_t length, size_t offset, ptrdiff_t *places,
  int most);

#ifdef __cplusplus
}
#endif

#endif
