// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/commands.h"
#include "support/pageaudit.h"
#include "views/style/icons.h"
#include "views/style/theme.h"
#include "views/widgets/sidenav.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSet>
#include <QtTest>

using namespace bm;

class CommandsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyCommandStandsInTheTableOnce();
    void noTwoCommandsOfAPlaceShareTheirKeys();
    void noCommandTakesWhatAScannerSends();
    void aCommandWorksWhileAFieldHasTheKeyboard();
    void theNavigationHasTheKeysOfTheTable();
    void aButtonSaysWhatItsCommandIs();
};

void CommandsTest::everyCommandStandsInTheTableOnce()
{
    QSet<int> ids;
    for (const Command &command : allCommands()) {
        QVERIFY(!ids.contains(int(command.id)));
        ids.insert(int(command.id));
        QVERIFY(!commandText(command.id).isEmpty());
        QVERIFY2(Icons::has(QString::fromLatin1(command.iconName)), command.iconName);
        QVERIFY2(!commandKeys(command.id).isEmpty(), command.words);
    }
    QCOMPARE(ids.size(), int(CommandId::PointDown) + 1);
}

void CommandsTest::noTwoCommandsOfAPlaceShareTheirKeys()
{
    const auto &all = allCommands();
    for (size_t a = 0; a < all.size(); ++a) {
        for (size_t b = a + 1; b < all.size(); ++b) {
            const bool meet = all[a].place == all[b].place || all[a].place == CommandPlace::Window ||
                              all[b].place == CommandPlace::Window;
            QVERIFY2(!meet || commandKeys(all[a].id) != commandKeys(all[b].id),
                     qPrintable(commandText(all[a].id) % u" and " % commandText(all[b].id)));
        }
    }
}

void CommandsTest::noCommandTakesWhatAScannerSends()
{
    // The separator as Ctrl+] or F8, and the control characters that other modes send as Ctrl and a letter.
    QStringList taken{QStringLiteral("Ctrl+]"), QStringLiteral("F8")};
    for (const char letter : {'H', 'I', 'J', 'K', 'M', 'Q', 'S'})
        taken += QStringLiteral("Ctrl+") % QLatin1Char(letter);
    for (const Command &command : allCommands())
        QVERIFY2(!taken.contains(commandKeys(command.id).toString(QKeySequence::PortableText)), command.words);
}

void CommandsTest::aCommandWorksWhileAFieldHasTheKeyboard()
{
    // What a person who types expects of every field.
    const QSet<QKeySequence> ofFields{QKeySequence(QKeySequence::Undo), QKeySequence(QKeySequence::Delete),
                                      QKeySequence(QKeySequence::SelectAll), QKeySequence(Qt::Key_Escape),
                                      QKeySequence(QKeySequence::MoveToStartOfDocument)};
    int works = 0;
    for (const Command &command : allCommands()) {
        const QKeySequence keys = commandKeys(command.id);
        if (ofFields.contains(keys) || keys[0].keyboardModifiers() == Qt::NoModifier)
            continue;
        QWidget page;
        auto *field = new QLineEdit(&page);
        int runs = 0;
        addCommand(&page, command.id, [&runs] { ++runs; });
        page.show();
        page.activateWindow(); // where no window manager does
        QVERIFY(QTest::qWaitForWindowActive(&page));
        field->setFocus();
        QTRY_VERIFY(field->hasFocus());
        QTest::keyClick(field, keys[0].key(), keys[0].keyboardModifiers());
        QVERIFY2(runs == 1, qPrintable(commandText(command.id) % u' ' % keys.toString()));
        ++works;
    }
    QVERIFY(works > 50);
}

void CommandsTest::theNavigationHasTheKeysOfTheTable()
{
    QWidget window;
    SideNav nav(&window);
    const QList<CommandId> pages{CommandId::ShowReceiving, CommandId::ShowProduction, CommandId::ShowPallets,
                                 CommandId::ShowGenealogy, CommandId::ShowHistory,    CommandId::ShowDatabase,
                                 CommandId::ShowBackups,   CommandId::ShowPeople,     CommandId::ShowHelp};
    for (const CommandId id : pages)
        nav.addPage(QString::number(int(id)), QStringLiteral("truck"), commandText(id));
    window.show();
    window.activateWindow(); // where no window manager does
    QVERIFY(QTest::qWaitForWindowActive(&window));
    for (qsizetype i = pages.size() - 1; i >= 0; --i) {
        const QKeyCombination keys = commandKeys(pages[i])[0];
        QTest::keyClick(&window, keys.key(), keys.keyboardModifiers());
        QCOMPARE(nav.current(), QString::number(int(pages[i])));
    }
}

void CommandsTest::aButtonSaysWhatItsCommandIs()
{
    QWidget page;
    QPushButton button(&page);
    int runs = 0;
    QAction *action = addCommand(&page, CommandId::Receive, [&runs] { ++runs; });
    bindCommand(&button, action, CommandId::Receive);
    page.show();
    page.activateWindow(); // where no window manager does
    QVERIFY(QTest::qWaitForWindowActive(&page));
    QCOMPARE(button.text(), commandText(CommandId::Receive));
    QVERIFY(button.toolTip().contains(commandKeys(CommandId::Receive).toString(QKeySequence::NativeText)));
    QTest::mouseClick(&button, Qt::LeftButton);
    button.setFocus();
    QTest::keyClick(&button, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(runs, 2);
}

BM_PAGE_TEST_MAIN(CommandsTest)
#include "commandstest.moc"
