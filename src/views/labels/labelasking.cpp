// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/labels/labelasking.h"

#include "models/asking.h"
#include "views/floor/factcard.h"

#include <QCoreApplication>

namespace bm
{
namespace
{
struct LabelAsking
{
    Q_DECLARE_TR_FUNCTIONS(bm::LabelAsking)
};

constexpr int mostCopies = 1000;

QString copiesId()
{
    return QStringLiteral("copies");
}

Question questionFor(const QString &code, const LabelCount &before)
{
    Question question;
    const bool isAgain = before.labels > 0;
    question.title = isAgain ? LabelAsking::tr("Print labels of %1 again").arg(code)
                             : LabelAsking::tr("Print labels of %1").arg(code);
    if (isAgain)
        question.sentence = LabelAsking::tr("%n label(s) of it were printed already. This is counted, too.", nullptr,
                                            int(before.labels));
    question.fields = {{copiesId(), LabelAsking::tr("&Copies"), QStringLiteral("1")}};
    if (isAgain)
        question.fields.push_back({QStringLiteral("reason"), LabelAsking::tr("&Reason"), {}, {}, {}, true});
    question.confirmText = LabelAsking::tr("Print");
    return question;
}
} // namespace

void askForLabels(ServiceWorker &worker, FactCard &card, LabelKind kind, std::function<void(const LabelWish &)> print)
{
    const QString code = card.code();
    askThen(
        worker, &card, [kind, code](Services &plant) { return Labels(plant.session).count(kind, code); },
        [&card, kind, code, print = std::move(print)](const Result<LabelCount> &before) {
            if (card.isAsking() || card.code() != code)
                return;
            card.ask(questionFor(code, before.valueOr({})), [&card, kind, code, print](const Answers &answers) {
                bool isNumber = false;
                const int copies = answers.values[copiesId()].toInt(&isNumber);
                if (!isNumber)
                    return card.panel().showError({Reason::NotANumber, copiesId(), answers.values[copiesId()]});
                if (copies < 1)
                    return card.panel().showError({Reason::NotPositive, copiesId(), QString::number(copies)});
                if (copies > mostCopies)
                    return card.panel().showError({Reason::TooLong, copiesId(), QString::number(mostCopies)});
                card.panel().done();
                print({kind, code, copies, {}, answers.values[QStringLiteral("reason")]});
            });
        });
}

} // namespace bm
