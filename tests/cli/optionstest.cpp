// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/findings.h"
#include "cli/commandtable.h"
#include "cli/exitstatus.h"
#include "cli/texttable.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace bm;
using namespace bm::cli;

namespace
{
std::variant<CommandLine, UsageProblem> read(const QString &words)
{
    return readCommandLine(words.split(u' ', Qt::SkipEmptyParts), allCommands());
}
} // namespace

class OptionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyReasonHasItsExitStatus_data()
    {
        QTest::addColumn<Reason>("reason");
        QTest::addColumn<int>("status");
        const auto row = [](const char *name, Reason reason, int status) { QTest::newRow(name) << reason << status; };
        row("wrong usage", Reason::NotANumber, 2);
        row("bad URL", Reason::BadUrl, 2);
        row("not found", Reason::NotFound, 3);
        row("ambiguous", Reason::Ambiguous, 4);
        row("hold", Reason::LotOnHold, 5);
        row("expiry", Reason::LotExpired, 5);
        row("permission", Reason::PermissionDenied, 5);
        row("drift", Reason::Drift, 5);
        row("newer than asked for", Reason::NotAnOlderVersion, 5);
        row("loss not agreed to", Reason::WouldLoseData, 5);
        row("newer schema", Reason::NewerSchema, 5);
        row("foreign", Reason::ForeignDatabase, 5);
        row("needs migration", Reason::NeedsMigration, 5);
        row("not empty", Reason::NotEmpty, 5);
        row("missing file", Reason::FileMissing, 6);
        row("unknown host", Reason::UnknownHost, 6);
        row("wrong password", Reason::WrongPassword, 6);
        row("busy", Reason::Busy, 6);
        row("backup failed", Reason::BackupFailed, 1);
        row("migration failed", Reason::MigrationFailed, 1);
        row("disk full", Reason::DiskFull, 1);
        row("defect", Reason::Internal, 1);
        row("cancelled", Reason::Cancelled, 130);
    }
    void everyReasonHasItsExitStatus()
    {
        QFETCH(Reason, reason);
        QFETCH(int, status);
        QCOMPARE(static_cast<int>(exitOf(reason)), status);
    }

    void aRepeatableOptionKeepsEveryValue()
    {
        const auto line = std::get<CommandLine>(
            read(u"migrate --fix orphan=unknown_parent --yes --fix=ambiguous_number=decimal_comma"_qs));
        QCOMPARE(line.values.value(u"fix"_qs),
                 (QStringList{u"orphan=unknown_parent"_qs, u"ambiguous_number=decimal_comma"_qs}));
        QVERIFY(line.has("yes"));
        QVERIFY(usageLine(line.command).contains(u"[--fix KIND=ACTION]..."_qs));
        QVERIFY(std::holds_alternative<UsageProblem>(read(u"migrate --backup-dir a --backup-dir b"_qs)));
        QVERIFY(std::holds_alternative<UsageProblem>(read(u"migrate --fix"_qs)));
    }

    void fixesAreReadAsKindAndAction_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<bool>("right");
        QTest::newRow("two") << u"migrate --fix a=b --fix c=d"_qs << true;
        QTest::newRow("no sign") << u"migrate --fix orphan"_qs << false;
        QTest::newRow("no kind") << u"migrate --fix =unknown"_qs << false;
        QTest::newRow("no action") << u"migrate --fix orphan="_qs << false;
        QTest::newRow("twice") << u"migrate --fix a=b --fix a=c"_qs << false;
        QTest::newRow("none") << u"migrate"_qs << true;
    }
    void fixesAreReadAsKindAndAction()
    {
        QFETCH(QString, words);
        QFETCH(bool, right);
        const TypedFixes fixes = typedFixes(std::get<CommandLine>(read(words)));
        QCOMPARE(fixes.problem.isEmpty(), right);
        QCOMPARE(fixes.choices.size(), right ? words.count(u'=') : 0);
    }

    void findingsAreShownWithTheirChoices()
    {
        Inspection inspection;
        QVERIFY(findingsText(inspection).isEmpty());
        inspection.findings = {{u"ambiguous_number"_qs,
                                u"ProductionRun"_qs,
                                u"actualQuantity"_qs,
                                12,
                                {u"1,200"_qs, u"2,450"_qs},
                                u"unknown"_qs,
                                {u"unknown"_qs, u"decimal_comma"_qs, u"thousands_comma"_qs, resolveFirst}}};
        const QString text = findingsText(inspection);
        for (const QString &part :
             {u"ProductionRun.actualQuantity"_qs, u"12"_qs, u"1,200 · 2,450"_qs, u"--fix ambiguous_number=unknown"_qs,
              u"--fix ambiguous_number=decimal_comma"_qs, u"--fix ambiguous_number=thousands_comma"_qs,
              u"--fix ambiguous_number=resolve_first"_qs})
            QVERIFY2(text.contains(part), qPrintable(part));
    }

    void noReasonIsDone()
    {
        QSet<QString> names;
        static const QRegularExpression form(QStringLiteral("^[a-z]+(_[a-z]+)*$"));
        for (int i = 0; i <= static_cast<int>(Reason::Internal); ++i) {
            const auto reason = static_cast<Reason>(i);
            QVERIFY(exitOf(reason) != Exit::Done);
            QVERIFY2(form.match(reasonName(reason)).hasMatch(), qPrintable(reasonName(reason)));
            names << reasonName(reason);
        }
        QCOMPARE(names.size(), static_cast<int>(Reason::Internal) + 1);
    }

    void aMissingBackupIsNotFound()
    {
        QCOMPARE(exitOf(Error{Reason::FileMissing, QStringLiteral("backup")}), Exit::NotFound);
        QCOMPARE(exitOf(Error{Reason::FileMissing, QStringLiteral("database")}), Exit::Unreachable);
        QCOMPARE(exitOf(Error{Reason::FileMissing}), Exit::Unreachable);
    }

    void optionsStandAnywhere()
    {
        for (const char *words :
             {"--database a.db --json lot adjust L-1 -2.5 --reason counted", "lot adjust L-1 -2.5 --reason=counted "
                                                                             "--database=a.db --json"}) {
            const auto line = read(QString::fromLatin1(words));
            QVERIFY(std::holds_alternative<CommandLine>(line));
            const auto &typed = std::get<CommandLine>(line);
            QCOMPARE(QString::fromLatin1(typed.command->name), QStringLiteral("lot adjust"));
            QCOMPARE(typed.arguments, QStringList({QStringLiteral("L-1"), QStringLiteral("-2.5")}));
            QCOMPARE(typed.database, QStringLiteral("a.db"));
            QCOMPARE(typed.option("reason"), QStringLiteral("counted"));
            QVERIFY(typed.json);
            QVERIFY(!typed.quiet);
        }
    }

    void twoDashesEndTheOptions()
    {
        const auto line = read(QStringLiteral("scan -- --jsonl"));
        QVERIFY(std::holds_alternative<CommandLine>(line));
        QCOMPARE(std::get<CommandLine>(line).arguments, QStringList({QStringLiteral("--jsonl")}));
    }

    void wrongUsageIsTold_data()
    {
        QTest::addColumn<QString>("words");
        for (const char *words :
             {"", "bake", "run", "run bake", "lot", "inspect now", "trace forward", "receive Flour", "inspect --fast",
              "--yes migrate", "migrate --backup-dir", "inspect --json=1", "inspect --json --json", "run add B-1 L-1",
              "--database", "scan a b", "rollback 3", "--database= inspect"})
            QTest::newRow(words) << QString::fromLatin1(words);
    }
    void wrongUsageIsTold()
    {
        QFETCH(QString, words);
        const auto line = read(words);
        QVERIFY(std::holds_alternative<UsageProblem>(line));
        QVERIFY(!std::get<UsageProblem>(line).message.isEmpty());
    }

    void theTableIsWhole()
    {
        QSet<QString> names;
        for (const CommandSpec &command : allCommands()) {
            names << QString::fromLatin1(command.name);
            QVERIFY(command.run != nullptr);
            QVERIFY(command.least <= command.most);
            QVERIFY(helpText().contains(QString::fromLatin1(command.name)));
            QVERIFY(helpText(command).contains(QString::fromLatin1(command.name)));
        }
        QCOMPARE(static_cast<size_t>(names.size()), allCommands().size());
    }

    void tablesAreAligned()
    {
        TextTable table({QStringLiteral("Lot"), QStringLiteral("Left")});
        table.add({QStringLiteral("L-1"), QStringLiteral("1.000")});
        table.add({QStringLiteral("L-10"), QStringLiteral("?")});
        table.add({QStringLiteral("\x1b[31m"), QStringLiteral("12.500")});
        QCOMPARE(table.toText(), QStringLiteral("Lot      Left\nL-1     1.000\nL-10        ?\n\u241b[31m  12.500\n"));
    }
};

QTEST_GUILESS_MAIN(OptionsTest)
#include "optionstest.moc"
