// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/tables/tablefile.h"

#include "documents/tables/csvtable.h"
#include "documents/tables/xlsxtable.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace bm
{
namespace
{
struct TableWords
{
    Q_DECLARE_TR_FUNCTIONS(bm::TableWords)
};

bool isBlank(const QByteArray &content)
{
    return content.trimmed().isEmpty() || content == "\xEF\xBB\xBF" || content == "\xFF\xFE" || content == "\xFE\xFF";
}
} // namespace

TableRead readTable(const QByteArray &content, const QString &sheet, const TableLimits &limits)
{
    if (content.size() > limits.fileBytes)
        return TableFailure{TableProblem::TooLarge};
    if (isBlank(content))
        return TableFailure{TableProblem::Empty};
    if (content.startsWith("\xD0\xCF\x11\xE0"))
        return TableFailure{TableProblem::OldOrLocked};
    if (content.startsWith("PK\x03\x04") || content.startsWith("PK\x05\x06"))
        return readXlsx(content, sheet, limits);
    if (!sheet.trimmed().isEmpty())
        return TableFailure{TableProblem::NoSuchSheet, sheet.trimmed()};
    return readCsv(content, limits);
}

TableRead readTableFile(const QString &path, const QString &sheet, const TableLimits &limits)
{
    const QFileInfo info(path);
    if (!info.exists())
        return TableFailure{TableProblem::Missing, path};
    QFile file(path);
    if (!info.isFile() || !file.open(QIODevice::ReadOnly))
        return TableFailure{TableProblem::Unreadable, info.isFile() ? file.errorString() : path};
    // One byte more than allowed is enough to know; a file may grow while it is read.
    return readTable(file.read(limits.fileBytes + 1), sheet, limits);
}

QString tableSentence(const TableFailure &failure)
{
    const QString &detail = failure.detail;
    switch (failure.problem) {
    case TableProblem::Missing:
        return TableWords::tr("The file %1 is not there.").arg(detail);
    case TableProblem::Unreadable:
        return TableWords::tr("The file cannot be opened: %1").arg(detail);
    case TableProblem::Empty:
        return TableWords::tr("There is nothing in it.");
    case TableProblem::TooLarge:
        return TableWords::tr("The file is too large, or would be when it is unpacked.");
    case TableProblem::TooManyRows:
        return TableWords::tr("It has more than %1 rows.").arg(detail);
    case TableProblem::TooManyColumns:
        return TableWords::tr("It has more than %1 columns.").arg(detail);
    case TableProblem::NotATable:
        return TableWords::tr("This is neither a CSV file nor an XLSX workbook.");
    case TableProblem::OldOrLocked:
        return TableWords::tr("This is an old .xls file, or a workbook with a password.");
    case TableProblem::Damaged:
        return TableWords::tr("The workbook is damaged: %1").arg(detail);
    case TableProblem::DoubtfulParts:
        return TableWords::tr("The workbook has something in it that no spreadsheet program writes: %1").arg(detail);
    case TableProblem::OpenQuote:
        return TableWords::tr("A quotation mark that opens in row %1 is never closed.").arg(detail);
    case TableProblem::NoSuchSheet:
        break;
    }
    return TableWords::tr("There is no sheet “%1”.").arg(detail);
}

QString tableWayOut(const TableFailure &failure)
{
    switch (failure.problem) {
    case TableProblem::Missing:
    case TableProblem::Unreadable:
        return TableWords::tr("Check the path, or choose another file.");
    case TableProblem::Empty:
        return TableWords::tr("Put the names of the columns into the first row, and the rows below them.");
    case TableProblem::TooLarge:
    case TableProblem::TooManyRows:
    case TableProblem::TooManyColumns:
        return TableWords::tr("Split it into several files, or delete what is not needed.");
    case TableProblem::NoSuchSheet:
        return TableWords::tr("Choose one of the sheets of the file. A CSV file has none.");
    case TableProblem::OpenQuote:
        return TableWords::tr("Close it, or save the file as XLSX.");
    default:
        break;
    }
    return TableWords::tr("Open it in your spreadsheet program and save it as XLSX or CSV.");
}

QString tableRemark(const TableFile &file)
{
    if (!file.separator.isNull()) {
        const QString separator = file.separator == u'\t'  ? TableWords::tr("tabs")
                                  : file.separator == u';' ? TableWords::tr("semicolons")
                                  : file.separator == u',' ? TableWords::tr("commas")
                                                           : QString(file.separator);
        return TableWords::tr("CSV, %1, separated by %2").arg(file.encoding, separator);
    }
    const QString sheet = TableWords::tr("Sheet “%1”").arg(file.sheet);
    return file.mergedCells == 0 ? sheet
                                 : QString(sheet + u". " +
                                           TableWords::tr("Of %n merged area(s) only the first cell has a value.",
                                                          nullptr, file.mergedCells));
}

} // namespace bm
