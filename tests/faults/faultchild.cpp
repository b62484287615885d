// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/backup.h"
#include "services/backups/backups.h"

#include <QCoreApplication>
#include <QTextStream>
#include <csignal>
#include <grp.h>
#include <sqlite3.h>
#include <sys/resource.h>
#include <unistd.h>

// A program that does one piece of work on a database and is killed in the middle of it:
//     faultchild migrate|migrate-unrehearsed|restore|plan DATABASE FOLDER|BACKUP|TIME [reports N] [statements N] [limit
//     BYTES] [nobody]
// It kills itself with SIGKILL at the Nth report of its progress or at the Nth SQLite statement after the migration or
// the restore proper began, may write files of BYTES only, or is the user nobody. Prints "reports statements" at the
// end.

using namespace bm;

namespace
{
int reportsLeft = 0;
int statementsLeft = 0;
int reports = 0;
int statements = 0;
bool counting = false;

[[noreturn]] void die()
{
    ::kill(::getpid(), SIGKILL);
    for (;;)
        ::pause();
}

int onStatement(unsigned, void *, void *, void *)
{
    if (counting && ++statements == statementsLeft)
        die();
    return 0;
}

int watch(sqlite3 *handle, char **, const void *)
{
    sqlite3_trace_v2(handle, SQLITE_TRACE_STMT, &onStatement, nullptr);
    return SQLITE_OK;
}

bool onReport(const MigrationProgress &progress)
{
    if (++reports == reportsLeft)
        die();
    counting = counting || progress.step == MigrationStep::Migrate;
    return true;
}

void becomeNobody()
{
    if (::geteuid() != 0)
        return;
    if (::setgroups(0, nullptr) != 0 || ::setresgid(65534, 65534, 65534) != 0 || ::setresuid(65534, 65534, 65534) != 0)
        qFatal("cannot become nobody");
}

void limitFiles(const QString &bytes)
{
    const rlim_t most = bytes.toULongLong();
    const rlimit limit{most, most};
    ::signal(SIGXFSZ, SIG_IGN); // a full disk is an error, no signal
    ::setrlimit(RLIMIT_FSIZE, &limit);
}

void obey(const QStringList &orders)
{
    for (qsizetype i = 0; i < orders.size(); ++i) {
        if (orders[i] == QLatin1String("reports"))
            reportsLeft = orders.value(++i).toInt();
        else if (orders[i] == QLatin1String("statements"))
            statementsLeft = orders.value(++i).toInt();
        else if (orders[i] == QLatin1String("limit"))
            limitFiles(orders.value(++i));
        else if (orders[i] == QLatin1String("nobody"))
            becomeNobody();
    }
}

// What the plant's plan says is due at that time.
Done followPlan(const ConnectionSettings &settings, const ProgramIdentity &who, const QString &time)
{
    BM_TRY_ASSIGN(const auto database, Database::open(settings, Database::Mode::ReadWrite));
    const QDateTime now = QDateTime::fromString(time, Qt::ISODate);
    Session session{*database, who.person, who.host, [now] { return now; }};
    PlannedHow how;
    how.who = who;
    how.zone = QTimeZone::utc();
    how.tryAgainNow = true;
    counting = true;
    BM_TRY(Backups(session).followPlan(how, onReport));
    return {};
}

Done work(const QString &verb, const ConnectionSettings &settings, const QString &place)
{
    const ProgramIdentity who{QStringLiteral("0.1.0-test"), QStringLiteral("oldhost"), QStringLiteral("victim")};
    if (verb == QLatin1String("restore")) {
        counting = true;
        BM_TRY(restore(place, settings, who, onReport));
        return {};
    }
    if (verb == QLatin1String("plan"))
        return followPlan(settings, who, place);
    MigrationOptions options;
    options.backupDir = place;
    options.rehearse = verb == QLatin1String("migrate");
    BM_TRY(migratePlant(settings, who, options, onReport));
    return {};
}
} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    QTextStream out(stdout);
    sqlite3_auto_extension(reinterpret_cast<void (*)()>(&watch));
    obey(arguments.mid(3));
    const auto settings = ConnectionSettings::tryFromText(arguments.value(1));
    const Done done = settings ? work(arguments.value(0), *settings, arguments.value(2)) : Done(settings.error());
    if (!done) {
        out << static_cast<int>(done.error().reason) << ' ' << done.error().field << ' ' << done.error().detail << '\n';
        return 1;
    }
    out << reports << ' ' << statements << '\n';
    return 0;
}
