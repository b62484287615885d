// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scanning/scannerview.h"

#include "documents/savefile.h"
#include "documents/sentences.h"
#include "scanning/ui_scannerview.h"
#include "views/commands.h"
#include "views/floor/input.h"
#include "views/floor/scanwords.h"
#include "views/scanning/scannerwords.h"
#include "views/style/icons.h"
#include "views/widgets/pageheader.h"

#include <QDir>
#include <QFileDialog>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QStandardPaths>

namespace bm
{
namespace
{
// Above this a hand may be as quick, so that only a prefix tells the scanner.
constexpr int slowestMs = 30;
constexpr int longestPort = 200; // a path
} // namespace

ScannerView::ScannerView(QWidget *parent) : QWidget(parent), m_ui(std::make_unique<Ui::ScannerView>())
{
    m_ui->setupUi(this);
    m_ui->lastScansButton->setText(commandText(CommandId::LastScans));
    m_ui->scaleButton->setText(commandText(CommandId::ScaleSetting));
    Icons::decorate(this);
    m_ui->feedback->showReady(tr("Scan a test symbol"), tr("What the scanner sends is learned from it."));
    if (auto sheet = TestSheet::make()) {
        m_sheet = std::make_unique<TestSheet>(std::move(sheet).value());
        m_ui->sheetView->setSheet(*m_sheet);
    }
    setUpButtons();
    setUpPort();
    showSetup({});
    showDictionary({});
    showSound(true);
    showScale({});
    setFocusProxy(m_ui->scanEdit);
}

ScannerView::~ScannerView() = default;

void ScannerView::setUpButtons()
{
    connect(m_ui->scanEdit, &ScanEdit::scanned, this, &ScannerView::takeField);
    connect(m_ui->lastScansButton, &QPushButton::clicked, this, &ScannerView::lastScansWanted);
    connect(m_ui->scaleButton, &QPushButton::clicked, this, &ScannerView::scaleWanted);
    connect(m_ui->printButton, &QPushButton::clicked, this, &ScannerView::print);
    connect(m_ui->pdfButton, &QPushButton::clicked, this, &ScannerView::savePdf);
    connect(m_ui->tableButton, &QPushButton::clicked, this, &ScannerView::chooseDictionary);
    connect(m_ui->soundBox, &QCheckBox::clicked, this, &ScannerView::soundChanged);
    connect(m_ui->forgetButton, &QPushButton::clicked, this, [this] {
        m_ui->feedback->showReady(tr("Scan a test symbol"), tr("The scanner is taken as it was delivered."));
        ScannerSetup delivered;
        delivered.serialPort = m_setup.serialPort;
        delivered.baudRate = m_setup.baudRate;
        Q_EMIT setupChanged(delivered);
    });
}

void ScannerView::setUpPort()
{
    m_ui->portBox->lineEdit()->setPlaceholderText(tr("None"));
    m_ui->portBox->lineEdit()->setMaxLength(longestPort);
    connect(m_ui->portBox->lineEdit(), &QLineEdit::editingFinished, this, &ScannerView::choosePort);
    connect(m_ui->portBox, &QComboBox::activated, this, &ScannerView::choosePort);
    m_ui->portState->hide();
}

// What is plugged in now; what was chosen stays.
void ScannerView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    setChoices(m_ui->portBox, SerialScanner::ports());
}

void ScannerView::choosePort()
{
    ScannerSetup chosen = m_setup;
    const QString written = m_ui->portBox->currentText().trimmed();
    chosen.serialPort = written.section(u'@', 0, 0).trimmed();
    const int rate = written.section(u'@', 1).trimmed().toInt();
    chosen.baudRate = rate > 0 ? rate : ScannerSetup().baudRate;
    if (chosen != m_setup)
        Q_EMIT setupChanged(chosen);
}

void ScannerView::showPort(SerialScanner::State state, const QString &detail)
{
    m_ui->portState->setVisible(state != SerialScanner::State::None);
    m_ui->portState->setText(portWords(state, detail));
}

void ScannerView::showSetup(const ScannerSetup &setup)
{
    m_setup = setup;
    const bool isUsualRate = setup.baudRate == ScannerSetup().baudRate;
    m_ui->portBox->setEditText(isUsualRate ? setup.serialPort
                                           : QString(setup.serialPort % u'@' % QString::number(setup.baudRate)));
    m_ui->separatorFact->setText(separatorWords(setup));
    m_ui->aimFact->setText(aimWords(setup));
    m_ui->prefixFact->setText(prefixWords(setup));
    m_ui->suffixFact->setText(suffixWords(setup));
    m_ui->speedFact->setText(speedWords(setup));
}

void ScannerView::showDictionary(const AiDictionary &dictionary)
{
    m_ui->tableFact->setText(aiDictionaryWords(dictionary));
}

void ScannerView::showImported(const Result<AiDictionary> &dictionary)
{
    if (!dictionary)
        return m_ui->feedback->showRefused(tr("Not read"), dictionaryFaultWords(dictionary.error()),
                                           tr("What was used before stays. Download the file from GS1 anew."));
    showDictionary(*dictionary);
    m_ui->feedback->showAccepted(tr("GS1 table read"), aiDictionaryWords(*dictionary));
}

void ScannerView::chooseDictionary()
{
    const QString path = QFileDialog::getOpenFileName(
        this, tr("A table that GS1 published"), QStandardPaths::writableLocation(QStandardPaths::DownloadLocation),
        tr("gs1-syntax-dictionary.txt (*.txt);;All files (*)"));
    if (!path.isEmpty())
        Q_EMIT dictionaryChosen(path);
}

void ScannerView::showScale(const QString &scale)
{
    const QString scanned = tr("How this workstation reads what is scanned");
    m_ui->header->setSubtitle(scale.isEmpty() ? scanned : tr("%1, and weighs with %2").arg(scanned, scale));
}

void ScannerView::showSound(bool on)
{
    m_ui->soundBox->setChecked(on);
}

// A scanner that is too slow to be told from a hand types into the field.
void ScannerView::takeField(const QString &scan)
{
    CapturedScan typed;
    typed.typed = scan;
    typed.longestPauseMs = slowestMs + 1;
    if (!learn(typed))
        m_ui->feedback->showRefused(tr("Not the test symbol"), tr("Something else was scanned."),
                                    tr("Scan one of the two symbols below."));
}

bool ScannerView::takeTyped(const CapturedScan &scan)
{
    return learn(scan);
}

bool ScannerView::learn(const CapturedScan &scan)
{
    const auto learned = learnScanner(scan.typed, scan.endsByKey, scan.longestPauseMs);
    if (!learned)
        return false;
    if (!learned->isUsable())
        showFault(*learned);
    else
        showLearned(*learned, scan);
    return true;
}

void ScannerView::showFault(const LearnedScanner &learned)
{
    const FaultWords words = faultWords(learned);
    m_ui->feedback->showRefused(words.headline, words.sentence, words.wayOut);
}

void ScannerView::showLearned(const LearnedScanner &learned, const CapturedScan &scan)
{
    ScannerSetup setup = learned.setup;
    setup.serialPort = m_setup.serialPort;
    setup.baudRate = m_setup.baudRate;
    const bool isSlow = scan.longestPauseMs > slowestMs && setup.prefix.isEmpty();
    if (isSlow)
        m_ui->feedback->showAsking(tr("Learned, but slow"), tr("The scanner is no quicker than a hand."),
                                   tr("Let it send a sign first, for example ~, then scan again."));
    else
        m_ui->feedback->showAccepted(tr("Learned"), separatorWords(setup));
    m_ui->scanEdit->clear();
    Q_EMIT setupChanged(setup);
}

void ScannerView::print()
{
    if (m_sheet == nullptr)
        return;
    QPrinter printer(QPrinter::HighResolution);
    printer.setFullPage(true);
    QPrintDialog dialog(&printer, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    QPainter painter;
    if (!painter.begin(&printer))
        return m_ui->feedback->showRefused(tr("Not printed"), tr("The printer did not begin."),
                                           tr("Look at the printer, or save the sheet as PDF."));
    m_sheet->paint(painter, printer.pageRect(QPrinter::DevicePixel).size(), printer.resolution());
}

void ScannerView::savePdf()
{
    if (m_sheet == nullptr)
        return;
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Save the test sheet"), folder.filePath(QStringLiteral("scanner-test-sheet.pdf")), tr("PDF (*.pdf)"));
    if (path.isEmpty())
        return;
    if (const Done saved = saveFile(path, m_sheet->pdf()); !saved)
        return refuse(*m_ui->feedback, tr("Not saved"), saved.error());
    m_ui->feedback->showReady(tr("Saved"), QDir::toNativeSeparators(path));
}

} // namespace bm
