// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/backups/manifest.h"

#include "database/backups/backupfile.h"
#include "database/backups/kept/backupfault.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSaveFile>
#include <QSet>
#include <array>

namespace bm
{
namespace
{
constexpr qint64 largestManifest = 4 * 1024 * 1024;
constexpr qsizetype mostTables = 5000;
constexpr qsizetype longestText = 1000;
constexpr double largestNumber = 9007199254740992.0; // what JSON numbers carry exactly
constexpr std::array whyNames{"migration", "rollback", "plan", "start", "hand"};
static_assert(whyNames.size() == size_t(BackupWhy::ByHand) + 1);

QString sha256Of(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

bool isSha256(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("\\A[0-9a-f]{64}\\z"));
    return form.match(text).hasMatch();
}

std::optional<qint64> countIn(const QJsonValue &value)
{
    const double number = value.toDouble(-1);
    if (!value.isDouble() || number < 0 || number > largestNumber || number != double(qint64(number)))
        return std::nullopt;
    return qint64(number);
}

// Text as this program writes it: one line, no control characters, not endless.
std::optional<QString> textIn(const QJsonObject &json, const QString &name)
{
    const QJsonValue value = json.value(name);
    if (value.isUndefined())
        return QString();
    const QString text = value.toString();
    const bool isOdd = std::any_of(text.begin(), text.end(), [](QChar each) { return each.unicode() < u' '; });
    if (!value.isString() || text.size() > longestText || isOdd)
        return std::nullopt;
    return text;
}

std::optional<BackupWhy> whyIn(const QString &name)
{
    for (size_t i = 0; i < whyNames.size(); ++i) {
        if (name == QLatin1String(whyNames[i]))
            return BackupWhy(i);
    }
    return std::nullopt;
}

bool takeTables(const QJsonValue &value, Manifest &manifest)
{
    const QJsonArray tables = value.toArray();
    QSet<QString> names;
    if (!value.isArray() || tables.size() > mostTables)
        return false;
    for (const QJsonValue &each : tables) {
        const auto name = textIn(each.toObject(), QStringLiteral("name"));
        const auto checksum = textIn(each.toObject(), QStringLiteral("checksum"));
        const auto rows = countIn(each[QStringLiteral("rows")]);
        if (!name || name->isEmpty() || names.contains(*name) || !checksum || !rows)
            return false;
        names.insert(*name);
        manifest.tables.push_back({*name, *rows, *checksum});
    }
    return true;
}

bool takeTexts(const QJsonObject &json, Manifest &manifest)
{
    const std::array members{
        std::pair{"server_version", &manifest.serverVersion},
        std::pair{"source", &manifest.source},
        std::pair{"file", &manifest.file},
        std::pair{"plant", &manifest.plantId},
        std::pair{"made_by", &manifest.madeBy},
        std::pair{"host", &manifest.host},
        std::pair{"app_version", &manifest.appVersion},
        std::pair{"sha256", &manifest.sha256},
    };
    return std::all_of(members.begin(), members.end(), [&json](const auto &member) {
        const auto text = textIn(json, QString::fromLatin1(member.first));
        *member.second = text.value_or(QString());
        return text.has_value();
    });
}

bool takeNumbers(const QJsonObject &json, Manifest &manifest)
{
    for (const QString &name : {QStringLiteral("bytes"), QStringLiteral("schema_version")}) {
        const QJsonValue value = json.value(name);
        if (value.isUndefined())
            continue;
        const auto number = countIn(value);
        if (!number || (name == u"schema_version" && *number > 100'000))
            return false;
        if (name == u"bytes")
            manifest.bytes = number;
        else
            manifest.schemaVersion = int(*number);
    }
    return true;
}

bool take(const QJsonObject &json, Manifest &manifest)
{
    const QString engine = json.value(QStringLiteral("engine")).toString();
    if (engine != engineName(Engine::SQLite) && engine != engineName(Engine::PostgreSQL))
        return false;
    manifest.engine = engine == engineName(Engine::SQLite) ? Engine::SQLite : Engine::PostgreSQL;
    manifest.verified = json.value(QStringLiteral("verified")).toBool();
    manifest.madeAt =
        QDateTime::fromString(json.value(QStringLiteral("made_at")).toString(), Qt::ISODateWithMs).toUTC();
    manifest.why = whyIn(json.value(QStringLiteral("why")).toString());
    return takeTexts(json, manifest) && takeNumbers(json, manifest) && isSha256(manifest.sha256) &&
           manifest.madeAt.isValid() && takeTables(json.value(QStringLiteral("tables")), manifest);
}

QJsonArray tablesJson(const std::vector<TableCount> &tables)
{
    QJsonArray array;
    for (const TableCount &table : tables)
        array << QJsonObject{{QStringLiteral("name"), table.name},
                             {QStringLiteral("rows"), table.rows},
                             {QStringLiteral("checksum"), table.checksum}};
    return array;
}
} // namespace

QString manifestPathOf(const QString &backupPath)
{
    return backupPath + QStringLiteral(".json");
}

Done writeManifest(BackupInfo &backup, const Database &database, const ProgramIdentity &who, const ManifestFacts &facts)
{
    QJsonObject manifest{{QStringLiteral("engine"), engineName(database.engine())},
                         {QStringLiteral("server_version"), database.serverVersion()},
                         {QStringLiteral("source"), database.settings().toUrlWithoutPassword()},
                         {QStringLiteral("file"), QFileInfo(backup.path).fileName()},
                         {QStringLiteral("bytes"), facts.bytes},
                         {QStringLiteral("sha256"), backup.sha256},
                         {QStringLiteral("verified"), backup.verified},
                         {QStringLiteral("schema_version"), facts.schemaVersion},
                         {QStringLiteral("why"), QString::fromLatin1(whyNames[size_t(facts.why)])},
                         {QStringLiteral("made_at"), toIsoUtc(facts.madeAt)},
                         {QStringLiteral("made_by"), who.person},
                         {QStringLiteral("host"), who.host},
                         {QStringLiteral("app_version"), who.appVersion},
                         {QStringLiteral("tables"), tablesJson(backup.tables)}};
    if (!facts.plantId.isEmpty())
        manifest.insert(QStringLiteral("plant"), facts.plantId);
    const QByteArray text = QJsonDocument(manifest).toJson();
    QSaveFile file(manifestPathOf(backup.path));
    if (!file.open(QIODevice::WriteOnly))
        return Error{Reason::BackupFailed, {}, file.errorString()};
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (file.write(text) < 0 || !file.commit())
        return Error{Reason::BackupFailed, {}, file.errorString()};
    backup.manifestPath = file.fileName();
    return {};
}

Result<Manifest> readManifest(const QString &backupPath)
{
    const QString path = manifestPathOf(backupPath);
    if (!QFileInfo(path).exists() && !QFileInfo(path).isSymLink())
        return Error{Reason::FileMissing, QStringLiteral("backup"), path};
    BM_TRY_ASSIGN(const auto file, openOwnFile(path));
    if (file->size() > largestManifest)
        return faultError(BackupFault::BadManifest, path);
    const QByteArray text = file->read(largestManifest);
    Manifest manifest;
    if (!take(QJsonDocument::fromJson(text).object(), manifest))
        return faultError(BackupFault::BadManifest, path);
    manifest.ownSha256 = sha256Of(text);
    if (!manifest.file.isEmpty() && manifest.file != QFileInfo(backupPath).fileName())
        return faultError(BackupFault::OtherName, backupPath);
    return manifest;
}

} // namespace bm
