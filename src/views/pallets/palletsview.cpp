// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pallets/palletsview.h"

#include "documents/rightwords.h"
#include "models/asking.h"
#include "models/palletlistmodel.h"
#include "models/wording.h"
#include "pallets/ui_palletsview.h"
#include "views/commands.h"
#include "views/floor/factcard.h"
#include "views/floor/input.h"
#include "views/floor/listcard.h"
#include "views/floor/meanwhile.h"
#include "views/floor/scanwords.h"
#include "views/history/historydialog.h"
#include "views/holding/holdsteps.h"
#include "views/style/icons.h"

#include <QSignalBlocker>

namespace bm
{
namespace
{

constexpr int factsWidth = 352;

struct SeenPallet
{
    Pallet pallet;
    SeenRecord seen;
};

// What is shown is read after the version: a change between the two is one that was not seen.
Result<SeenPallet> seenPallet(Services &plant, const QString &code)
{
    SeenPallet answer;
    BM_TRY_ASSIGN(answer.pallet, plant.palletizing.find(code));
    const QString key = QString::number(answer.pallet.id.value());
    BM_TRY_ASSIGN(answer.seen, seenNow(plant.session.database, QStringLiteral("pallets"), key));
    BM_TRY_ASSIGN(answer.pallet, plant.palletizing.find(answer.pallet.number));
    return answer;
}

} // namespace

QString PalletsView::contentsOf(const Pallet &pallet)
{
    QStringList parts;
    for (const PalletItem &item : pallet.items)
        parts += shown(item.quantity, item.unit) % u' ' % item.recipeName;
    return parts.join(u", ");
}

PalletsView::PalletsView(ServiceWorker &worker, QWidget *parent, const ScanReader &reader)
    : QWidget(parent), m_ui(std::make_unique<Ui::PalletsView>()), m_worker(worker), m_reader(reader),
      m_model(new PalletListModel(worker, this)), m_list(new ListCard(QStringLiteral("pallet"), m_model)),
      m_facts(new FactCard(QStringLiteral("palletFacts")))
{
    m_ui->setupUi(this);
    m_subtitle = m_ui->header->subtitle();
    m_ui->bodyRow->addWidget(m_list, 1);
    m_ui->bodyRow->addWidget(m_facts);
    m_facts->setFixedWidth(factsWidth);
    m_facts->setHint(tr("No pallet is selected"), tr("Scan a pallet, choose one from the list, or build one."));
    m_facts->showNothing();
    setUpHolding();
    setUpList();
    setUpClosing();
    setUpCommands();
    connect(m_ui->scanEdit, &ScanEdit::scanned, this, &PalletsView::takeScan);
    connect(&worker, &ServiceWorker::plantChanged, this, [this](const QSet<QString> &tables) {
        if (concerns(tables, tablesOfChoices()))
            loadChoices();
    });
    setFocusProxy(m_ui->scanEdit);
    loadChoices();
    showReady();
}

PalletsView::~PalletsView() = default;

void PalletsView::setUpList()
{
    m_list->setStatusColumn(PalletListModel::Status, StatusKind::Pallet, true);
    m_list->setColumns({{PalletListModel::Number, 110},
                        {PalletListModel::Contents, 160, true},
                        {PalletListModel::Status, 128},
                        {PalletListModel::Quantity, 112},
                        {PalletListModel::Location, 110},
                        {PalletListModel::Customer, 158},
                        {PalletListModel::Packed, 170}});
    m_list->setPlaceholder(tr("Find a pallet, its SSCC or a batch"), tr("Pallets"));
    m_list->setEmpty(QStringLiteral("boxes"), tr("No pallets yet"), tr("Scan a batch number to build the first one."));
    connect(m_list, &ListCard::currentChanged, this, &PalletsView::showCurrent);
}

void PalletsView::setUpCommands()
{
    bindCommand(m_ui->buildButton, addCommand(this, CommandId::BuildPallet, [this] { askBuild({}); }),
                CommandId::BuildPallet);
    addCommand(this, CommandId::MovePallets, [this] { m_ui->moveButton->toggle(); });
    Icons::setOn(m_ui->moveButton, QStringLiteral("arrow-up-down"));
    m_ui->moveButton->setText(commandText(CommandId::MovePallets));
    m_ui->moveButton->setToolTip(commandKeys(CommandId::MovePallets).toString(QKeySequence::NativeText));
    connect(m_ui->moveButton, &QPushButton::toggled, this, &PalletsView::setMoving);
    m_facts->addAction(this, CommandId::AddToPallet, QStringLiteral("addBatchButton"), {Act::BuildPallet},
                       [this] { askAdd(); });
    m_facts->addAction(this, CommandId::TakeOffPallet, QStringLiteral("takeOffButton"), {Act::BuildPallet},
                       [this] { askTakeOff(); });
    m_facts->addAction(this, CommandId::SplitPallet, QStringLiteral("splitButton"), {Act::BuildPallet},
                       [this] { askSplit(); });
    m_facts->addAction(this, CommandId::MergePallets, QStringLiteral("mergeButton"), {Act::BuildPallet},
                       [this] { askMerge(); });
    m_facts->addAction(this, CommandId::ShipPallet, QStringLiteral("shipButton"), {Act::ShipPallet},
                       [this] { askShip(); });
    m_facts->addAction(this, CommandId::VoidPallet, QStringLiteral("voidButton"), {Act::VoidPallet},
                       [this] { askVoid(); });
    m_facts->addAction(this, CommandId::PrintPalletLabel, QStringLiteral("printLabelButton"), {Act::PrintLabel},
                       [this] { askLabels(); });
    m_facts->addAction(this, CommandId::PalletHistory, QStringLiteral("historyButton"),
                       [this] { HistoryDialog::showFor(m_worker, RecordKind::Pallet, m_list->currentCode(), this); });
    connect(&m_worker, &ServiceWorker::signedInChanged, this, &PalletsView::showRole);
    showRole();
}

void PalletsView::showRole()
{
    const std::optional<Role> role = m_worker.role();
    const bool builds = !role || mayDo(*role, Act::BuildPallet);
    m_ui->buildButton->setVisible(builds);
    m_ui->moveButton->setVisible(builds);
    m_ui->closeButton->setVisible(builds);
    if (!builds) {
        m_ui->moveButton->setChecked(false);
        m_ui->closeButton->setChecked(false);
    }
    m_facts->setRole(role);
    showHolding();
    m_ui->header->setSubtitle(builds ? m_subtitle
                                     : refusalWords(*role, {{commandText(CommandId::BuildPallet), Act::BuildPallet},
                                                            {commandText(CommandId::MovePallets), Act::BuildPallet}}));
}

void PalletsView::loadChoices()
{
    askThen(m_worker, this, choicesOf, [this](const Result<Choices> &choices) {
        if (choices)
            m_choices = *choices;
        else
            refuse(*m_ui->feedback, tr("No database"), choices.error());
    });
}

void PalletsView::showCurrent()
{
    const QModelIndex current = m_list->current();
    if (!current.isValid()) {
        m_facts->showNothing();
        return showHolding();
    }
    const auto text = [&current](int column) { return current.siblingAtColumn(column).data().toString(); };
    std::vector<StatusLook> looks{statusLook(StatusKind::Pallet, current.data(StatusRole).toString())};
    if (current.data(HeldRole).toBool() && current.data(StatusRole).toString() != u"ON_HOLD")
        looks.push_back({Tone::Warning, QStringLiteral("lock"), tr("On hold")});
    const QString location = text(PalletListModel::Location);
    const QString customer = text(PalletListModel::Customer);
    m_facts->show(current.data(CodeRole).toString(), looks,
                  {text(PalletListModel::Quantity) % u' ' % text(PalletListModel::Contents),
                   location.isEmpty() ? QString() : tr("At %1").arg(location),
                   customer.isEmpty() ? QString() : tr("For %1").arg(customer)});
    showClosure();
    showHolding();
}

void PalletsView::showReady()
{
    if (m_ui->closeButton->isChecked())
        return askForLabel();
    if (m_ui->moveButton->isChecked())
        m_ui->feedback->showAsking(tr("Which pallet?"), tr("Pallets are being moved."),
                                   tr("Scan the pallet, then its new place."));
    else
        m_ui->feedback->showReady(tr("Scan a pallet or a batch"));
}

void PalletsView::focusScan()
{
    m_ui->scanEdit->setFocus(Qt::ShortcutFocusReason);
    m_ui->scanEdit->selectAll();
}

void PalletsView::focusFind()
{
    m_list->focusFind();
}

ScanWaits PalletsView::scanWaits() const
{
    if (m_ui->moveButton->isChecked())
        return m_movedPallet.isEmpty() ? ScanWait::Pallet : ScanWait::Place;
    if (m_ui->closeButton->isChecked())
        return ScanWait::Pallet;
    if (!m_facts->isAsking())
        return ScanWaits(ScanWait::Pallet) | ScanWait::Batch;
    if (m_facts->panel().edit(ontoId()) != nullptr)
        return ScanWait::Pallet;
    return m_facts->panel().edit(batchId()) != nullptr ? ScanWait::Batch : ScanWaits();
}

bool PalletsView::wouldLose() const
{
    return m_facts->isAsking();
}

void PalletsView::openPallet(const QString &number)
{
    if (m_ui->moveButton->isChecked())
        return choosePalletToMove(number);
    if (m_ui->closeButton->isChecked())
        return takeWhileClosing(number);
    if (m_facts->panel().edit(ontoId()) != nullptr && takeAnswer(number))
        return;
    m_facts->panel().done();
    lookUp(number);
}

void PalletsView::takeScan(const QString &scan)
{
    if (scan == confirmScan)
        return confirm();
    if (scan == cancelScan)
        return cancel();
    const gs1::ScanAnswer answer = m_reader.read(scan, QDate::currentDate());
    if (!isReadable(answer))
        return m_ui->feedback->showRefused(tr("Not understood"), scanSentence(answer),
                                           tr("Scan the pallet label again."));
    QString code = answer.plain;
    if (answer.kind == gs1::ScanKind::Gs1)
        code = answer.sscc().isEmpty() ? answer.lot() : answer.sscc();
    if (code.isEmpty())
        return m_ui->feedback->showRefused(tr("No pallet on it"), tr("The label names neither a pallet nor a batch."),
                                           tr("Scan the pallet label."));
    if (m_ui->moveButton->isChecked())
        takeWhileMoving(code);
    else if (m_ui->closeButton->isChecked())
        takeWhileClosing(code);
    else
        lookUp(code);
}

void PalletsView::confirm()
{
    if (m_facts->isAsking())
        m_facts->panel().confirm();
}

void PalletsView::cancel()
{
    if (m_facts->isAsking()) {
        m_facts->panel().done();
    } else {
        m_ui->moveButton->setChecked(false);
        m_ui->closeButton->setChecked(false);
    }
    showReady();
    focusScan();
}

void PalletsView::lookUp(const QString &code)
{
    if (takeAnswer(code))
        return;
    m_ui->feedback->showWorking(tr("Looking up %1").arg(code));
    askThen(
        m_worker, this, [code](Services &plant) { return plant.palletizing.find(code); },
        [this, code](const Result<Pallet> &pallet) {
            if (pallet)
                showPallet(*pallet);
            else if (pallet.error().reason == Reason::NotFound)
                askBuild(code);
            else
                refuse(*m_ui->feedback, tr("Not looked up"), pallet.error());
        });
}

void PalletsView::showPallet(const Pallet &pallet)
{
    m_facts->panel().done();
    m_list->select(pallet.number);
    const QString place = pallet.location.isEmpty() ? QString() : tr(" at %1").arg(pallet.location);
    m_ui->feedback->showAccepted(pallet.number, contentsOf(pallet) % place);
}

void PalletsView::setMoving(bool moving)
{
    m_movedPallet.clear();
    m_facts->panel().done();
    if (moving)
        m_ui->closeButton->setChecked(false);
    m_ui->scanEdit->setPlaceholderText(moving ? tr("Scan or type a pallet") : tr("Scan or type a code"));
    if (moving && !m_facts->code().isEmpty())
        choosePalletToMove(m_facts->code());
    else
        showReady();
    focusScan();
}

void PalletsView::takeWhileMoving(const QString &code)
{
    if (m_movedPallet.isEmpty())
        choosePalletToMove(code);
    else
        move(code);
}

void PalletsView::choosePalletToMove(const QString &code, const QString &by)
{
    m_ui->feedback->showWorking(tr("Looking up %1").arg(code));
    askThen(
        m_worker, this, [code](Services &plant) { return seenPallet(plant, code); },
        [this, by](const Result<SeenPallet> &answer) {
            if (!answer)
                return refuse(*m_ui->feedback, tr("No such pallet"), answer.error());
            const Pallet &pallet = answer->pallet;
            m_movedPallet = pallet.number;
            m_movedSeen = answer->seen;
            m_list->select(pallet.number);
            m_ui->scanEdit->setPlaceholderText(tr("Scan or type the new place"));
            const QString place =
                pallet.location.isEmpty() ? pallet.number : tr("%1 is at %2.").arg(pallet.number, pallet.location);
            if (by.isEmpty())
                return m_ui->feedback->showAsking(tr("Where to?"), place, tr("Scan its new place."));
            m_ui->feedback->showAsking(
                tr("Not moved"), tr("%1 changed it meanwhile. %2").arg(by, place),
                tr("Scan the new place once more to move it all the same, or end moving to leave it there."));
        });
}

void PalletsView::move(const QString &location)
{
    m_ui->feedback->showWorking(tr("Moving %1").arg(m_movedPallet));
    askThen(
        m_worker, this,
        [pallet = m_movedPallet, seen = m_movedSeen, location](Services &plant) {
            plant.session.seen = seen;
            return plant.palletizing.move(pallet, location);
        },
        [this, pallet = m_movedPallet](const Result<Pallet> &moved) {
            if (!moved && moved.error().reason == Reason::ChangedMeanwhile)
                return choosePalletToMove(pallet, moved.error().detail);
            m_movedPallet.clear();
            m_ui->scanEdit->setPlaceholderText(tr("Scan or type a pallet"));
            if (!moved)
                return refuse(*m_ui->feedback, tr("Not moved"), moved.error());
            m_ui->feedback->showAccepted(tr("%1 at %2").arg(moved->number, moved->location),
                                         tr("Scan the next pallet, or end moving."));
            m_worker.announce();
        });
}

void PalletsView::run(std::function<Result<Pallet>(Services &)> task, std::function<QString(const Pallet &)> doneWords,
                      const QString &refusedWords)
{
    askThen(m_worker, this, m_facts->panel().meanwhile().guarded(std::move(task)),
            [this, doneWords = std::move(doneWords), refusedWords](const Result<Pallet> &pallet) {
                if (!pallet) {
                    m_facts->panel().showError(pallet.error());
                    return refuse(*m_ui->feedback, refusedWords, pallet.error());
                }
                m_facts->panel().done();
                const QString whom =
                    pallet->customerName.isEmpty() ? QString() : tr(" for %1").arg(pallet->customerName);
                m_ui->feedback->showAccepted(doneWords(*pallet), contentsOf(*pallet) % whom);
                m_list->select(pallet->number);
                m_worker.announce();
                focusScan();
            });
}

} // namespace bm
