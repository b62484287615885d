// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/production/lines.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStandardItemModel;
class QTableView;

namespace bm
{

class Banner;
class FormField;
class ServiceWorker;

// A line as it is now, with its cleans, the newest first.
struct ShownLine
{
    LineState state;
    std::vector<LineCleaning> cleanings;
};

// The lines of the plant: what is left on each, what runs there, when it was cleaned. A clean is recorded here at any
// time, not only before a batch.
class LinesDialog : public QDialog
{
    Q_OBJECT

public:
    explicit LinesDialog(ServiceWorker &worker, QWidget *parent = nullptr);

private:
    void setUpTables();
    void layOut();
    void load();
    void show(std::vector<ShownLine> lines);
    void showCleanings();
    const ShownLine *current() const;
    void record();

    ServiceWorker &m_worker;
    std::vector<ShownLine> m_lines;
    QString m_selected;
    Banner *m_banner;
    QStandardItemModel *m_lineModel;
    QStandardItemModel *m_cleaningModel;
    QTableView *m_lineTable;
    QTableView *m_cleaningTable;
    QComboBox *m_kind;
    QLineEdit *m_remark;
    QPushButton *m_record;
    QPushButton *m_close;
    QLabel *m_refusal;
};

} // namespace bm
