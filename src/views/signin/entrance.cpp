// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/signin/entrance.h"

#include "documents/sentences.h"
#include "models/asking.h"
#include "views/signin/firstadminview.h"
#include "views/style/theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QStackedLayout>
#include <QTimer>

namespace bm
{
namespace
{
constexpr int askAgainMilliseconds = 3000;
} // namespace

Entrance::Entrance(ServiceWorker &worker, QWidget *parent)
    : QWidget(parent), m_worker(worker), m_stack(new QStackedLayout(this)), m_opening(new QWidget(this)),
      m_words(new QLabel(m_opening)), m_first(new FirstAdminView(worker, this)), m_signIn(new SignInView(worker, this))
{
    setObjectName(QStringLiteral("entrance"));
    m_opening->setObjectName(QStringLiteral("openingPage"));
    m_words->setObjectName(QStringLiteral("openingWords"));
    m_words->setAlignment(Qt::AlignCenter);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    Theme::setType(m_words, Type::Subtitle);
    auto *column = new QVBoxLayout(m_opening);
    column->addWidget(m_words);
    for (QWidget *page : std::initializer_list<QWidget *>{m_opening, m_first, m_signIn})
        m_stack->addWidget(page);
    connect(m_first, &FirstAdminView::enrolled, this, &Entrance::passed);
    connect(m_signIn, &SignInView::signedIn, this, &Entrance::passed);
}

void Entrance::open()
{
    m_words->setText(tr("Opening %1").arg(m_worker.settings().displayName()));
    turnTo(m_opening);
    askThen(
        m_worker, this, [](Services &plant) { return plant.people.anybodyCanSignIn(); },
        [this](const Result<bool> &anybody) {
            if (!anybody) {
                m_words->setText(sentence(anybody.error()) % u'\n' % wayOut(anybody.error()));
                QTimer::singleShot(askAgainMilliseconds, this, &Entrance::open);
            } else if (*anybody) {
                askWho(SignInView::Why::Start, {});
            } else {
                turnTo(m_first);
                m_first->open();
            }
        });
}

void Entrance::askWho(SignInView::Why why, const QString &login)
{
    turnTo(m_signIn);
    m_signIn->open(why, login);
}

void Entrance::turnTo(QWidget *page)
{
    setFocusProxy(page);
    m_stack->setCurrentWidget(page);
    page->setFocus(Qt::OtherFocusReason);
}

} // namespace bm
