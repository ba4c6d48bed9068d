#ifndef SOUK_CURL_H
#define SOUK_CURL_H

#include <stddef.h>
#include <stdint.h>

/*
 * One HTTP exchange through libcurl, which is opened at the first one.
 *
 * Linked, it would bring 30 libraries and 11 ms to every start of the program; most starts fetch
 * nothing. Redirects are not followed here: whoever calls decides about each.
 */

/// What to ask for.
typedef struct {
  /// The address: http or https.
  const char *_Nonnull url;
  /// From which byte on; 0 for the whole.
  int64_t offset;
  /// What the partial content must still be of (`If-Range`); NULL for anything.
  const char *_Nullable tag;
  /// What is sent with POST; NULL for nothing.
  const uint8_t *_Nullable body;
  /// How many bytes that is.
  int64_t body_length;
  /// The header line that names its media type; NULL to fetch with GET.
  const char *_Nullable body_type;
  /// How long to wait for a connection.
  long connect_milliseconds;
  /// How long a transfer may stand still.
  long idle_seconds;
  /// How long the whole may take.
  long total_milliseconds;
  /// The header line that names the forms of an answer that are taken; NULL for any.
  const char *_Nullable accept;
  /// Who asks, by the Basic scheme; NULL for nobody.
  const char *_Nullable user;
  /// What proves that; NULL for nothing.
  const char *_Nullable password;
  /// What proves by the Bearer scheme that somebody may ask; NULL for nothing.
  const char *_Nullable bearer;
  /// Whether no proxy may stand between.
  int is_direct;
} souk_curl_request;

/// What came of it.
typedef struct {
  /// libcurl's result; 0 is success, negative where libcurl cannot be opened.
  int result;
  /// The HTTP status; 0 where there is none.
  long status;
  /// The length that the server states for this answer; negative where it states none.
  int64_t length;
  /// The first byte's place in the whole, as `Content-Range` states it; negative where it does not.
  int64_t offset;
  /// The length of the whole, likewise.
  int64_t total;
  /// Where a redirect leads, absolute; empty where there is none.
  char redirect[2048];
  /// What names this state of the content (`ETag`); empty where there is none.
  char tag[256];
  /// The content's media type; empty where none is stated.
  char content_type[256];
  /// When to ask again (`Retry-After`); empty where nothing is said of it.
  char retry_after[64];
  /// The beginning of the page that comes with a refusal.
  char page[512];
  /// Whether the answer says itself where its content ends: by a length or in chunks.
  int is_framed;
  /// What libcurl says of a failure.
  char reason[256];
} souk_curl_answer;

/// Told of an answer of status 200 or 206 before its content comes, without redirect and result;
/// 0 ends the transfer.
typedef int (*souk_curl_head)(void *_Nonnull context, const souk_curl_answer *_Nonnull answer);

/// Takes bytes of the content; 0 ends the transfer.
typedef int (*souk_curl_sink)(void *_Nonnull context, const uint8_t *_Nonnull bytes, size_t count);

/// Asked twenty times a second, and whenever bytes come; 0 ends the transfer.
typedef int (*souk_curl_going)(void *_Nonnull context);

/// A connection that is kept from one exchange to the next.
typedef struct souk_curl_session souk_curl_session;

/// Opens a session; NULL where libcurl is not on this machine.
souk_curl_session *_Nullable souk_curl_open(void);

/// Ends a session.
void souk_curl_close(souk_curl_session *_Nonnull session);

/// Performs one exchange on this thread. The content of answers other than 200 and 206 is dropped,
/// and where it is long the exchange ends there.
void souk_curl_perform(souk_curl_session *_Nonnull session,
                       const souk_curl_request *_Nonnull request, void *_Nonnull context,
                       souk_curl_head _Nonnull head, souk_curl_sink _Nonnull sink,
                       souk_curl_going _Nonnull going, souk_curl_answer *_Nonnull answer);

/// The results that are told apart.
enum {
  SOUK_CURL_BAD_URL = 3,
  SOUK_CURL_UNKNOWN_HOST = 6,
  SOUK_CURL_NO_CONNECTION = 7,
  SOUK_CURL_PARTIAL = 18,
  SOUK_CURL_STOPPED_BY_SINK = 23,
  SOUK_CURL_TIMED_OUT = 28,
  SOUK_CURL_TLS = 35,
  SOUK_CURL_STOPPED = 42,
  SOUK_CURL_NOTHING = 52,
  SOUK_CURL_BROKEN = 56,
  SOUK_CURL_UNTRUSTED = 60,
};

#endif
