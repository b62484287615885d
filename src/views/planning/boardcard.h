// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/planning/board.h"

#include <QAbstractButton>

namespace bm
{

struct StatusLook;

// What a batch looks like on the board: its state, and what it must not meet in words.
std::vector<StatusLook> boardLooks(const BoardRun &run);
// "10:30, 200 kg"
QString boardFacts(const BoardRun &run);

// A batch on the board: number, recipe, size and time, its state by shape, word and colour.
class BoardCard : public QAbstractButton
{
    Q_OBJECT

public:
    explicit BoardCard(const BoardRun &run, QWidget *parent = nullptr);

    const BoardRun &run() const { return m_run; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    BoardRun m_run;
};

} // namespace bm
