// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QGridLayout;
class QLineEdit;
class QPushButton;

namespace bm
{

// The digits for a finger in a glove, typed into a field that keeps the keyboard.
class PinPad : public QWidget
{
    Q_OBJECT

public:
    explicit PinPad(QWidget *parent = nullptr);

    void setField(QLineEdit *field) { m_field = field; }

private:
    QPushButton *addKey(QGridLayout &grid, const QString &name, const QString &text, int row, int column);
    void type(const QString &digit);

    QLineEdit *m_field = nullptr;
};

} // namespace bm
