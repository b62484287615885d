// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/cutoff.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QStyle>
#include <QStyleOptionComboBox>
#include <QTabBar>
#include <QTextDocument>

namespace bm::test
{

namespace
{

// A font may hang over its advance by a pixel without anything being lost.
constexpr int tolerance = 1;

QString withoutMnemonic(QString text)
{
    static const QRegularExpression mnemonic(QStringLiteral("&(.)"));
    return text.replace(mnemonic, QStringLiteral("\\1"));
}

QSize contentsOf(const QWidget &widget)
{
    return widget.contentsRect().size();
}

QString tooLittle(QSize needed, QSize there)
{
    if (needed.width() <= there.width() + tolerance && needed.height() <= there.height() + tolerance)
        return {};
    return QStringLiteral("needs %1x%2, has %3x%4")
        .arg(needed.width())
        .arg(needed.height())
        .arg(there.width())
        .arg(there.height());
}

QString cutOffLabel(const QLabel &label)
{
    if (label.text().isEmpty())
        return {};
    const QSize there = contentsOf(label);
    if (label.textFormat() == Qt::RichText || Qt::mightBeRichText(label.text())) {
        QTextDocument document;
        document.setDefaultFont(label.font());
        document.setHtml(label.text());
        document.setTextWidth(there.width());
        return tooLittle(document.size().toSize() - QSize(8, 8), there); // the document's own margin
    }
    const int flags = int(label.alignment()) | (label.wordWrap() ? Qt::TextWordWrap : 0) | Qt::TextHideMnemonic;
    const QRect room(0, 0, label.wordWrap() ? there.width() : QWIDGETSIZE_MAX, QWIDGETSIZE_MAX);
    return tooLittle(label.fontMetrics().boundingRect(room, flags, label.text()).size(), there);
}

QString cutOffButton(const QAbstractButton &button)
{
    if (button.text().isEmpty())
        return {};
    // The hint contains the paddings and the icon; what is beyond the hint's text is not needed.
    const QSize hint = button.sizeHint();
    return tooLittle({hint.width(), button.fontMetrics().height()}, button.size());
}

QString cutOffPlaceholder(const QLineEdit &edit)
{
    const int needed = edit.fontMetrics().horizontalAdvance(edit.placeholderText());
    QStyleOptionFrame option;
    option.initFrom(&edit);
    const QRect room = edit.style()->subElementRect(QStyle::SE_LineEditContents, &option, &edit);
    return tooLittle({needed, edit.fontMetrics().height()}, room.size());
}

QString cutOffCombo(const QComboBox &box)
{
    QStyleOptionComboBox option;
    option.initFrom(&box);
    option.editable = box.isEditable();
    const QRect room = box.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &box);
    return tooLittle({box.fontMetrics().horizontalAdvance(box.currentText()), 0}, room.size());
}

QString cutOffHeader(const QHeaderView &header)
{
    if (header.orientation() != Qt::Horizontal || header.model() == nullptr)
        return {};
    for (int i = 0; i < header.count(); ++i) {
        if (header.isSectionHidden(i))
            continue;
        const int needed = header.sectionSizeHint(i);
        if (needed > header.sectionSize(i) + tolerance)
            return QStringLiteral("section %1 needs %2, has %3").arg(i).arg(needed).arg(header.sectionSize(i));
    }
    return {};
}

QString cutOffTabs(const QTabBar &bar)
{
    for (int i = 0; i < bar.count(); ++i) {
        const int needed = bar.fontMetrics().horizontalAdvance(withoutMnemonic(bar.tabText(i)));
        if (bar.isTabVisible(i) && needed > bar.tabRect(i).width())
            return QStringLiteral("tab %1 needs %2, has %3").arg(i).arg(needed).arg(bar.tabRect(i).width());
    }
    return bar.tabRect(bar.count() - 1).right() > bar.width() ? QStringLiteral("not all tabs are seen") : QString();
}

} // namespace

QString cutOffText(const QWidget &widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        return cutOffLabel(*label);
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        return cutOffButton(*button);
    if (const auto *edit = qobject_cast<const QLineEdit *>(&widget))
        return cutOffPlaceholder(*edit);
    if (const auto *box = qobject_cast<const QComboBox *>(&widget))
        return cutOffCombo(*box);
    if (const auto *header = qobject_cast<const QHeaderView *>(&widget))
        return cutOffHeader(*header);
    if (const auto *bar = qobject_cast<const QTabBar *>(&widget))
        return cutOffTabs(*bar);
    return {};
}

} // namespace bm::test
