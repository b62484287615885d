// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/fsma/fsmacolumns.h"

namespace bm
{
namespace
{
QStringList productOf(const QString &what)
{
    QStringList titles;
    for (const char *part : {"Product Name", "Brand Name (if applicable)", "Commodity (if applicable)",
                             "Variety (if applicable)", "Packaging Size", "Packaging Style"})
        titles << what + QStringLiteral(" - ") + QString::fromLatin1(part);
    return titles;
}

// The template spells two of the parts in two ways.
enum class Spelling { Or, Slash };

QStringList locationOf(const QString &what, Spelling spelling)
{
    const bool isOr = spelling == Spelling::Or;
    QStringList titles;
    for (const char *part :
         {"Business Name", "Phone Number", "Street Address or Geographic Coordinates", "City",
          isOr ? "State or Region" : "State/Region", isOr ? "ZIP or Postal Code" : "ZIP/Postal Code", "Country"})
        titles << QStringLiteral("Location Description for ") + what + QStringLiteral(" - ") +
                      QString::fromLatin1(part);
    return titles;
}

QStringList documents()
{
    return {QStringLiteral("Reference Document Type"), QStringLiteral("Reference Document Number"),
            QStringLiteral("Reference Document Type2"), QStringLiteral("Reference Document Number2")};
}

// Receiving and shipping differ in who the others are.
QStringList movedTitles(const QString &other, const QString &here, const QString &day)
{
    QStringList titles{QStringLiteral("Traceability Lot Code"), QStringLiteral("Quantity"),
                       QStringLiteral("Unit of Measure")};
    titles += productOf(QStringLiteral("Product Description"));
    titles += locationOf(other, Spelling::Or);
    titles += locationOf(here, Spelling::Or);
    titles << day;
    titles += locationOf(QStringLiteral("the Traceability Lot Code Source"), Spelling::Slash);
    titles << QStringLiteral("Traceability Lot Code Source Reference (may be provided instead of the location "
                             "description for the TLC Source)");
    return titles + documents();
}
} // namespace

QStringList fsmaReceivingTitles()
{
    return movedTitles(QStringLiteral("the Immediate Previous Source (other than a transporter)"),
                       QStringLiteral("where the Food was Received"), QStringLiteral("Date you Received the Food"));
}

QStringList fsmaTransformationTitles()
{
    QStringList titles{QStringLiteral("Traceability Lot Code for the FTL Food used in Transformation (if applicable)")};
    titles += productOf(QStringLiteral("Product Description for the Incoming FTL Food used in Transformation (if "
                                       "applicable)"));
    titles << QStringLiteral("Quantity of the food from this traceability lot that was used in the transformation (if "
                             "applicable)")
           << QStringLiteral("Unit of measure for the food from this traceability lot that was used in the "
                             "transformation (if applicable)")
           << QStringLiteral("New Traceability Lot Code you assigned to the Food Produced Through Transformation");
    titles += locationOf(QStringLiteral("where you Transformed the Food (i.e., the Traceability Lot Code Source)"),
                         Spelling::Slash);
    titles << QStringLiteral("Traceability Lot Code Source Reference (if applicable)")
           << QStringLiteral("Transformation Completion Date");
    titles += productOf(QStringLiteral("Product Description for the Food Produced through Transformation"));
    titles << QStringLiteral("Quantity of the Food Produced through Transformation")
           << QStringLiteral("Unit of Measure for the Food Produced through Transformation");
    return titles + documents();
}

QStringList fsmaShippingTitles()
{
    return movedTitles(QStringLiteral("the Immediate Subsequent Recipient (other than a transporter)"),
                       QStringLiteral("the Location from which you Shipped the Food"), QStringLiteral("Shipping Date"));
}

} // namespace bm
