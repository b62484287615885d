// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/tracing/codes.h"

#include "services/tracing/roots.h"

#include <algorithm>

namespace bm
{
namespace
{
using tracequeries::lotRows;
using tracequeries::palletRows;
using tracequeries::runRows;
const QString unionAll = QStringLiteral(" UNION ALL ");

// Texts of any length are indexed by their beginning (0006_indexes.sql). A plain "column = ?" beside it would make
// SQLite put the parameter in place of the column inside substr() as well, and read the whole table.
QString longText(const QString &column)
{
    return QStringLiteral("(substr(%1, 1, 200) = substr(CAST(? AS text), 1, 200) AND %1 || '' = ?)").arg(column);
}

} // namespace

namespace tracequeries
{
const QString &ownCodes()
{
    static const QString sql = lotRows + QStringLiteral("l.internal_lot_code = ?") + unionAll + runRows +
                               QStringLiteral("r.batch_number = ?") + unionAll + palletRows +
                               QStringLiteral("p.pallet_number = ?") + unionAll + palletRows +
                               QStringLiteral("p.sscc = ? AND p.sscc <> p.pallet_number");
    return sql;
}

// What stands in a vessel since it was proven empty, load by load.
const QString &vesselCodes()
{
    static const QString sql =
        lotRows + QStringLiteral("l.id IN (SELECT a.filling_lot_id FROM vessels v JOIN vessel_acts a ON a.vessel_id = "
                                 "v.id WHERE lower(v.code) = lower(?) AND a.kind = 'LOAD' AND NOT EXISTS (SELECT 1 "
                                 "FROM vessel_acts u WHERE u.takes_back_id = a.id) AND a.id > COALESCE((SELECT "
                                 "max(e.id) FROM vessel_acts e WHERE e.vessel_id = v.id AND e.kind = 'EMPTY' AND NOT "
                                 "EXISTS (SELECT 1 FROM vessel_acts u WHERE u.takes_back_id = e.id)), 0))");
    return sql;
}

const QString &supplierCodes()
{
    static const QString sql = lotRows + longText(QStringLiteral("l.supplier_lot_code"));
    return sql;
}

// A run that has the text twice is one run.
const QString &lotTextsOfRuns()
{
    static const QString sql = runRows + longText(QStringLiteral("r.daily_lot")) + QStringLiteral(" UNION ") + runRows +
                               longText(QStringLiteral("r.cake_lot")) + QStringLiteral(" UNION ") + runRows +
                               longText(QStringLiteral("r.icing_lot"));
    return sql;
}
} // namespace tracequeries

namespace
{
// These read the tables through: asked only when no spelling was found by index. Parameters: the code in capitals,
// three times.
const QString &ownCodesInAnyCase()
{
    static const QString sql = lotRows + QStringLiteral("upper(l.internal_lot_code) = ?") + unionAll + runRows +
                               QStringLiteral("upper(r.batch_number) = ?") + unionAll + palletRows +
                               QStringLiteral("upper(p.pallet_number) = ?");
    return sql;
}

// Parameter: the code in capitals.
const QString &supplierCodesInAnyCase()
{
    static const QString sql = lotRows + QStringLiteral("upper(l.supplier_lot_code) = ?");
    return sql;
}

// Parameter: the code in capitals.
const QString &lotTextsOfRunsInAnyCase()
{
    static const QString sql =
        runRows + QStringLiteral("? IN (upper(r.daily_lot), upper(r.cake_lot), upper(r.icing_lot))");
    return sql;
}

// SQLite capitalises a to z only, so the code is treated alike before it is compared.
QString inCapitals(QString code)
{
    for (QChar &c : code)
        if (c >= u'a' && c <= u'z')
            c = QChar(c.unicode() - 32);
    return code;
}

Result<std::vector<TraceRoot>> ask(Database &database, const QString &sql, const QString &code)
{
    const Args args(static_cast<size_t>(sql.count(u'?')), Arg(code));
    BM_TRY_ASSIGN(std::vector<TraceRoot> found, tracequeries::rootsOf(database, sql, args));
    std::sort(found.begin(), found.end(), [](const TraceRoot &a, const TraceRoot &b) { return a.key < b.key; });
    return found;
}

Done addNamesakes(Database &database, const QString &code, std::vector<TraceRoot> &found)
{
    for (const QString *sql : {&tracequeries::supplierCodes(), &tracequeries::lotTextsOfRuns()}) {
        BM_TRY_ASSIGN(const std::vector<TraceRoot> more, ask(database, *sql, code));
        for (const TraceRoot &root : more) {
            if (std::none_of(found.begin(), found.end(),
                             [&root](const TraceRoot &known) { return known.key == root.key; }))
                found.push_back(root);
        }
    }
    return {};
}
} // namespace

Result<std::vector<TraceRoot>> resolveCode(Database &database, const QString &code)
{
    const QString exact = code.trimmed();
    const QString capitals = inCapitals(exact);
    if (exact.isEmpty())
        return std::vector<TraceRoot>();
    struct Question
    {
        const QString *sql;
        QString code;
    };
    using namespace tracequeries;
    std::vector<Question> questions{
        {&ownCodes(), exact}, {&vesselCodes(), exact}, {&supplierCodes(), exact}, {&lotTextsOfRuns(), exact}};
    // Almost every code is in capitals, so that spelling is worth a look before the tables are read through.
    if (capitals != exact)
        questions.insert(questions.end(), {{&ownCodes(), capitals}, {&supplierCodes(), capitals}});
    questions.insert(questions.end(), {{&ownCodesInAnyCase(), capitals},
                                       {&supplierCodesInAnyCase(), capitals},
                                       {&lotTextsOfRunsInAnyCase(), capitals}});
    for (const Question &question : questions) {
        BM_TRY_ASSIGN(std::vector<TraceRoot> found, ask(database, *question.sql, question.code));
        // A supplier may have named a lot as we named a vessel: whoever asks says which is meant.
        if (!found.empty() && question.sql == &vesselCodes())
            BM_TRY(addNamesakes(database, exact, found));
        if (!found.empty())
            return found;
    }
    return std::vector<TraceRoot>();
}

} // namespace bm
