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
    void describe();
    QStringList lines() const;

    QStringList m_lines;
    QString m_who;
    QString m_backup;
    QString m_backupSentence;
    QString m_activity;
    bool m_needsCare = false;
    NavButton *m_theme;
};

} // namespace bm
