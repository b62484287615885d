// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/scanfeedback.h"

#include "views/style/icons.h"
#include "views/style/theme.h"
#include "views/widgets/text/wordlabel.h"

#include <QAccessible>
#include <QApplication>
#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPainter>

namespace bm
{

namespace
{

constexpr int discSize = 112;
constexpr int iconSize = 64;
constexpr int edge = 28;
constexpr int leastHeight = 148;
constexpr int betweenBeepsMs = 220;

struct Face
{
    Colour plate;
    Colour ink;
    QString icon;
};

Face faceOf(ScanFeedback::State state)
{
    switch (state) {
    case ScanFeedback::State::Ready:
        return {Colour::Surface, Colour::Text, QStringLiteral("scan-barcode")};
    case ScanFeedback::State::Working:
        return {Colour::BusySoft, Colour::OnBusySoft, QStringLiteral("hourglass")};
    case ScanFeedback::State::Accepted:
        return {Colour::Ok, Colour::OnOk, QStringLiteral("check")};
    case ScanFeedback::State::Refused:
        return {Colour::Danger, Colour::OnDanger, QStringLiteral("octagon-x")};
    case ScanFeedback::State::Asking:
        break;
    }
    return {Colour::Waiting, Colour::OnWaiting, QStringLiteral("circle-question-mark")};
}

int beepsOf(ScanFeedback::State state)
{
    switch (state) {
    case ScanFeedback::State::Ready:
    case ScanFeedback::State::Working:
        return 0;
    case ScanFeedback::State::Accepted:
        return 1;
    case ScanFeedback::State::Asking:
        return 2;
    case ScanFeedback::State::Refused:
        break;
    }
    return 3;
}

QLabel *makeLabel(QWidget *parent, const QString &name)
{
    auto *label = new WordLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    return label;
}

QString sheetOf(Type type, int weight, const QColor &ink)
{
    return QStringLiteral("font-size: %1px; font-weight: %2; color: %3")
        .arg(pixelsOf(type))
        .arg(weight)
        .arg(ink.name());
}

} // namespace

ScanFeedback::ScanFeedback(QWidget *parent)
    : QWidget(parent), m_headline(makeLabel(this, QStringLiteral("scanHeadline"))),
      m_detail(makeLabel(this, QStringLiteral("scanDetail"))), m_wayOut(makeLabel(this, QStringLiteral("scanWayOut")))
{
    auto *words = new QVBoxLayout(this);
    words->setContentsMargins(edge + discSize + edge, Space::xl, edge, Space::xl);
    words->setSpacing(6);
    words->addStretch();
    for (QLabel *label : {m_headline, m_detail, m_wayOut})
        words->addWidget(label);
    words->addStretch();
    setMinimumHeight(leastHeight);
    m_betweenBeeps.setSingleShot(true);
    m_betweenBeeps.setInterval(betweenBeepsMs);
    connect(&m_betweenBeeps, &QTimer::timeout, this, &ScanFeedback::beep);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::MinimumExpanding);
    showReady(tr("Ready to scan"));
}

void ScanFeedback::showReady(const QString &headline, const QString &detail)
{
    showState(State::Ready, headline, detail, {});
}

void ScanFeedback::showWorking(const QString &headline)
{
    showState(State::Working, headline, {}, {});
}

void ScanFeedback::showAccepted(const QString &headline, const QString &detail)
{
    showState(State::Accepted, headline, detail, {});
}

void ScanFeedback::showRefused(const QString &headline, const QString &detail, const QString &wayOut)
{
    showState(State::Refused, headline, detail, wayOut);
}

void ScanFeedback::showAsking(const QString &headline, const QString &detail, const QString &wayOut)
{
    showState(State::Asking, headline, detail, wayOut);
}

void ScanFeedback::showState(State state, const QString &headline, const QString &detail, const QString &wayOut)
{
    m_state = state;
    m_headline->setText(headline);
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
    m_wayOut->setText(wayOut);
    m_wayOut->setVisible(!wayOut.isEmpty());
    setAccessibleName(headline);
    setAccessibleDescription(QStringList{detail, wayOut}.join(u' ').trimmed());
    recolour();
    if (state == State::Ready || state == State::Working)
        return;
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    Q_EMIT answered();
    m_betweenBeeps.stop();
    m_beepsLeft = beepsOf(state);
    beep();
}

// Apart from each other, so that they can be counted.
void ScanFeedback::beep()
{
    if (m_muted || m_beepsLeft <= 0)
        return;
    QApplication::beep();
    Q_EMIT beeped();
    if (--m_beepsLeft > 0)
        m_betweenBeeps.start();
}

QString ScanFeedback::headline() const
{
    return m_headline->text();
}

QString ScanFeedback::detail() const
{
    return m_detail->text();
}

QString ScanFeedback::wayOut() const
{
    return m_wayOut->text();
}

void ScanFeedback::recolour()
{
    const QColor ink = Theme::colour(faceOf(m_state).ink);
    m_headline->setStyleSheet(sheetOf(Type::Distance, 700, ink));
    m_detail->setStyleSheet(sheetOf(Type::Headline, 500, ink));
    m_wayOut->setStyleSheet(sheetOf(Type::Headline, 700, ink));
    update();
}

void ScanFeedback::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && m_wayOut != nullptr)
        recolour();
    QWidget::changeEvent(event);
}

void ScanFeedback::paintEvent(QPaintEvent *)
{
    const Face face = faceOf(m_state);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool outlined = m_state == State::Ready;
    painter.setPen(outlined ? QPen(Theme::colour(Colour::Border), 2) : QPen(Qt::NoPen));
    painter.setBrush(Theme::colour(face.plate));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), cardRadius + 2, cardRadius + 2);

    const QRectF disc(edge, (height() - discSize) / 2.0, discSize, discSize);
    QColor ground = Theme::colour(outlined ? Colour::AccentText : face.ink);
    const QColor ink = ground;
    ground.setAlphaF(0.14F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawEllipse(disc);
    const qreal inset = (discSize - iconSize) / 2.0;
    Icons::paint(painter, disc.adjusted(inset, inset, -inset, -inset), face.icon, ink);
}

} // namespace bm
