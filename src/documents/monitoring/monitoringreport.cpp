// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/monitoring/figures.h"
#include "documents/monitoring/reportlines.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>
#include <algorithm>

namespace bm
{
namespace
{
struct MonitoringWords
{
    Q_DECLARE_TR_FUNCTIONS(bm::MonitoringWords)
};

QString cell(QString text)
{
    return text.replace(u'|', QStringLiteral("\\|")).replace(u'\n', u' ');
}

QString markdown(const QString &title, const QString &about, const std::vector<ReportLine> &lines)
{
    QString text = QStringLiteral("# %1\n\n%2\n\n").arg(title, about);
    text += QStringLiteral("| %1 | %2 | %3 |\n| --- | --- | --- |\n")
                .arg(MonitoringWords::tr("What"), MonitoringWords::tr("Verdict"), MonitoringWords::tr("Measured"));
    for (const ReportLine &line : lines)
        text += QStringLiteral("| %1 | %2 | %3 |\n").arg(cell(line.title), verdictWord(line.verdict), cell(line.value));
    for (const ReportLine &line : lines) {
        text += QStringLiteral("\n## %1: %2\n\n%3\n").arg(line.title, verdictWord(line.verdict), line.sentence);
        if (!line.way.isEmpty())
            text += u'\n' + line.way + u'\n';
        if (!line.detail.isEmpty())
            text += QStringLiteral("\n```\n%1\n```\n").arg(line.detail.join(u'\n'));
    }
    return text;
}

QString aboutText(Engine engine, const QString &version, const QString &database, const QDateTime &readAt)
{
    return MonitoringWords::tr("%1, %2 %3, read at %4")
        .arg(database, engine == Engine::SQLite ? QStringLiteral("SQLite") : QStringLiteral("PostgreSQL"), version,
             QLocale().toString(readAt.toUTC(), QLocale::ShortFormat) + QStringLiteral(" UTC"));
}

QJsonValue orNull(const std::optional<qint64> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonValue timeJson(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(toIsoUtc(time)) : QJsonValue();
}

QJsonArray linesJson(const std::vector<ReportLine> &lines)
{
    QJsonArray array;
    for (const ReportLine &line : lines)
        array << QJsonObject{
            {QStringLiteral("check"), line.id},          {QStringLiteral("verdict"), verdictName(line.verdict)},
            {QStringLiteral("title"), line.title},       {QStringLiteral("value"), line.value},
            {QStringLiteral("sentence"), line.sentence}, {QStringLiteral("way_out"), line.way}};
    return array;
}

QJsonObject spaceJson(const SpaceFacts &space)
{
    QJsonArray objects;
    for (const ObjectSize &object : space.objects)
        objects << QJsonObject{
            {QStringLiteral("name"), object.name},
            {QStringLiteral("table"), object.table},
            {QStringLiteral("kind"), object.isIndex ? QStringLiteral("index") : QStringLiteral("table")},
            {QStringLiteral("bytes"), orNull(object.bytes)},
            {QStringLiteral("rows"), orNull(object.rows)},
            {QStringLiteral("rows_exact"), object.rowsAreExact}};
    return {{QStringLiteral("bytes"), space.bytes},
            {QStringLiteral("free_bytes"), space.freeBytes},
            {QStringLiteral("dead_rows"), space.deadRows},
            {QStringLiteral("objects"), objects}};
}

QJsonObject refusalsJson(const RefusalFacts &refusals)
{
    QJsonObject json{{QStringLiteral("on_this_connection"), refusals.onThisConnection}};
    if (refusals.serverCounts) {
        json.insert(QStringLiteral("commits"), refusals.commits);
        json.insert(QStringLiteral("rollbacks"), refusals.rollbacks);
        json.insert(QStringLiteral("deadlocks"), refusals.deadlocks);
        json.insert(QStringLiteral("conflicts"), refusals.conflicts);
        json.insert(QStringLiteral("since"), timeJson(refusals.since));
    }
    return json;
}

QJsonValue statementsJson(const StatementFacts &facts)
{
    if (facts.state != StatementFacts::State::Read)
        return {};
    QJsonArray array;
    for (const SlowStatement &statement : facts.slowest)
        array << QJsonObject{{QStringLiteral("statement"), statement.text},
                             {QStringLiteral("calls"), statement.calls},
                             {QStringLiteral("mean_ms"), statement.meanMs},
                             {QStringLiteral("total_ms"), statement.totalMs}};
    return array;
}

QJsonValue indexesJson(const UnusedIndexFacts &facts)
{
    if (!facts.isMeasured)
        return {};
    QJsonArray array;
    for (const IndexUse &index : facts.unused)
        array << QJsonObject{{QStringLiteral("name"), index.name},
                             {QStringLiteral("table"), index.table},
                             {QStringLiteral("bytes"), index.bytes}};
    return array;
}

QJsonValue backupJson(const BackupFacts &backup)
{
    if (backup.path.isEmpty())
        return {};
    return QJsonObject{{QStringLiteral("path"), backup.path},
                       {QStringLiteral("made_at"), timeJson(backup.madeAt)},
                       {QStringLiteral("there"), backup.isThere}};
}

QJsonObject headJson(Engine engine, const QString &version, const QString &database, const QDateTime &readAt)
{
    return {{QStringLiteral("engine"), engineName(engine)},
            {QStringLiteral("server_version"), version},
            {QStringLiteral("database"), database},
            {QStringLiteral("read_at"), timeJson(readAt)}};
}
} // namespace

namespace figures
{
QString number(qint64 value)
{
    return QLocale().toString(value);
}

QString bytes(qint64 value)
{
    return QLocale().formattedDataSize(value, 1);
}

QString milliseconds(double value)
{
    return MonitoringWords::tr("%1 ms").arg(QLocale().toString(value, 'f', value < 10 ? 2 : 0));
}
} // namespace figures

QString verdictWord(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Ok:
        return MonitoringWords::tr("Good");
    case Verdict::Unknown:
        return MonitoringWords::tr("Not known");
    case Verdict::Attention:
        return MonitoringWords::tr("Attention");
    case Verdict::Bad:
        break;
    }
    return MonitoringWords::tr("Bad");
}

QString verdictName(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Ok:
        return QStringLiteral("ok");
    case Verdict::Unknown:
        return QStringLiteral("unknown");
    case Verdict::Attention:
        return QStringLiteral("attention");
    case Verdict::Bad:
        break;
    }
    return QStringLiteral("bad");
}

Verdict worstOf(const std::vector<ReportLine> &lines)
{
    Verdict worst = Verdict::Ok;
    for (const ReportLine &line : lines) {
        if (line.verdict != Verdict::Unknown)
            worst = std::max(worst, line.verdict);
    }
    return worst;
}

QString healthMarkdown(const HealthFacts &facts)
{
    return markdown(MonitoringWords::tr("How the database is"),
                    aboutText(facts.engine, facts.serverVersion, facts.database, facts.readAt), healthLines(facts));
}

QString analysisMarkdown(const Analysis &analysis)
{
    return markdown(MonitoringWords::tr("How the database answers"),
                    aboutText(analysis.engine, analysis.serverVersion, analysis.database, analysis.readAt),
                    analysisLines(analysis));
}

QJsonObject healthJson(const HealthFacts &facts)
{
    const auto lines = healthLines(facts);
    QJsonObject json = headJson(facts.engine, facts.serverVersion, facts.database, facts.readAt);
    json.insert(QStringLiteral("verdict"), verdictName(worstOf(lines)));
    json.insert(QStringLiteral("checks"), linesJson(lines));
    json.insert(QStringLiteral("space"), spaceJson(facts.space));
    json.insert(QStringLiteral("refusals"), refusalsJson(facts.refusals));
    json.insert(QStringLiteral("slow_statements"), statementsJson(facts.statements));
    json.insert(QStringLiteral("unused_indexes"), indexesJson(facts.indexes));
    json.insert(QStringLiteral("backup"), backupJson(facts.backup));
    json.insert(QStringLiteral("seal"), QJsonObject{{QStringLiteral("last_sealed_id"), orNull(facts.seal.lastSealed)},
                                                    {QStringLiteral("hash"), facts.seal.hash},
                                                    {QStringLiteral("unsealed"), facts.seal.unsealed}});
    json.insert(QStringLiteral("problems"), QJsonArray::fromStringList(facts.integrity.problems));
    return json;
}

QJsonObject analysisJson(const Analysis &analysis)
{
    const auto lines = analysisLines(analysis);
    QJsonArray questions;
    for (size_t i = 0; i < lines.size(); ++i) {
        const MeasuredPlan &plan = analysis.questions[i].plan;
        QStringList tables = plan.scanned;
        tables.removeDuplicates();
        questions << QJsonObject{
            {QStringLiteral("question"), lines[i].id},
            {QStringLiteral("title"), lines[i].title},
            {QStringLiteral("verdict"), verdictName(lines[i].verdict)},
            {QStringLiteral("median_ms"), plan.tookTooLong ? QJsonValue() : QJsonValue(plan.medianMs)},
            {QStringLiteral("runs"), plan.runs},
            {QStringLiteral("rows"), plan.rows},
            {QStringLiteral("scanned_rows"), plan.scannedRows},
            {QStringLiteral("scanned_tables"), QJsonArray::fromStringList(tables)},
            {QStringLiteral("way_out"), lines[i].way},
            {QStringLiteral("sql"), analysis.questions[i].sql},
            {QStringLiteral("plan"), QJsonArray::fromStringList(plan.lines)}};
    }
    QJsonObject json = headJson(analysis.engine, analysis.serverVersion, analysis.database, analysis.readAt);
    json.insert(QStringLiteral("verdict"), verdictName(worstOf(lines)));
    json.insert(QStringLiteral("questions"), questions);
    return json;
}

} // namespace bm
