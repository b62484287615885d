// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace bm
{

Language::Language(QCoreApplication &app, const QString &code) : m_app(app)
{
    const QLocale locale = code.isEmpty() ? QLocale::system() : QLocale(code);
    QLocale::setDefault(locale);
    const QString language = locale.name().section(u'_', 0, 0);
    install(u"qtbase_" % language, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    m_known = install(u"bakermaiden_" % language, QStringLiteral(":/i18n"));
    // English counts, too: "1 table", "2 tables".
    if (!m_known)
        install(QStringLiteral("bakermaiden_en"), QStringLiteral(":/i18n"));
}

Language::~Language()
{
    for (const auto &translator : m_translators)
        m_app.removeTranslator(translator.get());
}

bool Language::install(const QString &file, const QString &folder)
{
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(file, folder))
        return false;
    m_app.installTranslator(translator.get());
    m_translators.push_back(std::move(translator));
    return true;
}

} // namespace bm
