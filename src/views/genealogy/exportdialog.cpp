// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/genealogy/exportdialog.h"

#include "documents/sentences.h"
#include "genealogy/ui_exportdialog.h"
#include "views/style/icons.h"

#include <QFileDialog>
#include <QFileInfo>

namespace bm
{

namespace
{

QString endingOf(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Svg:
        return QStringLiteral(".svg");
    case ExportFormat::Png:
        return QStringLiteral(".png");
    case ExportFormat::Csv:
        break;
    }
    return QStringLiteral(".csv");
}

QString withoutEnding(const QString &path)
{
    for (const ExportFormat format : {ExportFormat::Svg, ExportFormat::Png, ExportFormat::Csv}) {
        if (path.endsWith(endingOf(format), Qt::CaseInsensitive))
            return path.chopped(endingOf(format).size());
    }
    return path;
}

} // namespace

ExportDialog::ExportDialog(const QString &proposedPath, bool withPicture, Write write, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::ExportDialog>()), m_write(std::move(write))
{
    m_ui->setupUi(this);
    Icons::decorate(this);
    for (const ExportFormat format : {ExportFormat::Svg, ExportFormat::Png, ExportFormat::Csv})
        m_ui->formatBox->setItemData(int(format), int(format));
    if (!withPicture) {
        m_ui->formatBox->removeItem(int(ExportFormat::Png));
        m_ui->formatBox->removeItem(int(ExportFormat::Svg));
    }
    m_ui->pathEdit->setText(proposedPath);
    m_ui->pathEdit->setMinimumWidth(460);
    m_ui->saveButton->setDefault(true);
    fitEnding();
    connect(m_ui->formatBox, &QComboBox::currentIndexChanged, this, &ExportDialog::fitEnding);
    connect(m_ui->pathEdit, &QLineEdit::textEdited, m_ui->pathField, [this] { m_ui->pathField->clearError(); });
    connect(m_ui->browseButton, &QPushButton::clicked, this, &ExportDialog::browse);
    connect(m_ui->saveButton, &QPushButton::clicked, this, &ExportDialog::save);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
}

ExportDialog::~ExportDialog() = default;

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

void ExportDialog::fitEnding()
{
    m_ui->pathEdit->setText(withoutEnding(path()) + endingOf(format()));
    m_ui->pathField->clearError();
}

void ExportDialog::browse()
{
    const QString filter = m_ui->formatBox->currentText() + u" (*" + endingOf(format()) + u')';
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
    const Done done = m_write(format(), path());
    if (done) {
        accept();
        return;
    }
    m_ui->pathField->setError(sentence(done.error()));
    m_ui->pathEdit->setFocus();
}

} // namespace bm
