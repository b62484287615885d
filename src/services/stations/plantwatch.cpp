// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/stations/plantwatch.h"

#include "database/connection/answering.h"

#include <QTimer>

namespace bm
{
namespace
{
constexpr int lookMs = 100;        // SQLite: at the file
constexpr int stillThereMs = 2000; // PostgreSQL: nothing tells that the connection is gone
constexpr int answerMs = 2500;     // longer than any server needs that is there
constexpr int firstPauseMs = 500;  // until the next try to listen again
constexpr int longestPauseMs = 8000;
} // namespace

class PlantWatch::Ear : public QObject
{
public:
    Ear(ConnectionSettings settings, PlantWatch &watch) : m_settings(std::move(settings)), m_watch(watch)
    {
        m_timer.setParent(this);
        m_timer.setSingleShot(true);
        connect(&m_timer, &QTimer::timeout, this, [this] { m_database ? goOn() : begin(); });
    }

    void begin()
    {
        auto opened = Database::open(m_settings, Database::Mode::ReadWrite);
        if (!opened)
            return giveUpForNow();
        m_database = std::move(opened).value();
        if (!(m_database->isSqlite() ? lookAtFile() : listen()))
            return giveUpForNow();
        m_pause = 0;
        Q_EMIT m_watch.changed({});
        m_timer.start(m_database->isSqlite() ? lookMs : stillThereMs);
    }

    void end()
    {
        m_timer.stop();
        m_database.reset();
    }

private:
    void goOn()
    {
        if (m_database->isSqlite()) {
            // A file that is locked for a moment is looked at later.
            (void)lookForChanges();
            return m_timer.start(lookMs);
        }
        if (answersWithin(*m_database, answerMs) != Answering::Yes)
            return giveUpForNow();
        m_timer.start(stillThereMs);
    }

    void giveUpForNow()
    {
        m_database.reset();
        Q_EMIT m_watch.lost();
        m_pause = std::clamp(m_pause * 2, firstPauseMs, longestPauseMs);
        m_timer.start(m_pause);
    }

    Done listen()
    {
        BM_TRY_ASSIGN(const Rows rows,
                      m_database->run(QStringLiteral("SELECT 'bm_' || md5(current_schema()) AS channel")));
        return m_database->listen(rows.front().text(QStringLiteral("channel")),
                                  [this](const QString &table) { Q_EMIT m_watch.changed({table}); });
    }

    Done lookAtFile()
    {
        BM_TRY_ASSIGN(m_seen, newest());
        return {};
    }

    Done lookForChanges()
    {
        static const QString sql =
            QStringLiteral("SELECT DISTINCT table_name FROM audit_log WHERE id > ? UNION SELECT 'lot_movements' AS "
                           "table_name WHERE EXISTS (SELECT 1 FROM lot_movements WHERE id > ?)");
        BM_TRY_ASSIGN(const qint64 version, dataVersion());
        if (version == m_seen.version)
            return {};
        // What comes in between is told twice rather than never.
        BM_TRY_ASSIGN(const Newest now, newest());
        BM_TRY_ASSIGN(const Rows rows, m_database->run(sql, {m_seen.audit, m_seen.movement}));
        m_seen = now;
        QSet<QString> tables;
        for (const Row &row : rows)
            tables.insert(row.text(QStringLiteral("table_name")));
        // Nothing in the history: a file that was put back, or work behind the program's back.
        Q_EMIT m_watch.changed(tables);
        return {};
    }

    struct Newest
    {
        qint64 version = 0; // of the file
        qint64 audit = 0;
        qint64 movement = 0;
    };

    Result<Newest> newest()
    {
        static const QString sql = QStringLiteral("SELECT (SELECT COALESCE(max(id), 0) FROM audit_log) AS audit, "
                                                  "(SELECT COALESCE(max(id), 0) FROM lot_movements) AS movement");
        BM_TRY_ASSIGN(const qint64 version, dataVersion());
        BM_TRY_ASSIGN(const Rows rows, m_database->run(sql));
        return Newest{version, rows.front().integer(QStringLiteral("audit")),
                      rows.front().integer(QStringLiteral("movement"))};
    }

    Result<qint64> dataVersion()
    {
        BM_TRY_ASSIGN(const Rows rows, m_database->run(QStringLiteral("PRAGMA data_version")));
        return rows.front().integer(QStringLiteral("data_version"));
    }

    ConnectionSettings m_settings;
    PlantWatch &m_watch;
    std::unique_ptr<Database> m_database;
    QTimer m_timer;
    int m_pause = 0;
    Newest m_seen;
};

PlantWatch::PlantWatch(ConnectionSettings settings, QObject *parent)
    : QObject(parent), m_ear(std::make_unique<Ear>(std::move(settings), *this))
{
    m_thread.setObjectName(QStringLiteral("PlantWatch"));
    m_ear->moveToThread(&m_thread);
    m_thread.start();
    QMetaObject::invokeMethod(
        m_ear.get(), [this] { m_ear->begin(); }, Qt::QueuedConnection);
}

PlantWatch::~PlantWatch()
{
    QMetaObject::invokeMethod(
        m_ear.get(),
        [this] {
            m_ear->end();
            m_thread.quit();
        },
        Qt::QueuedConnection);
    m_thread.wait();
}

} // namespace bm
