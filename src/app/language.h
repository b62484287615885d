// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTranslator>
#include <memory>
#include <vector>

class QCoreApplication;

namespace bm
{

// The program's own texts and Qt's in one language, for as long as this object lives. Numbers and dates follow it.
class Language
{
public:
    // code: "es", "es_MX"; empty: the desktop's.
    Language(QCoreApplication &app, const QString &code);
    ~Language();
    Language(const Language &) = delete;
    Language &operator=(const Language &) = delete;

    // False: the program has no texts in this language and speaks English.
    bool isKnown() const { return m_known; }

private:
    bool install(const QString &file, const QString &folder);

    QCoreApplication &m_app;
    std::vector<std::unique_ptr<QTranslator>> m_translators;
    bool m_known = false;
};

} // namespace bm
