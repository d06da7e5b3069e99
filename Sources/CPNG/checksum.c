#include "checksum.h"

#include <pthread.h>

static uint32_t crc_of_byte[256];

static void fill_table(void) {
  for (uint32_t byte = 0; byte < 256; byte++) {
    uint32_t crc = byte;
    for (int bit = 0; bit < 8; bit++) crc = crc >> 1 ^ (crc & 1 ? 0xEDB88320 : 0);
    crc_of_byte[byte] = crc;
  }
}

uint32_t crc_32(const unsigned char *bytes, size_t count) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, fill_table);
  uint32_t crc = 0xFFFFFFFF;
  for (size_t i = 0; i < count; i++) crc = crc >> 8 ^ crc_of_byte[(crc ^ bytes[i]) & 0xFF];
  return ~crc;
}

enum {
  MODULUS = 65521,
  // So many at a time that no sum overflows, a multiple of the lanes.
  LANES = 16,
  BATCH = 4096,
};

uint32_t adler_32(const unsigned char *bytes, size_t count) {
  uint32_t sum = 1, sum_of_sums = 0;
  while (count >= LANES) {
    size_t batch = count < BATCH ? count / LANES * LANES : BATCH;
    // Each lane sums up its own bytes, so that the compiler can do all lanes at once.
    uint32_t lanes[LANES] = {0}, sums[LANES] = {0};
    for (size_t i = 0; i < batch; i += LANES) {
      for (int lane = 0; lane < LANES; lane++) {
        sums[lane] += lanes[lane];
        lanes[lane] += bytes[i + lane];
      }
    }
    sum_of_sums += (uint32_t)batch * sum;
    for (uint32_t lane = 0; lane < LANES; lane++) {
      sum_of_sums += LANES * sums[lane] + (LANES - lane) * lanes[lane];
      sum += lanes[lane];
      sum_of_sums %= MODULUS;
    }
    sum %= MODULUS;
    bytes += batch;
    count -= batch;
  }
  for (size_t i = 0; i < count; i++) {
    sum += bytes[i];
    sum_of_sums += sum;
  }
  return (sum_of_sums % MODULUS) << 16 | sum % MODULUS;
}
