// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/delivery/doubts.h"

#include "domain/gs1/checks.h"
#include "domain/gs1/dates.h"

#include <QRegularExpression>
#include <algorithm>
#include <array>

namespace bm
{
namespace
{
constexpr std::array names{"expiry_past", "expiry_far",       "expiry_is_made",   "best_by_past",
                           "made_ahead",  "lot_other_expiry", "lot_holds_date",   "lot_holds_label",
                           "lot_is_item", "lot_looks_like",   "quantity_tenfold", "quantity_tenth"};

// A slip of the decimal point is ten times; what is rounded or weighed is not exactly that.
constexpr qint64 slip = 8;

QString written(const QDate &date)
{
    return date.toString(Qt::ISODate);
}

void judgeDates(const ReceiptValues &values, const ReceiptKnowledge &known, std::vector<ReceiptDoubt> *doubts)
{
    const QString expiry = QStringLiteral("expirationDate");
    if (values.expiry.isValid() && values.expiry < known.today)
        doubts->push_back({DoubtKind::ExpiryPast, expiry, written(values.expiry), written(known.today)});
    if (values.expiry.isValid() && values.expiry > known.today.addYears(doubtfulYears))
        doubts->push_back({DoubtKind::ExpiryFar, expiry, written(values.expiry), written(known.today)});
    if (values.expiry.isValid() && values.expiry == values.made)
        doubts->push_back({DoubtKind::ExpiryIsMade, expiry, written(values.expiry), written(values.made)});
    if (values.bestBy.isValid() && values.bestBy < known.today)
        doubts->push_back(
            {DoubtKind::BestByPast, QStringLiteral("bestByDate"), written(values.bestBy), written(known.today)});
    if (values.made.isValid() && values.made > known.today)
        doubts->push_back(
            {DoubtKind::MadeAhead, QStringLiteral("manufactureDate"), written(values.made), written(known.today)});
}

// The digits that the label's own date has, in the orders that labels have.
QString dateWithin(const QString &lot, const QDate &date)
{
    if (!date.isValid())
        return {};
    for (const QString &form : {QStringLiteral("yyyyMMdd"), QStringLiteral("ddMMyyyy"), QStringLiteral("yyMMdd"),
                                QStringLiteral("ddMMyy"), QStringLiteral("MMddyy")}) {
        const QString digits = date.toString(form);
        if (lot.size() > digits.size() && lot.endsWith(digits))
            return digits;
    }
    return {};
}

// What GS1 elements begin in it: a product number, or a date with its identifier and nothing or a lot behind it.
QString elementWithin(const QString &lot)
{
    static const QRegularExpression product(QStringLiteral("\\(?(01|02)\\)?([0-9]{14})"));
    static const QRegularExpression date(QStringLiteral("^(.+?)(\\(?(?:15|17)\\)?)([0-9]{6})(\\(?10\\)?.+)?$"));
    for (auto each = product.globalMatch(lot); each.hasNext();) {
        const QRegularExpressionMatch match = each.next();
        if (gs1::hasValidCheckDigit(match.captured(2)))
            return match.captured(0);
    }
    const QRegularExpressionMatch match = date.match(lot);
    const bool isDate = match.hasMatch() && gs1::isDate6(match.captured(3), true);
    return isDate ? match.captured(2) + match.captured(3) : QString();
}

QString withoutZeros(const QString &code)
{
    const auto first = std::find_if(code.begin(), code.end(), [](QChar c) { return c != u'0'; });
    return code.mid(first - code.begin());
}

bool isItem(const QString &lot, const ReceiptKnowledge &known)
{
    if (!known.gtin.isEmpty() && withoutZeros(lot) == withoutZeros(known.gtin))
        return true;
    return lot.compare(known.ingredientName.trimmed(), Qt::CaseInsensitive) == 0;
}

void judgeLot(const ReceiptValues &values, const ReceiptKnowledge &known, std::vector<ReceiptDoubt> *doubts)
{
    const QString lot = values.lot.trimmed();
    const QString field = QStringLiteral("supplierLotCode");
    if (lot.isEmpty())
        return;
    if (known.otherExpiry)
        doubts->push_back({DoubtKind::LotOtherExpiry, QStringLiteral("expirationDate"), written(values.expiry),
                           written(*known.otherExpiry)});
    const QString element = elementWithin(lot);
    const QString date = dateWithin(lot, values.expiry);
    if (isItem(lot, known))
        doubts->push_back({DoubtKind::LotIsItem, field, lot, known.ingredientName});
    else if (!element.isEmpty())
        doubts->push_back({DoubtKind::LotHoldsLabel, field, lot, element});
    else if (!date.isEmpty())
        doubts->push_back({DoubtKind::LotHoldsDate, field, lot, date});
    if (!known.alike.isEmpty())
        doubts->push_back({DoubtKind::LotLooksLike, field, lot, known.alike});
}

// As much as came before is usual, too.
void judgeQuantity(const ReceiptValues &values, const ReceiptKnowledge &known, std::vector<ReceiptDoubt> *doubts)
{
    if (known.received.size() < leastReceipts || !values.quantity.isPositive())
        return;
    std::vector<Quantity> sorted = known.received;
    std::sort(sorted.begin(), sorted.end());
    const Quantity usual = sorted[sorted.size() / 2];
    const qint64 amount = values.quantity.thousandths();
    const QString field = QStringLiteral("quantity");
    if (values.quantity > sorted.back() && amount / slip >= usual.thousandths())
        doubts->push_back({DoubtKind::QuantityTenfold, field, values.quantity.toText(), usual.toText()});
    if (values.quantity < sorted.front() && usual.thousandths() / slip >= amount)
        doubts->push_back({DoubtKind::QuantityTenth, field, values.quantity.toText(), usual.toText()});
}
} // namespace

std::vector<ReceiptDoubt> doubtsAbout(const ReceiptValues &values, const ReceiptKnowledge &known)
{
    std::vector<ReceiptDoubt> doubts;
    judgeQuantity(values, known, &doubts);
    judgeLot(values, known, &doubts);
    judgeDates(values, known, &doubts);
    return doubts;
}

QString doubtName(DoubtKind kind)
{
    return QString::fromLatin1(names.at(size_t(kind)));
}

} // namespace bm
