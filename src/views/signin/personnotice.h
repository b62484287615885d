// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/widgets/scanfeedback.h"

#include <QTimer>

namespace bm
{

// Lies at the top of a window for some seconds and says, seen from afar and heard, who works from now on, or what
// became of a scan that no page answers. Takes no input and no focus.
class PersonNotice : public ScanFeedback
{
    Q_OBJECT

public:
    // Becomes a child of the window and follows its width.
    explicit PersonNotice(QWidget *window);

    void welcome(const QString &name, const QString &role);
    void refuse(const QString &headline, const QString &sentence, const QString &wayOut);
    void ask(const QString &headline, const QString &sentence, const QString &wayOut);
    // Lies over another window from now on, and over the first one again when that is gone.
    void moveTo(QWidget &window);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void appear();
    void place();
    void goHome();

    QWidget *m_home;
    QTimer m_away;
};

} // namespace bm
