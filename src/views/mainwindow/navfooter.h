// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QMenu;
class QSpacerItem;

namespace bm
{

class NavButton;

// The foot of the navigation: who works where with which database, what that person can do about it, and the
// switch of the theme.
class NavFooter : public QWidget
{
    Q_OBJECT

public:
    explicit NavFooter(QWidget *parent = nullptr);

    void setWho(const QString &person, const QString &workstation, const QString &database);
    // The person's own button with what a person can do there; an empty name takes it away.
    void setSignedIn(const QString &name, const QString &role);
    void setPersonActions(const QList<QAction *> &actions);
    // The next of light, dark, high contrast.
    void nextTheme();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showTheme();
    void openPersonMenu();

    QStringList m_lines; // who (while nobody is signed in), where, with what
    QString m_who;
    QStringList m_place;
    QSpacerItem *m_room = nullptr; // for the lines
    NavButton *m_person;
    QMenu *m_personMenu;
    NavButton *m_theme;
};

} // namespace bm
