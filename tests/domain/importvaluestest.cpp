// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/importing/importvalues.h"

#include <QTest>

using namespace bm;
using Dates = ImportReading::Dates;
using Figures = ImportReading::Figures;

namespace
{
QString shownDay(const QString &text, Dates dates)
{
    const auto read = readDay(text, dates);
    if (const auto *problem = std::get_if<ImportProblem>(&read))
        return *problem == ImportProblem::DoubtfulDate ? QStringLiteral("doubtful") : QStringLiteral("no date");
    return std::get<QDate>(read).toString(Qt::ISODate);
}

QString shownAmount(const QString &text, Figures figures)
{
    const auto read = readAmount(text, figures);
    if (const auto *quantity = std::get_if<Quantity>(&read))
        return quantity->toText();
    switch (std::get<ImportProblem>(read)) {
    case ImportProblem::DoubtfulNumber:
        return QStringLiteral("doubtful");
    case ImportProblem::TooPrecise:
        return QStringLiteral("too precise");
    default:
        return QStringLiteral("no number");
    }
}

QString shown(const ReadValue &value)
{
    if (const auto *note = std::get_if<ImportNote>(&value))
        return QStringLiteral("problem %1 %2").arg(int(note->problem)).arg(note->detail).trimmed();
    return std::get<QString>(value);
}

QString problem(ImportProblem which, const QString &detail = {})
{
    return QStringLiteral("problem %1 %2").arg(int(which)).arg(detail).trimmed();
}

QString text(const char *cell, FieldType type)
{
    return shown(readCell({QString::fromUtf8(cell), TableCell::Kind::Text}, type, {}));
}
} // namespace

class ImportValuesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noDayIsGuessed_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("notSaid");
        QTest::addColumn<QString>("dayFirst");
        QTest::addColumn<QString>("monthFirst");
        QTest::addColumn<QString>("yearFirst");
        const auto row = [](const char *written, const char *a, const char *b, const char *c, const char *d) {
            QTest::newRow(written) << QString::fromUtf8(written) << QString::fromLatin1(a) << QString::fromLatin1(b)
                                   << QString::fromLatin1(c) << QString::fromLatin1(d);
        };
        const char *no = "no date";
        row("03/04/2026", "doubtful", "2026-04-03", "2026-03-04", no);
        row("3.4.2026", "doubtful", "2026-04-03", "2026-03-04", no);
        row("13/04/2026", "2026-04-13", "2026-04-13", no, no);
        row("04-13-2026", "2026-04-13", no, "2026-04-13", no);
        row("05/05/2026", "2026-05-05", "2026-05-05", "2026-05-05", no);
        row("26/04/03", "doubtful", "2003-04-26", no, "2026-04-03");
        row("31/02/2026", no, no, no, no);
        for (const char *sure : {"2026-04-03", "2026/4/3", "20260403", "3 Apr 2026", "3-abr-2026", "3 de abril de 2026",
                                 "April 3, 2026", "2026-04-03 00:00:00", "2026-04-03T10:30"})
            row(sure, "2026-04-03", "2026-04-03", "2026-04-03", "2026-04-03");
        for (const char *none : {"soon", "2026-13-01", "3 Foo 2026", "46115", "1/2", "0000-00-00"})
            row(none, no, no, no, no);
    }
    void noDayIsGuessed()
    {
        QFETCH(QString, written);
        QTEST(shownDay(written, Dates::NotSaid), "notSaid");
        QTEST(shownDay(written, Dates::DayFirst), "dayFirst");
        QTEST(shownDay(written, Dates::MonthFirst), "monthFirst");
        QTEST(shownDay(written, Dates::YearFirst), "yearFirst");
    }

    void noFigureIsGuessed_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("notSaid");
        QTest::addColumn<QString>("comma");
        QTest::addColumn<QString>("point");
        const auto row = [](const char *written, const char *a, const char *b, const char *c) {
            QTest::newRow(written) << QString::fromUtf8(written) << QString::fromLatin1(a) << QString::fromLatin1(b)
                                   << QString::fromLatin1(c);
        };
        const char *no = "no number";
        row("1,250", "doubtful", "1.250", "1250.000");
        row("1.250", "doubtful", "1250.000", "1.250");
        row("12.5", "12.500", no, "12.500");
        row("12,5", "12.500", "12.500", no);
        row("1250", "1250.000", "1250.000", "1250.000");
        row("0,125", "0.125", "0.125", no);
        row("1,250.5", "1250.500", no, "1250.500");
        row("1.250.000,5", "1250000.500", "1250000.500", no);
        row("1,250,000", "1250000.000", no, "1250000.000");
        row("1 250,5", "1250.500", "1250.500", no);
        row("$12.50", "12.500", no, "12.500");
        row("-3", "-3.000", "-3.000", "-3.000");
        row("1.2345", "too precise", no, "too precise");
        for (const char *none : {"many", "12 kg", "1,2,3", "12.5.1", "1e3", "--1", ".", "NaN"})
            row(none, no, no, no);
    }
    void noFigureIsGuessed()
    {
        QFETCH(QString, written);
        QTEST(shownAmount(written, Figures::NotSaid), "notSaid");
        QTEST(shownAmount(written, Figures::Comma), "comma");
        QTEST(shownAmount(written, Figures::Point), "point");
    }

    void cellsAreUnderstoodOrNamed()
    {
        QCOMPARE(text(" Rye \n flour ", FieldType::Line), QStringLiteral("Rye flour"));
        QCOMPARE(text("9506000134376", FieldType::Gtin), QStringLiteral("09506000134376"));
        QCOMPARE(text("9506000134377", FieldType::Gtin), problem(ImportProblem::WrongCheckDigit, u"9506000134377"_qs));
        QCOMPARE(text("95060001343", FieldType::Gtin), problem(ImportProblem::NotADigitCode, u"95060001343"_qs));
        QCOMPARE(text("95-0600-0134376", FieldType::Gln), QStringLiteral("9506000134376"));
        QCOMPARE(text("96385074", FieldType::Gln), problem(ImportProblem::NotADigitCode, u"96385074"_qs));
        QCOMPARE(text("96385074", FieldType::Gtin), QStringLiteral("00000096385074"));
        QCOMPARE(text("Lácteos", FieldType::IngredientType), QStringLiteral("DAIRY"));
        QCOMPARE(text("flour", FieldType::IngredientType), QStringLiteral("FLOUR"));
        QCOMPARE(text("stones", FieldType::IngredientType), problem(ImportProblem::UnknownWord, u"stones"_qs));
        QCOMPARE(text("Sí", FieldType::Flag), QStringLiteral("1"));
        QCOMPARE(text("perhaps", FieldType::Flag), problem(ImportProblem::UnknownWord, u"perhaps"_qs));
        QCOMPARE(text("Approved", FieldType::Approval), QStringLiteral("APPROVED"));
        QCOMPARE(text("wheat; milk/Wheat,,egg ", FieldType::List), QStringLiteral("wheat, milk, egg"));
        QCOMPARE(text("90", FieldType::Whole), QStringLiteral("90"));
        QCOMPARE(text("90.5", FieldType::Whole), problem(ImportProblem::NotWhole, u"90.5"_qs));
        QCOMPARE(text("0", FieldType::Positive), problem(ImportProblem::NotPositive, u"0"_qs));
        QCOMPARE(text("-1", FieldType::Amount), problem(ImportProblem::Negative, u"-1"_qs));
        QCOMPARE(text("released", FieldType::Quality), QStringLiteral("PASSED"));
        QCOMPARE(shown(readCell({QStringLiteral("1.25"), TableCell::Kind::Number}, FieldType::Amount,
                                {Dates::NotSaid, Figures::Comma})),
                 QStringLiteral("1.250")); // a workbook's own number is no text
        QCOMPARE(shown(readCell({QStringLiteral("#N/A"), TableCell::Kind::Broken}, FieldType::Line, {})),
                 problem(ImportProblem::BrokenCell, u"#N/A"_qs));
        QCOMPARE(shown(readCell({QStringLiteral("="), TableCell::Kind::NoValue}, FieldType::Line, {})),
                 problem(ImportProblem::NotComputed));
        QCOMPARE(shown(readCell({QString(501, u'a'), TableCell::Kind::Text}, FieldType::Line, {})),
                 problem(ImportProblem::TooLong));
        QCOMPARE(text("a\x07", FieldType::Line), problem(ImportProblem::Unreadable));
    }

    void columnsAreGuessedByWhatPeopleCallThem()
    {
        const QStringList english{u"Item"_qs, u"Vendor"_qs,   u"Lot No."_qs,   u"Qty"_qs,
                                  u"UoM"_qs,  u"EXP DATE"_qs, u"Warehouse"_qs, u"Remarks"_qs};
        const QStringList lots{u"ingredient"_qs,      u"supplier_name"_qs,   u"supplier_lot_code"_qs, u"quantity"_qs,
                               u"unit_of_measure"_qs, u"expiration_date"_qs, u"storage_location"_qs,  QString()};
        QCOMPARE(guessedMapping(ImportKind::Lots, english), lots);
        const QStringList spanish{u"Ingrediente"_qs, u"Proveedor"_qs, u"N.º lote"_qs,  u"Cantidad"_qs,
                                  u"Unidad"_qs,      u"Caducidad"_qs, u"Ubicación"_qs, u"Notas"_qs};
        QCOMPARE(guessedMapping(ImportKind::Lots, spanish), lots);
        QCOMPARE(guessedMapping(ImportKind::Suppliers, {u"Vendor Name"_qs, u"Código postal"_qs, u"Teléfono"_qs}),
                 (QStringList{u"name"_qs, u"postal_code"_qs, u"phone"_qs}));
        // Nothing twice, and nothing that is required left unnamed.
        QCOMPARE(guessedMapping(ImportKind::Ingredients, {u"Name"_qs, u"Item"_qs}),
                 (QStringList{u"name"_qs, QString()}));
        QCOMPARE(missingFields(ImportKind::Ingredients, {u"name"_qs}), QStringList{u"unit_of_measure"_qs});
        QCOMPARE(repeatedFields({u"name"_qs, QString(), QString(), u"name"_qs}), QStringList{u"name"_qs});
    }
};

QTEST_APPLESS_MAIN(ImportValuesTest)
#include "importvaluestest.moc"
