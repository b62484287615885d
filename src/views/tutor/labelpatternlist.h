// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/serviceworker.h"
#include "services/tutor/labelpatterns.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStandardItemModel;
class QTableView;

namespace bm
{

class ActionPanel;

// What was taught about the labels of suppliers: a label can be tried, and a pattern that is no good any more is
// retired with a reason.
class LabelPatternList : public QDialog
{
    Q_OBJECT

public:
    // What is tried at first.
    LabelPatternList(ServiceWorker &worker, const QString &text, QWidget *parent);

private:
    void setUpTable();
    QWidget *makeTry(const QString &text);
    QWidget *makeButtons();
    void load();
    void fill(const std::vector<TaughtPattern> &patterns);
    qint64 current() const;
    void offer();
    void tryText();
    void askRetire();

    ServiceWorker &m_worker;
    QStandardItemModel *m_model;
    QTableView *m_table;
    QCheckBox *m_all;
    QLineEdit *m_text;
    QLabel *m_says;
    ActionPanel *m_panel;
    QPushButton *m_retire;
};

} // namespace bm
