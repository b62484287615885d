// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/genealogy/genealogypicture.h"
#include "domain/charts/chartdata.h"
#include "domain/scanning/scanreader.h"
#include "services/history/sealing.h"
#include "services/trace.h"
#include "views/genealogy/exportdialog.h"

#include <QWidget>
#include <memory>

class QSortFilterProxyModel;

namespace Ui
{
class GenealogyView;
}

namespace bm
{

class BusyOverlay;
class GenealogyModel;
class ServiceWorker;

// Any code in, its whole family out: as figures, as a picture to walk in, and as a table.
class GenealogyView : public QWidget
{
    Q_OBJECT

public:
    explicit GenealogyView(ServiceWorker &worker, QWidget *parent = nullptr,
                           const ScanReader &reader = ScanReader::plain());
    ~GenealogyView() override;

    // Traces a code as if it had been scanned, as it is now.
    void show(const QString &code);
    using QWidget::show;
    // What a trace brought, or a genealogy from elsewhere.
    void showGenealogy(const Genealogy &genealogy);

    TraceDirection direction() const;
    // Nothing before the first trace.
    const std::optional<Genealogy> &genealogy() const { return m_genealogy; }

Q_SIGNALS:
    // The picture of the last genealogy stands; it is laid out beside the window's thread.
    void pictureShown();
    // Of what is traced: who has it, or how much of it is where.
    void chartWanted(bm::ChartTopic topic, const QString &subject);

protected:
    void showEvent(QShowEvent *event) override;

private:
    struct Answer
    {
        std::vector<TraceRoot> matches;
        std::optional<Genealogy> genealogy; // when there is one match
    };
    static Result<Answer> look(Trace &trace, const QString &code, TraceDirection direction, const QDateTime &moment);

    void setUpTable();
    void fitColumns();
    void setUpPicture();
    void connectAll();
    void setUpPast();
    // What is asked for; invalid: the present.
    QDateTime moment() const;
    void setDirection(TraceDirection direction);
    void ask(const QString &scan);
    QString codeOf(const QString &scan) const;
    void traceFrom(const NodeKey &key, TraceDirection direction) { traceAll({}, {key}, direction); }
    // name: what several stand for together.
    void traceAll(const QString &name, const std::vector<NodeKey> &keys, TraceDirection direction);
    // What is shown, as it is asked for now.
    void traceAgain();
    void take(int request, const QString &code, const Result<Answer> &answer);
    void takeKeys(QWidget *widget);
    void showFailure(const Error &error);
    void showEmpty();
    void showNotFound(const QString &code);
    void showChoice(const QString &code, const std::vector<TraceRoot> &matches);
    void addChoice(const QString &icon, const QString &words);
    void choose(int row);
    bool isShownAlone(const NodeKey &key) const; // it is what the trace is of
    void showFigures();
    void readSeal();
    void showWarnings();
    void showPast(const QStringList &more);
    void readReturns();
    void showReturns(const QString &words);
    void layOut();
    void showPicture(PictureGraph graph, GraphLayout layout);
    // Others go on working: traces again what is shown; what is chosen and where it stands stays.
    void refresh();
    void takeAgain(const Genealogy &genealogy);
    void fillTableAgain();
    void showCurrentNode(int node);
    void openNode(int node);
    void expandNode(int node);
    void showShape(int index);
    void openRow(const QModelIndex &index);
    void copyRows();
    void setUpFinding();
    void search();
    void goToFound(int step); // 1: the next, -1: the one before
    void tellFound(const QString &words);
    void print();
    GenealogyPicture pictureForPaper() const;
    PictureCaption caption() const;
    void openHistory(int node);
    void openExport();
    void openComparison();
    ExportDialog::Writing write(ExportFormat format, const QString &path) const;

    std::unique_ptr<Ui::GenealogyView> m_ui;
    ServiceWorker &m_worker;
    const ScanReader &m_reader;
    BusyOverlay *m_busy;
    GenealogyModel *m_model;
    QSortFilterProxyModel *m_sorted;
    std::optional<Genealogy> m_genealogy;
    std::optional<Seal> m_seal; // the end of the history when the genealogy was read
    QString m_matched;          // what was asked for and stands for
    std::vector<TraceRoot> m_matches;
    std::vector<NodeKey> m_found; // what has the text that is looked for
    int m_foundAt = -1;
    std::set<NodeKey> m_expanded;
    NodeKey m_focusAfterLayout;
    int m_request = 0; // the newest question; answers to older ones are dropped
    int m_layout = 0;
    bool m_isStale = false; // something was changed since it was traced
    bool m_isRefreshing = false;
    bool m_keepsPlace = false; // the picture that is being laid out is shown where the one before stands
};

} // namespace bm
