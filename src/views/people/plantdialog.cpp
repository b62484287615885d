// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/people/plantdialog.h"

#include "documents/sentences.h"
#include "models/asking.h"
#include "people/ui_plantdialog.h"
#include "views/help/topicdialog.h"
#include "views/style/icons.h"

#include <QCompleter>
#include <QTimeZone>

namespace bm
{
namespace
{

QLineEdit *editIn(FormField *field)
{
    auto *box = qobject_cast<QComboBox *>(field->editor());
    return box ? box->lineEdit() : qobject_cast<QLineEdit *>(field->editor());
}

} // namespace

PlantDialog::PlantDialog(ServiceWorker &worker, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::PlantDialog>()), m_worker(worker)
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    Icons::decorate(this);
    m_ui->plantBanner->hide();
    m_ui->saveButton->setDefault(true);
    m_ui->saveButton->setEnabled(false); // what is not shown yet would be emptied
    setUpZones();
    for (const Entry &entry : entries())
        connect(editIn(entry.field), &QLineEdit::textEdited, entry.field,
                [field = entry.field] { field->clearError(); });
    connect(m_ui->saveButton, &QPushButton::clicked, this, &PlantDialog::save);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->plantHelp, &QPushButton::clicked, this,
            [this] { (new TopicDialog(QStringLiteral("binder"), this))->show(); });
    load();
}

PlantDialog::~PlantDialog() = default;

// A part of a name finds it: most people know the town and not the region.
void PlantDialog::setUpZones()
{
    QStringList names;
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds())
        names << QString::fromLatin1(id);
    m_ui->zoneBox->addItems(names);
    m_ui->zoneBox->setCurrentIndex(-1);
    m_ui->zoneBox->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_ui->zoneBox->completer()->setFilterMode(Qt::MatchContains);
}

std::vector<PlantDialog::Entry> PlantDialog::entries()
{
    TrackedPlace &place = m_plant.place;
    return {{{QStringLiteral("plant.name")}, m_ui->nameField, &place.name},
            {{QStringLiteral("plant.phone")}, m_ui->phoneField, &place.phone},
            {{QStringLiteral("plant.street")}, m_ui->streetField, &place.street},
            {{QStringLiteral("plant.city")}, m_ui->cityField, &place.city},
            {{QStringLiteral("plant.region")}, m_ui->regionField, &place.region},
            {{QStringLiteral("plant.postal_code")}, m_ui->postalField, &place.postalCode},
            {{QStringLiteral("plant.country")}, m_ui->countryField, &place.country},
            {{QStringLiteral("gln"), QStringLiteral("plant.gln")}, m_ui->glnField, &place.gln},
            {{QStringLiteral("company_prefix"), QStringLiteral("gs1_company_prefix")},
             m_ui->companyField,
             &m_plant.companyPrefix},
            {{QStringLiteral("prefix"), QStringLiteral("epcis.prefix")}, m_ui->prefixField, &m_plant.prefix},
            {{QStringLiteral("time_zone"), QStringLiteral("plant.time_zone")}, m_ui->zoneField, &m_plant.timeZone}};
}

void PlantDialog::load()
{
    askThen(
        m_worker, this, [](Services &plant) { return Exports(plant.session).plant(); },
        [this](const Result<PlantIdentity> &plant) {
            if (!plant)
                return m_ui->plantBanner->showMessage(Banner::Level::Error, sentence(plant.error()),
                                                      wayOut(plant.error()));
            show(*plant);
        });
}

void PlantDialog::show(const PlantIdentity &plant)
{
    m_plant = plant;
    m_nameBefore = plant.place.name;
    for (const Entry &entry : entries())
        editIn(entry.field)->setText(*entry.value);
    if (!plant.isInParts)
        m_ui->nameField->setHelp(tr("All of it in one text, as it stands on the papers. Put its parts below."));
    m_ui->saveButton->setEnabled(true);
    m_ui->nameEdit->setFocus(Qt::OtherFocusReason);
    m_ui->nameEdit->selectAll();
}

void PlantDialog::save()
{
    if (!m_ui->saveButton->isEnabled())
        return;
    for (const Entry &entry : entries()) {
        entry.field->clearError();
        *entry.value = editIn(entry.field)->text().trimmed();
    }
    m_plant.isInParts = m_plant.isInParts || m_plant.place.name != m_nameBefore;
    m_ui->saveButton->setEnabled(false);
    askThen(
        m_worker, this,
        [plant = m_plant](Services &services) { return Exports(services.session).describePlant(plant); },
        [this](const Done &saved) { takeAnswer(saved); });
}

void PlantDialog::takeAnswer(const Done &saved)
{
    m_ui->saveButton->setEnabled(true);
    if (saved) {
        m_worker.announce({QStringLiteral("settings"), QStringLiteral("audit_log")});
        return accept();
    }
    const Error &error = saved.error();
    for (const Entry &entry : entries()) {
        if (!entry.fields.contains(error.field))
            continue;
        entry.field->setError(QString(sentence(error) + u' ' + wayOut(error)).trimmed());
        return editIn(entry.field)->setFocus(Qt::OtherFocusReason);
    }
    m_ui->plantBanner->showMessage(Banner::Level::Error, sentence(error), wayOut(error));
}

} // namespace bm
