// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/quality/holdspanel.h"

#include "models/asking.h"
#include "models/wording.h"
#include "views/floor/factcard.h"
#include "views/holding/holdsteps.h"

#include <QStringBuilder>
#include <QTableView>

namespace bm
{
namespace
{
QString kindWords(NodeKind kind)
{
    if (kind == NodeKind::Lot)
        return HoldsPanel::tr("Lot");
    return kind == NodeKind::Run ? HoldsPanel::tr("Batch") : HoldsPanel::tr("Pallet");
}

struct HoldsRead
{
    std::vector<Hold> newest;
    qint64 count = 0;
};

Result<HoldsRead> readHolds(Services &plant)
{
    Holds holds(plant.session);
    HoldsRead read;
    BM_TRY_ASSIGN(read.newest, holds.list());
    BM_TRY_ASSIGN(read.count, holds.count());
    return read;
}

// As it is when the signature is asked for.
SeenRecord nothingSeen(const Hold &hold)
{
    static const QStringList tables{QStringLiteral("ingredient_lots"), QStringLiteral("production_runs"),
                                    QStringLiteral("pallets")};
    return {tables[int(hold.on.kind)], QString::number(hold.on.id), -1};
}
} // namespace

HoldsPanel::HoldsPanel(ServiceWorker &worker) : QualityPanel(QStringLiteral("holds"), worker)
{
    table()->setAccessibleName(tr("What is on hold"));
    setColumns({{tr("Code"), 104}, {tr("What"), 76}, {tr("Reason"), 160, true}, {tr("Since"), 170}, {tr("By"), 88}});
    setEmpty(QStringLiteral("lock"), tr("Nothing is on hold"),
             tr("Lots, batches and pallets that somebody stopped stand here until QA releases them."));
    m_facts->setHint(tr("No hold is selected"), tr("Choose one from the list."));
    m_facts->addAction(this, CommandId::ReleaseHeld, QStringLiteral("releaseHeldButton"), {Act::ReleaseHeldLot},
                       [this] { askRelease(); });
    const auto showRole = [this] { m_facts->setRole(m_worker.role()); };
    connect(&m_worker, &ServiceWorker::signedInChanged, this, showRole);
    showRole();
    showCurrent();
}

void HoldsPanel::load()
{
    askThen(m_worker, this, readHolds, [this](const Result<HoldsRead> &read) {
        if (!read)
            return tellNotRead(read.error());
        m_holds = read->newest;
        std::vector<QStringList> rows;
        for (const Hold &hold : m_holds)
            rows.push_back({hold.code, kindWords(hold.on.kind), hold.reason, shown(hold.heldAt), hold.heldBy});
        fill(rows);
        const auto shownCount = qint64(m_holds.size());
        setNote(read->count > shownCount ? tr("%1 of %2 holds are shown, the newest.").arg(shownCount).arg(read->count)
                                         : QString());
    });
}

const Hold *HoldsPanel::current() const
{
    const int row = currentRow();
    return row < 0 || size_t(row) >= m_holds.size() ? nullptr : &m_holds[size_t(row)];
}

void HoldsPanel::showCurrent()
{
    const Hold *hold = current();
    if (hold == nullptr)
        return m_facts->showNothing();
    m_facts->show(hold->code, {{Tone::Warning, QStringLiteral("lock"), tr("On hold")}},
                  {kindWords(hold->on.kind) % u", " % hold->whatIs, hold->reason,
                   tr("By %1 on %2").arg(hold->heldBy, shown(hold->heldAt))});
    askThen(
        m_worker, this, [on = hold->on](Services &plant) { return Holds(plant.session).below(on); },
        [this, id = hold->id](const Result<HeldBelow> &below) {
            const Hold *now = current();
            if (below && now != nullptr && now->id == id)
                m_facts->addFact(reachWords(*below));
        });
}

void HoldsPanel::askRelease()
{
    const Hold *hold = current();
    if (hold == nullptr)
        return;
    const QString code = hold->code;
    const QString words = tr("%1 released").arg(code);
    if (isReleaseSigned(m_worker))
        return signRelease(
            m_worker,
            {hold->on.kind, code,
             tr("%1 %2, %3, was stopped: %4").arg(kindWords(hold->on.kind), code, hold->whatIs, hold->reason),
             nothingSeen(*hold)},
            this, [this, words] {
                Q_EMIT accepted(words);
                m_worker.announce();
                load();
            });
    m_facts->ask(releaseQuestion(code), [this, kind = hold->on.kind, code, words](const Answers &answers) {
        run([kind, code, reason = answers.values[QStringLiteral("reason")]](
                Services &plant) { return Holds(plant.session).release(kind, code, reason); },
            words, tr("Not released"));
    });
}

} // namespace bm
