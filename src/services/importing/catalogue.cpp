// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/authority.h"
#include "services/details/ingredientrows.h"
#include "services/importing/importplan.h"

namespace bm
{
namespace
{
struct Known
{
    qint64 id = 0;
    QString name;
    QHash<QString, QString> values;
};

// The names as they are written, and without case and blanks; a file's name may be either.
class KnownNames
{
public:
    void add(Known known)
    {
        const QString folded = foldedName(known.name);
        if (!m_folded.contains(folded))
            m_folded.insert(folded, m_all.size());
        m_exact.insert(known.name, m_all.size());
        if (const QString gtin = known.values.value(QStringLiteral("gtin")); !gtin.isEmpty())
            m_gtins.insert(gtin, known.id);
        m_all.push_back(std::move(known));
    }

    const Known *find(const QString &name) const
    {
        if (const auto exact = m_exact.constFind(name); exact != m_exact.constEnd())
            return &m_all[*exact];
        const auto folded = m_folded.constFind(foldedName(name));
        return folded == m_folded.constEnd() ? nullptr : &m_all[*folded];
    }

    // Of the ingredient that has it; 0: none has.
    qint64 idOfGtin(const QString &gtin) const { return m_gtins.value(gtin); }

private:
    std::vector<Known> m_all;
    QHash<QString, qint64> m_gtins;
    QHash<QString, size_t> m_exact;
    QHash<QString, size_t> m_folded;
};

QString tableOf(ImportKind kind)
{
    return kind == ImportKind::Suppliers ? QStringLiteral("suppliers") : QStringLiteral("ingredients");
}

// As readCell() would have read it, so that what is the same looks the same.
QString valueOf(const Row &row, const ImportField &field)
{
    const QString column = QString::fromLatin1(field.name);
    if (row.isNull(column))
        return {};
    switch (field.type) {
    case FieldType::Amount:
        return row.quantity(column).toText();
    case FieldType::Whole:
        return QString::number(row.integer(column));
    case FieldType::Flag:
        return row.flag(column) ? QStringLiteral("1") : QStringLiteral("0");
    case FieldType::List:
        return row.texts(column).join(QStringLiteral(", "));
    default:
        return row.text(column);
    }
}

Arg argOf(const QString &value, FieldType type)
{
    switch (type) {
    case FieldType::Amount:
        return Quantity::tryFromText(value).valueOr({});
    case FieldType::Whole:
        return value.toLongLong();
    case FieldType::Flag:
        return value == u"1";
    case FieldType::List:
        return value.isEmpty() ? QStringList() : value.split(QStringLiteral(", "));
    default:
        return value;
    }
}

QString columnsOf(ImportKind kind)
{
    QStringList columns;
    for (const ImportField &field : importFields(kind))
        columns << QString::fromLatin1(field.name);
    return columns.join(QStringLiteral(", "));
}

Result<KnownNames> knownNames(Database &database, ImportKind kind)
{
    const QString sql = QStringLiteral("SELECT id, %1 FROM %2 ORDER BY id").arg(columnsOf(kind), tableOf(kind));
    BM_TRY_ASSIGN(const Rows rows, database.run(sql));
    KnownNames names;
    for (const Row &row : rows) {
        Known known{row.integer(QStringLiteral("id")), row.text(QStringLiteral("name")), {}};
        for (const ImportField &field : importFields(kind))
            known.values.insert(QString::fromLatin1(field.name), valueOf(row, field));
        names.add(std::move(known));
    }
    return names;
}

// The unit of what lots and recipes are counted in is no word that a file may change.
bool unitIsOther(const PlannedRow &row, const Known &known)
{
    const QString before = known.values.value(QStringLiteral("unit_of_measure"));
    return row.has("unit_of_measure") && row.value("unit_of_measure").compare(before, Qt::CaseInsensitive) != 0;
}

void compare(PlannedRow &row, const ImportRequest &request, const Known &known)
{
    row.id = known.id;
    if (known.name != row.value("name"))
        addNote(row, request, ImportProblem::SpelledOtherwise, "name", known.name);
    for (const ImportField &field : importFields(request.kind)) {
        const QString name = QString::fromLatin1(field.name);
        const bool isFixed = name == u"name" || name == u"unit_of_measure";
        const QString before = known.values.value(name);
        if (!isFixed && row.values.contains(name) && row.values.value(name) != before)
            row.verdict.changes.push_back({name, before, row.values.value(name)});
    }
    if (row.verdict.changes.empty())
        row.verdict.state = ImportRow::State::Same;
    else
        row.verdict.state = request.updatesExisting ? ImportRow::State::Changes : ImportRow::State::Differs;
    if (request.kind == ImportKind::Ingredients && unitIsOther(row, known))
        addNote(row, request, ImportProblem::UnitStays, "unit_of_measure",
                known.values.value(QStringLiteral("unit_of_measure")));
}

// A barcode means one thing.
void judgeGtin(PlannedRow &row, const ImportRequest &request, const KnownNames &names, QHash<QString, int> &inFile)
{
    const QString gtin = row.value("gtin");
    if (gtin.isEmpty())
        return;
    const qint64 owner = names.idOfGtin(gtin);
    if (owner != 0 && owner != row.id)
        addNote(row, request, ImportProblem::CodeTaken, "gtin", gtin);
    else if (inFile.contains(gtin))
        addNote(row, request, ImportProblem::TwiceInFile, "gtin", QString::number(inFile.value(gtin)));
    else
        inFile.insert(gtin, row.verdict.number);
}

// A new supplier waits for its approval by itself, and not everybody may say so.
bool isSaidAnyway(const QString &field, const QString &value)
{
    return field == u"approval_status" && value == u"PENDING";
}

Done insertOne(Session &session, ImportKind kind, const PlannedRow &row)
{
    QStringList columns;
    QStringList places;
    Args args;
    for (const ImportField &field : importFields(kind)) {
        const QString name = QString::fromLatin1(field.name);
        if (!row.values.contains(name) || isSaidAnyway(name, row.values.value(name)))
            continue;
        columns << name;
        places << QStringLiteral("?");
        args.push_back(argOf(row.values.value(name), field.type));
    }
    if (row.value("approval_status") == u"APPROVED") {
        BM_TRY(authorized(session, Act::ReleaseLot)); // as Approvals::set()
        columns << QStringLiteral("approved_on");
        places << QStringLiteral("?");
        args.push_back(session.today());
    }
    const QString sql = QStringLiteral("INSERT INTO %1 (%2, created_at, created_by) VALUES (%3, ?, ?)")
                            .arg(tableOf(kind), columns.join(QStringLiteral(", ")), places.join(QStringLiteral(", ")));
    args.push_back(session.now());
    args.push_back(session.person);
    BM_TRY(session.database.run(sql, args));
    return {};
}

Done changeOne(Session &session, ImportKind kind, const PlannedRow &row)
{
    QStringList sets;
    Args args;
    for (const ImportChange &change : row.verdict.changes) {
        sets << change.field + QStringLiteral(" = ?");
        args.push_back(argOf(change.after, importField(kind, change.field)->type));
        if (change.field == u"approval_status") {
            BM_TRY(authorized(session, Act::ReleaseLot));
            sets << QStringLiteral("approved_on = ?");
            args.push_back(change.after == u"APPROVED" ? Arg(session.today()) : Arg(std::nullopt));
        }
    }
    const QString sql = QStringLiteral("UPDATE %1 SET %2, updated_at = ?, updated_by = ? WHERE id = ?")
                            .arg(tableOf(kind), sets.join(QStringLiteral(", ")));
    args.push_back(session.now());
    args.push_back(session.person);
    args.push_back(row.id);
    BM_TRY(session.database.run(sql, args));
    return {};
}
} // namespace

Done judgeCatalogue(Session &session, const ImportRequest &request, ImportPlan &plan, ImportSteps &steps)
{
    BM_TRY_ASSIGN(const KnownNames names, knownNames(session.database, request.kind));
    QHash<QString, int> inFile;
    QHash<QString, int> gtins;
    for (PlannedRow &row : plan.rows) {
        BM_TRY(steps.step());
        const QString folded = foldedName(row.value("name"));
        if (!folded.isEmpty()) {
            if (inFile.contains(folded))
                addNote(row, request, ImportProblem::TwiceInFile, "name", QString::number(inFile.value(folded)));
            else
                inFile.insert(folded, row.verdict.number);
            if (const Known *known = names.find(row.value("name")))
                compare(row, request, *known);
        }
        judgeGtin(row, request, names, gtins);
        settle(row);
    }
    return {};
}

Done writeCatalogue(Session &session, const ImportPlan &plan, ImportSteps &steps)
{
    for (const PlannedRow &row : plan.rows) {
        BM_TRY(steps.step());
        if (row.verdict.state == ImportRow::State::New)
            BM_TRY(insertOne(session, plan.kind, row));
        else if (row.verdict.state == ImportRow::State::Changes)
            BM_TRY(changeOne(session, plan.kind, row));
    }
    return {};
}

} // namespace bm
