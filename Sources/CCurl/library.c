#include "CCurl.h"
#include "library.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>

library curl;

static pthread_once_t once = PTHREAD_ONCE_INIT;
static char problem[512];

// The usual library, and Debian's with GnuTLS in place of OpenSSL, which has the same interface.
static const char *const names[] = {"libcurl.so.4", "libcurl-gnutls.so.4"};

static void *open_library(void) {
  for (size_t index = 0; index < sizeof names / sizeof *names; index++) {
    void *handle = dlopen(names[index], RTLD_NOW | RTLD_LOCAL);
    if (handle) return handle;
    const char *reason = dlerror();
    if (!problem[0]) snprintf(problem, sizeof problem, "%s", reason ? reason : names[index]);
  }
  return NULL;
}

static void load(void) {
  void *handle = open_library();
  if (!handle) return;
  // An earlier name may have failed.
  problem[0] = 0;
  const struct {
    const char *name;
    void *place;
  } symbols[] = {
    {"curl_global_init", &curl.global_init},
    {"curl_easy_init", &curl.easy_init},
    {"curl_easy_setopt", &curl.easy_setopt},
    {"curl_easy_getinfo", &curl.easy_getinfo},
    {"curl_easy_strerror", &curl.easy_strerror},
    {"curl_easy_cleanup", &curl.easy_cleanup},
    {"curl_slist_append", &curl.slist_append},
    {"curl_slist_free_all", &curl.slist_free_all},
    {"curl_multi_init", &curl.multi_init},
    {"curl_multi_add_handle", &curl.multi_add_handle},
    {"curl_multi_remove_handle", &curl.multi_remove_handle},
    {"curl_multi_perform", &curl.multi_perform},
    {"curl_multi_poll", &curl.multi_poll},
    {"curl_multi_wakeup", &curl.multi_wakeup},
    {"curl_multi_info_read", &curl.multi_info_read},
    {"curl_multi_cleanup", &curl.multi_cleanup},
  };
  for (size_t index = 0; index < sizeof symbols / sizeof *symbols; index++) {
    void *symbol = dlsym(handle, symbols[index].name);
    if (!symbol) {
      snprintf(problem, sizeof problem, "it has no %s: it is older than 7.68", symbols[index].name);
      return;
    }
    // A pointer to data does not convert to one to a function in C; their bytes are the same (dlsym(3)).
    memcpy(symbols[index].place, &symbol, sizeof symbol);
  }
  int code = curl.global_init(GLOBAL_DEFAULT);
  if (code) snprintf(problem, sizeof problem, "%s", curl.easy_strerror(code));
}

const char *ccurl_load(void) {
  pthread_once(&once, load);
  return problem[0] ? problem : NULL;
}
