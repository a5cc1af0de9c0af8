#include "addresses.h"

#include <netinet/in.h>
#include <stdint.h>
#include <string.h>

// The IPv4 address that an IPv6 one stands for: mapped (RFC 4291, section 2.5.5), or translated by NAT64
// (RFC 6052, section 2.1). Returns false where it is none of these.
static bool embedded(const uint8_t bytes[16], uint8_t inner[4]) {
  static const uint8_t mapped[12] = {[10] = 0xFF, [11] = 0xFF};
  static const uint8_t compatible[12] = {0};
  static const uint8_t translated[12] = {0x00, 0x64, 0xFF, 0x9B};
  memcpy(inner, bytes + 12, 4);
  return !memcmp(bytes, mapped, 12) || !memcmp(bytes, translated, 12) ||
         (!memcmp(bytes, compatible, 12) && inner[0] != 0);
}

// Fills `inner` where the address is or holds one of IPv4, else `outer`.
static int bytes_of(const struct sockaddr *address, uint8_t inner[4], uint8_t outer[16]) {
  if (address->sa_family == AF_INET) {
    struct sockaddr_in place;
    memcpy(&place, address, sizeof place);
    memcpy(inner, &place.sin_addr, 4);
    return 4;
  }
  if (address->sa_family != AF_INET6) return 0;
  struct sockaddr_in6 place;
  memcpy(&place, address, sizeof place);
  memcpy(outer, &place.sin6_addr, 16);
  return embedded(outer, inner) ? 4 : 6;
}

bool is_link_local(const struct sockaddr *address) {
  uint8_t inner[4], outer[16];
  switch (bytes_of(address, inner, outer)) {
    case 4: return inner[0] == 169 && inner[1] == 254;
    case 6: return outer[0] == 0xFE && (outer[1] & 0xC0) == 0x80;
    default: return true;
  }
}

bool is_loopback(const struct sockaddr *address) {
  static const uint8_t own[16] = {[15] = 1};
  uint8_t inner[4], outer[16];
  switch (bytes_of(address, inner, outer)) {
    case 4: return inner[0] == 127;
    case 6: return !memcmp(outer, own, 16);
    default: return false;
  }
}
