// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/receiving/receivingview.h"

#include "documents/rightwords.h"
#include "documents/sentences.h"
#include "models/asking.h"
#include "models/wording.h"
#include "receiving/ui_receivingview.h"
#include "views/commands.h"
#include "views/floor/scanwords.h"
#include "views/receiving/deliveryform.h"
#include "views/receiving/deliverypanel.h"
#include "views/receiving/lotpanel.h"
#include "views/style/icons.h"
#include "views/widgets/busyoverlay.h"

#include <QTabBar>

namespace bm
{
namespace
{

// From this height on the list stands below the form; else a tab shows one of the two.
constexpr int tallPage = 960;

QDate today()
{
    return plantDay(QDateTime::currentDateTimeUtc());
}

} // namespace

ReceivingView::ReceivingView(ServiceWorker &worker, QWidget *parent, const ScanReader &reader)
    : QWidget(parent), m_ui(std::make_unique<Ui::ReceivingView>()), m_worker(worker), m_reader(reader)
{
    m_ui->setupUi(this);
    m_form = new DeliveryForm(*m_ui, reader, this);
    m_lots = new LotPanel(worker, this);
    m_ui->lotsRow->addWidget(m_lots);
    m_delivery = new DeliveryPanel(worker, this);
    m_ui->linesRow->addWidget(m_delivery);
    m_busy = new BusyOverlay(this);
    m_tabs = m_ui->receivingTabs;
    setUpHeader();
    setUpCommands();
    setUpDelivery();
    setUpNewThings();
    connect(m_ui->scanEdit, &ScanEdit::scanned, this, &ReceivingView::takeScan);
    connect(m_ui->lotEdit, &ScanEdit::scanned, this, &ReceivingView::takeLotField);
    connect(m_form, &DeliveryForm::finished, this, &ReceivingView::confirm);
    connect(m_form, &DeliveryForm::labelInWrongField, this, [this] {
        m_ui->feedback->showRefused(tr("Wrong field"), tr("A label was scanned into a field of the form."),
                                    tr("Scan it once more."));
        focusScan();
    });
    connect(m_lots, &LotPanel::accepted, this, [this](const QString &headline, const QString &detail) {
        m_ui->feedback->showAccepted(headline, detail);
        focusScan();
    });
    connect(m_lots, &LotPanel::labelsWanted, this, &ReceivingView::labelsWanted);
    connect(m_lots, &LotPanel::refused, this,
            [this](const QString &headline, const Error &error) { refuse(*m_ui->feedback, headline, error); });
    connect(&worker, &ServiceWorker::plantChanged, this, [this](const QSet<QString> &tables) {
        if (concerns(tables, tablesOfChoices()))
            loadChoices();
    });
    connect(&worker, &ServiceWorker::signedInChanged, this, &ReceivingView::showRole);
    m_subtitle = m_ui->header->subtitle();
    showReady();
    loadChoices();
    showRole();
    setFocusProxy(m_ui->scanEdit);
}

ReceivingView::~ReceivingView() = default;

void ReceivingView::setUpHeader()
{
    m_tabs->addTab(tr("Item"));
    m_tabs->addTab(tr("Delivery"));
    m_tabs->addTab(tr("Lots"));
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(false);
    connect(m_tabs, &QTabBar::currentChanged, this, &ReceivingView::layOutBody);
}

void ReceivingView::setUpCommands()
{
    bindCommand(m_ui->receiveButton, addCommand(this, CommandId::Receive, [this] { confirm(); }), CommandId::Receive);
    QAction *clear = addCommand(this, CommandId::ClearDelivery, [this] {
        m_form->clearAll();
        forgetDoubts();
        m_symbols.clear();
        m_readLabel.clear();
        m_ui->deliveryBanner->hide();
        m_ui->choiceRow->clear();
        showReady();
        focusScan();
    });
    bindCommand(m_ui->clearButton, clear, CommandId::ClearDelivery);
    addCommand(this, CommandId::SwitchLots, [this] { setShowsLots(!showsLots()); });
    QAction *open = addCommand(this, CommandId::OpenDelivery, [this] {
        showTab(LinesTab);
        if (!m_delivery->isInHand() && mayReceive())
            m_delivery->askOpen();
    });
    bindCommand(m_ui->openDeliveryButton, open, CommandId::OpenDelivery);
    addCommand(this, CommandId::KeepDoubted, [this] { keepDoubt(); });
    addCommand(this, CommandId::TeachLabel, [this] { teachLabel(); });
    addCommand(this, CommandId::ShowLabelPatterns, [this] { showPatterns(); });
}

bool ReceivingView::mayReceive() const
{
    return !m_worker.role() || mayDo(*m_worker.role(), Act::ReceiveLot);
}

void ReceivingView::showRole()
{
    m_ui->header->setSubtitle(
        mayReceive() ? m_subtitle
                     : refusalWords(*m_worker.role(), {{commandText(CommandId::Receive), Act::ReceiveLot}}));
    layOutBody();
}

void ReceivingView::loadChoices()
{
    askThen(m_worker, this, choicesOf, [this](const Result<Choices> &choices) {
        if (choices) {
            m_form->setChoices(*choices);
            m_delivery->setChoices(*choices);
            m_choices = *choices;
        } else {
            refuse(*m_ui->feedback, tr("No database"), choices.error());
        }
    });
}

void ReceivingView::showReady()
{
    m_ui->feedback->showReady(tr("Scan a label"));
}

void ReceivingView::focusScan()
{
    m_ui->scanEdit->setFocus(Qt::ShortcutFocusReason);
    m_ui->scanEdit->selectAll();
}

void ReceivingView::focusFind()
{
    setShowsLots(true);
    m_lots->focusFind();
}

bool ReceivingView::wouldLose(const gs1::ScanAnswer &label) const
{
    const QString lot = label.kind == gs1::ScanKind::Gs1 ? label.lot() : label.plain;
    if (label.kind != gs1::ScanKind::Gs1 && lot == m_readLabel)
        return false;
    return !lot.isEmpty() && lot != m_form->lotCode() && m_form->holdsLot();
}

bool ReceivingView::isAskingAboutLot() const
{
    return m_lots->isAsking() || m_delivery->isAsking();
}

void ReceivingView::takeScan(const QString &scan)
{
    if (scan == confirmScan)
        return confirm();
    forgetDoubts();
    m_ui->choiceRow->clear();
    if (scan == cancelScan)
        return m_delivery->isAsking() ? m_delivery->panel().done()
               : m_lots->isAsking()   ? m_lots->panel().done()
                                      : m_ui->clearButton->click();
    const gs1::ScanAnswer answer = read(scan);
    if (!isReadable(answer))
        return m_ui->feedback->showRefused(tr("Not understood"), scanSentence(answer),
                                           tr("Scan again, or type the lot below."));
    if (answer.kind == gs1::ScanKind::Gs1)
        return takeLabel(answer);
    takePlain(answer.plain, answer);
}

// Judged together with the other barcodes of the label in hand; what contradicts them begins a new label.
gs1::ScanAnswer ReceivingView::read(const QString &scan)
{
    const gs1::ScanAnswer together = m_reader.readLabel(m_symbols + QStringList{scan}, today());
    if (!m_symbols.isEmpty() && together.valid && together.kind == gs1::ScanKind::Gs1) {
        m_symbols += scan;
        return together;
    }
    const gs1::ScanAnswer alone = m_reader.read(scan, today());
    m_symbols.clear();
    if (alone.kind == gs1::ScanKind::Gs1 && isReadable(alone))
        m_symbols += scan;
    return alone;
}

void ReceivingView::takeLotField(const QString &scan)
{
    const gs1::ScanAnswer answer = m_reader.read(scan, today());
    if (!answer.valid || answer.kind == gs1::ScanKind::Gs1)
        return takeScan(scan);
    m_ui->expiryEdit->setFocus(Qt::TabFocusReason);
}

void ReceivingView::takeLabel(const gs1::ScanAnswer &label)
{
    const QStringList said = m_form->fill(label);
    if (said.isEmpty() && label.gtin().isEmpty())
        return m_ui->feedback->showRefused(tr("Nothing for us"), tr("The label has no lot, date or quantity."),
                                           tr("Look for another label on the same item."));
    setShowsLots(false);
    lookUpProduct(label, said);
}

void ReceivingView::lookUpProduct(const gs1::ScanAnswer &label, const QStringList &said)
{
    m_ui->feedback->showWorking(tr("Looking it up"));
    askThen(
        m_worker, this, [gtin = label.gtin()](Services &plant) { return ingredientOfGtin(plant, gtin); },
        [this, label, said, before = m_form->ingredientName()](const Result<QString> &ingredient) {
            if (!ingredient)
                return refuse(*m_ui->feedback, tr("Not looked up"), ingredient.error());
            const QString itsName = *ingredient;
            if (m_form->ingredientName() != before)
                return tellTypedMeanwhile(itsName, said);
            if (!itsName.isEmpty())
                m_form->setIngredient(itsName);
            tellLabel(label, said);
            offerItemNumber();
            m_form->focusNextNeeded();
        });
}

void ReceivingView::tellLabel(const gs1::ScanAnswer &label, const QStringList &said)
{
    const QString name = m_form->ingredientName();
    const QString warning = label.valid ? scanWarningSentence(label) : tr("Scan its other barcode, too, or go on.");
    const QString headline = name.isEmpty() ? tr("Which ingredient?") : name;
    if (!warning.isEmpty())
        m_ui->feedback->showAsking(headline, said.join(u", "), warning);
    else if (name.isEmpty())
        m_ui->feedback->showAsking(headline, said.join(u", "), tr("Choose the ingredient below."));
    else
        m_ui->feedback->showAccepted(headline, said.join(u", "));
}

// Who types while the label is looked up keeps what was typed and the place in the form.
void ReceivingView::tellTypedMeanwhile(const QString &itsName, const QStringList &said)
{
    const QString name = m_form->ingredientName();
    if (itsName.isEmpty() || itsName.compare(name, Qt::CaseInsensitive) == 0)
        m_ui->feedback->showAccepted(name, said.join(u", "));
    else
        m_ui->feedback->showAsking(name, tr("The label is that of %1.").arg(itsName),
                                   tr("Compare it with the name below."));
}

void ReceivingView::takePlain(const QString &code, const gs1::ScanAnswer &scan)
{
    m_plainLabel = code;
    m_ui->feedback->showWorking(tr("Looking it up"));
    askThen(
        m_worker, this,
        [code](Services &plant) -> Result<Meant> {
            BM_TRY_ASSIGN(std::vector<LabelReading> readings, LabelPatterns(plant.session).read(code));
            return Meant{plant.lots.find(code), Deliveries(plant.session).openNamed(code), std::move(readings)};
        },
        [this, code, scan](const Result<Meant> &meant) {
            if (!meant)
                return refuse(*m_ui->feedback, tr("Not looked up"), meant.error());
            takeMeant(code, scan, *meant);
        });
}

// Our own lot, an open delivery by its number or its order, a label that was taught, or the code that a supplier gave
// the item in hand.
void ReceivingView::takeMeant(const QString &code, const gs1::ScanAnswer &scan, const Meant &meant)
{
    const auto &[lot, delivery, readings] = meant;
    if (lot && lot->code == code)
        return showLot(*lot);
    if (delivery)
        return m_delivery->take(*delivery);
    if (delivery.error().reason == Reason::Ambiguous)
        return refuse(*m_ui->feedback, tr("Which delivery?"), delivery.error());
    if (!readings.empty())
        return takeReadings(code, readings);
    if (scan.kind == gs1::ScanKind::Ambiguous)
        return askReading(scan);
    if (lot)
        return takeSupplierLot(code, tr("Received before as %1").arg(lot->code));
    if (lot.error().reason == Reason::Ambiguous)
        return takeSupplierLot(code, tr("Received before as %1").arg(lot.error().detail));
    if (lot.error().reason != Reason::NotFound)
        return refuse(*m_ui->feedback, tr("Not looked up"), lot.error());
    offerTeaching();
    takeSupplierLot(code, tr("New here"));
}

void ReceivingView::showLot(const Lot &lot)
{
    setShowsLots(true);
    m_lots->select(lot.code);
    const QString left = tr("%1 left").arg(shown(lot.remaining, lot.unit));
    m_ui->feedback->showAccepted(lot.code, lot.ingredientName % u", " % left);
}

void ReceivingView::takeSupplierLot(const QString &code, const QString &remark)
{
    setShowsLots(false);
    m_form->setLot(code);
    m_ui->feedback->showAccepted(tr("Lot %1").arg(code), remark);
    m_form->focusNextNeeded();
}

void ReceivingView::askReading(const gs1::ScanAnswer &scan)
{
    std::vector<ChoiceRow::Choice> choices;
    for (const gs1::ScanReading &reading : scan.readings)
        choices.push_back({gs1::readingCode(reading.kind), readingName(reading.kind),
                           [this, scan, reading] { takeReading(scan, reading); }});
    m_ui->feedback->showAsking(tr("What is it?"), tr("%1 can be read in several ways.").arg(scan.plain),
                               tr("Choose below."));
    m_ui->choiceRow->offer(choices);
}

void ReceivingView::takeReading(const gs1::ScanAnswer &scan, const gs1::ScanReading &reading)
{
    if (reading.kind == gs1::ReadingKind::Text)
        return takeSupplierLot(scan.plain, {});
    gs1::ScanAnswer label = scan;
    label.kind = gs1::ScanKind::Gs1;
    label.ais = reading.ais;
    label.derived = reading.derived;
    takeLabel(label);
}

void ReceivingView::confirm()
{
    if (m_delivery->isAsking() && m_tabs->currentIndex() == LinesTab)
        return m_delivery->panel().confirm();
    if (m_lots->isAsking() && showsLots())
        return m_lots->panel().confirm();
    receive(false);
}

void ReceivingView::receive(bool createIngredient, bool learnGtin)
{
    if (m_busy->isBusy())
        return;
    setShowsLots(false);
    if (isAskingDoubt())
        return showDoubt();
    m_form->clearErrors();
    auto lot = m_form->read();
    if (!lot)
        return showNotReceived(lot.error());
    lot->createIngredient = createIngredient;
    lot->learnsGtin = learnGtin;
    receiveLot(*lot);
}

void ReceivingView::receiveLot(const NewLot &lot)
{
    m_busy->start(tr("Receiving"));
    if (m_delivery->isInHand())
        return receiveIntoDelivery(lot);
    using Answer = Result<ReceivedOrAsked<ReceivedLot>>;
    askThen(
        m_worker, this,
        [lot](Services &plant) -> Answer {
            return receiveOrAsk(plant.session, lot, lot.supplierName, [&] { return plant.receiving.receive(lot); });
        },
        [this, lot](const Answer &answer) {
            m_busy->stop();
            if (!answer)
                return showNotReceived(answer.error());
            if (!answer->received)
                return askDoubts(lot, answer->doubts);
            const ReceivedLot &received = *answer->received;
            showReceived(lot, received, shown(lot.quantity, received.unit) % u' ' % lot.ingredientName);
        });
}

void ReceivingView::showReceived(const NewLot &lot, const ReceivedLot &received, const QString &what)
{
    m_form->clearItem();
    m_symbols.clear();
    m_readLabel.clear();
    m_ui->choiceRow->clear();
    m_ui->deliveryBanner->hide();
    QString detail = what;
    if (!received.alreadyInHouse.isEmpty())
        detail += tr(", received before as %1").arg(received.alreadyInHouse.join(u", "));
    m_ui->feedback->showAccepted(received.internalLotCode, detail);
    offerTakeBack(received, what);
    if (received.differentExpiryInHouse && lot.kept.isEmpty()) {
        m_ui->deliveryBanner->showMessage(Banner::Level::Warning,
                                          tr("Lot %1 is in house with another expiry").arg(lot.supplierLotCode),
                                          tr("There it is %1, this one says %2. Compare both labels.")
                                              .arg(shown(*received.differentExpiryInHouse), shown(lot.expirationDate)));
        m_ui->deliveryBanner->setClosable(true);
    }
    warnOfSupplier(received.id);
    Q_EMIT lotReceived(received.internalLotCode);
    focusScan();
    m_worker.announce();
}

void ReceivingView::offerTakeBack(const ReceivedLot &received, const QString &what)
{
    m_ui->feedback->offerReversal({received.internalLotCode % u": " % what,
                                   tr("It counts as not received. The lot stays, with its history."),
                                   [receipt = received.receipt](Services &plant, const QString &reason) -> Done {
                                       BM_TRY(plant.receiving.takeBack(receipt, reason));
                                       return {};
                                   }});
}

void ReceivingView::showNotReceived(const Error &error)
{
    if (error.reason == Reason::NotFound && error.field.startsWith(u"ingredient"))
        return offerNewIngredient();
    m_form->showError(error);
    const QString label = m_form->labelOf(error);
    const QString words = label.isEmpty() ? sentence(error) : tr("%1: %2").arg(label, sentence(error));
    m_ui->feedback->showRefused(tr("Not received"), words, wayOut(error));
}

bool ReceivingView::showsLots() const
{
    return m_tabs->currentIndex() == LotsTab;
}

void ReceivingView::setShowsLots(bool lots)
{
    showTab(lots ? LotsTab : ItemTab);
}

void ReceivingView::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(tab);
    layOutBody();
}

// On a tall window item and lots are both seen; the lines take the place of the lots.
void ReceivingView::layOutBody()
{
    const bool both = height() >= tallPage;
    const int tab = m_tabs->currentIndex();
    // Beside its lines the delivery says the same of itself.
    m_ui->handBanner->setVisible(m_delivery->isInHand() && (both || tab != LinesTab));
    m_tabs->setVisible(!both || tab == LinesTab || m_delivery->isInHand());
    m_ui->deliveryCard->setVisible(both || tab == ItemTab);
    m_ui->linesArea->setVisible(tab == LinesTab);
    m_ui->lotsArea->setVisible(tab == LotsTab || (both && tab == ItemTab));
    m_ui->receiveButton->setVisible((both || tab == ItemTab) && mayReceive());
    m_ui->clearButton->setVisible(both || tab == ItemTab);
    // Beside the tabs and the buttons of an item there is no room for it.
    m_ui->openDeliveryButton->setVisible((both || tab == LinesTab) && !m_delivery->isInHand() && mayReceive());
    m_ui->bodyColumn->setStretch(0, both ? 0 : 1);
}

void ReceivingView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layOutBody();
}

} // namespace bm
