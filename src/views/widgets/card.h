// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;

namespace bm
{

// A surface that holds what belongs together, with an optional title. Its inner distance is already there: give the
// layout that you put inside margins of 0.
//
// In a .ui file: promote a QFrame (container), property title, and lay it out with margins 0.
class Card : public QFrame
{
    Q_OBJECT
    Q_PROPERTY(QString title READ title WRITE setTitle)

public:
    explicit Card(QWidget *parent = nullptr);
    explicit Card(const QString &title, QWidget *parent = nullptr);

    QString title() const;
    void setTitle(const QString &title);

    // Without inner distance at the sides and below: for a table that fills the card.
    void setFlush(bool flush);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void placeTitle();

    QLabel *m_title;
    bool m_flush = false;
};

} // namespace bm
