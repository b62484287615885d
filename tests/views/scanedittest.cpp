// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/scanedit.h"
#include "views/style/theme.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QDialog>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace bm;

namespace
{

const QString gs(QChar(0x1D));

// QTest::keyClick() with a modifier presses and releases the modifier around each key; a scanner holds it.
void sendKey(QWidget &widget, QEvent::Type type, Qt::Key key, Qt::KeyboardModifiers modifiers, const QString &text = {})
{
    QKeyEvent event(type, key, modifiers, text);
    QApplication::sendEvent(&widget, &event);
}

void pressAltDigits(QWidget &widget, const QString &digits)
{
    sendKey(widget, QEvent::KeyPress, Qt::Key_Alt, Qt::AltModifier);
    for (const QChar digit : digits) {
        const auto modifiers = Qt::AltModifier | Qt::KeypadModifier;
        sendKey(widget, QEvent::KeyPress, Qt::Key(digit.unicode()), modifiers, digit);
        sendKey(widget, QEvent::KeyRelease, Qt::Key(digit.unicode()), modifiers, digit);
    }
}

void typeAltCode(QWidget &widget, const QString &digits)
{
    pressAltDigits(widget, digits);
    sendKey(widget, QEvent::KeyRelease, Qt::Key_Alt, Qt::NoModifier);
}

enum class Way { Itself, ControlBracket, F8, AltKeypad, Pasted };

void typeSeparator(QWidget &edit, Way way)
{
    switch (way) {
    case Way::Itself:
        QTest::sendKeyEvent(QTest::Click, &edit, Qt::Key_unknown, gs, Qt::NoModifier);
        return;
    case Way::ControlBracket:
        QTest::keyClick(&edit, Qt::Key_BracketRight, Qt::ControlModifier);
        return;
    case Way::F8:
        QTest::keyClick(&edit, Qt::Key_F8);
        return;
    case Way::AltKeypad:
        typeAltCode(edit, QStringLiteral("029"));
        return;
    case Way::Pasted:
        QApplication::clipboard()->setText(gs);
        QTest::keyClick(&edit, Qt::Key_V, Qt::ControlModifier);
        return;
    }
}

} // namespace

class ScanEditTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void takesTheGroupSeparator_data();
    void takesTheGroupSeparator();
    void tabEndsAScanOnce();
    void leavesByTabWhenNothingIsNew();
    void theNextScanReplacesTheLast();
    void returnDoesNotPressTheDefaultButton();
    void anythingElseTypedWithAltIsKept();
    void altDigitsSurviveALossOfFocus();
    void emptyIsNoScan();
    void separatorsCanBeDeleted();

private:
    std::unique_ptr<QDialog> m_dialog;
    ScanEdit *m_edit = nullptr;
    QPushButton *m_button = nullptr;
};

void ScanEditTest::init()
{
    m_dialog = std::make_unique<QDialog>();
    auto *column = new QVBoxLayout(m_dialog.get());
    m_edit = new ScanEdit;
    m_button = new QPushButton(QStringLiteral("Save"));
    m_button->setDefault(true);
    column->addWidget(m_edit);
    column->addWidget(m_button);
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    m_edit->setFocus();
}

void ScanEditTest::takesTheGroupSeparator_data()
{
    QTest::addColumn<int>("way");
    QTest::newRow("as itself") << int(Way::Itself);
    QTest::newRow("Ctrl+]") << int(Way::ControlBracket);
    QTest::newRow("F8") << int(Way::F8);
    QTest::newRow("Alt+029") << int(Way::AltKeypad);
    QTest::newRow("pasted") << int(Way::Pasted);
}

void ScanEditTest::takesTheGroupSeparator()
{
    QFETCH(int, way);
    QSignalSpy scanned(m_edit, &ScanEdit::scanned);
    QTest::keyClicks(m_edit, QStringLiteral("10AB-1"));
    typeSeparator(*m_edit, Way(way));
    QTest::keyClicks(m_edit, QStringLiteral("3103000025"));
    QVERIFY(m_edit->text().contains(ScanEdit::shownSeparator));
    QTest::keyClick(m_edit, Qt::Key_Return);
    QCOMPARE(scanned.size(), 1);
    QCOMPARE(scanned.first().first().toString(), QString(u"10AB-1" % gs % u"3103000025"));
    QCOMPARE(m_edit->scan(), scanned.first().first().toString());
}

void ScanEditTest::tabEndsAScanOnce()
{
    QSignalSpy scanned(m_edit, &ScanEdit::scanned);
    QTest::keyClicks(m_edit, QStringLiteral("4711"));
    QTest::keyClick(m_edit, Qt::Key_Tab);
    QCOMPARE(scanned.size(), 1);
    QVERIFY(m_edit->hasFocus());
    QTest::keyClick(m_edit, Qt::Key_Tab);
    QCOMPARE(scanned.size(), 1);
    QVERIFY(m_button->hasFocus());
}

void ScanEditTest::leavesByTabWhenNothingIsNew()
{
    m_edit->setScan(QStringLiteral("4711"));
    QSignalSpy scanned(m_edit, &ScanEdit::scanned);
    QTest::keyClick(m_edit, Qt::Key_Tab);
    QVERIFY(m_button->hasFocus());
    QCOMPARE(scanned.size(), 0);
}

void ScanEditTest::theNextScanReplacesTheLast()
{
    QTest::keyClicks(m_edit, QStringLiteral("4711"));
    QTest::keyClick(m_edit, Qt::Key_Return);
    QCOMPARE(m_edit->selectedText(), QStringLiteral("4711"));
    QTest::keyClicks(m_edit, QStringLiteral("0815"));
    QCOMPARE(m_edit->scan(), QStringLiteral("0815"));
}

void ScanEditTest::returnDoesNotPressTheDefaultButton()
{
    QSignalSpy pressed(m_button, &QPushButton::clicked);
    QTest::keyClicks(m_edit, QStringLiteral("4711"));
    QTest::keyClick(m_edit, Qt::Key_Return);
    m_edit->clear();
    QTest::keyClick(m_edit, Qt::Key_Enter);
    QCOMPARE(pressed.size(), 0);
    QVERIFY(m_dialog->isVisible());
}

void ScanEditTest::anythingElseTypedWithAltIsKept()
{
    typeAltCode(*m_edit, QStringLiteral("65")); // "A", as some scanners send whole labels
    typeAltCode(*m_edit, QStringLiteral("777"));
    QCOMPARE(m_edit->scan(), QStringLiteral("A777"));
}

void ScanEditTest::altDigitsSurviveALossOfFocus()
{
    pressAltDigits(*m_edit, QStringLiteral("029"));
    m_button->setFocus();
    QCOMPARE(m_edit->text(), QString(ScanEdit::shownSeparator));
}

void ScanEditTest::emptyIsNoScan()
{
    QSignalSpy scanned(m_edit, &ScanEdit::scanned);
    QTest::keyClick(m_edit, Qt::Key_Return);
    QTest::keyClicks(m_edit, QStringLiteral("  "));
    QTest::keyClick(m_edit, Qt::Key_Return);
    QCOMPARE(scanned.size(), 0);
}

void ScanEditTest::separatorsCanBeDeleted()
{
    QTest::keyClicks(m_edit, QStringLiteral("10A"));
    typeSeparator(*m_edit, Way::F8);
    QTest::keyClick(m_edit, Qt::Key_Backspace);
    QCOMPARE(m_edit->scan(), QStringLiteral("10A"));
}

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    Theme::apply(app, ThemeMode::Light);
    ScanEditTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "scanedittest.moc"
