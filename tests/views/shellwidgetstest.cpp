// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/style/navbutton.h"
#include "views/style/theme.h"
#include "views/widgets/busyoverlay.h"
#include "views/widgets/sidenav.h"
#include "views/widgets/text/wordlabel.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRandomGenerator>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace bm;

// The parts of the kit that stand around a page.
class ShellWidgetsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void busyShowsOnlyAfterItsDelay();
    void busyTakesTheKeysAndGivesTheFocusBack();
    void busyIsCancelledByEscape();
    void navigationChoosesByClickArrowAndShortcut();
    void navigationFitsALowWindow();
    void navigationCountsWhatWaits();
    void aWrappedLabelIsAsHighAsItsWords();

private:
    template <typename W>
    static W *child(const QWidget &parent, const char *name)
    {
        return parent.findChild<W *>(QString::fromLatin1(name));
    }
};

namespace
{

void showActive(QWidget &widget)
{
    widget.show();
    QVERIFY(QTest::qWaitForWindowActive(&widget));
}

} // namespace

void ShellWidgetsTest::busyShowsOnlyAfterItsDelay()
{
    QWidget page;
    page.resize(600, 400);
    BusyOverlay busy(&page);
    showActive(page);
    busy.start(QStringLiteral("Tracing"));
    auto *panel = child<QWidget>(busy, "busyPanel");
    QVERIFY(busy.isVisible());
    QVERIFY(!panel->isVisible());
    QTRY_VERIFY(panel->isVisible());
    QVERIFY(!child<QPushButton>(busy, "busyCancel")->isVisible());
    busy.setProgress(3, 10);
    QCOMPARE(child<QProgressBar>(busy, "busyProgress")->value(), 3);
    page.resize(700, 500);
    QTRY_COMPARE(busy.size(), page.size());
    busy.stop();
    QVERIFY(!busy.isVisible());
}

void ShellWidgetsTest::busyTakesTheKeysAndGivesTheFocusBack()
{
    QWidget page;
    QLineEdit edit(&page);
    BusyOverlay busy(&page);
    showActive(page);
    edit.setFocus();
    busy.start(QStringLiteral("Saving"));
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("4711"));
    QCOMPARE(edit.text(), QString());
    busy.stop();
    QCOMPARE(QApplication::focusWidget(), &edit);
}

void ShellWidgetsTest::busyIsCancelledByEscape()
{
    QWidget page;
    BusyOverlay busy(&page);
    QSignalSpy cancelled(&busy, &BusyOverlay::cancelled);
    showActive(page);
    busy.start(QStringLiteral("Tracing"), true);
    QTRY_VERIFY(child<QPushButton>(busy, "busyCancel")->isVisible());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QCOMPARE(cancelled.size(), 1);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QCOMPARE(cancelled.size(), 2);
}

void ShellWidgetsTest::navigationChoosesByClickArrowAndShortcut()
{
    QWidget window;
    auto *nav = new SideNav(&window);
    nav->addPage(QStringLiteral("dock"), QStringLiteral("truck"), QStringLiteral("Receiving"));
    nav->addPage(QStringLiteral("line"), QStringLiteral("factory"), QStringLiteral("Production"));
    nav->addPage(QStringLiteral("trace"), QStringLiteral("waypoints"), QStringLiteral("Genealogy"));
    QSignalSpy chosen(nav, &SideNav::chosen);
    window.resize(800, 600);
    showActive(window);
    QCOMPARE(nav->current(), QStringLiteral("dock"));
    auto *second = child<QAbstractButton>(*nav, "nav_line");
    QTest::mouseClick(second, Qt::LeftButton);
    QCOMPARE(nav->current(), QStringLiteral("line"));
    second->setFocus();
    QTest::keyClick(second, Qt::Key_Down);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(nav->current(), QStringLiteral("trace"));
    QTest::keyClick(&window, Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(nav->current(), QStringLiteral("dock"));
    QCOMPARE(chosen.size(), 3);
    QVERIFY(second->height() >= minimumTarget);
}

void ShellWidgetsTest::navigationFitsALowWindow()
{
    constexpr int pages = 13;
    SideNav nav;
    for (int i = 0; i < pages; ++i) {
        if (i % 7 == 0)
            nav.addSection(QStringLiteral("Section %1").arg(i));
        nav.addPage(QStringLiteral("page%1").arg(i), QStringLiteral("truck"), QStringLiteral("Page %1").arg(i));
    }
    const auto *scroll = nav.findChild<QScrollArea *>(QStringLiteral("navScroll"));
    const auto headings = nav.findChildren<NavHeading *>();
    const auto height = [&](int room) {
        nav.resize(nav.width(), room);
        showActive(nav);
        return scroll->verticalScrollBar()->maximum();
    };
    QTRY_COMPARE(height(900), 0);
    QVERIFY(headings.front()->isVisible() && headings.back()->isVisible());
    QTRY_COMPARE(height(pages * minimumTarget + 40), 0); // every page is in sight, without the headings
    QVERIFY(headings.front()->isHidden());
    for (const auto *button : nav.findChildren<QAbstractButton *>())
        QVERIFY(button->height() >= minimumTarget);
    QTRY_VERIFY(height(400) > 0); // what is too much moves
    QTRY_COMPARE(height(900), 0);
    QVERIFY(headings.front()->isVisible());
}

void ShellWidgetsTest::navigationCountsWhatWaits()
{
    SideNav nav;
    nav.addPage(QStringLiteral("quality"), QStringLiteral("flask-conical"), QStringLiteral("Quality"));
    auto *button = child<QAbstractButton>(nav, "nav_quality");
    nav.setBadge(QStringLiteral("quality"), 3);
    QVERIFY(button->accessibleName().contains(u'3'));
    nav.setBadge(QStringLiteral("quality"), 0);
    QCOMPARE(button->accessibleName(), QStringLiteral("Quality"));
}

// What it remembers is what a plain label measures, whatever is changed between two questions.
void ShellWidgetsTest::aWrappedLabelIsAsHighAsItsWords()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator chance(seed);
    WordLabel remembers;
    QLabel measures;
    measures.setWordWrap(true);
    remembers.ensurePolished();
    measures.ensurePolished();
    const auto both = [&](auto change) {
        change(remembers);
        change(measures);
    };
    for (int i = 0; i < 400; ++i) {
        switch (const int value = chance.bounded(1, 40); chance.bounded(5)) {
        case 0:
            both([&](QLabel &label) { label.setText(QStringLiteral("Flour of the mill ").repeated(value)); });
            break;
        case 1:
            both([&](QLabel &label) {
                QFont font = label.font();
                font.setPixelSize(value + 6);
                label.setFont(font);
            });
            break;
        case 2:
            both([&](QLabel &label) { label.setContentsMargins(value, value, value, value); });
            break;
        case 3:
            both([&](QLabel &label) { label.setStyleSheet(QStringLiteral("padding: %1px").arg(value)); });
            break;
        default:
            break;
        }
        const int width = 80 + 20 * chance.bounded(30);
        QCOMPARE(remembers.heightForWidth(width), measures.heightForWidth(width));
    }
}

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    Theme::apply(app, ThemeMode::Light);
    ShellWidgetsTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "shellwidgetstest.moc"
