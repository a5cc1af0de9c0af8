// What is used of libcurl. The numbers and shapes are part of its interface, which has not changed them
// since 7.68 (https://curl.se/libcurl/abi.html), so that no header of it is needed.
#ifndef CCURL_LIBRARY_H
#define CCURL_LIBRARY_H

#include <stddef.h>
#include <sys/socket.h>

// curl/curl.h: CURLOPTTYPE_LONG is 0, _OBJECTPOINT 10000, _FUNCTIONPOINT 20000, _OFF_T 30000.
enum {
  OPTION_POST = 47,
  OPTION_NETRC = 51,
  OPTION_FOLLOWLOCATION = 52,
  OPTION_HTTP_VERSION = 84,
  OPTION_NOSIGNAL = 99,
  OPTION_TIMEOUT_MS = 155,
  OPTION_PROTOCOLS = 181,
  OPTION_WRITEDATA = 10001,
  OPTION_URL = 10002,
  OPTION_PROXY = 10004,
  OPTION_POSTFIELDS = 10015,
  OPTION_USERAGENT = 10018,
  OPTION_HTTPHEADER = 10023,
  OPTION_HEADERDATA = 10029,
  OPTION_PRIVATE = 10103,
  OPTION_OPENSOCKETDATA = 10164,
  OPTION_WRITEFUNCTION = 20011,
  OPTION_HEADERFUNCTION = 20079,
  OPTION_OPENSOCKETFUNCTION = 20163,
  OPTION_POSTFIELDSIZE_LARGE = 30120,
};
enum {
  INFO_PRIVATE = 0x100000 + 21,
  INFO_RESPONSE_CODE = 0x200000 + 2,
  INFO_RETRY_AFTER = 0x600000 + 57,
};
enum { GLOBAL_DEFAULT = 3, HTTP_1_1 = 2, PROTOCOL_HTTP = 1, PROTOCOL_HTTPS = 2, MESSAGE_DONE = 1 };
enum { ERROR_TIMED_OUT = 28 };

// struct curl_sockaddr
typedef struct {
  int family;
  int type;
  int protocol;
  unsigned int length;
  struct sockaddr address;
} library_address;

// struct CURLMsg
typedef struct {
  int message;
  void *easy;
  union {
    void *other;
    int result;
  } data;
} library_message;

typedef struct {
  int (*global_init)(long flags);
  void *(*easy_init)(void);
  int (*easy_setopt)(void *easy, int option, ...);
  int (*easy_getinfo)(void *easy, int info, ...);
  const char *(*easy_strerror)(int code);
  void (*easy_cleanup)(void *easy);
  void *(*slist_append)(void *list, const char *text);
  void (*slist_free_all)(void *list);
  void *(*multi_init)(void);
  int (*multi_add_handle)(void *multi, void *easy);
  int (*multi_remove_handle)(void *multi, void *easy);
  int (*multi_perform)(void *multi, int *running);
  int (*multi_poll)(void *multi, void *more, unsigned int count, int milliseconds, int *ready);
  int (*multi_wakeup)(void *multi);
  library_message *(*multi_info_read)(void *multi, int *left);
  int (*multi_cleanup)(void *multi);
} library;

// Filled by `ccurl_load`.
extern library curl;

#endif
