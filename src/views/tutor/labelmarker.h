// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/tutor/labelpattern.h"

#include <QHash>
#include <QTextEdit>

namespace bm
{

// The text of a label, large, in which somebody marks its parts: with the mouse or with Shift and the arrows, then a
// key for each part. What is marked has a colour and a line below it.
class LabelMarker : public QTextEdit
{
    Q_OBJECT

public:
    explicit LabelMarker(QWidget *parent = nullptr);

    // With real group separators; they are shown as a scan field shows them.
    void setLabel(const QString &text);
    void setMarks(const std::vector<LabelMark> &marks);
    // The key of each part; any case.
    void setKeys(const QHash<QChar, LabelField> &keys) { m_keys = keys; }

Q_SIGNALS:
    // The characters that are selected are that.
    void marked(bm::LabelField field, qsizetype start, qsizetype length);
    // What stands at this place is no part any more.
    void unmarked(qsizetype position);

public:
    // As if the key of the part was pressed; false when nothing is selected.
    bool mark(LabelField field);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showMarks();

    QHash<QChar, LabelField> m_keys;
    std::vector<LabelMark> m_marks;
};

} // namespace bm
