// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/tables/tablefile.h"
#include "services/importing/imports.h"

#include <QWidget>
#include <optional>

class QComboBox;
class QLabel;
class QStandardItemModel;
class QTableView;

namespace bm
{

class Banner;
class FormField;
class PathPicker;

// Which file it is, what is in it, and what its columns and its dates and figures mean.
class ImportSetup : public QWidget
{
    Q_OBJECT

public:
    // kinds: those that the person may import; refusal: what of the others is to be said.
    ImportSetup(const std::vector<ImportKind> &kinds, const QString &refusal, QWidget *parent = nullptr);

    ImportKind kind() const;
    QString path() const;
    QString sheet() const; // empty: the file says which
    void setPath(const QString &path);

    void showRead(const TableRead &read);
    bool hasTable() const { return m_table != nullptr; }
    // As the person has it now; the file was read.
    ImportRequest request() const;
    QStringList titles() const;
    // Says beside the columns what is missing; true: nothing.
    bool checkMapping();
    void showProblem(const QString &title, const QString &sentence);

Q_SIGNALS:
    // Another file or sheet is to be read.
    void fileChosen();
    void templateWanted();

private:
    void setUpChoices(const std::vector<ImportKind> &kinds);
    void setUpColumns();
    QWidget *choiceRow();
    void setRemark(const QString &text);
    FormField *choice(QComboBox *box, const QString &name, const QString &label);
    void showTable(const TableFile &file);
    void fillColumns();
    QComboBox *fieldBox(int column, const QString &field);
    QStringList mapping() const;

    QComboBox *m_kind;
    PathPicker *m_path;
    QComboBox *m_sheet;
    QComboBox *m_dates;
    QComboBox *m_figures;
    FormField *m_pathField;
    FormField *m_sheetField;
    Banner *m_banner;
    QTableView *m_columns;
    QStandardItemModel *m_model;
    QLabel *m_remark;
    QString m_refusal;
    std::vector<QComboBox *> m_fields;
    std::shared_ptr<const ImportTable> m_table;
};

} // namespace bm
