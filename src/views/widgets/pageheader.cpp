// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/pageheader.h"

#include "views/style/icons.h"
#include "views/style/theme.h"
#include "views/widgets/text/wordlabel.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPushButton>

namespace bm
{

namespace
{

// For a title beside the buttons; what is longer is shortened.
constexpr int titleRoom = 380;
constexpr int lowWindow = 740;

QLabel *named(QLabel *label, const QString &name, Type type)
{
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    Theme::setType(label, type);
    return label;
}

} // namespace

PageHeader::PageHeader(QWidget *parent)
    : QWidget(parent), m_rows(new QBoxLayout(QBoxLayout::LeftToRight, this)), m_tools(new QHBoxLayout),
      m_title(named(new QLabel(this), QStringLiteral("pageTitle"), Type::Headline)),
      m_subtitle(named(new WordLabel(this), QStringLiteral("pageSubtitle"), Type::Body))
{
    // Its words may not push the buttons out of the page.
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_title->installEventFilter(this);
    m_subtitle->setProperty("muted", true);
    m_subtitle->hide();
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_title);
    words->addWidget(m_subtitle);
    m_tools->setSpacing(Space::m);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->addLayout(words, 1);
    m_rows->addLayout(m_tools);
    m_rows->setAlignment(m_tools, Qt::AlignLeft | Qt::AlignVCenter);
    arrange();
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

PageHeader::PageHeader(const QString &title, const QString &subtitle, QWidget *parent) : PageHeader(parent)
{
    setTitle(title);
    setSubtitle(subtitle);
}

QString PageHeader::title() const
{
    return m_fullTitle;
}

void PageHeader::setTitle(const QString &title)
{
    m_fullTitle = title;
    setAccessibleName(title);
    m_title->setAccessibleName(title);
    elideTitle();
}

QString PageHeader::subtitle() const
{
    return m_subtitle->text();
}

void PageHeader::setSubtitle(const QString &subtitle)
{
    m_subtitle->setText(subtitle);
    m_subtitle->setVisible(!subtitle.isEmpty());
    setAccessibleDescription(subtitle);
}

QPushButton *PageHeader::addButton(const QString &objectName, const QString &text, const QString &iconName,
                                   const QString &role)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(objectName);
    button->setAutoDefault(false);
    button->setProperty("role", role);
    if (!iconName.isEmpty())
        Icons::setOn(button, iconName);
    addTool(button);
    return button;
}

void PageHeader::addTool(QWidget *tool)
{
    m_tools->addWidget(tool, 0, Qt::AlignVCenter);
}

// Buttons come and go without the page becoming another size.
bool PageHeader::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_title && event->type() == QEvent::Resize) {
        m_room = m_title->width();
        // Not in the middle of a layout, or of a change of the theme.
        QMetaObject::invokeMethod(this, &PageHeader::elideTitle, Qt::QueuedConnection);
    }
    return QWidget::eventFilter(watched, event);
}

// A layout gives a widget that does not grow no more than its hint, which knows nothing of its width.
void PageHeader::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitHeight();
}

// A title of which a few letters are left says nothing, and a state in a column of single words is not read. In a low
// window what is below needs the room more.
bool PageHeader::isNarrow() const
{
    if (window()->height() < lowWindow)
        return false;
    const int room = width() - m_tools->sizeHint().width() - Space::xl;
    const int title = qMin(m_title->fontMetrics().horizontalAdvance(m_fullTitle), titleRoom);
    const int twoLines = 2 * m_subtitle->fontMetrics().lineSpacing();
    const bool isTall = m_subtitle->isVisibleTo(this) && m_subtitle->heightForWidth(qMax(1, room)) > twoLines;
    return isVisible() && (room < title || isTall);
}

// Setting what is so already would ask for another layout, and that one for this again.
void PageHeader::arrange()
{
    const auto direction = isNarrow() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    if (m_isArranged && m_rows->direction() == direction)
        return;
    m_isArranged = true;
    m_rows->setDirection(direction);
    m_rows->setSpacing(direction == QBoxLayout::TopToBottom ? Space::xs : Space::xl);
}

void PageHeader::fitHeight()
{
    arrange();
    // A page that was not shown yet is as narrow as it happens to be: its words would need the height of a tower.
    if (isVisible())
        setMinimumHeight(layout()->totalHeightForWidth(width()));
}

void PageHeader::elideTitle()
{
    const QString shown =
        m_room > 0 ? m_title->fontMetrics().elidedText(m_fullTitle, Qt::ElideRight, m_room) : m_fullTitle;
    if (m_title->text() != shown)
        m_title->setText(shown);
    m_title->setToolTip(shown == m_fullTitle ? QString() : m_fullTitle);
}

bool PageHeader::event(QEvent *event)
{
    // A form made by uic gives the buttons to the header as plain children.
    if (event->type() == QEvent::ChildPolished || event->type() == QEvent::Polish)
        adoptTools();
    if (event->type() == QEvent::Show)
        fitHeight();
    // With other buttons the words have another width, when they are laid out.
    if (event->type() == QEvent::LayoutRequest)
        QMetaObject::invokeMethod(this, &PageHeader::fitHeight, Qt::QueuedConnection);
    return QWidget::event(event);
}

void PageHeader::adoptTools()
{
    const auto candidates = findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
    for (QWidget *child : candidates) {
        if (child != m_title && child != m_subtitle && m_tools->indexOf(child) < 0)
            addTool(child);
    }
}

} // namespace bm
