// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/pagehands.h"

#include "views/style/theme.h"

#include "support/pageaudit.h"
#include "views/widgets/formfield.h"
#include "views/widgets/scanfeedback.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

namespace bm::test
{

Plant::Plant(Engine engine)
    : Floor(engine),
      worker(plant.settings(), QStringLiteral("maria"), QStringLiteral("dock-1"), [time = now] { return time; })
{
}

void savePictures(QWidget &page, const QString &name)
{
    const QString folder = qEnvironmentVariable("BM_PICTURES");
    if (folder.isEmpty())
        return;
    QVERIFY(page.grab().save(folder + u'/' + name + u"-light.png"));
    Theme::apply(*qApp, ThemeMode::Dark);
    QVERIFY(page.grab().save(folder + u'/' + name + u"-dark.png"));
    Theme::apply(*qApp, ThemeMode::Light);
}

void settle(ServiceWorker &worker)
{
    const auto turn = worker.ask([](Services &) { return Done(); });
    if (!QTest::qWaitFor([&turn] { return turn.isFinished(); }, 60'000))
        qFatal("The worker does not answer");
    QApplication::processEvents();
}

Hands::Hands(QWidget &window) : m_window(window)
{
    window.resize(PageAudit::screenSize());
    window.show();
    window.activateWindow();
    if (!QTest::qWaitForWindowActive(&window))
        qFatal("The window never became active");
    const auto answers = window.findChildren<ScanFeedback *>();
    for (ScanFeedback *feedback : answers)
        feedback->setMuted(true);
    if (window.focusProxy() != nullptr)
        window.setFocus();
}

QLineEdit *Hands::edit(const QString &name) const
{
    if (m_window.findChild<QComboBox *>(name) != nullptr)
        return find<QComboBox>(name)->lineEdit();
    return find<QLineEdit>(name);
}

ScanFeedback &Hands::answer() const
{
    const auto all = m_window.findChildren<ScanFeedback *>();
    for (ScanFeedback *feedback : all) {
        if (feedback->isVisible())
            return *feedback;
    }
    qFatal("No page with an answer is seen");
}

void Hands::scan(const QString &text) const
{
    auto *scanEdit = find<QWidget>(QStringLiteral("scanEdit"));
    scanEdit->setFocus();
    for (const QChar &character : text) {
        if (character == QChar(0x1D))
            QTest::keyClick(scanEdit, Qt::Key_BracketRight, Qt::ControlModifier);
        else
            QTest::keyClick(scanEdit, character.toLatin1());
    }
    QTest::keyClick(scanEdit, Qt::Key_Return);
}

void Hands::type(const QString &name, const QString &text, Qt::Key end) const
{
    QLineEdit *line = edit(name);
    line->setFocus();
    line->selectAll();
    QTest::keyClick(line, Qt::Key_Delete);
    QTest::keyClicks(line, text);
    // The list of what it may become; nobody leaves it open.
    while (QWidget *choices = QApplication::activePopupWidget())
        choices->close();
    m_window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_window));
    if (end != Qt::Key_unknown)
        QTest::keyClick(line, end);
}

void Hands::press(Qt::Key key, Qt::KeyboardModifiers modifiers) const
{
    QWidget *focus = m_window.focusWidget();
    QTest::keyClick(focus != nullptr ? focus : &m_window, key, modifiers);
}

void Hands::click(const QString &button) const
{
    auto *found = find<QPushButton>(button);
    QVERIFY2(found->isVisible(), qPrintable(button));
    QTest::mouseClick(found, Qt::LeftButton);
}

QString Hands::row(const QString &tableName, int row) const
{
    const QTableView *view = table(tableName);
    QStringList cells;
    for (int i = 0; i < view->model()->columnCount(); ++i) {
        if (!view->isColumnHidden(i))
            cells += view->model()->index(row, i).data().toString();
    }
    return cells.join(u'|');
}

QString Hands::errorOf(const QString &field) const
{
    return find<FormField>(field)->error();
}

} // namespace bm::test
