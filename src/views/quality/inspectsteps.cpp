// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/sentences.h"
#include "models/asking.h"
#include "models/wording.h"
#include "quality/ui_inspectdialog.h"
#include "services/lots.h"
#include "services/lots/decisions.h"
#include "views/floor/factcard.h"
#include "views/floor/input.h"
#include "views/floor/meanwhile.h"
#include "views/quality/inspectdialog.h"
#include "views/quality/pointwords.h"
#include "views/signin/signaturedialog.h"
#include "views/widgets/formfield.h"

#include <QLineEdit>
#include <QStringBuilder>

// What is asked about a point, and before QA decides about the lot.
namespace bm
{
namespace
{
const QString reasonId = QStringLiteral("reason");
const QString endsId = QStringLiteral("ends");

QStringList verdictChoices()
{
    return {InspectDialog::tr("Good"), InspectDialog::tr("Not good")};
}

AskedField reasonField(bool optional, const QString &help = {})
{
    return {reasonId, InspectDialog::tr("&Reason"), {}, help, {}, optional};
}

// A day, whose end it is, or a moment of it. Errors: Required, BadDate (ends).
Result<QDateTime> endIn(const QString &text)
{
    if (text.isEmpty())
        return Error{Reason::Required, endsId};
    const auto day = readDate(text);
    if (day && day->isValid())
        return endOfPlantDay(*day);
    QString moment = text;
    const QDateTime at = QDateTime::fromString(moment.replace(u' ', u'T'), Qt::ISODate);
    if (!at.isValid())
        return Error{Reason::BadDate, endsId, text};
    return at.toUTC();
}
} // namespace

void InspectDialog::judge(bool isGood)
{
    const int row = currentRow();
    if (row < 0 || m_facts->isAsking() || m_states[size_t(row)].point.isRetired)
        return;
    const InspectionPoint &point = m_states[size_t(row)].point;
    if (!point.limits.isOpen() || point.kind == InspectionKind::Certificate)
        return askAnswer();
    InspectionAnswer answer{m_lot.code, point.id, isGood, {}, {}, {}};
    run(
        [answer](Services &plant) -> Done {
            BM_TRY(Inspections(plant.session).answer(answer));
            return {};
        },
        {}, tr("Not saved"));
}

void InspectDialog::askAnswer()
{
    if (currentRow() >= 0 && !m_facts->isAsking())
        askAnswer(currentRow(), {});
}

void InspectDialog::askAnswer(int row, const QString &paper)
{
    const InspectionState state = m_states[size_t(row)];
    if (state.point.isRetired)
        return;
    const InspectionPoint &point = state.point;
    std::vector<AskedField> fields;
    if (point.limits.isOpen()) {
        AskedField verdict{QStringLiteral("verdict"), tr("&Verdict"), verdictChoices()[0], {}, verdictChoices()};
        verdict.closed = true;
        fields.push_back(verdict);
    } else {
        fields.push_back({QStringLiteral("value"), tr("&Value in %1").arg(point.unit), {}, limitsWords(point)});
    }
    if (point.kind == InspectionKind::Certificate) {
        AskedField file{QStringLiteral("file"), tr("&Certificate"), paper,
                        tr("Drop it here; needed when the lot has none yet")};
        file.optional = true;
        file.isFile = true;
        fields.push_back(file);
    }
    fields.push_back({QStringLiteral("notes"), tr("&Notes"), {}, {}, {}, true});
    m_facts->ask({point.name, {}, fields, tr("Save")}, [this, state](const Answers &answers) { save(state, answers); });
    if (!point.limits.isOpen())
        followValue(point.limits);
}

// While it is typed: out of its limits is said at once, in words.
void InspectDialog::followValue(const Limits &limits)
{
    QLineEdit *edit = m_facts->panel().edit(QStringLiteral("value"));
    QWidget *owner = edit;
    while (owner != nullptr && qobject_cast<FormField *>(owner) == nullptr)
        owner = owner->parentWidget();
    auto *field = qobject_cast<FormField *>(owner);
    connect(edit, &QLineEdit::textChanged, field, [field, limits](const QString &text) {
        const auto value = readFigure(text);
        const QString outside = value ? outsideWords(limits, *value) : QString();
        field->setError(outside.isEmpty() ? QString() : QString(tr("%1: not good").arg(outside)));
    });
}

void InspectDialog::save(const InspectionState &state, const Answers &answers)
{
    InspectionAnswer answer{m_lot.code, state.point.id, {}, {}, {}, answers.values[QStringLiteral("notes")]};
    if (state.point.limits.isOpen()) {
        answer.isGood = answers.values[QStringLiteral("verdict")] == verdictChoices()[0];
    } else {
        const auto value = readFigure(answers.values[QStringLiteral("value")]);
        if (!value)
            return m_facts->panel().showError({value.error().reason, QStringLiteral("value"), value.error().detail});
        answer.value = *value;
    }
    run(
        [answer, path = answers.values.value(QStringLiteral("file"))](Services &plant) -> Done {
            InspectionAnswer whole = answer;
            if (!path.isEmpty()) {
                BM_TRY_ASSIGN(whole.paper, paperAt(path));
            }
            BM_TRY(Inspections(plant.session).answer(whole));
            return {};
        },
        {}, tr("Not saved"));
}

bool InspectDialog::needsSignature() const
{
    const bool isStopped = m_lot.held || m_lot.status == u"QUARANTINED" || m_lot.qualityStatus == u"FAILED";
    return (isStopped || m_behind.isDoubtful()) && m_worker.signedIn() &&
           mayDo(m_worker.signedIn()->role, Act::ReleaseHeldLot);
}

void InspectDialog::askDecision(const Question &question, std::function<void(const Answers &)> answer)
{
    m_facts->ask(question, m_worker, m_seen, std::move(answer));
}

void InspectDialog::askRelease()
{
    const QString doneWords = tr("%1 released").arg(m_code);
    if (needsSignature())
        return sign(m_seen, tr("Release %1").arg(m_code),
                    tr("Your signature means: I looked at why it was stopped, and it may be used."), {}, doneWords,
                    [code = m_code](Services &plant, const QString &reason, const auto &signature) {
                        return plant.lots.release(code, reason, signature);
                    });
    const QString doubt = m_behind.isDoubtful() ? sentence(m_behind.doubt(Reason::Required)) : QString();
    askDecision({tr("Release %1").arg(m_code), doubt, {reasonField(!m_lot.held && doubt.isEmpty())}, tr("Release")},
                [this, doneWords](const Answers &answers) {
                    run([code = m_code, reason = answers.values[reasonId]](
                            Services &plant) { return plant.lots.release(code, reason); },
                        doneWords, tr("Not released"));
                });
}

void InspectDialog::askReleaseUntil()
{
    askDecision({tr("Release %1 for a while").arg(m_code),
                 tr("Whatever its inspection says. Then it waits for QA again."),
                 {{endsId, tr("&Until"), {}, tr("A day (%1), or with a time: 2027-03-31 14:00").arg(dateExample())},
                  reasonField(false)},
                 tr("Release")},
                [this, seen = m_seen](const Answers &answers) {
                    const auto ends = endIn(answers.values[endsId]);
                    if (!ends)
                        return m_facts->panel().showError(ends.error());
                    if (*ends <= QDateTime::currentDateTimeUtc())
                        return m_facts->panel().showError({Reason::BadDate, endsId, answers.values[endsId]},
                                                          tr("This is over already. It must end later."));
                    const QString doneWords = tr("%1 released until %2").arg(m_code, shown(*ends));
                    const QString reason = answers.values[reasonId];
                    const Decision decision = [code = m_code, end = *ends](Services &plant, const QString &why,
                                                                           const std::optional<Signature> &signature) {
                        return plant.lots.releaseUntil(code, end, why, signature);
                    };
                    if (!needsSignature() || reason.isEmpty())
                        return run([decision, reason](Services &plant) { return decision(plant, reason, {}); },
                                   doneWords, tr("Not released"));
                    m_facts->panel().done();
                    sign(seen, tr("Release %1 for a while").arg(m_code),
                         tr("Your signature means: I looked at why it was stopped, and it may be used until then."),
                         reason, doneWords, decision);
                });
}

// The lot was stopped: whoever ends that signs for it.
void InspectDialog::sign(const SeenRecord &seen, const QString &title, const QString &meaning, const QString &reason,
                         const QString &doneWords, Decision decision)
{
    const bool isStopped = m_lot.held || m_lot.status == u"QUARANTINED" || m_lot.qualityStatus == u"FAILED";
    QString record =
        (isStopped ? tr("%1, lot %2, was stopped. All of its holds end.") : tr("%1, lot %2, is to be used."))
            .arg(m_lot.ingredientName, m_code);
    if (m_behind.isDoubtful())
        record += u' ' % sentence(m_behind.doubt(Reason::SignatureNeeded));
    ToSign what{Act::ReleaseHeldLot, title, record, meaning, tr("Sign and release"), seen};
    what.reason = reason;
    auto *dialog = new SignatureDialog(
        m_worker, what,
        [decision = std::move(decision)](Services &plant, const Signing &signing) {
            return decision(plant, signing.reason, signing.signature);
        },
        this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, doneWords] {
        tell(doneWords);
        m_worker.announce();
        load();
    });
    dialog->open();
}

void InspectDialog::askHold()
{
    askDecision({tr("Put %1 into quarantine").arg(m_code),
                 {},
                 {reasonField(false, tr("Nothing of it is used meanwhile"))},
                 tr("Quarantine")},
                [this](const Answers &answers) {
                    run([code = m_code,
                         reason = answers.values[reasonId]](Services &plant) { return plant.lots.hold(code, reason); },
                        tr("%1 is in quarantine").arg(m_code), tr("Not held"));
                });
}

void InspectDialog::askReject()
{
    askDecision({tr("Reject %1").arg(m_code),
                 {},
                 {reasonField(false, tr("The lot fails its quality check"))},
                 tr("Reject"),
                 QStringLiteral("danger")},
                [this](const Answers &answers) {
                    run([code = m_code, reason = answers.values[reasonId]](
                            Services &plant) { return plant.lots.reject(code, reason); },
                        tr("%1 rejected").arg(m_code), tr("Not rejected"));
                });
}

void InspectDialog::run(std::function<Done(Services &)> task, const QString &doneWords, const QString &refusedWords)
{
    askThen(m_worker, this, m_facts->panel().meanwhile().guarded(std::move(task)),
            [this, doneWords, refusedWords](const Done &done) {
                if (!done) {
                    m_facts->panel().showError(done.error());
                    if (done.error().reason == Reason::ChangedMeanwhile)
                        load(); // what stands around the question is as it is now
                    return refuse(refusedWords, done.error());
                }
                m_facts->panel().done();
                if (doneWords.isEmpty())
                    m_ui->inspectBanner->hide();
                else
                    tell(doneWords);
                // An answer is followed by the next open point.
                m_goesOn = doneWords.isEmpty();
                m_worker.announce();
                load();
            });
}

} // namespace bm
