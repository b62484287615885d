// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPersistentModelIndex>
#include <QPointer>
#include <QWidget>

class QLineEdit;

namespace bm
{

// The line edit that takes what is typed into this widget, or null.
QLineEdit *editorOf(QWidget *widget);
// Of a PIN, and of a field that asks for a badge, nobody asks what the scan means.
bool isPrivateField(QWidget *widget);
// A field where any code may be meant: an invoice, an order, a place. The property "takesCodes" says so.
bool takesCodes(QWidget *widget);
// As hands would type it, a separator as Ctrl+], with Return at the end when wanted.
void typeInto(QWidget &field, const QString &text, bool withReturn);

// What a field was before the first character of a scan reached it.
class FieldMemory
{
public:
    FieldMemory() = default;
    explicit FieldMemory(QWidget &widget);

    QWidget *widget() const { return m_widget; }
    // As if nothing had been typed since.
    void restore() const;

private:
    QPointer<QWidget> m_widget;
    QString m_text;
    int m_cursor = 0;
    int m_selectionStart = -1;
    int m_selectionLength = 0;
    QPersistentModelIndex m_row; // of a list, which goes to what begins with the character
    int m_choice = -1;           // of a box of choices, which does the same
};

} // namespace bm
