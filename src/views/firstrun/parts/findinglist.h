// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/inspection.h"

#include <QWidget>
#include <map>

class QComboBox;
class QLabel;
class QVBoxLayout;

namespace bm
{

// The findings by kind: what it is, where and how often, examples, and a box to choose what is done about it with the
// proposed action chosen first. The kind's box is named "choice_" and the kind.
class FindingList : public QWidget
{
    Q_OBJECT

public:
    explicit FindingList(QWidget *parent = nullptr);

    // A choice that is not offered any more is forgotten.
    void setFindings(const Inspection &inspection, const FindingChoices &chosen);
    // Where the person chose something else than what was proposed.
    FindingChoices choices() const;

Q_SIGNALS:
    void chosen();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Entry
    {
        QComboBox *box;
        QLabel *stop;
    };

    void clear();
    void addKind(const QString &kind, const std::vector<Finding> &findings, const FindingChoices &chosen);
    QComboBox *addBox(const QString &kind, const QStringList &actions, const QString &chosen);
    void showStop(const Entry &entry);

    QVBoxLayout *m_column;
    std::map<QString, Entry> m_entries;
};

} // namespace bm
