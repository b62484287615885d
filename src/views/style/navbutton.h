// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/style/tokens.h"

#include <QAbstractButton>

namespace bm
{

// The parts of SideNav that it paints itself; not for use elsewhere.

// One page: sign, word, count. Checked is the current page.
class NavButton : public QAbstractButton
{
    Q_OBJECT

public:
    NavButton(const QString &iconName, const QString &text, QWidget *parent);
    void setBadge(int count, Tone tone);
    QSize sizeHint() const override;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QString badgeText() const;
    int paintBadge(QPainter &painter) const; // returns its width
    void paintGround(QPainter &painter) const;

    QString m_icon;
    int m_count = 0;
    Tone m_tone = Tone::Danger;
};

class NavHeading : public QWidget
{
    Q_OBJECT

public:
    NavHeading(const QString &title, QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_title;
};

class NavBrand : public QWidget
{
    Q_OBJECT

public:
    NavBrand(const QString &iconName, const QString &name, QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_icon;
    QString m_name;
};

} // namespace bm
