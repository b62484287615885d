// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/weighing/scalesetup.h"
#include "domain/weighing/scalestate.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;

namespace bm
{

class FormField;
class StatusChip;

// The scale of this workstation as a form, with a try: the weight that is on it, before anything is saved.
class ScaleForm : public QDialog
{
    Q_OBJECT

public:
    explicit ScaleForm(const ScaleSetup &setup, QWidget *parent = nullptr);

    // How the scale is that tried() named last.
    void showState(const ScaleState &state);

Q_SIGNALS:
    void tried(const bm::ScaleSetup &setup);
    void saved(const bm::ScaleSetup &setup);

private:
    void setUpFields();
    QWidget *makeTrial();
    QWidget *makeButtons();
    void fill(const ScaleSetup &setup);
    void showLine();
    // What is in the form; an error is shown beside its field.
    std::optional<ScaleSetup> written();
    void tryIt();
    void save();

    QComboBox *m_line;
    QComboBox *m_port;
    QComboBox *m_speed;
    QComboBox *m_frame;
    QLineEdit *m_address;
    FormField *m_portField;
    FormField *m_speedField;
    FormField *m_frameField;
    FormField *m_addressField;
    QWidget *m_trial;
    QLabel *m_figure;
    StatusChip *m_chip;
    QLabel *m_words;
    ScaleSetup m_tried;
};

} // namespace bm
