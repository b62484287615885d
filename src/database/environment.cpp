// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/environment.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QStandardPaths>
#include <algorithm>

namespace bm
{
namespace
{
const QString urlName = QStringLiteral("DATABASE_URL");

QString folderIn(QStandardPaths::StandardLocation location)
{
    return QDir(QStandardPaths::writableLocation(location)).filePath(QStringLiteral("bakermaiden"));
}

// The value between double quotes, with \n, \t, \" and \\ read as in a shell.
QString unescaped(QStringView text)
{
    QString value;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != u'\\' || i + 1 == text.size()) {
            value += text[i];
            continue;
        }
        const QChar next = text[++i];
        value += next == u'n' ? QChar(u'\n') : next == u't' ? QChar(u'\t') : next == u'r' ? QChar(u'\r') : next;
    }
    return value;
}

QString valueOf(const QString &raw)
{
    static const QRegularExpression quoted(QStringLiteral(R"re(^(?:"((?:[^"\\]|\\.)*)"|'([^']*)')\s*(?:#.*)?$)re"));
    if (const auto match = quoted.match(raw); match.hasMatch())
        return raw.startsWith(u'"') ? unescaped(match.capturedView(1)) : match.captured(2);
    // Only a # after a blank starts a comment: passwords have # in them.
    static const QRegularExpression comment(QStringLiteral(R"((^|\s)#.*$)"));
    return QString(raw).remove(comment).trimmed();
}

Result<QHash<QString, QString>> readDotEnv(const QString &path)
{
    QFile file(path);
    if (path.isEmpty() || !file.exists())
        return QHash<QString, QString>();
    if (!file.open(QIODevice::ReadOnly | QIODevice::Text))
        return Error{Reason::CannotOpen, QStringLiteral(".env"), path};
    return parseDotEnv(QString::fromUtf8(file.readAll()));
}

Result<std::optional<int>> positiveNumber(const QString &name, const QString &text)
{
    if (text.isEmpty())
        return std::optional<int>();
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    if (!isNumber)
        return Error{Reason::NotANumber, name, text};
    if (number <= 0)
        return Error{Reason::NotPositive, name, text};
    return std::optional<int>(number);
}
} // namespace

ProgramFolders programFolders()
{
    return {folderIn(QStandardPaths::GenericConfigLocation), folderIn(QStandardPaths::GenericDataLocation)};
}

QString settingsFile()
{
    return QDir(programFolders().settings).filePath(QStringLiteral("bakermaiden.ini"));
}

QString dotEnvFile()
{
    return QDir(programFolders().settings).filePath(QStringLiteral(".env"));
}

QString defaultDatabaseFile()
{
    return QDir(programFolders().data).filePath(QStringLiteral("plant.sqlite"));
}

QHash<QString, QString> parseDotEnv(const QString &text)
{
    static const QRegularExpression assignment(
        QStringLiteral(R"(^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=\s*(.*?)\s*$)"));
    QHash<QString, QString> values;
    for (const QString &line : text.split(u'\n')) {
        if (const auto match = assignment.match(line); match.hasMatch())
            values.insert(match.captured(1), valueOf(match.captured(2)));
    }
    return values;
}

Result<Environment> readEnvironment(const QProcessEnvironment &process, const QString &dotEnvPath)
{
    using Values = QHash<QString, QString>;
    BM_TRY_ASSIGN(const Values file, readDotEnv(dotEnvPath));
    const auto said = [&](const QString &name) {
        const QString outside = process.value(name).trimmed();
        return outside.isEmpty() ? file.value(name).trimmed() : outside;
    };
    Environment environment;
    environment.databaseUrl = said(urlName);
    environment.testDatabaseUrl = said(QStringLiteral("TEST_DATABASE_URL"));
    if (!environment.databaseUrl.isEmpty())
        environment.databaseUrlFrom = process.value(urlName).trimmed().isEmpty() ? dotEnvPath : urlName;
    const QString limit = QStringLiteral("DATABASE_CONNECTION_LIMIT");
    const QString timeout = QStringLiteral("DATABASE_POOL_TIMEOUT");
    BM_TRY_ASSIGN(environment.connectionLimit, positiveNumber(limit, said(limit)));
    BM_TRY_ASSIGN(environment.poolTimeoutMs, positiveNumber(timeout, said(timeout)));
    return environment;
}

Result<std::optional<ConnectionSettings>> databaseOf(const Environment &environment)
{
    if (environment.databaseUrl.isEmpty())
        return std::optional<ConnectionSettings>();
    auto settings = ConnectionSettings::tryFromText(environment.databaseUrl);
    if (!settings)
        return Error{settings.error().reason, urlName, settings.error().detail};
    const QString timeoutOption = QStringLiteral("connect_timeout");
    if (settings->engine == Engine::PostgreSQL && environment.poolTimeoutMs &&
        !settings->options.contains(timeoutOption)) {
        // libpq counts in seconds and takes 1 for 2.
        const int seconds = std::max(2, (*environment.poolTimeoutMs + 999) / 1000);
        settings->options.insert(timeoutOption, QString::number(seconds));
    }
    return std::optional<ConnectionSettings>(*settings);
}

} // namespace bm
