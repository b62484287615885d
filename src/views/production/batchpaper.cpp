// SPDX-License-Identifier: GPL-3.0-or-later
// The paper of a batch: printed on a printer of the desktop or saved as a PDF.
#include "documents/batchsheet/batchsheet.h"
#include "documents/savefile.h"
#include "models/asking.h"
#include "views/production/batchpanel.h"
#include "views/production/sheetprinting.h"

#include <QFileDialog>
#include <QFutureWatcher>
#include <QPrinterInfo>
#include <QtConcurrentRun>

namespace bm
{

void BatchPanel::askSheet()
{
    // A spooler that does not answer must not stop the window.
    auto *watcher = new QFutureWatcher<QStringList>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, id = m_run.id] {
        watcher->deleteLater();
        if (m_run.id == id)
            askSheetOn(watcher->result());
    });
    watcher->setFuture(QtConcurrent::run([] { return QPrinterInfo::availablePrinterNames(); }));
}

void BatchPanel::askSheetOn(const QStringList &printers)
{
    const QStringList kinds{tr("As planned, to write on"), tr("As made")};
    AskedField kind{
        QStringLiteral("kind"), tr("&Which"), kinds[usualKind(m_run) == SheetKind::Planned ? 0 : 1], {}, kinds};
    kind.closed = true;
    Question question{tr("Sheet of %1").arg(m_run.batchNumber),
                      tr("The code on it opens this batch when it is scanned."),
                      {kind},
                      tr("Save as PDF")};
    if (!printers.isEmpty()) {
        AskedField printer{QStringLiteral("printer"), tr("&Printer"), printers.first(), {}, printers};
        printer.closed = true;
        question.fields.push_back(printer);
        question.confirmText = tr("Print");
        question.otherText = tr("Save as PDF");
    }
    ask(question, [this, planned = kinds.first(), prints = !printers.isEmpty()](const Answers &answers) {
        const bool isPlan = answers.values[QStringLiteral("kind")] == planned;
        if (prints && !answers.other)
            printSheet(isPlan, answers.values[QStringLiteral("printer")]);
        else
            saveSheet(isPlan);
    });
}

void BatchPanel::makeSheet(bool planned, std::function<Done(const BatchSheet &)> put, const QString &where)
{
    askThen(
        m_worker, this,
        [number = m_run.batchNumber](Services &plant) { return BatchSheets(plant.session).facts(number); },
        [this, planned, put = std::move(put), where](const Result<BatchSheetFacts> &facts) {
            if (!facts)
                return refuse(tr("No sheet"), facts.error());
            const auto sheet = BatchSheet::make(*facts, planned ? SheetKind::Planned : SheetKind::Made);
            if (!sheet)
                return refuse(tr("No sheet"), sheet.error());
            auto *watcher = new QFutureWatcher<Done>(this);
            connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, title = sheet->title(), where] {
                watcher->deleteLater();
                const Done done = watcher->result();
                if (!done)
                    return refuse(tr("No sheet"), done.error());
                m_panel->done();
                Q_EMIT accepted(title, where);
            });
            watcher->setFuture(QtConcurrent::run([put, paper = *sheet] { return put(paper); }));
        });
}

void BatchPanel::printSheet(bool planned, const QString &printer)
{
    makeSheet(
        planned, [printer](const BatchSheet &sheet) { return printBatchSheet(sheet, printer); },
        tr("Sent to the printer %1").arg(printer));
}

void BatchPanel::saveSheet(bool planned)
{
    auto *dialog = new QFileDialog(this, tr("Save the batch sheet"), {}, tr("PDF files (*.pdf)"));
    dialog->setObjectName(QStringLiteral("sheetFileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->selectFile(fileNameOf(QStringLiteral("batch"), m_run.batchNumber) + QStringLiteral(".pdf"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, planned](const QString &path) {
        makeSheet(
            planned, [path](const BatchSheet &sheet) { return saveFile(path, sheet.pdf()); },
            tr("It is in %1").arg(path));
    });
    m_panel->done();
    dialog->open();
}

} // namespace bm
