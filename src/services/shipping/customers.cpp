// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/shipping/customers.h"

#include "database/transaction.h"
#include "domain/gs1/checks.h"
#include "services/authority.h"
#include "services/catalog.h"
#include "services/details/partners.h"
#include "services/details/snapshot.h"
#include "services/details/words.h"

#include <algorithm>

#define BM_SELECT_CUSTOMERS                                                                                            \
    "SELECT name, contact_name, phone, email, street, city, region, postal_code, country, gln, "                       \
    "minimum_shelf_life_days, is_active FROM customers "

namespace bm
{
namespace
{
constexpr int longestShelfLife = 36500;

Customer customerFrom(const Row &row)
{
    Customer customer;
    customer.name = row.text(QStringLiteral("name"));
    customer.contact = row.text(QStringLiteral("contact_name"));
    customer.phone = row.text(QStringLiteral("phone"));
    customer.email = row.text(QStringLiteral("email"));
    customer.street = row.text(QStringLiteral("street"));
    customer.city = row.text(QStringLiteral("city"));
    customer.region = row.text(QStringLiteral("region"));
    customer.postalCode = row.text(QStringLiteral("postal_code"));
    customer.country = row.text(QStringLiteral("country"));
    customer.gln = row.text(QStringLiteral("gln"));
    if (const auto days = row.optionalInteger(QStringLiteral("minimum_shelf_life_days")))
        customer.minimumShelfLife = int(*days);
    customer.isActive = row.flag(QStringLiteral("is_active"));
    return customer;
}

Result<Customer> customerOf(Database &database, const QString &name)
{
    static const QString sql = QStringLiteral(BM_SELECT_CUSTOMERS "WHERE id = ?");
    BM_TRY_ASSIGN(const std::optional<Named> known, customerNamed(database, name));
    if (!known)
        return Error{Reason::NotFound, QStringLiteral("customer"), name.trimmed()};
    BM_TRY_ASSIGN(const std::optional<Row> row, database.first(sql, {known->id}));
    return customerFrom(*row);
}

Done checkSaid(const CustomerChange &said)
{
    const std::pair<const std::optional<QString> &, const char *> texts[] = {
        {said.contact, "contact"}, {said.phone, "phone"},   {said.email, "email"},           {said.street, "street"},
        {said.city, "city"},       {said.region, "region"}, {said.postalCode, "postalCode"}, {said.country, "country"}};
    for (const auto &[text, field] : texts) {
        if (text)
            BM_TRY(readable(*text, QString::fromLatin1(field)));
    }
    const QString gln = said.gln.value_or(QString()).trimmed();
    const bool isDigits = std::all_of(gln.begin(), gln.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (!gln.isEmpty() && (gln.size() != 13 || !isDigits || !gs1::hasValidCheckDigit(gln)))
        return Error{Reason::NotAGtin, QStringLiteral("gln"), gln};
    if (said.minimumShelfLife.value_or(0) > longestShelfLife)
        return Error{Reason::TooLong, QStringLiteral("minimumShelfLife"), QString::number(*said.minimumShelfLife)};
    return {};
}

void take(const std::optional<QString> &said, QString &value)
{
    if (said)
        value = said->trimmed();
}

Done write(Session &session, qint64 id, Customer customer, const CustomerChange &said)
{
    static const QString sql = QStringLiteral(
        "UPDATE customers SET contact_name = ?, phone = ?, email = ?, street = ?, city = ?, region = ?, postal_code = "
        "?, country = ?, gln = ?, minimum_shelf_life_days = ?, updated_at = ?, updated_by = ? WHERE id = ?");
    take(said.contact, customer.contact);
    take(said.phone, customer.phone);
    take(said.email, customer.email);
    take(said.street, customer.street);
    take(said.city, customer.city);
    take(said.region, customer.region);
    take(said.postalCode, customer.postalCode);
    take(said.country, customer.country);
    take(said.gln, customer.gln);
    if (said.minimumShelfLife)
        customer.minimumShelfLife = *said.minimumShelfLife < 0 ? std::nullopt : said.minimumShelfLife;
    BM_TRY(session.database.run(sql, {orNull(customer.contact), orNull(customer.phone), orNull(customer.email),
                                      orNull(customer.street), orNull(customer.city), orNull(customer.region),
                                      orNull(customer.postalCode), orNull(customer.country), orNull(customer.gln),
                                      customer.minimumShelfLife, session.now(), session.person, id}));
    return {};
}
} // namespace

bool Customer::isDescribed() const
{
    return !phone.isEmpty() && !street.isEmpty() && !city.isEmpty() && !region.isEmpty() && !postalCode.isEmpty();
}

Result<std::vector<Customer>> Customers::list()
{
    static const QString sql = QStringLiteral(BM_SELECT_CUSTOMERS "ORDER BY name");
    BM_TRY_ASSIGN(const Rows rows, m_session.database.run(sql));
    std::vector<Customer> all;
    for (const Row &row : rows)
        all.push_back(customerFrom(row));
    return all;
}

Result<Customer> Customers::read(const QString &name)
{
    return inSnapshot(m_session.database, [&] { return customerOf(m_session.database, name); });
}

Done Customers::add(const QString &name, const CustomerChange &said)
{
    BM_TRY(required(name, QStringLiteral("customer")));
    BM_TRY(checkSaid(said));
    return inTransaction(m_session.database, m_session.because(), [&]() -> Done {
        BM_TRY(authorized(m_session, Act::EditCatalog));
        BM_TRY_ASSIGN(const std::optional<Named> known, customerNamed(m_session.database, name));
        if (known)
            return Error{Reason::Duplicate, QStringLiteral("customer"), known->name};
        BM_TRY_ASSIGN(const Named made, insertCustomer(m_session, name));
        return write(m_session, made.id, {}, said);
    });
}

Done Customers::amend(const QString &name, const CustomerChange &said)
{
    BM_TRY(required(name, QStringLiteral("customer")));
    BM_TRY(checkSaid(said));
    return inTransaction(m_session.database, m_session.because(), [&]() -> Done {
        BM_TRY(authorized(m_session, Act::EditCatalog));
        BM_TRY_ASSIGN(const Customer before, customerOf(m_session.database, name));
        BM_TRY_ASSIGN(const std::optional<Named> known, customerNamed(m_session.database, name));
        return write(m_session, known->id, before, said);
    });
}

Done Customers::setShelfLife(const QString &recipe, int days)
{
    static const QString sql =
        QStringLiteral("UPDATE recipes SET shelf_life_days = ?, updated_at = ?, updated_by = ? WHERE id = ?");
    BM_TRY(required(recipe, QStringLiteral("recipe")));
    if (days > longestShelfLife)
        return Error{Reason::TooLong, QStringLiteral("days"), QString::number(days)};
    return inTransaction(m_session.database, m_session.because(), [&]() -> Done {
        BM_TRY(authorized(m_session, Act::EditRecipes));
        BM_TRY_ASSIGN(const Recipe known, Catalog(m_session).recipeByName(recipe));
        const Arg kept = days < 0 ? Arg(std::nullopt) : Arg(days);
        BM_TRY(m_session.database.run(sql, {kept, m_session.now(), m_session.person, known.id}));
        return {};
    });
}

} // namespace bm
