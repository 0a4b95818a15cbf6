// Functions of vectors of sixteen, made for one level of processor like kernels.h.

ALWAYS vec chosen(whole mask, vec yes, vec no) {
  return (vec)(((whole)yes & mask) | ((whole)no & ~mask));
}

ALWAYS vec larger(vec a, vec b) { return chosen(b > a, b, a); }

// True in the first `count` places.
ALWAYS whole before(size_t count) {
  const whole places = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
  return places < all_whole(count < 16 ? count : 16);
}

// True where the place, counted from `from`, is in start ..< end.
ALWAYS whole between(size_t from, size_t start, size_t end) {
  const whole places = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
  whole place = places + (int32_t)from;
  return (place >= (int32_t)start) & (place < (int32_t)end);
}

ALWAYS float sum_of(vec x) {
  float part[16];
  store(part, x);
  for (int half = 8; half > 0; half /= 2)
    for (int at = 0; at < half; at++) part[at] = part[at] + part[at + half];
  return part[0];
}

ALWAYS float max_of(vec x) {
  float part[16];
  store(part, x);
  for (int half = 8; half > 0; half /= 2)
    for (int at = 0; at < half; at++)
      part[at] = part[at + half] > part[at] ? part[at + half] : part[at];
  return part[0];
}

ALWAYS int32_t whole_sum_of(whole x) {
  int32_t sum = 0;
  for (int at = 0; at < 16; at++) sum += x[at];
  return sum;
}

// The nearest whole numbers, halves away from 0.
ALWAYS whole rounded(vec x) {
  vec half = (vec)(((whole)x & (int32_t)0x80000000) | (whole)all(0.5f));
  return __builtin_convertvector(x + half, whole);
}

// e to the power of x, for x up to 0; below -87 as at -87. Right to about 1e-7 of the value
// (the polynomial of Cephes' expf).
ALWAYS vec exponential(vec x) {
  x = larger(x, all(-87));
  whole power = rounded(x * all(1.44269504f));
  vec n = to_float(power);
  vec r = x - n * all(0.693359375f) - n * all(-2.12194440e-4f);
  vec p = all(1.9875691500e-4f);
  p = p * r + all(1.3981999507e-3f);
  p = p * r + all(8.3334519073e-3f);
  p = p * r + all(4.1665795894e-2f);
  p = p * r + all(1.6666665459e-1f);
  p = p * r + all(5.0000001201e-1f);
  p = p * (r * r) + r + all(1);
  return p * (vec)((power + 127) << 23);
}

// x times the chance that a normal variable is below x; the error function after Abramowitz and
// Stegun 7.1.26, right to 2e-7.
ALWAYS vec gelu(vec x) {
  vec z = magnitude(x) * all(0.70710678f);
  vec t = all(1) / (all(1) + z * all(0.3275911f));
  vec p = all(1.061405429f);
  p = p * t + all(-1.453152027f);
  p = p * t + all(1.421413741f);
  p = p * t + all(-0.284496736f);
  p = p * t + all(0.254829592f);
  vec error = all(1) - p * t * exponential(-(z * z));
  error = (vec)((whole)error | ((whole)x & (int32_t)0x80000000));
  return x * all(0.5f) * (all(1) + error);
}
