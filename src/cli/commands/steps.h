// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/interrupt.h"
#include "cli/output.h"
#include "database/takeover.h"
#include "documents/migrationwords.h"

#include <memory>
#include <optional>

namespace bm::cli
{

// A line for every step that begins and for whom it waits; cancels after an interrupt. Goes with an InterruptGuard.
inline ProgressReport tellSteps(Output &out)
{
    return [&out, told = std::make_shared<std::optional<MigrationStep>>(),
            waited = std::make_shared<QString>()](const MigrationProgress &progress) {
        if (*told != progress.step)
            out.remark(stepWords(progress.step) + QStringLiteral(" ..."));
        *told = progress.step;
        if (*waited != progress.waitingFor && !progress.waitingFor.isEmpty())
            out.remark(progressWords(progress));
        *waited = progress.waitingFor;
        return !InterruptGuard::wasInterrupted();
    };
}

} // namespace bm::cli
