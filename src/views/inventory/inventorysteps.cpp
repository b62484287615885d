// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/ui_inventoryview.h"
#include "models/asking.h"
#include "models/stock/stockmodels.h"
#include "models/wording.h"
#include "views/floor/factcard.h"
#include "views/floor/input.h"
#include "views/floor/listcard.h"
#include "views/floor/meanwhile.h"
#include "views/floor/scanwords.h"
#include "views/inventory/inventoryview.h"

#include <QStringBuilder>

// What is scanned, and what is asked before something is done to a lot.
namespace bm
{
namespace
{
QString placeId()
{
    return QStringLiteral("place");
}

QString quantityId()
{
    return QStringLiteral("quantity");
}

QString reasonId()
{
    return QStringLiteral("reason");
}

AskedField quantityField(const QString &left)
{
    return {quantityId(), InventoryView::tr("&Quantity"), {}, InventoryView::tr("Of %1").arg(left)};
}

AskedField reasonField(bool optional, const QString &help = {})
{
    return {reasonId(), InventoryView::tr("&Reason"), {}, help, {}, optional};
}
} // namespace

ScanWaits InventoryView::scanWaits() const
{
    if (m_facts->isAsking())
        return m_facts->panel().edit(placeId()) != nullptr ? ScanWait::Place : ScanWaits();
    return m_scannedLot.isEmpty() ? ScanWaits(ScanWait::Lot) : ScanWaits(ScanWait::Lot) | ScanWait::Place;
}

void InventoryView::takeScan(const QString &scan)
{
    if (m_levels->isOpen())
        return takeScanBesideIngredients(scan);
    if (scan == confirmScan) {
        if (m_facts->isAsking())
            m_facts->panel().confirm();
        return;
    }
    if (scan == cancelScan)
        return cancel();
    const gs1::ScanAnswer answer = m_reader.read(scan, QDate::currentDate());
    if (!isReadable(answer))
        return m_ui->feedback->showRefused(tr("Not understood"), scanSentence(answer), tr("Scan the label again."));
    const QString code = answer.kind == gs1::ScanKind::Gs1 ? answer.lot() : answer.plain;
    if (code.isEmpty())
        return m_ui->feedback->showRefused(tr("No lot on it"), tr("The label names neither a lot nor a place."),
                                           tr("Scan the label of a lot."));
    if (m_facts->isAsking() && m_facts->panel().edit(placeId()) != nullptr)
        return m_facts->panel().setValue(placeId(), code);
    if (m_facts->isAsking())
        return m_ui->feedback->showAsking(tr("Something is asked"), tr("%1 was not taken.").arg(code),
                                          tr("Answer it or cancel it, then scan again."));
    lookUp(code);
}

void InventoryView::cancel()
{
    m_facts->panel().done();
    m_scannedLot.clear();
    m_unknownPlace.clear();
    showReady();
    focusScan();
}

void InventoryView::lookUp(const QString &code)
{
    m_ui->feedback->showWorking(tr("Looking up %1").arg(code));
    askThen(
        m_worker, this, [code](Services &plant) { return Stock(plant.session).search(code); },
        [this, code](const Result<std::vector<StockLot>> &found) {
            if (!found)
                return refuse(*m_ui->feedback, tr("Not looked up"), found.error());
            if (found->empty())
                return takePlace(code);
            m_ui->ingredientsButton->setChecked(false);
            m_unknownPlace.clear();
            m_list->select(found->size() == 1 ? found->front().code : code);
            m_scannedLot = found->size() == 1 ? found->front().code : QString();
            if (found->size() > 1)
                return m_ui->feedback->showAsking(
                    tr("Which lot?"), tr("%n lot(s) have the code %1.", nullptr, int(found->size())).arg(code),
                    tr("Choose one from the list, or scan our own label."));
            const StockLot &lot = found->front();
            const QString place =
                lot.storageLocation.isEmpty() ? QString() : QString(tr(" at %1").arg(lot.storageLocation));
            m_ui->feedback->showAccepted(lot.code, lot.ingredientName % QStringLiteral(", ") %
                                                       tr("%1 left").arg(shown(lot.remaining, lot.unit)) % place);
        });
}

void InventoryView::takePlace(const QString &place)
{
    if (m_scannedLot.isEmpty())
        return refuse(*m_ui->feedback, tr("Unknown code"), {Reason::NotFound, QStringLiteral("lotCode"), place});
    // A wrong code must not become a place by one scan.
    if (!m_places.contains(place) && m_unknownPlace != place) {
        m_unknownPlace = place;
        return m_ui->feedback->showAsking(tr("A new place?"), tr("Nothing stands at %1 yet.").arg(place),
                                          tr("Scan it once more to move %1 there.").arg(m_scannedLot));
    }
    moveScanned(place);
}

void InventoryView::moveScanned(const QString &place)
{
    askThen(
        m_worker, this, [lot = m_scannedLot, place](Services &plant) { return Stock(plant.session).move(lot, place); },
        [this](const Result<Moved> &moved) {
            m_scannedLot.clear();
            m_unknownPlace.clear();
            if (!moved)
                return refuse(*m_ui->feedback, tr("Not moved"), moved.error());
            showMoved(*moved, tr("Scan the next lot."));
        });
}

void InventoryView::askMove()
{
    const QString code = m_facts->code();
    ask({tr("Move %1").arg(code), {}, {{placeId(), tr("&Place"), {}, tr("Scan it, or type it"), m_places}}, tr("Move")},
        [this, code](const Answers &answers) { moveTyped(code, answers.values[placeId()]); });
}

void InventoryView::moveTyped(const QString &code, const QString &place)
{
    const auto task = [code, place](Services &plant) { return Stock(plant.session).move(code, place); };
    askThen(m_worker, this, m_facts->panel().meanwhile().guarded(task), [this](const Result<Moved> &moved) {
        if (!moved) {
            m_facts->panel().showError(moved.error());
            return refuse(*m_ui->feedback, tr("Not moved"), moved.error());
        }
        m_facts->panel().done();
        m_scannedLot.clear();
        showMoved(*moved, m_list->current().siblingAtColumn(StockListModel::Ingredient).data().toString());
        focusScan();
    });
}

void InventoryView::showMoved(const Moved &moved, const QString &detail)
{
    m_ui->feedback->showAccepted(tr("%1 at %2").arg(moved.code, moved.to), detail);
    if (moved.entry != 0)
        offerMoveBack(moved);
    m_worker.announce();
}

void InventoryView::offerMoveBack(const Moved &moved)
{
    const QString before = moved.from.isEmpty()
                               ? tr("It stands where it stood before, of which nobody said where that is.")
                               : tr("It stands at %1 again.").arg(moved.from);
    m_ui->feedback->offerReversal({tr("%1 at %2").arg(moved.code, moved.to), before,
                                   [entry = moved.entry](Services &plant, const QString &reason) -> Done {
                                       BM_TRY(Stock(plant.session).moveBack(entry, reason));
                                       return {};
                                   }});
}

void InventoryView::askCount()
{
    const QString code = m_facts->code();
    const QString left = m_list->current().siblingAtColumn(StockListModel::Remaining).data().toString();
    ask({tr("Count %1").arg(code),
         tr("A count that finds the same is remembered, too."),
         {{quantityId(), tr("&Counted"), {}, tr("In the books: %1").arg(left)},
          reasonField(true, tr("Needed when it is another quantity"))},
         tr("Count")},
        [this, code](const Answers &answers) {
            Quantity counted;
            if (!readAmount(answers, true, counted))
                return;
            run(
                [code, counted, reason = answers.values[reasonId()]](Services &plant) -> Result<QString> {
                    BM_TRY_ASSIGN(const Counted done, Stock(plant.session).count(code, counted, reason));
                    return done.before == done.counted ? tr("%1 is as the books say").arg(code)
                                                       : tr("%1 counted").arg(code);
                },
                tr("Not counted"));
        });
}

void InventoryView::askSplit()
{
    const QString code = m_facts->code();
    const QString left = m_list->current().siblingAtColumn(StockListModel::Remaining).data().toString();
    ask({tr("Split %1").arg(code),
         tr("The part becomes a lot of its own."),
         {quantityField(left),
          {placeId(), tr("&Place"), {}, tr("Where the part stands"), m_places},
          {QStringLiteral("newCode"), tr("&Lot code"), {}, tr("Empty: the next number"), {}, true},
          reasonField(true)},
         tr("Split")},
        [this, code](const Answers &answers) {
            Split split{code,
                        {},
                        answers.values[placeId()],
                        answers.values[QStringLiteral("newCode")],
                        answers.values[reasonId()]};
            if (!readAmount(answers, false, split.quantity))
                return;
            run(
                [split](Services &plant) -> Result<QString> {
                    BM_TRY_ASSIGN(const QString part, Stock(plant.session).split(split));
                    return tr("%1 is lot %2 now").arg(shown(split.quantity), part);
                },
                tr("Not split"));
        });
}

void InventoryView::askLeaving(Leaving leaving, const LeavingWords &words)
{
    const QString code = m_facts->code();
    const QString left = m_list->current().siblingAtColumn(StockListModel::Remaining).data().toString();
    const bool isFinal = leaving != &Stock::sample;
    ask({words.title.arg(code),
         words.sentence,
         {quantityField(left), reasonField(false)},
         words.confirm,
         isFinal ? QStringLiteral("danger") : QStringLiteral("primary")},
        [this, code, leaving, words](const Answers &answers) {
            Quantity quantity;
            if (!readAmount(answers, false, quantity))
                return;
            run(
                [code, leaving, quantity, reason = answers.values[reasonId()],
                 doneWords = words.doneWords](Services &plant) -> Result<QString> {
                    Stock stock(plant.session);
                    BM_TRY((stock.*leaving)(code, quantity, reason));
                    return doneWords.arg(code);
                },
                words.refusedWords);
        });
}

void InventoryView::ask(const Question &question, std::function<void(const Answers &)> answer)
{
    m_facts->ask(question, m_worker, m_list->currentSeen(QStringLiteral("ingredient_lots")), std::move(answer));
}

bool InventoryView::readAmount(const Answers &answers, bool mayBeZero, Quantity &amount)
{
    const QString text = answers.values[quantityId()];
    const auto read = mayBeZero ? readFigure(text) : readQuantity(text);
    if (!read) {
        m_facts->panel().showError({read.error().reason, quantityId(), read.error().detail});
        return false;
    }
    amount = *read;
    return true;
}

void InventoryView::run(std::function<Result<QString>(Services &)> task, const QString &refusedWords)
{
    askThen(m_worker, this, m_facts->panel().meanwhile().guarded(std::move(task)),
            [this, refusedWords](const Result<QString> &done) {
                if (!done) {
                    m_facts->panel().showError(done.error());
                    return refuse(*m_ui->feedback, refusedWords, done.error());
                }
                m_facts->panel().done();
                m_scannedLot.clear();
                m_ui->feedback->showAccepted(
                    *done, m_list->current().siblingAtColumn(StockListModel::Ingredient).data().toString());
                m_worker.announce();
                focusScan();
            });
}

} // namespace bm
