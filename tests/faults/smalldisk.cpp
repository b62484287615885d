// SPDX-License-Identifier: GPL-3.0-or-later
// Loaded into a PostgreSQL server (LD_PRELOAD): its databases' files grow only as long as there is room, and then the
// server hears from the system what it hears on a full disk. How many bytes are left, for all of its processes
// together, stands in the file that BM_SMALL_DISK names; below zero there is no end. The log of the transactions is
// not counted: without it the server goes down, which is a case of its own (servertest).
#include <atomic>
#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

namespace
{
using Room = std::atomic<std::int64_t>;

// The same memory in every process, because the first one is forked into all others.
Room *mapped()
{
    const char *path = std::getenv("BM_SMALL_DISK");
    const int file = path ? ::open(path, O_RDWR | O_CLOEXEC) : -1;
    if (file < 0)
        return nullptr;
    void *memory = ::mmap(nullptr, sizeof(Room), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    ::close(file);
    return memory == MAP_FAILED ? nullptr : static_cast<Room *>(memory);
}
Room *const room = mapped();

bool isOfADatabase(int file)
{
    char link[64] = {};
    char path[4096] = {};
    std::snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    return ::readlink(link, path, sizeof path - 1) > 0 &&
           (std::strstr(path, "/base/") || std::strstr(path, "/global/"));
}

// Whether the file may grow so that it ends there; the room is taken then.
bool isThereRoom(int file, off_t end)
{
    struct stat now = {};
    if (!room || room->load() < 0 || ::fstat(file, &now) != 0 || end <= now.st_size || !isOfADatabase(file))
        return true;
    const std::int64_t needed = end - now.st_size;
    for (std::int64_t left = room->load(); left < 0 || left >= needed;) {
        if (left < 0 || room->compare_exchange_weak(left, left - needed))
            return true;
    }
    errno = ENOSPC;
    return false;
}

template <typename Function>
Function *systems(const char *name)
{
    return reinterpret_cast<Function *>(::dlsym(RTLD_NEXT, name));
}
} // namespace

extern "C" ssize_t pwrite(int file, const void *bytes, size_t count, off_t offset)
{
    static auto *const real = systems<ssize_t(int, const void *, size_t, off_t)>("pwrite");
    return isThereRoom(file, offset + static_cast<off_t>(count)) ? real(file, bytes, count, offset) : -1;
}

extern "C" ssize_t pwritev(int file, const struct iovec *parts, int count, off_t offset)
{
    static auto *const real = systems<ssize_t(int, const struct iovec *, int, off_t)>("pwritev");
    off_t end = offset;
    for (int i = 0; i < count; ++i)
        end += static_cast<off_t>(parts[i].iov_len);
    return isThereRoom(file, end) ? real(file, parts, count, offset) : -1;
}

// It tells by its answer and not by errno.
extern "C" int posix_fallocate(int file, off_t offset, off_t count)
{
    static auto *const real = systems<int(int, off_t, off_t)>("posix_fallocate");
    return isThereRoom(file, offset + count) ? real(file, offset, count) : ENOSPC;
}
