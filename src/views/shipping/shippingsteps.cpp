// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked about a shipment: its papers, its customer, that it leaves, that it did not.
#include "documents/sentences.h"
#include "documents/shipping/shippingwords.h"
#include "models/asking.h"
#include "models/wording.h"
#include "shipping/ui_shippingview.h"
#include "views/floor/factcard.h"
#include "views/floor/input.h"
#include "views/floor/scanwords.h"
#include "views/shipping/shippingview.h"
#include "views/signin/signaturedialog.h"

namespace bm
{
namespace
{
QString customerId()
{
    return QStringLiteral("customer");
}

QString reasonId()
{
    return QStringLiteral("reason");
}

QString temperatureId()
{
    return QStringLiteral("temperature");
}

QString shelfLifeId()
{
    return QStringLiteral("minimumShelfLife");
}

AskedField optionalField(const char *id, const QString &label, const QString &value)
{
    AskedField field{QString::fromLatin1(id), label, value};
    field.optional = true;
    return field;
}
} // namespace

std::vector<AskedField> ShippingView::paperFields(const ShipmentPapers &papers) const
{
    const QString temperature = papers.truckTemperature ? typed(*papers.truckTemperature) : QString();
    AskedField degrees = optionalField("temperature", tr("&Temperature, °C"), temperature);
    degrees.help = tr("Of the truck; below zero with a minus sign");
    return {optionalField("customerOrder", tr("&Order"), papers.customerOrder),
            optionalField("carrier", tr("Ca&rrier"), papers.carrier),
            optionalField("driver", tr("&Driver"), papers.driver), optionalField("seal", tr("Sea&l"), papers.seal),
            degrees};
}

std::optional<ShipmentPapers> ShippingView::papersOf(const Answers &answers, const QString &customer)
{
    ShipmentPapers papers;
    papers.customerName = customer;
    papers.customerOrder = answers.values[QStringLiteral("customerOrder")];
    papers.carrier = answers.values[QStringLiteral("carrier")];
    papers.driver = answers.values[QStringLiteral("driver")];
    papers.seal = answers.values[QStringLiteral("seal")];
    const QString degrees = answers.values[temperatureId()];
    if (degrees.isEmpty())
        return papers;
    const auto temperature = readFigure(degrees);
    if (!temperature) {
        m_facts->panel().showError({temperature.error().reason, temperatureId(), temperature.error().detail});
        return std::nullopt;
    }
    papers.truckTemperature = *temperature;
    return papers;
}

void ShippingView::askOpen()
{
    std::vector<AskedField> fields = paperFields({});
    fields.insert(fields.begin(), AskedField{customerId(), tr("&Customer"), {}, {}, m_choices.customers});
    m_facts->ask({tr("New shipment"), tr("Then scan its pallets one after the other."), fields, tr("Begin")},
                 [this](const Answers &answers) {
                     const auto papers = papersOf(answers, answers.values[customerId()]);
                     if (papers)
                         run([papers = *papers](Services &plant) { return Shipments(plant.session).open(papers); }, {},
                             tr("Not begun"));
                 });
}

void ShippingView::askAmend()
{
    if (!m_seen)
        return;
    const ShipmentSummary &summary = m_seen->shipment.summary;
    m_facts->ask({tr("Papers of %1").arg(summary.number),
                  tr("For %1; the customer stays.").arg(summary.papers.customerName), paperFields(summary.papers),
                  tr("Save")},
                 [this, number = summary.number, customer = summary.papers.customerName](const Answers &answers) {
                     const auto papers = papersOf(answers, customer);
                     if (!papers)
                         return;
                     run(
                         [number, papers = *papers](Services &plant) -> Result<QString> {
                             BM_TRY(Shipments(plant.session).amend(number, papers));
                             return number;
                         },
                         tr("%1 changed").arg(number), tr("Not changed"));
                 });
}

void ShippingView::askCustomer()
{
    if (!m_seen)
        return;
    const Customer &customer = m_seen->shipment.customer;
    AskedField days =
        optionalField("minimumShelfLife", tr("Must keep, &days"),
                      customer.minimumShelfLife ? QString::number(*customer.minimumShelfLife) : QString());
    days.help = tr("On the day it leaves. Empty: the customer asks for nothing");
    m_facts->ask(
        {tr("Customer %1").arg(customer.name),
         tr("Phone and address stand on the papers, as FSMA 204 asks for."),
         {optionalField("phone", tr("&Phone"), customer.phone), optionalField("street", tr("&Street"), customer.street),
          optionalField("city", tr("C&ity"), customer.city), optionalField("region", tr("R&egion"), customer.region),
          optionalField("postalCode", tr("Postal c&ode"), customer.postalCode),
          optionalField("country", tr("Co&untry"), customer.country),
          optionalField("contact", tr("Conta&ct"), customer.contact),
          optionalField("email", tr("E-&mail"), customer.email), optionalField("gln", tr("&GLN"), customer.gln), days},
         tr("Save")},
        [this, name = customer.name, number = m_seen->shipment.summary.number](const Answers &answers) {
            const auto said = [&answers](const char *id) { return answers.values[QString::fromLatin1(id)]; };
            CustomerChange change{said("contact"), said("phone"),      said("email"),   said("street"), said("city"),
                                  said("region"),  said("postalCode"), said("country"), said("gln"),    -1};
            bool isNumber = true;
            if (const QString keeps = said("minimumShelfLife"); !keeps.isEmpty())
                change.minimumShelfLife = keeps.toInt(&isNumber);
            if (!isNumber || (change.minimumShelfLife < 0 && !said("minimumShelfLife").isEmpty()))
                return m_facts->panel().showError({Reason::NotANumber, shelfLifeId(), said("minimumShelfLife")});
            run(
                [name, number, change](Services &plant) -> Result<QString> {
                    BM_TRY(Customers(plant.session).amend(name, change));
                    return number;
                },
                tr("%1 changed").arg(name), tr("Not changed"));
        });
}

// A reason is asked for only when it is needed: something that the customer must be told is missing.
void ShippingView::askShip(bool withReason)
{
    if (!m_seen)
        return;
    const Shipment &shipment = m_seen->shipment;
    const QString number = shipment.summary.number;
    const bool asks = withReason || (shipment.isRegulated && !shipment.missing.empty());
    Question question{tr("Ship %1").arg(number), {}, {}, tr("Ship")};
    question.sentence = tr("%n pallet(s) for %1 leave together, or none.", nullptr, int(shipment.pallets.size()))
                            .arg(shipment.summary.papers.customerName);
    if (asks) {
        question.sentence +=
            u' ' + tr("Missing: %1. Leave it like this only with a reason.").arg(shippingKdeWords(shipment.missing));
        question.fields.push_back({reasonId(), tr("&Reason")});
    }
    m_facts->ask(question, [this, number](const Answers &answers) { ship(number, answers.values[reasonId()]); });
}

void ShippingView::ship(const QString &number, const QString &reason, const TruckApproval &truck)
{
    askThen(
        m_worker, this,
        [number, reason, truck](Services &plant) { return Shipments(plant.session).ship(number, reason, truck); },
        [this, number, reason](const Done &done) {
            if (!done && done.error().reason == Reason::OutOfLimits)
                return askTruck(number, reason, done.error());
            if (!done) {
                const bool asks = m_facts->panel().edit(reasonId()) != nullptr;
                m_facts->panel().showError(done.error());
                if (done.error().reason == Reason::ShipmentIncomplete && !asks)
                    askShip(true);
                return showRefusals(done.error(), number);
            }
            m_facts->panel().done();
            showLeft(number);
        });
}

void ShippingView::showLeft(const QString &number)
{
    m_ui->feedback->showAccepted(tr("%1 has left").arg(number), tr("Papers: print or save them now."));
    m_ui->feedback->offerReversal(
        {tr("%1 has left").arg(number), tr("It did not leave; it is open again."),
         [number](Services &plant, const QString &why) { return Shipments(plant.session).unship(number, why); }});
    m_worker.announce();
    select(number);
    focusScan();
}

void ShippingView::askTruck(const QString &number, const QString &reason, const Error &error)
{
    m_facts->panel().done();
    if (!m_worker.signedIn()) {
        m_facts->ask({tr("Ship %1").arg(number), sentence(error), {{reasonId(), tr("&Reason")}}, tr("Ship")},
                     [this, number, reason](const Answers &answers) {
                         ship(number, reason, {answers.values[reasonId()], {}});
                     });
        return;
    }
    ToSign what{Act::CheckRunQuality, tr("%1 travels at another temperature").arg(number),
                sentence(error),      tr("The signature means: I know of this temperature, and the truck may leave."),
                tr("Sign and ship"),  {}};
    what.isApproval = true;
    auto *dialog = new SignatureDialog(
        m_worker, std::move(what),
        [number, reason](Services &plant, const Signing &signing) -> Done {
            return Shipments(plant.session).ship(number, reason, {signing.reason, signing.signature});
        },
        window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, number] { showLeft(number); });
    dialog->open();
}

// Which pallet it is, and why.
void ShippingView::showRefusals(const Error &error, const QString &number)
{
    if (error.reason != Reason::PalletsRefused)
        return refuse(*m_ui->feedback, tr("Do not ship"), error);
    askThen(
        m_worker, this, [number](Services &plant) { return Shipments(plant.session).refusals(number); },
        [this, error](const Result<std::vector<PalletRefusal>> &refusals) {
            if (!refusals || refusals->empty())
                return refuse(*m_ui->feedback, tr("Do not ship"), error);
            m_ui->feedback->showRefused(tr("Do not ship"), refusalWords(*refusals).join(u' '),
                                        tr("Take them off, then ship the others."));
        });
}

void ShippingView::askWhy(const Question &question, std::function<void(const QString &)> answer)
{
    Question asked = question;
    asked.fields = {{reasonId(), tr("&Reason")}};
    m_facts->ask(asked, [answer = std::move(answer)](const Answers &answers) { answer(answers.values[reasonId()]); });
}

void ShippingView::askUnship()
{
    const QString number = current();
    askWhy({tr("Unship %1").arg(number),
            tr("It did not leave: it is open again with all of its pallets."),
            {},
            tr("Unship")},
           [this, number](const QString &reason) {
               run(
                   [number, reason](Services &plant) -> Result<QString> {
                       BM_TRY(Shipments(plant.session).unship(number, reason));
                       return number;
                   },
                   tr("%1 is open again").arg(number), tr("Not unshipped"));
           });
}

void ShippingView::askCancel()
{
    const QString number = current();
    askWhy({tr("Cancel %1").arg(number),
            tr("Nothing leaves; its pallets stay here."),
            {},
            tr("Cancel it"),
            QStringLiteral("danger")},
           [this, number](const QString &reason) {
               run(
                   [number, reason](Services &plant) -> Result<QString> {
                       BM_TRY(Shipments(plant.session).cancel(number, reason));
                       return number;
                   },
                   tr("%1 is cancelled").arg(number), tr("Not cancelled"));
           });
}

} // namespace bm
