// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/backup.h"
#include "database/migration/migrator.h"
#include "database/takeover/rehearsal.h"
#include "database/takeover/rollback.h"
#include "database/takeover/runnerlock.h"
#include "faults/deathwatch.h"
#include "faults/turnedclock.h"
#include "services/backups/backups.h"

#include <QCoreApplication>
#include <QSqlDatabase>
#include <QSysInfo>
#include <QTextStream>
#include <csignal>
#include <grp.h>
#include <iostream>
#include <string>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

// A program that does one piece of work on a database and is killed in the middle of it:
//     faultchild VERB DATABASE PLACE [ORDER...]
// VERB: migrate (everything), migrate-unrehearsed, backup (PLACE is a folder); rehearse, restore (PLACE is a backup);
// back (to the backup PLACE); down (PLACE is a version and a folder for the backup);
// plan (PLACE is a moment: what the plant's plan of backups says is due then); transform (the migration's own part,
// without backup and rehearsal).
// ORDER: reports N, deeds N: it kills itself with SIGKILL at the Nth report of its progress, or before the Nth deed
// (deathwatch.h); disk: deeds on the disk count, too; tell: prints each deed; limit BYTES: no file grows larger;
// committed: it kills itself when the migration stands and nothing is told of it yet; here: it says that it is this
// computer; nobody: it is the user nobody; clock DAYS N: from the Nth report on its wall clock is so many days off;
// clock-stands SECONDS: it shows that moment since 1970 and does not move. Prints "done REPORTS DEEDS" at the end, else
// the reason, field and detail of the error. With the single ORDER "serve" it reads orders from standard input, a line
// each, and obeys each line in a process of its own, forked before anything was opened: starting a program for every
// statement would cost more than the work.

using namespace bm;
using namespace bm::test;

namespace
{
struct TurnOfTheClock
{
    int report = 0;
    qint64 days = 0;
};
std::vector<TurnOfTheClock> turns;
int reportsLeft = 0;
int reports = 0;

bool diesCommitted = false;
QString host = QStringLiteral("oldhost");

bool onReport(const MigrationProgress &progress)
{
    if (++reports == reportsLeft || (diesCommitted && progress.step == MigrationStep::Log && progress.done == 1))
        deathwatch::die("a report");
    for (const TurnOfTheClock &turn : turns) {
        if (turn.report == reports)
            turnedclock::turnBy(turn.days * 86'400);
    }
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
        const QString &order = orders[i];
        if (order == QLatin1String("reports"))
            reportsLeft = orders.value(++i).toInt();
        else if (order == QLatin1String("deeds"))
            deathwatch::dieBefore(orders.value(++i).toInt());
        else if (order == QLatin1String("disk"))
            deathwatch::alsoOnDisk();
        else if (order == QLatin1String("tell"))
            deathwatch::tellEach();
        else if (order == QLatin1String("limit"))
            limitFiles(orders.value(++i));
        else if (order == QLatin1String("committed"))
            diesCommitted = true;
        else if (order == QLatin1String("here"))
            host = QSysInfo::machineHostName();
        else if (order == QLatin1String("nobody"))
            becomeNobody();
        else if (order == QLatin1String("clock-stands"))
            turnedclock::stopAt(orders.value(++i).toLongLong());
        else if (order == QLatin1String("clock")) {
            turns.push_back({orders.value(i + 2).toInt(), orders.value(i + 1).toLongLong()});
            i += 2;
        }
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
    BM_TRY(Backups(session).followPlan(how, onReport));
    return {};
}

// What migratePlant() does once there is a backup that was tried.
Done transform(const ConnectionSettings &settings, const ProgramIdentity &who)
{
    BM_TRY_ASSIGN(const auto lock, RunnerLock::take(settings, who, onReport));
    MigrationReport report;
    report.who = who;
    report.begin();
    return migrateInPlace(lock->database(), report, onReport);
}

Done work(const QString &verb, const ConnectionSettings &settings, const QString &place)
{
    const ProgramIdentity who{QStringLiteral("0.1.0-test"), host, QStringLiteral("victim")};
    if (verb == QLatin1String("transform"))
        return transform(settings, who);
    if (verb == QLatin1String("plan"))
        return followPlan(settings, who, place);
    MigrationOptions options;
    if (verb == QLatin1String("restore")) {
        BM_TRY(restore(place, settings, who, onReport));
    } else if (verb == QLatin1String("back")) {
        BM_TRY(rollBackToBackup(settings, place, who, whateverIsLost, onReport));
    } else if (verb == QLatin1String("down")) {
        const QString version = place.section(u' ', 0, 0);
        BM_TRY(rollBackTo(settings, version.toInt(), who, {place.section(u' ', 1), whateverIsLost}, onReport));
    } else if (verb == QLatin1String("backup")) {
        BM_TRY(backUp(settings, place, who, onReport));
    } else if (verb == QLatin1String("rehearse")) {
        BM_TRY(rehearse(settings, place, options, who, onReport));
    } else {
        options.backupDir = place;
        options.rehearse = verb == QLatin1String("migrate");
        BM_TRY(migratePlant(settings, who, options, onReport));
    }
    return {};
}

int doIt(const QStringList &arguments, const QStringList &orders)
{
    obey(orders);
    deathwatch::begin();
    const auto settings = ConnectionSettings::tryFromText(arguments.value(1));
    const Done done = settings ? work(arguments.value(0), *settings, arguments.value(2)) : Done(settings.error());
    QTextStream out(stdout);
    if (done) {
        out << "done " << reports << ' ' << deathwatch::seen() << '\n';
        return 0;
    }
    QString detail = done.error().detail;
    out << static_cast<int>(done.error().reason) << ' ' << done.error().field << ' '
        << detail.replace(QLatin1Char('\n'), QLatin1Char(' ')) << '\n';
    return 1;
}

// The drivers are loaded once and not in every child.
void warmUp(const QString &driver)
{
    {
        (void)QSqlDatabase::addDatabase(driver, QStringLiteral("warm"));
    }
    QSqlDatabase::removeDatabase(QStringLiteral("warm"));
}

int serve(const QStringList &arguments)
{
    warmUp(QStringLiteral("QSQLITE"));
    warmUp(QStringLiteral("QPSQL"));
    for (std::string line; std::getline(std::cin, line);) {
        const pid_t child = ::fork();
        if (child < 0)
            return 1;
        if (child == 0) {
            (void)doIt(arguments, QString::fromStdString(line).split(u' ', Qt::SkipEmptyParts));
            ::_exit(0);
        }
        int status = 0;
        ::waitpid(child, &status, 0);
        // The child has said what became of it, unless something else than its own hand killed it.
        std::cout << (WIFSIGNALED(status) ? WTERMSIG(status) : 0) << " end" << std::endl;
    }
    return 0;
}
} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    deathwatch::watchSqlite();
    const QStringList orders = arguments.mid(3);
    return orders == QStringList{QStringLiteral("serve")} ? serve(arguments) : doIt(arguments, orders);
}
