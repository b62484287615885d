// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/labels/labelrunner.h"

#include "documents/labels/labelfiles.h"
#include "documents/labels/zpl.h"
#include "models/asking.h"

#include <QFutureWatcher>
#include <QPageSize>
#include <QPainter>
#include <QPrinter>
#include <QPrinterInfo>
#include <QtConcurrentRun>
#include <utility>

namespace bm
{
namespace
{
constexpr int againMs = 15'000; // between two tries of what surely is not on paper

// What is needed to draw it, read at the moment of printing.
struct Facts
{
    LabelPrint print;
    std::variant<LotLabelFacts, PalletLabelFacts, VesselLabelFacts> facts;
};

Result<Facts> factsOf(Services &plant, const LabelPrint &seen, const QString &printer)
{
    Labels labels(plant.session);
    Facts all;
    if (seen.isVessel) {
        BM_TRY_ASSIGN(all.facts, labels.vesselFacts(seen.code));
        all.print = seen;
        return all;
    }
    if (seen.isPallet) {
        BM_TRY_ASSIGN(all.facts, labels.palletFacts(seen.code));
    } else {
        BM_TRY_ASSIGN(all.facts, labels.lotFacts(seen.code));
    }
    BM_TRY_ASSIGN(all.print, labels.begin(seen, printer));
    return all;
}

bool isOnPaperForSure(LabelOutcome outcome)
{
    return outcome == LabelOutcome::Printed || outcome == LabelOutcome::Sent;
}
} // namespace

LabelRunner::LabelRunner(ServiceWorker &worker, QObject *parent) : QObject(parent), m_worker(worker)
{
    m_again.setInterval(againMs);
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &LabelRunner::tryAgain);
    connect(&worker, &ServiceWorker::plantChanged, this, [this](const QSet<QString> &tables) {
        if (concerns(tables, {QStringLiteral("label_prints")}))
            readWaiting();
    });
}

LabelRunner::~LabelRunner()
{
    *m_ends = true;
}

void LabelRunner::setStation(const LabelStation &station)
{
    m_station = station;
    tell(PrinterProblem::None);
    Q_EMIT stationChanged();
}

void LabelRunner::begin()
{
    askThen(
        m_worker, this, [](Services &plant) { return Labels(plant.session).forgetSending(); },
        [this](const Result<qint64> &) {
            readWaiting();
            tryAgain();
        });
}

void LabelRunner::print(LabelWish wish)
{
    if (!hasPrinter())
        return Q_EMIT failed({Reason::NotFound, QStringLiteral("printer")});
    wish.printer = m_station.printer;
    askThen(
        m_worker, this, [wish](Services &plant) { return Labels(plant.session).ask(wish); },
        [this](const Result<LabelPrint> &asked) {
            if (!asked)
                return Q_EMIT failed(asked.error());
            send(*asked);
        });
}

void LabelRunner::send(const LabelPrint &print)
{
    if (!hasPrinter())
        return Q_EMIT failed({Reason::NotFound, QStringLiteral("printer")});
    const bool isThere =
        std::any_of(m_queue.begin(), m_queue.end(), [&print](const LabelPrint &one) { return one.id == print.id; });
    if (!print.isVessel && (isThere || m_sending == print.id))
        return;
    m_queue.push_back(print);
    readWaiting();
    startNext();
}

void LabelRunner::settle(const LabelPrint &print, LabelOutcome outcome)
{
    if (m_sending == print.id)
        return;
    std::erase_if(m_queue, [&print](const LabelPrint &one) { return one.id == print.id; });
    askThen(
        m_worker, this, [id = print.id, outcome](Services &plant) { return Labels(plant.session).record(id, outcome); },
        [this](const Done &recorded) {
            if (!recorded)
                Q_EMIT failed(recorded.error());
            readWaiting();
        });
}

void LabelRunner::readWaiting()
{
    askThen(
        m_worker, this, [](Services &plant) { return Labels(plant.session).waiting(); },
        [this](const Result<std::vector<LabelPrint>> &waiting) {
            if (waiting)
                Q_EMIT waitingRead(*waiting);
        });
}

void LabelRunner::startNext()
{
    if (m_sending || m_queue.empty() || !hasPrinter())
        return;
    const LabelPrint seen = m_queue.front();
    m_queue.pop_front();
    m_sending = seen.id;
    askThen(
        m_worker, this, [seen, printer = m_station.printer](Services &plant) { return factsOf(plant, seen, printer); },
        [this](const Result<Facts> &facts) {
            const Result<LabelLayout> label =
                facts ? std::visit([this](const auto &one) { return layOutLabel(one, m_station.paper); }, facts->facts)
                      : Result<LabelLayout>(facts.error());
            if (label)
                return sendJob({facts->print, *label});
            m_sending.reset();
            Q_EMIT failed(label.error());
            readWaiting();
            startNext();
        });
}

void LabelRunner::printTest()
{
    const Result<LabelLayout> label =
        layOutTestLabel(m_station.paper, m_station.printer, QDateTime::currentDateTimeUtc());
    if (!label)
        return Q_EMIT failed(label.error());
    if (hasPrinter() && !m_sending) {
        m_sending = 0;
        sendJob({{}, *label});
    }
}

void LabelRunner::sendJob(const Job &job)
{
    auto *watcher = new QFutureWatcher<Sent>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, job] {
        watcher->deleteLater();
        finishJob(job, watcher->result());
    });
    watcher->setFuture(QtConcurrent::run([station = m_station, job, ends = m_ends] {
        return station.kind == LabelPrinterKind::Network ? sendToNetwork(station, job, ends)
                                                         : sendToSystem(station, job);
    }));
}

LabelRunner::Sent LabelRunner::sendToNetwork(const LabelStation &station, const Job &job,
                                             const std::shared_ptr<std::atomic_bool> &ends)
{
    const Result<ZplPrinter> printer = zplPrinterFromText(station.printer);
    if (!printer)
        return {LabelOutcome::Failed, PrinterProblem::Unreachable};
    const ZplAnswer answer = printZpl(*printer, labelZpl(job.label, int(qMax<qint64>(1, job.print.copies))),
                                      [&ends](PrinterProblem) { return !*ends; });
    switch (answer.outcome) {
    case ZplOutcome::Printed:
        return {LabelOutcome::Printed, PrinterProblem::None};
    case ZplOutcome::NotSent:
        return {LabelOutcome::Failed, answer.problem};
    case ZplOutcome::Unknown:
        break;
    }
    return {LabelOutcome::Unknown, answer.problem};
}

LabelRunner::Sent LabelRunner::sendToSystem(const LabelStation &station, const Job &job)
{
    const QPrinterInfo info = QPrinterInfo::printerInfo(station.printer);
    if (info.isNull())
        return {LabelOutcome::Failed, PrinterProblem::Unreachable};
    QPrinter printer(info, QPrinter::HighResolution);
    printer.setDocName(job.label.title);
    printer.setFullPage(true);
    printer.setPageSize(QPageSize(sizeOf(station.paper.size), QPageSize::Millimeter, {}, QPageSize::ExactMatch));
    printer.setPageMargins(QMarginsF());
    QPainter painter;
    if (!painter.begin(&printer))
        return {LabelOutcome::Failed, PrinterProblem::Unreachable};
    painter.scale(printer.logicalDpiX() / 25.4, printer.logicalDpiY() / 25.4);
    for (qint64 copy = 0; copy < qMax<qint64>(1, job.print.copies); ++copy) {
        if (copy > 0)
            printer.newPage();
        paintLabel(painter, job.label);
    }
    const bool ended = painter.end();
    return {ended ? LabelOutcome::Sent : LabelOutcome::Unknown,
            ended ? PrinterProblem::None : PrinterProblem::ConnectionLost};
}

void LabelRunner::finishJob(const Job &job, const Sent &sent)
{
    tell(sent.problem);
    const auto goOn = [this] {
        m_sending.reset();
        readWaiting();
        startNext();
        if (m_problem != PrinterProblem::None)
            m_again.start();
    };
    if (isOnPaperForSure(sent.outcome)) {
        const QString what = job.print.id == 0 ? job.label.title : job.print.code;
        Q_EMIT done(sent.outcome == LabelOutcome::Printed ? tr("%1: label printed").arg(what)
                                                          : tr("%1: label sent to the printer").arg(what));
    }
    if (job.print.id == 0) {
        if (job.print.isVessel && sent.outcome == LabelOutcome::Failed)
            m_later.push_back(job.print);
        return goOn();
    }
    askThen(
        m_worker, this,
        [id = job.print.id, sent](Services &plant) {
            return Labels(plant.session).record(id, sent.outcome, problemName(sent.problem));
        },
        [this, goOn](const Done &recorded) {
            if (!recorded)
                Q_EMIT failed(recorded.error());
            goOn();
        });
}

// Of this workstation, and only what never left: the rest somebody has to look at.
void LabelRunner::tryAgain()
{
    if (!hasPrinter())
        return;
    askThen(
        m_worker, this,
        [](Services &plant) -> Result<std::vector<LabelPrint>> {
            BM_TRY_ASSIGN(std::vector<LabelPrint> waiting, Labels(plant.session).waiting());
            std::erase_if(waiting, [&plant](const LabelPrint &one) {
                return one.workstation != plant.session.workstation ||
                       (one.status != u"QUEUED" && one.status != u"FAILED");
            });
            return waiting;
        },
        [this](const Result<std::vector<LabelPrint>> &waiting) {
            if (!waiting || m_sending)
                return;
            for (const LabelPrint &one : std::exchange(m_later, {}))
                send(one);
            for (const LabelPrint &one : *waiting)
                send(one);
        });
}

void LabelRunner::tell(PrinterProblem problem)
{
    if (problem == m_problem)
        return;
    m_problem = problem;
    Q_EMIT problemChanged(problem);
}

} // namespace bm
