// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults/deathwatch.h"

#include <csignal>
#include <cstdio>
#include <cstring>
#include <dlfcn.h>
#include <sqlite3.h>
#include <sys/types.h>
#include <unistd.h>

// The functions of this file that have the names of libpq's and libc's are found by Qt's drivers, by SQLite and by Qt
// itself before the real ones, because the program exports its symbols (ENABLE_EXPORTS).

namespace bm::test::deathwatch
{
namespace
{
bool counting = false;
bool disk = false;
bool telling = false;
bool within = false; // one library function that calls another is one deed
int last = 0;
int count = 0;

void say(const char *head, const char *text)
{
    char line[200];
    const int size = std::snprintf(line, sizeof line, "%s %.120s", head, text);
    for (int i = 0; i < size; ++i) {
        if (line[i] == '\n' || line[i] == '\r')
            line[i] = ' ';
    }
    line[size] = '\n';
    std::fwrite(line, 1, static_cast<size_t>(size) + 1, stdout);
    std::fflush(stdout);
}

void onDeed(Deed deed, const char *text)
{
    if (!counting || (deed == Deed::Disk && !disk))
        return;
    if (telling) {
        const char kind[] = {static_cast<char>(deed), '\0'};
        counting = false; // the line itself is written
        say(kind, text);
        counting = true;
    }
    if (++count == last)
        die(text);
}

int onSqliteStatement(unsigned, void *, void *statement, void *text)
{
    const auto *sql = static_cast<const char *>(text);
    // Triggers and the table functions of PRAGMA are part of the statement that uses them.
    if (std::strncmp(sql, "-- TRIGGER ", 11) == 0 || std::strncmp(sql, "-- PRAGMA ", 10) == 0)
        return 0;
    sqlite3 *handle = sqlite3_db_handle(static_cast<sqlite3_stmt *>(statement));
    onDeed(sqlite3_get_autocommit(handle) ? Deed::Outside : Deed::Inside, sql);
    return 0;
}

int watch(sqlite3 *handle, char **, const void *)
{
    sqlite3_trace_v2(handle, SQLITE_TRACE_STMT, &onSqliteStatement, nullptr);
    return SQLITE_OK;
}
} // namespace

void watchSqlite()
{
    sqlite3_auto_extension(reinterpret_cast<void (*)()>(&watch));
}

void begin()
{
    counting = true;
}

void dieBefore(int deed)
{
    last = deed;
}

void alsoOnDisk()
{
    disk = true;
}

void tellEach()
{
    telling = true;
}

int seen()
{
    return count;
}

void die(const char *before)
{
    counting = false;
    say("killed before", before);
    ::kill(::getpid(), SIGKILL);
    for (;;)
        ::pause();
}

namespace
{
template <typename Function>
Function realOf(const char *library, const char *name)
{
    void *handle = ::dlopen(library, RTLD_NOW | RTLD_NOLOAD);
    return reinterpret_cast<Function>(::dlsym(handle, name));
}

template <typename Function>
Function libpq(const char *name)
{
    return realOf<Function>("libpq.so.5", name);
}

template <typename Function>
Function libc(const char *name)
{
    return realOf<Function>("libc.so.6", name);
}

// While it lives what is called belongs to the deed that was counted already.
class Within
{
public:
    Within() : m_outermost(!within) { within = true; }
    ~Within() { within = !m_outermost; }
    Within(const Within &) = delete;
    Within &operator=(const Within &) = delete;
    bool outermost() const { return m_outermost; }

private:
    bool m_outermost;
};

void onPostgresStatement(void *connection, const char *sql)
{
    static const auto status = libpq<int (*)(const void *)>("PQtransactionStatus");
    onDeed(status(connection) == 0 ? Deed::Outside : Deed::Inside, sql);
}

void onDisk(const char *what)
{
    if (disk)
        onDeed(Deed::Disk, what);
}
} // namespace

} // namespace bm::test::deathwatch

using namespace bm::test::deathwatch;

extern "C" {

void *PQconnectdb(const char *words)
{
    static const auto real = libpq<void *(*)(const char *)>("PQconnectdb");
    const Within here;
    if (here.outermost())
        onDeed(Deed::Outside, "(connect)");
    return real(words);
}

void *PQexec(void *connection, const char *sql)
{
    static const auto real = libpq<void *(*)(void *, const char *)>("PQexec");
    const Within here;
    if (here.outermost())
        onPostgresStatement(connection, sql);
    return real(connection, sql);
}

int PQsendQuery(void *connection, const char *sql)
{
    static const auto real = libpq<int (*)(void *, const char *)>("PQsendQuery");
    const Within here;
    if (here.outermost())
        onPostgresStatement(connection, sql);
    return real(connection, sql);
}

ssize_t pwrite64(int descriptor, const void *bytes, size_t size, off64_t where)
{
    static const auto real = libc<ssize_t (*)(int, const void *, size_t, off64_t)>("pwrite64");
    onDisk("pwrite");
    return real(descriptor, bytes, size, where);
}

int fdatasync(int descriptor)
{
    static const auto real = libc<int (*)(int)>("fdatasync");
    onDisk("fdatasync");
    return real(descriptor);
}

int fsync(int descriptor)
{
    static const auto real = libc<int (*)(int)>("fsync");
    onDisk("fsync");
    return real(descriptor);
}

int ftruncate64(int descriptor, off64_t size) noexcept
{
    static const auto real = libc<int (*)(int, off64_t)>("ftruncate64");
    onDisk("ftruncate");
    return real(descriptor, size);
}

int rename(const char *from, const char *to) noexcept
{
    static const auto real = libc<int (*)(const char *, const char *)>("rename");
    onDisk("rename");
    return real(from, to);
}

int unlink(const char *path) noexcept
{
    static const auto real = libc<int (*)(const char *)>("unlink");
    onDisk("unlink");
    return real(path);
}

} // extern "C"
