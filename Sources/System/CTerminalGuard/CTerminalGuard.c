#include "CTerminalGuard.h"

#include <errno.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { capacity = 500, alternate_stack_size = 64 * 1024 };

/* Written only while `armed` is 0, read only by the one who turns it from 1 to 0. */
static unsigned char restore_bytes[capacity];
static size_t restore_count;
static struct termios restore_mode;
static int restore_fd;
static atomic_int armed;

static char crash_sentence[capacity];
static size_t crash_length;

/* A fault for want of stack leaves none for the handler; this covers the thread that installs. */
static unsigned char alternate_stack[alternate_stack_size];

static const int faults[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT,
                             SIGSYS,  SIGXFSZ};

/* A terminal that takes no bytes must not keep a dying process alive: a few tries are enough. */
static void write_all(int fd, const void *bytes, size_t count) {
  const unsigned char *next = bytes;
  for (int tries = 0; count > 0 && tries < 100; tries++) {
    ssize_t written = write(fd, next, count);
    if (written > 0) {
      next += written;
      count -= (size_t)written;
    } else if (written < 0 && errno != EINTR && errno != EAGAIN) {
      return;
    }
  }
}

int guard_restore(void) {
  if (atomic_exchange(&armed, 0) == 0) return 0;
  int before = errno;
  write_all(restore_fd, restore_bytes, restore_count);
  while (tcsetattr(restore_fd, TCSANOW, &restore_mode) < 0 && errno == EINTR) {
  }
  errno = before;
  return 1;
}

static void on_fault(int number) {
  guard_restore();
  write_all(STDERR_FILENO, crash_sentence, crash_length);
  struct sigaction standard;
  memset(&standard, 0, sizeof standard);
  standard.sa_handler = SIG_DFL;
  sigaction(number, &standard, 0);
  sigset_t only;
  sigemptyset(&only);
  sigaddset(&only, number);
  sigprocmask(SIG_UNBLOCK, &only, 0);
  raise(number);
}

static void on_exit_call(void) { guard_restore(); }

int guard_install(const char *sentence) {
  static atomic_int installed;
  if (atomic_exchange(&installed, 1) == 0 && atexit(on_exit_call) != 0) return ENOMEM;
  crash_length = strnlen(sentence, capacity);
  memcpy(crash_sentence, sentence, crash_length);

  stack_t stack;
  memset(&stack, 0, sizeof stack);
  stack.ss_sp = alternate_stack;
  stack.ss_size = sizeof alternate_stack;
  if (sigaltstack(&stack, 0) < 0) return errno;

  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = on_fault;
  action.sa_flags = SA_ONSTACK;
  /* All blocked meanwhile, SIGTTOU above all: tcsetattr must not stop a dying process. */
  sigfillset(&action.sa_mask);
  for (size_t i = 0; i < sizeof faults / sizeof faults[0]; i++) {
    if (sigaction(faults[i], &action, 0) < 0) return errno;
  }
  return 0;
}

int guard_arm(int fd, const struct termios *saved, const void *bytes, size_t count) {
  if (count > capacity) return EINVAL;
  atomic_store(&armed, 0);
  memcpy(restore_bytes, bytes, count);
  restore_count = count;
  restore_mode = *saved;
  restore_fd = fd;
  atomic_store(&armed, 1);
  return 0;
}
