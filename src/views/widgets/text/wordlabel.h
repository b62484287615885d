// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QLabel>

namespace bm
{

// A QLabel that wraps words and remembers how high it is at a width. Nested layouts ask every wrapped label several
// times for each level above it, and a QLabel lays its text out anew for every question: on a page of the floor that
// was the largest part of the time between a scan and what is seen of it.
class WordLabel : public QLabel
{
    Q_OBJECT
public:
    explicit WordLabel(QWidget *parent = nullptr);
    explicit WordLabel(const QString &text, QWidget *parent = nullptr);

    int heightForWidth(int width) const override;

protected:
    bool event(QEvent *event) override;

private:
    mutable QHash<int, int> m_heights; // px by px
    mutable QString m_measured;        // the text they belong to
};

} // namespace bm
