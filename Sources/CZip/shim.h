#ifndef CROSSREAD_CZIP_SHIM_H
#define CROSSREAD_CZIP_SHIM_H

#include <minizip/unzip.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <zlib.h>

/// inflateInit2 is a macro, which Swift cannot call.
static inline int crossread_inflate_init(z_stream *stream, int window_bits) {
  return inflateInit2(stream, window_bits);
}

/// So is deflateInit.
static inline int crossread_deflate_init(z_stream *stream, int level) {
  return deflateInit(stream, level);
}

/// An archive in memory or, where there are no bytes, in an open file, for minizip's callbacks.
struct crossread_memory {
  const unsigned char *bytes;
  int descriptor;
  ZPOS64_T count;
  ZPOS64_T offset;
};

static inline void *crossread_memory_open(void *opaque, const void *name, int mode) {
  (void)name;
  return mode & ZLIB_FILEFUNC_MODE_WRITE ? NULL : opaque;
}

static inline uLong crossread_memory_read(void *opaque, void *stream, void *buffer, uLong size) {
  (void)opaque;
  struct crossread_memory *memory = (struct crossread_memory *)stream;
  ZPOS64_T left = memory->count - memory->offset;
  uLong count = size < left ? size : (uLong)left;
  if (memory->bytes) {
    memcpy(buffer, memory->bytes + memory->offset, count);
  } else {
    ssize_t got = pread(memory->descriptor, buffer, count, (off_t)memory->offset);
    count = got > 0 ? (uLong)got : 0;
  }
  memory->offset += count;
  return count;
}

static inline ZPOS64_T crossread_memory_tell(void *opaque, void *stream) {
  (void)opaque;
  return ((struct crossread_memory *)stream)->offset;
}

static inline long crossread_memory_seek(void *opaque, void *stream, ZPOS64_T offset, int origin) {
  (void)opaque;
  struct crossread_memory *memory = (struct crossread_memory *)stream;
  ZPOS64_T base = origin == ZLIB_FILEFUNC_SEEK_CUR   ? memory->offset
                  : origin == ZLIB_FILEFUNC_SEEK_END ? memory->count
                                                     : 0;
  if (base + offset > memory->count) return -1;
  memory->offset = base + offset;
  return 0;
}

static inline int crossread_memory_close(void *opaque, void *stream) {
  (void)opaque;
  (void)stream;
  return 0;
}

static inline int crossread_memory_error(void *opaque, void *stream) {
  (void)opaque;
  (void)stream;
  return 0;
}

/// Opens an archive, which must outlive what is returned; NULL where it is none.
static inline unzFile crossread_unzip_open(struct crossread_memory *memory) {
  zlib_filefunc64_def functions = {0};
  functions.zopen64_file = crossread_memory_open;
  functions.zread_file = crossread_memory_read;
  functions.ztell64_file = crossread_memory_tell;
  functions.zseek64_file = crossread_memory_seek;
  functions.zclose_file = crossread_memory_close;
  functions.zerror_file = crossread_memory_error;
  functions.opaque = memory;
  return unzOpen2_64("", &functions);
}

#endif
