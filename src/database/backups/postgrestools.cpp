// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/backups/postgrestools.h"

#include "database/sqlerror.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace bm
{
namespace
{
int majorOf(const QString &text)
{
    static const QRegularExpression number(QStringLiteral("(\\d+)"));
    return number.match(text).captured(1).toInt();
}

int majorOfTool(const QString &program)
{
    QProcess process;
    process.start(program, {QStringLiteral("--version")});
    if (!process.waitForFinished(10'000) || process.exitCode() != 0)
        return 0;
    return majorOf(QString::fromUtf8(process.readAllStandardOutput()).section(u')', 1));
}

// Debian keeps each major version's tools in a folder of its own.
QStringList candidateFolders()
{
    if (const QString said = qEnvironmentVariable("BAKERMAIDEN_PG_TOOLS"); !said.isEmpty())
        return {said};
    QStringList folders;
    const QDir versions(QStringLiteral("/usr/lib/postgresql"));
    for (const QString &version : versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        folders << versions.filePath(version + QStringLiteral("/bin"));
    if (const QString onPath = QStandardPaths::findExecutable(QStringLiteral("pg_dump")); !onPath.isEmpty())
        folders << QFileInfo(onPath).absolutePath();
    return folders;
}

// A file without a name: it is on no disk, and gone with this program however that ends. The tool inherits it.
class PassFile
{
public:
    explicit PassFile(const QByteArray &content) : m_file(::memfd_create("bakermaiden", 0))
    {
        m_isGood = m_file >= 0 && ::fchmod(m_file, S_IRUSR | S_IWUSR) == 0 &&
                   ::write(m_file, content.constData(), size_t(content.size())) == content.size();
    }
    ~PassFile()
    {
        if (m_file >= 0)
            ::close(m_file);
    }
    PassFile(const PassFile &) = delete;
    PassFile &operator=(const PassFile &) = delete;

    bool isGood() const { return m_isGood; }
    QString nameForTool() const { return QStringLiteral("/proc/self/fd/%1").arg(m_file); }

private:
    int m_file;
    bool m_isGood = false;
};

QString passFileLine(const QString &password)
{
    QString escaped = password;
    escaped.replace(u'\\', QLatin1String("\\\\")).replace(u':', QLatin1String("\\:"));
    return QStringLiteral("*:*:*:*:") + escaped + u'\n';
}

// A connection string for the tools; host and user never hold a quote that is not escaped.
QString toolConnection(const ConnectionSettings &settings)
{
    QMap<QString, QString> parts = settings.options;
    parts.insert(QStringLiteral("dbname"), settings.database);
    if (!settings.host.isEmpty())
        parts.insert(QStringLiteral("host"), settings.host);
    if (!settings.port.isEmpty())
        parts.insert(QStringLiteral("port"), settings.port);
    if (!settings.user.isEmpty())
        parts.insert(QStringLiteral("user"), settings.user);
    QStringList words;
    for (auto it = parts.begin(); it != parts.end(); ++it) {
        QString value = it.value();
        words << it.key() + QLatin1String("='") +
                     value.replace(u'\\', QLatin1String("\\\\")).replace(u'\'', QLatin1String("\\'")) + u'\'';
    }
    return words.join(u' ');
}

// Where the disk was full is in the words: this computer's, where the backup is written, or the server's.
Error failure(const QString &words)
{
    return {tellsOfFullDisk(words) ? Reason::DiskFull : Reason::BackupFailed, {}, words.left(500)};
}
} // namespace

Result<PostgresTools> PostgresTools::forServer(const QString &serverVersion)
{
    const int needed = majorOf(serverVersion);
    int best = 0;
    QString bestFolder;
    for (const QString &folder : candidateFolders()) {
        const int major = majorOfTool(QDir(folder).filePath(QStringLiteral("pg_dump")));
        if (major >= needed && (best == 0 || major < best)) {
            best = major;
            bestFolder = folder;
        }
    }
    if (best == 0)
        return Error{Reason::BackupToolMissing, {}, QStringLiteral("pg_dump %1").arg(needed)};
    return PostgresTools(bestFolder);
}

Result<PostgresTools::Ended> PostgresTools::run(const QString &program, const QStringList &arguments,
                                                const ConnectionSettings &settings, MigrationStep step,
                                                const ProgressReport &progress, const QString &input) const
{
    const PassFile passFile(passFileLine(settings.password).toUtf8());
    if (!passFile.isGood())
        return Error{Reason::BackupFailed, {}, QString::fromLocal8Bit(::strerror(errno))};
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (!settings.password.isEmpty())
        environment.insert(QStringLiteral("PGPASSFILE"), passFile.nameForTool());
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
    process.setProcessEnvironment(environment);
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardInputFile(input.isEmpty() ? QProcess::nullDevice() : input);
    // A tool that goes on after its program was killed would keep the tables locked.
    process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGTERM); });
    process.start(QDir(m_folder).filePath(program), arguments + QStringList{QStringLiteral("--no-password")});
    while (!process.waitForFinished(200)) {
        if (process.state() == QProcess::NotRunning)
            break;
        if (!progress({step, 0, 0, program})) {
            process.kill();
            process.waitForFinished();
            return Error{Reason::Cancelled};
        }
    }
    return Ended{process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0,
                 QString::fromUtf8(process.readAllStandardError()).trimmed()};
}

Done PostgresTools::mustRun(const QString &program, const QStringList &arguments, const ConnectionSettings &settings,
                            MigrationStep step, const ProgressReport &progress, const QString &input) const
{
    BM_TRY_ASSIGN(const Ended ended, run(program, arguments, settings, step, progress, input));
    return ended.well ? Done() : failure(ended.words);
}

Done PostgresTools::dump(const ConnectionSettings &from, const QString &snapshot, const QString &file,
                         const ProgressReport &progress) const
{
    // Row security would leave rows out in silence.
    QStringList arguments{QStringLiteral("--format=custom"), QStringLiteral("--compress=1"),
                          QStringLiteral("--no-owner"),      QStringLiteral("--snapshot=") + snapshot,
                          QStringLiteral("--file=") + file,  QStringLiteral("--dbname=") + toolConnection(from)};
    return mustRun(QStringLiteral("pg_dump"), arguments, from, MigrationStep::Backup, progress);
}

namespace
{
QStringList restoreArguments(const ConnectionSettings &into)
{
    return {QStringLiteral("--exit-on-error"),
            QStringLiteral("--no-owner"),
            QStringLiteral("--no-privileges"),
            QStringLiteral("--single-transaction"),
            QStringLiteral("--clean"),
            QStringLiteral("--if-exists"),
            QStringLiteral("--dbname=") + toolConnection(into)};
}
// What was refused, when every complaint is about whose something is or who may do what; else nothing.
std::optional<QStringList> refusedRights(const QString &words)
{
    static const QRegularExpression complaint(
        QStringLiteral("error: could not execute query: [^:\\n]+: +([^\\n]+)\\n(?:(?!Command was: )[^\\n]*\\n)*"
                       "Command was: ((?:(?!pg_restore: )[^\\n]*(?:\\n|$))+)"));
    static const QRegularExpression total(QStringLiteral("errors ignored on restore: (\\d+)"));
    static const QRegularExpression right(
        QStringLiteral("^(ALTER [^;]+ OWNER TO [^;]+;|ALTER DEFAULT PRIVILEGES |GRANT |REVOKE |SET SESSION "
                       "AUTHORIZATION [^;]+;\\s*(GRANT|REVOKE) )"));
    QStringList refused;
    for (auto matches = complaint.globalMatch(words); matches.hasNext();) {
        const auto match = matches.next();
        const QString command = match.captured(2).simplified();
        if (!right.match(command).hasMatch())
            return std::nullopt;
        refused << command.left(200) + u' ' + match.captured(1).trimmed();
    }
    // A complaint of another kind is not among them.
    return total.match(words).captured(1).toLongLong() == refused.size() && !refused.isEmpty() ? std::optional(refused)
                                                                                               : std::nullopt;
}
} // namespace

Done PostgresTools::restore(const QString &file, const ConnectionSettings &into, const ProgressReport &progress) const
{
    return mustRun(QStringLiteral("pg_restore"), restoreArguments(into) << file, into, MigrationStep::VerifyBackup,
                   progress);
}

Done PostgresTools::restoreOpen(int descriptor, const ConnectionSettings &into, const ProgressReport &progress) const
{
    // Opened anew by that name, so that it is read from its beginning.
    return mustRun(QStringLiteral("pg_restore"), restoreArguments(into), into, MigrationStep::VerifyBackup, progress,
                   QStringLiteral("/proc/self/fd/%1").arg(descriptor));
}

Result<QStringList> PostgresTools::restoreWithRights(int descriptor, const ConnectionSettings &into,
                                                     const ProgressReport &progress) const
{
    const QStringList arguments{QStringLiteral("--clean"), QStringLiteral("--if-exists"),
                                QStringLiteral("--dbname=") + toolConnection(into)};
    BM_TRY_ASSIGN(const Ended ended, run(QStringLiteral("pg_restore"), arguments, into, MigrationStep::VerifyBackup,
                                         progress, QStringLiteral("/proc/self/fd/%1").arg(descriptor)));
    if (ended.well)
        return QStringList();
    const auto refused = refusedRights(ended.words);
    return refused ? Result<QStringList>(*refused) : failure(ended.words);
}

Done PostgresTools::dumpDefinitions(const ConnectionSettings &from, const QString &file,
                                    const ProgressReport &progress) const
{
    return mustRun(QStringLiteral("pg_dump"),
                   {QStringLiteral("--format=custom"), QStringLiteral("--schema-only"), QStringLiteral("--no-owner"),
                    QStringLiteral("--file=") + file, QStringLiteral("--dbname=") + toolConnection(from)},
                   from, MigrationStep::Inspect, progress);
}

Result<QStringList> PostgresTools::refusedDefinitions(const QString &file, const ConnectionSettings &into,
                                                      const ProgressReport &progress) const
{
    // To the end, so that everything is named at once.
    QStringList arguments = restoreArguments(into);
    arguments.removeAll(QStringLiteral("--exit-on-error"));
    arguments.removeAll(QStringLiteral("--single-transaction"));
    BM_TRY_ASSIGN(const Ended ended,
                  run(QStringLiteral("pg_restore"), arguments << file, into, MigrationStep::Inspect, progress));
    if (ended.well)
        return QStringList();
    QStringList refused;
    // Whatever language the server speaks.
    static const QRegularExpression word(QStringLiteral("could not execute query: [^:\n]+: +([^\n]+)"));
    for (auto matches = word.globalMatch(ended.words); matches.hasNext();)
        refused << matches.next().captured(1).trimmed();
    refused.removeDuplicates();
    return refused.isEmpty() ? QStringList{ended.words.left(500)} : refused;
}

} // namespace bm
