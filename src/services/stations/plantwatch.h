// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/connectionsettings.h"

#include <QObject>
#include <QSet>
#include <QThread>
#include <memory>

namespace bm
{

// Hears what is changed in the plant by whomever, on a connection and a thread of its own. PostgreSQL tells it
// (migrations/guards/7_changes); a SQLite file is looked at several times a second. Its signals come in its own thread.
class PlantWatch : public QObject
{
    Q_OBJECT

public:
    explicit PlantWatch(ConnectionSettings settings, QObject *parent = nullptr);
    ~PlantWatch() override;

Q_SIGNALS:
    // Rows of these tables became different; none: any may have, because nobody listened for a while.
    void changed(const QSet<QString> &tables);
    // It does not hear anything any more; it goes on trying, and then tells that anything may have changed.
    void lost();

private:
    class Ear;
    QThread m_thread;
    std::unique_ptr<Ear> m_ear; // lives in m_thread
};

} // namespace bm
