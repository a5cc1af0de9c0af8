// The door to libcurl (https://curl.se/libcurl), for requests that send JSON to a server of the user's
// choice and get an answer back: bounded in size and time, along no redirect, through no proxy, and to no
// address that is link-local. The library is looked for when the first client is opened; no program
// needs it to start.
#ifndef CCURL_H
#define CCURL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Requests that are under way, of one thread.
typedef struct ccurl_client ccurl_client;

typedef struct {
  // Tells it from others.
  uint64_t number;
  // An http or https address.
  const char *address;
  // A whole header, such as `Authorization: Bearer …`; empty for none.
  const char *authorization;
  const void *body;
  size_t body_count;
  // The most bytes of an answer.
  size_t answer_limit;
  // How long it may take in all.
  int64_t milliseconds;
  // Whether it may go to no other machine, whatever the host's name.
  bool only_loopback;
} ccurl_request;

// What a request came to.
enum {
  CCURL_ANSWERED,
  CCURL_TIMED_OUT,
  // The host's address is link-local.
  CCURL_LINK_LOCAL,
  // The host's address is none of this machine's, for a request that may go to no other.
  CCURL_NOT_LOOPBACK,
  CCURL_TOO_LARGE,
  // All else, which `message` tells.
  CCURL_FAILED,
};

typedef struct {
  uint64_t number;
  int end;
  const char *message;
  // As HTTP has it: 200.
  long status;
  // The seconds that the server asks to wait; 0 where it asks for none.
  int64_t retry_after;
  const uint8_t *body;
  size_t body_count;
} ccurl_answer;

// Finds the library, once in the life of the program. Returns NULL, or why there is none that can be used.
const char *ccurl_load(void);

// NULL where the library can't be loaded, or memory ran out.
ccurl_client *ccurl_open(void);

// Begins with a request, of which everything is copied. Returns false where memory ran out.
bool ccurl_begin(ccurl_client *client, const ccurl_request *request);

// Gives a request up; there is no answer to it any more.
void ccurl_cancel(ccurl_client *client, uint64_t number);

// Moves all requests on, and waits until there is more to do, or somebody wakes it.
void ccurl_work(ccurl_client *client);

// Ends the wait that goes on, or the next one. The only call for other threads.
void ccurl_wake(ccurl_client *client);

// An answer that has come; NULL where there is none. To be freed.
const ccurl_answer *ccurl_next(ccurl_client *client);

void ccurl_free(const ccurl_answer *answer);

// Gives up all that is under way.
void ccurl_close(ccurl_client *client);

#endif
