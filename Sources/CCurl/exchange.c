#include "exchange.h"
#include "addresses.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

// The most bytes of an answer's headers.
enum { HEADER_LIMIT = 64 << 10 };

static size_t take_body(char *bytes, size_t size, size_t count, void *context) {
  exchange *one = context;
  size_t length = size * count;
  if (length > one->answer_limit - one->answer.body_count) {
    one->refusal = CCURL_TOO_LARGE;
    return 0;
  }
  size_t needed = one->answer.body_count + length;
  if (needed > one->capacity) {
    size_t capacity = needed * 2 + 4096;
    uint8_t *grown = realloc(one->body, capacity);
    if (!grown) return 0;
    one->body = grown;
    one->capacity = capacity;
  }
  memcpy(one->body + one->answer.body_count, bytes, length);
  one->answer.body_count = needed;
  return length;
}

static size_t take_header(char *bytes, size_t size, size_t count, void *context) {
  (void)bytes;
  exchange *one = context;
  one->header_count += size * count;
  if (one->header_count <= HEADER_LIMIT) return size * count;
  one->refusal = CCURL_TOO_LARGE;
  return 0;
}

// Names are resolved by now: the address is the one that is connected to.
static int open_socket(void *context, int purpose, library_address *place) {
  (void)purpose;
  exchange *one = context;
  if (is_link_local(&place->address)) {
    one->refusal = CCURL_LINK_LOCAL;
    return -1;
  }
  if (one->only_loopback && !is_loopback(&place->address)) {
    one->refusal = CCURL_NOT_LOOPBACK;
    return -1;
  }
  // A host may have several addresses, of which another one was refused.
  one->refusal = CCURL_ANSWERED;
  return socket(place->family, place->type | SOCK_CLOEXEC, place->protocol);
}

static bool add_header(exchange *one, const char *text) {
  void *longer = curl.slist_append(one->headers, text);
  if (longer) one->headers = longer;
  return longer != NULL;
}

static bool set_up(exchange *one, const ccurl_request *request) {
  void *easy = one->easy;
  int failed = 0;
  failed |= curl.easy_setopt(easy, OPTION_URL, request->address);
  failed |= curl.easy_setopt(easy, OPTION_USERAGENT, "galley");
  failed |= curl.easy_setopt(easy, OPTION_PROTOCOLS, (long)(PROTOCOL_HTTP | PROTOCOL_HTTPS));
  failed |= curl.easy_setopt(easy, OPTION_HTTP_VERSION, (long)HTTP_1_1);
  failed |= curl.easy_setopt(easy, OPTION_FOLLOWLOCATION, 0L);
  // None, whatever the environment says: behind one, nobody here sees what is connected to.
  failed |= curl.easy_setopt(easy, OPTION_PROXY, "");
  failed |= curl.easy_setopt(easy, OPTION_NETRC, 0L);
  failed |= curl.easy_setopt(easy, OPTION_NOSIGNAL, 1L);
  failed |= curl.easy_setopt(easy, OPTION_TIMEOUT_MS, (long)request->milliseconds);
  failed |= curl.easy_setopt(easy, OPTION_POST, 1L);
  failed |= curl.easy_setopt(easy, OPTION_POSTFIELDS, one->sent);
  failed |= curl.easy_setopt(easy, OPTION_POSTFIELDSIZE_LARGE, (int64_t)request->body_count);
  failed |= curl.easy_setopt(easy, OPTION_HTTPHEADER, one->headers);
  failed |= curl.easy_setopt(easy, OPTION_PRIVATE, one);
  failed |= curl.easy_setopt(easy, OPTION_WRITEFUNCTION, take_body);
  failed |= curl.easy_setopt(easy, OPTION_WRITEDATA, one);
  failed |= curl.easy_setopt(easy, OPTION_HEADERFUNCTION, take_header);
  failed |= curl.easy_setopt(easy, OPTION_HEADERDATA, one);
  failed |= curl.easy_setopt(easy, OPTION_OPENSOCKETFUNCTION, open_socket);
  failed |= curl.easy_setopt(easy, OPTION_OPENSOCKETDATA, one);
  return !failed;
}

exchange *exchange_new(const ccurl_request *request) {
  exchange *one = calloc(1, sizeof *one);
  if (!one) return NULL;
  one->answer.number = request->number;
  one->answer_limit = request->answer_limit;
  one->only_loopback = request->only_loopback;
  one->easy = curl.easy_init();
  one->sent = malloc(request->body_count + 1);
  if (one->easy && one->sent) {
    memcpy(one->sent, request->body, request->body_count);
    // The last one keeps libcurl from asking the server first whether it may send a large body.
    bool isComplete = add_header(one, "Content-Type: application/json") &&
                      add_header(one, "Accept: application/json") && add_header(one, "Expect:");
    if (request->authorization[0]) {
      isComplete = isComplete && add_header(one, request->authorization);
    }
    if (isComplete && set_up(one, request)) return one;
  }
  exchange_free(one);
  return NULL;
}

static void let_go(exchange *one) {
  if (one->easy) curl.easy_cleanup(one->easy);
  if (one->headers) curl.slist_free_all(one->headers);
  free(one->sent);
  one->easy = one->headers = one->sent = NULL;
}

void exchange_finish(exchange *one, int code) {
  ccurl_answer *answer = &one->answer;
  curl.easy_getinfo(one->easy, INFO_RESPONSE_CODE, &answer->status);
  curl.easy_getinfo(one->easy, INFO_RETRY_AFTER, &answer->retry_after);
  if (code == 0) answer->end = CCURL_ANSWERED;
  else if (one->refusal != CCURL_ANSWERED) answer->end = one->refusal;
  else if (code == ERROR_TIMED_OUT) answer->end = CCURL_TIMED_OUT;
  else answer->end = CCURL_FAILED;
  // What it says besides tells times, which differ from run to run.
  answer->message = code ? curl.easy_strerror(code) : "";
  answer->body = one->body;
  let_go(one);
}

void exchange_free(exchange *one) {
  let_go(one);
  free(one->body);
  free(one);
}
