// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/connectionsettings.h"

namespace bm
{

// What libpq is told about a PostgreSQL connection, as QSqlDatabase::setConnectOptions() takes it. What the settings do
// not say: ten seconds for each host that is tried, and a server that is silently gone is given up after about ten.
QString connectOptions(const ConnectionSettings &settings);

} // namespace bm
