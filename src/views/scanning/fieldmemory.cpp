// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scanning/fieldmemory.h"

#include "views/widgets/scanedit.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>

namespace bm
{
namespace
{
constexpr QChar separator(0x1D);

void sendKey(QWidget &field, int key, Qt::KeyboardModifiers modifiers, const QString &text)
{
    for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease}) {
        QKeyEvent event(type, key, modifiers, text);
        QApplication::sendEvent(&field, &event);
    }
}
} // namespace

QLineEdit *editorOf(QWidget *widget)
{
    if (auto *box = qobject_cast<QComboBox *>(widget))
        return box->lineEdit();
    if (auto *spin = qobject_cast<QAbstractSpinBox *>(widget))
        return spin->findChild<QLineEdit *>();
    return qobject_cast<QLineEdit *>(widget);
}

bool isPrivateField(QWidget *widget)
{
    const QLineEdit *editor = editorOf(widget);
    return editor != nullptr && (editor->echoMode() != QLineEdit::Normal || editor->property("takesBadges").toBool());
}

bool takesCodes(QWidget *widget)
{
    const QLineEdit *editor = editorOf(widget);
    return editor != nullptr && !editor->isReadOnly() &&
           (editor->property("takesCodes").toBool() || widget->property("takesCodes").toBool());
}

void typeInto(QWidget &field, const QString &text, bool withReturn)
{
    const QPointer<QWidget> there(&field);
    for (const QChar character : text) {
        if (there == nullptr)
            return;
        if (character == separator)
            sendKey(field, Qt::Key_BracketRight, Qt::ControlModifier, character);
        else
            sendKey(field, character.toUpper().unicode(), Qt::NoModifier, character);
    }
    if (withReturn && there != nullptr)
        sendKey(field, Qt::Key_Return, Qt::NoModifier, QStringLiteral("\r"));
}

FieldMemory::FieldMemory(QWidget &widget) : m_widget(&widget)
{
    if (const QLineEdit *editor = editorOf(&widget)) {
        m_text = editor->text();
        m_cursor = editor->cursorPosition();
        m_selectionStart = editor->selectionStart();
        m_selectionLength = editor->selectionLength();
    } else if (const auto *list = qobject_cast<QAbstractItemView *>(&widget)) {
        m_row = list->currentIndex();
    } else if (const auto *box = qobject_cast<QComboBox *>(&widget)) {
        m_choice = box->currentIndex();
    }
}

void FieldMemory::restore() const
{
    // The choices of a box, or a menu that is open.
    if (QWidget *popup = QApplication::activePopupWidget())
        popup->close();
    if (m_widget == nullptr)
        return;
    QLineEdit *editor = editorOf(m_widget);
    if (auto *list = qobject_cast<QAbstractItemView *>(m_widget); list != nullptr && m_row.isValid())
        list->setCurrentIndex(m_row);
    if (auto *box = qobject_cast<QComboBox *>(m_widget); box != nullptr && editor == nullptr)
        box->setCurrentIndex(m_choice);
    if (editor == nullptr)
        return;
    if (auto *scanEdit = qobject_cast<ScanEdit *>(editor); scanEdit != nullptr)
        scanEdit->setScan(m_text);
    else
        editor->setText(m_text);
    editor->setCursorPosition(m_cursor);
    if (m_selectionStart >= 0)
        editor->setSelection(m_selectionStart, m_selectionLength);
}

} // namespace bm
