// The arithmetic, made for one level of processor: kernels.c includes this once for each, with NAME
// and `product` defined. No include guard.
//
// Floats are added and multiplied sixteen side by side, whatever the size of the registers, and
// nothing here calls the C library: so every processor gives the same bits.

// Sums of products in whole numbers, in the scale of their rows and outputs.
ALWAYS void NAME(scaled)(
    const crossread_meaning_matrix *matrix, const int8_t *rows, const float *scales, size_t count,
    size_t inputs, size_t outputs, float *result, uint8_t *room) {
  NAME(product)(rows, count, inputs, matrix->weights, outputs, (int32_t *)result, room);
  for (size_t row = 0; row < count; row++) {
    float *line = result + row * outputs;
    vec scale = all(scales[row]);
    for (size_t at = 0; at < outputs; at += 16) {
      vec value = to_float(*(const whole_u *)(line + at)) * (scale * load(matrix->scales + at));
      if (matrix->biases) value = value + load(matrix->biases + at);
      store(line + at, value);
    }
  }
}

// A row in whole numbers from -127 to 127; gives its scale.
ALWAYS float NAME(shrink)(const float *row, size_t count, float most, int8_t *result) {
  vec inverse = all(most > 0 ? 127.0f / most : 0.0f);
  for (size_t at = 0; at < count; at += 16) store_small(result + at, rounded(load(row + at) * inverse));
  return most / 127.0f;
}

ALWAYS float NAME(largest)(const float *row, size_t count) {
  vec most = all(0);
  for (size_t at = 0; at < count; at += 16) most = larger(most, magnitude(load(row + at)));
  return max_of(most);
}

ALWAYS void NAME(shrink_rows)(
    const float *rows, size_t count, size_t size, int8_t *result, float *scales) {
  for (size_t row = 0; row < count; row++) {
    const float *line = rows + row * size;
    scales[row] = NAME(shrink)(line, size, NAME(largest)(line, size), result + row * size);
  }
}

// Adds `add` (where there is one) to the row, and brings it to a mean of 0 and a spread of 1.
ALWAYS void NAME(normalise)(float *row, const float *add, const float *w, const float *b) {
  vec sum = all(0), squares = all(0);
  for (size_t at = 0; at < width; at += 16) {
    vec value = load(row + at);
    if (add) value = value + load(add + at);
    store(row + at, value);
    sum = sum + value;
  }
  vec mean = all(sum_of(sum) / (float)width);
  for (size_t at = 0; at < width; at += 16) {
    vec value = load(row + at) - mean;
    store(row + at, value);
    squares = squares + value * value;
  }
  vec scale = all(1.0f / __builtin_elementwise_sqrt(sum_of(squares) / (float)width + 1e-12f));
  for (size_t at = 0; at < width; at += 16)
    store(row + at, load(row + at) * scale * load(w + at) + load(b + at));
}

// What encoding works in.
typedef struct {
  float *all;      // the vectors of all pieces, one after the other
  float *state;    // of the pieces of a window and its two marks
  float *mixed;    // the same, out of attention
  float *broad;    // queries, keys and values; the inner layer; sums
  float *keys;     // of one head, pieces side by side
  float *scales;   // of rows
  float *kept;     // what the head keeps of each piece
  int8_t *small;   // rows in whole numbers
  uint8_t *room;
} NAME(encoding);

ALWAYS void NAME(attend)(NAME(encoding) *in, size_t count) {
  size_t padded = up_to(count, 16);
  float weights[most_places] __attribute__((aligned(64)));
  for (size_t head = 0; head < heads; head++) {
    const float *queries = in->broad + head * head_width;
    const float *keys = queries + width, *values = keys + width;
    for (size_t at = 0; at < head_width; at++) {
      for (size_t row = 0; row < count; row++)
        in->keys[at * padded + row] = keys[row * 3 * width + at];
      for (size_t row = count; row < padded; row++) in->keys[at * padded + row] = 0;
    }
    for (size_t row = 0; row < count; row++) {
      const float *query = queries + row * 3 * width;
      vec most = all(-1e30f);
      for (size_t from = 0; from < padded; from += 16) {
        vec score = all(0);
        for (size_t at = 0; at < head_width; at++)
          score = score + all(query[at]) * load(in->keys + at * padded + from);
        score = score * all(0.17677669529663687f);
        score = chosen(before(count - from), score, all(-1e30f));
        store(weights + from, score);
        most = larger(most, score);
      }
      vec top = all(max_of(most)), sum = all(0);
      for (size_t from = 0; from < padded; from += 16) {
        vec weight = chosen(before(count - from), exponential(load(weights + from) - top), all(0));
        store(weights + from, weight);
        sum = sum + weight;
      }
      vec part = all(1.0f / sum_of(sum)), low = all(0), high = all(0);
      for (size_t other = 0; other < count; other++) {
        vec weight = all(weights[other]);
        const float *value = values + other * 3 * width;
        low = low + weight * load(value);
        high = high + weight * load(value + 16);
      }
      float *result = in->mixed + row * width + head * head_width;
      store(result, low * part);
      store(result + 16, high * part);
    }
  }
}

// The vectors of `count` pieces, 1 ... window, between the two marks; `state` has them from row 1.
ALWAYS void NAME(look)(
    const crossread_meaning_model *model, const int32_t *pieces, size_t count,
    NAME(encoding) *in) {
  size_t rows = count + 2;
  for (size_t row = 0; row < rows; row++) {
    size_t piece = row == 0 ? first_mark : row == count + 1 ? last_mark : (size_t)pieces[row - 1];
    const int8_t *word = model->word_rows + piece * width;
    vec scale = all(model->word_scales[piece]);
    float *line = in->state + row * width;
    for (size_t at = 0; at < width; at += 16)
      store(line + at, from_small(word + at) * scale + load(model->places + row * width + at));
    NAME(normalise)(line, 0, model->norm_w, model->norm_b);
  }
  for (uint32_t number = 0; number < model->layers; number++) {
    const crossread_meaning_layer *layer = &model->layer[number];
    NAME(shrink_rows)(in->state, rows, width, in->small, in->scales);
    NAME(scaled)(&layer->qkv, in->small, in->scales, rows, width, 3 * width, in->broad, in->room);
    NAME(attend)(in, rows);
    NAME(shrink_rows)(in->mixed, rows, width, in->small, in->scales);
    NAME(scaled)(&layer->out, in->small, in->scales, rows, width, width, in->mixed, in->room);
    for (size_t row = 0; row < rows; row++)
      NAME(normalise)(
          in->state + row * width, in->mixed + row * width, layer->norm1_w, layer->norm1_b);
    NAME(shrink_rows)(in->state, rows, width, in->small, in->scales);
    NAME(scaled)(&layer->up, in->small, in->scales, rows, width, inner, in->broad, in->room);
    for (size_t at = 0; at < rows * inner; at += 16) store(in->broad + at, gelu(load(in->broad + at)));
    NAME(shrink_rows)(in->broad, rows, inner, in->small, in->scales);
    NAME(scaled)(&layer->down, in->small, in->scales, rows, inner, width, in->mixed, in->room);
    for (size_t row = 0; row < rows; row++)
      NAME(normalise)(
          in->state + row * width, in->mixed + row * width, layer->norm2_w, layer->norm2_b);
  }
}

// A part of what is kept of all pieces, in whole numbers of one scale, which it gives.
ALWAYS float NAME(keep)(
    const float *kept, size_t count, size_t start, size_t size, int8_t *result) {
  float most = 0;
  for (size_t row = 0; row < count; row++) {
    float found = NAME(largest)(kept + row * tokens_width + start, size);
    if (found > most) most = found;
  }
  for (size_t row = 0; row < count; row++)
    NAME(shrink)(kept + row * tokens_width + start, size, most, result + row * size);
  return most / 127.0f;
}

// Puts a column of whole numbers where `product` looks for weights: blocks of 16 outputs.
ALWAYS size_t NAME(place)(size_t output, size_t input, size_t inputs) {
  return (output / 16 * (inputs / 4) + input / 4) * 64 + output % 16 * 4 + input % 4;
}

static void NAME(encode)(
    const crossread_meaning_model *model, const int32_t *pieces, size_t count, uint8_t *encoded,
    void *room) {
  NAME(encoding) in;
  float *next = room;
  in.all = next;
  in.state = in.all + CROSSREAD_MEANING_MOST * width;
  in.mixed = in.state + most_places * width;
  in.broad = in.mixed + most_places * width;
  in.keys = in.broad + CROSSREAD_MEANING_MOST * inner;
  in.scales = in.keys + head_width * most_places;
  in.kept = in.scales + CROSSREAD_MEANING_MOST;
  in.small = (int8_t *)(in.kept + CROSSREAD_MEANING_MOST * tokens_width);
  in.room = (uint8_t *)in.small + CROSSREAD_MEANING_MOST * inner;

  // Long texts in windows that overlap: a piece is taken from the later one but for its start.
  for (size_t start = 0;; start += window_step) {
    size_t part = count - start < window ? count - start : window;
    NAME(look)(model, pieces + start, part, &in);
    size_t skip = start == 0 ? 0 : (window - window_step) / 2;
    for (size_t row = skip; row < part; row++)
      for (size_t at = 0; at < width; at += 16)
        store(in.all + (start + row) * width + at, load(in.state + (row + 1) * width + at));
    if (start + part == count) break;
  }

  // What the head keeps: of the vectors, and of the words that they stand for.
  NAME(shrink_rows)(in.all, count, width, in.small, in.scales);
  NAME(scaled)(
      &model->token_h, in.small, in.scales, count, width, tokens_width, in.kept, in.room);
  for (size_t row = 0; row < count; row++) {
    const int8_t *word = model->word_rows + (size_t)pieces[row] * width;
    int32_t squares = 0;
    for (size_t at = 0; at < width; at++) {
      squares += word[at] * word[at];
      in.small[row * width + at] = word[at];
    }
    in.scales[row] = 1.0f / __builtin_elementwise_sqrt(squares > 0 ? (float)squares : 1.0f);
  }
  NAME(scaled)(
      &model->token_e, in.small, in.scales, count, width, tokens_width, in.broad, in.room);
  for (size_t at = 0; at < count * tokens_width; at += 16)
    store(in.kept + at, load(in.kept + at) + load(in.broad + at));

  encoded_parts parts = parts_of(count);
  for (size_t at = 0; at < parts.size; at++) encoded[at] = 0;
  float *scales = (float *)encoded;
  int32_t *ids = (int32_t *)(encoded + parts.ids);
  float *align_scales = (float *)(encoded + parts.align_scales);
  int8_t *align_rows = (int8_t *)(encoded + parts.align_rows);
  int8_t *align_columns = (int8_t *)(encoded + parts.align_columns);
  int8_t *mixed_columns = (int8_t *)(encoded + parts.mixed_columns);
  for (size_t row = 0; row < count; row++) {
    ids[row] = pieces[row];
    float *line = in.kept + row * tokens_width;
    vec squares = all(0);
    for (size_t at = 0; at < align_width; at += 16)
      squares = squares + load(line + at) * load(line + at);
    vec size = all(__builtin_elementwise_sqrt(sum_of(squares) + 1e-6f));
    for (size_t at = 0; at < align_width; at += 16) store(line + at, load(line + at) / size);
    align_scales[row] = NAME(shrink)(
        line, align_width, NAME(largest)(line, align_width), align_rows + row * align_width);
    for (size_t at = 0; at < align_width; at++)
      align_columns[NAME(place)(row, at, align_width)] = align_rows[row * align_width + at];
  }
  int8_t *content_rows = (int8_t *)(encoded + parts.content_rows);
  scales[0] = NAME(keep)(in.kept, count, align_width, content, content_rows);
  scales[1] = NAME(keep)(
      in.kept, count, align_width + content, hidden, (int8_t *)(encoded + parts.own_rows));
  scales[2] = NAME(keep)(in.kept, count, align_width + content + hidden, hidden, in.small);
  size_t padded = up_to(count, 4);
  for (size_t row = 0; row < count; row++) {
    for (size_t at = 0; at < content; at++)
      mixed_columns[NAME(place)(at, row, padded)] = content_rows[row * content + at];
    for (size_t at = 0; at < hidden; at++)
      mixed_columns[NAME(place)(content + at, row, padded)] = in.small[row * hidden + at];
  }
}

// One side of a question.
typedef struct {
  size_t count, start, end;
  const float *scales, *align_scales;
  const int32_t *ids;
  const int8_t *align_rows, *align_columns, *content_rows, *own_rows, *mixed_columns;
} NAME(side);

ALWAYS NAME(side) NAME(side_of)(const uint8_t *encoded, size_t count, size_t start, size_t end) {
  encoded_parts parts = parts_of(count);
  NAME(side) side;
  side.count = count;
  side.start = start;
  side.end = end;
  side.scales = (const float *)encoded;
  side.ids = (const int32_t *)(encoded + parts.ids);
  side.align_scales = (const float *)(encoded + parts.align_scales);
  side.align_rows = (const int8_t *)(encoded + parts.align_rows);
  side.align_columns = (const int8_t *)(encoded + parts.align_columns);
  side.content_rows = (const int8_t *)(encoded + parts.content_rows);
  side.own_rows = (const int8_t *)(encoded + parts.own_rows);
  side.mixed_columns = (const int8_t *)(encoded + parts.mixed_columns);
  return side;
}

// What judging works in; sized by crossread_meaning_judge_room.
typedef struct {
  float *broad;    // sums: of the alignment, then what is mixed by it
  float *apart, *times;
  float *signs;    // three for each row, and room for one
  float *scales;   // of rows: apart, then times
  int8_t *small, *small_apart, *small_times;
  uint8_t *room;
} NAME(judging);

ALWAYS NAME(judging) NAME(judging_in)(void *room, size_t count_a, size_t count_b) {
  size_t rows = up_to(count_a > count_b ? count_a : count_b, 16);
  size_t broad = rows > mixed_width ? rows : mixed_width;
  NAME(judging) in;
  in.broad = room;
  in.apart = in.broad + rows * broad;
  in.times = in.apart + rows * hidden;
  in.signs = in.times + rows * hidden;
  in.scales = in.signs + rows * 4;
  in.small = (int8_t *)(in.scales + 2 * rows);
  in.small_apart = in.small + rows * broad;
  in.small_times = in.small_apart + rows * content;
  in.room = (uint8_t *)(in.small_times + rows * content);
  return in;
}

// The clause of a, row by row, beside what of b corresponds to each: `pooled` numbers, of which the
// last `content` are the mean of its contents.
ALWAYS void NAME(one_way)(
    const crossread_meaning_model *model, const NAME(side) *a, const NAME(side) *b,
    NAME(judging) *in, float *result) {
  size_t rows = a->end - a->start, padded = up_to(b->count, 16), inputs = up_to(b->count, 4);
  NAME(product)(
      a->align_rows + a->start * align_width, rows, align_width, b->align_columns, padded,
      (int32_t *)in->broad, in->room);
  vec sharpness = all(model->attention[0]), bonus = all(model->attention[1]);
  for (size_t row = 0; row < rows; row++) {
    float *line = in->broad + row * padded;
    vec scale = all(a->align_scales[a->start + row]);
    whole id = all_whole(a->ids[a->start + row]), twin = all_whole(0);
    vec most = all(-1e30f), best = all(-1);
    for (size_t from = 0; from < padded; from += 16) {
      whole real = before(b->count - from);
      whole inside = between(from, b->start, b->end);
      vec cosine = to_float(*(const whole_u *)(line + from)) * (scale * load(b->align_scales + from));
      best = larger(best, chosen(inside, cosine, all(-1)));
      vec score = cosine * sharpness + chosen(inside, bonus, all(0));
      score = chosen(real, score, all(-1e30f));
      store(line + from, score);
      most = larger(most, score);
      twin |= (*(const whole_u *)(b->ids + from) == id) & real;
    }
    vec top = all(max_of(most));
    whole sum = all_whole(0), within = all_whole(0);
    int8_t *weights = in->small + row * inputs;
    for (size_t from = 0; from < padded; from += 16) {
      whole weight = __builtin_convertvector(
          exponential(load(line + from) - top) * all(127) + all(0.5f), whole);
      weight &= before(b->count - from);
      sum += weight;
      within += weight & between(from, b->start, b->end);
      int8_t block[16] __attribute__((aligned(16)));
      store_small(block, weight);
      size_t part = inputs - from < 16 ? inputs - from : 16;
      for (size_t at = 0; at < part; at++) weights[from + at] = block[at];
    }
    float total = (float)whole_sum_of(sum), *signs = in->signs + row * 4;
    signs[0] = (float)whole_sum_of(within) / total;
    signs[1] = max_of(best);
    signs[2] = whole_sum_of(twin) != 0 ? 1.0f : 0.0f;
    signs[3] = 1.0f / total;
  }
  NAME(product)(
      in->small, rows, inputs, b->mixed_columns, mixed_width, (int32_t *)in->broad, in->room);

  vec content_sum[content / 16];
  for (size_t at = 0; at < content / 16; at++) content_sum[at] = all(0);
  for (size_t row = 0; row < rows; row++) {
    float *line = in->broad + row * mixed_width;
    vec part_c = all(b->scales[0] * in->signs[row * 4 + 3]);
    vec part_s = all(b->scales[2] * in->signs[row * 4 + 3]);
    float *apart = in->apart + row * content, *times = in->times + row * content;
    for (size_t at = 0; at < content; at += 16) {
      vec own = from_small(a->content_rows + (a->start + row) * content + at) * all(a->scales[0]);
      vec other = to_float(*(const whole_u *)(line + at)) * part_c;
      content_sum[at / 16] = content_sum[at / 16] + own;
      store(apart + at, magnitude(own - other));
      store(times + at, own * other);
    }
    for (size_t at = content; at < mixed_width; at += 16)
      store(line + at, to_float(*(const whole_u *)(line + at)) * part_s);
    in->scales[row] = NAME(shrink)(
        apart, content, NAME(largest)(apart, content), in->small_apart + row * content);
    in->scales[rows + row] = NAME(shrink)(
        times, content, NAME(largest)(times, content), in->small_times + row * content);
  }
  NAME(scaled)(
      &model->apart, in->small_apart, in->scales, rows, content, hidden, in->apart, in->room);
  NAME(scaled)(
      &model->times, in->small_times, in->scales + rows, rows, content, hidden, in->times,
      in->room);

  float count = 1.0f / (float)rows;
  for (size_t at = 0; at < hidden; at += 16) {
    vec sum = all(0), most = all(0);
    vec within = load(model->signs + at), best = load(model->signs + hidden + at);
    vec twin = load(model->signs + 2 * hidden + at), bias = load(model->hidden_b + at);
    for (size_t row = 0; row < rows; row++) {
      const float *signs = in->signs + row * 4;
      vec value =
          from_small(a->own_rows + (a->start + row) * hidden + at) * all(a->scales[1])
          + load(in->broad + row * mixed_width + content + at)
          + load(in->apart + row * hidden + at) + load(in->times + row * hidden + at)
          + all(signs[0]) * within + all(signs[1]) * best + all(signs[2]) * twin + bias;
      value = larger(all(0), value);
      sum = sum + value;
      most = larger(most, value);
    }
    store(result + at, sum * all(count));
    store(result + hidden + at, most);
  }
  for (size_t sign = 0; sign < 3; sign++) {
    float sum = 0;
    for (size_t row = 0; row < rows; row++) sum = sum + in->signs[row * 4 + sign];
    result[2 * hidden + sign] = sum * count;
  }
  for (size_t at = 0; at < content; at += 16)
    store(result + 2 * hidden + 3 + at, content_sum[at / 16] * all(count));
}

static void NAME(judge)(
    const crossread_meaning_model *model, const uint8_t *encoded_a, size_t count_a, size_t start_a,
    size_t end_a, const uint8_t *encoded_b, size_t count_b, size_t start_b, size_t end_b,
    float *chances, void *room) {
  NAME(side) a = NAME(side_of)(encoded_a, count_a, start_a, end_a);
  NAME(side) b = NAME(side_of)(encoded_b, count_b, start_b, end_b);
  NAME(judging) in = NAME(judging_in)(room, count_a, count_b);
  float ab[pooled + 16], ba[pooled + 16], z[2 * pooled];
  NAME(one_way)(model, &a, &b, &in, ab);
  NAME(one_way)(model, &b, &a, &in, ba);
  enum { rows_part = 2 * hidden + 3 };
  for (size_t at = 0; at < rows_part; at++) {
    float apart = ab[at] - ba[at];
    z[at] = ab[at] + ba[at];
    z[rows_part + at] = apart < 0 ? -apart : apart;
  }
  for (size_t at = 0; at < content; at++) {
    float apart = ab[rows_part + at] - ba[rows_part + at];
    z[2 * rows_part + at] = apart < 0 ? -apart : apart;
    z[2 * rows_part + content + at] = ab[rows_part + at] * ba[rows_part + at];
  }
  vec sums[judge_width / 16];
  for (size_t at = 0; at < judge_width / 16; at++) sums[at] = load(model->judge_b + 16 * at);
  for (size_t from = 0; from < 2 * pooled; from++)
    for (size_t at = 0; at < judge_width / 16; at++)
      sums[at] = sums[at] + all(z[from]) * load(model->judge_w + from * judge_width + 16 * at);
  float last[judge_width] __attribute__((aligned(64)));
  for (size_t at = 0; at < judge_width / 16; at++) store(last + 16 * at, larger(all(0), sums[at]));
  vec odds = load(model->last_b);
  for (size_t from = 0; from < judge_width; from++)
    odds = odds + all(last[from]) * load(model->last_w + from * 16);
  whole real = before(CROSSREAD_MEANING_RELATIONS);
  odds = chosen(real, odds, all(-1e30f));
  odds = chosen(real, exponential(odds - all(max_of(odds))), all(0));
  float found[16];
  store(found, odds / all(sum_of(odds)));
  for (size_t at = 0; at < CROSSREAD_MEANING_RELATIONS; at++) chances[at] = found[at];
}

static void NAME(align)(
    const crossread_meaning_model *model, const uint8_t *encoded_a, size_t count_a,
    const uint8_t *encoded_b, size_t count_b, size_t start_b, size_t end_b, int32_t *best,
    float *cosines, void *room) {
  (void)model;
  NAME(side) a = NAME(side_of)(encoded_a, count_a, 0, count_a);
  NAME(side) b = NAME(side_of)(encoded_b, count_b, start_b, end_b);
  NAME(judging) in = NAME(judging_in)(room, count_a, count_b);
  size_t padded = up_to(count_b, 16);
  NAME(product)(
      a.align_rows, count_a, align_width, b.align_columns, padded, (int32_t *)in.broad, in.room);
  for (size_t row = 0; row < count_a; row++) {
    const int32_t *line = (const int32_t *)in.broad + row * padded;
    float most = -2;
    int32_t found = (int32_t)start_b;
    for (size_t at = start_b; at < end_b; at++) {
      float cosine = (float)line[at] * (a.align_scales[row] * b.align_scales[at]);
      if (cosine > most) {
        most = cosine;
        found = (int32_t)at;
      }
    }
    best[row] = found;
    cosines[row] = most;
  }
}

static const crossread_meaning_kernels NAME(kernels) = {NAME(encode), NAME(judge), NAME(align)};
