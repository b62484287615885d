// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/engine.h"
#include "domain/result.h"

#include <QMap>
#include <QString>

namespace bm
{

// Where a database is. Parsed from what people write: a path, sqlite:PATH, or
// postgresql://user:password@host1:port,host2/database?schema=name&sslmode=require (postgres:// too, percent-encoded).
struct ConnectionSettings
{
    Engine engine = Engine::SQLite;
    QString path = {}; // SQLite: absolute file path

    QString host = {}; // PostgreSQL: "a,b" for several hosts; a directory for a Unix socket; empty for the default
    QString port = {}; // "5432" or "5432,5433"; empty for the default
    QString database = {};
    QString user = {};
    QString password = {};
    QString schema = {};                 // empty: the server's search path, in practice public
    QMap<QString, QString> options = {}; // sslmode, target_session_attrs, connect_timeout, ...

    // Errors: Required (blank), BadUrl with what is wrong in the detail.
    static Result<ConnectionSettings> tryFromText(const QString &text);

    // For people and logs: never the password.
    QString displayName() const;
    // As displayName() but complete enough to be parsed again, still without the password.
    QString toUrlWithoutPassword() const;

    friend bool operator==(const ConnectionSettings &, const ConnectionSettings &) = default;
};

} // namespace bm
