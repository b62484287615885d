// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/labels/labelstation.h"
#include "documents/labels/zplprinter.h"
#include "services/labels/labels.h"
#include "services/serviceworker.h"

#include <QObject>
#include <QTimer>
#include <atomic>
#include <deque>
#include <memory>

namespace bm
{

// Prints the labels of this workstation, one after the other, beside the window: asks for each in the database first,
// sends it then, and records what became of it. What the printer refused without taking a byte is tried again by
// itself; whatever may be on paper already waits for a person.
class LabelRunner : public QObject
{
    Q_OBJECT

public:
    explicit LabelRunner(ServiceWorker &worker, QObject *parent = nullptr);
    // A label that is on its way is not waited for: the next start asks about it.
    ~LabelRunner() override;

    void setStation(const LabelStation &station);
    const LabelStation &station() const { return m_station; }
    bool hasPrinter() const { return m_station.kind != LabelPrinterKind::None; }

    // After the start: what was being sent when the program ended is not known any more. Then it tries what waits.
    void begin();

    // wish.printer is filled in.
    void print(LabelWish wish);
    // Again, because a person says so.
    void send(const LabelPrint &print);
    void settle(const LabelPrint &print, LabelOutcome outcome);
    void printTest();
    void readWaiting();

Q_SIGNALS:
    void stationChanged();
    // None: it is well again.
    void problemChanged(bm::PrinterProblem problem);
    // "2 labels of L-000007 printed"; a label of a plain system printer is only handed over.
    void done(const QString &words);
    void failed(const bm::Error &error);
    void waitingRead(const std::vector<bm::LabelPrint> &waiting);

private:
    struct Job
    {
        LabelPrint print; // id 0: a test label
        LabelLayout label;
    };
    struct Sent
    {
        LabelOutcome outcome = LabelOutcome::Failed;
        PrinterProblem problem = PrinterProblem::None;
    };

    void startNext();
    void sendJob(const Job &job);
    void finishJob(const Job &job, const Sent &sent);
    void tryAgain();
    void tell(PrinterProblem problem);
    static Sent sendToNetwork(const LabelStation &station, const Job &job,
                              const std::shared_ptr<std::atomic_bool> &ends);
    static Sent sendToSystem(const LabelStation &station, const Job &job);

    ServiceWorker &m_worker;
    LabelStation m_station;
    std::deque<LabelPrint> m_queue; // to be sent, oldest first
    std::deque<LabelPrint> m_later; // of vessels, which no list has: they wait here for the printer
    std::optional<qint64> m_sending;
    PrinterProblem m_problem = PrinterProblem::None;
    QTimer m_again;
    std::shared_ptr<std::atomic_bool> m_ends = std::make_shared<std::atomic_bool>(false);
};

} // namespace bm
