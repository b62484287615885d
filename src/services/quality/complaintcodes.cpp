// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/quality/complaintcodes.h"

#include "domain/quality/complaints.h"

#include <QHash>
#include <QSet>
#include <algorithm>

namespace bm
{
namespace
{
// In which spelling codes are looked for.
enum class Spelling { AsWritten, Capitals, AnyCase };

struct Found
{
    TraceRoot root;
    bool isOwn = true;     // its own code, not a lot text of an old run
    bool isBought = false; // a lot that nobody here made
};
using FoundByCode = QHash<QString, std::vector<Found>>;

// SQLite capitalises a to z only.
QString inCapitals(QString code)
{
    for (QChar &c : code)
        if (c >= u'a' && c <= u'z')
            c = QChar(c.unicode() - 32);
    return code;
}

// Of a lot that a run of ours made, the run is what stands on pallets.
const QString lotRows =
    QStringLiteral("SELECT 1 AS own, CASE WHEN r.id IS NULL THEN 0 ELSE 1 END AS kind, COALESCE(r.id, l.id) AS id, "
                   "COALESCE(r.batch_number, l.internal_lot_code) AS code, i.name AS title, {said} AS said "
                   "FROM ingredient_lots l JOIN ingredients i ON i.id = l.ingredient_id "
                   "LEFT JOIN production_runs r ON r.id = l.source_production_run_id WHERE {match}");
const QString runRows = QStringLiteral("SELECT %1 AS own, 1 AS kind, r.id, r.batch_number AS code, c.name AS title, "
                                       "{said} AS said FROM production_runs r JOIN recipes c ON c.id = r.recipe_id "
                                       "WHERE {match}");
const QString palletRows = QStringLiteral("SELECT 1 AS own, 2 AS kind, p.id, p.pallet_number AS code, c.name AS title, "
                                          "{said} AS said FROM pallets p LEFT JOIN customers c ON c.id = p.customer_id "
                                          "WHERE {match}");

// The texts of old runs have any length and are indexed by their beginning.
QString part(QString rows, const QString &column, bool isLong, Spelling spelling, Engine engine)
{
    const QString said = spelling == Spelling::AnyCase ? QStringLiteral("upper(%1)").arg(column) : column;
    const QString indexed =
        isLong && spelling != Spelling::AnyCase ? QStringLiteral("substr(%1, 1, 200)").arg(said) : said;
    const QString list = engine == Engine::SQLite ? QStringLiteral(" IN (SELECT value FROM json_each(?))")
                                                  : QStringLiteral(" = ANY (CAST(? AS text[]))");
    return rows.replace(QStringLiteral("{said}"), said).replace(QStringLiteral("{match}"), indexed + list);
}

QString question(Spelling spelling, Engine engine)
{
    const QString own = runRows.arg(1);
    const QString text = runRows.arg(0);
    const auto of = [spelling, engine](const QString &rows, const char *column, bool isLong = false) {
        return part(rows, QString::fromLatin1(column), isLong, spelling, engine);
    };
    return QStringList{of(palletRows, "p.pallet_number"),  of(palletRows, "p.sscc"),      of(own, "r.batch_number"),
                       of(lotRows, "l.internal_lot_code"), of(text, "r.daily_lot", true), of(text, "r.cake_lot", true),
                       of(text, "r.icing_lot", true)}
        .join(QStringLiteral(" UNION ALL "));
}

Result<FoundByCode> lookUp(Database &database, const QStringList &codes, Spelling spelling)
{
    FoundByCode found;
    if (codes.isEmpty())
        return found;
    QStringList beginnings;
    for (const QString &code : codes)
        beginnings << code.left(200);
    const QString sql = question(spelling, database.engine());
    const QStringList &longOnes = spelling == Spelling::AnyCase ? codes : beginnings;
    const Args args{codes, codes, codes, codes, longOnes, longOnes, longOnes};
    BM_TRY(database.forEach(sql, args, [&found](const Row &row) -> Done {
        const NodeKey key{static_cast<NodeKind>(row.integer(QStringLiteral("kind"))),
                          row.integer(QStringLiteral("id"))};
        std::vector<Found> &of = found[row.text(QStringLiteral("said"))];
        if (std::any_of(of.begin(), of.end(), [&key](const Found &each) { return each.root.key == key; }))
            return {};
        of.push_back({{key, row.text(QStringLiteral("code")), row.text(QStringLiteral("title"))},
                      row.integer(QStringLiteral("own")) == 1,
                      key.kind == NodeKind::Lot});
        return {};
    }));
    // As everywhere: a text of an old run counts only where nothing has the code as its own.
    for (std::vector<Found> &of : found) {
        if (std::any_of(of.begin(), of.end(), [](const Found &each) { return each.isOwn; }))
            std::erase_if(of, [](const Found &each) { return !each.isOwn; });
        std::sort(of.begin(), of.end(), [](const Found &a, const Found &b) { return a.root.key < b.root.key; });
    }
    return found;
}

bool take(ComplaintCode &complaint, const std::vector<Found> &found)
{
    if (found.empty())
        return false;
    complaint.state = ComplaintCode::State::Bought;
    for (const Found &each : found) {
        if (each.isBought)
            continue;
        complaint.state = ComplaintCode::State::NoPallets;
        complaint.names.push_back(each.root);
    }
    if (complaint.names.empty())
        complaint.names.push_back(found.front().root);
    return true;
}

// The answer to each, in the places of the codes. Three questions at most.
Result<std::vector<ComplaintCode>> named(Database &database, const QStringList &pieces)
{
    std::vector<ComplaintCode> complaints;
    for (const QString &piece : pieces)
        complaints.push_back({piece, ComplaintCode::State::Unknown, {}, 0, 0});
    for (const Spelling spelling : {Spelling::AsWritten, Spelling::Capitals, Spelling::AnyCase}) {
        const auto spelled = [spelling](const ComplaintCode &complaint) {
            const QString code = complaintCode(complaint.code);
            return spelling == Spelling::AsWritten ? code : inCapitals(code);
        };
        QSet<QString> wanted;
        for (const ComplaintCode &complaint : complaints) {
            if (complaint.names.empty())
                wanted.insert(spelled(complaint));
        }
        BM_TRY_ASSIGN(const FoundByCode found, lookUp(database, wanted.values(), spelling));
        for (ComplaintCode &complaint : complaints) {
            if (complaint.names.empty())
                take(complaint, found.value(spelled(complaint)));
        }
    }
    return complaints;
}
} // namespace

Result<std::vector<ComplaintCode>> readComplaints(Database &database, const QString &pasted)
{
    BM_TRY_ASSIGN(const std::vector<ComplaintCode> whole, named(database, complaintPieces(pasted)));
    // What is no code as a whole may be several with blanks or signs between them: all of their words at once.
    QStringList smaller;
    for (const ComplaintCode &complaint : whole) {
        if (complaint.names.empty())
            smaller << smallerPieces(complaint.code);
    }
    BM_TRY_ASSIGN(const std::vector<ComplaintCode> words, named(database, smaller));
    std::vector<ComplaintCode> all;
    size_t next = 0;
    for (const ComplaintCode &complaint : whole) {
        if (!complaint.names.empty()) {
            all.push_back(complaint);
            continue;
        }
        const auto count = static_cast<size_t>(smallerPieces(complaint.code).size());
        const auto first = words.begin() + static_cast<std::ptrdiff_t>(next);
        const auto last = first + static_cast<std::ptrdiff_t>(count);
        next += count;
        // Unknown as a whole and in all of its parts: it is told as it was pasted.
        if (std::none_of(first, last, [](const ComplaintCode &word) { return !word.names.empty(); }))
            all.push_back(complaint);
        else
            all.insert(all.end(), first, last);
    }
    return all;
}

} // namespace bm
