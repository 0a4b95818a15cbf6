#include "CModest.h"

#include <errno.h>
#include <iconv.h>
#include <myencoding/encoding.h>
#include <myhtml/myhtml.h>
#include <myhtml/tree.h>
#include <setjmp.h>
#include <stdlib.h>

typedef struct {
  jmp_buf stop;
  CModestLimits left;
  size_t offset;
} Budget;

static void *at_token(myhtml_tree_t *tree, myhtml_token_node_t *token, void *context) {
  (void)context;
  Budget *budget = tree->context;
  // What is nested deeper than browsers nest becomes a sibling, as it does in them: the innermost
  // element is taken to be closed. Only where the standard's algorithm looks at nothing else.
  myhtml_tree_list_t *open = tree->open_elements;
  if (tree->insert_mode == MyHTML_INSERTION_MODE_IN_BODY)
    while (open->length > budget->left.nesting) open->length -= 1;
  size_t depth = open->length;
  size_t formatting = tree->active_formatting->length;
  if (token) budget->offset = token->raw_begin;
  if (depth > budget->left.depth || formatting > budget->left.nesting || budget->left.tokens == 0 ||
      budget->left.steps < depth + formatting) {
    longjmp(budget->stop, 1);
  }
  budget->left.tokens -= 1;
  budget->left.steps -= depth + formatting;
  return NULL;
}

static void at_node(myhtml_tree_t *tree, myhtml_tree_node_t *node, void *context) {
  (void)node;
  (void)context;
  Budget *budget = tree->context;
  if (budget->left.nodes == 0) longjmp(budget->stop, 1);
  budget->left.nodes -= 1;
}

bool cmodest_parse(CModestPage *page, const char *utf8, size_t length, CModestLimits limits) {
  page->was_stopped = false;
  page->stopped_at = 0;
  page->tree = NULL;
  page->parser = myhtml_create();
  if (!page->parser) return false;
  if (myhtml_init(page->parser, MyHTML_OPTIONS_PARSE_MODE_SINGLE, 1, 0)) return false;
  myhtml_tree_t *tree = myhtml_tree_create();
  page->tree = tree;
  if (!tree || myhtml_tree_init(tree, page->parser)) return false;
  // Not on the stack: it is read again after the jump.
  Budget *budget = malloc(sizeof(Budget));
  if (!budget) return false;
  budget->left = limits;
  budget->offset = 0;
  // This version of the library does not hand contexts on to its callbacks.
  tree->context = budget;
  myhtml_callback_before_token_done_set(tree, at_token, NULL);
  myhtml_callback_tree_node_insert_set(tree, at_node, NULL);
  if (setjmp(budget->stop) == 0) {
    // An error leaves a tree of what was read.
    (void)myhtml_parse(tree, MyENCODING_UTF_8, utf8, length);
  } else {
    page->was_stopped = true;
    page->stopped_at = budget->offset;
  }
  free(budget);
  return true;
}

void cmodest_free(CModestPage *page) {
  if (page->tree) myhtml_tree_destroy(page->tree);
  if (page->parser) myhtml_destroy(page->parser);
  page->tree = NULL;
  page->parser = NULL;
}

const void *cmodest_root(const CModestPage *page) {
  const myhtml_tree_t *tree = page->tree;
  return tree ? tree->document : NULL;
}

const void *cmodest_child(const void *node) { return ((const myhtml_tree_node_t *)node)->child; }
const void *cmodest_next(const void *node) { return ((const myhtml_tree_node_t *)node)->next; }
const void *cmodest_parent(const void *node) { return ((const myhtml_tree_node_t *)node)->parent; }

CModestNode cmodest_node(const void *pointer) {
  const myhtml_tree_node_t *node = pointer;
  CModestNode result = {
    .tag = node->tag_id < MyHTML_TAG_LAST_ENTRY ? (uint16_t)node->tag_id : 0,
    .is_text = node->tag_id == MyHTML_TAG__TEXT,
    .is_html = node->ns == MyHTML_NAMESPACE_HTML,
  };
  return result;
}

static const char *characters(const mycore_string_t *string, size_t *length) {
  *length = string->data ? string->length : 0;
  return string->data;
}

const char *cmodest_text(const void *pointer, size_t *length) {
  const myhtml_tree_node_t *node = pointer;
  *length = 0;
  return node->token ? characters(&node->token->str, length) : NULL;
}

const void *cmodest_first_attribute(const void *pointer) {
  const myhtml_tree_node_t *node = pointer;
  return node->token ? node->token->attr_first : NULL;
}

const void *cmodest_next_attribute(const void *attribute) {
  return ((const myhtml_token_attr_t *)attribute)->next;
}

const char *cmodest_attribute_name(const void *attribute, size_t *length) {
  return characters(&((const myhtml_token_attr_t *)attribute)->key, length);
}

const char *cmodest_attribute_value(const void *attribute, size_t *length) {
  return characters(&((const myhtml_token_attr_t *)attribute)->value, length);
}

int cmodest_encoding(const char *label, size_t length) {
  myencoding_t encoding;
  return myencoding_by_name(label, length, &encoding) ? (int)encoding : -1;
}

const char *cmodest_encoding_name(int encoding) {
  size_t length = 0;
  return myencoding_name_by_id((myencoding_t)encoding, &length);
}

// The C library's name of an encoding of several bytes, whose decoder in MyHTML errs: it takes the
// first character of an index for none, and has GB 18030's ranges wrong.
static const char *iconv_name(int encoding) {
  switch (encoding) {
    case MyENCODING_BIG5: return "BIG5-HKSCS";
    case MyENCODING_EUC_JP: return "EUC-JP";
    case MyENCODING_EUC_KR: return "UHC";
    case MyENCODING_GB18030:
    case MyENCODING_GBK: return "GB18030";
    case MyENCODING_ISO_2022_JP: return "ISO-2022-JP";
    case MyENCODING_SHIFT_JIS: return "CP932";
    default: return NULL;
  }
}

static size_t decode_with_iconv(
  iconv_t converter, const char *input, size_t length, char *output, size_t room, size_t *replaced,
  size_t *first_replaced
) {
  char *source = (char *)input;
  size_t left = length;
  char *target = output;
  while (left > 0) {
    if (iconv(converter, &source, &left, &target, &room) != (size_t)-1) break;
    if (errno == E2BIG || room < 3) break;
    if ((*replaced)++ == 0) *first_replaced = (size_t)(source - input);
    target += myencoding_codepoint_to_ascii_utf_8(0xFFFD, target);
    room -= 3;
    source += 1;
    left -= 1;
  }
  return (size_t)(target - output);
}

size_t cmodest_decode(
  int encoding, const char *input, size_t length, char *output, size_t *replaced,
  size_t *first_replaced
) {
  *replaced = 0;
  *first_replaced = 0;
  const char *name = iconv_name(encoding);
  if (name) {
    iconv_t converter = iconv_open("UTF-8", name);
    if (converter != (iconv_t)-1) {
      size_t written = decode_with_iconv(
        converter, input, length, output, 4 * length + 8, replaced, first_replaced);
      iconv_close(converter);
      return written;
    }
  }
  myencoding_custom_f decode = myencoding_get_function_by_id((myencoding_t)encoding);
  if (!decode) return 0;
  myencoding_result_t state = {0};
  size_t written = 0;
  bool is_inside = false;
  for (size_t index = 0; index < length; index++) {
    myencoding_status_t status = decode((unsigned char)input[index], &state);
    size_t scalar;
    is_inside = false;
    if (status == MyENCODING_STATUS_OK) {
      scalar = state.result;
    } else if (status == MyENCODING_STATUS_CONTINUE) {
      is_inside = true;
      continue;
    } else if (status == MyENCODING_STATUS_ERROR) {
      scalar = 0xFFFD;
    } else {
      continue;
    }
    if (scalar == 0xFFFD || scalar > 0x10FFFF || (scalar >= 0xD800 && scalar < 0xE000)) {
      if ((*replaced)++ == 0) *first_replaced = index;
      scalar = 0xFFFD;
    }
    written += myencoding_codepoint_to_ascii_utf_8(scalar, output + written);
    // Some decoders leave the bytes of a finished character behind; only this one has a state that
    // outlives a character.
    if (encoding != MyENCODING_ISO_2022_JP || status == MyENCODING_STATUS_ERROR) {
      myencoding_result_clean(&state);
    }
  }
  if (is_inside) {
    if ((*replaced)++ == 0) *first_replaced = length;
    written += myencoding_codepoint_to_ascii_utf_8(0xFFFD, output + written);
  }
  return written;
}
