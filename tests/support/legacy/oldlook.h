// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/database.h"
#include "support/legacy/oldplant.h"

#include <QMultiMap>

namespace bm::test
{

struct OldCell
{
    std::optional<QString> text;
    QString type; // SQLite's, of this value
};

// Remembers every value of an old database, and says later which of them are neither where they belong nor in a
// finding. It reads values by its own rules, not the program's.
class OldLook
{
public:
    OldLook(ConnectionSettings settings, std::vector<OldShape> shapes);

    // One line for each value, row or link that is gone from the database as it is now.
    QStringList lost() const;

private:
    struct Kept
    {
        QString kind;
        std::optional<QString> original;
        std::optional<QString> now;
    };
    using Values = QMap<QString, std::optional<QString>>; // by key
    using OldRow = QMap<QString, OldCell>;                // by field

    Rows ask(Database &database, const QString &sql) const;
    QString textOf(const QString &column) const;
    void remember(Database &database, const OldShape &shape);
    void readFindings(Database &database);
    QString keyOf(const QString &table) const;
    Values valuesNow(Database &database, const OldShape &shape, const OldField &field) const;
    void checkField(Database &database, const OldShape &shape, const OldField &field, QStringList &lost) const;
    void checkLink(Database &database, const OldShape &shape, const OldField &field, QStringList &lost) const;
    void checkAudit(Database &database, const OldShape &shape, QStringList &lost) const;
    void checkLotTexts(Database &database, QStringList &lost) const;
    bool stands(const OldShape &shape, const OldField &field, const OldCell &old,
                const std::optional<QString> &now) const;
    bool isKept(const QString &table, const QString &key, const QString &column, const OldCell &old) const;
    QString login(const OldCell &person) const;
    bool sqlite() const { return m_settings.engine == Engine::SQLite; }

    ConnectionSettings m_settings;
    std::vector<OldShape> m_shapes;
    QMap<QString, QMap<QString, OldRow>> m_rows; // by table and key
    mutable QMultiMap<QString, Kept> m_findings; // by table|record|column
    mutable QMap<QString, QString> m_logins;
};

} // namespace bm::test
