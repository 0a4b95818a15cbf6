// Fetching over HTTP and HTTPS by libcurl, which is loaded only when something is fetched.
//
// Here rather than in Swift: curl's functions take variable arguments, which Swift cannot call, and
// are found by dlopen, so that a program that fetches nothing never loads libcurl and the thirty
// libraries behind it.
#ifndef CROSSREAD_CFETCH_H
#define CROSSREAD_CFETCH_H

#include <stddef.h>

typedef struct cfetch_session cfetch_session;
typedef struct cfetch_transfer cfetch_transfer;

typedef enum {
  CFETCH_DONE,          // an answer came, whatever its status
  CFETCH_FAILED,        // no answer; cfetch_error says why
  CFETCH_TOO_LARGE,     // more bytes than the limit
  CFETCH_LOCAL_ADDRESS  // the host's address is not on the internet
} cfetch_outcome;

typedef struct {
  const char *url;
  const char *user_agent;
  // Lines of header to send, NULL at the end.
  const char *const *headers;
  // The bytes of body, after unpacking.
  size_t size_limit;
  long connect_seconds;
  long total_seconds;
  // So long a server may send next to nothing.
  long idle_seconds;
  int allows_local;
} cfetch_request;

// Loads libcurl; NULL where that went well, else why not.
const char *cfetch_load(void);

cfetch_session *cfetch_session_new(long connections_per_host, long connections);
void cfetch_session_free(cfetch_session *session);

// Starts a transfer; NULL where it cannot be. `tag` comes back with it.
cfetch_transfer *cfetch_start(cfetch_session *session, const cfetch_request *request, long tag);

// Works on the transfers, waiting up to `milliseconds`; how many still run.
int cfetch_work(cfetch_session *session, int milliseconds);

// A transfer that has ended, to be freed by the caller; NULL where none has.
cfetch_transfer *cfetch_next_ended(cfetch_session *session);

long cfetch_tag(const cfetch_transfer *transfer);
cfetch_outcome cfetch_get_outcome(const cfetch_transfer *transfer);
const char *cfetch_error(const cfetch_transfer *transfer);
long cfetch_status(const cfetch_transfer *transfer);
const unsigned char *cfetch_body(const cfetch_transfer *transfer, size_t *count);
// The header lines of the answer, one after the other, as they came.
const char *cfetch_headers(const cfetch_transfer *transfer, size_t *count);
void cfetch_free(cfetch_session *session, cfetch_transfer *transfer);

// Whether the host of an address, as curl reads it, says by itself that it is this machine or on its
// network: "localhost", "127.1", "%31%32%37.0.0.1".
int cfetch_has_local_host(const char *url);

// Whether an address in text ("127.0.0.1", "fe80::1") is of this machine or its own network; 0 for
// what is no address.
int cfetch_is_local(const char *address);

#endif
