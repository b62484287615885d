// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/style/tokens.h"

#include <QKeySequence>
#include <QStringList>
#include <QWidget>
#include <map>

class QBoxLayout;
class QScrollArea;

namespace bm
{

class NavButton;
class NavHeading;

// The navigation at the left of the main window: sign and word per page, with a count where something waits. Arrow
// keys, Home and End move, Ctrl+1 to Ctrl+9 choose a page from anywhere in the window.
class SideNav : public QWidget
{
    Q_OBJECT

public:
    explicit SideNav(QWidget *parent = nullptr);

    // The name at the top, with a sign.
    void setBrand(const QString &iconName, const QString &name);
    void addSection(const QString &title);
    // The first page becomes the current one. The button's object name is "nav_" and the id.
    // Without keys of its own: Ctrl and its place.
    void addPage(const QString &id, const QString &iconName, const QString &text, const QKeySequence &keys = {});
    // What is added after this stands at the bottom.
    void addStretch();

    QString current() const { return m_current; }
    // Emits chosen() when it changes. An id that does not exist is ignored.
    void setCurrent(const QString &id);
    // 0 takes the badge away. Above 99 it shows "99+".
    void setBadge(const QString &id, int count, Tone tone = Tone::Danger);
    QStringList pages() const { return m_order; }

Q_SIGNALS:
    // By setCurrent() when it changes; by a person also when the page is there already: the keyboard goes to it.
    void chosen(const QString &id);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void choose(const QString &id);
    void fitInto(int height);
    void focusNeighbour(int step);
    void addShortcut(const QString &id, QKeySequence keys);

    QBoxLayout *m_whole;
    QScrollArea *m_scroll;
    QBoxLayout *m_column; // the pages, inside of it
    QString m_current;
    QStringList m_order;
    std::map<QString, NavButton *> m_buttons;
    std::vector<NavHeading *> m_headings;
};

} // namespace bm
