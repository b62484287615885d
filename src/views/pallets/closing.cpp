// SPDX-License-Identifier: GPL-3.0-or-later
// A pallet is closed by the scan of its label.
#include "services/palletizing/closing.h"
#include "documents/sentences.h"
#include "models/asking.h"
#include "models/wording.h"
#include "pallets/ui_palletsview.h"
#include "views/commands.h"
#include "views/floor/factcard.h"
#include "views/floor/listcard.h"
#include "views/floor/scanwords.h"
#include "views/labels/labelasking.h"
#include "views/pallets/palletsview.h"
#include "views/style/icons.h"

namespace bm
{
namespace
{
bool isOtherLabel(const Error &error)
{
    return error.reason == Reason::StatusMoveNotAllowed && error.field == u"scanned";
}
} // namespace

void PalletsView::setUpClosing()
{
    addCommand(this, CommandId::ScanLabelBack, [this] {
        if (m_ui->closeButton->isVisibleTo(this))
            m_ui->closeButton->toggle();
    });
    Icons::setOn(m_ui->closeButton, QStringLiteral("package-check"));
    m_ui->closeButton->setText(commandText(CommandId::ScanLabelBack));
    m_ui->closeButton->setToolTip(commandKeys(CommandId::ScanLabelBack).toString(QKeySequence::NativeText));
    connect(m_ui->closeButton, &QPushButton::toggled, this, &PalletsView::setClosing);
    connect(&m_worker, &ServiceWorker::plantChanged, this, [this](const QSet<QString> &tables) {
        if (concerns(tables, {QStringLiteral("label_prints"), QStringLiteral("settings")}))
            showCurrent();
    });
}

void PalletsView::askLabels()
{
    askForLabels(m_worker, *m_facts, LabelKind::Pallet, [this](const LabelWish &wish) {
        Q_EMIT labelsWanted(wish);
        waitForLabel(wish.code);
    });
}

// What was just printed waits for its scan, where the plant wants it.
void PalletsView::waitForLabel(const QString &pallet)
{
    askThen(
        m_worker, this, [pallet](Services &plant) { return PalletClosing(plant.session).read(pallet); },
        [this, pallet](const Result<PalletClosure> &closure) {
            const bool waits = closure && closure->isHere && closure->isAsked;
            if (!waits || m_facts->isAsking() || m_facts->code() != pallet || m_ui->closeButton->isHidden())
                return;
            m_ui->closeButton->setChecked(true);
            setClosing(true);
        });
}

// The chosen pallet, and then it is over; without one, pallet after pallet.
void PalletsView::setClosing(bool closing)
{
    m_closedPallet.clear();
    m_facts->panel().done();
    if (closing) {
        m_ui->moveButton->setChecked(false);
        m_closedPallet = m_facts->code();
    }
    m_ui->scanEdit->setPlaceholderText(closing ? tr("Scan the label on the pallet") : tr("Scan or type a code"));
    showReady();
    focusScan();
}

void PalletsView::askForLabel()
{
    if (m_closedPallet.isEmpty())
        return m_ui->feedback->showAsking(tr("Which label?"), tr("Pallets are being closed."),
                                          tr("Scan the label that hangs on the pallet."));
    m_ui->feedback->showAsking(tr("Label of %1?").arg(m_closedPallet), tr("Its scan closes the pallet."),
                               tr("Scan the label that hangs on it."));
}

void PalletsView::takeWhileClosing(const QString &code)
{
    m_ui->feedback->showWorking(tr("Looking up %1").arg(code));
    const QString pallet = m_closedPallet;
    askThen(
        m_worker, this,
        [pallet, code](Services &plant) {
            return PalletClosing(plant.session).close(pallet.isEmpty() ? code : pallet, code);
        },
        [this, pallet](const Result<Pallet> &closed) {
            if (!closed)
                return refuseLabel(closed.error());
            m_list->select(closed->number);
            if (!pallet.isEmpty())
                m_ui->closeButton->setChecked(false);
            m_ui->feedback->showAccepted(tr("%1 is closed").arg(closed->number), contentsOf(*closed));
            showCurrent();
            m_worker.announce();
        });
}

// It keeps waiting: another label is scanned, or it is ended.
void PalletsView::refuseLabel(const Error &error)
{
    if (isOtherLabel(error))
        return refuse(*m_ui->feedback, tr("Belongs to %1").arg(error.detail.section(QStringLiteral(", "), 0, 0)),
                      error);
    refuse(*m_ui->feedback, tr("Not closed"), error);
}

void PalletsView::showClosure()
{
    const QString pallet = m_facts->code();
    if (pallet.isEmpty())
        return;
    askThen(
        m_worker, this, [pallet](Services &plant) { return PalletClosing(plant.session).read(pallet); },
        [this, pallet](const Result<PalletClosure> &closure) {
            if (!closure || m_facts->code() != pallet)
                return;
            if (closure->isClosed)
                m_facts->addFact(tr("Closed by %1, %2").arg(closure->closedBy, shown(closure->closedAt)));
            else if (closure->waits())
                m_facts->addFact(closure->isLabelled ? tr("Waits until its label is scanned back")
                                                     : tr("Not labelled and not closed"));
        });
}

} // namespace bm
