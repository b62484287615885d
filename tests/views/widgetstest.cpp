// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/floor/actionpanel.h"
#include "views/style/theme.h"
#include "views/widgets/banner.h"
#include "views/widgets/card.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/figuretile.h"
#include "views/widgets/formfield.h"
#include "views/widgets/pageheader.h"
#include "views/widgets/scanfeedback.h"
#include "views/widgets/statuschip.h"
#include "views/widgets/statuschipdelegate.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QBoxLayout>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>
#include <QWindow>

using namespace bm;

class WidgetsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void chipShowsShapeWordAndColour();
    void chipDelegateDrawsTheChipOfTheStatus();
    void bannerIsSeenAndDescribed();
    void bannerOffersItsAction();
    void feedbackSaysHeadlineDetailAndWayOut();
    void feedbackTellsStatesApartWithoutColour();
    void feedbackTellsStatesApartByEar();
    void emptyStateOffersItsAction();
    void fieldNamesAndDescribesItsEditor();
    void fieldShowsTheErrorInWords();
    void fieldAdoptsTheEditorOfAForm();
    void headerPutsButtonsAtTheRight();
    void ctrlReturnAnswersFromAnyField();
    void ctrlReturnAnswersWhileProposalsAreShown();
    void whatIsTypedStaysInSight();
    void aTitleHasRoomBesideManyButtons();
    void aHeaderComesToRest();
    void longAnswersStandBelowEachOther();
    void headerIsAsHighAsItsWords();
    void headerElidesALongTitle();
    void cardKeepsItsInsideClearOfTheTitle();
    void tileSaysFigureAndUnit();

private:
    template <typename W>
    static W *child(const QWidget &parent, const char *name)
    {
        return parent.findChild<W *>(QString::fromLatin1(name));
    }
};

namespace
{

QList<QRgb> coloursIn(const QImage &image)
{
    QSet<QRgb> colours;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            colours.insert(image.pixel(x, y));
    }
    return colours.values();
}

} // namespace

void WidgetsTest::chipShowsShapeWordAndColour()
{
    StatusChip chip;
    chip.setStatus(StatusKind::Lot, QStringLiteral("QUARANTINED"));
    QCOMPARE(chip.word(), QStringLiteral("Quarantined"));
    QCOMPARE(chip.accessibleName(), QStringLiteral("Quarantined"));
    QCOMPARE(chip.look().icon, QStringLiteral("lock"));
    chip.resize(chip.sizeHint());
    QVERIFY(coloursIn(chip.grab().toImage()).contains(Theme::colour(Colour::WarningSoft).rgb()));
    // The shape is drawn: without it the ink covers less.
    StatusLook shapeless = chip.look();
    shapeless.icon.clear();
    const QImage with = chip.grab().toImage();
    chip.setLook(shapeless);
    QVERIFY(chip.grab().toImage() != with);
}

void WidgetsTest::chipDelegateDrawsTheChipOfTheStatus()
{
    QStandardItemModel model(1, 1);
    model.setData(model.index(0, 0), QStringLiteral("FAILED"), Qt::UserRole);
    QTableView table;
    table.setModel(&model);
    table.setItemDelegate(new StatusChipDelegate(StatusKind::Quality, Qt::UserRole, &table));
    Theme::setUpTable(&table);
    table.setColumnWidth(0, 200);
    table.resize(260, 120);
    QVERIFY(coloursIn(table.grab().toImage()).contains(Theme::colour(Colour::DangerSoft).rgb()));
    table.resizeRowsToContents();
    QVERIFY(table.rowHeight(0) >= minimumTarget);
}

void WidgetsTest::bannerIsSeenAndDescribed()
{
    QWidget page;
    Banner banner(&page);
    page.show();
    QVERIFY(!banner.isVisible());
    banner.showMessage(Banner::Level::Error, QStringLiteral("No answer"), QStringLiteral("Nothing was written."));
    QVERIFY(banner.isVisible());
    QCOMPARE(banner.accessibleName(), QStringLiteral("No answer"));
    QCOMPARE(banner.accessibleDescription(), QStringLiteral("Nothing was written."));
}

void WidgetsTest::bannerOffersItsAction()
{
    Banner banner;
    QSignalSpy pressed(&banner, &Banner::actionTriggered);
    banner.showMessage(Banner::Level::Warning, QStringLiteral("Expires today"));
    auto *button = child<QPushButton>(banner, "bannerAction");
    QVERIFY(!button->isVisible());
    banner.setAction(QStringLiteral("Show lot"));
    QVERIFY(button->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(pressed.size(), 1);
    banner.setClosable(true);
    QTest::mouseClick(child<QPushButton>(banner, "bannerClose"), Qt::LeftButton);
    QVERIFY(!banner.isVisible());
}

void WidgetsTest::feedbackSaysHeadlineDetailAndWayOut()
{
    ScanFeedback feedback;
    feedback.setMuted(true);
    feedback.resize(900, 260);
    feedback.show();
    feedback.showRefused(QStringLiteral("Do not use"), QStringLiteral("Expired"), QStringLiteral("Take another"));
    QCOMPARE(feedback.state(), ScanFeedback::State::Refused);
    QCOMPARE(feedback.accessibleName(), QStringLiteral("Do not use"));
    QCOMPARE(feedback.accessibleDescription(), QStringLiteral("Expired Take another"));
    for (const char *name : {"scanHeadline", "scanDetail", "scanWayOut"}) {
        const auto *label = child<QLabel>(feedback, name);
        QVERIFY(label->isVisible());
        QVERIFY(label->fontInfo().pixelSize() >= 28); // read at two metres
    }
    feedback.showReady(QStringLiteral("Next"));
    QVERIFY(!child<QLabel>(feedback, "scanWayOut")->isVisible());
}

void WidgetsTest::feedbackTellsStatesApartWithoutColour()
{
    ScanFeedback feedback;
    feedback.setMuted(true);
    feedback.resize(700, 200);
    const auto drawn = [&feedback] {
        // In black and white: what is light, what is dark.
        return feedback.grab().toImage().convertToFormat(QImage::Format_Mono, Qt::ThresholdDither | Qt::AvoidDither);
    };
    const QString same = QStringLiteral("Same words");
    feedback.showAccepted(same);
    const QImage accepted = drawn();
    feedback.showRefused(same, {}, {});
    const QImage refused = drawn();
    feedback.showAsking(same, {});
    const QImage asking = drawn();
    QVERIFY(accepted != refused && refused != asking && accepted != asking);
}

void WidgetsTest::feedbackTellsStatesApartByEar()
{
    ScanFeedback feedback;
    QSignalSpy beeps(&feedback, &ScanFeedback::beeped);
    const QString same = QStringLiteral("Same words");
    feedback.showReady(same);
    feedback.showWorking(same);
    QCOMPARE(beeps.size(), 0);
    feedback.showAccepted(same);
    QCOMPARE(beeps.size(), 1);
    feedback.showAsking(same, {});
    QTRY_COMPARE(beeps.size(), 3);
    feedback.showRefused(same, {}, {});
    QTRY_COMPARE(beeps.size(), 6);
    // A second answer does not wait for the beeps of the first one.
    feedback.showRefused(same, {}, {});
    feedback.showAccepted(same);
    QCOMPARE(beeps.size(), 8);
    feedback.setMuted(true);
    feedback.showRefused(same, {}, {});
    QCOMPARE(beeps.size(), 8);
}

void WidgetsTest::emptyStateOffersItsAction()
{
    EmptyState empty;
    QSignalSpy pressed(&empty, &EmptyState::actionTriggered);
    empty.setHeadline(QStringLiteral("No deliveries"));
    empty.setSentence(QStringLiteral("Scan a label."));
    empty.show();
    auto *button = child<QPushButton>(empty, "emptyAction");
    QVERIFY(!button->isVisible());
    empty.setActionText(QStringLiteral("Receive"));
    QVERIFY(button->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(pressed.size(), 1);
    QCOMPARE(empty.accessibleName(), QStringLiteral("No deliveries"));
}

void WidgetsTest::fieldNamesAndDescribesItsEditor()
{
    auto *edit = new QLineEdit;
    FormField field(QStringLiteral("&Weight"), edit);
    field.setHelp(QStringLiteral("In kilograms"));
    field.setOptional(true);
    QCOMPARE(edit->accessibleName(), QStringLiteral("Weight (optional)"));
    QCOMPARE(edit->accessibleDescription(), QStringLiteral("In kilograms"));
    QCOMPARE(child<QLabel>(field, "fieldLabel")->buddy(), edit);
}

void WidgetsTest::fieldShowsTheErrorInWords()
{
    auto *edit = new QLineEdit;
    FormField field(QStringLiteral("Weight"), edit);
    field.setHelp(QStringLiteral("In kilograms"));
    field.show();
    auto *message = child<QLabel>(field, "fieldMessage");
    field.setError(QStringLiteral("Write a number above zero."));
    QVERIFY(message->isVisible());
    QCOMPARE(message->text(), QStringLiteral("Write a number above zero."));
    QCOMPARE(edit->accessibleDescription(), message->text());
    QVERIFY(child<QLabel>(field, "fieldSign")->isVisible());
    QVERIFY(edit->grab().toImage().pixelColor(0, edit->height() / 2) == Theme::colour(Colour::Danger));
    field.clearError();
    QCOMPARE(message->text(), QStringLiteral("In kilograms"));
    QVERIFY(!child<QLabel>(field, "fieldSign")->isVisible());
    QVERIFY(edit->grab().toImage().pixelColor(0, edit->height() / 2) != Theme::colour(Colour::Danger));
}

void WidgetsTest::fieldAdoptsTheEditorOfAForm()
{
    FormField field;
    field.setLabel(QStringLiteral("Notes"));
    auto *edit = new QPlainTextEdit(&field); // as uic makes it: a plain child
    field.resize(300, 200);
    field.show();
    QCOMPARE(field.editor(), edit);
    QCOMPARE(edit->accessibleName(), QStringLiteral("Notes"));
    QVERIFY(edit->y() > child<QLabel>(field, "fieldLabel")->geometry().bottom());
}

// Beside many buttons the words have little room, and then need more lines.
void WidgetsTest::headerIsAsHighAsItsWords()
{
    QWidget page;
    auto *column = new QVBoxLayout(&page);
    auto *header = new PageHeader(QStringLiteral("Inspection"),
                                  QStringLiteral("What waits for QA, what is looked at, and whose goods are received"));
    for (int i = 0; i < 4; ++i)
        header->addButton(QStringLiteral("button%1").arg(i), QStringLiteral("What is looked at"));
    column->addWidget(header);
    column->addStretch(1);
    page.resize(header->minimumSizeHint().width() + 160, 800);
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    const auto *words = header->findChild<QLabel *>(QStringLiteral("pageSubtitle"));
    QLabel measures(words->text());
    measures.setWordWrap(true);
    measures.setFont(words->font());
    QTRY_VERIFY(words->width() > 400); // the buttons make way
    QTRY_VERIFY2(words->height() >= measures.heightForWidth(words->width()),
                 qPrintable(QStringLiteral("%1 px").arg(words->height())));
    // Without the buttons the words have one line, and the header is no higher than they need.
    const int high = header->height();
    for (QPushButton *button : header->findChildren<QPushButton *>())
        button->hide();
    QTRY_VERIFY2(header->height() + words->fontMetrics().lineSpacing() <= high,
                 qPrintable(QStringLiteral("%1 of %2 px").arg(header->height()).arg(high)));
}

void WidgetsTest::headerPutsButtonsAtTheRight()
{
    PageHeader header(QStringLiteral("Receiving"), QStringLiteral("Dock 2"));
    QPushButton *button = header.addButton(QStringLiteral("receive"), QStringLiteral("Receive"),
                                           QStringLiteral("package-check"), QStringLiteral("primary"));
    auto *late = new QPushButton(QStringLiteral("Print"), &header); // as uic makes it
    header.resize(900, 60);
    header.show();
    QVERIFY(button->x() > child<QLabel>(header, "pageTitle")->geometry().center().x());
    QVERIFY(late->x() > button->geometry().right());
    QVERIFY(button->height() >= minimumTarget);
    QCOMPARE(header.accessibleName(), QStringLiteral("Receiving"));
}

void WidgetsTest::headerElidesALongTitle()
{
    const QString title = QStringLiteral("B-000001  ") + QStringLiteral("Country loaf with many seeds ").repeated(4);
    PageHeader header(title, QStringLiteral("Completed"));
    QPushButton *first = header.addButton(QStringLiteral("sheet"), QStringLiteral("Sheet"));
    QPushButton *last = header.addButton(QStringLiteral("amend"), QStringLiteral("Correct the yield"));
    header.resize(600, 60);
    header.show();
    const auto *label = child<QLabel>(header, "pageTitle");
    QTRY_VERIFY(label->text().endsWith(u'…'));
    QVERIFY(label->fontMetrics().horizontalAdvance(label->text()) <= label->width());
    QVERIFY(label->text().startsWith(u"B-000001"));
    QCOMPARE(label->toolTip(), title);
    QCOMPARE(header.title(), title);
    QVERIFY(first->width() >= first->sizeHint().width());
    QVERIFY(last->width() >= last->sizeHint().width() && last->geometry().right() < header.width());
    // A button less, and a short title, are told whole again.
    header.setTitle(QStringLiteral("Production"));
    QCOMPARE(label->text(), QStringLiteral("Production"));
    QCOMPARE(label->toolTip(), QString());
}

void WidgetsTest::cardKeepsItsInsideClearOfTheTitle()
{
    Card card(QStringLiteral("Delivery"));
    auto *column = new QVBoxLayout(&card);
    column->setContentsMargins(0, 0, 0, 0);
    auto *inside = new QLabel(QStringLiteral("inside"));
    column->addWidget(inside);
    card.resize(300, 200);
    card.show();
    QVERIFY(inside->y() > child<QLabel>(card, "cardTitle")->geometry().bottom());
    QVERIFY(inside->x() >= Space::l);
    card.setFlush(true);
    QTRY_COMPARE(inside->x(), 1);
}

void WidgetsTest::tileSaysFigureAndUnit()
{
    FigureTile tile(QStringLiteral("Received"), QStringLiteral("4 250"), QStringLiteral("kg"));
    tile.setRemark(Tone::Ok, QStringLiteral("17 of 18"));
    QCOMPARE(tile.accessibleName(), QStringLiteral("Received 4 250 kg"));
    QCOMPARE(tile.accessibleDescription(), QStringLiteral("17 of 18"));
    tile.show();
    QVERIFY(child<QLabel>(tile, "tileFigure")->fontInfo().pixelSize() >= 28);
}

// The page's own Ctrl+Return is another matter while something is asked.
void WidgetsTest::ctrlReturnAnswersFromAnyField()
{
    QWidget page;
    auto *column = new QVBoxLayout(&page);
    auto *panel = new ActionPanel;
    column->addWidget(panel);
    QAction ofThePage;
    ofThePage.setShortcut(QKeySequence(QStringLiteral("Ctrl+Return")));
    page.addAction(&ofThePage);
    QSignalSpy triggered(&ofThePage, &QAction::triggered);
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    QList<Answers> answers;
    panel->ask({QStringLiteral("Waste"),
                {},
                {{QStringLiteral("quantity"), QStringLiteral("Quantity")},
                 {QStringLiteral("reason"), QStringLiteral("Reason")}},
                QStringLiteral("Save")},
               [&answers](const Answers &given) { answers << given; });
    QLineEdit *first = panel->edit(QStringLiteral("quantity"));
    QTRY_COMPARE(QApplication::focusWidget(), first);
    QTest::keyClicks(first, QStringLiteral("7"));
    QTest::keyClick(page.windowHandle(), Qt::Key_Return);
    QCOMPARE(QApplication::focusWidget(), panel->edit(QStringLiteral("reason")));
    QCOMPARE(answers.size(), 0);
    QTest::keyClick(page.windowHandle(), Qt::Key_Tab, Qt::ShiftModifier);
    QTRY_COMPARE(QApplication::focusWidget(), first);
    QTest::keyClick(page.windowHandle(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(answers.size(), 1);
    QCOMPARE(answers[0].values[QStringLiteral("quantity")], QStringLiteral("7"));
    QCOMPARE(triggered.count(), 0);
    // Not twice while the answer is on its way.
    QTest::keyClick(page.windowHandle(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(answers.size(), 1);
    QCOMPARE(triggered.count(), 0);
}

void WidgetsTest::ctrlReturnAnswersWhileProposalsAreShown()
{
    ActionPanel panel;
    panel.show();
    QVERIFY(QTest::qWaitForWindowActive(&panel));
    QList<Answers> answers;
    AskedField customer{
        QStringLiteral("customer"), QStringLiteral("Customer"), {}, {}, {QStringLiteral("Fresh Basket")}};
    panel.ask({QStringLiteral("Shipment"), {}, {customer}, QStringLiteral("Begin")},
              [&answers](const Answers &given) { answers << given; });
    QLineEdit *edit = panel.edit(QStringLiteral("customer"));
    QTRY_COMPARE(QApplication::focusWidget(), edit);
    QTest::keyClicks(edit, QStringLiteral("fresh"));
    const auto *proposals = edit->completer()->popup();
    QTRY_VERIFY(proposals->isVisible());
    QTest::keyClick(proposals->windowHandle(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(answers.size(), 1);
    QCOMPARE(answers[0].values[QStringLiteral("customer")], QStringLiteral("fresh"));
    QVERIFY(!proposals->isVisible());
}

void WidgetsTest::whatIsTypedStaysInSight()
{
    ActionPanel panel;
    panel.setFixedSize(330, 700);
    panel.show();
    QVERIFY(QTest::qWaitForWindowActive(&panel));
    std::vector<AskedField> fields;
    for (const char *name : {"lot", "quantity", "place", "reason"})
        fields.push_back({QString::fromLatin1(name), QString::fromLatin1(name), QStringLiteral("filled")});
    fields.back().value.clear();
    panel.ask({QStringLiteral("Rework"), {}, fields, QStringLiteral("Add")}, [](const Answers &) {});
    const QLineEdit *reason = panel.edit(QStringLiteral("reason"));
    QTRY_COMPARE(QApplication::focusWidget(), reason);
    // As when a sentence above it grows.
    panel.setFixedSize(330, 330);
    const auto *scroll = panel.findChild<QScrollArea *>(QStringLiteral("askScroll"));
    const auto isWhole = [&] {
        const QRect at(reason->mapTo(scroll->viewport(), QPoint()), reason->size());
        return scroll->viewport()->rect().contains(at);
    };
    QTRY_VERIFY(isWhole());
}

void WidgetsTest::aTitleHasRoomBesideManyButtons()
{
    QWidget page;
    auto *column = new QVBoxLayout(&page);
    auto *header =
        new PageHeader(QStringLiteral("B-000967  Country dough"),
                       QStringLiteral("Finished, 60 kg planned, 50 kg made, quality approved, daily lot D-7"));
    for (int i = 0; i < 4; ++i)
        header->addButton(QStringLiteral("button%1").arg(i), QStringLiteral("Correct the yield"));
    column->addWidget(header);
    column->addStretch(1);
    page.resize(1400, 800);
    page.show();
    const auto *title = child<QLabel>(*header, "pageTitle");
    const auto *button = child<QPushButton>(*header, "button0");
    QTRY_VERIFY(button->x() > title->x()); // wide enough: beside each other
    QCOMPARE(title->text(), header->title());
    page.resize(760, 800);
    QTRY_VERIFY(button->y() >= title->y() + title->height());
    QTRY_COMPARE(title->text(), header->title());
    QTRY_VERIFY(header->height() >= button->y() + button->height());
    page.resize(760, 700); // what is below needs the room more
    QTRY_VERIFY(button->x() > title->x());
    page.resize(1400, 800);
    QTRY_VERIFY(button->x() > title->x());
}

// A window that nobody touches does nothing.
void WidgetsTest::aHeaderComesToRest()
{
    struct Counter : QObject
    {
        int layouts = 0;
        bool eventFilter(QObject *, QEvent *event) override
        {
            layouts += event->type() == QEvent::LayoutRequest;
            return false;
        }
    };
    PageHeader header(QStringLiteral("Recipes"), QStringLiteral("What goes into a product"));
    header.addButton(QStringLiteral("newButton"), QStringLiteral("New recipe"));
    header.resize(900, 80);
    header.show();
    QVERIFY(QTest::qWaitForWindowExposed(&header));
    Counter counter;
    header.installEventFilter(&counter);
    for (int i = 0; i < 20; ++i)
        QCoreApplication::processEvents();
    const int settled = counter.layouts;
    for (int i = 0; i < 20; ++i)
        QCoreApplication::processEvents();
    QCOMPARE(counter.layouts, settled);
}

void WidgetsTest::longAnswersStandBelowEachOther()
{
    ActionPanel panel;
    panel.setFixedWidth(330);
    panel.show();
    const auto ask = [&panel](const QString &other) {
        panel.ask({QStringLiteral("Recall"), {}, {}, QStringLiteral("Show what it reaches"), {}, other},
                  [](const Answers &) {});
    };
    const auto *confirm = panel.findChild<QPushButton *>(QStringLiteral("askConfirm"));
    const auto *other = panel.findChild<QPushButton *>(QStringLiteral("askOther"));
    ask(QStringLiteral("No"));
    QTRY_COMPARE(confirm->y(), other->y());
    ask(QStringLiteral("Draw a lot that went on"));
    QTRY_VERIFY(confirm->y() + confirm->height() <= other->y());
    for (const QPushButton *button : {confirm, other})
        QVERIFY2(button->width() >= button->sizeHint().width(), qPrintable(button->text()));
}

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    Theme::apply(app, ThemeMode::Light);
    WidgetsTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "widgetstest.moc"
