#ifndef SIZES_H
#define SIZES_H

#include "CMeaningModel.h"

enum {
  width = 384,
  heads = 12,
  head_width = width / heads,
  inner = 1536,
  most_places = 128,  // of one window, the marks at its ends included
  window = 126,       // pieces of one window
  window_step = 64,   // where the next window starts, for texts longer than one
  align_width = 64,
  content = 96,
  hidden = 96,
  tokens_width = align_width + content + 2 * hidden,
  mixed_width = content + hidden,
  pooled = 2 * hidden + content + 3,
  judge_width = 64,
  slot_count = 1 << 16,
  first_mark = 101,
  last_mark = 102,
};

// Where the parts of an encoded text start. Scales come first.
typedef struct {
  size_t ids, align_scales, align_rows, align_columns, content_rows, own_rows, mixed_columns, size;
} encoded_parts;

static inline size_t up_to(size_t number, size_t step) {
  return (number + step - 1) / step * step;
}

// The first 64 bytes: the scales of content, own and mixed parts.
static inline encoded_parts parts_of(size_t count) {
  encoded_parts parts;
  parts.ids = 64;
  parts.align_scales = parts.ids + up_to(count * 4, 64);
  parts.align_rows = parts.align_scales + up_to(up_to(count, 16) * 4, 64);
  parts.align_columns = parts.align_rows + up_to(count * align_width, 64);
  parts.content_rows = parts.align_columns + up_to(count, 16) * align_width;
  parts.own_rows = parts.content_rows + up_to(count * content, 64);
  parts.mixed_columns = parts.own_rows + up_to(count * hidden, 64);
  parts.size = parts.mixed_columns + up_to(up_to(count, 4) * mixed_width, 64);
  return parts;
}

#endif
