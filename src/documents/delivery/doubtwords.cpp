// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/delivery/doubtwords.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringBuilder>
#include <array>

namespace bm
{
namespace
{
// In the order of DoubtKind; %1 is the value, %2 what speaks against it.
constexpr std::array sentences{
    QT_TRANSLATE_NOOP("bm::DoubtWords", "It expires on %1, and today is %2."),
    QT_TRANSLATE_NOOP("bm::DoubtWords", "It expires on %1, years after today, %2."),
    QT_TRANSLATE_NOOP("bm::DoubtWords", "It expires on %1, the day on which it was made, %2."),
    QT_TRANSLATE_NOOP("bm::DoubtWords", "It is best before %1, and today is %2."),
    QT_TRANSLATE_NOOP("bm::DoubtWords", "It was made on %1, and today is %2."),
    QT_TRANSLATE_NOOP("bm::DoubtWords", "It expires on %1, but the same lot is here with the expiry %2."),
    QT_TRANSLATE_NOOP("bm::DoubtWords", "Lot %1 ends with %2, its date: are lot and date in one?"),
    QT_TRANSLATE_NOOP("bm::DoubtWords", "Lot %1 has %2 in it: is there more than the lot?"),
    QT_TRANSLATE_NOOP("bm::DoubtWords", "Lot %1 is the number of the item: %2."),
    QT_TRANSLATE_NOOP("bm::DoubtWords", "Lot %1 looks like lot %2, which is here: O and 0, I and 1?"),
    QT_TRANSLATE_NOOP("bm::DoubtWords", "%1 came, ten times as much as usual: %2."),
    QT_TRANSLATE_NOOP("bm::DoubtWords", "%1 came, a tenth of what is usual: %2."),
};

QString translated(const char *words)
{
    return QCoreApplication::translate("bm::DoubtWords", words);
}

QString shownValue(const ReceiptDoubt &doubt, const QString &value, const QString &unit)
{
    if (doubt.field == u"quantity") {
        const auto amount = Quantity::tryFromText(value);
        QString figure = amount ? amount->toText() : value;
        while (figure.endsWith(u'0'))
            figure.chop(1);
        if (figure.endsWith(u'.'))
            figure.chop(1);
        return figure.replace(u'.', QLocale().decimalPoint()) % u' ' % unit;
    }
    const QDate date = doubt.field == u"supplierLotCode" ? QDate() : QDate::fromString(value, Qt::ISODate);
    if (date.isValid())
        return QLocale().toString(date, QStringLiteral("d MMMM yyyy"));
    return value.isEmpty() ? translated(QT_TRANSLATE_NOOP("bm::DoubtWords", "no date")) : value;
}
} // namespace

QString doubtWords(const ReceiptDoubt &doubt, const QString &unit)
{
    return translated(sentences.at(size_t(doubt.kind)))
        .arg(shownValue(doubt, doubt.value, unit), shownValue(doubt, doubt.other, unit));
}

QString keptWords(const std::vector<ReceiptDoubt> &doubts, const QString &unit)
{
    QStringList words;
    for (const ReceiptDoubt &doubt : doubts)
        words << doubtWords(doubt, unit);
    return translated(QT_TRANSLATE_NOOP("bm::DoubtWords", "Asked and kept: %1")).arg(words.join(u' '));
}

} // namespace bm
