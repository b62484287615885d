// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/tutor/tutorwords.h"

#include "documents/wording/amounts.h"

#include <QCoreApplication>
#include <QLocale>
#include <array>

namespace bm
{
namespace
{
// In the order of LabelField.
constexpr std::array fieldWords{
    QT_TRANSLATE_NOOP("bm::TutorWords", "Lot"),         QT_TRANSLATE_NOOP("bm::TutorWords", "Expires"),
    QT_TRANSLATE_NOOP("bm::TutorWords", "Best before"), QT_TRANSLATE_NOOP("bm::TutorWords", "Made"),
    QT_TRANSLATE_NOOP("bm::TutorWords", "Quantity"),    QT_TRANSLATE_NOOP("bm::TutorWords", "Item"),
};

QString words(LabelField field, const QString &value)
{
    return QCoreApplication::translate("bm::TutorWords", "%1 %2", "part of a label, its value")
        .arg(labelFieldWords(field), value);
}
} // namespace

QString labelFieldWords(LabelField field)
{
    return QCoreApplication::translate("bm::TutorWords", fieldWords.at(size_t(field)));
}

QString wholeDate(const QDate &date)
{
    return QLocale().toString(date, QStringLiteral("d MMMM yyyy"));
}

QString dateReadingWords(const DateReading &reading)
{
    return QCoreApplication::translate("bm::TutorWords", "%1, as %2")
        .arg(wholeDate(reading.date), dateOrderName(reading.order));
}

QStringList labelValueWords(const LabelValues &values)
{
    QStringList said{words(LabelField::Lot, values.lot)};
    for (const auto &[field, date] :
         {std::pair(LabelField::Expiry, values.expiry), std::pair(LabelField::BestBefore, values.bestBefore),
          std::pair(LabelField::Made, values.made)}) {
        if (date.isValid())
            said << words(field, wholeDate(date));
    }
    if (values.quantity)
        said << words(LabelField::Quantity, asRead(*values.quantity));
    if (!values.item.isEmpty())
        said << words(LabelField::Item, values.item);
    return said;
}

} // namespace bm
