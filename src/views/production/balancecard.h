// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/production/balances.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace bm
{

// The mass balance of a batch: its lines, and below what is wrong with it.
class BalanceCard : public QWidget
{
    Q_OBJECT

public:
    explicit BalanceCard(QWidget *parent = nullptr);

    void show(const RunBalance &balance);
    using QWidget::show;

    // As people read it here.
    static QString amount(Quantity quantity, const QString &unit);
    static QString wasteUnit(const QString &runUnit);
    static QStringList wasteUnits();

private:
    QLabel *label(const QString &text, const QString &name);

    QGridLayout *m_lines;
    QLabel *m_remarks;
};

} // namespace bm
