// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/pageaudit.h"
#include "views/style/theme.h"

#include <QApplication>
#include <QBoxLayout>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>

using namespace bm;

// Each rule of the audit is shown to find what it is for, and to leave a good page alone.
class PageAuditTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void aGoodPagePasses();
    void findsAMissingObjectName();
    void findsAMissingAccessibleName();
    void aBuddyLabelIsAName();
    void aPlaceholderIsNoName();
    void findsWhatTabDoesNotReach();
    void findsATargetThatIsTooSmall();
    void findsACutOffLabel();
    void findsACutOffButton();
    void findsACutOffPlaceholder();
    void findsACutOffHeader();
    void findsAPageThatDoesNotFit();
    void findsALabelThatGuessesItsFormat();

private:
    template <typename W>
    W *add(const QString &name)
    {
        auto *widget = new W(m_page.get());
        widget->setObjectName(name);
        if constexpr (std::is_same_v<W, QLabel>)
            widget->setTextFormat(Qt::PlainText);
        m_column->addWidget(widget);
        return widget;
    }
    QStringList complaints() { return test::PageAudit(*m_page).complaints(); }
    bool only(const QString &start);

    std::unique_ptr<QWidget> m_page;
    QVBoxLayout *m_column = nullptr;
};

void PageAuditTest::init()
{
    m_page = std::make_unique<QWidget>();
    m_page->setObjectName(QStringLiteral("page"));
    m_column = new QVBoxLayout(m_page.get());
}

void PageAuditTest::cleanup()
{
    m_page.reset();
}

// One complaint, and it is the one expected.
bool PageAuditTest::only(const QString &start)
{
    const QStringList found = complaints();
    if (found.size() == 1 && found.first().startsWith(start))
        return true;
    qWarning("%s", qPrintable(found.join(u'\n')));
    return false;
}

void PageAuditTest::aGoodPagePasses()
{
    add<QLabel>(QStringLiteral("label"))->setText(QStringLiteral("Lots"));
    add<QPushButton>(QStringLiteral("button"))->setText(QStringLiteral("Receive"));
    add<QLineEdit>(QStringLiteral("edit"))->setAccessibleName(QStringLiteral("Lot code"));
    QCOMPARE(complaints(), QStringList());
}

void PageAuditTest::findsAMissingObjectName()
{
    add<QLabel>(QString())->setText(QStringLiteral("Lots"));
    QVERIFY(only(QStringLiteral("noObjectName QLabel")));
}

void PageAuditTest::findsALabelThatGuessesItsFormat()
{
    auto *label = add<QLabel>(QStringLiteral("label"));
    label->setText(QStringLiteral("Lots"));
    label->setTextFormat(Qt::AutoText);
    QVERIFY(only(QStringLiteral("guessesFormat label")));
    label->setTextFormat(Qt::RichText);
    QCOMPARE(complaints(), QStringList());
}

void PageAuditTest::findsAMissingAccessibleName()
{
    add<QComboBox>(QStringLiteral("box"));
    QVERIFY(only(QStringLiteral("noAccessibleName box")));
}

void PageAuditTest::aBuddyLabelIsAName()
{
    auto *label = add<QLabel>(QStringLiteral("label"));
    label->setText(QStringLiteral("&Ingredient"));
    label->setBuddy(add<QComboBox>(QStringLiteral("box")));
    QCOMPARE(complaints(), QStringList());
}

void PageAuditTest::aPlaceholderIsNoName()
{
    auto *edit = add<QLineEdit>(QStringLiteral("edit"));
    edit->setPlaceholderText(QStringLiteral("Lot code"));
    edit->setToolTip(QStringLiteral("Lot code"));
    QVERIFY(only(QStringLiteral("noAccessibleName edit")));
}

void PageAuditTest::findsWhatTabDoesNotReach()
{
    auto *button = add<QPushButton>(QStringLiteral("button"));
    button->setText(QStringLiteral("Receive"));
    button->setFocusPolicy(Qt::ClickFocus);
    QVERIFY(only(QStringLiteral("notReachable button")));
    button->setShortcut(QKeySequence(QStringLiteral("Ctrl+R")));
    QCOMPARE(complaints(), QStringList());
}

void PageAuditTest::findsATargetThatIsTooSmall()
{
    auto *edit = add<QLineEdit>(QStringLiteral("edit"));
    edit->setAccessibleName(QStringLiteral("Lot code"));
    edit->setStyleSheet(QStringLiteral("min-height: 20px; max-height: 24px"));
    QVERIFY(only(QStringLiteral("tooSmall edit")));
}

void PageAuditTest::findsACutOffLabel()
{
    auto *label = add<QLabel>(QStringLiteral("label"));
    label->setText(QStringLiteral("Quantity received"));
    label->setFixedWidth(60);
    QVERIFY(only(QStringLiteral("cutOff label")));
    label->setWordWrap(true);
    label->setFixedHeight(20);
    QVERIFY(only(QStringLiteral("cutOff label")));
}

void PageAuditTest::findsACutOffButton()
{
    auto *button = add<QPushButton>(QStringLiteral("button"));
    button->setText(QStringLiteral("Receive a delivery"));
    button->setFixedWidth(90);
    QVERIFY(only(QStringLiteral("cutOff button")));
}

void PageAuditTest::findsACutOffPlaceholder()
{
    auto *edit = add<QLineEdit>(QStringLiteral("edit"));
    edit->setAccessibleName(QStringLiteral("Lot code"));
    edit->setPlaceholderText(QStringLiteral("Scan or type the code of the lot"));
    edit->setFixedWidth(120);
    QVERIFY(only(QStringLiteral("cutOff edit")));
}

void PageAuditTest::findsACutOffHeader()
{
    QStandardItemModel model(1, 2);
    model.setHorizontalHeaderLabels({QStringLiteral("Supplier's lot code"), QStringLiteral("Left")});
    auto *table = add<QTableView>(QStringLiteral("table"));
    table->setAccessibleName(QStringLiteral("Lots"));
    table->setModel(&model);
    Theme::setUpTable(table);
    table->horizontalHeader()->setObjectName(QStringLiteral("header"));
    table->setColumnWidth(0, 60);
    QVERIFY(only(QStringLiteral("cutOff header")));
    table->resizeColumnsToContents();
    QCOMPARE(complaints(), QStringList());
    cleanup(); // before the model
}

void PageAuditTest::findsAPageThatDoesNotFit()
{
    m_page->setMinimumWidth(1400);
    QVERIFY(only(QStringLiteral("tooBig page")));
}

BM_PAGE_TEST_MAIN(PageAuditTest)
#include "pageaudittest.moc"
