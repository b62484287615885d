// SPDX-License-Identifier: GPL-3.0-or-later
// Bill of lading and packing list, printed or as a PDF; the customer's file of elements.
#include "documents/savefile.h"
#include "documents/shipping/shippingpaper.h"
#include "models/asking.h"
#include "shipping/ui_shippingview.h"
#include "views/floor/factcard.h"
#include "views/floor/scanwords.h"
#include "views/production/sheetprinting.h"
#include "views/shipping/shippingview.h"

#include <QFileDialog>
#include <QFutureWatcher>
#include <QPrinterInfo>
#include <QtConcurrentRun>

namespace bm
{
namespace
{
Done printPapers(const Shipment &shipment, const QString &printer)
{
    for (const PaperKind kind : {PaperKind::BillOfLading, PaperKind::PackingList}) {
        BM_TRY_ASSIGN(const ShippingPaper paper, ShippingPaper::make(shipment, kind));
        BM_TRY(printOn(printer, paper.title(),
                       [&paper](QPainter &painter, const QSizeF &page, int dots, const std::function<void()> &next) {
                           paper.paint(painter, page, dots, next);
                       }));
    }
    return {};
}

Done savePdf(const Shipment &shipment, const QString &path)
{
    BM_TRY_ASSIGN(const QByteArray pdf, shippingPapersPdf(shipment));
    return saveFile(path, pdf);
}
} // namespace

void ShippingView::askPapers()
{
    // A spooler that does not answer must not stop the window.
    auto *watcher = new QFutureWatcher<QStringList>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, number = current()] {
        watcher->deleteLater();
        if (number == current())
            askPapersOn(watcher->result());
    });
    watcher->setFuture(QtConcurrent::run([] { return QPrinterInfo::availablePrinterNames(); }));
}

void ShippingView::askPapersOn(const QStringList &printers)
{
    const QStringList kinds{tr("Bill of lading and packing list"), tr("File for the customer (CSV)")};
    AskedField kind{QStringLiteral("kind"), tr("&Which"), kinds.first(), {}, kinds};
    kind.closed = true;
    Question question{tr("Papers of %1").arg(current()),
                      tr("The code on them opens this shipment when it is scanned."),
                      {kind},
                      tr("Save…")};
    if (!printers.isEmpty()) {
        AskedField printer{QStringLiteral("printer"), tr("&Printer"), printers.first(), {}, printers};
        printer.closed = true;
        question.fields.push_back(printer);
        question.confirmText = tr("Print");
        question.otherText = tr("Save…");
    }
    m_facts->ask(question, [this, file = kinds.last(), prints = !printers.isEmpty()](const Answers &answers) {
        const bool isFile = answers.values[QStringLiteral("kind")] == file;
        const QString printer = answers.values[QStringLiteral("printer")];
        if (isFile || !prints || answers.other)
            return savePapers(isFile);
        putPapers([printer](const Shipment &shipment) { return printPapers(shipment, printer); },
                  tr("Sent to the printer %1").arg(printer));
    });
}

// As it is now, not as the page read it.
void ShippingView::putPapers(std::function<Done(const Shipment &)> put, const QString &where)
{
    askThen(
        m_worker, this, [number = current()](Services &plant) { return Shipments(plant.session).read(number); },
        [this, put = std::move(put), where](const Result<Shipment> &shipment) {
            if (!shipment) {
                m_facts->panel().done();
                return refuse(*m_ui->feedback, tr("No papers"), shipment.error());
            }
            auto *watcher = new QFutureWatcher<Done>(this);
            connect(watcher, &QFutureWatcherBase::finished, this,
                    [this, watcher, where, number = shipment->summary.number] {
                        watcher->deleteLater();
                        m_facts->panel().done();
                        const Done done = watcher->result();
                        if (!done)
                            return refuse(*m_ui->feedback, tr("No papers"), done.error());
                        m_ui->feedback->showAccepted(tr("Papers of %1").arg(number), where);
                    });
            watcher->setFuture(QtConcurrent::run([put, paper = *shipment] { return put(paper); }));
        });
}

void ShippingView::savePapers(bool isFile)
{
    const QString ending = isFile ? QStringLiteral("csv") : QStringLiteral("pdf");
    auto *dialog = new QFileDialog(this, isFile ? tr("Save the file for the customer") : tr("Save the papers"), {},
                                   isFile ? tr("CSV files (*.csv)") : tr("PDF files (*.pdf)"));
    dialog->setObjectName(QStringLiteral("papersFileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(ending);
    dialog->selectFile(fileNameOf(QStringLiteral("shipment"), current()) + u'.' + ending);
    connect(dialog, &QFileDialog::fileSelected, this, [this, isFile](const QString &path) {
        putPapers(
            [path, isFile](const Shipment &shipment) {
                return isFile ? saveFile(path, shippingKdeFile(shipment)) : savePdf(shipment, path);
            },
            tr("It is in %1").arg(path));
    });
    m_facts->panel().done();
    dialog->open();
}

} // namespace bm
