// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/production/linewords.h"

#include "domain/production/linememory.h"

#include <QCoreApplication>
#include <algorithm>
#include <iterator>

namespace bm
{
namespace
{
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(bm::LineWords)
};

constexpr const char *known[]{QT_TRANSLATE_NOOP("bm::LineWords", "milk"),
                              QT_TRANSLATE_NOOP("bm::LineWords", "eggs"),
                              QT_TRANSLATE_NOOP("bm::LineWords", "fish"),
                              QT_TRANSLATE_NOOP("bm::LineWords", "crustacean shellfish"),
                              QT_TRANSLATE_NOOP("bm::LineWords", "crustaceans"),
                              QT_TRANSLATE_NOOP("bm::LineWords", "tree nuts"),
                              QT_TRANSLATE_NOOP("bm::LineWords", "nuts"),
                              QT_TRANSLATE_NOOP("bm::LineWords", "wheat"),
                              QT_TRANSLATE_NOOP("bm::LineWords", "gluten"),
                              QT_TRANSLATE_NOOP("bm::LineWords", "cereals containing gluten"),
                              QT_TRANSLATE_NOOP("bm::LineWords", "peanuts"),
                              QT_TRANSLATE_NOOP("bm::LineWords", "soybeans"),
                              QT_TRANSLATE_NOOP("bm::LineWords", "sesame"),
                              QT_TRANSLATE_NOOP("bm::LineWords", "celery"),
                              QT_TRANSLATE_NOOP("bm::LineWords", "mustard"),
                              QT_TRANSLATE_NOOP("bm::LineWords", "sulphur dioxide and sulphites"),
                              QT_TRANSLATE_NOOP("bm::LineWords", "lupin"),
                              QT_TRANSLATE_NOOP("bm::LineWords", "molluscs")};
} // namespace

QString allergenList(const QStringList &names)
{
    QStringList shown;
    for (const QString &name : names)
        shown << allergenWord(name);
    return shown.join(QStringLiteral(", "));
}

QString allergenWord(const QString &name)
{
    const auto found = std::find_if(std::begin(known), std::end(known),
                                    [&name](const char *each) { return name == QLatin1String(each); });
    return found == std::end(known) ? name : QCoreApplication::translate("bm::LineWords", *found);
}

QString cleaningWord(const QString &kind)
{
    if (kind == u"DRY")
        return Words::tr("Dry");
    return kind == u"WET" ? Words::tr("Wet") : Words::tr("Purge");
}

QString lineHeadline(const LineCheck &check)
{
    QStringList what = check.mustNotMeet;
    if (what.isEmpty() && !check.reached.empty())
        what = check.reached.front().allergens;
    QString headline = Words::tr("%1 on %2").arg(allergenList(what), check.run.line);
    headline[0] = headline[0].toUpper();
    return headline;
}

QString lineSentence(const LineCheck &check)
{
    constexpr qsizetype named = 3;
    QStringList left;
    for (const LineRun &run : check.state.runs) {
        if (!mustNotMeet(run.allergens, check.allergens).isEmpty())
            left << QString(run.batchNumber % u' ' % run.recipeName);
    }
    const QString more = left.size() > named ? QStringLiteral(", …") : QString();
    QString sentence;
    if (!check.mustNotMeet.isEmpty())
        sentence = Words::tr("%1 must not meet it. Left by %2.")
                       .arg(QString(check.run.batchNumber % u' ' % check.run.recipeName),
                            QString(left.mid(0, named).join(QStringLiteral(", ")) % more));
    for (const LineRun &run : check.reached) {
        if (!sentence.isEmpty())
            sentence += u' ';
        sentence += Words::tr("%1 runs there and must not meet %2.")
                        .arg(QString(run.batchNumber % u' ' % run.recipeName), allergenList(run.allergens));
    }
    return sentence;
}

} // namespace bm
