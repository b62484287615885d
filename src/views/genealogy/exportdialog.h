// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/exporting/exports.h"

#include <QDialog>
#include <atomic>
#include <functional>
#include <memory>

namespace Ui
{
class ExportDialog;
}

namespace bm
{

class BusyOverlay;
class ServiceWorker;

enum class ExportFormat { Svg, Png, Csv, Pdf };
enum class EventFormat { Fsma, Epcis };

// Asks what of the genealogy to save and where, and says so when that does not work.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    // Takes what is needed from the window; what it returns writes the file, in another thread: a large picture takes
    // seconds.
    using Writing = std::function<Done()>;
    using Write = std::function<Writing(ExportFormat, const QString &path)>;

    // proposedPath: without the ending. withPicture false: no picture is offered. Without write nothing is but what
    // offerEvents() adds.
    ExportDialog(const QString &proposedPath, bool withPicture, Write write, QWidget *parent = nullptr);
    ~ExportDialog() override;

    // Also the picture on pages.
    void offerPdf();
    // Also what happened, for auditors and customers: of this, or with no codes in it of some days only. It is read and
    // written in the worker.
    void offerEvents(ServiceWorker &worker, const ExportScope &shown, const QString &shownCode);

    QString path() const;
    ExportFormat format() const;
    void setFormat(ExportFormat format);
    void setFormat(EventFormat format);
    // What is in the file that was written, and what is missing in it; nothing of a picture or a table.
    const QStringList &remarks() const { return m_remarks; }

private:
    std::optional<EventFormat> eventFormat() const;
    QString ending() const;
    bool isOfDays() const;
    ExportScope scope() const;
    void fit();
    void browse();
    void save();
    void writeShown();
    void writeEvents();
    void take(const Result<QStringList> &written);
    void complain(const Error &error);

    std::unique_ptr<Ui::ExportDialog> m_ui;
    Write m_write;
    BusyOverlay *m_busy;
    ServiceWorker *m_worker = nullptr;
    ExportScope m_shown;
    QStringList m_remarks;
    std::shared_ptr<std::atomic<bool>> m_isGivenUp; // of what the worker writes
    QString m_mayReplace;                           // a path of which the person knows that a file is there
};

} // namespace bm
