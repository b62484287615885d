// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/weighing/scaleform.h"

#include "documents/weighing/scalewords.h"
#include "services/weighing/scale.h"
#include "views/floor/input.h"
#include "views/style/tokens.h"
#include "views/weighing/scalestrip.h"
#include "views/widgets/formfield.h"
#include "views/widgets/statuschip.h"
#include "views/widgets/text/wordlabel.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>

namespace bm
{
namespace
{
constexpr int leastWidth = 560;
constexpr int trialHeight = 96;

FormField *makeField(const QString &name, const QString &label, QWidget *editor)
{
    auto *field = new FormField(label, editor);
    field->setObjectName(name);
    return field;
}

QPushButton *makeButton(const QString &name, const QString &text, bool isDefault)
{
    auto *button = new QPushButton(text);
    button->setObjectName(name);
    button->setAutoDefault(false);
    button->setDefault(isDefault);
    if (isDefault)
        button->setProperty("role", QStringLiteral("primary"));
    return button;
}
} // namespace

ScaleForm::ScaleForm(const ScaleSetup &setup, QWidget *parent)
    : QDialog(parent), m_line(new QComboBox), m_port(new QComboBox), m_speed(new QComboBox), m_frame(new QComboBox),
      m_address(new QLineEdit), m_portField(makeField(QStringLiteral("scalePortField"), tr("&Port"), m_port)),
      m_speedField(makeField(QStringLiteral("scaleSpeedField"), tr("Sp&eed"), m_speed)),
      m_frameField(makeField(QStringLiteral("scaleFrameField"), tr("&Bits and parity"), m_frame)),
      m_addressField(makeField(QStringLiteral("scaleAddressField"), tr("&Address"), m_address))
{
    setObjectName(QStringLiteral("scaleDialog"));
    setWindowTitle(tr("Scale"));
    setMinimumWidth(leastWidth);
    auto *title = new WordLabel(tr("Scale of this workstation"));
    title->setObjectName(QStringLiteral("scaleDialogTitle"));
    title->setProperty("type", QStringLiteral("title"));
    title->setTextFormat(Qt::PlainText);
    setUpFields();
    auto *speeds = new QHBoxLayout;
    speeds->setSpacing(Space::l);
    speeds->addWidget(m_speedField, 1);
    speeds->addWidget(m_frameField, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Space::xl, Space::xl, Space::xl, Space::xl);
    column->setSpacing(Space::l);
    column->addWidget(title);
    column->addWidget(makeField(QStringLiteral("scaleLineField"), tr("&Connection"), m_line));
    column->addWidget(m_portField);
    column->addLayout(speeds);
    column->addWidget(m_addressField);
    column->addWidget(makeTrial());
    column->addStretch();
    column->addWidget(makeButtons());
    fill(setup);
    connect(m_line, &QComboBox::currentIndexChanged, this, &ScaleForm::showLine);
    showLine();
}

void ScaleForm::setUpFields()
{
    m_line->setObjectName(QStringLiteral("scaleLineBox"));
    m_port->setObjectName(QStringLiteral("scalePortBox"));
    m_port->setEditable(true);
    m_port->setInsertPolicy(QComboBox::NoInsert);
    m_speed->setObjectName(QStringLiteral("scaleSpeedBox"));
    m_frame->setObjectName(QStringLiteral("scaleFrameBox"));
    m_address->setObjectName(QStringLiteral("scaleAddressEdit"));
    m_addressField->setHelp(
        tr("Its name or address in the network, with :port when it is not %1").arg(ScaleSetup::usualPort));
    m_line->addItem(tr("No scale"), int(ScaleSetup::Line::None));
    m_line->addItem(tr("Serial port or USB"), int(ScaleSetup::Line::Serial));
    m_line->addItem(tr("Network"), int(ScaleSetup::Line::Network));
    for (const int speed : {1200, 2400, 4800, 9600, 19200, 38400, 57600, 115200})
        m_speed->addItem(QString::number(speed), speed);
    m_frame->addItem(tr("8 bits, no parity"), int(ScaleSetup::Frame::Bits8None));
    m_frame->addItem(tr("7 bits, even parity"), int(ScaleSetup::Frame::Bits7Even));
    m_frame->addItem(tr("7 bits, odd parity"), int(ScaleSetup::Frame::Bits7Odd));
}

QWidget *ScaleForm::makeTrial()
{
    m_trial = new QWidget;
    m_trial->setObjectName(QStringLiteral("scaleTrial"));
    m_trial->setMinimumHeight(trialHeight);
    m_figure = new QLabel(QStringLiteral("–"));
    m_figure->setObjectName(QStringLiteral("trialFigure"));
    m_figure->setAccessibleName(tr("Weight on the scale"));
    m_figure->setTextFormat(Qt::PlainText);
    m_figure->setProperty("type", QStringLiteral("figure"));
    m_chip = new StatusChip;
    m_chip->setObjectName(QStringLiteral("trialChip"));
    m_words = new WordLabel;
    m_words->setObjectName(QStringLiteral("trialWords"));
    m_words->setTextFormat(Qt::PlainText);
    m_words->setText(tr("Try shows what the scale says, before anything is saved."));
    m_chip->hide();
    auto *figures = new QHBoxLayout;
    figures->setSpacing(Space::m);
    figures->addWidget(m_figure);
    figures->addWidget(m_chip);
    figures->addStretch();
    auto *column = new QVBoxLayout(m_trial);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::s);
    column->addLayout(figures);
    column->addWidget(m_words);
    return m_trial;
}

QWidget *ScaleForm::makeButtons()
{
    auto *row = new QWidget;
    row->setObjectName(QStringLiteral("scaleDialogButtons"));
    auto *buttons = new QHBoxLayout(row);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(Space::m);
    auto *attempt = makeButton(QStringLiteral("scaleTryButton"), tr("&Try"), false);
    auto *cancel = makeButton(QStringLiteral("scaleCancelButton"), tr("Cancel"), false);
    auto *keep = makeButton(QStringLiteral("scaleSaveButton"), tr("Save"), true);
    connect(attempt, &QPushButton::clicked, this, &ScaleForm::tryIt);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(keep, &QPushButton::clicked, this, &ScaleForm::save);
    buttons->addWidget(attempt);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(keep);
    return row;
}

void ScaleForm::fill(const ScaleSetup &setup)
{
    m_line->setCurrentIndex(m_line->findData(int(setup.line)));
    setChoices(m_port, Scale::ports());
    m_port->setEditText(setup.line == ScaleSetup::Line::Serial ? setup.place : m_port->itemText(0));
    if (m_speed->findData(setup.baudRate) < 0)
        m_speed->addItem(QString::number(setup.baudRate), setup.baudRate);
    m_speed->setCurrentIndex(m_speed->findData(setup.baudRate));
    m_frame->setCurrentIndex(m_frame->findData(int(setup.frame)));
    if (setup.line == ScaleSetup::Line::Network)
        m_address->setText(scaleToText(setup).mid(int(qstrlen("tcp://"))));
}

void ScaleForm::showLine()
{
    const auto line = ScaleSetup::Line(m_line->currentData().toInt());
    for (FormField *field : {m_portField, m_speedField, m_frameField})
        field->setVisible(line == ScaleSetup::Line::Serial);
    m_addressField->setVisible(line == ScaleSetup::Line::Network);
    m_trial->setVisible(line != ScaleSetup::Line::None);
    findChild<QPushButton *>(QStringLiteral("scaleTryButton"))->setVisible(line != ScaleSetup::Line::None);
    m_portField->clearError();
    m_addressField->clearError();
}

std::optional<ScaleSetup> ScaleForm::written()
{
    ScaleSetup setup;
    const auto line = ScaleSetup::Line(m_line->currentData().toInt());
    if (line == ScaleSetup::Line::None)
        return setup;
    const bool isSerial = line == ScaleSetup::Line::Serial;
    FormField *field = isSerial ? m_portField : m_addressField;
    const QString place = isSerial ? m_port->currentText().trimmed() : m_address->text().trimmed();
    const auto read = scaleFromText(isSerial ? place : QString(u"tcp://" % place));
    if (place.isEmpty() || !read || read->line != line) {
        field->editor()->setFocus(Qt::OtherFocusReason);
        field->setError(place.isEmpty() ? (isSerial ? tr("Choose or type the port, for example /dev/ttyUSB0.")
                                                    : tr("Type the scale's name or address."))
                                        : tr("“%1” is no place of a scale.").arg(place));
        return std::nullopt;
    }
    field->clearError();
    setup = *read;
    if (isSerial && !place.contains(u'@')) {
        setup.baudRate = m_speed->currentData().toInt();
        setup.frame = ScaleSetup::Frame(m_frame->currentData().toInt());
    }
    return setup;
}

void ScaleForm::tryIt()
{
    const auto setup = written();
    if (!setup)
        return;
    m_tried = *setup;
    showState({ScaleState::Is::Connecting});
    Q_EMIT tried(*setup);
}

void ScaleForm::showState(const ScaleState &state)
{
    if (!m_tried.isThere())
        return;
    const ScaleWords words = scaleWords(state, m_tried);
    m_chip->show();
    m_chip->setLook(scaleLook(state, m_tried));
    m_figure->setText(scaleFigure(state.weight));
    m_words->setText(words.sentence.isEmpty() ? QString() : QString(words.sentence % u' ' % words.wayOut));
}

void ScaleForm::save()
{
    const auto setup = written();
    if (!setup)
        return;
    Q_EMIT saved(*setup);
    accept();
}

} // namespace bm
