// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/commands.h"
#include "cli/commands/shipping/shipmenttelling.h"
#include "cli/commands/typed.h"
#include "cli/plantaccess.h"
#include "cli/texttable.h"
#include "documents/shipping/shippingwords.h"

#include <array>

namespace bm::cli
{
namespace
{
constexpr std::array described{
    OptionSpec{"contact", "TEXT", QT_TRANSLATE_NOOP("bm::Cli", "whom to ask for")},
    OptionSpec{"phone", "TEXT", QT_TRANSLATE_NOOP("bm::Cli", "phone number")},
    OptionSpec{"email", "TEXT", QT_TRANSLATE_NOOP("bm::Cli", "e-mail address")},
    OptionSpec{"street", "TEXT", QT_TRANSLATE_NOOP("bm::Cli", "street and number")},
    OptionSpec{"city", "TEXT", QT_TRANSLATE_NOOP("bm::Cli", "city")},
    OptionSpec{"region", "TEXT", QT_TRANSLATE_NOOP("bm::Cli", "state or region")},
    OptionSpec{"postal-code", "TEXT", QT_TRANSLATE_NOOP("bm::Cli", "ZIP or postal code")},
    OptionSpec{"country", "TEXT", QT_TRANSLATE_NOOP("bm::Cli", "country")},
    OptionSpec{"gln", "DIGITS", QT_TRANSLATE_NOOP("bm::Cli", "global location number, 13 digits")},
    OptionSpec{
        "minimum-shelf-life", "DAYS",
        QT_TRANSLATE_NOOP("bm::Cli", "that goods must keep when they leave; \"\": the customer asks for nothing")},
};

// A whole number of days; nothing: less than zero.
Result<int> daysOf(const QString &text, const QString &field)
{
    if (text.trimmed().isEmpty())
        return -1;
    bool isNumber = false;
    const int days = text.trimmed().toInt(&isNumber);
    if (!isNumber || days < 0)
        return Error{Reason::NotANumber, field, text};
    return days;
}

Result<CustomerChange> saidIn(const CommandLine &line)
{
    const auto said = [&line](const char *option) {
        return line.has(option) ? std::optional(line.option(option)) : std::nullopt;
    };
    CustomerChange change;
    change.contact = said("contact");
    change.phone = said("phone");
    change.email = said("email");
    change.street = said("street");
    change.city = said("city");
    change.region = said("region");
    change.postalCode = said("postal-code");
    change.country = said("country");
    change.gln = said("gln");
    if (line.has("minimum-shelf-life")) {
        BM_TRY_ASSIGN(change.minimumShelfLife,
                      daysOf(line.option("minimum-shelf-life"), QStringLiteral("minimumShelfLife")));
    }
    return change;
}

QStringList cells(const Customer &customer)
{
    return {customer.name, customer.phone, placeOf(customer), customer.gln,
            customer.minimumShelfLife ? QString::number(*customer.minimumShelfLife) : QString()};
}

TextTable emptyTable()
{
    return TextTable({Cli::tr("Customer"), Cli::tr("Phone"), Cli::tr("Address"), Cli::tr("GLN"), Cli::tr("Days")});
}

Result<Exit> changing(Invocation &run, Done (Customers::*act)(const QString &, const CustomerChange &))
{
    BM_TRY_ASSIGN(const CustomerChange said, saidIn(run.line));
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadWrite));
    Customers customers(plant->services().session);
    BM_TRY((customers.*act)(run.line.arguments[0], said));
    BM_TRY_ASSIGN(const Customer customer, customers.read(run.line.arguments[0]));
    TextTable table = emptyTable();
    table.add(cells(customer));
    run.out.result(customerJson(customer), table.toText());
    return Exit::Done;
}

Result<Exit> addCommand(Invocation &run)
{
    return changing(run, &Customers::add);
}

Result<Exit> amendCommand(Invocation &run)
{
    return changing(run, &Customers::amend);
}

Result<Exit> listCommand(Invocation &run)
{
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadOnly));
    BM_TRY_ASSIGN(const auto customers, Customers(plant->services().session).list());
    QJsonArray array;
    TextTable table = emptyTable();
    for (const Customer &customer : customers) {
        table.add(cells(customer));
        array << customerJson(customer);
    }
    run.out.result({{u"customers"_qs, array}}, table.isEmpty() ? Cli::tr("No customer yet.") + u'\n' : table.toText());
    return Exit::Done;
}

Result<Exit> shelfLifeCommand(Invocation &run)
{
    const QStringList &typed = run.line.arguments;
    BM_TRY_ASSIGN(const int days, daysOf(typed[1], QStringLiteral("days")));
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadWrite));
    BM_TRY(Customers(plant->services().session).setShelfLife(typed[0], days));
    run.out.result({{u"recipe"_qs, typed[0]}, {u"shelf_life_days"_qs, days < 0 ? QJsonValue() : QJsonValue(days)}},
                   typed[0] + u' ' + typed[1] + u'\n');
    return Exit::Done;
}
} // namespace

std::vector<CommandSpec> customerCommands()
{
    const std::vector<OptionSpec> options(described.begin(), described.end());
    return {
        {"customers list", "", QT_TRANSLATE_NOOP("bm::Cli", "who gets goods, and where"), 0, 0, listCommand},
        {"customers add", "CUSTOMER", QT_TRANSLATE_NOOP("bm::Cli", "a new customer"), 1, 1, addCommand, options},
        {"customers amend", "CUSTOMER", QT_TRANSLATE_NOOP("bm::Cli", "what is said of a customer; \"\" takes it away"),
         1, 1, amendCommand, options},
        {"recipes shelf-life", "RECIPE DAYS",
         QT_TRANSLATE_NOOP("bm::Cli", "how long its goods keep from the end of a batch; \"\": nobody knows"), 2, 2,
         shelfLifeCommand},
    };
}

} // namespace bm::cli
