// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/style/tokens.h"

#include <QFrame>

class QLabel;

namespace bm
{

// A number that is read from afar: what it is, the figure, its unit, and optionally a remark with a tone.
class FigureTile : public QFrame
{
    Q_OBJECT
    Q_PROPERTY(QString label READ label WRITE setLabel)
    Q_PROPERTY(QString figure READ figure WRITE setFigure)
    Q_PROPERTY(QString unit READ unit WRITE setUnit)
    Q_PROPERTY(bool compact READ isCompact WRITE setCompact)

public:
    explicit FigureTile(QWidget *parent = nullptr);
    FigureTile(const QString &label, const QString &figure, const QString &unit = {}, QWidget *parent = nullptr);

    QString label() const;
    void setLabel(const QString &label);
    QString figure() const;
    // Already in the words of the reader's language. An unknown figure is "unknown", never 0.
    void setFigure(const QString &figure);
    QString unit() const;
    void setUnit(const QString &unit);
    // Lower, with a smaller figure: at a desk, above something that needs the room.
    bool isCompact() const { return m_compact; }
    void setCompact(bool compact);
    // A short line under the figure ("3 expire this week"); the tone gives sign and colour.
    void setRemark(Tone tone, const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void describe();
    void recolour();

    QLabel *m_label;
    QLabel *m_figure;
    QLabel *m_unit;
    QLabel *m_sign;
    QLabel *m_remark;
    Tone m_tone = Tone::Neutral;
    bool m_compact = false;
};

} // namespace bm
