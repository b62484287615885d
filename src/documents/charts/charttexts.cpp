// SPDX-License-Identifier: GPL-3.0-or-later
// What is said beside a chart, and the rows behind it.
#include "documents/charts/chartwords.h"

#include "documents/charts/charttr.h"
#include "domain/text/csvcell.h"

#include <algorithm>

namespace bm
{
namespace
{
QString plainQuantity(Quantity quantity)
{
    return quantity.toText();
}

QString plainDay(QDate day)
{
    return day.toString(Qt::ISODate);
}

QString plainMoment(const QDateTime &utc)
{
    return utc.toUTC().toString(Qt::ISODate);
}

QString amount(const std::optional<Quantity> &quantity, const QString &unit, const ChartFormat &format)
{
    if (!quantity)
        return ChartWords::tr("unknown");
    return unit.isEmpty() ? format.quantity(*quantity) : QString(format.quantity(*quantity) + u' ' + unit);
}

// In a cell.
QString figure(const std::optional<Quantity> &quantity, const QString &unit, const ChartFormat &format)
{
    if (!quantity && !format.hasUnits)
        return {};
    return amount(quantity, format.hasUnits ? unit : QString(), format);
}

// What was never asked is no "unknown".
QString maybe(const std::optional<Quantity> &quantity, const QString &unit, const ChartFormat &format)
{
    return quantity ? figure(quantity, unit, format) : QString();
}

QString moment(const QDateTime &at, const ChartFormat &format)
{
    return at.isValid() ? format.moment(at) : QString();
}

QString rulesText(const ChartMark &mark)
{
    QStringList words;
    for (const ControlRule rule : mark.rules)
        words << ruleName(rule);
    return words.join(QStringLiteral("; "));
}

QString balanceSummary(const ChartData &data, const ChartFormat &format)
{
    const std::optional<Quantity> gap = balanceGap(data);
    if (!gap)
        return ChartWords::tr("It cannot be said whether the balance closes: not every amount is known.");
    if (gap->isZero())
        return ChartWords::tr("The balance closes: what was received is what was used, wasted, sampled, sent on and is "
                              "there, with what is unexplained.");
    return ChartWords::tr("The balance does not close: %1 are missing.").arg(amount(gap, data.unit, format));
}

QString yieldSummary(const ChartData &data, const ChartFormat &format)
{
    if (!data.control)
        return ChartWords::tr("Two runs are needed for limits.");
    const ControlChart &control = *data.control;
    const auto odd = static_cast<int>(
        std::count_if(data.marks.begin(), data.marks.end(), [](const ChartMark &mark) { return !mark.rules.empty(); }));
    const QString found = odd == 0 ? ChartWords::tr("No run is outside of the rules.")
                                   : ChartWords::tr("%n runs are outside of the rules.", nullptr, odd);
    const auto percent = [&format](Quantity quantity) { return amount(quantity, QStringLiteral("%"), format); };
    if (data.topic == ChartTopic::YieldRange)
        return ChartWords::tr("Mean change %1, limit %2.")
                   .arg(percent(control.meanRange), percent(control.rangeLimit)) +
               u' ' + found;
    return ChartWords::tr("Mean %1, limits %2 to %3 (2.66 mean changes from run to run).")
               .arg(percent(control.mean), percent(control.line(-3)), percent(control.line(3))) +
           u' ' + found;
}

QString sumSummary(const ChartData &data, const ChartFormat &format)
{
    ChartMark all;
    all.value = Quantity();
    for (const ChartMark &mark : data.marks) {
        all.value = *all.value + mark.value.value_or(Quantity());
        all.rows += mark.rows;
    }
    const QString sum = markValue(data, all, format);
    if (data.measure == ChartMeasure::Cases)
        return ChartWords::tr("Together %1 on %n pallets.", nullptr, all.rows).arg(sum);
    return ChartWords::tr("Together %1.").arg(sum);
}

QStringList outCells(const ChartRow &row, const ChartFormat &format)
{
    return {row.code,
            row.name,
            row.other,
            moment(row.at, format),
            figure(row.quantity, {}, format),
            maybe(row.second, row.secondUnit, format)};
}

QStringList cellsAfterMark(const ChartData &data, const ChartRow &row, const ChartFormat &format)
{
    const QString day = row.day.isValid() ? format.day(row.day) : QString();
    const QString percent = QStringLiteral("%");
    switch (data.topic) {
    case ChartTopic::Balance:
        return {row.code, moment(row.at, format), figure(row.quantity, row.unit, format)};
    case ChartTopic::Use:
        return {row.code, row.other, row.name, moment(row.at, format), figure(row.quantity, row.unit, format)};
    case ChartTopic::Customers:
    case ChartTopic::Days:
        return outCells(row, format);
    case ChartTopic::Dose:
        return {row.code, row.name, figure(row.quantity, row.unit, format), maybe(row.third, percent, format),
                maybe(row.second, {}, format)};
    case ChartTopic::Expiry:
        return {
            row.code, row.name, row.other, day, maybe(row.second, {}, format), figure(row.quantity, row.unit, format)};
    case ChartTopic::Yield:
        return {row.name,
                moment(row.at, format),
                figure(row.third, row.unit, format),
                figure(row.second, row.unit, format),
                figure(row.quantity, percent, format),
                rulesText(data.marks[static_cast<size_t>(row.mark)])};
    case ChartTopic::YieldRange:
        break;
    }
    return {row.name, moment(row.at, format), figure(row.second, percent, format),
            figure(row.quantity, percent, format), rulesText(data.marks[static_cast<size_t>(row.mark)])};
}
QStringList titlesOf(ChartTopic topic)
{
    switch (topic) {
    case ChartTopic::Balance:
        return {ChartWords::tr("Part"), ChartWords::tr("Code"), ChartWords::tr("When"), ChartWords::tr("Amount")};
    case ChartTopic::Use:
        return {ChartWords::tr("Time"),       ChartWords::tr("Batch"), ChartWords::tr("Lot"),
                ChartWords::tr("Ingredient"), ChartWords::tr("When"),  ChartWords::tr("Used")};
    case ChartTopic::Customers:
    case ChartTopic::Days:
        return {topic == ChartTopic::Days ? ChartWords::tr("Time") : ChartWords::tr("Who"),
                ChartWords::tr("Pallet"),
                ChartWords::tr("Customer"),
                ChartWords::tr("Order"),
                ChartWords::tr("Shipped"),
                ChartWords::tr("Cases"),
                ChartWords::tr("Of it")};
    case ChartTopic::Dose:
        return {ChartWords::tr("Dose"),  ChartWords::tr("Pallet"),       ChartWords::tr("Customer"),
                ChartWords::tr("Of it"), ChartWords::tr("Of the whole"), ChartWords::tr("Cases")};
    case ChartTopic::Expiry:
        return {ChartWords::tr("Good for"), ChartWords::tr("Lot"),      ChartWords::tr("Ingredient"),
                ChartWords::tr("Place"),    ChartWords::tr("Last day"), ChartWords::tr("Days left"),
                ChartWords::tr("On hand")};
    case ChartTopic::Yield:
        return {ChartWords::tr("Batch"), ChartWords::tr("Recipe"), ChartWords::tr("Ended"), ChartWords::tr("Planned"),
                ChartWords::tr("Made"),  ChartWords::tr("Yield"),  ChartWords::tr("Rules")};
    case ChartTopic::YieldRange:
        break;
    }
    return {ChartWords::tr("Batch"), ChartWords::tr("Recipe"), ChartWords::tr("Ended"),
            ChartWords::tr("Yield"), ChartWords::tr("Change"), ChartWords::tr("Rules")};
}
} // namespace

const ChartFormat &plainFormat()
{
    static const ChartFormat format{plainQuantity, plainDay, plainMoment, false};
    return format;
}

QString topicName(ChartTopic topic)
{
    switch (topic) {
    case ChartTopic::Balance:
        return ChartWords::tr("Balance of a lot");
    case ChartTopic::Use:
        return ChartWords::tr("Use over time");
    case ChartTopic::Customers:
        return ChartWords::tr("Exposure by customer");
    case ChartTopic::Days:
        return ChartWords::tr("Exposure by day");
    case ChartTopic::Dose:
        return ChartWords::tr("Dose on the pallets");
    case ChartTopic::Expiry:
        return ChartWords::tr("Stock by expiry");
    case ChartTopic::Yield:
        return ChartWords::tr("Yield by run");
    case ChartTopic::YieldRange:
        return ChartWords::tr("Change of the yield");
    }
    Q_UNREACHABLE();
}

QString subjectHint(ChartTopic topic)
{
    switch (topic) {
    case ChartTopic::Balance:
        return ChartWords::tr("Scan or type a lot");
    case ChartTopic::Use:
        return ChartWords::tr("A lot or an ingredient");
    case ChartTopic::Customers:
    case ChartTopic::Days:
        return ChartWords::tr("A lot, batch, pallet or recall");
    case ChartTopic::Dose:
        return ChartWords::tr("A lot or a batch");
    case ChartTopic::Expiry:
        return ChartWords::tr("An ingredient; empty: everything");
    case ChartTopic::Yield:
    case ChartTopic::YieldRange:
        break;
    }
    return ChartWords::tr("A recipe or a batch");
}

QString emptyText(ChartTopic topic)
{
    switch (topic) {
    case ChartTopic::Balance:
        return ChartWords::tr("Nothing was ever booked on this lot.");
    case ChartTopic::Use:
        return ChartWords::tr("It was not used in these days.");
    case ChartTopic::Customers:
    case ChartTopic::Days:
        return ChartWords::tr("Nothing of it has left the plant.");
    case ChartTopic::Dose:
        return ChartWords::tr("Nothing of it is on a pallet.");
    case ChartTopic::Expiry:
        return ChartWords::tr("Nothing of it is on hand.");
    case ChartTopic::Yield:
    case ChartTopic::YieldRange:
        break;
    }
    return ChartWords::tr("No run of this recipe has a yield yet.");
}

QStringList remarkTexts(const ChartData &data)
{
    static const std::vector<std::pair<ChartRemark, const char *>> texts{
        {ChartRemark::ReceivedUnknown,
         QT_TRANSLATE_NOOP("bm::ChartWords", "What came before the plant was taken over is not known.")},
        {ChartRemark::QuantityUnknown,
         QT_TRANSLATE_NOOP("bm::ChartWords", "Some amounts were never written down; no sum has them.")},
        {ChartRemark::UnitsDiffer, QT_TRANSLATE_NOOP("bm::ChartWords", "Rows in another unit are in no sum.")},
        {ChartRemark::CasesUnknown,
         QT_TRANSLATE_NOOP("bm::ChartWords", "Nobody knows how many cases some pallets have, so pallets are counted.")},
        {ChartRemark::CameBack,
         QT_TRANSLATE_NOOP("bm::ChartWords",
                           "Some of it came back and is not counted; who had it may have used some of it.")},
        {ChartRemark::OnlyNewest, QT_TRANSLATE_NOOP("bm::ChartWords", "Only the newest 200 runs are shown.")},
        {ChartRemark::YieldUnknown,
         QT_TRANSLATE_NOOP("bm::ChartWords", "Runs of which nobody knows what was planned or made are left out.")},
        {ChartRemark::FewPoints,
         QT_TRANSLATE_NOOP("bm::ChartWords", "With fewer than 20 runs the limits are a first guess.")}};
    QStringList words;
    for (const auto &[remark, text] : texts) {
        if (data.has(remark))
            words << ChartWords::tr(text);
    }
    return words;
}

QString chartSummary(const ChartData &data, const ChartFormat &format)
{
    if (data.rows.empty())
        return emptyText(data.topic);
    if (data.topic == ChartTopic::Balance)
        return balanceSummary(data, format);
    return data.measure == ChartMeasure::Percent ? yieldSummary(data, format) : sumSummary(data, format);
}

QStringList rowTitles(ChartTopic topic, const ChartFormat &format)
{
    return format.hasUnits ? titlesOf(topic) : titlesOf(topic) + QStringList(ChartWords::tr("Unit"));
}

QStringList rowCells(const ChartData &data, const ChartRow &row, const ChartFormat &format)
{
    const bool isOut = data.topic == ChartTopic::Customers || data.topic == ChartTopic::Days;
    QStringList cells(markName(data, data.marks[static_cast<size_t>(row.mark)], format));
    cells += cellsAfterMark(data, row, format);
    if (!format.hasUnits)
        cells << (isOut ? row.secondUnit : row.unit);
    return cells;
}

QString chartCsv(const ChartData &data)
{
    const auto line = [](QStringList cells) {
        for (QString &cell : cells)
            cell = csvCell(cell);
        return QString(cells.join(u',') + QStringLiteral("\r\n"));
    };
    QString text = line(rowTitles(data.topic, plainFormat()));
    for (const ChartRow &row : data.rows)
        text += line(rowCells(data, row, plainFormat()));
    return text;
}

QString chartTabbed(const ChartData &data)
{
    const auto line = [](QStringList cells) {
        for (QString &cell : cells)
            cell = withoutFormula(cell.simplified());
        return QString(cells.join(u'\t') + u'\n');
    };
    QString text = line(rowTitles(data.topic, plainFormat()));
    for (const ChartRow &row : data.rows)
        text += line(rowCells(data, row, plainFormat()));
    return text;
}

} // namespace bm
