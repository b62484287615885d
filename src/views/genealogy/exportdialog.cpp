// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/genealogy/exportdialog.h"

#include "documents/epcis/epcisfile.h"
#include "documents/fsma/fsmaworkbook.h"
#include "documents/sentences.h"
#include "genealogy/ui_exportdialog.h"
#include "models/asking.h"
#include "views/style/icons.h"
#include "views/widgets/busyoverlay.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QtConcurrent>

namespace bm
{

namespace
{

constexpr int firstEventFormat = 4; // in the list, behind pictures and table

QStringList endings()
{
    return {QStringLiteral(".svg"), QStringLiteral(".png"),  QStringLiteral(".csv"),
            QStringLiteral(".pdf"), QStringLiteral(".xlsx"), QStringLiteral(".jsonld")};
}

QString withoutEnding(const QString &path)
{
    for (const QString &ending : endings()) {
        if (path.endsWith(ending, Qt::CaseInsensitive))
            return path.chopped(ending.size());
    }
    return path;
}

// In the worker's thread.
Result<QStringList> written(Session &session, EventFormat format, const ExportScope &scope, const QString &path,
                            const ExportControl &control)
{
    if (format == EventFormat::Fsma) {
        BM_TRY_ASSIGN(const FsmaSummary summary, writeFsmaWorkbook(session, scope, path, control));
        return fsmaWords(summary);
    }
    BM_TRY_ASSIGN(const EpcisSummary summary, writeEpcis(session, scope, path, control));
    return epcisWords(summary);
}

} // namespace

ExportDialog::ExportDialog(const QString &proposedPath, bool withPicture, Write write, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::ExportDialog>()), m_write(std::move(write)),
      m_busy(new BusyOverlay(this))
{
    m_ui->setupUi(this);
    Icons::decorate(this);
    for (int i = 0; i < m_ui->formatBox->count(); ++i)
        m_ui->formatBox->setItemData(i, i);
    const auto leaveOut = [this](ExportFormat format) {
        m_ui->formatBox->removeItem(m_ui->formatBox->findData(int(format)));
    };
    if (!withPicture) {
        leaveOut(ExportFormat::Png);
        leaveOut(ExportFormat::Svg);
    }
    if (!m_write)
        leaveOut(ExportFormat::Csv);
    m_ui->pathEdit->setText(proposedPath);
    m_ui->pathEdit->setMinimumWidth(460);
    m_ui->saveButton->setDefault(true);
    fit();
    connect(m_ui->formatBox, &QComboBox::currentIndexChanged, this, &ExportDialog::fit);
    connect(m_ui->scopeBox, &QComboBox::currentIndexChanged, this, &ExportDialog::fit);
    connect(m_ui->pathEdit, &QLineEdit::textEdited, m_ui->pathField, [this] { m_ui->pathField->clearError(); });
    connect(m_ui->browseButton, &QPushButton::clicked, this, &ExportDialog::browse);
    connect(m_ui->saveButton, &QPushButton::clicked, this, &ExportDialog::save);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_busy, &BusyOverlay::cancelled, this, [this] {
        if (m_isGivenUp)
            *m_isGivenUp = true;
    });
}

ExportDialog::~ExportDialog()
{
    if (m_isGivenUp)
        *m_isGivenUp = true;
}

void ExportDialog::offerPdf()
{
    m_ui->formatBox->insertItem(0, tr("Picture as PDF, on pages"), int(ExportFormat::Pdf));
}

void ExportDialog::offerEvents(ServiceWorker &worker, const ExportScope &shown, const QString &shownCode)
{
    m_worker = &worker;
    m_shown = shown;
    m_ui->formatBox->addItem(tr("Workbook for FSMA 204"), firstEventFormat + int(EventFormat::Fsma));
    m_ui->formatBox->addItem(tr("Events as EPCIS 2.0"), firstEventFormat + int(EventFormat::Epcis));
    if (shown.codes.isEmpty())
        m_ui->scopeBox->removeItem(0);
    else
        m_ui->scopeBox->setItemText(0, shown.direction == TraceDirection::Forward
                                           ? tr("%1 and where it went").arg(shownCode)
                                           : tr("%1 and what it was made of").arg(shownCode));
    const QDate today = QDate::currentDate();
    m_ui->fromEdit->setDate(today.addYears(-1));
    m_ui->toEdit->setDate(today);
    fit();
}

QString ExportDialog::path() const
{
    return m_ui->pathEdit->text().trimmed();
}

ExportFormat ExportDialog::format() const
{
    return ExportFormat(m_ui->formatBox->currentData().toInt());
}

void ExportDialog::setFormat(ExportFormat format)
{
    m_ui->formatBox->setCurrentIndex(m_ui->formatBox->findData(int(format)));
}

void ExportDialog::setFormat(EventFormat format)
{
    m_ui->formatBox->setCurrentIndex(m_ui->formatBox->findData(firstEventFormat + int(format)));
}

std::optional<EventFormat> ExportDialog::eventFormat() const
{
    const int format = m_ui->formatBox->currentData().toInt() - firstEventFormat;
    return format < 0 ? std::nullopt : std::optional(EventFormat(format));
}

QString ExportDialog::ending() const
{
    return endings().value(m_ui->formatBox->currentData().toInt());
}

bool ExportDialog::isOfDays() const
{
    return m_shown.codes.isEmpty() || m_ui->scopeBox->currentIndex() > 0;
}

ExportScope ExportDialog::scope() const
{
    ExportScope scope;
    if (isOfDays()) {
        scope.from = m_ui->fromEdit->date();
        scope.to = m_ui->toEdit->date();
    } else {
        scope = m_shown;
    }
    scope.onlyListed = m_ui->listedCheck->isChecked();
    return scope;
}

void ExportDialog::fit()
{
    m_ui->scopeField->setVisible(eventFormat().has_value());
    m_ui->daysPart->setVisible(eventFormat().has_value() && isOfDays());
    m_ui->listedCheck->setVisible(eventFormat().has_value());
    m_ui->pathEdit->setText(withoutEnding(path()) + ending());
    m_ui->pathField->clearError();
    m_ui->toField->clearError();
}

void ExportDialog::browse()
{
    const QString filter = m_ui->formatBox->currentText() + u" (*" + ending() + u')';
    const QString chosen = QFileDialog::getSaveFileName(this, windowTitle(), path(), filter);
    if (chosen.isEmpty())
        return;
    m_ui->pathEdit->setText(chosen);
    m_mayReplace = chosen; // the system's dialog asked already
}

void ExportDialog::save()
{
    if (QFileInfo(path()).isFile() && m_mayReplace != path()) {
        m_mayReplace = path();
        m_ui->pathField->setError(tr("This file is there already. Save once more to replace it."));
        return;
    }
    if (eventFormat().has_value())
        return writeEvents();
    writeShown();
}

void ExportDialog::writeShown()
{
    m_busy->start(tr("Writing the file"));
    auto *watcher = new QFutureWatcher<Done>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        m_busy->stop();
        const Done done = watcher->result();
        if (done)
            accept();
        else
            complain(done.error());
    });
    watcher->setFuture(QtConcurrent::run(m_write(format(), path())));
}

void ExportDialog::writeEvents()
{
    m_isGivenUp = std::make_shared<std::atomic<bool>>(false);
    m_busy->start(tr("Writing what happened"), true);
    askThen(
        *m_worker, this,
        [format = *eventFormat(), scope = scope(), path = path(), isGivenUp = m_isGivenUp](Services &plant) {
            ExportControl control;
            control.isCancelled = [isGivenUp] { return isGivenUp->load(); };
            return written(plant.session, format, scope, path, control);
        },
        [this](const Result<QStringList> &answer) { take(answer); });
}

void ExportDialog::take(const Result<QStringList> &answer)
{
    m_busy->stop();
    m_isGivenUp.reset();
    if (answer) {
        m_remarks = *answer;
        return accept();
    }
    if (answer.error().reason != Reason::Cancelled)
        complain(answer.error());
}

void ExportDialog::complain(const Error &error)
{
    if (error.field == u"to") {
        m_ui->toField->setError(tr("This day is before the first one."));
        return m_ui->toEdit->setFocus();
    }
    m_ui->pathField->setError(sentence(error));
    m_ui->pathEdit->setFocus();
}

} // namespace bm
