// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/text/wordlabel.h"

#include <QEvent>

namespace bm
{
namespace
{
constexpr int widthsKept = 32; // a window that is dragged asks for hundreds

// Whatever a height depends on besides the text.
bool changesHeights(QEvent::Type type)
{
    switch (type) {
    case QEvent::FontChange:
    case QEvent::StyleChange:
    case QEvent::Polish:
    case QEvent::ContentsRectChange:
    case QEvent::LayoutDirectionChange:
    case QEvent::ScreenChangeInternal:
        return true;
    default:
        return false;
    }
}

} // namespace

WordLabel::WordLabel(QWidget *parent) : WordLabel(QString(), parent) {}

WordLabel::WordLabel(const QString &text, QWidget *parent) : QLabel(text, parent)
{
    setWordWrap(true);
}

int WordLabel::heightForWidth(int width) const
{
    if (m_measured != text() || m_heights.size() >= widthsKept) {
        m_heights.clear();
        m_measured = text();
    }
    const auto known = m_heights.constFind(width);
    if (known != m_heights.constEnd())
        return *known;
    const int height = QLabel::heightForWidth(width);
    m_heights.insert(width, height);
    return height;
}

bool WordLabel::event(QEvent *event)
{
    if (changesHeights(event->type()))
        m_heights.clear();
    return QLabel::event(event);
}

} // namespace bm
