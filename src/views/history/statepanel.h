// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/history/statelines.h"

#include <QWidget>

class QLabel;
class QStandardItemModel;
class QTableView;

namespace bm
{

// What a record was at a moment, beside what it is now; what has changed since stands out.
class StatePanel : public QWidget
{
    Q_OBJECT

public:
    explicit StatePanel(QWidget *parent = nullptr);

    void show(const QString &headline, const std::vector<StateLine> &lines);
    // A sentence instead, e.g. that it was not known yet.
    void showSentence(const QString &sentence);

private:
    QLabel *m_headline;
    QStandardItemModel *m_model;
    QTableView *m_table;
};

} // namespace bm
