// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/sidenav.h"

#include "views/style/icons.h"
#include "views/style/navbutton.h"
#include "views/style/theme.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>
#include <QShortcut>
#include <functional>

namespace bm
{

namespace
{
constexpr int navWidth = 232;
constexpr int shortcutsAtMost = 9;

// The arrows go from page to page, and the pages move by that.
class NavScroll : public QScrollArea
{
public:
    using QScrollArea::QScrollArea;

    std::function<void(int)> resized; // the height that the pages have

protected:
    void keyPressEvent(QKeyEvent *event) override { event->ignore(); }
    void resizeEvent(QResizeEvent *event) override
    {
        QScrollArea::resizeEvent(event);
        if (resized)
            resized(viewport()->height());
    }
};
} // namespace

SideNav::SideNav(QWidget *parent)
    : QWidget(parent), m_whole(new QVBoxLayout(this)), m_scroll(new NavScroll(this)), m_column(nullptr)
{
    setObjectName(QStringLiteral("sideNav"));
    setAccessibleName(tr("Pages"));
    setFixedWidth(navWidth);
    m_whole->setContentsMargins(Space::m, Space::m, Space::m, Space::s);
    m_whole->setSpacing(Space::xs);
    // On a low screen the pages move; what is chosen or has the keyboard is always seen.
    auto *pages = new QWidget;
    pages->setObjectName(QStringLiteral("navPages"));
    m_column = new QVBoxLayout(pages);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(Space::xs);
    m_column->setAlignment(Qt::AlignTop);
    m_scroll->setObjectName(QStringLiteral("navScroll"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(pages);
    for (QWidget *clear : {m_scroll->viewport(), pages})
        clear->setAutoFillBackground(false);
    m_whole->addWidget(m_scroll, 1);
    static_cast<NavScroll *>(m_scroll)->resized = [this](int height) { fitInto(height); };
}

void SideNav::setBrand(const QString &iconName, const QString &name)
{
    m_whole->insertWidget(0, new NavBrand(iconName, name, this));
    m_whole->insertSpacing(1, Space::xs);
}

void SideNav::addSection(const QString &title)
{
    m_headings.push_back(new NavHeading(title, this));
    m_column->addWidget(m_headings.back());
}

// What makes a list easy to read goes first: the air between the pages, then their headings. The pages stay as high as
// a finger needs them, and what then is too much still moves.
void SideNav::fitInto(int height)
{
    const auto set = [this](int spacing, bool headings) {
        m_column->setSpacing(spacing);
        for (NavHeading *heading : m_headings)
            heading->setVisible(headings);
        m_column->invalidate();
        return m_column->sizeHint().height();
    };
    if (set(Space::xs, true) > height && set(0, true) > height)
        set(0, false);
    if (m_buttons.contains(m_current))
        m_scroll->ensureWidgetVisible(m_buttons.at(m_current));
}

void SideNav::addPage(const QString &id, const QString &iconName, const QString &text, const QKeySequence &keys)
{
    auto *button = new NavButton(iconName, text, this);
    button->setObjectName(u"nav_" % id);
    m_column->addWidget(button);
    m_order.append(id);
    m_buttons.emplace(id, button);
    connect(button, &QAbstractButton::clicked, this, [this, id] { choose(id); });
    addShortcut(id, keys);
    if (m_current.isEmpty())
        setCurrent(id);
}

void SideNav::addStretch()
{
    m_column->addStretch(1);
}

void SideNav::addShortcut(const QString &id, QKeySequence keys)
{
    if (keys.isEmpty() && m_order.size() > shortcutsAtMost)
        return;
    if (keys.isEmpty())
        keys = QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_0 + int(m_order.size())));
    auto *shortcut = new QShortcut(keys, this);
    shortcut->setContext(Qt::WindowShortcut);
    connect(shortcut, &QShortcut::activated, this, [this, id] { choose(id); });
    m_buttons.at(id)->setToolTip(tr("%1 (%2)").arg(m_buttons.at(id)->text(), keys.toString(QKeySequence::NativeText)));
}

void SideNav::setCurrent(const QString &id)
{
    if (!m_buttons.contains(id))
        return;
    for (const auto &[page, button] : m_buttons)
        button->setChecked(page == id);
    m_scroll->ensureWidgetVisible(m_buttons.at(id));
    if (std::exchange(m_current, id) != id)
        Q_EMIT chosen(id);
}

void SideNav::choose(const QString &id)
{
    if (id == m_current)
        Q_EMIT chosen(id);
    else
        setCurrent(id);
}

void SideNav::setBadge(const QString &id, int count, Tone tone)
{
    if (const auto it = m_buttons.find(id); it != m_buttons.end())
        it->second->setBadge(count, tone);
}

void SideNav::focusNeighbour(int step)
{
    for (qsizetype i = 0; i < m_order.size(); ++i) {
        if (m_buttons.at(m_order[i])->hasFocus()) {
            const qsizetype next = qBound(qsizetype(0), i + step, m_order.size() - 1);
            m_buttons.at(m_order[next])->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

void SideNav::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Down:
        return focusNeighbour(1);
    case Qt::Key_Up:
        return focusNeighbour(-1);
    case Qt::Key_Home:
        return focusNeighbour(-int(m_order.size()));
    case Qt::Key_End:
        return focusNeighbour(int(m_order.size()));
    default:
        QWidget::keyPressEvent(event);
    }
}

void SideNav::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::colour(Colour::Nav));
    if (Theme::look() == Look::Light)
        return;
    painter.setPen(Theme::colour(Colour::Border));
    painter.drawLine(width() - 1, 0, width() - 1, height());
}

} // namespace bm
