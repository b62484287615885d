// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <functional>
#include <vector>

class QBoxLayout;

namespace bm
{

// A row of buttons for a question that a scan left open ("lot code or product number?"). Hidden while there is none.
class ChoiceRow : public QWidget
{
    Q_OBJECT

public:
    struct Choice
    {
        QString id; // the button's object name is "choice_" and the id
        QString text;
        std::function<void()> take;
    };

    explicit ChoiceRow(QWidget *parent = nullptr);

    // The first one has the focus. Taking one takes the row away.
    void offer(const std::vector<Choice> &choices);
    // One below the other, with numbers that are their keys.
    void offerList(const std::vector<Choice> &choices);
    void clear();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addButton(const Choice &choice);
    void begin();

    QBoxLayout *m_row;
};

} // namespace bm
