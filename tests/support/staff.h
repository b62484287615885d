// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/session.h"

namespace bm::test
{

// Of everybody in staff().
const QString staffPin = QStringLiteral("Kuchen-42");

// Puts somebody of each role into a plant, past the services so that it costs one hash for all of them: rita
// (RECEIVING), paul (PRODUCTION), quinn and otto (QA), ada (ADMIN).
void enrolStaff(Database &database);

} // namespace bm::test
