// SPDX-License-Identifier: GPL-3.0-or-later
// What customers are told, what came of it, and what is written into files.
#include "documents/recall/recallevidence.h"
#include "documents/recall/recallwords.h"
#include "models/asking.h"
#include "models/recall/recallmodels.h"
#include "models/wording.h"
#include "recall/ui_recallview.h"
#include "views/floor/factcard.h"
#include "views/floor/input.h"
#include "views/recall/recallview.h"

#include <QFileDialog>

namespace bm
{
namespace
{
QString yes()
{
    return RecallView::tr("Yes");
}

QString no()
{
    return RecallView::tr("No");
}

AskedField yesOrNo(const QString &id, const QString &label, bool isYes)
{
    AskedField field{id, label, isYes ? yes() : no(), {}, {yes(), no()}};
    field.closed = true;
    return field;
}

// What was noted of a customer and still counts.
std::vector<NoticeRow> standing(const std::vector<NoticeRow> &notices, qint64 customer)
{
    std::vector<NoticeRow> of;
    for (const NoticeRow &notice : notices) {
        if (notice.customer == customer && !notice.withdrawal)
            of.push_back(notice);
    }
    return of;
}

// Nothing: nobody said.
Result<std::optional<Quantity>> itemsIn(const Answers &answers, const QString &id)
{
    const QString written = answers.values.value(id);
    if (written.isEmpty())
        return std::optional<Quantity>();
    const auto items = readFigure(written);
    if (!items)
        return Error{items.error().reason, id, written};
    return std::optional(*items);
}

Result<NoticeCheck> checkIn(const Answers &answers)
{
    NoticeCheck check;
    check.wasReached = answers.values.value(QStringLiteral("reached")) == yes();
    check.hasAnswered = answers.values.value(QStringLiteral("answered")) == yes();
    check.notes = answers.values.value(QStringLiteral("notes"));
    BM_TRY_ASSIGN(check.found, itemsIn(answers, QStringLiteral("found")));
    BM_TRY_ASSIGN(check.destroyed, itemsIn(answers, QStringLiteral("destroyed")));
    return check;
}
} // namespace

std::optional<std::pair<qint64, QString>> RecallView::chosenCustomer()
{
    const RecallCustomer *customer = currentCustomer();
    const RecallItem *item = currentItem();
    const bool isCustomers = m_ui->recallPages->currentWidget() == m_ui->customersPage;
    if (isShownOpen() && isCustomers && customer != nullptr)
        return std::pair(customer->id, customer->name);
    if (isShownOpen() && !isCustomers && item != nullptr && item->customerId)
        return std::pair(*item->customerId, item->customer);
    m_ui->recallBanner->showMessage(Banner::Level::Info, tr("No customer is selected"),
                                    tr("Choose a customer, or a pallet that was shipped."));
    return std::nullopt;
}

void RecallView::askTold()
{
    const auto customer = chosenCustomer();
    if (!customer)
        return;
    Question question{
        tr("%1 was told").arg(customer->second),
        tr("All pallets of this customer in the recall are marked."),
        {{QStringLiteral("how"), tr("&How"), {}, tr("Who was reached, by phone or in writing"), {}, true}},
        tr("Mark as told")};
    if (!standing(m_notices, customer->first).empty())
        question.otherText = tr("Noted by mistake…");
    m_facts->ask(question, [this, customer = *customer](const Answers &answers) {
        if (answers.other)
            return askWithdrawal(customer.first, customer.second);
        run([number = m_shown.number, id = customer.first, how = answers.values[QStringLiteral("how")]](
                Services &plant) { return plant.recalls.markNotified(number, id, how); },
            tr("%1 was told").arg(customer.second));
    });
}

void RecallView::askCheck()
{
    const auto customer = chosenCustomer();
    if (!customer)
        return;
    std::optional<NoticeCheck> before;
    for (const RecallCustomer &each : m_customers->customers()) {
        if (each.id == customer->first)
            before = each.check;
    }
    const auto typedOf = [](const std::optional<Quantity> &items) { return items ? typed(*items) : QString(); };
    const NoticeCheck check = before.value_or(NoticeCheck{true, false});
    Question question{
        tr("What came of telling %1").arg(customer->second),
        tr("A line of its own is kept for each check."),
        {yesOrNo(QStringLiteral("reached"), tr("&Reached"), check.wasReached),
         yesOrNo(QStringLiteral("answered"), tr("Ans&wered"), check.hasAnswered),
         {QStringLiteral("found"), tr("&Found"), typedOf(check.found), tr("Items still there"), {}, true},
         {QStringLiteral("destroyed"), tr("&Destroyed"), typedOf(check.destroyed), tr("Items of those"), {}, true},
         {QStringLiteral("notes"), tr("&Notes"), {}, {}, {}, true}},
        tr("Keep the check")};
    if (!standing(m_notices, customer->first).empty())
        question.otherText = tr("Noted by mistake…");
    m_facts->ask(question, [this, customer = *customer](const Answers &answers) {
        if (answers.other)
            return askWithdrawal(customer.first, customer.second);
        const Result<NoticeCheck> said = checkIn(answers);
        if (!said)
            return m_facts->panel().showError(said.error());
        run([number = m_shown.number, id = customer.first,
             said = *said](Services &plant) { return plant.recalls.noteCheck(number, id, said); },
            tr("%1 was checked").arg(customer.second));
    });
}

void RecallView::askWithdrawal(qint64 customer, const QString &name)
{
    const std::vector<NoticeRow> notices = standing(m_notices, customer);
    QStringList choices;
    for (const NoticeRow &notice : notices)
        choices << tr("%1: %2", "when, what was noted").arg(shown(notice.notedAt), noticeWords(notice));
    m_facts->panel().done();
    if (choices.isEmpty())
        return;
    AskedField which{QStringLiteral("notice"), tr("Which &one"), choices.last(), {}, choices};
    which.closed = true;
    m_facts->ask({tr("Noted of %1 by mistake").arg(name),
                  tr("It stays as a line and does not count any more."),
                  {which, {QStringLiteral("reason"), tr("&Reason"), {}, tr("What was wrong")}},
                  tr("Withdraw it"),
                  QStringLiteral("danger")},
                 [this, notices, choices, name](const Answers &answers) {
                     const auto place = choices.indexOf(answers.values.value(QStringLiteral("notice")));
                     const qint64 id = notices[size_t(std::max<qsizetype>(place, 0))].id;
                     run([number = m_shown.number, id, reason = answers.values.value(QStringLiteral("reason"))](
                             Services &plant) { return plant.recalls.withdrawNotice(number, id, reason); },
                         tr("What was noted of %1 is withdrawn").arg(name));
                 });
}

void RecallView::saveInto(const QString &question, const QString &doneWords,
                          std::function<Result<QStringList>(Services &plant, const QString &folder)> write)
{
    if (m_shown.number.isEmpty())
        return m_ui->recallBanner->showMessage(Banner::Level::Info, tr("No recall is shown"));
    const QString folder = QFileDialog::getExistingDirectory(window(), question);
    if (folder.isEmpty())
        return;
    askThen(
        m_worker, this, [folder, write = std::move(write)](Services &plant) { return write(plant, folder); },
        [this, doneWords](const Result<QStringList> &files) {
            if (!files)
                return refused(files.error());
            accepted(doneWords, files->first());
        });
}

void RecallView::saveEvidence()
{
    saveInto(tr("Folder for the evidence"), tr("The evidence is written"),
             [number = m_shown.number](Services &plant, const QString &folder) -> Result<QStringList> {
                 BM_TRY_ASSIGN(RecallEvidence evidence, writeRecallEvidence(plant, number, folder));
                 return std::move(evidence.files);
             });
}

void RecallView::saveLetters()
{
    saveInto(tr("Folder for the letters"), tr("The letters are written"),
             [number = m_shown.number](Services &plant, const QString &folder) -> Result<QStringList> {
                 BM_TRY_ASSIGN(const RecallCase all, readRecallCase(plant, number));
                 return writeRecallLetters(all, folder);
             });
}

} // namespace bm
