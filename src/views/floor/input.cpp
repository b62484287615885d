// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/floor/input.h"

#include "documents/sentences.h"
#include "models/wording.h"
#include "views/widgets/formfield.h"

#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QSignalBlocker>

namespace bm
{

Result<QDate> readDate(const QString &text)
{
    const QString typed = text.trimmed();
    if (typed.isEmpty())
        return QDate();
    const QString shortForm = QLocale().dateFormat(QLocale::ShortFormat);
    const bool hasLongYear = shortForm.contains(u"yyyy");
    const QString longForm =
        hasLongYear ? shortForm : QString(shortForm).replace(QLatin1String("yy"), QLatin1String("yyyy"));
    for (const QString &form : {QStringLiteral("yyyy-MM-dd"), QStringLiteral("yyyyMMdd"), longForm}) {
        const QDate date = QLocale().toDate(typed, form);
        // Two digits of a year would be read as the year 27.
        if (date.isValid() && date.year() >= 1900)
            return date;
    }
    return Error{Reason::BadDate, {}, typed};
}

QString dateExample()
{
    return QStringLiteral("yyyy-mm-dd");
}

Result<Quantity> readQuantity(const QString &text)
{
    return Quantity::tryFromInput(text, decimalPoint());
}

Result<Quantity> readFigure(const QString &text)
{
    QString figure = text.trimmed();
    figure.replace(decimalPoint(), u'.').replace(QChar(0x2212), u'-');
    if (figure.startsWith(u'-') || figure.startsWith(u'+'))
        figure = figure.first(1) + figure.mid(1).trimmed();
    return Quantity::tryFromText(figure);
}

bool FieldErrors::show(const Error &error) const
{
    return show(error, sentence(error));
}

bool FieldErrors::show(const Error &error, const QString &words) const
{
    FormField *field = m_fields.value(error.field);
    if (field == nullptr)
        return false;
    field->setError(words);
    field->editor()->setFocus(Qt::OtherFocusReason);
    return true;
}

void FieldErrors::clear() const
{
    for (FormField *field : m_fields)
        field->clearError();
}

QString FieldErrors::labelOf(const QString &name) const
{
    const FormField *field = m_fields.value(name);
    return field != nullptr ? field->label().remove(u'&') : QString();
}

void setChoices(QComboBox *box, const QStringList &choices)
{
    QStringList there;
    for (int i = 0; i < box->count(); ++i)
        there << box->itemText(i);
    // Somebody may just be typing into it.
    if (there == choices && !there.isEmpty())
        return;
    const QString typed = box->currentText();
    const QSignalBlocker quiet(box);
    box->clear();
    box->addItems(choices);
    box->setCurrentIndex(box->findText(typed));
    box->setEditText(typed);
    box->completer()->setFilterMode(Qt::MatchContains);
    box->completer()->setCompletionMode(QCompleter::PopupCompletion);
}

} // namespace bm
