// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace bm
{

class NavButton;

// The foot of the navigation: who works where with which database, and the switch of the theme.
class NavFooter : public QWidget
{
    Q_OBJECT

public:
    explicit NavFooter(QWidget *parent = nullptr);

    void setWho(const QString &person, const QString &workstation, const QString &database);
    // The next of light, dark, high contrast.
    void nextTheme();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showTheme();

    QStringList m_lines;
    NavButton *m_theme;
};

} // namespace bm
