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

// A line for every step that begins; cancels after an interrupt. Goes with an InterruptGuard.
inline ProgressReport tellSteps(Output &out)
{
    return [&out, told = std::make_shared<std::optional<MigrationStep>>()](const MigrationProgress &progress) {
        if (*told != progress.step)
            out.remark(stepWords(progress.step) + QStringLiteral(" ..."));
        *told = progress.step;
        return !InterruptGuard::wasInterrupted();
    };
}

} // namespace bm::cli
