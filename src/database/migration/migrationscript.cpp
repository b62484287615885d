// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/migration/migrationscript.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QRegularExpression>

namespace bm
{
namespace
{
const QString root = QStringLiteral(":/migrations/");

QStringList namesIn(const QString &folder, Engine engine)
{
    const QString other = engineName(engine == Engine::SQLite ? Engine::PostgreSQL : Engine::SQLite);
    QStringList names = QDir(root + folder).entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
    names.removeIf([&other](const QString &name) { return name.endsWith(u'.' + other + QLatin1String(".sql")); });
    return names;
}

QString firstExisting(const QString &folder, const QString &stem, Engine engine)
{
    const QString own = folder + stem + u'.' + engineName(engine) + QLatin1String(".sql");
    return QFile::exists(root + own) ? own : folder + stem + QLatin1String(".sql");
}

QString chained(const QString &before, const QString &text)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(before.toUtf8());
    hash.addData(text.toUtf8());
    return QString::fromLatin1(hash.result().toHex());
}
} // namespace

Result<QString> migrationText(const QString &name)
{
    QFile file(root + name);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Reason::Internal, {}, name};
    return QString::fromUtf8(file.readAll());
}

Result<std::vector<MigrationScript>> migrationScripts(Engine engine)
{
    static const QRegularExpression form(QStringLiteral("^(\\d{4})_([a-z_]+)\\."));
    std::vector<MigrationScript> scripts;
    QString checksum;
    for (const QString &fileName : namesIn({}, engine)) {
        const auto match = form.match(fileName);
        MigrationScript script;
        script.version = match.captured(1).toInt();
        script.name = match.captured(2);
        if (!match.hasMatch() || script.version != static_cast<int>(scripts.size()) + 1)
            return Error{Reason::Internal, {}, fileName};
        const QString stem = match.captured(1) + u'_' + script.name;
        BM_TRY_ASSIGN(script.up, migrationText(fileName));
        BM_TRY_ASSIGN(script.down, migrationText(firstExisting(QStringLiteral("down/"), stem, engine)));
        script.checksum = checksum = chained(checksum, script.up);
        scripts.push_back(std::move(script));
    }
    return scripts;
}

Result<QStringList> definitionStatements(Engine engine)
{
    QStringList statements;
    for (const QString &folder : {QStringLiteral("views/"), QStringLiteral("guards/")}) {
        for (const QString &name : namesIn(folder, engine)) {
            BM_TRY_ASSIGN(const QString text, migrationText(folder + name));
            statements << splitStatements(text);
        }
    }
    return statements;
}

int programSchemaVersion()
{
    const QStringList names = namesIn({}, Engine::SQLite);
    return names.isEmpty() ? 0 : names.last().left(4).toInt();
}

QStringList splitStatements(const QString &sql)
{
    static const QRegularExpression separator(QStringLiteral("^--;[ \\t\\r]*$"), QRegularExpression::MultilineOption);
    static const QRegularExpression onlyComments(QStringLiteral("\\A(\\s*(--[^\\n]*)?\\n?)*\\z"));
    QStringList statements;
    for (const QString &part : sql.split(separator)) {
        if (!onlyComments.match(part).hasMatch())
            statements << part.trimmed();
    }
    return statements;
}

bool isPlainIndex(const QString &statement)
{
    static const QRegularExpression form(
        QStringLiteral("^(\\s*--[^\\n]*\\n)*\\s*CREATE INDEX \\w+ ON (?!migration_findings )"));
    return form.match(statement).hasMatch();
}

bool isPutOff(const QString &statement, QStringList &last)
{
    static const QRegularExpression drop(QStringLiteral("^(\\s*--[^\\n]*\\n)*\\s*DROP INDEX (\\w+)\\s*;?\\s*$"));
    if (isPlainIndex(statement)) {
        last << statement;
        return true;
    }
    const QString dropped = drop.match(statement).captured(2);
    if (dropped.isEmpty())
        return false;
    return last.removeIf([&](const QString &each) {
        return each.contains(QStringLiteral("CREATE INDEX ") + dropped + QStringLiteral(" ON "));
    }) > 0;
}

} // namespace bm
