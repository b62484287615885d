// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/session.h"

namespace bm
{

// Who gets goods, and what is said about the place: the location description of 21 CFR 1.1310.
struct Customer
{
    QString name;
    QString contact;
    QString phone;
    QString email;
    QString street;
    QString city;
    QString region;
    QString postalCode;
    QString country;
    QString gln;                         // 13 digits; empty: nobody said
    std::optional<int> minimumShelfLife; // days that goods must keep on the day they leave; nothing: none asked for
    bool isActive = true;

    bool isDescribed() const;
};

// What is said of a customer. What is not said stays, what is said as nothing is taken away.
struct CustomerChange
{
    std::optional<QString> contact = {};
    std::optional<QString> phone = {};
    std::optional<QString> email = {};
    std::optional<QString> street = {};
    std::optional<QString> city = {};
    std::optional<QString> region = {};
    std::optional<QString> postalCode = {};
    std::optional<QString> country = {};
    std::optional<QString> gln = {};
    std::optional<int> minimumShelfLife = {}; // less than zero: the customer asks for nothing any more
};

// Errors of all that changes something: NotSignedIn, NotAllowed (services/authority.h).
class Customers
{
public:
    explicit Customers(Session &session) : m_session(session) {}

    Result<std::vector<Customer>> list(); // by name
    // Errors: NotFound (customer).
    Result<Customer> read(const QString &name);
    // Errors: Required, Duplicate (customer, in any case), NotAGtin (gln), TooLong (minimumShelfLife), UnreadableText.
    Done add(const QString &name, const CustomerChange &said);
    // Errors also: NotFound (customer).
    Done amend(const QString &name, const CustomerChange &said);
    // How many days finished goods of a recipe keep from the end of their batch; less than zero: nobody knows. What a
    // batch put into stock has its own day. Errors: NotFound (recipe), TooLong (days).
    Done setShelfLife(const QString &recipe, int days);

private:
    Session &m_session;
};

} // namespace bm
