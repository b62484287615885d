// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/serviceworker.h"
#include "services/vessels/vessels.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QStandardItemModel;

namespace bm
{

class Banner;

// All that ever happened to a vessel, the newest first, a page at a time.
class VesselActsWindow : public QDialog
{
    Q_OBJECT

public:
    // pageSize: acts that are read at once.
    VesselActsWindow(ServiceWorker &worker, QString code, QWidget *parent = nullptr, size_t pageSize = 100);

    static void showFor(ServiceWorker &worker, const QString &code, QWidget *page);

private:
    void readMore();
    void take(const VesselActs &page);

    ServiceWorker &m_worker;
    QString m_code;
    size_t m_pageSize;
    qint64 m_next = 0;
    QStandardItemModel *m_model;
    QPushButton *m_older;
    QLabel *m_count;
    Banner *m_banner;
};

} // namespace bm
