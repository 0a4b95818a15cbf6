#define _GNU_SOURCE
#define CURL_DISABLE_TYPECHECK
#include "CFetch.h"

#include <arpa/inet.h>
#include <curl/curl.h>
#include <dlfcn.h>
#include <netdb.h>
#include <netinet/in.h>
#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/socket.h>
#include <unistd.h>

// The variadic ones are called through pointers of their own type.
static struct {
  __typeof__(&curl_global_init) global_init;
  __typeof__(&curl_easy_init) easy_init;
  CURLcode (*easy_setopt)(CURL *, CURLoption, ...);
  CURLcode (*easy_getinfo)(CURL *, CURLINFO, ...);
  __typeof__(&curl_easy_cleanup) easy_cleanup;
  __typeof__(&curl_easy_strerror) easy_strerror;
  __typeof__(&curl_slist_append) slist_append;
  __typeof__(&curl_slist_free_all) slist_free_all;
  __typeof__(&curl_multi_init) multi_init;
  CURLMcode (*multi_setopt)(CURLM *, CURLMoption, ...);
  __typeof__(&curl_multi_add_handle) multi_add_handle;
  __typeof__(&curl_multi_remove_handle) multi_remove_handle;
  __typeof__(&curl_multi_perform) multi_perform;
  __typeof__(&curl_multi_poll) multi_poll;
  __typeof__(&curl_multi_info_read) multi_info_read;
  __typeof__(&curl_multi_cleanup) multi_cleanup;
  __typeof__(&curl_url) url;
  __typeof__(&curl_url_set) url_set;
  __typeof__(&curl_url_get) url_get;
  __typeof__(&curl_url_cleanup) url_cleanup;
  __typeof__(&curl_free) free;
} curl;

struct cfetch_session {
  CURLM *multi;
  // Transfers that were never begun, for their hosts are local.
  cfetch_transfer *refused;
};

struct cfetch_transfer {
  CURL *easy;
  struct curl_slist *sent;
  long tag;
  size_t limit;
  int allows_local;
  int uses_proxy;
  int was_local;
  cfetch_transfer *next;
  int was_too_large;
  CURLcode result;
  long status;
  unsigned char *body;
  size_t body_count, body_room;
  char *headers;
  size_t headers_count, headers_room;
  char error[CURL_ERROR_SIZE];
};

static const char *load_problem;

static void load(void) {
  void *library = dlopen("libcurl.so.4", RTLD_NOW | RTLD_LOCAL);
  if (!library) library = dlopen("libcurl-gnutls.so.4", RTLD_NOW | RTLD_LOCAL);
  if (!library) {
    const char *problem = dlerror();  // the thread's own, so a copy is kept
    load_problem = problem ? strdup(problem) : "there is no libcurl";
    return;
  }
  int missing = 0;
#define FIND(name) missing |= !(*(void **)(&curl.name) = dlsym(library, "curl_" #name))
  FIND(global_init);
  FIND(easy_init);
  FIND(easy_setopt);
  FIND(easy_getinfo);
  FIND(easy_cleanup);
  FIND(easy_strerror);
  FIND(slist_append);
  FIND(slist_free_all);
  FIND(multi_init);
  FIND(multi_setopt);
  FIND(multi_add_handle);
  FIND(multi_remove_handle);
  FIND(multi_perform);
  FIND(multi_poll);
  FIND(multi_info_read);
  FIND(multi_cleanup);
  FIND(url);
  FIND(url_set);
  FIND(url_get);
  FIND(url_cleanup);
  FIND(free);
#undef FIND
  if (missing)
    load_problem = "this libcurl is too old";
  else if (curl.global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK)
    load_problem = "libcurl does not start";
}

// Fetchers on several threads may ask at once; each waits until the functions are there.
const char *cfetch_load(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, load);
  return load_problem;
}

// The networks that are not on the internet: RFC 6890 and its successors.
static int is_local_v4(uint32_t address) {
  static const struct {
    uint32_t network;
    int bits;
  } local[] = {
      {0x00000000, 8},  {0x0A000000, 8},  {0x64400000, 10}, {0x7F000000, 8},  {0xA9FE0000, 16},
      {0xAC100000, 12}, {0xC0000000, 24}, {0xC0000200, 24}, {0xC0586300, 24}, {0xC0A80000, 16}, {0xC6120000, 15},
      {0xC6336400, 24}, {0xCB007100, 24}, {0xE0000000, 3},
  };
  for (size_t i = 0; i < sizeof local / sizeof *local; i++)
    if ((address ^ local[i].network) >> (32 - local[i].bits) == 0) return 1;
  return 0;
}

static uint32_t be32(const unsigned char *b) {
  return (uint32_t)b[0] << 24 | (uint32_t)b[1] << 16 | (uint32_t)b[2] << 8 | b[3];
}

static int is_local_v6(const unsigned char *b) {
  static const unsigned char zeros[16];
  // ::ffff:0:0/96 (mapped), ::/96 (compatible, :: and ::1), 64:ff9b::/96 (translated)
  if (memcmp(b, zeros, 10) == 0 && b[10] == 0xFF && b[11] == 0xFF) return is_local_v4(be32(b + 12));
  if (memcmp(b, zeros, 12) == 0) return 1;
  static const unsigned char nat64[12] = {0x00, 0x64, 0xFF, 0x9B};
  if (memcmp(b, nat64, 12) == 0) return is_local_v4(be32(b + 12));
  // 2002::/16 carries an IPv4 address.
  if (b[0] == 0x20 && b[1] == 0x02) return is_local_v4(be32(b + 2));
  // Only 2000::/3 is given out; of it 2001::/23 is set apart (2001::/32, Teredo, carries an IPv4
  // address behind a relay, others are for tests and identifiers), 2001:db8::/32 and 3fff::/20 are for
  // documents.
  if ((b[0] & 0xE0) != 0x20) return 1;
  if (b[0] == 0x20 && b[1] == 0x01) return (b[2] & 0xFE) == 0 || (b[2] == 0x0D && b[3] == 0xB8);
  return b[0] == 0x3F && b[1] == 0xFF && (b[2] & 0xF0) == 0;
}

static int is_local(const struct sockaddr *address) {
  if (address->sa_family == AF_INET)
    return is_local_v4(ntohl(((const struct sockaddr_in *)address)->sin_addr.s_addr));
  if (address->sa_family == AF_INET6)
    return is_local_v6(((const struct sockaddr_in6 *)address)->sin6_addr.s6_addr);
  return 1;
}

int cfetch_is_local(const char *text) {
  struct in_addr v4;
  struct in6_addr v6;
  if (inet_aton(text, &v4)) return is_local_v4(ntohl(v4.s_addr));
  if (inet_pton(AF_INET6, text, &v6) == 1) return is_local_v6(v6.s6_addr);
  return 0;
}

// The host of an address as curl reads it, to be freed: without escapes, numbers of IPv4 in their usual
// form, without brackets and a full stop at the end; NULL where there is none.
static char *host_of(const char *url) {
  CURLU *parts = curl.url();
  char *host = NULL, *found = NULL;
  if (parts && curl.url_set(parts, CURLUPART_URL, url, 0) == CURLUE_OK &&
      curl.url_get(parts, CURLUPART_HOST, &host, CURLU_URLDECODE) == CURLUE_OK) {
    size_t length = strlen(host);
    while (length && (host[length - 1] == '.' || host[length - 1] == ']')) length--;
    const char *start = host[0] == '[' && length ? host + 1 : host;
    found = strndup(start, length - (size_t)(start - host));
  }
  curl.free(host);
  curl.url_cleanup(parts);
  return found;
}

static int ends_with(const char *text, const char *end) {
  size_t length = strlen(text), more = strlen(end);
  return length >= more && strcasecmp(text + length - more, end) == 0;
}

// Whether a host says by itself that it is local.
static int is_local_host(const char *host) {
  return strcasecmp(host, "localhost") == 0 || ends_with(host, ".localhost") || cfetch_is_local(host);
}

int cfetch_has_local_host(const char *url) {
  if (cfetch_load()) return 0;
  char *host = host_of(url);
  int is_local = host && is_local_host(host);
  free(host);
  return is_local;
}

// Whether a name leads to a local address, as far as this machine's resolver knows it.
static int leads_to_local(const char *host) {
  struct addrinfo wanted = {.ai_socktype = SOCK_STREAM, .ai_flags = AI_IDN}, *found = NULL;
  if (getaddrinfo(host, NULL, &wanted, &found) != 0) return 0;
  int local = 0;
  for (struct addrinfo *one = found; one; one = one->ai_next) local |= is_local(one->ai_addr);
  freeaddrinfo(found);
  return local;
}

// Whether no_proxy names a host: "*", or names parted by commas or blanks that it is or ends with.
static int is_excepted(const char *host) {
  const char *list = getenv("no_proxy");
  if (!list) list = getenv("NO_PROXY");
  while (list && *list) {
    size_t length = strcspn(list, ", \t");
    const char *name = list;
    list += length + (list[length] != 0);
    if (length == 1 && *name == '*') return 1;
    while (length && *name == '.') name++, length--;
    while (length && name[length - 1] == '.') length--;
    size_t whole = strlen(host);
    if (!length || whole < length || strncasecmp(host + whole - length, name, length) != 0) continue;
    if (whole == length || host[whole - length - 1] == '.') return 1;
  }
  return 0;
}

// The proxy for a host, by the variables that curl reads; "" for none.
static const char *proxy_for(const char *url, const char *host) {
  int is_secure = strncasecmp(url, "https:", 6) == 0;
  const char *proxy = getenv(is_secure ? "https_proxy" : "http_proxy");
  if (!proxy && is_secure) proxy = getenv("HTTPS_PROXY");
  if (!proxy) proxy = getenv("all_proxy");
  if (!proxy) proxy = getenv("ALL_PROXY");
  return proxy && !is_excepted(host) ? proxy : "";
}

// Asked with the address that the host's name led to: names cannot hide it. A proxy's own address may
// well be local.
static curl_socket_t open_socket(void *context, curlsocktype purpose, struct curl_sockaddr *peer) {
  (void)purpose;
  cfetch_transfer *transfer = context;
  if (!transfer->allows_local && !transfer->uses_proxy && is_local(&peer->addr)) {
    transfer->was_local = 1;
    return CURL_SOCKET_BAD;
  }
  return socket(peer->family, peer->socktype | SOCK_CLOEXEC, peer->protocol);
}

static int append(void *to, size_t *count, size_t *room, const void *bytes, size_t more) {
  char **buffer = to;
  if (*count + more > *room) {
    size_t wanted = *room ? *room : 16384;
    while (wanted < *count + more) wanted *= 2;
    char *grown = realloc(*buffer, wanted);
    if (!grown) return 0;
    *buffer = grown;
    *room = wanted;
  }
  memcpy(*buffer + *count, bytes, more);
  *count += more;
  return 1;
}

static size_t on_body(char *bytes, size_t size, size_t count, void *context) {
  cfetch_transfer *transfer = context;
  size_t more = size * count;
  size_t room = transfer->limit - transfer->body_count;
  if (more > room) {
    // What there is room for can be of use by itself.
    append(&transfer->body, &transfer->body_count, &transfer->body_room, bytes, room);
    transfer->was_too_large = 1;
    return 0;
  }
  return append(&transfer->body, &transfer->body_count, &transfer->body_room, bytes, more) ? more : 0;
}

// An answer's header of more bytes is no answer.
enum { header_limit = 262144 };

static size_t on_header(char *bytes, size_t size, size_t count, void *context) {
  cfetch_transfer *transfer = context;
  size_t more = size * count;
  // A new status line begins the answer anew (100 Continue).
  if (more > 5 && memcmp(bytes, "HTTP/", 5) == 0) transfer->headers_count = 0;
  if (transfer->headers_count + more > header_limit) return 0;
  return append(&transfer->headers, &transfer->headers_count, &transfer->headers_room, bytes, more)
             ? more
             : 0;
}

cfetch_session *cfetch_session_new(long connections_per_host, long connections) {
  cfetch_session *session = calloc(1, sizeof *session);
  if (!session) return NULL;
  session->multi = curl.multi_init();
  if (!session->multi) {
    free(session);
    return NULL;
  }
  curl.multi_setopt(session->multi, CURLMOPT_MAX_HOST_CONNECTIONS, connections_per_host);
  curl.multi_setopt(session->multi, CURLMOPT_MAX_TOTAL_CONNECTIONS, connections);
  return session;
}

void cfetch_session_free(cfetch_session *session) {
  if (!session) return;
  curl.multi_cleanup(session->multi);
  free(session);
}

cfetch_transfer *cfetch_start(cfetch_session *session, const cfetch_request *request, long tag) {
  cfetch_transfer *transfer = calloc(1, sizeof *transfer);
  CURL *easy = transfer ? curl.easy_init() : NULL;
  if (!easy) {
    free(transfer);
    return NULL;
  }
  transfer->easy = easy;
  transfer->tag = tag;
  transfer->limit = request->size_limit;
  transfer->allows_local = request->allows_local;
  char *host = host_of(request->url);
  const char *proxy = proxy_for(request->url, host ? host : "");
  transfer->uses_proxy = *proxy != 0;
  // The proxy finds the host, where nobody looks at its address: it is looked up here, too.
  transfer->was_local = !transfer->allows_local && host &&
                        (is_local_host(host) || (transfer->uses_proxy && leads_to_local(host)));
  free(host);
  if (transfer->was_local) {
    transfer->result = CURLE_COULDNT_CONNECT;
    transfer->next = session->refused;
    session->refused = transfer;
    return transfer;
  }
  for (const char *const *header = request->headers; header && *header; header++)
    transfer->sent = curl.slist_append(transfer->sent, *header);
  curl.easy_setopt(easy, CURLOPT_PRIVATE, transfer);
  curl.easy_setopt(easy, CURLOPT_ERRORBUFFER, transfer->error);
  curl.easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
  curl.easy_setopt(easy, CURLOPT_URL, request->url);
  curl.easy_setopt(easy, CURLOPT_USERAGENT, request->user_agent);
  curl.easy_setopt(easy, CURLOPT_HTTPHEADER, transfer->sent);
  // Only as was found above, whatever the variables say.
  curl.easy_setopt(easy, CURLOPT_PROXY, proxy);
  curl.easy_setopt(easy, CURLOPT_NOPROXY, "");
  // All packings that this libcurl can undo.
  curl.easy_setopt(easy, CURLOPT_ACCEPT_ENCODING, "");
  // Redirects are followed by the caller, who looks at each address first.
  curl.easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 0L);
#if LIBCURL_VERSION_NUM >= 0x075500
  curl.easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
#else
  curl.easy_setopt(easy, CURLOPT_PROTOCOLS, (long)(CURLPROTO_HTTP | CURLPROTO_HTTPS));
#endif
  curl.easy_setopt(easy, CURLOPT_CONNECTTIMEOUT, request->connect_seconds);
  curl.easy_setopt(easy, CURLOPT_TIMEOUT, request->total_seconds);
  // A server that sends hardly anything is not waited for to the end.
  curl.easy_setopt(easy, CURLOPT_LOW_SPEED_LIMIT, 20L);
  curl.easy_setopt(easy, CURLOPT_LOW_SPEED_TIME, request->idle_seconds);
  curl.easy_setopt(easy, CURLOPT_OPENSOCKETFUNCTION, open_socket);
  curl.easy_setopt(easy, CURLOPT_OPENSOCKETDATA, transfer);
  curl.easy_setopt(easy, CURLOPT_WRITEFUNCTION, on_body);
  curl.easy_setopt(easy, CURLOPT_WRITEDATA, transfer);
  curl.easy_setopt(easy, CURLOPT_HEADERFUNCTION, on_header);
  curl.easy_setopt(easy, CURLOPT_HEADERDATA, transfer);
  if (curl.multi_add_handle(session->multi, easy) != CURLM_OK) {
    curl.easy_cleanup(easy);
    curl.slist_free_all(transfer->sent);
    free(transfer);
    return NULL;
  }
  return transfer;
}

int cfetch_work(cfetch_session *session, int milliseconds) {
  int running = 0;
  curl.multi_perform(session->multi, &running);
  if (running > 0 && milliseconds > 0) {
    curl.multi_poll(session->multi, NULL, 0, milliseconds, NULL);
    curl.multi_perform(session->multi, &running);
  }
  return running;
}

cfetch_transfer *cfetch_next_ended(cfetch_session *session) {
  if (session->refused) {
    cfetch_transfer *first = session->refused;
    session->refused = first->next;
    return first;
  }
  int left;
  CURLMsg *message;
  while ((message = curl.multi_info_read(session->multi, &left))) {
    if (message->msg != CURLMSG_DONE) continue;
    CURL *easy = message->easy_handle;
    CURLcode result = message->data.result;
    cfetch_transfer *transfer = NULL;
    curl.easy_getinfo(easy, CURLINFO_PRIVATE, &transfer);
    curl.easy_getinfo(easy, CURLINFO_RESPONSE_CODE, &transfer->status);
    transfer->result = result;
    curl.multi_remove_handle(session->multi, easy);
    return transfer;
  }
  return NULL;
}

long cfetch_tag(const cfetch_transfer *transfer) { return transfer->tag; }

cfetch_outcome cfetch_get_outcome(const cfetch_transfer *transfer) {
  if (transfer->was_too_large) return CFETCH_TOO_LARGE;
  if (transfer->result == CURLE_OK) return CFETCH_DONE;
  return transfer->was_local ? CFETCH_LOCAL_ADDRESS : CFETCH_FAILED;
}

const char *cfetch_error(const cfetch_transfer *transfer) {
  return transfer->error[0] ? transfer->error : curl.easy_strerror(transfer->result);
}

long cfetch_status(const cfetch_transfer *transfer) { return transfer->status; }

const unsigned char *cfetch_body(const cfetch_transfer *transfer, size_t *count) {
  *count = transfer->body_count;
  return transfer->body;
}

const char *cfetch_headers(const cfetch_transfer *transfer, size_t *count) {
  *count = transfer->headers_count;
  return transfer->headers;
}

void cfetch_free(cfetch_session *session, cfetch_transfer *transfer) {
  if (!transfer) return;
  curl.multi_remove_handle(session->multi, transfer->easy);
  curl.easy_cleanup(transfer->easy);
  curl.slist_free_all(transfer->sent);
  free(transfer->body);
  free(transfer->headers);
  free(transfer);
}
