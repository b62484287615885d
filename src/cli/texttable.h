// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace bm::cli
{

// Rows with aligned columns for a terminal; numbers stand at the right. Ends with a line break.
class TextTable
{
public:
    explicit TextTable(const QStringList &titles) { m_rows << titles; }
    void add(const QStringList &cells) { m_rows << cells; }
    bool isEmpty() const { return m_rows.size() < 2; }
    QString toText() const;

private:
    QList<QStringList> m_rows;
};

// What came from outside must not move a terminal's cursor: control characters become visible.
QString printable(QString text);

} // namespace bm::cli
