// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/importing/importrowsmodel.h"

#include <QWidget>

class QCheckBox;
class QPlainTextEdit;
class QTableView;

namespace bm
{

class Banner;

// What an import would do, or did: the counts, every row, and all that is to be said of the chosen one.
class ImportPreviewList : public QWidget
{
    Q_OBJECT

public:
    explicit ImportPreviewList(QWidget *parent = nullptr);

    void show(const ImportPreview &preview, const QStringList &titles, bool isWritten);
    void showProblem(const QString &title, const QString &sentence);
    // "Change what is there already", or for lots "Receive again".
    bool isAsked() const;
    void clearAsked();
    void focusList();

Q_SIGNALS:
    // It is to be judged anew.
    void askedChanged();

private:
    void setUpTable();
    void showCounts(const ImportPreview &preview, bool isWritten);
    void showCurrent();

    Banner *m_banner;
    QCheckBox *m_asked;
    QCheckBox *m_onlyNotable;
    QTableView *m_table;
    ImportRowsModel *m_model;
    QPlainTextEdit *m_detail;
};

} // namespace bm
