// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/backups/kept/plantrecord.h"

#include "database/transaction.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

namespace bm
{
namespace
{
const QString idName = QStringLiteral("plant.id");
const QString madeStart = QStringLiteral("backup.made/");
const QString proofName = QStringLiteral("backup.proven");
const QString failureName = QStringLiteral("backup.failed");
const QString ourVariant = QStringLiteral("bakermaiden");

QString compact(const QJsonObject &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

QDateTime timeIn(const QJsonObject &json)
{
    return QDateTime::fromString(json.value(QStringLiteral("at")).toString(), Qt::ISODateWithMs).toUTC();
}

QString textIn(const QJsonObject &json, const char *name)
{
    return json.value(QLatin1String(name)).toString();
}

void take(const QString &name, const QString &value, PlantRecord &record, QMap<QString, QString> &plan)
{
    const QJsonObject json = QJsonDocument::fromJson(value.toUtf8()).object();
    if (name == idName)
        record.plantId = value;
    else if (name.startsWith(madeStart))
        record.backups.insert(name.mid(madeStart.size()), {textIn(json, "sha256"), textIn(json, "manifest"),
                                                           timeIn(json), textIn(json, "path"), textIn(json, "host")});
    else if (name == proofName)
        record.proof = {textIn(json, "name"), timeIn(json), textIn(json, "by"), textIn(json, "host")};
    else if (name == failureName)
        record.failure = {
            timeIn(json), textIn(json, "host"), json.value(QStringLiteral("test")).toBool(),
            Error{Reason(json.value(QStringLiteral("reason")).toInt()), textIn(json, "field"), textIn(json, "detail")}};
    else
        plan.insert(name, value);
}

// A reason that another version of the program wrote.
void checkReason(NotedFailure &failure)
{
    if (failure.error.reason < Reason::Required || failure.error.reason > Reason::Internal)
        failure.error = Error{Reason::BackupFailed, {}, failure.error.detail};
}

bool isSamePlant(const PlantRecord &record, const Manifest &manifest)
{
    return record.plantId.isEmpty() || manifest.plantId.isEmpty() || record.plantId == manifest.plantId;
}
} // namespace

Result<PlantRecord> readPlantRecord(Database &database)
{
    PlantRecord record;
    QMap<QString, QString> plan;
    BM_TRY_ASSIGN(const Rows rows,
                  database.run(QStringLiteral(
                      "SELECT name, value FROM settings WHERE name = 'plant.id' OR substr(name, 1, 7) = 'backup.'")));
    for (const Row &row : rows)
        take(row.text(QStringLiteral("name")), row.text(QStringLiteral("value")), record, plan);
    checkReason(record.failure);
    record.plan = readBackupPlan(plan);
    return record;
}

PlantRecord recordOfWhatIsThere(const ConnectionSettings &settings)
{
    const auto database = Database::open(settings, Database::Mode::ReadOnly);
    if (!database)
        return {};
    const auto record = inReadTransaction(**database, [&]() -> Result<PlantRecord> {
        BM_TRY_ASSIGN(const Inspection found, recognise(**database));
        return found.variant == ourVariant ? readPlantRecord(**database) : PlantRecord();
    });
    return record ? *record : PlantRecord();
}

Result<QString> plantIdOf(Database &database, const Inspection &found)
{
    if (found.variant != ourVariant)
        return QString();
    BM_TRY_ASSIGN(const auto row,
                  database.first(QStringLiteral("SELECT value FROM settings WHERE name = ?"), {idName}));
    return row ? row->text(QStringLiteral("value")) : QString();
}

BackupFault faultFor(const PlantRecord &record, const QString &backupPath, const Manifest &manifest)
{
    if (!isSamePlant(record, manifest))
        return BackupFault::OtherPlant;
    const auto noted = record.backups.constFind(QFileInfo(backupPath).fileName());
    if (noted != record.backups.constEnd() &&
        (noted->manifestSha256 != manifest.ownSha256 || noted->sha256 != manifest.sha256))
        return BackupFault::OtherThanNoted;
    return manifest.verified ? BackupFault::None : BackupFault::NotVerified;
}

Done writePlantSetting(Database &database, const QString &name, const QString &value, const QDateTime &now,
                       const QString &by)
{
    BM_TRY_ASSIGN(const auto present,
                  database.first(QStringLiteral("SELECT value FROM settings WHERE name = ?"), {name}));
    if (present && present->text(QStringLiteral("value")) == value)
        return {};
    if (present) {
        BM_TRY(
            database.run(QStringLiteral("UPDATE settings SET value = ?, updated_at = ?, updated_by = ? WHERE name = ?"),
                         {value, now, by, name}));
        return {};
    }
    BM_TRY(
        database.run(QStringLiteral("INSERT INTO settings (name, value, updated_at, updated_by) VALUES (?, ?, ?, ?)"),
                     {name, value, now, by}));
    return {};
}

Done removePlantSetting(Database &database, const QString &name)
{
    BM_TRY(database.run(QStringLiteral("DELETE FROM settings WHERE name = ?"), {name}));
    return {};
}

Done noteBackup(Database &database, const QString &name, const NotedBackup &backup, const QString &by)
{
    const QJsonObject json{{QStringLiteral("sha256"), backup.sha256},
                           {QStringLiteral("manifest"), backup.manifestSha256},
                           {QStringLiteral("at"), toIsoUtc(backup.madeAt)},
                           {QStringLiteral("path"), backup.path},
                           {QStringLiteral("host"), backup.host}};
    return writePlantSetting(database, madeStart + name, compact(json), backup.madeAt, by);
}

Done forgetBackup(Database &database, const QString &name)
{
    return removePlantSetting(database, madeStart + name);
}

Done noteProof(Database &database, const NotedProof &proof)
{
    const QJsonObject json{{QStringLiteral("name"), proof.name},
                           {QStringLiteral("at"), toIsoUtc(proof.at)},
                           {QStringLiteral("by"), proof.by},
                           {QStringLiteral("host"), proof.host}};
    return writePlantSetting(database, proofName, compact(json), proof.at, proof.by);
}

Done noteFailure(Database &database, const NotedFailure &failure, const QString &by)
{
    const QJsonObject json{
        {QStringLiteral("at"), toIsoUtc(failure.at)},   {QStringLiteral("host"), failure.host},
        {QStringLiteral("test"), failure.ofTest},       {QStringLiteral("reason"), int(failure.error.reason)},
        {QStringLiteral("field"), failure.error.field}, {QStringLiteral("detail"), failure.error.detail.left(500)}};
    return writePlantSetting(database, failureName, compact(json), failure.at, by);
}

Done forgetFailure(Database &database)
{
    return removePlantSetting(database, failureName);
}

Result<QString> ensurePlantId(Database &database, const QDateTime &now, const QString &by)
{
    BM_TRY_ASSIGN(const auto row,
                  database.first(QStringLiteral("SELECT value FROM settings WHERE name = ?"), {idName}));
    if (row)
        return row->text(QStringLiteral("value"));
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    BM_TRY(writePlantSetting(database, idName, id, now, by));
    return id;
}

Done carryOver(Database &database, const PlantRecord &from, const QString &by)
{
    BM_TRY_ASSIGN(const PlantRecord present, readPlantRecord(database));
    if (present.plantId.isEmpty() && !from.plantId.isEmpty())
        BM_TRY(writePlantSetting(database, idName, from.plantId, QDateTime::currentDateTimeUtc(), by));
    for (auto each = from.backups.begin(); each != from.backups.end(); ++each) {
        if (!present.backups.contains(each.key()))
            BM_TRY(noteBackup(database, each.key(), *each, by));
    }
    if (from.proof.at.isValid() && (!present.proof.at.isValid() || present.proof.at < from.proof.at))
        BM_TRY(noteProof(database, from.proof));
    return {};
}

} // namespace bm
