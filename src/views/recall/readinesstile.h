// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/recalling/readiness.h"
#include "views/style/statuslook.h"

#include <QPushButton>

namespace bm
{

class StatusChip;

StatusLook readinessLook(ReadinessVerdict verdict);

// How ready the plant is for a recall, on one line: shape, word and colour, and what the last silent drill said. Opens
// the drills of the last nights.
class ReadinessTile : public QPushButton
{
    Q_OBJECT

public:
    explicit ReadinessTile(QWidget *parent = nullptr);

    void setState(const ReadinessState &state);
    QString words() const { return m_words; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    StatusLook m_look;
    QString m_words;
};

} // namespace bm
