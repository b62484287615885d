// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace bm::test
{

// Stands before pg_dump and pg_restore for every program that is started while it lives, and kills the one that started
// them.
class DeadlyTools
{
public:
    explicit DeadlyTools(const QString &folder);
    ~DeadlyTools();
    DeadlyTools(const DeadlyTools &) = delete;
    DeadlyTools &operator=(const DeadlyTools &) = delete;

    // At the Nth run of any of them: "start", "during" (while it is connected), "end". The count begins anew.
    void killAt(int run, const QString &moment) const;

private:
    QString m_folder;
};

} // namespace bm::test
