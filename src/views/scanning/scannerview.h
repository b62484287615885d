// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/scanning/aidictionary.h"
#include "documents/scanning/testsheet.h"
#include "domain/scanning/scannerlearning.h"
#include "views/scanning/scanlistener.h"
#include "views/scanning/serialscanner.h"

#include <QWidget>
#include <memory>

namespace Ui
{
class ScannerView;
}

namespace bm
{

// How this workstation's scanner is set up: the clerk scans a test symbol, the page learns what the scanner sends and
// says what has to be changed in it, with the way out.
class ScannerView : public QWidget
{
    Q_OBJECT

public:
    explicit ScannerView(QWidget *parent = nullptr);
    ~ScannerView() override;

    void showSetup(const ScannerSetup &setup);
    void showDictionary(const AiDictionary &dictionary);
    // What became of the file that was chosen.
    void showImported(const Result<AiDictionary> &dictionary);
    void showSound(bool on);
    // What became of the serial port that showSetup() named. Detail: what the system says.
    void showPort(SerialScanner::State state, const QString &detail);

    // Which scale the workstation has; empty for none.
    void showScale(const QString &scale);

    // Learns from a test symbol. False for any other scan, which goes to what it means.
    bool takeTyped(const CapturedScan &scan);

Q_SIGNALS:
    // Learned, or as delivered again.
    void setupChanged(const bm::ScannerSetup &setup);
    void soundChanged(bool on);
    void lastScansWanted();
    void scaleWanted();
    // A file that GS1 published, to be read from now on.
    void dictionaryChosen(const QString &path);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void setUpButtons();
    void setUpPort();
    void choosePort();
    void chooseDictionary();
    void takeField(const QString &scan);
    bool learn(const CapturedScan &scan);
    void showFault(const LearnedScanner &learned);
    void showLearned(const LearnedScanner &learned, const CapturedScan &scan);
    void print();
    void savePdf();

    std::unique_ptr<Ui::ScannerView> m_ui;
    std::unique_ptr<TestSheet> m_sheet;
    ScannerSetup m_setup;
};

} // namespace bm
