// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/tables/tablefile.h"
#include "services/importing/imports.h"
#include "services/serviceworker.h"

#include <QDialog>
#include <atomic>

class QPushButton;
class QStackedWidget;

namespace bm
{

class BusyOverlay;
class ImportPreviewList;
class ImportSetup;
class PageHeader;

// The way of a spreadsheet into the plant: the file and what its columns hold, what would happen, what happened.
class SpreadsheetImport : public QDialog
{
    Q_OBJECT

public:
    explicit SpreadsheetImport(ServiceWorker &worker, QWidget *parent = nullptr);
    ~SpreadsheetImport() override;

    // What the role lets a person import; everything in a plant without people.
    static std::vector<ImportKind> kindsFor(const std::optional<Role> &role);

    void openFile(const QString &path);
    void reject() override;

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void setUpButtons();
    QPushButton *addButton(const QString &name, const QString &text, const QString &icon,
                           void (SpreadsheetImport::*run)());
    void readFile();
    void look();
    void write();
    void back();
    void saveTemplate();
    void showStep();
    ImportRequest request() const;
    ImportWatch begin(const QString &words);
    void end();
    void takePreview(const Result<ImportPreview> &preview);
    void takeOutcome(const Result<ImportOutcome> &outcome);

    ServiceWorker &m_worker;
    PageHeader *m_header;
    QStackedWidget *m_steps;
    ImportSetup *m_setup;
    ImportPreviewList *m_preview;
    BusyOverlay *m_busy;
    QPushButton *m_template = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_close = nullptr;
    QPushButton *m_look = nullptr;
    QPushButton *m_write = nullptr;
    std::shared_ptr<std::atomic<bool>> m_stopped; // of the task that is under way
    int m_reading = 0;                            // only the answer to the last file counts
    bool m_mayWrite = false;
    bool m_isWritten = false;
};

} // namespace bm
