// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/importing/importanswer.h"

#include "cli/texttable.h"
#include "documents/importing/importwords.h"

#include <QJsonArray>
#include <array>

namespace bm::cli
{
namespace
{
struct Told
{
    ImportProblem problem;
    const char *name;
};
constexpr std::array table{
    Told{ImportProblem::Missing, "missing"},
    Told{ImportProblem::BrokenCell, "broken_cell"},
    Told{ImportProblem::NotComputed, "not_computed"},
    Told{ImportProblem::ExtraCell, "extra_cell"},
    Told{ImportProblem::TooLong, "too_long"},
    Told{ImportProblem::Unreadable, "unreadable"},
    Told{ImportProblem::NotANumber, "not_a_number"},
    Told{ImportProblem::DoubtfulNumber, "doubtful_number"},
    Told{ImportProblem::TooPrecise, "too_precise"},
    Told{ImportProblem::NotPositive, "not_positive"},
    Told{ImportProblem::Negative, "negative"},
    Told{ImportProblem::NotWhole, "not_whole"},
    Told{ImportProblem::NotADate, "not_a_date"},
    Told{ImportProblem::DoubtfulDate, "doubtful_date"},
    Told{ImportProblem::NotADigitCode, "not_a_code"},
    Told{ImportProblem::WrongCheckDigit, "check_digit"},
    Told{ImportProblem::UnknownWord, "unknown_word"},
    Told{ImportProblem::NotAllowedHere, "not_allowed_here"},
    Told{ImportProblem::MayNotRelease, "may_not_release"},
    Told{ImportProblem::NotApproved, "not_approved"},
    Told{ImportProblem::TwiceInFile, "twice_in_file"},
    Told{ImportProblem::UnitStays, "unit_stays"},
    Told{ImportProblem::UnitMismatch, "unit_mismatch"},
    Told{ImportProblem::OutOfRange, "out_of_range"},
    Told{ImportProblem::UnknownIngredient, "unknown_ingredient"},
    Told{ImportProblem::CodeTaken, "code_taken"},
    Told{ImportProblem::InFuture, "in_future"},
    Told{ImportProblem::BeforeMade, "before_made"},
    Told{ImportProblem::ExpiredRelease, "expired_release"},
    Told{ImportProblem::SpelledOtherwise, "spelled_otherwise"},
    Told{ImportProblem::NewSupplier, "new_supplier"},
    Told{ImportProblem::Rounded, "rounded"},
    Told{ImportProblem::AlreadyInStock, "already_in_stock"},
    Told{ImportProblem::SameLotInFile, "same_lot_in_file"},
    Told{ImportProblem::PastItsDay, "past_its_day"},
};

constexpr bool isComplete()
{
    for (size_t i = 0; i < table.size(); ++i) {
        if (table[i].problem != ImportProblem(i))
            return false;
    }
    return table.size() == size_t(ImportProblem::PastItsDay) + 1;
}
static_assert(isComplete(), "every problem needs a name, in the order of domain/importing/importverdict.h");

QJsonArray mappingJson(const ImportRequest &request)
{
    QJsonArray columns;
    for (int i = 0; i < request.mapping.size(); ++i) {
        const QString &field = request.mapping[i];
        columns << QJsonObject{{u"column"_qs, columnLetter(i)},
                               {u"title"_qs, request.table->titles.value(i)},
                               {u"field"_qs, field.isEmpty() ? QJsonValue() : QJsonValue(field)}};
    }
    return columns;
}

QJsonObject noteJson(const ImportNote &note)
{
    return {{u"problem"_qs, importProblemName(note.problem)},
            {u"column"_qs, note.column < 0 ? QJsonValue() : QJsonValue(columnLetter(note.column))},
            {u"field"_qs, note.field.isEmpty() ? QJsonValue() : QJsonValue(note.field)},
            {u"detail"_qs, note.detail},
            {u"warning"_qs, isWarning(note.problem)},
            {u"message"_qs, noteWords(note)}};
}

QJsonObject rowJson(const ImportRow &row)
{
    QJsonArray changes;
    for (const ImportChange &change : row.changes)
        changes << QJsonObject{{u"field"_qs, change.field}, {u"before"_qs, change.before}, {u"after"_qs, change.after}};
    QJsonArray notes;
    for (const ImportNote &note : row.notes)
        notes << noteJson(note);
    return {{u"row"_qs, row.number},
            {u"title"_qs, row.title},
            {u"state"_qs, importStateName(row.state)},
            {u"changes"_qs, changes},
            {u"notes"_qs, notes}};
}
} // namespace

QString importProblemName(ImportProblem problem)
{
    return QString::fromLatin1(table[size_t(problem)].name);
}

QString importStateName(ImportRow::State state)
{
    switch (state) {
    case ImportRow::State::New:
        return QStringLiteral("new");
    case ImportRow::State::Changes:
        return QStringLiteral("changes");
    case ImportRow::State::Differs:
        return QStringLiteral("left");
    case ImportRow::State::Same:
        return QStringLiteral("same");
    case ImportRow::State::Wrong:
        break;
    }
    return QStringLiteral("wrong");
}

QJsonObject importJson(const ImportRequest &request, const TableFile &file, const ImportPreview &preview,
                       bool isWritten)
{
    const ImportCounts counts = preview.counts();
    QJsonArray rows;
    for (const ImportRow &row : preview.rows)
        rows << rowJson(row);
    return {{u"kind"_qs, importKindName(request.kind)},
            {u"file"_qs, request.source},
            {u"read"_qs, tableRemark(file)},
            {u"sheets"_qs, QJsonArray::fromStringList(file.sheets)},
            {u"mapping"_qs, mappingJson(request)},
            {u"counts"_qs, QJsonObject{{u"new"_qs, counts.created},
                                       {u"changes"_qs, counts.changed},
                                       {u"left"_qs, counts.differing},
                                       {u"same"_qs, counts.same},
                                       {u"wrong"_qs, counts.wrong},
                                       {u"warned"_qs, counts.warned}}},
            {u"written"_qs, isWritten},
            {u"rows"_qs, rows}};
}

QString importText(const ImportRequest &request, const ImportPreview &preview)
{
    QString text;
    for (const ImportRow &row : preview.rows) {
        QStringList said;
        for (const ImportNote &note : row.notes)
            said << noteSentence(note, request.table->titles);
        for (const ImportChange &change : row.changes)
            said << changeWords(request.kind, change);
        for (const QString &each : said)
            text += printable(u"%1  %2  %3  %4"_qs.arg(row.number).arg(stateWord(row.state), row.title, each)) + u'\n';
    }
    return text + countsWords(preview.counts()) + u'\n';
}

} // namespace bm::cli
