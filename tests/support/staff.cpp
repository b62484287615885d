// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/staff.h"

#include "services/people/secrets.h"

namespace bm::test
{

void enrolStaff(Database &database)
{
    static const QString sql =
        QStringLiteral("INSERT INTO users (login, display_name, role, secret) VALUES (?, ?, ?, ?)");
    static const QString hash = hashedSecret(staffPin).valueOr({});
    const std::pair<QString, QString> staff[] = {{QStringLiteral("rita"), QStringLiteral("RECEIVING")},
                                                 {QStringLiteral("paul"), QStringLiteral("PRODUCTION")},
                                                 {QStringLiteral("quinn"), QStringLiteral("QA")},
                                                 {QStringLiteral("otto"), QStringLiteral("QA")},
                                                 {QStringLiteral("ada"), QStringLiteral("ADMIN")}};
    for (const auto &[login, role] : staff) {
        if (hash.isEmpty() || !database.run(sql, {login, login.toUpper(), role, hash}))
            qFatal("staff");
    }
}

} // namespace bm::test
