// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/tutor/labelmarker.h"

#include "views/style/theme.h"
#include "views/widgets/scanedit.h"

#include <QKeyEvent>

namespace bm
{
namespace
{
constexpr QChar separator(0x1D);

Tone toneOf(LabelField field)
{
    switch (field) {
    case LabelField::Lot:
        return Tone::Ok;
    case LabelField::Expiry:
        return Tone::Warning;
    case LabelField::BestBefore:
        return Tone::Waiting;
    case LabelField::Made:
        return Tone::Busy;
    case LabelField::Quantity:
    case LabelField::Item:
        break;
    }
    return Tone::Neutral;
}
} // namespace

LabelMarker::LabelMarker(QWidget *parent) : QTextEdit(parent)
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setAcceptRichText(false);
    setWordWrapMode(QTextOption::WrapAnywhere);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setFont(Theme::font(Type::Headline));
    setCursorWidth(2);
}

void LabelMarker::setLabel(const QString &text)
{
    setPlainText(QString(text).replace(separator, ScanEdit::shownSeparator));
    showMarks();
}

void LabelMarker::setMarks(const std::vector<LabelMark> &marks)
{
    m_marks = marks;
    showMarks();
}

void LabelMarker::showMarks()
{
    QList<ExtraSelection> selections;
    for (const LabelMark &mark : m_marks) {
        ExtraSelection selection;
        selection.cursor = QTextCursor(document());
        selection.cursor.setPosition(int(mark.start));
        selection.cursor.setPosition(int(mark.start + mark.length), QTextCursor::KeepAnchor);
        selection.format.setBackground(Theme::colour(colourOf(toneOf(mark.field), TonePart::Soft)));
        selection.format.setForeground(Theme::colour(colourOf(toneOf(mark.field), TonePart::OnSoft)));
        selection.format.setUnderlineStyle(QTextCharFormat::SingleUnderline);
        selections << selection;
    }
    setExtraSelections(selections);
}

bool LabelMarker::mark(LabelField field)
{
    const QTextCursor cursor = textCursor();
    if (!cursor.hasSelection())
        return false;
    const int start = cursor.selectionStart();
    const int length = cursor.selectionEnd() - start;
    // What was marked is seen in its own colour.
    QTextCursor after = cursor;
    after.setPosition(start + length);
    setTextCursor(after);
    Q_EMIT marked(field, start, length);
    return true;
}

void LabelMarker::keyPressEvent(QKeyEvent *event)
{
    const bool isPlain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::ShiftModifier;
    const QString text = event->text().toUpper();
    if (isPlain && text.size() == 1 && m_keys.contains(text.front())) {
        mark(m_keys.value(text.front()));
        return;
    }
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) {
        const QTextCursor cursor = textCursor();
        const int before = event->key() == Qt::Key_Backspace && !cursor.hasSelection() ? 1 : 0;
        Q_EMIT unmarked(cursor.selectionStart() - before);
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Escape)
        return event->ignore(); // the dialog's
    QTextEdit::keyPressEvent(event);
}

void LabelMarker::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange)
        showMarks();
}

} // namespace bm
