// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace bm
{

enum class Engine { SQLite, PostgreSQL };

// The word that file names, JSON and people use.
inline QString engineName(Engine engine)
{
    return engine == Engine::SQLite ? QStringLiteral("sqlite") : QStringLiteral("postgresql");
}

} // namespace bm
