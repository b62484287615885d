// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/production/balancecard.h"

#include "documents/production/balancewords.h"
#include "domain/units/conversion.h"
#include "models/wording.h"
#include "views/style/theme.h"
#include "views/widgets/text/wordlabel.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QLabel>

namespace bm
{

BalanceCard::BalanceCard(QWidget *parent) : QWidget(parent), m_lines(new QGridLayout), m_remarks(new WordLabel)
{
    setObjectName(QStringLiteral("balanceCard"));
    setAccessibleName(tr("Mass balance"));
    m_remarks->setObjectName(QStringLiteral("balanceRemarks"));
    m_remarks->setTextFormat(Qt::PlainText);
    m_lines->setColumnStretch(0, 1);
    m_lines->setHorizontalSpacing(Space::m);
    m_lines->setVerticalSpacing(Space::xs);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Space::m, Space::xs, Space::m, Space::xs);
    column->setSpacing(Space::s);
    column->addLayout(m_lines);
    column->addWidget(m_remarks);
    hide();
}

QLabel *BalanceCard::label(const QString &text, const QString &name)
{
    auto *label = new QLabel(text);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setMinimumHeight(label->sizeHint().height()); // a figure of which the foot is missing is misread
    return label;
}

void BalanceCard::show(const RunBalance &balance)
{
    while (QLayoutItem *item = m_lines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int row = 0;
    for (const BalanceLine &line : balanceLines(balance, amount)) {
        m_lines->addWidget(label(line.what, QStringLiteral("balanceWhat")), row, 0);
        m_lines->addWidget(label(line.amount, QStringLiteral("balanceAmount")), row, 1, Qt::AlignRight);
        m_lines->addWidget(label(line.share, QStringLiteral("balanceShare")), row, 2, Qt::AlignRight);
        ++row;
    }
    const QStringList remarks = balanceRemarks(balance, amount);
    m_remarks->setText(remarks.join(u'\n'));
    m_remarks->setVisible(!remarks.isEmpty());
    setAccessibleDescription(balanceText(balance, amount));
}

QString BalanceCard::amount(Quantity quantity, const QString &unit)
{
    return shown(quantity, unit);
}

QString BalanceCard::wasteUnit(const QString &runUnit)
{
    const std::optional<Unit> unit = unitNamed(runUnit);
    return unit && unit->kind != Unit::Kind::Volume ? unit->name : QStringLiteral("kg");
}

QStringList BalanceCard::wasteUnits()
{
    return {QStringLiteral("kg"), QStringLiteral("g"), QStringLiteral("lb"), QStringLiteral("oz"),
            QStringLiteral("each")};
}

} // namespace bm
