// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QApplication;

namespace bm
{

// Watches the application for the theme: applies it again when the desktop changes its own and the person chose to
// follow it, and underlines the letters of shortcuts while Alt is held.
class ThemeFollower : public QObject
{
    Q_OBJECT

public:
    explicit ThemeFollower(QApplication &app);
    bool eventFilter(QObject *watched, QEvent *event) override;

    static bool showsMnemonics();

private:
    void followDesktop();
    void showMnemonics(bool shown);

    QApplication &m_app;
    bool m_applying = false;
};

} // namespace bm
