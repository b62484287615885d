// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/serviceworker.h"

#include <QWidget>

namespace bm
{

class Banner;

// Above the page, while the database does not answer: since when, what becomes of what was typed, and when it is there
// again. It takes no room else.
class ConnectionBanner : public QWidget
{
    Q_OBJECT

public:
    explicit ConnectionBanner(QWidget *parent = nullptr);

    void watch(ServiceWorker &worker);

private:
    void showLost(const QDateTime &since, bool outcomeUnknown);
    void showBack();
    void close();

    Banner *m_banner;
    QTimer m_rest;
};

} // namespace bm
