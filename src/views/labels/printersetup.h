// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/labels/labelstation.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;

namespace bm
{

class FormField;

// The label printer of this workstation as a form. It stays open, with the reason, until what it says can be used.
class PrinterSetup : public QDialog
{
    Q_OBJECT

public:
    explicit PrinterSetup(const LabelStation &station, QWidget *parent = nullptr);

    LabelStation station() const;

Q_SIGNALS:
    void saved(const bm::LabelStation &station);

private:
    QWidget *makeButtons();
    void fill(const LabelStation &station);
    void findPrinters(const QString &chosen);
    void showKind();
    void save();

    QComboBox *m_kind;
    QComboBox *m_printer;
    QLineEdit *m_address;
    QComboBox *m_size;
    QComboBox *m_dots;
    QCheckBox *m_onReceipt;
    FormField *m_printerField;
    FormField *m_addressField;
};

} // namespace bm
