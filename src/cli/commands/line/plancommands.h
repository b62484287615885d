// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/commandtable.h"
#include "services/production.h"

#include <QJsonObject>

namespace bm::cli
{

QJsonObject runJson(const Run &run);

std::vector<CommandSpec> planCommands();

} // namespace bm::cli
