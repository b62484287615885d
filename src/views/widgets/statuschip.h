// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/style/statuslook.h"

#include <QWidget>

class QPainter;

namespace bm
{

// A state as a small plate: shape, word and colour together. Not interactive. Its accessible name is the word.
class StatusChip : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(QString word READ word)

public:
    explicit StatusChip(QWidget *parent = nullptr);
    explicit StatusChip(const StatusLook &look, QWidget *parent = nullptr);

    void setLook(const StatusLook &look);
    void setStatus(StatusKind kind, const QString &databaseWord);
    void setTone(Tone tone, const QString &word);

    const StatusLook &look() const { return m_look; }
    QString word() const { return m_look.word; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

    // The size a chip wants, and a chip drawn at the left, vertically centred in the rectangle; shared with the
    // delegate. A word that does not fit is elided.
    static QSize sizeOf(const StatusLook &look);
    static void paint(QPainter &painter, const QRect &rect, const StatusLook &look);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    StatusLook m_look;
};

} // namespace bm
