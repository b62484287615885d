// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/gallery/samplelots.h"

#include <QCoreApplication>
#include <QStandardItemModel>

namespace bm
{

namespace
{

struct SampleLot
{
    const char *code;
    const char *ingredient;
    const char *left;
    const char *status;
    const char *quality;
    const char *useBy;
};

constexpr SampleLot lots[]{
    {"BM-2026-004711", "Wheat flour T55", "975.000 kg", "IN_USE", "PASSED", "2027-03-31"},
    {"BM-2026-004712", "Wheat flour T65", "1250.000 kg", "QUALITY_APPROVED", "PASSED", "2027-04-15"},
    {"BM-2026-004713", "Fresh yeast", "125.000 kg", "RECEIVED", "PENDING", "2026-12-04"},
    {"BM-2026-004698", "Cream 35 %", "48.000 l", "EXPIRED", "PASSED", "2026-11-12"},
    {"BM-2026-004702", "Hazelnut paste", "80.500 kg", "QUARANTINED", "CONDITIONAL_PASS", "2027-01-20"},
    {"BM-2026-004655", "Butter", "0.000 kg", "DEPLETED", "PASSED", "2026-12-24"},
    {"BM-2026-004690", "Whole egg", "20.000 kg", "RECALLED", "FAILED", "2026-11-30"},
};

QStandardItem *statusItem(StatusKind kind, const char *databaseWord)
{
    const QString word = QString::fromLatin1(databaseWord);
    auto *item = new QStandardItem(statusLook(kind, word).word);
    item->setData(word, Qt::UserRole);
    return item;
}

QStandardItem *numberItem(const char *text)
{
    auto *item = new QStandardItem(QString::fromLatin1(text));
    item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return item;
}

QString header(const char *text)
{
    return QCoreApplication::translate("bm::SampleLots", text);
}

} // namespace

QStandardItemModel *makeSampleLots(QObject *parent)
{
    auto *model = new QStandardItemModel(parent);
    model->setHorizontalHeaderLabels(
        {header(QT_TRANSLATE_NOOP("bm::SampleLots", "Lot")), header(QT_TRANSLATE_NOOP("bm::SampleLots", "Ingredient")),
         header(QT_TRANSLATE_NOOP("bm::SampleLots", "Left")), header(QT_TRANSLATE_NOOP("bm::SampleLots", "State")),
         header(QT_TRANSLATE_NOOP("bm::SampleLots", "Quality")),
         header(QT_TRANSLATE_NOOP("bm::SampleLots", "Use by"))});
    model->setHeaderData(2, Qt::Horizontal, QVariant(Qt::AlignRight | Qt::AlignVCenter), Qt::TextAlignmentRole);
    for (const SampleLot &lot : lots) {
        model->appendRow({new QStandardItem(QString::fromLatin1(lot.code)),
                          new QStandardItem(QString::fromLatin1(lot.ingredient)), numberItem(lot.left),
                          statusItem(StatusKind::Lot, lot.status), statusItem(StatusKind::Quality, lot.quality),
                          new QStandardItem(QString::fromLatin1(lot.useBy))});
    }
    return model;
}

std::vector<std::pair<StatusKind, QStringList>> sampleStatusWords()
{
    const auto list = [](const char *words) { return QString::fromLatin1(words).split(u' '); };
    return {{StatusKind::Lot, list("RECEIVED QUALITY_APPROVED IN_USE DEPLETED EXPIRED QUARANTINED RECALLED")},
            {StatusKind::Quality, list("PENDING PASSED FAILED CONDITIONAL_PASS")},
            {StatusKind::Batch, list("PLANNED IN_PROGRESS QUALITY_CHECK COMPLETED FAILED RECALLED")},
            {StatusKind::Pallet, list("ACTIVE ON_HOLD SHIPPED RECALLED VOID")}};
}

} // namespace bm
