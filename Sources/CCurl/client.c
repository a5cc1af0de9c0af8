#include "CCurl.h"
#include "exchange.h"

#include <stdlib.h>

// How long to wait where nothing happens and nobody wakes: libcurl wakes by itself for what is its own.
enum { LONGEST_WAIT = 60000 };

struct ccurl_client {
  void *multi;
  exchange *running;
};

ccurl_client *ccurl_open(void) {
  if (ccurl_load()) return NULL;
  ccurl_client *client = calloc(1, sizeof *client);
  if (client) client->multi = curl.multi_init();
  if (client && client->multi) return client;
  free(client);
  return NULL;
}

bool ccurl_begin(ccurl_client *client, const ccurl_request *request) {
  exchange *one = exchange_new(request);
  if (!one) return false;
  if (curl.multi_add_handle(client->multi, one->easy)) {
    exchange_free(one);
    return false;
  }
  one->next = client->running;
  client->running = one;
  return true;
}

// Takes a request out of those that are under way; NULL where it is none of them.
static exchange *take_out(ccurl_client *client, uint64_t number) {
  for (exchange **place = &client->running; *place; place = &(*place)->next) {
    exchange *one = *place;
    if (one->answer.number != number) continue;
    *place = one->next;
    curl.multi_remove_handle(client->multi, one->easy);
    return one;
  }
  return NULL;
}

void ccurl_cancel(ccurl_client *client, uint64_t number) {
  exchange *one = take_out(client, number);
  if (one) exchange_free(one);
}

void ccurl_work(ccurl_client *client) {
  int running = 0;
  curl.multi_perform(client->multi, &running);
  // What is done is to be taken first; where nothing is, one message less is waited for.
  for (exchange *one = client->running; one; one = one->next) running--;
  if (running == 0) curl.multi_poll(client->multi, NULL, 0, LONGEST_WAIT, NULL);
}

void ccurl_wake(ccurl_client *client) { curl.multi_wakeup(client->multi); }

const ccurl_answer *ccurl_next(ccurl_client *client) {
  int left = 0;
  for (library_message *done; (done = curl.multi_info_read(client->multi, &left));) {
    if (done->message != MESSAGE_DONE) continue;
    int result = done->data.result;
    char *found = NULL;
    curl.easy_getinfo(done->easy, INFO_PRIVATE, &found);
    exchange *one = take_out(client, ((exchange *)(void *)found)->answer.number);
    if (!one) continue;
    exchange_finish(one, result);
    return &one->answer;
  }
  return NULL;
}

void ccurl_free(const ccurl_answer *answer) { exchange_free((exchange *)(void *)answer); }

void ccurl_close(ccurl_client *client) {
  while (client->running) ccurl_cancel(client, client->running->answer.number);
  curl.multi_cleanup(client->multi);
  free(client);
}
