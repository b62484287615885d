// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/serviceworker.h"

#include <QWidget>

namespace bm
{

class Banner;

// Stands in a form that changes something which is there already. While the form is open it looks at what others do to
// the same record: nothing that was typed is taken away, a banner says who changed what and offers both versions. A
// task that went through guarded() is refused with ChangedMeanwhile by the database's own history when the person has
// not seen the newest version, also when no banner was there in time.
class Meanwhile : public QWidget
{
    Q_OBJECT

public:
    explicit Meanwhile(QWidget *parent = nullptr);

    // The form opens: the record as it is now is what the person sees. The key as the history writes it.
    void watch(ServiceWorker &worker, const QString &table, const QString &key);
    // The form closes.
    void stop();
    // Looks now; also after a save was refused with ChangedMeanwhile.
    void look();

    // The task that saves what the form holds; give it to the worker.
    template <typename Task>
    auto guarded(Task task) const
    {
        return [seen = m_seen, task = std::move(task)](Services &plant) mutable {
            if (seen)
                plant.session.seen = *seen;
            return task(plant);
        };
    }

Q_SIGNALS:
    // The person goes on with the own version, over what the other one did.
    void keptMine();
    // The form shows what is there now, or closes.
    void tookTheirs();

private:
    void begin();
    void tell(const ForeignChange &change);
    void keepMine();

    ServiceWorker *m_worker = nullptr;
    std::shared_ptr<SeenRecord> m_seen; // read and written in the worker's thread only; null: nothing is watched
    QSet<QString> m_table;
    qint64 m_told = 0; // the version that the banner is about
    QMetaObject::Connection m_hears;
    Banner *m_banner;
};

} // namespace bm
