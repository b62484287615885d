// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/production/steps.h"

#include <QWidget>

class QGridLayout;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace bm
{

class FormField;
class WordLabel;

// The step of a batch that is next, large, with a field for each thing that is read in it. What is out of its limits is
// said with a sign and in words beside its field while it is typed, and again when it was recorded.
class StepCard : public QWidget
{
    Q_OBJECT

public:
    explicit StepCard(QWidget *parent = nullptr);

    // Goes to the step that is next when that became another one. Nothing of a recipe without steps.
    void show(const StepsOfRun &steps, bool mayRun);
    using QWidget::show;
    // The first field that nothing was recorded in; false: the step has none.
    bool focusReading();
    // From 1; 0: there is none.
    int step() const { return m_place; }
    bool isDone() const;
    void setWaiting(bool waiting);
    // Nothing came of what was typed: it is as it was recorded.
    void forgetTyped();
    void addButton(QPushButton *button);

Q_SIGNALS:
    void read(int step, int reading, bm::Quantity value);
    // What was typed is no figure.
    void unreadable(const bm::Error &error);
    void takeBackWanted(int step);
    void readingBackWanted(int step);

private:
    struct HalfTyped
    {
        QString text;
        int cursor = 0;
        bool isModified = false;
        bool hasFocus = false;
    };

    std::vector<HalfTyped> halfTyped() const;
    void putBack(const std::vector<HalfTyped> &typing);
    void showStep(int place);
    void showReadings(const RunStep &step);
    void addReading(const PlannedReading &planned, const std::optional<RunReading> &made, int place);
    void judge(FormField *field, const PlannedReading &planned, const QString &text);
    void enter(int reading);

    StepsOfRun m_steps;
    bool m_mayRun = true;
    bool m_isWaiting = false;
    int m_place = 0;
    int m_next = -1;
    QLabel *m_which;
    QLabel *m_done;
    WordLabel *m_instruction;
    QGridLayout *m_readings;
    QHBoxLayout *m_buttons;
    QPushButton *m_earlier;
    QPushButton *m_later;
    QPushButton *m_takeBack;
    QPushButton *m_readingBack;
    std::vector<QLineEdit *> m_edits;
    std::vector<FormField *> m_fields;
};

} // namespace bm
