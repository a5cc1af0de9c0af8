// Kinds of addresses, as they are connected to: a name may stand for any.
#ifndef CCURL_ADDRESSES_H
#define CCURL_ADDRESSES_H

#include <stdbool.h>
#include <sys/socket.h>

// 169.254.0.0/16 (RFC 3927), where clouds keep the credentials of machines, and fe80::/10 (RFC 4291).
bool is_link_local(const struct sockaddr *address);

// 127.0.0.0/8 and ::1.
bool is_loopback(const struct sockaddr *address);

#endif
