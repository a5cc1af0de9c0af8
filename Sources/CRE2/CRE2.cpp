#include "CRE2.h"

// Without the package trait there is no RE2 to build against.
#ifdef GALLEY_PATTERNS

#include <re2/re2.h>

#include <algorithm>
#include <cstring>
#include <new>

struct cre2_pattern {
  re2::RE2 expression;

  cre2_pattern(re2::StringPiece pattern, const re2::RE2::Options &options)
      : expression(pattern, options) {}
};

namespace {

void report(const re2::RE2 &expression, cre2_problem *problem) {
  const std::string &argument = expression.error_arg();
  problem->code = expression.error_code();
  problem->full_length = argument.size();
  problem->argument_length = std::min(argument.size(), sizeof problem->argument);
  std::memcpy(problem->argument, argument.data(), problem->argument_length);
}

bool match(
  const cre2_pattern *pattern, const char *text, size_t length, size_t offset,
  re2::StringPiece *found, int count) {
  try {
    return pattern->expression.Match(
      re2::StringPiece(text, length), offset, length, re2::RE2::UNANCHORED, found, count);
  } catch (...) {
    return false;
  }
}

}  // namespace

cre2_pattern *cre2_compile(
  const char *pattern, size_t length, int64_t largest_memory, bool has_groups,
  cre2_problem *problem) {
  *problem = {};
  try {
    re2::RE2::Options options;
    options.set_log_errors(false);
    options.set_never_capture(!has_groups);
    options.set_max_mem(largest_memory);
    auto *compiled = new cre2_pattern(re2::StringPiece(pattern, length), options);
    if (compiled->expression.ok()) return compiled;
    report(compiled->expression, problem);
    delete compiled;
  } catch (...) {
    problem->code = -1;
  }
  return nullptr;
}

void cre2_delete(cre2_pattern *pattern) { delete pattern; }

int cre2_group_count(const cre2_pattern *pattern) {
  return pattern->expression.NumberOfCapturingGroups();
}

int cre2_program_size(const cre2_pattern *pattern) { return pattern->expression.ProgramSize(); }

bool cre2_matches(const cre2_pattern *pattern, const char *text, size_t length) {
  return match(pattern, text, length, 0, nullptr, 0);
}

bool cre2_find(
  const cre2_pattern *pattern, const char *text, size_t length, size_t offset, size_t *start,
  size_t *end) {
  re2::StringPiece found;
  if (offset > length || !match(pattern, text, length, offset, &found, 1)) return false;
  *start = static_cast<size_t>(found.data() - text);
  *end = *start + found.size();
  return true;
}

int cre2_match(
  const cre2_pattern *pattern, const char *text, size_t length, size_t offset, ptrdiff_t *places,
  int most) {
  constexpr int largest = 64;
  re2::StringPiece found[largest];
  int count = std::min({most, largest, pattern->expression.NumberOfCapturingGroups() + 1});
  if (offset > length || !match(pattern, text, length, offset, found, count)) return 0;
  for (int group = 0; group < count; group++) {
    const char *start = found[group].data();
    places[2 * group] = start ? start - text : -1;
    places[2 * group + 1] = start ? start - text + static_cast<ptrdiff_t>(found[group].size()) : -1;
  }
  return count;
}

#endif
