// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/mainwindow/connectionbanner.h"

#include "views/style/tokens.h"
#include "views/widgets/banner.h"

#include <QBoxLayout>
#include <QLocale>

namespace bm
{
namespace
{
// Long enough to be read by somebody who looks up from the scale.
constexpr int restMs = 8000;
} // namespace

ConnectionBanner::ConnectionBanner(QWidget *parent) : QWidget(parent), m_banner(new Banner)
{
    setObjectName(QStringLiteral("connectionBanner"));
    m_banner->setObjectName(QStringLiteral("connectionMessage"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Space::xxl, Space::l, Space::xxl, 0);
    column->addWidget(m_banner);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMs);
    connect(&m_rest, &QTimer::timeout, this, &ConnectionBanner::close);
    hide();
}

void ConnectionBanner::watch(ServiceWorker &worker)
{
    connect(&worker, &ServiceWorker::connectionLost, this, &ConnectionBanner::showLost);
    connect(&worker, &ServiceWorker::connectionBack, this, &ConnectionBanner::showBack);
}

void ConnectionBanner::showLost(const QDateTime &since, bool outcomeUnknown)
{
    m_rest.stop();
    const QString clock = QLocale().toString(since.toLocalTime().time(), QLocale::ShortFormat);
    const QString title = tr("The database does not answer since %1").arg(clock);
    const QString text = outcomeUnknown
                             ? tr("Whether the last save was written is found out as soon as it answers again. Do not "
                                  "do it a second time.")
                             : tr("What you typed stays, and what you see is as it was then. The program goes on "
                                  "trying by itself.");
    show();
    if (!m_banner->isVisibleTo(this) || m_banner->title() != title || m_banner->text() != text)
        m_banner->showMessage(Banner::Level::Warning, title, text);
}

void ConnectionBanner::showBack()
{
    if (isHidden())
        return;
    m_banner->showMessage(Banner::Level::Success, tr("The database answers again"),
                          tr("The lists show what others did meanwhile."));
    m_rest.start();
}

void ConnectionBanner::close()
{
    m_banner->hide();
    hide();
}

} // namespace bm
