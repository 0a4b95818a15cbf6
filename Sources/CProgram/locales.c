#include <stdint.h>

// GRDB needs Foundation, which brings ICU along, and that 34 MB of data: names of months, orders of
// letters, breaks of lines in every language. Nothing here asks for any of them. ICU takes its data from one symbol,
// and its own build has a table without entries for programs that bring theirs along (icu/source/stubdata):
// this is that table, so that the linker leaves the other one out. What asks for a locale's data is told
// that there is none.
//
// The name has ICU's version, 76 in Swift 6.3: where a toolchain has another, the program is larger, and
// tools/check-program says so.
struct icu_data {
  uint16_t header_size;
  uint8_t magic[2];
  uint16_t info_size, reserved;
  uint8_t is_big_endian, charset_family, size_of_uchar, more_reserved;
  uint8_t data_format[4], format_version[4], data_version[4];
  char name[8];
  uint32_t count, last_reserved;
  uint32_t no_entries[4];
};

// Hidden, so that it never takes the place of the data of a shared ICU.
__attribute__((visibility("hidden"), aligned(16))) const struct icu_data icudt76_dat = {
    .header_size = 32,
    .magic = {0xDA, 0x27},
    .info_size = 20,
    .size_of_uchar = 2,
    .data_format = {'T', 'o', 'C', 'P'},
    .format_version = {1, 0, 0, 0},
    .name = "nodata",
};
