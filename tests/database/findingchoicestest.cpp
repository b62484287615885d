// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/findingchoices.h"

#include "database/legacy/oldvalue.h"

#include <QFile>
#include <QRegularExpression>
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

    // "| `kind` | what it is | `action`, `another` |" of the handbook's table.
    static QMap<QString, QStringList> saidInTheHelp(const QString &language)
    {
        static const QRegularExpression row(QStringLiteral("^\\| `(\\w+)` \\| [^|]* \\| ([^|]*`[^|]*) \\|$"),
                                            QRegularExpression::MultilineOption);
        static const QRegularExpression word(QStringLiteral("`(\\w+)`"));
        QFile file(QStringLiteral(BM_SOURCE_DIR "/resources/help/%1/migration.md").arg(language));
        QMap<QString, QStringList> said;
        if (!file.open(QIODevice::ReadOnly))
            return said;
        for (auto rows = row.globalMatch(QString::fromUtf8(file.readAll())); rows.hasNext();) {
            const auto match = rows.next();
            for (auto words = word.globalMatch(match.captured(2)); words.hasNext();)
                said[match.captured(1)] << words.next().captured(1);
        }
        return said;
    }

private Q_SLOTS:
    void theHandbookSaysWhatIsOffered_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("en") << QStringLiteral("en");
        QTest::newRow("es") << QStringLiteral("es");
    }
    void theHandbookSaysWhatIsOffered()
    {
        QFETCH(QString, language);
        QMap<QString, QStringList> offered;
        QStringList kinds = findingKinds();
        kinds.append(QStringLiteral("drift")); // of a plant of ours
        for (const QString &kind : std::as_const(kinds)) {
            offered[kind] = actionsFor(kind);
            // It is said once for all of them, and of those that have nothing else.
            if (offered[kind].size() > 1)
                offered[kind].removeAll(resolveFirst);
        }
        const auto said = saidInTheHelp(language);
        QCOMPARE(said.keys(), offered.keys());
        for (auto it = said.begin(); it != said.end(); ++it)
            QCOMPARE(it.key() + u' ' + it.value().join(u' '), it.key() + u' ' + offered[it.key()].join(u' '));
    }

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
