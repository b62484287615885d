// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <vector>

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
    // The age of the newest backup in a few words, and the whole sentence; marked when somebody should care.
    void setBackup(const QString &age, const QString &sentence, bool needsCare);
    // What goes on beside the window, in place of the age; empty: nothing.
    void setActivity(const QString &words);
    // The next of light, dark, high contrast.
    void nextTheme();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showTheme();
    // A line at the foot, with its icon.
    struct Line
    {
        const char *sign;
        QString text;
        bool isMarked = false;
    };

    void openPersonMenu();
    void describe();
    std::vector<Line> lines() const;

    QString m_who;      // shown while nobody is signed in
    QString m_signedIn; // name and role
    QString m_role;
    QStringList m_place;
    QString m_backup;
    QString m_backupSentence;
    QString m_activity;
    bool m_needsCare = false;
    QSpacerItem *m_room = nullptr; // for the lines
    NavButton *m_person;
    QMenu *m_personMenu;
    NavButton *m_theme;
};

} // namespace bm
