#ifndef SOUK_LINUX_FILES_H
#define SOUK_LINUX_FILES_H

#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

/// Lets two paths change places in one step: renameat2(2) with RENAME_EXCHANGE.
///
/// Returns 0, or -1 with errno set. The header that declares renameat2 is hidden from Swift's Glibc.
static inline int souk_exchange(const char *_Nonnull first, const char *_Nonnull second) {
  return (int)syscall(SYS_renameat2, AT_FDCWD, first, AT_FDCWD, second, 2u);
}

#endif
