// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/production/linememory.h"

namespace bm
{

QStringList allergenNames(const DeclaredAllergens &allergens)
{
    QStringList names;
    for (const QStringList *list : {&allergens.us, &allergens.usUndecided, &allergens.eu, &allergens.other}) {
        for (const QString &name : *list) {
            if (!names.contains(name, Qt::CaseInsensitive))
                names << name;
        }
    }
    return names;
}

QStringList mustNotMeet(const QStringList &onLine, const QStringList &next)
{
    QStringList left;
    for (const QString &name : onLine) {
        if (!next.contains(name, Qt::CaseInsensitive))
            left << name;
    }
    return left;
}

QString lineKey(const QString &name)
{
    constexpr qsizetype indexed = 200;
    // Upper case first: it writes out what case folding leaves alone, like the German sharp s.
    return name.normalized(QString::NormalizationForm_C)
        .simplified()
        .left(indexed)
        .remove(u' ')
        .toUpper()
        .toCaseFolded();
}

} // namespace bm
