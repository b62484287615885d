// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/serviceworker.h"

#include <QElapsedTimer>
#include <QTimer>

namespace bm
{

// Seals what was done on this workstation, a few seconds after it was done and once more when the program closes; once
// a day it also forgets old answers of saves. Work never waits for it; what it could not seal, e.g. because somebody
// else is in the middle of something, is sealed with what comes next, here or on another workstation.
class SealKeeper : public QObject
{
    Q_OBJECT

public:
    SealKeeper(ServiceWorker &worker, HeadMemory memory, QObject *parent = nullptr);
    // Seals what is left to seal, and waits for that, but not for long.
    ~SealKeeper() override;

    static constexpr int pauseMs = 3000;

Q_SIGNALS:
    void sealed(const bm::Seal &head);

private:
    void seal();
    QFuture<Result<SealReport>> ask();

    ServiceWorker &m_worker;
    HeadMemory m_memory;
    QTimer m_pause;
    QElapsedTimer m_forgot; // since old answers were forgotten
};

} // namespace bm
