// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/session.h"

namespace bm
{

struct Named
{
    qint64 id = 0;
    QString name; // as it is spelled in the database
};

// The row of that name: the exact spelling, else one that differs in upper and lower case only. Nothing: none.
Result<std::optional<Named>> supplierNamed(Database &database, const QString &name);
Result<std::optional<Named>> customerNamed(Database &database, const QString &name);

// Inside the caller's transaction.
Result<Named> insertSupplier(Session &session, const QString &name);
Result<Named> insertCustomer(Session &session, const QString &name);

// The row of that name, made when there is none. Inside the caller's transaction.
Result<Named> supplierFor(Session &session, const QString &name);
Result<Named> customerFor(Session &session, const QString &name);

} // namespace bm
