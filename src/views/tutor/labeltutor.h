// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lookups.h"
#include "services/serviceworker.h"
#include "services/tutor/labelpatterns.h"
#include "views/floor/input.h"

#include <QDialog>

class QBoxLayout;
class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;

namespace bm
{

class Banner;
class LabelMarker;

// Somebody marks on a label of a supplier what is the lot and what the dates are; the next labels are read so. Nothing
// is guessed: a date that can be read in several ways is asked for, each way as a whole date.
class LabelTutor : public QDialog
{
    Q_OBJECT

public:
    LabelTutor(ServiceWorker &worker, const NewLabelPattern &begun, const Choices &choices, QWidget *parent = nullptr);

Q_SIGNALS:
    void taught(qint64 pattern);
    // Somebody wants to see what was taught before.
    void patternsWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeHead(QBoxLayout *column, const Choices &choices);
    void makeLabel(QBoxLayout *column);
    QBoxLayout *makeParts();
    QBoxLayout *makeButtons();
    QString textOf(const LabelMark &mark) const;
    void markAs(LabelField field, qsizetype start, qsizetype length);
    void unmark(qsizetype position);
    void askOrder(const LabelMark &mark, const std::vector<DateReading> &readings);
    void takeOrder(int row);
    void setMark(const LabelMark &mark);
    void showMarks();
    void complain(const QString &title, const QString &text);
    bool ready();
    void look();
    void save(bool keepsDoubts);
    void showError(const Error &error);

    ServiceWorker &m_worker;
    NewLabelPattern m_pattern;
    QComboBox *m_supplier;
    QComboBox *m_ingredient;
    LabelMarker *m_label;
    QLabel *m_orderTitle;
    QListWidget *m_orders;
    QLabel *m_preview;
    QLabel *m_shape;
    Banner *m_banner;
    QPushButton *m_save;
    FieldErrors m_errors;
    std::optional<LabelMark> m_open; // a date whose order is asked for
    std::vector<DateReading> m_readings;
    bool m_isSaving = false;
};

} // namespace bm
