// MyHTML, the HTML5 parser of Debian's libmodest, with what Swift cannot do itself: limits that end
// a parse from within a callback, and the library's macros and static functions.
#ifndef CMODEST_H
#define CMODEST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <myhtml/tag_const.h>

/// A parsed page, and what ended the parse.
typedef struct {
  void *parser;
  void *tree;
  /// Whether a limit ended the parse; the tree then holds what stands before.
  bool was_stopped;
  /// The offset in the input at which it was stopped.
  size_t stopped_at;
} CModestPage;

/// What a parse may cost. The HTML standard's algorithm looks through its stack of open elements
/// at every tag, so that depth alone makes it quadratic.
typedef struct {
  /// Elements in the body that are deeper are put beside each other. So many elements that format
  /// (b, i, font), open at once, end the parse: each paragraph would begin with all of them.
  size_t nesting;
  /// Where they cannot be (tables in tables), the parse ends.
  size_t depth;
  size_t tokens;
  size_t nodes;
  /// The sum over all tokens of the elements that are open.
  uint64_t steps;
} CModestLimits;

/// One node of the tree in document order.
typedef struct {
  /// A `CModestTag`; 0 for elements that the HTML standard does not name.
  uint16_t tag;
  bool is_text;
  bool is_html;
} CModestNode;

/// Parses UTF-8; false where memory ran out. `cmodest_free` in any case.
bool cmodest_parse(CModestPage *page, const char *utf8, size_t length, CModestLimits limits);
void cmodest_free(CModestPage *page);


const void *cmodest_root(const CModestPage *page);
const void *cmodest_child(const void *node);
const void *cmodest_next(const void *node);
const void *cmodest_parent(const void *node);
CModestNode cmodest_node(const void *node);
/// The characters of a text node; they live as long as the page.
const char *cmodest_text(const void *node, size_t *length);

const void *cmodest_first_attribute(const void *node);
const void *cmodest_next_attribute(const void *attribute);
const char *cmodest_attribute_name(const void *attribute, size_t *length);
const char *cmodest_attribute_value(const void *attribute, size_t *length);

/// The number of the encoding that a label of the WHATWG Encoding Standard names; -1 for none.
int cmodest_encoding(const char *label, size_t length);
/// The standard's name of an encoding; null for none.
const char *cmodest_encoding_name(int encoding);
/// Writes text as UTF-8 and returns its length; `output` has 4 bytes for every byte of the input
/// and 8 more. Sequences without a meaning become U+FFFD and are counted.
size_t cmodest_decode(
  int encoding, const char *input, size_t length, char *output, size_t *replaced,
  size_t *first_replaced);

#endif
