// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/receiving/lotpanel.h"

#include "documents/sentences.h"
#include "models/asking.h"
#include "models/lotlistmodel.h"
#include "services/rework/rework.h"
#include "views/floor/factcard.h"
#include "views/floor/input.h"
#include "views/floor/listcard.h"
#include "views/floor/meanwhile.h"
#include "views/history/historydialog.h"
#include "views/labels/labelasking.h"
#include "views/quality/inspectdialog.h"
#include "views/signin/signaturedialog.h"
#include "views/style/theme.h"

#include <QBoxLayout>

namespace bm
{
namespace
{

constexpr int factsWidth = 352;

AskedField reasonField(const QString &help, bool optional = false)
{
    return {QStringLiteral("reason"), LotPanel::tr("&Reason"), {}, help, {}, optional};
}

} // namespace

LotPanel::LotPanel(ServiceWorker &worker, QWidget *page)
    : QWidget(page), m_worker(worker), m_model(new LotListModel(worker, this)),
      m_list(new ListCard(QStringLiteral("lot"), m_model)), m_facts(new FactCard(QStringLiteral("lotFacts")))
{
    setObjectName(QStringLiteral("lotPanel"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Space::xl);
    row->addWidget(m_list, 1);
    row->addWidget(m_facts);
    m_facts->setFixedWidth(factsWidth);
    m_facts->setHint(tr("No lot is selected"), tr("Scan one of our labels or choose a lot from the list."));
    m_facts->showNothing();
    setUpList();
    setUpActions(page);
}

void LotPanel::setUpList()
{
    m_list->setStatusColumn(LotListModel::Status, StatusKind::Lot, true);
    m_list->setStatusColumn(LotListModel::Quality, StatusKind::Quality, false);
    m_list->setColumns({{LotListModel::Code, 120},
                        {LotListModel::Ingredient, 150, true},
                        {LotListModel::Status, 150},
                        {LotListModel::Remaining, 120},
                        {LotListModel::Expires, 130},
                        {LotListModel::Quality, 210},
                        {LotListModel::Location, 140},
                        {LotListModel::Supplier, 180},
                        {LotListModel::SupplierLot, 160}});
    m_list->setPlaceholder(tr("Find a lot, a supplier's lot or an ingredient"), tr("Lots"));
    m_list->setEmpty(QStringLiteral("package-open"), tr("No lots yet"),
                     tr("Scan the label of a delivery, or enter it by hand."));
    connect(m_list, &ListCard::currentChanged, this, &LotPanel::showCurrent);
}

void LotPanel::setUpActions(QWidget *page)
{
    m_facts->addAction(page, CommandId::ReleaseLot, QStringLiteral("releaseButton"),
                       {Act::ReleaseLot, Act::ReleaseHeldLot}, [this] { askRelease(); });
    m_facts->addAction(page, CommandId::InspectLot, QStringLiteral("inspectButton"),
                       [this] { InspectDialog::showFor(m_worker, m_list->currentCode(), window()); });
    m_facts->addAction(page, CommandId::HoldLot, QStringLiteral("holdButton"), {Act::HoldLot}, [this] { askHold(); });
    m_facts->addAction(page, CommandId::RejectLot, QStringLiteral("rejectButton"), {Act::RejectLot},
                       [this] { askReject(); });
    m_facts->addAction(page, CommandId::AdjustLot, QStringLiteral("adjustButton"), {Act::AdjustLot},
                       [this] { askAdjust(); });
    m_facts->addAction(page, CommandId::PrintLotLabel, QStringLiteral("printLabelButton"), {Act::PrintLabel}, [this] {
        askForLabels(m_worker, *m_facts, LabelKind::Lot, [this](const LabelWish &wish) { Q_EMIT labelsWanted(wish); });
    });
    m_facts->addAction(page, CommandId::LotHistory, QStringLiteral("historyButton"),
                       [this] { HistoryDialog::showFor(m_worker, RecordKind::Lot, m_list->currentCode(), this); });
    const auto showRole = [this] { m_facts->setRole(m_worker.role()); };
    connect(&m_worker, &ServiceWorker::signedInChanged, this, showRole);
    showRole();
}

void LotPanel::select(const QString &code)
{
    m_list->select(code);
}

void LotPanel::focusFind()
{
    m_list->focusFind();
}

bool LotPanel::isAsking() const
{
    return m_facts->isAsking();
}

ActionPanel &LotPanel::panel()
{
    return m_facts->panel();
}

void LotPanel::showCurrent()
{
    const QModelIndex current = m_list->current();
    if (!current.isValid())
        return m_facts->showNothing();
    const auto text = [&current](int column) { return current.siblingAtColumn(column).data().toString(); };
    std::vector<StatusLook> looks{statusLook(StatusKind::Lot, current.data(StatusRole).toString())};
    if (current.data(HeldRole).toBool())
        looks.push_back({Tone::Warning, QStringLiteral("lock"), tr("On hold")});
    else
        looks.push_back(statusLook(StatusKind::Quality, current.data(QualityRole).toString()));
    const QString expires = text(LotListModel::Expires);
    const QString location = text(LotListModel::Location);
    m_facts->show(current.data(CodeRole).toString(), looks,
                  {text(LotListModel::Ingredient),
                   tr("%1 left").arg(text(LotListModel::Remaining)) %
                       (expires.isEmpty() ? QString() : tr(", expires %1").arg(expires)),
                   location.isEmpty() ? QString() : tr("At %1").arg(location)});
    const QString through = current.data(HeldThroughRole).toString();
    if (!through.isEmpty())
        m_facts->addFact(tr("Held through %1").arg(through));
    m_facts->addBehind(m_worker);
}

// What comes from a batch that failed is signed, too, and the dialog says so.
void LotPanel::askRelease()
{
    const LotBehind &behind = m_facts->behind();
    const QString doubt = behind.isDoubtful() ? sentence(behind.doubt(Reason::SignatureNeeded)) : QString();
    const QModelIndex current = m_list->current();
    const bool isHeld = (current.data(HeldRole).toBool() && current.data(HeldThroughRole).toString().isEmpty()) ||
                        current.data(StatusRole).toString() == u"QUARANTINED" ||
                        current.data(QualityRole).toString() == u"FAILED";
    const QString code = m_facts->code();
    if (isHeld && m_worker.signedIn() && mayDo(m_worker.signedIn()->role, Act::ReleaseHeldLot))
        return signRelease(code, tr("%1, lot %2, was stopped. All of its holds end."), doubt);
    if (!doubt.isEmpty() && m_worker.signedIn() && mayDo(m_worker.signedIn()->role, Act::ReleaseHeldLot))
        return signRelease(code, tr("%1, lot %2, is to be used."), doubt);
    ask({tr("Release %1").arg(code),
         doubt,
         {reasonField(isHeld ? tr("Why the hold ends") : QString(), !isHeld && doubt.isEmpty())},
         tr("Release")},
        [this, code](const Answers &answers) {
            run(
                code,
                [code, reason = answers.values[QStringLiteral("reason")]](Services &plant) {
                    return plant.lots.release(code, reason);
                },
                tr("%1 released").arg(code), tr("Not released"));
        });
}

// The lot was stopped: whoever ends that signs for it.
void LotPanel::signRelease(const QString &code, const QString &words, const QString &doubt)
{
    const QString what = m_list->current().siblingAtColumn(LotListModel::Ingredient).data().toString();
    auto *dialog = new SignatureDialog(
        m_worker,
        {Act::ReleaseHeldLot, tr("Release %1").arg(code),
         doubt.isEmpty() ? words.arg(what, code) : QString(words.arg(what, code) % u' ' % doubt),
         tr("Your signature means: I looked at why it was stopped, and it may be used."), tr("Sign and release"),
         m_list->currentSeen(QStringLiteral("ingredient_lots"))},
        [code](Services &plant, const Signing &signing) {
            return plant.lots.release(code, signing.reason, signing.signature);
        },
        window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, code, what] {
        panel().done();
        Q_EMIT accepted(tr("%1 released").arg(code), what);
        m_worker.announce();
    });
    dialog->open();
}

void LotPanel::askHold()
{
    const QString code = m_facts->code();
    ask({tr("Hold %1").arg(code), {}, {reasonField(tr("Nothing of it is used meanwhile"))}, tr("Hold")},
        [this, code](const Answers &answers) {
            run(
                code,
                [code, reason = answers.values[QStringLiteral("reason")]](Services &plant) {
                    return plant.lots.hold(code, reason);
                },
                tr("%1 is on hold").arg(code), tr("Not held"));
        });
}

void LotPanel::askReject()
{
    const QString code = m_facts->code();
    ask({tr("Reject %1").arg(code),
         {},
         {reasonField(tr("The lot fails its quality check"))},
         tr("Reject"),
         QStringLiteral("danger")},
        [this, code](const Answers &answers) {
            run(
                code,
                [code, reason = answers.values[QStringLiteral("reason")]](Services &plant) {
                    return plant.lots.reject(code, reason);
                },
                tr("%1 rejected").arg(code), tr("Not rejected"));
        });
}

void LotPanel::askAdjust()
{
    const QString code = m_facts->code();
    const QString left = m_list->current().siblingAtColumn(LotListModel::Remaining).data().toString();
    ask({tr("Adjust %1").arg(code),
         {},
         {{QStringLiteral("difference"), tr("&Difference"), {}, tr("2.5 more or -2.5 less than %1").arg(left)},
          reasonField({})},
         tr("Adjust")},
        [this, code](const Answers &answers) { adjust(code, answers); });
}

void LotPanel::adjust(const QString &code, const Answers &answers)
{
    const auto difference = readFigure(answers.values[QStringLiteral("difference")]);
    if (!difference)
        return panel().showError({difference.error().reason, QStringLiteral("difference"), difference.error().detail});
    run(
        code,
        [code, amount = *difference, reason = answers.values[QStringLiteral("reason")]](Services &plant) {
            return plant.lots.adjust(code, amount, reason);
        },
        tr("%1 adjusted").arg(code), tr("Not adjusted"));
}

void LotPanel::ask(const Question &question, std::function<void(const Answers &)> answer)
{
    m_facts->ask(question, m_worker, m_list->currentSeen(QStringLiteral("ingredient_lots")), std::move(answer));
}

void LotPanel::run(const QString &code, std::function<Done(Services &)> task, const QString &doneWords,
                   const QString &refusedWords)
{
    askThen(m_worker, this, panel().meanwhile().guarded(std::move(task)),
            [this, code, doneWords, refusedWords](const Done &done) {
                if (!done) {
                    panel().showError(done.error());
                    Q_EMIT refused(refusedWords, done.error());
                    return;
                }
                panel().done();
                Q_EMIT accepted(doneWords,
                                m_list->current().siblingAtColumn(LotListModel::Ingredient).data().toString());
                m_worker.announce();
            });
}

} // namespace bm
