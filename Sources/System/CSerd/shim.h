#include <serd/serd.h>
#include <stdarg.h>
#include <stdio.h>

/* Swift cannot pass a va_list on. */
static inline void souk_serd_error_text(const SerdError *error, char *text, size_t size) {
  vsnprintf(text, size, error->fmt, *error->args);
}
