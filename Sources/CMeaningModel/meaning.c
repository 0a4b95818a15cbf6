#include <string.h>

#include "sizes.h"

// MARK: Where everything lies

typedef struct {
  const uint8_t *bytes;
  size_t size, at;
  int fits;
} reader;

// The next section, of `size` bytes; each starts on a 64-byte boundary.
static const void *next(reader *from, size_t size) {
  const uint8_t *found = from->bytes + from->at;
  if (size > from->size - from->at) {
    from->fits = 0;
    return from->bytes;
  }
  from->at += up_to(size, 64);
  if (from->at > from->size) {
    from->fits = 0;
    from->at = from->size;
  }
  return found;
}

static const float *floats(reader *from, size_t count) { return next(from, count * 4); }

static crossread_meaning_matrix matrix(
    reader *from, size_t outputs, size_t inputs, int biased) {
  crossread_meaning_matrix found;
  found.weights = next(from, outputs * inputs);
  found.scales = floats(from, outputs);
  found.biases = biased ? floats(from, outputs) : 0;
  return found;
}

int crossread_meaning_open(
    const uint8_t *bytes, size_t size, crossread_meaning_model *model) {
  uint32_t header[16];
  if (size < sizeof header || (uintptr_t)bytes % 4 != 0) return 0;
  memcpy(header, bytes, sizeof header);
  const uint32_t expected[9] = {width,   heads,  inner,       most_places, align_width,
                                content, hidden, judge_width, slot_count};
  if (memcmp(bytes, "CRMEAN01", 8) != 0 || header[2] != size
      || memcmp(header + 6, expected, sizeof expected) != 0)
    return 0;
  memset(model, 0, sizeof *model);
  model->layers = header[3];
  model->words = header[4];
  model->letters_size = header[5];
  model->check = header[15];
  if (model->layers < 1 || model->layers > CROSSREAD_MEANING_LAYERS || model->words <= last_mark
      || model->words >= UINT16_MAX)
    return 0;

  reader from = {bytes, size, sizeof header, 1};
  model->word_rows = next(&from, (size_t)model->words * width);
  model->word_scales = floats(&from, model->words);
  model->places = floats(&from, most_places * width);
  model->norm_w = floats(&from, width);
  model->norm_b = floats(&from, width);
  for (uint32_t at = 0; at < model->layers; at++) {
    crossread_meaning_layer *layer = &model->layer[at];
    layer->qkv = matrix(&from, 3 * width, width, 1);
    layer->out = matrix(&from, width, width, 1);
    layer->up = matrix(&from, inner, width, 1);
    layer->down = matrix(&from, width, inner, 1);
    layer->norm1_w = floats(&from, width);
    layer->norm1_b = floats(&from, width);
    layer->norm2_w = floats(&from, width);
    layer->norm2_b = floats(&from, width);
  }
  model->token_h = matrix(&from, tokens_width, width, 0);
  model->token_e = matrix(&from, tokens_width, width, 0);
  model->apart = matrix(&from, hidden, content, 0);
  model->times = matrix(&from, hidden, content, 0);
  model->token_h.biases = floats(&from, tokens_width);
  model->signs = floats(&from, 3 * hidden);
  model->hidden_b = floats(&from, hidden);
  model->judge_w = floats(&from, 2 * pooled * judge_width);
  model->judge_b = floats(&from, judge_width);
  model->last_w = floats(&from, judge_width * 16);
  model->last_b = floats(&from, 16);
  model->attention = floats(&from, 16);
  model->starts = next(&from, ((size_t)model->words + 1) * 4);
  model->slots = next(&from, slot_count * 2);
  model->folded = next(
      &from, 2
                 * (CROSSREAD_MEANING_FOLDED_FIRST + CROSSREAD_MEANING_FOLDED_END
                    - CROSSREAD_MEANING_FOLDED_START));
  model->letters = next(&from, model->letters_size);
  if (!from.fits || from.at != size) return 0;

  for (uint32_t word = 0; word < model->words; word++) {
    if (model->starts[word] > model->starts[word + 1]) return 0;
    uint32_t length = model->starts[word + 1] - model->starts[word];
    if (length > model->longest) model->longest = length;
  }
  return model->starts[model->words] <= model->letters_size;
}

// MARK: Pieces

// The number of the piece with these letters and this hash, -1 where there is none.
static int32_t piece_of(
    const crossread_meaning_model *model, uint32_t hash, const uint8_t *letters, size_t count,
    int inside) {
  size_t mark = inside ? 2 : 0;
  // Ends also in a table without an empty slot.
  for (uint32_t step = 0; step < slot_count; step++) {
    uint32_t number = model->slots[(hash + step) % slot_count];
    if (number == 0 || number > model->words) return -1;
    number -= 1;
    uint32_t start = model->starts[number];
    if (model->starts[number + 1] - start != mark + count) continue;
    const uint8_t *piece = model->letters + start;
    if (inside && (piece[0] != '#' || piece[1] != '#')) continue;
    if (memcmp(piece + mark, letters, count) == 0) return (int32_t)number;
  }
  return -1;
}

int32_t crossread_meaning_longest_piece(
    const crossread_meaning_model *model, const uint8_t *letters, size_t count, int inside,
    size_t *taken) {
  uint32_t hash = 0x811C9DC5;
  if (inside)
    for (int mark = 0; mark < 2; mark++) hash = (hash ^ '#') * 0x01000193;
  int32_t longest = -1;
  for (size_t at = 0; at < count && at < model->longest; at++) {
    hash = (hash ^ letters[at]) * 0x01000193;
    int32_t found = piece_of(model, hash, letters, at + 1, inside);
    if (found < 0) continue;
    longest = found;
    *taken = at + 1;
  }
  return longest;
}

// MARK: Room

size_t crossread_meaning_encoded_size(size_t count) { return parts_of(count).size; }

// The order of `encoding` and `judging` in kernels.h.
size_t crossread_meaning_encode_room(void) {
  return (size_t)4 * (CROSSREAD_MEANING_MOST * width + most_places * width * 2
                      + CROSSREAD_MEANING_MOST * inner + head_width * most_places
                      + CROSSREAD_MEANING_MOST + CROSSREAD_MEANING_MOST * tokens_width)
         + (size_t)2 * CROSSREAD_MEANING_MOST * inner;
}

size_t crossread_meaning_judge_room(size_t count_a, size_t count_b) {
  size_t rows = up_to(count_a > count_b ? count_a : count_b, 16);
  size_t broad = rows > mixed_width ? rows : mixed_width;
  return rows * 4 * (broad + 2 * hidden + 4 + 2) + 2 * rows * broad + 2 * rows * content
         + 4 * 2 * (pooled + 64) + 4096;
}
