// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/tables/workbook.h"

#include "documents/tables/cellformats.h"

#include <QHash>
#include <QRegularExpression>

namespace bm
{
namespace
{
using Failure = std::optional<TableFailure>;

// "worksheets/sheet1.xml" beside "xl/workbook.xml", "/xl/..." from the top.
QString targetOf(const QString &target)
{
    QString path = target.startsWith(u'/') ? target.mid(1) : QString(u"xl/" + target);
    while (path.contains(QLatin1String("/./")))
        path.replace(QLatin1String("/./"), QLatin1String("/"));
    static const QRegularExpression up(QStringLiteral("[^/]+/\\.\\./"));
    return path.remove(up);
}

bool isTrue(QStringView value)
{
    return value == u"1" || value == u"true" || value == u"on";
}

Failure readRelations(const QByteArray &xml, QHash<QString, QString> &targets)
{
    return walkXml(xml, QStringLiteral("xl/_rels/workbook.xml.rels"), [&](QXmlStreamReader &reader) -> Failure {
        if (reader.name() == u"Relationship")
            targets.insert(reader.attributes().value(QLatin1String("Id")).toString(),
                           targetOf(reader.attributes().value(QLatin1String("Target")).toString()));
        return std::nullopt;
    });
}

// The r:id has the name space of relations, which strict workbooks spell otherwise.
QString relationOf(const QXmlStreamAttributes &attributes)
{
    for (const QXmlStreamAttribute &attribute : attributes) {
        if (attribute.name() == u"id" && !attribute.namespaceUri().isEmpty())
            return attribute.value().toString();
    }
    return {};
}

Failure readSheets(const QByteArray &xml, const QHash<QString, QString> &targets, Workbook &book)
{
    return walkXml(xml, QStringLiteral("xl/workbook.xml"), [&](QXmlStreamReader &reader) -> Failure {
        const QXmlStreamAttributes attributes = reader.attributes();
        if (reader.name() == u"workbookPr")
            book.since1904 = isTrue(attributes.value(QLatin1String("date1904")));
        if (reader.name() == u"sheet") {
            const QString part = targets.value(relationOf(attributes));
            // Sheets of charts have no cells.
            if (!part.contains(QLatin1String("chartsheet")))
                book.sheets.push_back({attributes.value(QLatin1String("name")).toString(), part,
                                       attributes.value(QLatin1String("state")).startsWith(u"hidden") ||
                                           attributes.value(QLatin1String("state")) == u"veryHidden"});
        }
        return std::nullopt;
    });
}

Failure readTexts(const QByteArray &xml, QStringList &texts)
{
    return walkXml(xml, QStringLiteral("xl/sharedStrings.xml"), [&](QXmlStreamReader &reader) -> Failure {
        if (reader.name() == u"si")
            texts << richText(reader);
        return std::nullopt;
    });
}

// Number formats by id, and the one that each style of a cell has.
Failure readStyles(const QByteArray &xml, std::vector<bool> &showsDate)
{
    QHash<int, bool> own;
    bool isOfCells = false;
    return walkXml(xml, QStringLiteral("xl/styles.xml"), [&](QXmlStreamReader &reader) -> Failure {
        const QXmlStreamAttributes attributes = reader.attributes();
        const int id = attributes.value(QLatin1String("numFmtId")).toInt();
        if (reader.name() == u"numFmt")
            own.insert(id, isDateFormat(attributes.value(QLatin1String("formatCode")).toString()));
        else if (reader.name() == u"cellXfs")
            isOfCells = true;
        else if (reader.name() == u"cellStyles" || reader.name() == u"dxfs")
            isOfCells = false;
        else if (reader.name() == u"xf" && isOfCells)
            showsDate.push_back(own.contains(id) ? own.value(id) : isBuiltInDate(id));
        return std::nullopt;
    });
}

// _x000D_ is how a workbook writes what XML cannot hold.
QString unescaped(const QString &text)
{
    static const QRegularExpression code(QStringLiteral("_x([0-9A-Fa-f]{4})_"));
    if (!text.contains(QLatin1String("_x")))
        return text;
    QString result;
    qsizetype from = 0;
    for (auto matches = code.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        result += QStringView(text).mid(from, match.capturedStart() - from);
        result += QChar(match.captured(1).toUShort(nullptr, 16));
        from = match.capturedEnd();
    }
    return result + QStringView(text).mid(from);
}
} // namespace

Failure walkXml(const QByteArray &xml, const QString &part, const std::function<Failure(QXmlStreamReader &)> &visit)
{
    QXmlStreamReader reader(xml);
    reader.setEntityExpansionLimit(0);
    while (!reader.atEnd()) {
        switch (reader.readNext()) {
        case QXmlStreamReader::DTD:
        case QXmlStreamReader::EntityReference:
            return TableFailure{TableProblem::DoubtfulParts, part};
        case QXmlStreamReader::StartElement:
            if (auto failure = visit(reader))
                return failure;
            break;
        default:
            break;
        }
    }
    if (reader.hasError())
        return TableFailure{TableProblem::Damaged, part};
    return std::nullopt;
}

QString richText(QXmlStreamReader &xml)
{
    QString text;
    int depth = 1;
    while (depth > 0 && !xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::EndElement) {
            --depth;
        } else if (token == QXmlStreamReader::StartElement && xml.name() == u"t") {
            text += xml.readElementText(QXmlStreamReader::IncludeChildElements);
        } else if (token == QXmlStreamReader::StartElement && xml.name() == u"rPh") {
            xml.skipCurrentElement();
        } else if (token == QXmlStreamReader::StartElement) {
            ++depth;
        }
    }
    return unescaped(text);
}

std::variant<Workbook, TableFailure> readWorkbook(const QByteArray &zip, const TableLimits &limits)
{
    static const QString book = QStringLiteral("xl/workbook.xml");
    static const QString relations = QStringLiteral("xl/_rels/workbook.xml.rels");
    static const QString texts = QStringLiteral("xl/sharedStrings.xml");
    static const QString styles = QStringLiteral("xl/styles.xml");
    const QStringList wanted{book, relations, texts, styles};
    const auto read = zipParts(
        zip, [&wanted](const QString &name) { return wanted.contains(name); }, limits.partBytes);
    if (const auto *failure = std::get_if<TableFailure>(&read))
        return *failure;
    const auto &parts = std::get<ZipParts>(read);
    if (!parts.contains(book) || !parts.contains(relations))
        return TableFailure{TableProblem::NotATable};
    Workbook found;
    QHash<QString, QString> targets;
    Failure failure = readRelations(parts[relations], targets);
    if (!failure)
        failure = readSheets(parts[book], targets, found);
    if (!failure && parts.contains(texts))
        failure = readTexts(parts[texts], found.texts);
    if (!failure && parts.contains(styles))
        failure = readStyles(parts[styles], found.showsDate);
    if (failure)
        return *failure;
    return found;
}

} // namespace bm
