// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/findingchoices.h"

#include <QTest>

using namespace bm;

class FindingChoicesTest : public QObject
{
    Q_OBJECT

private:
    static Inspection dirty()
    {
        Inspection inspection;
        inspection.variant = QStringLiteral("basic");
        const QString orphan = QStringLiteral("orphan");
        const QString parent = QStringLiteral("unknown_parent");
        inspection.findings = {{orphan, QStringLiteral("Pallet"), {}, 3, {}, parent, {parent, resolveFirst}},
                               {orphan, QStringLiteral("ProductionRun"), {}, 1, {}, parent, {parent, resolveFirst}},
                               {QStringLiteral("duplicate_id"),
                                QStringLiteral("Recipe"),
                                QStringLiteral("id"),
                                2,
                                {},
                                resolveFirst,
                                {resolveFirst}}};
        return inspection;
    }

private Q_SLOTS:
    void everyKindOffersItsActionsOnce()
    {
        const auto offered = offeredChoices(dirty());
        QCOMPARE(offered.keys(), (QStringList{QStringLiteral("duplicate_id"), QStringLiteral("orphan")}));
        QCOMPARE(offered.value(QStringLiteral("orphan")),
                 (QStringList{QStringLiteral("unknown_parent"), resolveFirst}));
    }

    void onlyWhatIsOfferedIsTaken()
    {
        QVERIFY(checkChoices(dirty(), {}).ok());
        QVERIFY(checkChoices(dirty(), {{QStringLiteral("orphan"), resolveFirst}}).ok());
        const Done action = checkChoices(dirty(), {{QStringLiteral("orphan"), QStringLiteral("shorten")}});
        QVERIFY(!action);
        QCOMPARE(action.error().reason, Reason::UnknownAction);
        QCOMPARE(action.error().detail, QStringLiteral("orphan=shorten"));
        QVERIFY(!checkChoices(dirty(), {{QStringLiteral("bad_text"), QStringLiteral("replace")}}));
    }

    void aChoiceHoldsForTheWholeKind()
    {
        QCOMPARE(openKinds(dirty()), QStringList{QStringLiteral("duplicate_id")});
        const Inspection stopped = withChoices(dirty(), {{QStringLiteral("orphan"), resolveFirst}});
        QCOMPARE(openKinds(stopped), (QStringList{QStringLiteral("orphan"), QStringLiteral("duplicate_id")}));
        QCOMPARE(stopped.findings[1].action, resolveFirst);
        QCOMPARE(decideStartup(stopped), Startup::FixFindings);
        Inspection mended = dirty();
        mended.findings.pop_back();
        QCOMPARE(decideStartup(mended), Startup::TakeOver);
    }
};

QTEST_GUILESS_MAIN(FindingChoicesTest)
#include "findingchoicestest.moc"
