// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/tutor/labeltutor.h"

#include "documents/sentences.h"
#include "documents/tutor/tutorwords.h"
#include "models/asking.h"
#include "views/style/theme.h"
#include "views/tutor/labelmarker.h"
#include "views/widgets/banner.h"
#include "views/widgets/formfield.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <algorithm>

namespace bm
{
namespace
{
constexpr int wide = 860;
constexpr int labelHeight = 92;
constexpr int orderHeight = 156;

QDate today()
{
    return plantDay(QDateTime::currentDateTimeUtc());
}

QLabel *makeText(const QString &name)
{
    auto *label = new QLabel;
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QComboBox *makeBox(const QString &name, const QStringList &choices, const QString &value)
{
    auto *box = new QComboBox;
    box->setObjectName(name);
    box->setEditable(true);
    setChoices(box, choices);
    box->setEditText(value);
    return box;
}

QPushButton *makeButton(const QString &name, const QString &text)
{
    auto *button = new QPushButton(text);
    button->setObjectName(name);
    button->setAutoDefault(false);
    return button;
}

// With the key of each part.
QString partText(LabelField field)
{
    switch (field) {
    case LabelField::Lot:
        return LabelTutor::tr("&Lot");
    case LabelField::Expiry:
        return LabelTutor::tr("&Expires");
    case LabelField::BestBefore:
        return LabelTutor::tr("&Best before");
    case LabelField::Made:
        return LabelTutor::tr("&Made");
    case LabelField::Quantity:
        return LabelTutor::tr("&Quantity");
    case LabelField::Item:
        break;
    }
    return LabelTutor::tr("&Item code");
}

QChar keyOf(LabelField field)
{
    const QString text = partText(field);
    return text.at(text.indexOf(u'&') + 1).toUpper();
}
} // namespace

LabelTutor::LabelTutor(ServiceWorker &worker, const NewLabelPattern &begun, const Choices &choices, QWidget *parent)
    : QDialog(parent), m_worker(worker), m_pattern(begun), m_label(new LabelMarker),
      m_orderTitle(makeText(QStringLiteral("orderTitle"))), m_orders(new QListWidget),
      m_preview(makeText(QStringLiteral("teachPreview"))), m_shape(makeText(QStringLiteral("teachShape"))),
      m_banner(new Banner)
{
    setObjectName(QStringLiteral("teachLabelDialog"));
    setWindowTitle(tr("Teach this label"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Space::xl, Space::xl, Space::xl, Space::xl);
    column->setSpacing(Space::m);
    makeHead(column, choices);
    makeLabel(column);
    column->addStretch();
    m_banner->setObjectName(QStringLiteral("teachBanner"));
    column->addWidget(m_banner);
    column->addLayout(makeButtons());
    connect(m_banner, &Banner::actionTriggered, this, [this] { save(true); });
    resize(parent == nullptr ? wide : std::min(wide, parent->width() - Space::xxl), minimumSizeHint().height());
    showMarks();
    m_label->setFocus();
}

void LabelTutor::makeHead(QBoxLayout *column, const Choices &choices)
{
    auto *title = makeText(QStringLiteral("teachTitle"));
    title->setText(tr("What does this label say?"));
    Theme::setType(title, Type::Title);
    column->addWidget(title);
    QStringList ingredients;
    for (const Ingredient &ingredient : choices.ingredients)
        ingredients << ingredient.name;
    m_supplier = makeBox(QStringLiteral("teachSupplierBox"), choices.suppliers, m_pattern.supplierName);
    m_ingredient = makeBox(QStringLiteral("teachIngredientBox"), ingredients, m_pattern.ingredientName);
    auto *row = new QHBoxLayout;
    row->setSpacing(Space::l);
    for (const auto &[name, label, box] : {std::tuple("supplier", tr("Su&pplier"), m_supplier),
                                           std::tuple("ingredient", tr("I&ngredient"), m_ingredient)}) {
        auto *field = new FormField(label, box);
        field->setObjectName(u"teach_"_qs + QLatin1String(name));
        m_errors.add(QLatin1String(name), field);
        row->addWidget(field, 1);
        connect(box, &QComboBox::currentTextChanged, this, [this] {
            m_errors.clear();
            m_banner->hide();
        });
    }
    column->addLayout(row);
}

void LabelTutor::makeLabel(QBoxLayout *column)
{
    m_label->setObjectName(QStringLiteral("teachLabel"));
    m_label->setAccessibleName(tr("Text of the label"));
    m_label->setFixedHeight(labelHeight);
    m_label->setLabel(m_pattern.sample);
    auto *how = makeText(QStringLiteral("teachHow"));
    QStringList keys;
    for (const LabelField field : allLabelFields())
        keys << QString(keyOf(field));
    how->setText(tr("Select a part of it, with the mouse or with Shift and the arrows, then press what it is, or its "
                    "letter: %1. Delete takes a part away.")
                     .arg(keys.join(QStringLiteral(", "))));
    how->setProperty("muted", true);
    column->addWidget(how);
    column->addWidget(m_label);
    column->addLayout(makeParts());
    m_orders->setObjectName(QStringLiteral("orderList"));
    m_orders->setAccessibleName(tr("Which date it is"));
    m_orders->setFixedHeight(orderHeight);
    m_orders->installEventFilter(this);
    Theme::setType(m_orderTitle, Type::Strong);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_orderTitle, m_orders, m_preview, m_shape})
        column->addWidget(widget);
    Theme::setType(m_preview, Type::Strong);
    m_shape->setProperty("muted", true);
    connect(m_label, &LabelMarker::marked, this, &LabelTutor::markAs);
    connect(m_label, &LabelMarker::unmarked, this, &LabelTutor::unmark);
    connect(m_orders, &QListWidget::itemClicked, this, [this] { takeOrder(m_orders->currentRow()); });
}

QBoxLayout *LabelTutor::makeParts()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(Space::s);
    QHash<QChar, LabelField> keys;
    for (const LabelField field : allLabelFields()) {
        QPushButton *button = makeButton(u"part_"_qs + labelFieldName(field), partText(field));
        keys.insert(keyOf(field), field);
        connect(button, &QPushButton::clicked, this, [this, field] {
            if (!m_label->mark(field))
                complain(tr("Nothing is selected"), tr("Select the characters in the text of the label first."));
            if (m_orders->isHidden())
                m_label->setFocus();
        });
        row->addWidget(button);
    }
    row->addStretch();
    m_label->setKeys(keys);
    return row;
}

QBoxLayout *LabelTutor::makeButtons()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(Space::m);
    QPushButton *patterns = makeButton(QStringLiteral("teachPatterns"), tr("All patterns"));
    patterns->setProperty("role", QStringLiteral("quiet"));
    QPushButton *cancel = makeButton(QStringLiteral("teachCancel"), tr("Cancel"));
    m_save = makeButton(QStringLiteral("teachSave"), tr("&Save"));
    m_save->setProperty("role", QStringLiteral("primary"));
    m_save->setDefault(true);
    connect(patterns, &QPushButton::clicked, this, &LabelTutor::patternsWanted);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &LabelTutor::look);
    row->addWidget(patterns);
    row->addStretch();
    row->addWidget(cancel);
    row->addWidget(m_save);
    return row;
}

QString LabelTutor::textOf(const LabelMark &mark) const
{
    return m_pattern.sample.mid(mark.start, mark.length);
}

void LabelTutor::markAs(LabelField field, qsizetype start, qsizetype length)
{
    m_banner->hide();
    LabelMark mark{field, start, length, {}};
    if (!isDateField(field))
        return setMark(mark);
    const auto readings = dateReadings(textOf(mark), today(), field == LabelField::Made);
    if (readings.empty())
        return complain(tr("“%1” is no date").arg(textOf(mark)),
                        tr("Select only its digits, with what stands between them: 240917, 2024-09-17, 0926."));
    if (readings.size() > 1)
        return askOrder(mark, readings);
    mark.order = readings.front().order;
    setMark(mark);
}

void LabelTutor::askOrder(const LabelMark &mark, const std::vector<DateReading> &readings)
{
    m_open = mark;
    m_readings = readings;
    m_orders->clear();
    int number = 0;
    for (const DateReading &reading : readings)
        m_orders->addItem(QString::number(++number) + u"   "_qs + dateReadingWords(reading));
    m_orderTitle->setText(tr("Which date is %1? Press its number.").arg(textOf(mark)));
    showMarks();
    m_orders->setFocus(Qt::OtherFocusReason);
    m_orders->setCurrentRow(-1); // else the first one would be the answer of a Return too many
}

void LabelTutor::takeOrder(int row)
{
    if (!m_open || row < 0 || row >= int(m_readings.size()))
        return;
    LabelMark mark = *m_open;
    mark.order = m_readings[size_t(row)].order;
    m_open.reset();
    setMark(mark);
    m_label->setFocus(Qt::OtherFocusReason);
}

// Another one of the same part, or what it lies over, gives way.
void LabelTutor::setMark(const LabelMark &mark)
{
    auto &marks = m_pattern.marks;
    marks.erase(std::remove_if(marks.begin(), marks.end(),
                               [&mark](const LabelMark &each) {
                                   return each.field == mark.field || (each.start < mark.start + mark.length &&
                                                                       mark.start < each.start + each.length);
                               }),
                marks.end());
    marks.push_back(mark);
    m_open.reset();
    showMarks();
}

void LabelTutor::unmark(qsizetype position)
{
    auto &marks = m_pattern.marks;
    marks.erase(std::remove_if(marks.begin(), marks.end(),
                               [position](const LabelMark &each) {
                                   return position >= each.start && position < each.start + each.length;
                               }),
                marks.end());
    m_open.reset();
    showMarks();
}

void LabelTutor::showMarks()
{
    auto shown = m_pattern.marks;
    if (m_open)
        shown.push_back(*m_open);
    m_label->setMarks(shown);
    m_orderTitle->setVisible(m_open.has_value());
    m_orders->setVisible(m_open.has_value());
    const auto pattern = LabelPattern::tryFrom(m_pattern.sample, m_pattern.marks, today());
    const auto values = pattern ? pattern->read(m_pattern.sample, today()) : std::nullopt;
    m_preview->setVisible(!m_open);
    m_shape->setVisible(!m_open);
    if (values) {
        m_preview->setText(labelValueWords(*values).join(QStringLiteral("  ·  ")));
        m_shape->setText(
            tr("Labels like this are read: %1").arg(pattern->shape()) % u'\n' %
            tr("%1 is any digit, %2 any letter; all else has to be the same.").arg(QChar(u'9'), QChar(u'A')));
        return;
    }
    m_shape->hide(); // nothing is read yet
    const bool isLotMissing = pattern.ok() || pattern.error().reason == Reason::Required;
    m_preview->setText(isLotMissing
                           ? tr("The lot is not marked yet: select it and press %1.").arg(keyOf(LabelField::Lot))
                           : sentence(pattern.error()));
}

void LabelTutor::complain(const QString &title, const QString &text)
{
    m_banner->showMessage(Banner::Level::Warning, title, text);
}

bool LabelTutor::ready()
{
    m_errors.clear();
    m_pattern.supplierName = m_supplier->currentText().trimmed();
    m_pattern.ingredientName = m_ingredient->currentText().trimmed();
    if (m_open) {
        m_orders->setFocus();
        return false;
    }
    if (m_pattern.supplierName.isEmpty())
        return m_errors.show({Reason::Required, QStringLiteral("supplier")}), false;
    if (m_pattern.ingredientName.isEmpty())
        return m_errors.show({Reason::Required, QStringLiteral("ingredient")}), false;
    if (const auto pattern = LabelPattern::tryFrom(m_pattern.sample, m_pattern.marks, today()); !pattern) {
        showError(pattern.error());
        return false;
    }
    return !m_isSaving;
}

// What reads a label otherwise than the new pattern is told before it is kept.
void LabelTutor::look()
{
    if (!ready())
        return;
    m_isSaving = true;
    askThen(
        m_worker, this, [pattern = m_pattern](Services &plant) { return LabelPatterns(plant.session).doubts(pattern); },
        [this](const Result<std::vector<PatternDoubt>> &doubts) {
            m_isSaving = false;
            if (!doubts)
                return showError(doubts.error());
            if (doubts->empty())
                return save(false);
            const PatternDoubt &doubt = doubts->front();
            complain(tr("Another pattern reads “%1” otherwise").arg(doubt.sample),
                     tr("Pattern %1: %2. This one: %3. With both, each such label is asked about.")
                         .arg(QString::number(doubt.pattern), labelValueWords(doubt.theirs).join(u", "),
                              labelValueWords(doubt.ours).join(u", ")));
            m_banner->setAction(tr("Keep both"));
        });
}

void LabelTutor::save(bool keepsDoubts)
{
    if (!ready())
        return;
    m_isSaving = true;
    m_pattern.keepsDoubts = keepsDoubts;
    askThen(
        m_worker, this, [pattern = m_pattern](Services &plant) { return LabelPatterns(plant.session).teach(pattern); },
        [this](const Result<qint64> &pattern) {
            m_isSaving = false;
            if (!pattern)
                return showError(pattern.error());
            m_worker.announce();
            Q_EMIT taught(*pattern);
            accept();
        });
}

void LabelTutor::showError(const Error &error)
{
    if (m_errors.show(error))
        return;
    if (const auto field = labelFieldFrom(error.field)) {
        complain(labelFieldWords(*field), sentence(error));
        m_label->setFocus();
        return;
    }
    complain(tr("Not saved"), sentence(error) + u' ' + wayOut(error));
}

// In the list of dates a number takes one, Return the one that is chosen, Esc none.
bool LabelTutor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_orders || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() >= Qt::Key_1 && key->key() <= Qt::Key_9) {
        takeOrder(key->key() - Qt::Key_1);
        return true;
    }
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        takeOrder(m_orders->currentRow());
        return true;
    }
    if (key->key() == Qt::Key_Escape) {
        m_open.reset();
        showMarks();
        m_label->setFocus();
        return true;
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace bm
