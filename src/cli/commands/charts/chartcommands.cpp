// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/charts/chartcommands.h"

#include "cli/output.h"
#include "cli/plantaccess.h"
#include "cli/texttable.h"
#include "documents/charts/chartwords.h"
#include "services/charting/charting.h"

#include <QJsonArray>

namespace bm::cli
{
namespace
{
QJsonValue json(const std::optional<Quantity> &quantity)
{
    return quantity ? QJsonValue(quantity->toText()) : QJsonValue();
}

QJsonValue json(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue json(QDate day)
{
    return json(day.toString(Qt::ISODate));
}

QString wordOf(BalancePart part)
{
    static const QStringList words{u"received"_qs, u"first_count"_qs, u"unexplained"_qs, u"used"_qs,   u"passed_on"_qs,
                                   u"waste"_qs,    u"samples"_qs,     u"sent_back"_qs,   u"on_hand"_qs};
    return words[static_cast<qsizetype>(part)];
}

QString wordOf(ExpiryStep step)
{
    static const QStringList words{u"expired"_qs,  u"7_days"_qs, u"30_days"_qs, u"90_days"_qs,
                                   u"180_days"_qs, u"later"_qs,  u"no_date"_qs};
    return words[static_cast<qsizetype>(step)];
}

QString wordOf(ChartMeasure measure)
{
    static const QStringList words{u"amount"_qs, u"lots"_qs, u"pallets"_qs, u"cases"_qs, u"percent"_qs};
    return words[static_cast<qsizetype>(measure)];
}

QString wordOf(ChartRemark remark)
{
    static const QStringList words{u"quantity_unknown"_qs, u"received_unknown"_qs, u"units_differ"_qs,
                                   u"cases_unknown"_qs,    u"only_newest"_qs,      u"few_points"_qs,
                                   u"yield_unknown"_qs,    u"came_back"_qs};
    return words[static_cast<qsizetype>(remark)];
}

QJsonObject markJson(const ChartData &data, const ChartMark &mark)
{
    QJsonObject object{{u"name"_qs, markName(data, mark, plainFormat())},
                       {u"value"_qs, json(mark.value)},
                       {u"rows"_qs, mark.rows},
                       {u"unknown"_qs, mark.unknown}};
    if (data.topic == ChartTopic::Balance)
        object.insert(u"part"_qs, wordOf(static_cast<BalancePart>(mark.step)));
    if (data.topic == ChartTopic::Expiry)
        object.insert(u"part"_qs, wordOf(static_cast<ExpiryStep>(mark.step)));
    if (data.topic == ChartTopic::Use || data.topic == ChartTopic::Days)
        object.insert(u"begin"_qs, json(mark.day));
    if (data.topic == ChartTopic::Dose && !mark.isUnknown) {
        object.insert(u"from"_qs, mark.bin.from.toText());
        object.insert(u"to"_qs, mark.bin.to.toText());
    }
    if (data.measure == ChartMeasure::Percent) {
        QJsonArray rules;
        for (const ControlRule rule : mark.rules)
            rules.append(static_cast<int>(rule));
        object.insert(u"rules"_qs, rules);
    }
    return object;
}

QJsonObject rowJson(const ChartRow &row)
{
    return {{u"mark"_qs, row.mark},
            {u"code"_qs, json(row.code)},
            {u"name"_qs, json(row.name)},
            {u"other"_qs, json(row.other)},
            {u"at"_qs, row.at.isValid() ? json(row.at.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue()},
            {u"day"_qs, json(row.day)},
            {u"quantity"_qs, json(row.quantity)},
            {u"unit"_qs, json(row.unit)},
            {u"second"_qs, json(row.second)},
            {u"second_unit"_qs, json(row.secondUnit)},
            {u"third"_qs, json(row.third)}};
}

QJsonValue limitsJson(const std::optional<ControlChart> &control)
{
    if (!control)
        return {};
    return QJsonObject{{u"mean"_qs, control->mean.toText()},
                       {u"lower"_qs, control->line(-3).toText()},
                       {u"upper"_qs, control->line(3).toText()},
                       {u"mean_range"_qs, control->meanRange.toText()},
                       {u"range_limit"_qs, control->rangeLimit.toText()}};
}

QJsonObject answerJson(const ChartData &data)
{
    QJsonArray marks;
    for (const ChartMark &mark : data.marks)
        marks.append(markJson(data, mark));
    QJsonArray rows;
    for (const ChartRow &row : data.rows)
        rows.append(rowJson(row));
    QJsonArray remarks;
    for (const ChartRemark remark : data.remarks)
        remarks.append(wordOf(remark));
    QJsonObject object{{u"chart"_qs, topicWord(data.topic)},
                       {u"subject"_qs, json(data.subject)},
                       {u"title"_qs, json(data.title)},
                       {u"measure"_qs, wordOf(data.measure)},
                       {u"unit"_qs, json(data.unit)},
                       {u"marks"_qs, marks},
                       {u"rows"_qs, rows},
                       {u"remarks"_qs, remarks}};
    if (data.topic == ChartTopic::Balance)
        object.insert(u"gap"_qs, json(balanceGap(data)));
    if (data.measure == ChartMeasure::Percent)
        object.insert(u"limits"_qs, limitsJson(data.control));
    return object;
}

QString answerText(const ChartData &data)
{
    QString text = chartTitle(data) + u'\n' + chartSummary(data, plainFormat()) + u'\n';
    TextTable table({Cli::tr("What"), measureTitle(data), Cli::tr("Rows")});
    for (const ChartMark &mark : data.marks) {
        QStringList rules;
        for (const ControlRule rule : mark.rules)
            rules << ruleName(rule);
        const bool isFigure = data.measure == ChartMeasure::Amount || data.measure == ChartMeasure::Percent;
        const QString value = !mark.value ? Cli::tr("unknown")
                              : isFigure  ? mark.value->toText()
                                          : QString::number(mark.value->thousandths() / 1000);
        table.add({printable(markName(data, mark, plainFormat())), value,
                   data.measure == ChartMeasure::Percent ? rules.join(u"; "_qs) : QString::number(mark.rows)});
    }
    if (!table.isEmpty())
        text += u'\n' + table.toText();
    for (const QString &remark : remarkTexts(data))
        text += remark + u'\n';
    return text;
}

template <ChartTopic topic>
Result<Exit> chartCommand(Invocation &run)
{
    ChartQuestion question;
    question.topic = topic;
    question.subject = run.line.arguments.value(0);
    if (run.line.has("days")) {
        bool isNumber = false;
        question.days = run.line.option("days").toInt(&isNumber);
        if (!isNumber || question.days < 1 || question.days > ChartQuestion::mostDays)
            return run.out.wrongUsage(Cli::tr("--days takes a whole number from 1 to %1.").arg(ChartQuestion::mostDays),
                                      usageLine(run.line.command));
    }
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadOnly));
    BM_TRY_ASSIGN(const ChartData data, Charting(plant->services().session).read(question));
    const bool isCsv = run.line.has("csv") && !run.out.isJson();
    run.out.result(answerJson(data), isCsv ? chartCsv(data) : answerText(data));
    return Exit::Done;
}
} // namespace

std::vector<CommandSpec> chartCommands()
{
    constexpr OptionSpec csv{"csv", nullptr,
                             QT_TRANSLATE_NOOP("bm::Cli", "all rows for a spreadsheet instead of the sums")};
    constexpr OptionSpec days{"days", "N",
                              QT_TRANSLATE_NOOP("bm::Cli", "of an ingredient: so many days back; default 90")};
    const auto chart = [&csv](const char *name, const char *subject, const char *help, auto run) {
        return CommandSpec{name, subject, help, 1, 1, run, {csv}};
    };
    std::vector<CommandSpec> all{
        chart("charts balance", "LOT", QT_TRANSLATE_NOOP("bm::Cli", "what became of a lot"),
              chartCommand<ChartTopic::Balance>),
        chart("charts use", "LOT|INGREDIENT", QT_TRANSLATE_NOOP("bm::Cli", "when it was used"),
              chartCommand<ChartTopic::Use>),
        chart("charts exposure", "CODE|RECALL", QT_TRANSLATE_NOOP("bm::Cli", "which customers have something of it"),
              chartCommand<ChartTopic::Customers>),
        chart("charts days", "CODE|RECALL", QT_TRANSLATE_NOOP("bm::Cli", "on which days something of it was shipped"),
              chartCommand<ChartTopic::Days>),
        chart("charts dose", "CODE", QT_TRANSLATE_NOOP("bm::Cli", "how much of it is on how many pallets"),
              chartCommand<ChartTopic::Dose>),
        chart("charts expiry", "[INGREDIENT]", QT_TRANSLATE_NOOP("bm::Cli", "how long the stock is good"),
              chartCommand<ChartTopic::Expiry>),
        chart("charts yield", "RECIPE|BATCH", QT_TRANSLATE_NOOP("bm::Cli", "yields run after run, with control limits"),
              chartCommand<ChartTopic::Yield>),
        chart("charts range", "RECIPE|BATCH", QT_TRANSLATE_NOOP("bm::Cli", "how much yields change from run to run"),
              chartCommand<ChartTopic::YieldRange>)};
    all[1].options.push_back(days);
    all[5].least = 0; // the whole stock
    return all;
}

} // namespace bm::cli
