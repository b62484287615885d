// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/walkthrough/story.h"
#include "app/appsettings.h"
#include "app/plant.h"
#include "app/programstart.h"
#include "app/walkthrough/enrolment.h"
#include "app/walkthrough/oldplant.h"
#include "support/testdatabases.h"
#include "views/mainwindow/door.h"
#include "views/style/theme.h"

#include <QApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QtTest>

using namespace bm;
using namespace bm::test;

// The whole story, once: from the old database through the wizard, the dock, the line and the pallets to both traces.
class StoryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fromTheOldDatabaseToBothTraces_data() { forBothEngines(); }
    void fromTheOldDatabaseToBothTraces();
};

namespace
{
QJsonObject readObject(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return QJsonDocument::fromJson(file.readAll()).object();
}

QStringList codesOf(const QJsonObject &trace, const char *list, const char *code)
{
    QStringList codes;
    for (const QJsonValue &entry : trace.value(QLatin1String(list)).toArray())
        codes << entry.toObject().value(QLatin1String(code)).toString();
    return codes;
}
} // namespace

void StoryTest::fromTheOldDatabaseToBothTraces()
{
    QFETCH(Engine, engine);
    const TestPlant plant(engine, TestPlant::Content::Empty);
    QVERIFY(makeOldPlant(plant.settings(), 48).ok());
    QTemporaryDir folder;
    // Its backups go into the program's data folder, which is this test's own.
    qputenv("XDG_DATA_HOME", folder.path().toUtf8());
    AppSettings settings(folder.filePath(QStringLiteral("settings.ini")));
    Album album(folder.path(), Album::Looks::Present);
    StoryFacts facts;
    {
        Story story(plant.settings(), settings, album);
        const Done told = story.tell();
        QVERIFY2(told.ok(), qPrintable(told ? QString() : told.error().detail));
        facts = story.facts();
    }
    for (const QString &file : album.files())
        QVERIFY2(QFileInfo(file).size() > 0, qPrintable(file));

    const QJsonObject forward = readObject(folder.filePath(QStringLiteral("trace-forward.json")));
    QCOMPARE(codesOf(forward, "runs", "batch_number"), QStringList{facts.batchNumber});
    QCOMPARE(codesOf(forward, "pallets", "pallet_number"), QStringList{facts.palletNumber});
    const QJsonObject backward = readObject(folder.filePath(QStringLiteral("trace-backward.json")));
    QCOMPARE(codesOf(backward, "lots", "code"), QStringList{facts.releasedLot});
    QVERIFY(!codesOf(backward, "lots", "code").contains(facts.waitingLot));
    QVERIFY2(!facts.refusal.isEmpty(), "the refused lot got an answer");

    QCOMPARE(plant.value(QStringLiteral("SELECT count(*) FROM production_runs")), QStringLiteral("49"));
    QCOMPARE(
        plant.lines(QStringLiteral("SELECT l.internal_lot_code FROM batch_ingredients b JOIN ingredient_lots l ON "
                                   "l.id = b.ingredient_lot_id JOIN production_runs r ON r.id = b.production_run_id "
                                   "WHERE r.batch_number = ?"),
                    {facts.batchNumber}),
        QStringList{facts.releasedLot});

    // The second start goes straight to the window, on the database that the first one chose.
    const auto remembered = ConnectionSettings::tryFromText(settings.text(Setting::DatabaseUrl));
    QVERIFY(remembered.ok());
    DatabaseChoice choice =
        chooseDatabase({std::nullopt, Environment(), settings.text(Setting::DatabaseUrl), {}, false});
    choice.settings->password = plant.settings().password;
    NoKeeper keeper;
    ProgramStart second(databaseEngine(testIdentity()), settings, keeper, choice, {});
    QSignalSpy ready(&second, &ProgramStart::ready);
    second.begin();
    QTRY_COMPARE_WITH_TIMEOUT(ready.count(), 1, 30'000);
    QVERIFY(second.wizard() == nullptr);
    // There the administrator signs in before anything of the plant is seen.
    Plant again(ready.first().first().value<ConnectionSettings>(), QStringLiteral("account"), QStringLiteral("office"),
                settings);
    again.show();
    QVERIFY(!again.window().door().isOpen());
    const Done signedIn = signInAgain(again);
    QVERIFY2(signedIn.ok(), qPrintable(signedIn ? QString() : signedIn.error().detail));
    QCOMPARE(again.worker().person(), QStringLiteral("erika"));
    QCOMPARE(plant.value(QStringLiteral("SELECT count(*) FROM users WHERE role = 'ADMIN' AND login = 'erika'")),
             QStringLiteral("1"));
}

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    Theme::apply(app, ThemeMode::Light);
    QApplication::setQuitOnLastWindowClosed(false);
    StoryTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "storytest.moc"
