// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/floor/meanwhile.h"

#include "models/asking.h"
#include "views/style/theme.h"
#include "views/widgets/banner.h"

#include <QBoxLayout>
#include <QLocale>
#include <QPushButton>

namespace bm
{
namespace
{

QPushButton *makeButton(const QString &objectName, const QString &text)
{
    auto *button = new QPushButton(text);
    button->setObjectName(objectName);
    button->setAutoDefault(false);
    return button;
}

// What people call the columns that others change most; the rest has no word of its own.
QString wordOf(const QString &column)
{
    if (column == u"status")
        return Meanwhile::tr("status");
    if (column == u"quality_status")
        return Meanwhile::tr("quality");
    if (column == u"storage_location" || column == u"location")
        return Meanwhile::tr("location");
    if (column == u"expiration_date")
        return Meanwhile::tr("expiry");
    if (column == u"role")
        return Meanwhile::tr("role");
    return Meanwhile::tr("other details");
}

QString wordsOf(const QStringList &columns)
{
    QStringList words;
    for (const QString &column : columns)
        words << wordOf(column);
    words.removeDuplicates();
    return words.join(QStringLiteral(", "));
}

} // namespace

Meanwhile::Meanwhile(QWidget *parent) : QWidget(parent), m_banner(new Banner)
{
    setObjectName(QStringLiteral("meanwhile"));
    m_banner->setObjectName(QStringLiteral("meanwhileMessage"));
    auto *keep = makeButton(QStringLiteral("keepMineButton"), tr("&Keep mine"));
    auto *take = makeButton(QStringLiteral("takeTheirsButton"), tr("&Take theirs"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Space::s);
    buttons->addWidget(keep);
    buttons->addWidget(take);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::s);
    column->addWidget(m_banner);
    column->addLayout(buttons);
    // In a narrow panel its words take several lines.
    for (QWidget *each : {static_cast<QWidget *>(m_banner), static_cast<QWidget *>(this)}) {
        QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
        policy.setHeightForWidth(true);
        each->setSizePolicy(policy);
    }
    connect(keep, &QPushButton::clicked, this, &Meanwhile::keepMine);
    connect(take, &QPushButton::clicked, this, [this] {
        begin();
        Q_EMIT tookTheirs();
    });
    hide();
}

void Meanwhile::watch(ServiceWorker &worker, const QString &table, const QString &key)
{
    stop();
    m_worker = &worker;
    m_table = {table};
    m_seen = std::make_shared<SeenRecord>(SeenRecord{table, key, 0});
    m_hears = connect(&worker, &ServiceWorker::plantChanged, this, [this](const QSet<QString> &tables) {
        if (concerns(tables, m_table))
            look();
    });
    begin();
}

void Meanwhile::stop()
{
    disconnect(m_hears);
    m_seen.reset();
    m_told = 0;
    hide();
}

// What is there now is what the person has seen.
void Meanwhile::begin()
{
    hide();
    if (!m_seen)
        return;
    m_worker->ask([seen = m_seen](Services &plant) -> Done {
        BM_TRY_ASSIGN(*seen, seenNow(plant.session.database, seen->table, seen->key));
        return {};
    });
}

void Meanwhile::look()
{
    if (!m_seen)
        return;
    askThen(
        *m_worker, this, [seen = m_seen](Services &plant) { return changeSince(plant.session.database, *seen); },
        [this, seen = m_seen](const Result<std::optional<ForeignChange>> &change) {
            // A question that failed is asked again with the next change; the save is refused in any case.
            if (seen == m_seen && change && *change)
                tell(**change);
        });
}

void Meanwhile::tell(const ForeignChange &change)
{
    if (change.version == m_told && isVisible())
        return;
    m_told = change.version;
    const QString clock = QLocale().toString(change.at.toLocalTime().time(), QLocale::ShortFormat);
    const QString words = wordsOf(change.columns);
    m_banner->showMessage(Banner::Level::Warning, tr("%1 changed this at %2").arg(change.person, clock),
                          words.isEmpty() ? tr("What you typed is still here.")
                                          : tr("Different now: %1. What you typed is still here.").arg(words));
    show();
}

void Meanwhile::keepMine()
{
    hide();
    if (!m_seen)
        return;
    m_worker->ask([seen = m_seen, version = m_told](Services &) -> Done {
        seen->version = version;
        return {};
    });
    Q_EMIT keptMine();
}

} // namespace bm
