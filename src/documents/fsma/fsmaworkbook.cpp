// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/fsma/fsmaworkbook.h"

#include "documents/fsma/fsmacolumns.h"
#include "documents/fsma/fsmarows.h"
#include "documents/savefile.h"
#include "domain/text/csvcell.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace bm
{
namespace
{
struct Fsma
{
    Q_DECLARE_TR_FUNCTIONS(bm::Fsma)
};

struct SheetPlan
{
    QString name;
    QStringList titles;
};

std::vector<SheetPlan> plannedSheets()
{
    return {{QStringLiteral("Receiving"), fsmaReceivingTitles()},
            {QStringLiteral("Transformation"), fsmaTransformationTitles()},
            {QStringLiteral("Shipping"), fsmaShippingTitles()}};
}

// Hears the events in the order of the sheets and begins each sheet when its first event, or one of a later sheet,
// comes.
class FsmaBook
{
public:
    explicit FsmaBook(const ExportControl &control) : m_control(control), m_plans(plannedSheets()) {}

    Done begin(const PlantIdentity &plant)
    {
        m_plant = plant;
        m_gaps = "Sheet,Row,Code,Missing\r\n";
        return m_writer.begin();
    }

    EventListener listener()
    {
        EventListener listener;
        listener.received = [this](const ReceiptEvent &event) {
            return add(0, {fsmaReceipt(event, m_plant)}, summary.receiving);
        };
        listener.transformed = [this](const TransformationEvent &event) {
            if (event.isNothingMade)
                ++summary.failed;
            return add(1, fsmaTransformation(event, m_plant), summary.transformation);
        };
        listener.shipped = [this](const ShippingEvent &event) -> Done {
            for (const PalletContent &content : event.contents)
                if (content.isAsked)
                    BM_TRY(add(2, {fsmaShipping(event, content, m_plant)}, summary.shipping));
            return {};
        };
        listener.sentBack = [this](const SentBackEvent &event) {
            return add(2, {fsmaSentBack(event, m_plant)}, summary.shipping);
        };
        return listener;
    }

    Result<QByteArray> finish()
    {
        BM_TRY(reach(m_plans.size() - 1));
        return m_writer.finish();
    }

    const QByteArray &gaps() const { return m_gaps; }

    FsmaSummary summary;

private:
    Done reach(size_t sheet)
    {
        for (; m_begun <= sheet; ++m_begun)
            BM_TRY(m_writer.addSheet(m_plans[m_begun].name, m_plans[m_begun].titles));
        return {};
    }

    Done add(size_t sheet, const std::vector<FsmaRow> &rows, qint64 &count)
    {
        BM_TRY(reach(sheet));
        for (const FsmaRow &row : rows) {
            if (m_control.isCancelled && m_control.isCancelled())
                return Error{Reason::Cancelled};
            BM_TRY(m_writer.addRow(row.cells));
            ++count;
            tellGaps(m_plans[sheet].name, row);
        }
        return {};
    }

    void tellGaps(const QString &sheet, const FsmaRow &row)
    {
        if (row.gaps.isEmpty())
            return;
        ++summary.incomplete;
        for (const QString &gap : row.gaps)
            ++summary.gaps[gap];
        m_gaps += QStringList{sheet, QString::number(m_writer.row()), csvCell(row.code),
                              csvCell(row.gaps.join(QStringLiteral("; ")))}
                      .join(u',')
                      .toUtf8() +
                  "\r\n";
    }

    const ExportControl &m_control;
    std::vector<SheetPlan> m_plans;
    WorkbookWriter m_writer;
    PlantIdentity m_plant;
    QByteArray m_gaps;
    size_t m_begun = 0;
};

QString gapsPathOf(const QString &path)
{
    const QString ending = QStringLiteral(".xlsx");
    const QString base = path.endsWith(ending, Qt::CaseInsensitive) ? path.chopped(ending.size()) : path;
    return base + QStringLiteral("-gaps.csv");
}

QString gapWords(const QString &gap)
{
    static const QMap<QString, const char *> words{
        {QStringLiteral("lot_code"), QT_TRANSLATE_NOOP("bm::Fsma", "traceability lot code")},
        {QStringLiteral("quantity"), QT_TRANSLATE_NOOP("bm::Fsma", "quantity")},
        {QStringLiteral("quantity_made"), QT_TRANSLATE_NOOP("bm::Fsma", "quantity made")},
        {QStringLiteral("date"), QT_TRANSLATE_NOOP("bm::Fsma", "date")},
        {QStringLiteral("packaging"), QT_TRANSLATE_NOOP("bm::Fsma", "packaging size and style")},
        {QStringLiteral("previous_source"), QT_TRANSLATE_NOOP("bm::Fsma", "supplier's phone and address")},
        {QStringLiteral("recipient"), QT_TRANSLATE_NOOP("bm::Fsma", "customer's phone and address")},
        {QStringLiteral("place"), QT_TRANSLATE_NOOP("bm::Fsma", "place of this plant")},
        {QStringLiteral("place_received"), QT_TRANSLATE_NOOP("bm::Fsma", "place of this plant")},
        {QStringLiteral("shipped_from"), QT_TRANSLATE_NOOP("bm::Fsma", "place of this plant")},
        {QStringLiteral("lot_code_source"), QT_TRANSLATE_NOOP("bm::Fsma", "who assigned the lot code")},
        {QStringLiteral("ingredients"), QT_TRANSLATE_NOOP("bm::Fsma", "what went in")},
        {QStringLiteral("document"), QT_TRANSLATE_NOOP("bm::Fsma", "number of a document")}};
    return words.contains(gap) ? QCoreApplication::translate("bm::Fsma", words.value(gap)) : gap;
}
} // namespace

Result<FsmaSummary> writeFsmaWorkbook(Session &session, const ExportScope &scope, const QString &path,
                                      const ExportControl &control)
{
    if (path.trimmed().isEmpty())
        return Error{Reason::Required, QStringLiteral("path")};
    FsmaBook book(control);
    BM_TRY_ASSIGN(const ExportRest rest,
                  Exports(session).tell(
                      scope, [&book](const PlantIdentity &plant) { return book.begin(plant); }, book.listener()));
    book.summary.unfinished = rest.unfinished;
    book.summary.undated = rest.undated;
    book.summary.isPlaceInParts = rest.plant.isInParts;
    book.summary.isZoneKnown = !rest.plant.timeZone.isEmpty();
    if (book.summary.rows() == 0 && rest.undated == 0 && !control.mayBeEmpty)
        return Error{Reason::NotFound, QStringLiteral("scope")};
    BM_TRY_ASSIGN(const QByteArray content, book.finish());
    if (control.isCancelled && control.isCancelled())
        return Error{Reason::Cancelled};
    std::vector<FileToSave> files{{path, content}};
    const QString gapsPath = gapsPathOf(path);
    // One of an older workbook would say what is no longer so.
    if (book.summary.incomplete > 0 || QFileInfo::exists(gapsPath))
        files.push_back({gapsPath, book.gaps()});
    BM_TRY(saveFiles(files));
    if (book.summary.incomplete > 0)
        book.summary.gapsFile = gapsPath;
    return book.summary;
}

QStringList fsmaWords(const FsmaSummary &summary)
{
    QStringList lines{Fsma::tr("%1 received, %2 transformed, %3 shipped")
                          .arg(summary.receiving)
                          .arg(summary.transformation)
                          .arg(summary.shipping)};
    if (summary.incomplete > 0) {
        // Some gaps have the same words on several sheets.
        QMap<QString, qint64> told;
        for (auto gap = summary.gaps.constBegin(); gap != summary.gaps.constEnd(); ++gap)
            told[gapWords(gap.key())] += gap.value();
        QStringList missing;
        for (auto gap = told.constBegin(); gap != told.constEnd(); ++gap)
            missing << QStringLiteral("%1 (%2)").arg(gap.key()).arg(gap.value());
        lines << Fsma::tr("%n row(s) lack something: %1", nullptr, int(summary.incomplete))
                     .arg(missing.join(QStringLiteral(", ")))
              << Fsma::tr("Listed in %1").arg(summary.gapsFile);
    }
    if (!summary.isPlaceInParts)
        lines << Fsma::tr(
            "The place of this plant is one text. Describe it in parts on the page People (This plant) or "
            "with “bakermaidenctl export plant”.");
    if (summary.unfinished > 0)
        lines << Fsma::tr("%n run(s) are not finished yet and are not in it.", nullptr, int(summary.unfinished));
    if (summary.failed > 0)
        lines << Fsma::tr("%n run(s) failed and made nothing: they are not in it.", nullptr, int(summary.failed));
    if (summary.undated > 0)
        lines << Fsma::tr("Of %n thing(s) nobody knows the day: they are not in it. Without a first day they are.",
                          nullptr, int(summary.undated));
    if (!summary.isZoneKnown)
        lines << Fsma::tr("Nobody chose the time zone of this plant: the days are those of UTC.");
    lines << Fsma::tr("Brand and packaging of what is made here are those of its recipe; of all else packaging is only "
                      "what a unit such as “case of 12” says. Variety is not in the books.");
    return lines;
}

} // namespace bm
