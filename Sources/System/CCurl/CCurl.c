#include "CCurl.h"

#include <curl/curl.h>
#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

_Static_assert((int)SOUK_CURL_BAD_URL == (int)CURLE_URL_MALFORMAT, "");
_Static_assert((int)SOUK_CURL_UNKNOWN_HOST == (int)CURLE_COULDNT_RESOLVE_HOST, "");
_Static_assert((int)SOUK_CURL_NO_CONNECTION == (int)CURLE_COULDNT_CONNECT, "");
_Static_assert((int)SOUK_CURL_PARTIAL == (int)CURLE_PARTIAL_FILE, "");
_Static_assert((int)SOUK_CURL_STOPPED_BY_SINK == (int)CURLE_WRITE_ERROR, "");
_Static_assert((int)SOUK_CURL_TIMED_OUT == (int)CURLE_OPERATION_TIMEDOUT, "");
_Static_assert((int)SOUK_CURL_TLS == (int)CURLE_SSL_CONNECT_ERROR, "");
_Static_assert((int)SOUK_CURL_STOPPED == (int)CURLE_ABORTED_BY_CALLBACK, "");
_Static_assert((int)SOUK_CURL_NOTHING == (int)CURLE_GOT_NOTHING, "");
_Static_assert((int)SOUK_CURL_BROKEN == (int)CURLE_RECV_ERROR, "");
_Static_assert((int)SOUK_CURL_UNTRUSTED == (int)CURLE_PEER_FAILED_VERIFICATION, "");
_Static_assert(sizeof(((souk_curl_answer *)0)->reason) >= CURL_ERROR_SIZE, "");

#undef curl_easy_setopt
#undef curl_easy_getinfo

/// libcurl's functions, once it is open.
static struct {
  CURLcode (*global_init)(long);
  CURL *(*init)(void);
  void (*reset)(CURL *);
  void (*cleanup)(CURL *);
  CURLcode (*setopt)(CURL *, CURLoption, ...);
  CURLcode (*getinfo)(CURL *, CURLINFO, ...);
  CURLM *(*multi_init)(void);
  CURLMcode (*multi_cleanup)(CURLM *);
  CURLMcode (*multi_add)(CURLM *, CURL *);
  CURLMcode (*multi_remove)(CURLM *, CURL *);
  CURLMcode (*multi_perform)(CURLM *, int *);
  CURLMcode (*multi_poll)(CURLM *, struct curl_waitfd *, unsigned, int, int *);
  CURLMsg *(*multi_info)(CURLM *, int *);
  const char *(*strerror)(CURLcode);
  struct curl_slist *(*append)(struct curl_slist *, const char *);
  void (*free_list)(struct curl_slist *);
  int is_open;
} library;

static pthread_once_t opened = PTHREAD_ONCE_INIT;

static void open_library(void) {
  void *handle = dlopen("libcurl.so.4", RTLD_NOW | RTLD_LOCAL);
  if (handle == NULL) return;
  library.global_init = (CURLcode(*)(long))dlsym(handle, "curl_global_init");
  library.init = (CURL * (*)(void)) dlsym(handle, "curl_easy_init");
  library.reset = (void (*)(CURL *))dlsym(handle, "curl_easy_reset");
  library.cleanup = (void (*)(CURL *))dlsym(handle, "curl_easy_cleanup");
  library.setopt = (CURLcode(*)(CURL *, CURLoption, ...))dlsym(handle, "curl_easy_setopt");
  library.getinfo = (CURLcode(*)(CURL *, CURLINFO, ...))dlsym(handle, "curl_easy_getinfo");
  library.multi_init = (CURLM * (*)(void)) dlsym(handle, "curl_multi_init");
  library.multi_cleanup = (CURLMcode(*)(CURLM *))dlsym(handle, "curl_multi_cleanup");
  library.multi_add = (CURLMcode(*)(CURLM *, CURL *))dlsym(handle, "curl_multi_add_handle");
  library.multi_remove = (CURLMcode(*)(CURLM *, CURL *))dlsym(handle, "curl_multi_remove_handle");
  library.multi_perform = (CURLMcode(*)(CURLM *, int *))dlsym(handle, "curl_multi_perform");
  library.multi_poll = (CURLMcode(*)(CURLM *, struct curl_waitfd *, unsigned, int, int *))dlsym(
      handle, "curl_multi_poll");
  library.multi_info = (CURLMsg * (*)(CURLM *, int *)) dlsym(handle, "curl_multi_info_read");
  library.strerror = (const char *(*)(CURLcode))dlsym(handle, "curl_easy_strerror");
  library.append =
      (struct curl_slist * (*)(struct curl_slist *, const char *)) dlsym(handle, "curl_slist_append");
  library.free_list = (void (*)(struct curl_slist *))dlsym(handle, "curl_slist_free_all");
  if (library.global_init == NULL || library.init == NULL || library.reset == NULL ||
      library.cleanup == NULL || library.setopt == NULL || library.getinfo == NULL ||
      library.multi_init == NULL || library.multi_cleanup == NULL || library.multi_add == NULL ||
      library.multi_remove == NULL || library.multi_perform == NULL || library.multi_poll == NULL ||
      library.multi_info == NULL || library.strerror == NULL || library.append == NULL ||
      library.free_list == NULL)
    return;
  library.is_open = library.global_init(CURL_GLOBAL_ALL) == CURLE_OK;
}

struct souk_curl_session {
  CURL *curl;
  /// Drives the exchange and keeps the connections from one to the next.
  CURLM *multi;
};

souk_curl_session *souk_curl_open(void) {
  pthread_once(&opened, open_library);
  if (!library.is_open) return NULL;
  souk_curl_session *session = malloc(sizeof *session);
  if (session == NULL) return NULL;
  session->curl = library.init();
  session->multi = library.multi_init();
  if (session->curl != NULL && session->multi != NULL) return session;
  souk_curl_close(session);
  return NULL;
}

void souk_curl_close(souk_curl_session *session) {
  if (session->curl != NULL) library.cleanup(session->curl);
  if (session->multi != NULL) library.multi_cleanup(session->multi);
  free(session);
}

/// What the callbacks of one exchange need.
typedef struct {
  CURL *curl;
  void *context;
  souk_curl_head head;
  souk_curl_sink sink;
  souk_curl_going going;
  souk_curl_answer *answer;
  /// Whether the head was told.
  int has_begun;
  /// Bytes of headers, and of the page that comes with a refusal.
  size_t headers;
  size_t dropped;
  /// Whether the exchange was ended because there was more of that page than is worth reading.
  int is_enough;
} exchange;

/// The most bytes of headers that are read; no honest answer has so many.
static const size_t header_limit = 256 << 10;
/// The most bytes of a refusal's page that are read to keep the connection for the next exchange.
static const size_t dropped_limit = 64 << 10;

static int is_content(long status) { return status == 200 || status == 206; }

/// Tells the head, once; 0 ends the transfer.
static int begin(exchange *self) {
  if (self->has_begun) return 1;
  self->has_begun = 1;
  curl_off_t length = -1;
  library.getinfo(self->curl, CURLINFO_CONTENT_LENGTH_DOWNLOAD_T, &length);
  self->answer->length = length;
  return self->head(self->context, self->answer);
}

static size_t take_bytes(char *bytes, size_t size, size_t count, void *user) {
  exchange *self = user;
  if (!self->going(self->context)) return 0;
  long status = 0;
  library.getinfo(self->curl, CURLINFO_RESPONSE_CODE, &status);
  // The page that comes with a refusal is nothing that anybody asked for; its beginning may say why.
  if (!is_content(status)) {
    const size_t room = sizeof self->answer->page - 1;
    if (self->dropped < room) {
      const size_t rest = room - self->dropped;
      memcpy(self->answer->page + self->dropped, bytes, size * count < rest ? size * count : rest);
    }
    self->dropped += size * count;
    self->is_enough = self->dropped > dropped_limit;
    return self->is_enough ? 0 : size * count;
  }
  self->answer->status = status;
  if (!begin(self)) return 0;
  return self->sink(self->context, (const uint8_t *)bytes, size * count) ? size * count : 0;
}

/// Whether a header line has a name, which is given with its colon.
static int is_named(const char *line, size_t length, const char *name) {
  return length > strlen(name) && strncasecmp(line, name, strlen(name)) == 0;
}

/// Copies what stands behind a header's name; what does not fit is left out whole, for half of it would
/// say something else.
static void copy_value(const char *line, size_t length, const char *name, char *value, size_t size) {
  size_t from = strlen(name);
  while (from < length && (line[from] == ' ' || line[from] == '\t')) from++;
  while (length > from && (unsigned char)line[length - 1] <= ' ') length--;
  value[0] = 0;
  if (length - from >= size) return;
  memcpy(value, line + from, length - from);
  value[length - from] = 0;
}

static size_t take_header(char *bytes, size_t size, size_t count, void *user) {
  exchange *self = user;
  size_t length = size * count;
  self->headers += length;
  if (self->headers > header_limit) return 0;
  if (length > 5 && strncasecmp(bytes, "HTTP/", 5) == 0) {
    self->answer->tag[0] = self->answer->content_type[0] = self->answer->retry_after[0] = 0;
    self->answer->offset = -1;
    self->answer->total = -1;
    // From HTTP/2 on every answer says where it ends.
    self->answer->is_framed = strncasecmp(bytes, "HTTP/1", 6) != 0;
  } else if (is_named(bytes, length, "ETag:")) {
    copy_value(bytes, length, "ETag:", self->answer->tag, sizeof self->answer->tag);
  } else if (is_named(bytes, length, "Content-Type:")) {
    copy_value(bytes, length, "Content-Type:", self->answer->content_type,
               sizeof self->answer->content_type);
  } else if (is_named(bytes, length, "Retry-After:")) {
    copy_value(bytes, length, "Retry-After:", self->answer->retry_after,
               sizeof self->answer->retry_after);
  } else if (is_named(bytes, length, "Content-Length:") ||
             is_named(bytes, length, "Transfer-Encoding:")) {
    self->answer->is_framed = 1;
  } else if (length > 14 && length < 200 && strncasecmp(bytes, "Content-Range:", 14) == 0) {
    char line[200];
    memcpy(line, bytes + 14, length - 14);
    line[length - 14] = 0;
    long long offset = 0, last = 0, total = 0;
    const int found = sscanf(line, " bytes %lld-%lld/%lld", &offset, &last, &total);
    if (found >= 2 && offset >= 0 && last >= offset) self->answer->offset = offset;
    if (found == 3 && total > last) self->answer->total = total;
  }
  return length;
}

static int look_up(void *user, curl_off_t a, curl_off_t b, curl_off_t c, curl_off_t d) {
  (void)a, (void)b, (void)c, (void)d;
  exchange *self = user;
  return self->going(self->context) ? 0 : 1;
}

/// Performs what was set up on this thread; looked at often enough for whoever stops it.
static CURLcode run(souk_curl_session *session, exchange *self) {
  if (library.multi_add(session->multi, session->curl) != CURLM_OK) return CURLE_FAILED_INIT;
  CURLcode result = CURLE_ABORTED_BY_CALLBACK;
  int running = 1;
  while (1) {
    if (library.multi_perform(session->multi, &running) != CURLM_OK) {
      result = CURLE_FAILED_INIT;
      break;
    }
    if (running == 0 || !self->going(self->context)) break;
    // A transfer that waits for its server would be looked at once a second only.
    library.multi_poll(session->multi, NULL, 0, 50, NULL);
  }
  int left = 0;
  CURLMsg *message;
  while ((message = library.multi_info(session->multi, &left)) != NULL)
    if (message->msg == CURLMSG_DONE) result = message->data.result;
  library.multi_remove(session->multi, session->curl);
  return result;
}

void souk_curl_perform(souk_curl_session *session, const souk_curl_request *request, void *context,
                       souk_curl_head head, souk_curl_sink sink, souk_curl_going going,
                       souk_curl_answer *answer) {
  CURL *curl = session->curl;
  memset(answer, 0, sizeof *answer);
  answer->length = answer->offset = answer->total = -1;
  exchange self = {.curl = curl, .context = context, .head = head, .sink = sink, .going = going,
                   .answer = answer};
  library.reset(curl);
  // Bytes are wanted as they are stored: nothing may pack or unpack them on the way.
  struct curl_slist *headers = library.append(NULL, "Accept-Encoding: identity");
  char range[32];
  char condition[300];
  if (request->offset > 0) {
    snprintf(range, sizeof range, "%lld-", (long long)request->offset);
    library.setopt(curl, CURLOPT_RANGE, range);
    if (request->tag != NULL) {
      snprintf(condition, sizeof condition, "If-Range: %s", request->tag);
      headers = library.append(headers, condition);
    }
  }
  if (request->body_type != NULL) {
    headers = library.append(headers, request->body_type);
    // Without this libcurl asks first and waits a second for leave.
    headers = library.append(headers, "Expect:");
    library.setopt(curl, CURLOPT_POST, 1L);
    library.setopt(curl, CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)request->body_length);
    library.setopt(curl, CURLOPT_POSTFIELDS, request->body == NULL ? "" : (const char *)request->body);
  }
  if (request->accept != NULL) headers = library.append(headers, request->accept);
  // Basic is sent at once, and not only when the server asks: it would be asked everything twice.
  if (request->user != NULL) {
    library.setopt(curl, CURLOPT_HTTPAUTH, CURLAUTH_BASIC);
    library.setopt(curl, CURLOPT_USERNAME, request->user);
    library.setopt(curl, CURLOPT_PASSWORD, request->password == NULL ? "" : request->password);
  } else if (request->bearer != NULL) {
    library.setopt(curl, CURLOPT_HTTPAUTH, CURLAUTH_BEARER);
    library.setopt(curl, CURLOPT_XOAUTH2_BEARER, request->bearer);
  }
  if (request->is_direct) library.setopt(curl, CURLOPT_NOPROXY, "*");
#if LIBCURL_VERSION_NUM >= 0x075700
  // Whoever stops does not wait until the name of a host is found.
  library.setopt(curl, CURLOPT_QUICK_EXIT, 1L);
#endif
  library.setopt(curl, CURLOPT_URL, request->url);
  library.setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
  library.setopt(curl, CURLOPT_FOLLOWLOCATION, 0L);
  library.setopt(curl, CURLOPT_HTTPHEADER, headers);
  library.setopt(curl, CURLOPT_USERAGENT, "souk");
  library.setopt(curl, CURLOPT_NOSIGNAL, 1L);
  library.setopt(curl, CURLOPT_CONNECTTIMEOUT_MS, request->connect_milliseconds);
  library.setopt(curl, CURLOPT_TIMEOUT_MS, request->total_milliseconds);
  library.setopt(curl, CURLOPT_LOW_SPEED_LIMIT, 1L);
  library.setopt(curl, CURLOPT_LOW_SPEED_TIME, request->idle_seconds);
  library.setopt(curl, CURLOPT_WRITEFUNCTION, take_bytes);
  library.setopt(curl, CURLOPT_WRITEDATA, &self);
  library.setopt(curl, CURLOPT_HEADERFUNCTION, take_header);
  library.setopt(curl, CURLOPT_HEADERDATA, &self);
  library.setopt(curl, CURLOPT_NOPROGRESS, 0L);
  library.setopt(curl, CURLOPT_XFERINFOFUNCTION, look_up);
  library.setopt(curl, CURLOPT_XFERINFODATA, &self);
  library.setopt(curl, CURLOPT_ERRORBUFFER, answer->reason);
  CURLcode result = run(session, &self);
  // A refusal is known by its status; what was left of its page changes nothing.
  if (result == CURLE_WRITE_ERROR && self.is_enough) result = CURLE_OK;
  library.getinfo(curl, CURLINFO_RESPONSE_CODE, &answer->status);
  // Content of no bytes has a head too.
  if (result == CURLE_OK && is_content(answer->status) && !begin(&self))
    result = CURLE_WRITE_ERROR;
  answer->result = (int)result;
  char *redirect = NULL;
  library.getinfo(curl, CURLINFO_REDIRECT_URL, &redirect);
  if (redirect != NULL && strlen(redirect) < sizeof answer->redirect)
    strcpy(answer->redirect, redirect);
  if (result != CURLE_OK && answer->reason[0] == 0)
    snprintf(answer->reason, sizeof answer->reason, "%s", library.strerror(result));
  library.setopt(curl, CURLOPT_ERRORBUFFER, NULL);
  library.free_list(headers);
}
