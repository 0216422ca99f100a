/* Loaded before the C library (LD_PRELOAD): notes in CAIRN_LOG_TO, in order, what a program asks of files below CAIRN_WATCH. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;
static int log_fd = -1;
static ssize_t (*real_write)(int, const void *, size_t);

/* The name below the watched folder, or 0. */
static const char *watched(int fd, char *path, size_t size) {
  const char *folder = getenv("CAIRN_WATCH"), *to = getenv("CAIRN_LOG_TO");
  char link[64];
  if (!folder || !to || fd < 0) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t n = readlink(link, path, size - 1);
  if (n <= 0) return 0;
  path[n] = 0;
  size_t length = strlen(folder);
  if (strncmp(path, folder, length) || path[length] != '/') return 0;
  if (!real_write) real_write = dlsym(RTLD_NEXT, "write");
  if (log_fd < 0) log_fd = open(to, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  return path + length + 1;
}

static void put(const void *bytes, size_t size) {
  for (size_t at = 0; at < size;) {
    ssize_t n = real_write(log_fd, (const char *)bytes + at, size - at);
    if (n <= 0) abort();
    at += n;
  }
}

static void note(char what, const char *name, long long at, long long size, const void *bytes) {
  char line[512];
  int n = snprintf(line, sizeof line, "%c %lld %lld %s\n", what, at, size, name);
  put(line, n);
  if (bytes) put(bytes, size);
}

#define REAL(type, name, ...) \
  static type (*real)(__VA_ARGS__); \
  if (!real) real = dlsym(RTLD_NEXT, name)

static ssize_t placed(int fd, const void *bytes, size_t size, off64_t at, ssize_t (*real)(int, const void *, size_t, off64_t)) {
  char path[4096];
  const char *name = watched(fd, path, sizeof path);
  if (!name) return real(fd, bytes, size, at);
  pthread_mutex_lock(&turn);
  ssize_t n = real(fd, bytes, size, at);
  if (n > 0) note('W', name, at, n, bytes);
  pthread_mutex_unlock(&turn);
  return n;
}

ssize_t pwrite64(int fd, const void *bytes, size_t size, off64_t at) {
  REAL(ssize_t, "pwrite64", int, const void *, size_t, off64_t);
  return placed(fd, bytes, size, at, real);
}
ssize_t pwrite(int fd, const void *bytes, size_t size, off_t at) {
  REAL(ssize_t, "pwrite64", int, const void *, size_t, off64_t);
  return placed(fd, bytes, size, at, real);
}
ssize_t write(int fd, const void *bytes, size_t size) {
  REAL(ssize_t, "write", int, const void *, size_t);
  char path[4096];
  const char *name = watched(fd, path, sizeof path);
  if (!name) return real(fd, bytes, size);
  pthread_mutex_lock(&turn);
  off64_t at = lseek64(fd, 0, SEEK_CUR);
  ssize_t n = real(fd, bytes, size);
  if (n > 0) note('W', name, at, n, bytes);
  pthread_mutex_unlock(&turn);
  return n;
}

static int cut(int fd, off64_t size, int (*real)(int, off64_t)) {
  char path[4096];
  const char *name = watched(fd, path, sizeof path);
  pthread_mutex_lock(&turn);
  int n = real(fd, size);
  if (name && n == 0) note('T', name, size, 0, 0);
  pthread_mutex_unlock(&turn);
  return n;
}
int ftruncate64(int fd, off64_t size) {
  REAL(int, "ftruncate64", int, off64_t);
  return cut(fd, size, real);
}
int ftruncate(int fd, off_t size) {
  REAL(int, "ftruncate64", int, off64_t);
  return cut(fd, size, real);
}

/* SQLite syncs the folder after it: taken as done. */
int unlink(const char *path) {
  REAL(int, "unlink", const char *);
  const char *folder = getenv("CAIRN_WATCH");
  int n = real(path);
  size_t length = folder ? strlen(folder) : 0;
  if (n == 0 && folder && log_fd >= 0 && !strncmp(path, folder, length) && path[length] == '/') {
    pthread_mutex_lock(&turn);
    note('U', path + length + 1, 0, 0, 0);
    pthread_mutex_unlock(&turn);
  }
  return n;
}

static int synced(int fd, int (*real)(int)) {
  char path[4096];
  const char *name = watched(fd, path, sizeof path);
  int n = real(fd);
  if (name && n == 0) {
    pthread_mutex_lock(&turn);
    note('S', name, 0, 0, 0);
    pthread_mutex_unlock(&turn);
  }
  return n;
}
int fsync(int fd) {
  REAL(int, "fsync", int);
  return synced(fd, real);
}
int fdatasync(int fd) {
  REAL(int, "fdatasync", int);
  return synced(fd, real);
}
