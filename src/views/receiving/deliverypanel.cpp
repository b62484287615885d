// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/receiving/deliverypanel.h"

#include "documents/delivery/deliverywords.h"
#include "models/asking.h"
#include "models/delivery/deliverylinesmodel.h"
#include "models/wording.h"
#include "views/floor/factcard.h"
#include "views/floor/input.h"
#include "views/style/theme.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QTableView>

namespace bm
{
namespace
{

constexpr int factsWidth = 400;

Result<std::optional<Quantity>> readTemperature(const QString &text)
{
    if (text.isEmpty())
        return std::optional<Quantity>();
    const auto degrees = readFigure(text);
    if (!degrees)
        return Error{degrees.error().reason, QStringLiteral("temperature"), text};
    return std::optional(*degrees);
}

Result<DeliveryPapers> papersOf(const Answers &answers)
{
    DeliveryPapers papers;
    papers.supplierName = answers.values.value(QStringLiteral("supplier"));
    papers.purchaseOrder = answers.values.value(QStringLiteral("purchaseOrder"));
    papers.invoiceNumber = answers.values.value(QStringLiteral("invoiceNumber"));
    papers.carrier = answers.values.value(QStringLiteral("carrier"));
    papers.driver = answers.values.value(QStringLiteral("driver"));
    papers.seal = answers.values.value(QStringLiteral("seal"));
    BM_TRY_ASSIGN(papers.truckTemperature, readTemperature(answers.values.value(QStringLiteral("temperature"))));
    return papers;
}

std::vector<AskedField> paperFields(const DeliveryPapers &papers)
{
    const auto field = [](const char *id, const QString &label, const QString &value) {
        return AskedField{QString::fromLatin1(id), label, value, {}, {}, true};
    };
    const QString degrees = papers.truckTemperature ? typed(*papers.truckTemperature) : QString();
    return {field("purchaseOrder", DeliveryPanel::tr("&Purchase order"), papers.purchaseOrder),
            field("invoiceNumber", DeliveryPanel::tr("In&voice"), papers.invoiceNumber),
            field("temperature", DeliveryPanel::tr("&Truck temperature, °C"), degrees),
            field("carrier", DeliveryPanel::tr("&Carrier"), papers.carrier),
            field("driver", DeliveryPanel::tr("&Driver"), papers.driver),
            field("seal", DeliveryPanel::tr("&Seal"), papers.seal)};
}

AskedField fileField(const QString &help)
{
    AskedField field{QStringLiteral("file"), DeliveryPanel::tr("Photo or &file"), {}, help};
    field.optional = true;
    field.isFile = true;
    return field;
}

} // namespace

DeliveryPanel::DeliveryPanel(ServiceWorker &worker, QWidget *page)
    : QWidget(page), m_worker(worker),
      m_model(new DeliveryLinesModel([](const std::vector<Kde> &kdes) { return kdeWords(kdes); }, this)),
      m_table(new QTableView(this)), m_facts(new FactCard(QStringLiteral("deliveryFacts")))
{
    setObjectName(QStringLiteral("deliveryPanel"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Space::xl);
    auto *card = new Card;
    card->setObjectName(QStringLiteral("deliveryLinesCard"));
    card->setFlush(true);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_table);
    row->addWidget(card, 1);
    row->addWidget(m_facts);
    m_facts->setFixedWidth(factsWidth);
    m_facts->setHint(tr("No delivery in hand"), tr("Open one, or scan the number or the order of one that is open."));
    m_facts->showNothing();
    setUpTable();
    setUpActions(page);
    connect(&worker, &ServiceWorker::plantChanged, this, [this](const QSet<QString> &tables) {
        if (isInHand() &&
            (tables.isEmpty() || tables.contains(QStringLiteral("delivery_lines")) ||
             tables.contains(QStringLiteral("deliveries")) || tables.contains(QStringLiteral("suppliers"))))
            reload();
    });
}

void DeliveryPanel::setUpTable()
{
    m_table->setObjectName(QStringLiteral("deliveryTable"));
    m_table->setAccessibleName(tr("Expected and received"));
    Theme::setUpTable(m_table);
    m_table->setModel(m_model);
    static constexpr int widths[]{140, 112, 112, 112, 100, 120};
    for (int i = 0; i < DeliveryLinesModel::ColumnCount; ++i)
        m_table->setColumnWidth(i, widths[i]);
    m_table->horizontalHeader()->setStretchLastSection(true);
}

void DeliveryPanel::setUpActions(QWidget *page)
{
    const std::vector<Act> receive{Act::ReceiveLot};
    const auto add = [&](CommandId id, const char *name, void (DeliveryPanel::*asking)()) {
        m_facts->addAction(page, id, QString::fromLatin1(name), receive, [this, asking] {
            if (isInHand())
                (this->*asking)();
            else
                askOpen();
        });
    };
    add(CommandId::CloseDelivery, "closeDeliveryButton", &DeliveryPanel::askClose);
    add(CommandId::SendBackGoods, "sendBackButton", &DeliveryPanel::askReject);
    add(CommandId::DeliveryPapers, "papersButton", &DeliveryPanel::askPapers);
    add(CommandId::ExpectLine, "expectButton", &DeliveryPanel::askExpected);
    add(CommandId::SupplierAddress, "supplierAddressButton", &DeliveryPanel::askSupplier);
    add(CommandId::PutDeliveryAside, "putAsideButton", &DeliveryPanel::putAside);
    const auto showRole = [this] { m_facts->setRole(m_worker.role()); };
    connect(&m_worker, &ServiceWorker::signedInChanged, this, showRole);
    showRole();
}

void DeliveryPanel::setChoices(const Choices &choices)
{
    m_suppliers = choices.suppliers;
    m_ingredients.clear();
    for (const Ingredient &ingredient : choices.ingredients)
        m_ingredients += ingredient.name;
}

bool DeliveryPanel::isAsking() const
{
    return m_facts->isAsking();
}

ActionPanel &DeliveryPanel::panel()
{
    return m_facts->panel();
}

void DeliveryPanel::show(const Delivery &delivery)
{
    m_delivery = delivery;
    m_model->setLines(delivery.lines);
    showFacts();
    Q_EMIT changed();
}

void DeliveryPanel::end()
{
    show({});
}

void DeliveryPanel::showFacts()
{
    if (!isInHand())
        return m_facts->showNothing();
    const DeliveryPapers &papers = m_delivery.summary.papers;
    const auto fact = [](const QString &words, const QString &value) {
        return value.isEmpty() ? QString() : words.arg(value);
    };
    const auto line = [](QStringList facts) {
        facts.removeAll(QString());
        return facts.join(QStringLiteral(", "));
    };
    const QString degrees = papers.truckTemperature ? typed(*papers.truckTemperature) : QString();
    m_facts->show(number(), {},
                  {papers.supplierName, progress(),
                   line({fact(tr("Order %1"), papers.purchaseOrder), fact(tr("invoice %1"), papers.invoiceNumber)}),
                   line({fact(tr("Carrier %1"), papers.carrier), fact(tr("truck at %1 °C"), degrees)}),
                   fact(tr("Files: %1"), m_delivery.papers.join(QStringLiteral(", ")))});
}

QString DeliveryPanel::progress() const
{
    return tr("%1 of %2 lines").arg(m_delivery.completeLines()).arg(m_delivery.lines.size());
}

void DeliveryPanel::take(const QString &number)
{
    askThen(
        m_worker, this, [number](Services &plant) { return Deliveries(plant.session).read(number); },
        [this](const Result<Delivery> &delivery) {
            if (!delivery)
                return Q_EMIT refused(tr("No delivery"), delivery.error());
            show(*delivery);
            Q_EMIT accepted(delivery->summary.number, delivery->summary.papers.supplierName);
        });
}

// It may have been closed at another workstation meanwhile.
void DeliveryPanel::reload()
{
    askThen(
        m_worker, this, [number = number()](Services &plant) { return Deliveries(plant.session).read(number); },
        [this](const Result<Delivery> &delivery) {
            if (!delivery)
                return Q_EMIT refused(tr("No delivery"), delivery.error());
            if (delivery->summary.number == number())
                delivery->summary.isOpen ? show(*delivery) : end();
        });
}

void DeliveryPanel::ask(const Question &question, std::function<void(const Answers &)> answer)
{
    Q_EMIT asks();
    m_facts->ask(question, std::move(answer));
}

void DeliveryPanel::run(std::function<Done(Deliveries &)> task, const QString &doneWords, const QString &refusedWords)
{
    askThen(
        m_worker, this,
        [task = std::move(task)](Services &plant) {
            Deliveries deliveries(plant.session);
            return task(deliveries);
        },
        [this, number = number(), doneWords, refusedWords](const Done &done) {
            if (!done) {
                m_facts->panel().showError(done.error());
                return Q_EMIT refused(refusedWords, done.error());
            }
            m_facts->panel().done();
            Q_EMIT accepted(doneWords, number);
            reload();
            m_worker.announce();
        });
}

void DeliveryPanel::askOpen()
{
    std::vector<AskedField> fields = paperFields({});
    fields.insert(fields.begin(), AskedField{QStringLiteral("supplier"), tr("S&upplier"), {}, {}, m_suppliers});
    ask({tr("Open a delivery"), tr("What comes now belongs to it. Everything but the supplier can wait."),
         std::move(fields), tr("Open it")},
        [this](const Answers &answers) { open(answers); });
}

void DeliveryPanel::open(const Answers &answers)
{
    const auto papers = papersOf(answers);
    if (!papers)
        return m_facts->panel().showError(papers.error());
    askThen(
        m_worker, this, [papers = *papers](Services &plant) { return Deliveries(plant.session).open(papers); },
        [this](const Result<QString> &number) {
            if (!number) {
                m_facts->panel().showError(number.error());
                return Q_EMIT refused(tr("Not opened"), number.error());
            }
            m_facts->panel().done();
            take(*number);
            m_worker.announce();
        });
}

void DeliveryPanel::askPapers()
{
    std::vector<AskedField> fields = paperFields(m_delivery.summary.papers);
    fields.push_back(fileField(tr("Choose it or drop it here; a copy is kept.")));
    ask({tr("Papers of %1").arg(number()), {}, std::move(fields), tr("Save")},
        [this](const Answers &answers) { savePapers(answers); });
}

void DeliveryPanel::savePapers(const Answers &answers)
{
    const auto papers = papersOf(answers);
    if (!papers)
        return m_facts->panel().showError(papers.error());
    run(
        [number = number(), papers = *papers,
         path = answers.values.value(QStringLiteral("file"))](Deliveries &all) -> Done {
            BM_TRY(all.amend(number, papers));
            if (path.isEmpty())
                return {};
            BM_TRY_ASSIGN(const Paper paper, paperAt(path));
            return all.attach(number, paper);
        },
        tr("Papers saved"), tr("Not saved"));
}

void DeliveryPanel::askSupplier()
{
    const auto field = [](const char *id, const QString &label) {
        return AskedField{QString::fromLatin1(id), label, {}, {}, {}, true};
    };
    ask({m_delivery.summary.papers.supplierName,
         tr("Where it comes from, as records of traced food must say. What stays empty is kept as it is."),
         {field("phone", tr("&Phone")), field("street", tr("&Street")), field("city", tr("&City")),
          field("region", tr("S&tate")), field("postalCode", tr("&ZIP code")), field("country", tr("Cou&ntry"))},
         tr("Save")},
        [this](const Answers &answers) {
            const auto value = [&answers](const char *id) { return answers.values.value(QString::fromLatin1(id)); };
            const SupplierPlace place{value("phone"),  value("street"),     value("city"),
                                      value("region"), value("postalCode"), value("country")};
            run([number = number(), place](Deliveries &all) { return all.describeSupplier(number, place); },
                tr("Address saved"), tr("Not saved"));
        });
}

void DeliveryPanel::askExpected()
{
    ask({tr("Expected in %1").arg(number()),
         tr("What was said last counts; 0 is not expected."),
         {{QStringLiteral("ingredient"), tr("&Ingredient"), {}, {}, m_ingredients},
          {QStringLiteral("quantity"), tr("&Quantity")},
          {QStringLiteral("unit"), tr("U&nit"), {}, {}, {}, true}},
         tr("Expect it")},
        [this](const Answers &answers) {
            const auto quantity = readFigure(answers.values.value(QStringLiteral("quantity")));
            if (!quantity)
                return m_facts->panel().showError({quantity.error().reason, QStringLiteral("quantity")});
            const ExpectedLine line{answers.values.value(QStringLiteral("ingredient")), *quantity,
                                    answers.values.value(QStringLiteral("unit"))};
            run([number = number(), line](Deliveries &all) { return all.expect(number, {line}); }, tr("Expected"),
                tr("Not taken"));
        });
}

void DeliveryPanel::askReject()
{
    const Rejection goods = m_goods ? m_goods() : Rejection();
    const QString amount = goods.quantity.isZero() ? QString() : typed(goods.quantity);
    ask({tr("Send goods back"),
         tr("They go with the driver and never are in stock."),
         {{QStringLiteral("ingredient"), tr("&Ingredient"), goods.ingredientName, {}, m_ingredients},
          {QStringLiteral("quantity"), tr("&Quantity"), amount},
          {QStringLiteral("unit"), tr("U&nit"), goods.unit, {}, {}, true},
          {QStringLiteral("supplierLotCode"), tr("Supplier's &lot code"), goods.supplierLotCode, {}, {}, true},
          {QStringLiteral("reason"), tr("&Reason"), {}, tr("For example: torn bags, 12 °C.")},
          fileField(tr("Choose it or drop it here; a copy is kept with the line."))},
         tr("Send back"),
         QStringLiteral("danger")},
        [this](const Answers &answers) { reject(answers); });
}

void DeliveryPanel::reject(const Answers &answers)
{
    const auto value = [&answers](const char *id) { return answers.values.value(QString::fromLatin1(id)); };
    const auto quantity = readQuantity(value("quantity"));
    if (!quantity)
        return m_facts->panel().showError({quantity.error().reason, QStringLiteral("quantity")});
    const Rejection rejection{value("ingredient"), value("supplierLotCode"), *quantity,
                              value("unit"),       value("reason"),          std::nullopt};
    run(
        [number = number(), rejection = rejection, path = value("file")](Deliveries &all) mutable -> Done {
            if (!path.isEmpty()) {
                BM_TRY_ASSIGN(rejection.paper, paperAt(path));
            }
            return all.reject(number, rejection);
        },
        tr("Sent back"), tr("Not sent back"));
}

QStringList DeliveryPanel::lack() const
{
    return lackWords(m_delivery, [](Quantity quantity, const QString &unit) { return shown(quantity, unit); });
}

void DeliveryPanel::askClose()
{
    const QStringList lack = this->lack();
    const QString words = lack.isEmpty() ? tr("Nothing is missing. The driver may leave.")
                                         : tr("Before the driver leaves: missing %1.").arg(lack.join(u", "));
    ask({tr("Close %1").arg(number()),
         words,
         {{QStringLiteral("reason"),
           tr("&Reason"),
           {},
           lack.isEmpty() ? QString() : tr("Why it is closed like this."),
           {},
           lack.isEmpty()}},
         tr("Close it")},
        [this](const Answers &answers) {
            run([number = number(), reason = answers.values.value(QStringLiteral("reason"))](
                    Deliveries &all) { return all.close(number, reason); },
                tr("Delivery closed"), tr("Not closed"));
        });
}

void DeliveryPanel::putAside()
{
    const QString aside = number();
    end();
    Q_EMIT accepted(tr("Put aside"), tr("Scan %1 to go on with it.").arg(aside));
}

} // namespace bm
