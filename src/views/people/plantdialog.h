// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/exporting/exports.h"
#include "services/serviceworker.h"

#include <QDialog>
#include <memory>

namespace Ui
{
class PlantDialog;
}

namespace bm
{

class FormField;

// Who this plant is in files for auditors and customers: its place, its numbers and its time zone. It stays open, with
// what is wrong at the field, until it was saved.
class PlantDialog : public QDialog
{
    Q_OBJECT

public:
    explicit PlantDialog(ServiceWorker &worker, QWidget *parent = nullptr);
    ~PlantDialog() override;

private:
    struct Entry
    {
        QStringList fields; // of errors
        FormField *field;
        QString *value; // in m_plant
    };

    void setUpZones();
    std::vector<Entry> entries();
    void load();
    void show(const PlantIdentity &plant);
    void save();
    void takeAnswer(const Done &saved);

    std::unique_ptr<Ui::PlantDialog> m_ui;
    ServiceWorker &m_worker;
    PlantIdentity m_plant;
    QString m_nameBefore;
};

} // namespace bm
