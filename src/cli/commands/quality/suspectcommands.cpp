// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/quality/suspectcommands.h"

#include "cli/commands/quality/comparecommand.h"
#include "cli/output.h"
#include "cli/plantaccess.h"
#include "cli/texttable.h"
#include "documents/quality/suspectwords.h"

#include <QFile>
#include <QJsonArray>

namespace bm::cli
{
namespace
{
QString stateName(ComplaintCode::State state)
{
    switch (state) {
    case ComplaintCode::State::Counted:
        return QStringLiteral("counted");
    case ComplaintCode::State::Again:
        return QStringLiteral("again");
    case ComplaintCode::State::NoPallets:
        return QStringLiteral("no_pallets");
    case ComplaintCode::State::Bought:
        return QStringLiteral("bought");
    case ComplaintCode::State::Unknown:
        return QStringLiteral("unknown");
    }
    Q_UNREACHABLE();
}

QString kindName(FactorKind kind)
{
    static const QStringList names{u"lot"_qs, u"supplier"_qs, u"recipe"_qs, u"line"_qs, u"shift"_qs, u"vessel"_qs};
    return names[static_cast<qsizetype>(kind)];
}

QJsonValue dayJson(QDate day)
{
    return day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : QJsonValue();
}

QJsonArray factorsJson(const std::vector<int> &places, const std::vector<Factor> &factors)
{
    QJsonArray array;
    for (const int place : places) {
        const Factor &factor = factors[static_cast<size_t>(place)];
        array.append(
            QJsonObject{{u"kind"_qs, kindName(factor.kind)}, {u"code"_qs, factor.code}, {u"title"_qs, factor.title}});
    }
    return array;
}

QJsonObject answerJson(const SuspectsAnswer &answer)
{
    QJsonArray codes;
    for (const ComplaintCode &code : answer.codes) {
        QJsonArray names;
        for (const TraceRoot &root : code.names)
            names.append(toText(root.key));
        codes.append(QJsonObject{{u"code"_qs, code.code},
                                 {u"state"_qs, stateName(code.state)},
                                 {u"names"_qs, names},
                                 {u"pallets"_qs, code.pallets},
                                 {u"added"_qs, code.added}});
    }
    QJsonArray suspects;
    for (const Suspect &suspect : answer.ranking.suspects)
        suspects.append(QJsonObject{{u"place"_qs, suspect.place},
                                    {u"factors"_qs, factorsJson(suspect.factors, answer.factors)},
                                    {u"bad_with"_qs, suspect.badWith},
                                    {u"bad_without"_qs, suspect.badWithout},
                                    {u"good_with"_qs, suspect.goodWith},
                                    {u"good_without"_qs, suspect.goodWithout},
                                    {u"p"_qs, static_cast<double>(suspect.p)},
                                    {u"p_corrected"_qs, static_cast<double>(suspect.corrected)},
                                    {u"striking"_qs, isStriking(suspect)}});
    return {{u"codes"_qs, codes},
            {u"days"_qs, answer.days},
            {u"from"_qs, dayJson(answer.from)},
            {u"until"_qs, dayJson(answer.until)},
            {u"bad"_qs, answer.ranking.bad},
            {u"good"_qs, answer.ranking.good},
            {u"tests"_qs, answer.ranking.tests},
            {u"test"_qs, u"fisher_exact_upper_tail"_qs},
            {u"correction"_qs, u"holm"_qs},
            {u"is_a_cause"_qs, false},
            {u"suspects"_qs, suspects},
            {u"everywhere"_qs, factorsJson(answer.ranking.everywhere, answer.factors)}};
}

QString answerText(const SuspectsAnswer &answer)
{
    TextTable table({Cli::tr("Place"), Cli::tr("On the complained pallets"), Cli::tr("Explains"), Cli::tr("Good with"),
                     Cli::tr("Good without"), Cli::tr("p"), Cli::tr("p corrected")});
    for (const Suspect &suspect : answer.ranking.suspects)
        table.add({QString::number(suspect.place), suspectText(suspect, answer.factors), explainsText(suspect),
                   QString::number(suspect.goodWith), QString::number(suspect.goodWithout), shareText(suspect.p),
                   shareText(suspect.corrected) + (isStriking(suspect) ? u" *"_qs : QString())});
    QString text = comparedWith(answer) + u'\n' + verdictText(answer) + u'\n';
    if (!table.isEmpty())
        text +=
            u'\n' + table.toText() + u'\n' +
            Cli::tr(
                "p: Fisher's exact test, one-sided; corrected for %1 comparisons by Holm's method; *: up to 0.05. = "
                "stands on exactly the same pallets.")
                .arg(answer.ranking.tests) +
            u'\n';
    return text + noCauseText() + u'\n';
}

Result<QString> pasted(const CommandLine &line)
{
    QString text = line.arguments.join(u'\n');
    if (!line.has("file"))
        return text;
    QFile file(line.option("file"));
    const bool isStandard = line.option("file") == u"-";
    if (!(isStandard ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly)))
        return Error{Reason::FileMissing, u"file"_qs, line.option("file")};
    return QString(text + u'\n' + QString::fromUtf8(file.readAll()));
}

Result<Exit> suspectsCommand(Invocation &run)
{
    SuspectsQuestion question;
    if (run.line.has("days")) {
        bool isNumber = false;
        question.days = run.line.option("days").toInt(&isNumber);
        if (!isNumber || question.days < 0 || question.days > SuspectsQuestion::mostDays)
            return run.out.wrongUsage(
                Cli::tr("--days takes a whole number from 0 to %1.").arg(SuspectsQuestion::mostDays),
                usageLine(run.line.command));
    }
    BM_TRY_ASSIGN(question.pasted, pasted(run.line));
    if (question.pasted.trimmed().isEmpty())
        return run.out.wrongUsage(Cli::tr("Say which codes were complained about."), usageLine(run.line.command));
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadOnly));
    BM_TRY_ASSIGN(const SuspectsAnswer answer, Suspects(plant->services().session).find(question));
    for (const ComplaintCode &code : answer.codes) {
        if (code.state == ComplaintCode::State::Counted)
            run.out.remark(code.code + u": " + complaintText(code));
        else
            run.out.warning(code.code + u": " + complaintText(code));
    }
    if (!answer.isAnyKnown())
        return Error{Reason::NotFound, u"code"_qs, answer.codes.front().code};
    run.out.result(answerJson(answer), answerText(answer));
    return Exit::Done;
}
} // namespace

std::vector<CommandSpec> suspectCommands()
{
    constexpr OptionSpec asOf{"as-of", "TIME",
                              QT_TRANSLATE_NOOP("bm::Cli", "of one code: as it was known then, YYYY-MM-DDThh:mm[:ss]")};
    return {
        {"suspects",
         "[CODE]...",
         QT_TRANSLATE_NOOP("bm::Cli", "what complained pallets have in common, more often than the others"),
         0,
         100'000,
         suspectsCommand,
         {{"file", "FILE", QT_TRANSLATE_NOOP("bm::Cli", "more codes, in any separators; - reads standard input")},
          {"days", "N",
           QT_TRANSLATE_NOOP("bm::Cli", "compares with pallets built so many days around them; default 7")}}},
        {"trace compare",
         "A [B]",
         QT_TRANSLATE_NOOP("bm::Cli", "what two pallets, batches or lots share, or what changed of one"),
         1,
         2,
         compareCommand,
         {asOf,
          {"and", "TIME", QT_TRANSLATE_NOOP("bm::Cli", "the later moment of the same; default now")},
          {"forward", nullptr, QT_TRANSLATE_NOOP("bm::Cli", "where they went, not where they came from")},
          {"backward", nullptr, QT_TRANSLATE_NOOP("bm::Cli", "where they came from, also of two lots")}}},
    };
}

} // namespace bm::cli
