// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scanning/scanrouter.h"

#include "documents/sentences.h"
#include "models/asking.h"
#include "views/floor/scanwords.h"
#include "views/signin/personnotice.h"
#include "views/widgets/scanedit.h"

#include <QApplication>
#include <QRegularExpression>

namespace bm
{
namespace
{

// A database that does not answer must not hold the keys back for ever.
constexpr int patienceMilliseconds = 5000;
constexpr int againSeconds = 30;

bool isCommand(const QString &text)
{
    return text == confirmScan || text == cancelScan;
}

} // namespace

ScanRouter::ScanRouter(QWidget &window, ServiceWorker &worker, const ScanReader &reader, ScanPlaces places, Clock clock,
                       QObject *parent)
    : QObject(parent), m_window(window), m_worker(worker), m_reader(reader), m_places(std::move(places)),
      m_clock(clock), m_log(std::move(clock), this), m_notice(new PersonNotice(&window))
{
    m_notice->setObjectName(QStringLiteral("scanNotice"));
    m_log.listenTo(m_notice);
    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceMilliseconds);
    connect(&m_patience, &QTimer::timeout, this, &ScanRouter::giveUp);
}

void ScanRouter::takeNotesOf(const QWidget &widget, const ScanPage &page)
{
    if (page.feedback != nullptr)
        m_log.listenTo(page.feedback);
    for (const char *name : {"scanEdit", "codeEdit"}) {
        if (const auto *edit = widget.findChild<ScanEdit *>(QLatin1String(name)))
            connect(edit, &ScanEdit::ended, this, [this](const QString &scan) {
                m_log.add(scan, understoodWords(m_reader.read(scan, QDate::currentDate())));
            });
    }
}

void ScanRouter::listenTo(ScanListener &listener)
{
    m_listener = &listener;
    connect(&listener, &ScanListener::scanned, this, &ScanRouter::take);
    connect(this, &ScanRouter::routed, &listener, &ScanListener::goOn);
}

// Labels are scanned all day and badges now and then: what is one of our own numbers, a command or a GS1 label with
// the scanner's identifier is not looked up as one.
QString ScanRouter::badgeIn(const CapturedScan &scan) const
{
    static const QRegularExpression ours(QStringLiteral("^([LBP]-[0-9]+|BM:.*|\\](C1|d2|Q3|J1|e[0-3]).*)$"));
    const bool mayBe =
        m_worker.signedIn() && scan.typed.trimmed().size() >= leastBadge && !ours.match(scan.text).hasMatch();
    return mayBe ? scan.typed.trimmed() : QString();
}

void ScanRouter::take(const CapturedScan &scan)
{
    if (m_isBusy) {
        m_next.push_back(scan);
        return;
    }
    m_isBusy = true;
    const gs1::ScanAnswer answer = m_reader.read(scan.text, QDate::currentDate());
    const bool inDialog = m_listener != nullptr && m_listener->dialogInFront() != nullptr;
    const ScanPage *page = m_places.front();
    if (!inDialog && page != nullptr && page->takeTyped && page->takeTyped(scan))
        return finish();
    if (inDialog || isCommand(scan.text))
        return route(scan, answer, ScanLookup());
    m_patience.start();
    askThen(
        m_worker, this, [answer, badge = badgeIn(scan)](Services &plant) { return lookUpScan(plant, answer, badge); },
        [this, scan, answer, request = m_request](const Result<ScanLookup> &found) {
            if (request == m_request)
                route(scan, answer, found);
        });
}

ScanFacts ScanRouter::factsHere(const CapturedScan &scan, const gs1::ScanAnswer &answer) const
{
    ScanFacts facts;
    facts.dialogOpen = m_listener != nullptr && m_listener->dialogInFront() != nullptr;
    QWidget *field = scan.field;
    const bool isScanField = facts.dialogOpen && qobject_cast<ScanEdit *>(field) != nullptr;
    facts.fieldTakesCodes = field != nullptr && (takesCodes(field) || isScanField);
    if (const ScanPage *page = m_places.front(); page != nullptr && page->take) {
        facts.pageTakesScans = true;
        facts.waits = page->waits();
    }
    facts.mayReceive = !m_worker.role() || mayDo(*m_worker.role(), Act::ReceiveLot);
    facts.isCommand = isCommand(scan.text);
    facts.isReadable = isReadable(answer);
    facts.isPlain = answer.kind == gs1::ScanKind::Plain;
    facts.isAgain = scan.text == m_asked && m_askedAt.secsTo(m_clock()) <= againSeconds;
    return facts;
}

void ScanRouter::addPlant(ScanFacts &facts, const ScanLookup &found, const gs1::ScanAnswer &answer) const
{
    facts.isBadge = found.isBadge;
    facts.isOwnLot = !found.ownLot.isEmpty();
    facts.isSupplierLot = found.isSupplierLot;
    facts.isPallet = !found.pallet.isEmpty();
    facts.isBatch = !found.batch.isEmpty();
    facts.losesDelivery = m_places.losesDelivery(answer);
    facts.losesLot = m_places.losesLot();
    facts.losesBatch = m_places.losesBatch();
    facts.losesPallet = m_places.losesPallet();
}

void ScanRouter::route(const CapturedScan &scan, const gs1::ScanAnswer &answer, const Result<ScanLookup> &found)
{
    m_patience.stop();
    if (!found) {
        m_log.add(scan.text, {});
        refuse(tr("Not looked up"), sentence(found.error()), wayOut(found.error()));
        return finish();
    }
    ScanFacts facts = factsHere(scan, answer);
    addPlant(facts, *found, answer);
    m_asked.clear();
    if (facts.isBadge)
        m_log.add({}, tr("A badge"));
    else
        m_log.add(scan.text, understoodWords(answer));
    bring(goalOf(facts), scan, answer, *found);
    finish();
}

void ScanRouter::bring(ScanGoal goal, const CapturedScan &scan, const gs1::ScanAnswer &answer, const ScanLookup &found)
{
    switch (goal) {
    case ScanGoal::Person:
        return m_places.person(scan.typed.trimmed());
    case ScanGoal::Field:
        return typeThere(scan);
    case ScanGoal::Page:
        return m_places.front()->take(scan.text);
    case ScanGoal::NewLot:
        return m_places.newLot(scan.text);
    case ScanGoal::Lot:
        if (!found.ownLot.isEmpty() || found.isOneLot)
            return m_places.lot(found.ownLot.isEmpty() ? found.supplierLot : found.ownLot);
        return ask(scan, tr("Which lot?"), tr("%1 have this code.").arg(found.supplierLot),
                   tr("Scan our own label of it."));
    case ScanGoal::Pallet:
        return m_places.pallet(found.pallet);
    case ScanGoal::Batch:
        return m_places.batch(found.batch);
    case ScanGoal::AskNewLot:
        return ask(scan, tr("Not known here"), tr("No lot, pallet or batch has this code."),
                   tr("Scan it once more to receive it."));
    case ScanGoal::AskUnsaved:
        return askUnsaved(scan);
    case ScanGoal::RefuseDialog:
        return refuse(tr("Not taken"), tr("A window waits for an answer."), tr("Answer it, then scan again."));
    case ScanGoal::RefuseUnreadable:
        return refuse(tr("Not understood"), scanSentence(answer), tr("Scan again."));
    case ScanGoal::RefuseUnknown:
        break;
    }
    refuse(tr("Not known here"), tr("No lot, pallet or batch has this code."),
           tr("Ask somebody who receives deliveries."));
}

// A dialog's default button is not for a scanner to press.
void ScanRouter::typeThere(const CapturedScan &scan)
{
    m_log.answer(ScanFeedback::State::Accepted, tr("Typed into the field"), {});
    const bool inDialog = m_listener != nullptr && m_listener->dialogInFront() != nullptr;
    const bool swallowsReturn = qobject_cast<ScanEdit *>(scan.field.data()) != nullptr;
    if (scan.field != nullptr)
        typeInto(*scan.field, scan.text, scan.endsByKey && (!inDialog || swallowsReturn));
}

void ScanRouter::askUnsaved(const CapturedScan &scan)
{
    ask(scan, tr("Finish this first?"), tr("Something is typed that was not saved yet."),
        tr("Save it, or scan this code once more to leave it."));
}

void ScanRouter::ask(const CapturedScan &scan, const QString &headline, const QString &detail, const QString &wayOut)
{
    m_asked = scan.text;
    m_askedAt = m_clock();
    const ScanPage *page = m_places.front();
    if (page != nullptr && page->feedback != nullptr)
        page->feedback->showAsking(headline, detail, wayOut);
    else
        m_notice->ask(headline, detail, wayOut);
}

// Over a dialog only the notice is seen.
void ScanRouter::refuse(const QString &headline, const QString &detail, const QString &wayOut)
{
    QWidget *dialog = m_listener != nullptr ? m_listener->dialogInFront() : nullptr;
    const ScanPage *page = m_places.front();
    if (dialog == nullptr && page != nullptr && page->feedback != nullptr)
        return page->feedback->showRefused(headline, detail, wayOut);
    m_notice->moveTo(dialog != nullptr ? *dialog : m_window);
    m_notice->refuse(headline, detail, wayOut);
}

void ScanRouter::giveUp()
{
    ++m_request;
    refuse(tr("Not looked up"), tr("The database is busy, or it does not answer."), tr("Scan again in a moment."));
    finish();
}

void ScanRouter::finish()
{
    m_isBusy = false;
    Q_EMIT routed();
    if (m_isBusy || m_next.empty())
        return;
    const CapturedScan next = m_next.front();
    m_next.erase(m_next.begin());
    take(next);
}

} // namespace bm
