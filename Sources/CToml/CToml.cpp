// toml++ as headers only: no library is loaded at run time.
#define TOML_HEADER_ONLY 1
#define TOML_EXCEPTIONS 0
#define TOML_ENABLE_FORMATTERS 0
#define TOML_ENABLE_WINDOWS_COMPAT 0
#include <toml++/toml.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "CToml.h"

namespace {

struct Value {
  crossread_toml_kind kind;
  std::string table, key, text;
  unsigned line;
};

void add(
    std::vector<Value> &values, std::string_view table, std::string_view key,
    const toml::node &node, unsigned line) {
  Value value{crossread_toml_other, std::string(table), std::string(key), {}, line};
  // The place of a node is the place of its value, which may stand in another line than the key.
  if (node.source().begin.line > 0) value.line = node.source().begin.line;
  if (const auto *string = node.as_string()) {
    value.kind = crossread_toml_string;
    value.text = string->get();
  } else if (const auto *boolean = node.as_boolean()) {
    value.kind = crossread_toml_boolean;
    value.text = boolean->get() ? "true" : "false";
  } else if (const auto *integer = node.as_integer()) {
    value.kind = crossread_toml_integer;
    value.text = std::to_string(integer->get());
  } else if (const auto *array = node.as_array()) {
    value.kind = crossread_toml_array;
    const unsigned first = value.line;
    values.push_back(std::move(value));
    for (const auto &element : *array) {
      // An array within an array is nothing that we know.
      if (element.is_array() || element.is_table()) {
        values.push_back({crossread_toml_other, std::string(table), std::string(key), {}, first});
      } else {
        add(values, table, key, element, first);
      }
    }
    return;
  } else if (const auto *inner = node.as_table(); inner && !inner->empty()) {
    const std::string name = std::string(table) + "." + std::string(key);
    for (const auto &[own, content] : *inner) {
      // A table in a table in a table is nothing that we know.
      if (content.is_table()) {
        values.push_back({crossread_toml_other, name, std::string(own), {}, value.line});
      } else {
        add(values, name, own, content, value.line);
      }
    }
    return;
  }
  values.push_back(std::move(value));
}

// toml++ goes down a level for each part of a dotted key, and so does what frees its tables: a key
// with many thousand parts is more than a stack holds.
constexpr unsigned dot_limit = 100;

// The line of a key with more dots than that, or 0. Dots in comments and in strings of one line do not count.
unsigned line_of_endless_key(std::string_view text) {
  unsigned line = 1, dots = 0;
  char quote = 0;
  for (size_t place = 0; place < text.size(); place++) {
    const char c = text[place];
    if (c == '\n') {
      line++;
      dots = 0;
      quote = 0;
    } else if (quote) {
      if (c == '\\' && quote == '"') place++;
      else if (c == quote) quote = 0;
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '#') {
      place = std::min(text.find('\n', place), text.size()) - 1;
    } else if (c == '.') {
      if (++dots > dot_limit) return line;
    } else if (std::string_view("=,{}[]").find(c) != std::string_view::npos) {
      dots = 0;
    }
  }
  return 0;
}

}  // namespace

void crossread_toml_read(
    const char *text, size_t length, void *context, crossread_toml_visit visit) {
  if (const unsigned line = line_of_endless_key(std::string_view(text, length))) {
    const std::string_view words = "a key has too many dots";
    visit(context, crossread_toml_error, "", 0, "", 0, words.data(), words.size(), line);
    return;
  }
  const auto result = toml::parse(std::string_view(text, length));
  if (!result) {
    const auto &error = result.error();
    const auto words = error.description();
    visit(
        context, crossread_toml_error, "", 0, "", 0, words.data(), words.size(),
        error.source().begin.line);
    return;
  }
  std::vector<Value> values;
  for (const auto &[key, node] : result.table()) {
    const unsigned line = key.source().begin.line;
    if (const auto *table = node.as_table()) {
      if (table->empty()) values.push_back({crossread_toml_other, std::string(key), {}, {}, line});
      for (const auto &[inner, value] : *table) {
        add(values, key, inner, value, inner.source().begin.line);
      }
    } else {
      add(values, {}, key, node, line);
    }
  }
  std::stable_sort(values.begin(), values.end(), [](const Value &a, const Value &b) {
    return a.line < b.line;
  });
  for (const auto &value : values) {
    visit(
        context, value.kind, value.table.data(), value.table.size(), value.key.data(),
        value.key.size(), value.text.data(), value.text.size(), value.line);
  }
}
