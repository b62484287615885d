// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/commands.h"
#include "cli/scananswer.h"
#include "cli/texttable.h"
#include "database/environment.h"
#include "documents/scanning/aidictionary.h"

#include <QDate>
#include <QJsonArray>
#include <QJsonDocument>

namespace bm::cli
{
namespace
{
QString valueText(const QJsonValue &value)
{
    if (value.isArray()) {
        QStringList texts;
        for (const QJsonValue &each : value.toArray())
            texts << each.toString();
        return texts.join(QStringLiteral(", "));
    }
    if (!value.isObject())
        return value.toString();
    const QString unit = value[u"unit"].toString(value[u"currency"].toString());
    return value[u"value"].toString() + (unit.isEmpty() ? QString() : QString(u' ' + unit));
}

// From the same answer as the JSON, so that the two never say different things.
QString answerText(const QJsonObject &answer)
{
    TextTable facts({Cli::tr("What"), Cli::tr("Value")});
    const auto add = [&facts](const QString &name, const QString &value) {
        if (!value.isEmpty())
            facts.add({name, value});
    };
    add(Cli::tr("kind"), answer[u"kind"].toString());
    add(Cli::tr("symbology"), answer[u"symbology"].toString());
    add(Cli::tr("text"), answer[u"plain"].toString());
    for (const QJsonValue &element : answer[u"ais"].toArray())
        add(u'(' + element[0].toString() + u')', element[1].toString());
    const QJsonObject derived = answer[u"derived"].toObject();
    for (auto value = derived.begin(); value != derived.end(); ++value)
        add(value.key(), valueText(value.value()));
    for (const QJsonValue &reading : answer[u"readings"].toArray())
        add(Cli::tr("may be"), reading[u"as"].toString());
    for (const QJsonValue &warning : answer[u"warnings"].toArray())
        add(Cli::tr("warning"), warning[u"code"].toString() + u' ' + warning[u"detail"].toString());
    add(Cli::tr("error"), answer[u"error"].toString());
    add(Cli::tr("error in"), answer[u"error_ai"].toString());
    return facts.toText();
}

// Every line is answered at once: a program at the other end waits for it.
template <typename Answer>
Exit answerLines(Output &out, Answer answer)
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return Exit::Failed;
    const QDate today = QDate::currentDate();
    for (QByteArray line = input.readLine(); !line.isEmpty(); line = input.readLine()) {
        while (line.endsWith('\n') || line.endsWith('\r'))
            line.chop(1);
        out.line(answer(line, today));
    }
    return Exit::Done;
}
} // namespace

Result<Exit> scanCommand(Invocation &run)
{
    const AiDictionary dictionary = readAiDictionary(programFolders().settings);
    if (dictionary.fault)
        run.out.warning(aiDictionaryWords(dictionary));
    const gs1::AiTable &table = dictionary.table != nullptr ? *dictionary.table : gs1::AiTable::builtIn();
    const QStringList &arguments = run.line.arguments;
    const bool isStream = run.line.has("jsonl");
    if (isStream != arguments.isEmpty())
        return run.out.wrongUsage(Cli::tr("Say one of: a text, - or --jsonl"), usageLine(run.line.command));
    if (isStream)
        return answerLines(run.out,
                           [&table](const QByteArray &line, QDate day) { return answerScanRequest(line, day, table); });
    if (arguments.first() == u"-")
        return answerLines(run.out, [&table](const QByteArray &line, QDate day) {
            return answerScanText(QString::fromUtf8(line), day, table);
        });
    const QByteArray answer = answerScanText(arguments.first(), QDate::currentDate(), table);
    const QJsonObject json = QJsonDocument::fromJson(answer).object();
    run.out.result(json, answerText(json));
    return Exit::Done;
}

// That of the person who asks, as the window's page Scanner takes it over for its workstation.
Result<Exit> gs1TableCommand(Invocation &run)
{
    const QString folder = programFolders().settings;
    AiDictionary dictionary = readAiDictionary(folder);
    if (!run.line.arguments.isEmpty()) {
        BM_TRY_ASSIGN(dictionary, importAiDictionary(folder, run.line.arguments.first()));
    }
    QJsonObject json{{QStringLiteral("used"), dictionary.table != nullptr},
                     {QStringLiteral("file"), dictionary.file},
                     {QStringLiteral("release"), dictionary.release}};
    if (dictionary.fault)
        json[QStringLiteral("fault")] = dictionaryFaultWords(*dictionary.fault);
    run.out.result(json, aiDictionaryWords(dictionary));
    return Exit::Done;
}

} // namespace bm::cli
