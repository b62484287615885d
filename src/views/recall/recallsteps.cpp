// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked on the page, step by step.
#include "documents/recall/recallwords.h"
#include "documents/sentences.h"
#include "models/asking.h"
#include "models/recall/recallmodels.h"
#include "models/wording.h"
#include "recall/ui_recallview.h"
#include "views/floor/factcard.h"
#include "views/floor/input.h"
#include "views/recall/recallview.h"
#include "views/signin/signaturedialog.h"

#include <QRandomGenerator>

namespace bm
{
namespace
{
const QString codesField = QStringLiteral("codes");

const QString carriedField = QStringLiteral("carried");

QString leftOut()
{
    return RecallView::tr("It is left out");
}

QString takenIn()
{
    return RecallView::tr("It is recalled, too");
}

// The first of them by name: a supplier may have sent hundreds.
QString listed(const QStringList &codes)
{
    constexpr qsizetype named = 8;
    const QString text = codes.mid(0, named).join(RecallView::tr(", "));
    return codes.size() <= named ? text
                                 : RecallView::tr("%1 and %n more", nullptr, int(codes.size() - named)).arg(text);
}

// What a label names: its SSCC or its lot, else what stands on it.
QString codeIn(const gs1::ScanAnswer &label, const QString &scan)
{
    if (label.valid && label.kind == gs1::ScanKind::Gs1)
        return label.sscc().isEmpty() ? label.lot() : label.sscc();
    return label.plain.isEmpty() ? scan.trimmed() : label.plain;
}

} // namespace

void RecallView::takeScan(const QString &scan)
{
    const QString code = codeIn(m_reader.read(scan, QDate::currentDate()), scan);
    if (m_facts->isAsking() && m_facts->panel().edit(codesField) != nullptr) {
        const QString before = m_facts->panel().value(codesField);
        m_facts->panel().setValue(codesField, before.isEmpty() ? code : QString(before % u", " % code));
        return;
    }
    // Of which batch the cases are that came back.
    if (m_facts->isAsking() && m_facts->panel().edit(batchField()) != nullptr)
        return m_facts->panel().setValue(batchField(), code);
    if (m_facts->isAsking())
        return;
    const int row = m_items->rowOf(code);
    if (row >= 0) {
        m_ui->recallTabs->setCurrentIndex(0);
        m_ui->groupBox->setCurrentIndex(0);
        selectItem(row);
        return;
    }
    askCodes(code);
}

void RecallView::askCodes(const QString &codes)
{
    m_facts->ask({tr("New recall"),
                  tr("Nothing changes yet."),
                  {{codesField, tr("&Codes"), codes, tr("Lots, batches, pallets, a supplier's code, an order, days…")}},
                  tr("Show what it reaches"),
                  QStringLiteral("primary"),
                  tr("Draw a lot")},
                 [this](const Answers &answers) {
                     if (answers.other)
                         return previewDrawn();
                     preview(answers.values[codesField]);
                 });
}

// For a drill of which nobody knows before what it will be.
void RecallView::previewDrawn()
{
    askThen(
        m_worker, this,
        [draw = QRandomGenerator::system()->generate64()](Services &plant) { return plant.recalls.anyUsedLot(draw); },
        [this](const Result<QString> &drawn) {
            if (!drawn) {
                m_facts->panel().showError(drawn.error(), tr("No lot went into a batch yet."));
                return;
            }
            previewOf({*drawn});
        });
}

void RecallView::preview(const QString &typed)
{
    askThen(
        m_worker, this, [typed](Services &plant) { return plant.recalls.named(typed); },
        [this](const Result<RecallRoots> &named) {
            if (!named) {
                m_facts->panel().showError(named.error());
                return refused(named.error());
            }
            if (named->several.isEmpty())
                return previewOf(named->keys());
            askSeveral(*named);
        });
}

// A supplier recalls a code, and it came with three deliveries: whoever asks sees that all of them are meant.
void RecallView::askSeveral(const RecallRoots &named)
{
    QStringList things;
    for (const TraceRoot &root : named.roots)
        things << (root.title.isEmpty() ? root.code : QString(root.code % u" (" % root.title % u')'));
    const QString codes = named.several.join(tr(", "));
    m_facts->panel().done();
    m_facts->ask({tr("%1: %n things", nullptr, int(named.roots.size())).arg(codes),
                  tr("It stands for more than one: %1. Nothing changes yet.").arg(listed(things)),
                  {},
                  tr("Show what all of them reach"),
                  QStringLiteral("primary"),
                  tr("Name others")},
                 [this, named](const Answers &answers) {
                     if (!answers.other)
                         return previewOf(named.keys());
                     m_facts->panel().done();
                     askCodes({});
                 });
}

void RecallView::previewOf(const QStringList &codes)
{
    askThen(
        m_worker, this, [codes](Services &plant) { return plant.recalls.preview(codes); },
        [this, codes](const Result<RecallScope> &scope) {
            if (!scope) {
                m_facts->panel().showError(scope.error());
                return refused(scope.error());
            }
            m_facts->panel().done();
            askRecall(codes, *scope);
        });
}

void RecallView::askRecall(const QStringList &codes, const RecallScope &scope)
{
    m_shown = {};
    m_ui->recallTabs->setCurrentIndex(0);
    showScope(scope, true);
    // It would name another recall than the one below.
    m_ui->recallBox->hide();
    m_ui->header->setSubtitle(tr("Preview: %1").arg(reachWords(scope)));
    const QString reach = tr("It reaches %1.").arg(reachWords(scope));
    QStringList sentences{reach};
    for (const QString &warning : scope.warnings)
        sentences << warningWords(warning);
    if (!scope.possible.empty())
        sentences << possibleWords(scope);
    std::vector<AskedField> fields{
        {QStringLiteral("reason"), tr("&Reason"), {}, tr("It is kept with everything that changes")}};
    if (!scope.possible.empty()) {
        fields.push_back({carriedField, tr("Carried &over"), leftOut(), {}, {leftOut(), takenIn()}});
        fields.back().closed = true;
    }
    const QString roots = listed(scope.roots);
    m_facts->ask({tr("Recall %1?").arg(roots), sentences.join(u' '), fields, tr("Recall it"), QStringLiteral("danger"),
                  tr("Only a drill")},
                 [this, codes, roots, reach, possible = possibleWords(scope)](const Answers &answers) {
                     const NewRecall recall{codes, answers.values[QStringLiteral("reason")], answers.other,
                                            answers.values.value(carriedField) == takenIn()};
                     if (!recall.isDrill && m_worker.signedIn())
                         return signRecall(recall, roots,
                                           recall.isWidened ? tr("%1 %2 That is recalled, too.").arg(reach, possible)
                                                            : reach);
                     openRecall(recall);
                 });
}

// A drill, or a plant in which nobody signs.
void RecallView::openRecall(NewRecall recall)
{
    const bool isDrill = recall.isDrill;
    // Of what went into ten thousands of pallets it takes seconds, and the page stays alive.
    m_ui->recallBanner->showMessage(Banner::Level::Info, isDrill ? tr("The drill runs: its scope is being written down")
                                                                 : tr("The recall is being opened"));
    askThen(
        m_worker, this, [recall = std::move(recall)](Services &plant) { return plant.recalls.open(recall); },
        [this, isDrill](const Result<OpenedRecall> &opened) {
            if (!opened) {
                m_facts->panel().showError(opened.error());
                return refused(opened.error());
            }
            m_wanted = opened->number;
            m_facts->panel().done();
            accepted(isDrill ? tr("Drill %1: the scope is frozen").arg(opened->number)
                             : tr("Recall %1 is open").arg(opened->number));
            m_worker.announce();
        });
}

void RecallView::signRecall(const NewRecall &recall, const QString &roots, const QString &reach)
{
    auto *dialog = new SignatureDialog(
        m_worker,
        {Act::OpenRecall,
         tr("Recall %1").arg(roots),
         reach,
         tr("Your signature means: all of this is taken out of use now."),
         tr("Sign and recall"),
         {},
         {},
         {},
         {},
         recall.reason},
        [recall](Services &plant, const Signing &signing) -> Done {
            NewRecall signedRecall = recall;
            signedRecall.reason = signing.reason;
            BM_TRY(plant.recalls.open(signedRecall, signing.signature));
            return {};
        },
        window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, roots] {
        m_facts->panel().done();
        // The field that had the focus before the dialog is gone.
        setFocus(Qt::OtherFocusReason);
        accepted(tr("Recall opened"), roots);
        m_worker.announce();
    });
    connect(dialog, &QDialog::rejected, this, [this] { m_facts->panel().done(); });
    dialog->open();
}

void RecallView::askClose()
{
    if (!isShownOpen())
        return m_ui->recallBanner->showMessage(Banner::Level::Info, tr("No open recall is shown"));
    if (!m_shown.isDrill && m_worker.signedIn())
        return signClosing();
    m_facts->ask(
        {tr("Close %1").arg(m_shown.number),
         m_shown.isDrill ? tr("The drill ends; nothing else changes.") : tr("What was released may be used again."),
         {{QStringLiteral("reason"), tr("&Reason")}},
         tr("Close")},
        [this](const Answers &answers) {
            run([number = m_shown.number, reason = answers.values[QStringLiteral("reason")]](
                    Services &plant) { return plant.recalls.close(number, reason); },
                tr("%1 is closed").arg(m_shown.number));
        });
}

void RecallView::signClosing()
{
    const QString number = m_shown.number;
    auto *dialog = new SignatureDialog(
        m_worker,
        {Act::CloseRecall,
         tr("Close recall %1").arg(number),
         m_ui->header->subtitle(),
         tr("The signature of the second person means: all of it is accounted for, and what was released may be used."),
         tr("Sign and close"),
         {}},
        [number](Services &plant, const Signing &signing) {
            return plant.recalls.close(number, signing.reason, signing.signature);
        },
        window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, number] {
        accepted(tr("%1 is closed").arg(number));
        m_worker.announce();
    });
    dialog->open();
}

} // namespace bm
