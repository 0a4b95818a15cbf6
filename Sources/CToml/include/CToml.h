#ifndef CROSSREAD_CTOML_H
#define CROSSREAD_CTOML_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// What a value of a TOML document is.
typedef enum {
  crossread_toml_string,
  crossread_toml_boolean,
  crossread_toml_integer,
  /// An array; its elements follow, each under the same name.
  crossread_toml_array,
  /// A table deeper than in a table, a float, a date: nothing that Crossread's configuration has.
  crossread_toml_other,
  /// The document is no TOML; `value` says why. Nothing else is reported then.
  crossread_toml_error,
} crossread_toml_kind;

/// One value: the table it stands in (empty for none, "a.b" for b in a), its key, its text ("true", "12", the string
/// itself) and its line, counted from one. Texts are UTF-8, not ended by a zero, and gone after the
/// call.
typedef void (*crossread_toml_visit)(
    void *context, crossread_toml_kind kind, const char *table, size_t table_length,
    const char *key, size_t key_length, const char *value, size_t value_length, unsigned line);

/// Reads a document with toml++ (C++, which Swift cannot call as it is: it reports errors in C++
/// types) and visits its values in the order of their lines.
void crossread_toml_read(
    const char *text, size_t length, void *context, crossread_toml_visit visit);

#ifdef __cplusplus
}
#endif

#endif
