// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/production/stepwords.h"
#include "models/asking.h"
#include "models/wording.h"
#include "views/floor/input.h"
#include "views/floor/meanwhile.h"
#include "views/production/batchpanel.h"
#include "views/production/stepcard.h"
#include "views/signin/signaturedialog.h"

#include <QPushButton>

// The steps of a batch, and what is read in them.
namespace bm
{
namespace
{
QString amount(Quantity quantity, const QString &unit)
{
    return unit.isEmpty() ? shown(quantity) : shown(quantity, unit);
}
} // namespace

QWidget *BatchPanel::makeSteps(QWidget *page)
{
    m_stepCard = new StepCard;
    m_stepDone = makeButton(page, QStringLiteral("stepDoneButton"), CommandId::StepDone, [this] { markStep(); });
    m_stepCard->addButton(m_stepDone);
    addCommand(page, CommandId::BatchReadings, [this] { m_stepCard->focusReading(); });
    connect(m_stepCard, &StepCard::read, this, [this](int step, int reading, Quantity value) {
        record({step, reading, value, {}});
    });
    connect(m_stepCard, &StepCard::unreadable, this,
            [this](const Error &error) { Q_EMIT refused(tr("Not recorded"), error); });
    connect(m_stepCard, &StepCard::takeBackWanted, this, &BatchPanel::askStepBack);
    connect(m_stepCard, &StepCard::readingBackWanted, this, &BatchPanel::askReadingBack);
    return m_stepCard;
}

void BatchPanel::showSteps(const StepsOfRun &steps)
{
    m_steps = steps;
    m_stepCard->show(steps, m_mayRun);
    m_stepDone->setVisible(m_mayRun && m_run.status == u"IN_PROGRESS" && steps.next() > 0);
}

QString BatchPanel::nextStepWords() const
{
    const int next = m_steps.next();
    if (next == 0)
        return {};
    return tr("Step %1: %2")
        .arg(QString::number(next), m_steps.steps[size_t(next) - 1].planned.instruction.simplified());
}

const PlannedReading &BatchPanel::plannedOf(const NewReading &reading) const
{
    return m_steps.steps[size_t(reading.step) - 1].planned.readings[size_t(reading.reading) - 1];
}

// Asks for a reason, or for a reason and a signature, where the service wants one.
void BatchPanel::record(const NewReading &reading)
{
    if (m_panel->isOpen())
        return;
    m_stepCard->setWaiting(true);
    askThen(
        m_worker, this, [id = m_run.id, reading](Services &plant) { return RunSteps(plant.session).read(id, reading); },
        [this, reading, id = m_run.id](const Done &done) {
            m_stepCard->setWaiting(false);
            if (m_run.id != id)
                return done ? m_worker.announce() : refuse(tr("Not recorded"), done.error()); // another batch is open
            if (done)
                return showRead(reading);
            if (done.error().reason == Reason::OutOfLimits && m_worker.signedIn())
                return signReading(reading);
            if (done.error().reason == Reason::OutOfLimits || done.error().reason == Reason::Required)
                return askWhy(reading, done.error());
            refuse(tr("Not recorded"), done.error());
        });
}

void BatchPanel::showRead(const NewReading &reading)
{
    const PlannedReading &planned = plannedOf(reading);
    Q_EMIT accepted(amount(reading.value, planned.unit), readingWords(planned, amount));
    m_worker.announce();
}

void BatchPanel::askWhy(const NewReading &reading, const Error &error)
{
    const PlannedReading planned = plannedOf(reading);
    const bool isOut = error.reason == Reason::OutOfLimits;
    ask({tr("%1: %2").arg(readingName(planned), amount(reading.value, planned.unit)),
         isOut ? tr("%1. It is recorded with the reason.").arg(outWords(planned, reading.value, amount))
               : tr("It was read already. The earlier reading stays in the history."),
         {{QStringLiteral("reason"), tr("&Reason")}},
         tr("Record")},
        [this, reading](const Answers &answers) {
            NewReading why = reading;
            why.reason = answers.values[QStringLiteral("reason")];
            askThen(
                m_worker, this, [id = m_run.id, why](Services &plant) { return RunSteps(plant.session).read(id, why); },
                [this, why, id = m_run.id](const Done &done) {
                    if (m_run.id != id)
                        return done ? m_worker.announce() : refuse(tr("Not recorded"), done.error());
                    // It replaces one that somebody accepted.
                    if (!done && done.error().reason == Reason::SignatureNeeded)
                        return signReading(why);
                    if (!done)
                        return refuse(tr("Not recorded"), done.error());
                    m_panel->done();
                    showRead(why);
                });
        });
}

// Whoever may check the quality of a batch accepts what is out of its limits.
void BatchPanel::signReading(const NewReading &reading)
{
    const PlannedReading planned = plannedOf(reading);
    const QString out = outWords(planned, reading.value, amount);
    ToSign what{Act::CheckRunQuality,
                out.isEmpty() ? tr("%1 was out of its limits").arg(readingName(planned))
                              : tr("%1 is out of its limits").arg(readingName(planned)),
                tr("%1 of %2: %3. %4.")
                    .arg(readingName(planned), m_run.batchNumber, amount(reading.value, planned.unit),
                         out.isEmpty() ? tr("It replaces a reading that was signed") : out),
                tr("The signature means: I know of this reading, and the batch may go on."),
                tr("Sign and record"),
                seen()};
    what.reason = reading.reason;
    what.isApproval = true;
    auto *dialog = new SignatureDialog(
        m_worker, std::move(what),
        [id = m_run.id, reading](Services &plant, const Signing &signing) -> Done {
            NewReading signedOne = reading;
            signedOne.reason = signing.reason;
            signedOne.signature = signing.signature;
            return RunSteps(plant.session).read(id, signedOne);
        },
        window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, reading, id = m_run.id] {
        if (m_run.id == id)
            showRead(reading);
    });
    connect(dialog, &QDialog::rejected, m_stepCard, &StepCard::forgetTyped);
    dialog->open();
}

void BatchPanel::markStep()
{
    const int step = m_stepCard->isDone() ? m_steps.next() : m_stepCard->step();
    if (step == 0 || m_panel->isOpen())
        return;
    askThen(
        m_worker, this, [id = m_run.id, step](Services &plant) { return RunSteps(plant.session).markDone(id, step); },
        [this, step](const Done &done) {
            if (!done) {
                m_stepCard->focusReading();
                return refuse(tr("Not done yet"), done.error());
            }
            Q_EMIT accepted(tr("Step %1 is done").arg(step),
                            m_steps.steps[size_t(step) - 1].planned.instruction.simplified());
            m_worker.announce();
        });
}

// Nothing comes in its place; a wrong value is corrected by typing another one over it.
void BatchPanel::askReadingBack(int step)
{
    const RunStep &of = m_steps.steps[size_t(step) - 1];
    std::vector<NewReading> made;
    QStringList names;
    for (size_t i = 0; i < of.readings.size(); ++i) {
        if (!of.readings[i])
            continue;
        made.push_back({step, int(i) + 1, of.readings[i]->value, {}});
        names << QStringLiteral("%1. %2: %3")
                     .arg(QString::number(i + 1), readingName(of.planned.readings[i]),
                          amount(of.readings[i]->value, of.planned.readings[i].unit));
    }
    if (made.empty())
        return;
    AskedField which{QStringLiteral("reading"), tr("Rea&ding"), names.first(), {}, names};
    which.closed = true;
    ask({tr("Take a reading of step %1 back").arg(step),
         tr("It stays in the history. To replace it, type the other value over it instead."),
         {which, {QStringLiteral("reason"), tr("&Reason")}},
         tr("Take the reading back")},
        [this, made, names](const Answers &answers) {
            const qsizetype chosen = names.indexOf(answers.values[QStringLiteral("reading")]);
            NewReading reading = made[size_t(std::max<qsizetype>(0, chosen))];
            reading.reason = answers.values[QStringLiteral("reason")];
            takeReadingBack(reading);
        });
}

void BatchPanel::takeReadingBack(const NewReading &reading)
{
    const auto task = [id = m_run.id, reading](Services &plant) {
        return RunSteps(plant.session).takeBack(id, reading.step, reading.reading, reading.reason);
    };
    askThen(m_worker, this, m_panel->meanwhile().guarded(task), [this, reading, id = m_run.id](const Done &done) {
        if (m_run.id != id)
            return done ? m_worker.announce() : refuse(tr("Not taken back"), done.error());
        if (!done && done.error().reason == Reason::SignatureNeeded)
            return signReadingBack(reading);
        if (!done)
            return refuse(tr("Not taken back"), done.error());
        m_panel->done();
        showReadingBack(reading);
    });
}

void BatchPanel::showReadingBack(const NewReading &reading)
{
    Q_EMIT accepted(tr("Taken back"),
                    tr("%1: %2").arg(readingName(plannedOf(reading)), amount(reading.value, plannedOf(reading).unit)));
    m_worker.announce();
}

// It was out of its limits, and somebody had accepted it.
void BatchPanel::signReadingBack(const NewReading &reading)
{
    const PlannedReading planned = plannedOf(reading);
    ToSign what{Act::CheckRunQuality,
                tr("%1 is taken back").arg(readingName(planned)),
                tr("%1 of %2: %3. It was out of its limits.")
                    .arg(readingName(planned), m_run.batchNumber, amount(reading.value, planned.unit)),
                tr("The signature means: this reading was wrong and does not count."),
                tr("Sign and take back"),
                seen()};
    what.reason = reading.reason;
    what.isApproval = true;
    auto *dialog = new SignatureDialog(
        m_worker, std::move(what),
        [id = m_run.id, reading](Services &plant, const Signing &signing) {
            return RunSteps(plant.session)
                .takeBack(id, reading.step, reading.reading, signing.reason, signing.signature);
        },
        window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_panel->done();
    connect(dialog, &QDialog::accepted, this, [this, reading, id = m_run.id] {
        if (m_run.id == id)
            showReadingBack(reading);
    });
    dialog->open();
}

void BatchPanel::askStepBack(int step)
{
    ask({tr("Step %1 is not done").arg(step),
         tr("The mark stays in the history. The batch is finished when the step is done again."),
         {{QStringLiteral("reason"), tr("&Reason")}},
         tr("Not done")},
        [this, step](const Answers &answers) {
            askThen(m_worker, this,
                    m_panel->meanwhile().guarded(
                        [id = m_run.id, step, reason = answers.values[QStringLiteral("reason")]](Services &plant) {
                            return RunSteps(plant.session).takeBackDone(id, step, reason);
                        }),
                    [this, step](const Done &done) {
                        if (!done)
                            return refuse(tr("Not taken back"), done.error());
                        m_panel->done();
                        Q_EMIT accepted(tr("Step %1 is not done").arg(step), m_run.batchNumber);
                        m_worker.announce();
                    });
        });
}

} // namespace bm
