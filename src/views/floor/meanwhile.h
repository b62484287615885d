// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/serviceworker.h"

#include <QWidget>

namespace bm
{

class Banner;
struct Unseen;

// "actualQuantity", as fields and errors are named, is the column "actual_quantity".
QString columnOfField(const QString &id);

// Stands in a form that changes something which is there already. While the form is open it looks at what others do to
// the same record: nothing that was typed is taken away, a banner says who changed what, shows both versions and offers
// them. A task that went through guarded() is refused with ChangedMeanwhile by the database's own history when the
// person has not seen the newest version, also when no banner was there in time. What the person does at this
// workstation is no change of others.
class Meanwhile : public QWidget
{
    Q_OBJECT

public:
    explicit Meanwhile(QWidget *parent = nullptr);

    // The form opens on the record as the person saw it: as it was when the row that is shown was read. A version below
    // 0: nothing was shown yet, it is seen as it is now.
    void watch(ServiceWorker &worker, const SeenRecord &seen);
    // The form closes.
    void stop();
    // Looks now; also after a save was refused with ChangedMeanwhile.
    void look();
    // What the form holds for a column; empty for what it does not ask for.
    void setTyped(std::function<QString(const QString &column)> typed) { m_typed = std::move(typed); }

    // The task that saves what the form holds; give it to the worker.
    template <typename Task>
    auto guarded(Task task) const
    {
        return [seen = m_seen, task = std::move(task)](Services &plant) mutable {
            if (seen) {
                passOwn(plant, *seen);
                plant.session.seen = *seen;
            }
            return task(plant);
        };
    }

Q_SIGNALS:
    // The banner is there.
    void told();
    // The person goes on with the own version, over what the other one did.
    void keptMine();
    // The form closes: what is there now is shown where it stood.
    void tookTheirs();

private:
    static void passOwn(Services &plant, SeenRecord &seen);
    void tell(const Unseen &change);
    QString linesOf(const Unseen &change) const;
    void keepMine();

    ServiceWorker *m_worker = nullptr;
    std::shared_ptr<SeenRecord> m_seen; // read and written in the worker's thread only; null: nothing is watched
    QSet<QString> m_table;
    qint64 m_told = 0; // the version that the banner is about
    std::function<QString(const QString &column)> m_typed;
    QMetaObject::Connection m_hears;
    Banner *m_banner;
};

} // namespace bm
