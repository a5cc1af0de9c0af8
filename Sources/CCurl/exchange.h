// One request, with what has come back of its answer.
#ifndef CCURL_EXCHANGE_H
#define CCURL_EXCHANGE_H

#include "CCurl.h"
#include "library.h"

typedef struct exchange {
  // First, so that a pointer to it is one to all.
  ccurl_answer answer;
  struct exchange *next;
  void *easy;
  void *headers;
  char *sent;
  uint8_t *body;
  size_t capacity;
  size_t header_count;
  size_t answer_limit;
  // What ended it before libcurl did, or CCURL_ANSWERED.
  int refusal;
  bool only_loopback;
} exchange;

// NULL where memory ran out.
exchange *exchange_new(const ccurl_request *request);

// Takes what libcurl says at the end; lets go of all that the answer is not made of.
void exchange_finish(exchange *one, int code);

void exchange_free(exchange *one);

#endif
