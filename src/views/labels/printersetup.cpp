// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/labels/printersetup.h"

#include "documents/labels/zplprinter.h"
#include "views/style/tokens.h"
#include "views/widgets/formfield.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QFutureWatcher>
#include <QLabel>
#include <QLineEdit>
#include <QPrinterInfo>
#include <QPushButton>
#include <QtConcurrentRun>

namespace bm
{
namespace
{
constexpr int leastWidth = 520;

FormField *makeField(const QString &name, const QString &label, QWidget *editor)
{
    auto *field = new FormField(label, editor);
    field->setObjectName(name);
    return field;
}

QString sizeWords(LabelSize size)
{
    const QSizeF area = sizeOf(size);
    return PrinterSetup::tr("%1 × %2 mm").arg(area.width()).arg(area.height());
}
} // namespace

PrinterSetup::PrinterSetup(const LabelStation &station, QWidget *parent)
    : QDialog(parent), m_kind(new QComboBox), m_printer(new QComboBox), m_address(new QLineEdit), m_size(new QComboBox),
      m_dots(new QComboBox), m_onReceipt(new QCheckBox(tr("Print a label when a lot is &received"))),
      m_printerField(makeField(QStringLiteral("labelPrinterField"), tr("&Printer"), m_printer)),
      m_addressField(makeField(QStringLiteral("labelAddressField"), tr("&Address"), m_address))
{
    setObjectName(QStringLiteral("labelPrinterDialog"));
    setWindowTitle(tr("Label printer"));
    setMinimumWidth(leastWidth);
    auto *title = new QLabel(tr("Label printer of this workstation"));
    title->setObjectName(QStringLiteral("labelPrinterTitle"));
    title->setProperty("type", QStringLiteral("title"));
    title->setTextFormat(Qt::PlainText);
    title->setWordWrap(true);
    m_kind->setObjectName(QStringLiteral("labelKindBox"));
    m_printer->setObjectName(QStringLiteral("labelPrinterBox"));
    m_address->setObjectName(QStringLiteral("labelAddressEdit"));
    m_size->setObjectName(QStringLiteral("labelSizeBox"));
    m_dots->setObjectName(QStringLiteral("labelDotsBox"));
    m_onReceipt->setObjectName(QStringLiteral("labelOnReceiptBox"));
    m_addressField->setHelp(tr("Its name or address in the network, with :port when it is not 9100"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Space::xl, Space::xl, Space::xl, Space::xl);
    column->setSpacing(Space::l);
    column->addWidget(title);
    column->addWidget(makeField(QStringLiteral("labelKindField"), tr("&Kind"), m_kind));
    column->addWidget(m_printerField);
    column->addWidget(m_addressField);
    column->addWidget(makeField(QStringLiteral("labelSizeField"), tr("Label &size"), m_size));
    column->addWidget(makeField(QStringLiteral("labelDotsField"), tr("&Dots per inch"), m_dots));
    column->addWidget(m_onReceipt);
    column->addStretch();
    column->addWidget(makeButtons());
    fill(station);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &PrinterSetup::showKind);
    showKind();
}

QWidget *PrinterSetup::makeButtons()
{
    auto *row = new QWidget;
    row->setObjectName(QStringLiteral("labelPrinterButtons"));
    auto *buttons = new QHBoxLayout(row);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(Space::m);
    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setObjectName(QStringLiteral("labelPrinterCancel"));
    cancel->setAutoDefault(false);
    auto *keep = new QPushButton(tr("Save"));
    keep->setObjectName(QStringLiteral("labelPrinterSave"));
    keep->setProperty("role", QStringLiteral("primary"));
    keep->setDefault(true);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(keep, &QPushButton::clicked, this, &PrinterSetup::save);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(keep);
    return row;
}

void PrinterSetup::fill(const LabelStation &station)
{
    m_kind->addItem(tr("No label printer"), int(LabelPrinterKind::None));
    m_kind->addItem(tr("Label printer in the network (ZPL)"), int(LabelPrinterKind::Network));
    m_kind->addItem(tr("Printer of this computer"), int(LabelPrinterKind::System));
    m_kind->setCurrentIndex(m_kind->findData(int(station.kind)));
    for (const LabelSize size : allLabelSizes())
        m_size->addItem(sizeWords(size), int(size));
    m_size->setCurrentIndex(m_size->findData(int(station.paper.size)));
    for (const int dots : {203, 300, 600})
        m_dots->addItem(QString::number(dots), dots);
    m_dots->setCurrentIndex(qMax(0, m_dots->findData(station.paper.dotsPerInch)));
    m_onReceipt->setChecked(station.printsOnReceipt);
    if (station.kind == LabelPrinterKind::Network)
        m_address->setText(station.printer);
    findPrinters(station.kind == LabelPrinterKind::System ? station.printer : QString());
}

// The print service may take its time to answer: beside the window.
void PrinterSetup::findPrinters(const QString &chosen)
{
    if (!chosen.isEmpty())
        m_printer->addItem(chosen);
    auto *watcher = new QFutureWatcher<QStringList>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QStringList names = watcher->result();
        for (const QString &name : names) {
            if (m_printer->findText(name) < 0)
                m_printer->addItem(name);
        }
        m_printerField->setHelp(m_printer->count() == 0 ? tr("This computer knows no printer.") : QString());
    });
    watcher->setFuture(QtConcurrent::run([] { return QPrinterInfo::availablePrinterNames(); }));
}

void PrinterSetup::showKind()
{
    const auto kind = LabelPrinterKind(m_kind->currentData().toInt());
    m_printerField->setVisible(kind == LabelPrinterKind::System);
    m_addressField->setVisible(kind == LabelPrinterKind::Network);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_size, m_dots, m_onReceipt})
        widget->setEnabled(kind != LabelPrinterKind::None);
    m_printerField->clearError();
    m_addressField->clearError();
}

LabelStation PrinterSetup::station() const
{
    LabelStation station;
    station.kind = LabelPrinterKind(m_kind->currentData().toInt());
    if (station.kind == LabelPrinterKind::None)
        return {};
    station.printer = station.kind == LabelPrinterKind::System ? m_printer->currentText() : m_address->text().trimmed();
    station.paper = {LabelSize(m_size->currentData().toInt()), m_dots->currentData().toInt()};
    station.printsOnReceipt = m_onReceipt->isChecked();
    return station;
}

void PrinterSetup::save()
{
    const LabelStation wanted = station();
    if (wanted.kind == LabelPrinterKind::System && wanted.printer.isEmpty())
        return m_printerField->setError(tr("Choose a printer, or another kind."));
    if (wanted.kind == LabelPrinterKind::Network) {
        if (const auto printer = zplPrinterFromText(wanted.printer); !printer) {
            m_address->setFocus(Qt::OtherFocusReason);
            return m_addressField->setError(printer.error().reason == Reason::Required
                                                ? tr("Type the printer's name or address.")
                                                : tr("“%1” is no address of a printer.").arg(wanted.printer));
        }
    }
    Q_EMIT saved(wanted);
    accept();
}

} // namespace bm
