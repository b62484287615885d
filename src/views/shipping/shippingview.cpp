// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shipping/shippingview.h"

#include "documents/rightwords.h"
#include "documents/sentences.h"
#include "documents/shipping/shippingwords.h"
#include "models/asking.h"
#include "models/shipping/shipmentmodels.h"
#include "models/wording.h"
#include "shipping/ui_shippingview.h"
#include "views/commands.h"
#include "views/floor/factcard.h"
#include "views/floor/listcard.h"
#include "views/floor/scanwords.h"
#include "views/style/theme.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QStringBuilder>
#include <QTableView>
#include <algorithm>

namespace bm
{
namespace
{
constexpr int factsWidth = 352;

Tone toneOf(ShipmentStatus status)
{
    switch (status) {
    case ShipmentStatus::Open:
        return Tone::Busy;
    case ShipmentStatus::Shipped:
        return Tone::Ok;
    case ShipmentStatus::Cancelled:
        break;
    }
    return Tone::Neutral;
}
} // namespace

ShippingView::ShippingView(ServiceWorker &worker, QWidget *parent, const ScanReader &reader)
    : QWidget(parent), m_ui(std::make_unique<Ui::ShippingView>()), m_worker(worker), m_reader(reader),
      m_model(new ShipmentListModel(worker, this)), m_list(new ListCard(QStringLiteral("shipment"), m_model)),
      m_load(new LoadModel(this)), m_facts(new FactCard(QStringLiteral("shipmentFacts")))
{
    m_ui->setupUi(this);
    m_subtitle = m_ui->header->subtitle();
    auto *lists = new QVBoxLayout;
    lists->setSpacing(Space::m);
    lists->addWidget(m_list, 1);
    lists->addWidget(makeLoad(), 1);
    m_ui->bodyRow->addLayout(lists, 1);
    m_ui->bodyRow->addWidget(m_facts);
    m_facts->setFixedWidth(factsWidth);
    m_facts->setHint(tr("No shipment is selected"), tr("Choose one from the list, scan its papers, or begin one."));
    m_facts->showNothing();
    setUpList();
    setUpCommands();
    connect(m_ui->scanEdit, &ScanEdit::scanned, this, &ShippingView::takeScan);
    connect(&worker, &ServiceWorker::plantChanged, this, [this](const QSet<QString> &tables) {
        if (concerns(tables, tablesOfChoices()))
            loadChoices();
        readCurrent();
    });
    setFocusProxy(m_ui->scanEdit);
    loadChoices();
    showReady();
}

ShippingView::~ShippingView() = default;

void ShippingView::setUpList()
{
    m_list->setColumns({{ShipmentListModel::Number, 110},
                        {ShipmentListModel::Customer, 160, true},
                        {ShipmentListModel::State, 100},
                        {ShipmentListModel::Pallets, 90},
                        {ShipmentListModel::Order, 110},
                        {ShipmentListModel::Carrier, 120},
                        {ShipmentListModel::Left, 170}});
    m_list->setPlaceholder(tr("Find a shipment, a customer or an order"), tr("Shipments"));
    m_list->setEmpty(QStringLiteral("truck"), tr("No shipments yet"), tr("Begin the first one with New shipment."));
    connect(m_list, &ListCard::currentChanged, this, [this](const QString &code) {
        if (!m_seen || m_seen->shipment.summary.number != code)
            readCurrent();
    });
    connect(m_model, &KeyPagedModel::loaded, this, [this] {
        if (!m_wanted.isEmpty())
            m_list->select(std::exchange(m_wanted, {}));
    });
}

QWidget *ShippingView::makeLoad()
{
    auto *card = new Card;
    card->setObjectName(QStringLiteral("loadCard"));
    card->setFlush(true);
    m_loadTable = new QTableView;
    m_loadTable->setObjectName(QStringLiteral("loadTable"));
    m_loadTable->setAccessibleName(tr("Pallets of the shipment"));
    Theme::setUpTable(m_loadTable);
    m_loadTable->setModel(m_load);
    m_loadTable->setTextElideMode(Qt::ElideRight);
    m_loadTable->setMinimumHeight(72);
    QHeaderView *header = m_loadTable->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setSectionResizeMode(LoadModel::Contents, QHeaderView::Stretch);
    header->resizeSection(LoadModel::Pallet, 110);
    header->resizeSection(LoadModel::GoodUntil, 128);
    header->resizeSection(LoadModel::Remark, 180);
    m_loadTable->setColumnHidden(LoadModel::Sscc, true);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_loadTable);
    return card;
}

void ShippingView::setUpCommands()
{
    using enum ShipmentStatus;
    const auto add = [this](CommandId id, const QString &name, Act act, std::vector<ShipmentStatus> fits,
                            std::function<void()> run) {
        m_fitting.emplace_back(m_facts->addAction(this, id, name, {act}, std::move(run)), std::move(fits));
    };
    m_openAction = addCommand(this, CommandId::OpenShipment, [this] { askOpen(); });
    m_returnAction = addCommand(this, CommandId::ComesBack, [this] { askReturn(); });
    bindCommand(m_ui->openButton, m_openAction, CommandId::OpenShipment);
    bindCommand(m_ui->returnButton, m_returnAction, CommandId::ComesBack);
    add(CommandId::LetLeave, QStringLiteral("letLeaveButton"), Act::ShipPallet, {Open}, [this] { askShip(false); });
    add(CommandId::UnloadPallet, QStringLiteral("unloadButton"), Act::ShipPallet, {Open}, [this] { takeOff(); });
    add(CommandId::AmendShipment, QStringLiteral("amendButton"), Act::ShipPallet, {Open}, [this] { askAmend(); });
    add(CommandId::CancelShipment, QStringLiteral("cancelShipmentButton"), Act::ShipPallet, {Open},
        [this] { askCancel(); });
    add(CommandId::UnshipShipment, QStringLiteral("unshipButton"), Act::ShipPallet, {Shipped}, [this] { askUnship(); });
    add(CommandId::ShipmentCustomer, QStringLiteral("customerButton"), Act::EditCatalog, {Open, Shipped, Cancelled},
        [this] { askCustomer(); });
    m_facts->addAction(this, CommandId::ShipmentPaper, QStringLiteral("papersButton"), [this] { askPapers(); });
    connect(&m_worker, &ServiceWorker::signedInChanged, this, &ShippingView::showRole);
    showRole();
}

void ShippingView::showRole()
{
    const std::optional<Role> role = m_worker.role();
    const bool ships = !role || mayDo(*role, Act::ShipPallet);
    // The keys go with the buttons: nobody fills in a form to be refused at its end.
    m_openAction->setEnabled(ships);
    m_returnAction->setEnabled(ships);
    m_ui->openButton->setVisible(ships);
    m_ui->returnButton->setVisible(ships);
    m_facts->setRole(role);
    m_ui->header->setSubtitle(ships ? m_subtitle
                                    : refusalWords(*role, {{commandText(CommandId::OpenShipment), Act::ShipPallet},
                                                           {commandText(CommandId::ComesBack), Act::ShipPallet}}));
}

void ShippingView::loadChoices()
{
    askThen(m_worker, this, choicesOf, [this](const Result<Choices> &choices) {
        if (choices)
            m_choices = *choices;
        else
            refuse(*m_ui->feedback, tr("No database"), choices.error());
    });
}

void ShippingView::showReady()
{
    m_ui->feedback->showReady(tr("Scan a pallet or a shipment"));
}

QString ShippingView::current() const
{
    return m_list->currentCode();
}

QString ShippingView::selectedPallet() const
{
    return m_loadTable->currentIndex().data(CodeRole).toString();
}

void ShippingView::select(const QString &number)
{
    if (current() == number)
        return readCurrent();
    if (m_model->rowOfCode(number) >= 0)
        return m_list->select(number);
    m_wanted = number;
    m_model->reload();
}

void ShippingView::readCurrent()
{
    const QString number = current();
    if (number.isEmpty()) {
        m_seen.reset();
        m_load->show({}, {});
        return m_facts->showNothing();
    }
    askThen(
        m_worker, this,
        [number](Services &plant) -> Result<Seen> {
            Seen seen;
            Shipments shipments(plant.session);
            BM_TRY_ASSIGN(seen.shipment, shipments.read(number));
            BM_TRY_ASSIGN(seen.refusals, shipments.refusals(number));
            return seen;
        },
        [this, number](const Result<Seen> &seen) {
            if (number != current())
                return;
            if (!seen)
                return refuse(*m_ui->feedback, tr("Not looked up"), seen.error());
            show(*seen);
        });
}

void ShippingView::show(const Seen &seen)
{
    m_seen = seen;
    const ShipmentSummary &summary = seen.shipment.summary;
    const QString pallet = selectedPallet();
    m_load->show(seen.shipment.pallets, seen.refusals);
    for (int row = 0; row < m_load->rowCount(); ++row) {
        if (m_load->index(row, 0).data(CodeRole) == pallet)
            m_loadTable->selectRow(row);
    }
    for (const auto &[button, fits] : m_fitting)
        m_facts->offer(button, std::find(fits.begin(), fits.end(), summary.status) != fits.end());
    m_facts->show(summary.number, {statusLook(toneOf(summary.status), shipmentStatusWords(summary.status))},
                  factsOf(seen));
}

QStringList ShippingView::factsOf(const Seen &seen) const
{
    const Shipment &shipment = seen.shipment;
    const ShipmentPapers &papers = shipment.summary.papers;
    QStringList facts{tr("For %1").arg(papers.customerName)};
    const auto say = [&facts](const QString &words, const QString &value) {
        if (!value.isEmpty())
            facts << words.arg(value);
    };
    // What must be told before it leaves stands first.
    if (!shipment.missing.empty() && shipment.summary.isOpen())
        facts << (shipment.isRegulated ? tr("FSMA 204, missing: %1") : tr("Missing on the papers: %1"))
                     .arg(shippingKdeWords(shipment.missing));
    for (const QString &refusal : refusalWords(seen.refusals))
        facts << tr("May not leave: %1").arg(refusal);
    facts << tr("%n pallet(s)", nullptr, int(shipment.pallets.size()));
    say(tr("Order %1"), papers.customerOrder);
    say(tr("Carrier %1"), papers.carrier);
    say(tr("Driver %1"), papers.driver);
    say(tr("Seal %1"), papers.seal);
    if (papers.truckTemperature)
        say(tr("Truck at %1"), shown(papers.truckTemperature, QStringLiteral("°C")));
    say(tr("Kept otherwise: %1"), keptWords(shipment.keptOtherwise));
    if (!shipment.summary.temperatureReason.isEmpty())
        facts << tr("Temperature accepted by %1: %2")
                     .arg(shipment.summary.temperatureAcceptedBy, shipment.summary.temperatureReason);
    say(tr("To %1"), placeOf(shipment.customer));
    if (!shipment.summary.isOpen())
        facts << tr("Closed %1 by %2").arg(shown(shipment.summary.closedAt), shipment.summary.closedBy);
    say(tr("Reason: %1"), shipment.summary.closeReason);
    for (const ShipmentEvent &event : shipment.events)
        facts << tr("%1 %2: %3 of %4, %5")
                     .arg(event.pallet, shipmentEventWords(event.kind), shown(event.quantity, event.unit),
                          event.batchNumber, event.reason);
    return facts;
}

ScanWaits ShippingView::scanWaits() const
{
    return ScanWaits(ScanWait::Pallet) | ScanWait::Place;
}

void ShippingView::focusScan()
{
    m_ui->scanEdit->setFocus(Qt::ShortcutFocusReason);
    m_ui->scanEdit->selectAll();
}

void ShippingView::focusFind()
{
    m_list->focusFind();
}

void ShippingView::takeScan(const QString &scan)
{
    if (scan == confirmScan) {
        if (m_facts->isAsking())
            m_facts->panel().confirm();
        else if (!m_scannedAgain.isEmpty())
            takeOff();
        return;
    }
    m_scannedAgain.clear();
    if (scan == cancelScan) {
        m_facts->panel().done();
        showReady();
        return focusScan();
    }
    const gs1::ScanAnswer answer = m_reader.read(scan, QDate::currentDate());
    if (!isReadable(answer))
        return m_ui->feedback->showRefused(tr("Not understood"), scanSentence(answer),
                                           tr("Scan the pallet label again."));
    const QString code = answer.kind == gs1::ScanKind::Gs1 ? answer.sscc() : answer.plain;
    if (code.isEmpty())
        return m_ui->feedback->showRefused(tr("No pallet on it"), tr("The label does not name a pallet."),
                                           tr("Scan the pallet label."));
    if (!takeReturned(code))
        takePallet(code);
}

Result<ShippingView::Scanned> ShippingView::scanned(Services &plant, const QString &code, const QString &current)
{
    using What = Scanned::What;
    Shipments shipments(plant.session);
    const Result<Shipment> named = shipments.read(code);
    if (named)
        return Scanned{What::Found, *named, {}};
    if (named.error().reason != Reason::NotFound)
        return named.error();
    BM_TRY_ASSIGN(const Pallet pallet, plant.palletizing.find(code));
    if (current.isEmpty())
        return Error{Reason::Required, QStringLiteral("shipment"), pallet.number};
    const Result<Pallet> loaded = shipments.load(current, code);
    const bool isHere = !loaded && loaded.error().reason == Reason::PalletLoaded &&
                        loaded.error().detail == QString(pallet.number % u", " % current);
    if (!loaded && !isHere)
        return loaded.error();
    BM_TRY_ASSIGN(const Shipment after, shipments.read(current));
    return Scanned{isHere ? What::IsOn : What::Loaded, after, pallet.number};
}

void ShippingView::takePallet(const QString &code)
{
    m_ui->feedback->showWorking(tr("Looking up %1").arg(code));
    askThen(
        m_worker, this, [code, number = current()](Services &plant) { return scanned(plant, code, number); },
        [this](const Result<Scanned> &answer) {
            if (answer)
                return answerScan(*answer);
            const Error &error = answer.error();
            if (error.reason == Reason::Required)
                return m_ui->feedback->showRefused(tr("On which shipment?"),
                                                   tr("%1 waits for a truck.").arg(error.detail),
                                                   tr("Choose an open shipment or begin one, then scan it again."));
            refuse(*m_ui->feedback, tr("Not loaded"), error);
        });
}

void ShippingView::answerScan(const Scanned &scanned)
{
    const ShipmentSummary &summary = scanned.shipment.summary;
    const QString count = tr("%n pallet(s)", nullptr, int(scanned.shipment.pallets.size()));
    const QString where = tr("%1 on %2 for %3").arg(count, summary.number, summary.papers.customerName);
    switch (scanned.what) {
    case Scanned::What::Found:
        m_ui->feedback->showAccepted(summary.number, tr("%1, %2").arg(summary.papers.customerName, count));
        break;
    case Scanned::What::Loaded:
        m_ui->feedback->showAccepted(tr("%1 loaded").arg(scanned.pallet), where);
        offerOff(summary.number, scanned.pallet);
        break;
    case Scanned::What::IsOn:
        // A scanner reads a label twice now and then: that takes nothing off a truck.
        m_scannedAgain = scanned.pallet;
        m_ui->feedback->showAsking(tr("%1 is on it already").arg(scanned.pallet), where,
                                   tr("“Take off” takes it off, and so does the label BM:OK."));
        break;
    }
    if (scanned.what == Scanned::What::Loaded)
        m_worker.announce();
    select(summary.number);
}

void ShippingView::offerOff(const QString &number, const QString &pallet)
{
    m_ui->feedback->offerReversal({tr("%1 on %2").arg(pallet, number), tr("It stands here again."),
                                   [number, pallet](Services &plant, const QString &) -> Done {
                                       BM_TRY(Shipments(plant.session).unload(number, pallet));
                                       return {};
                                   }});
}

void ShippingView::offerOn(const QString &number, const QString &pallet)
{
    m_ui->feedback->offerReversal({tr("%1 off %2").arg(pallet, number), tr("It is on the truck again."),
                                   [number, pallet](Services &plant, const QString &) -> Done {
                                       BM_TRY(Shipments(plant.session).load(number, pallet));
                                       return {};
                                   }});
}

void ShippingView::takeOff()
{
    const QString again = std::exchange(m_scannedAgain, {});
    const QString pallet = again.isEmpty() ? selectedPallet() : again;
    if (pallet.isEmpty())
        return m_ui->feedback->showAsking(tr("Which pallet?"), tr("No pallet of %1 is selected.").arg(current()),
                                          tr("Choose it in the lower list, or scan its label once more."));
    run(
        [pallet, number = current()](Services &plant) -> Result<QString> {
            BM_TRY(Shipments(plant.session).unload(number, pallet));
            return number;
        },
        tr("%1 taken off").arg(pallet), tr("Not taken off"),
        [this, pallet](const QString &number) { offerOn(number, pallet); });
}

void ShippingView::run(std::function<Result<QString>(Services &)> task, const QString &doneWords,
                       const QString &refusedWords, std::function<void(const QString &)> then)
{
    askThen(m_worker, this, std::move(task),
            [this, doneWords, refusedWords, then = std::move(then)](const Result<QString> &number) {
                if (!number) {
                    m_facts->panel().showError(number.error());
                    return refuse(*m_ui->feedback, refusedWords, number.error());
                }
                m_facts->panel().done();
                m_ui->feedback->showAccepted(doneWords.isEmpty() ? *number : doneWords);
                if (then)
                    then(*number);
                m_worker.announce();
                if (!number->isEmpty())
                    select(*number);
                focusScan();
            });
}

} // namespace bm
