// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QMap>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>
#include <optional>

namespace
{
struct Message
{
    QString source;
    QString type; // "", "unfinished", "vanished", "obsolete"
    QStringList translations;
    bool numerus = false;
};

// "context|comment|source" -> message
using Catalogue = QMap<QString, Message>;

Message readMessage(QXmlStreamReader &xml, QString *comment)
{
    Message message;
    message.numerus = xml.attributes().value(QStringLiteral("numerus")) == QStringLiteral("yes");
    while (xml.readNextStartElement()) {
        if (xml.name() == QStringLiteral("source")) {
            message.source = xml.readElementText();
        } else if (xml.name() == QStringLiteral("comment")) {
            *comment = xml.readElementText();
        } else if (xml.name() != QStringLiteral("translation")) {
            xml.skipCurrentElement();
        } else {
            message.type = xml.attributes().value(QStringLiteral("type")).toString();
            if (!message.numerus)
                message.translations << xml.readElementText();
            while (message.numerus && xml.readNextStartElement())
                message.translations << xml.readElementText();
        }
    }
    return message;
}

std::optional<Catalogue> readCatalogue(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    Catalogue catalogue;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QStringLiteral("name"))
            context = xml.readElementText();
        if (xml.name() != QStringLiteral("message"))
            continue;
        QString comment;
        const Message message = readMessage(xml, &comment);
        catalogue.insert(context + u'|' + comment + u'|' + message.source, message);
    }
    return xml.hasError() ? std::nullopt : std::optional(catalogue);
}

// What must stand in the translation as it stands in the source: %1, %L2, tags. Their order is the translator's.
QStringList fixedParts(const QString &text)
{
    static const QRegularExpression part(QStringLiteral(R"(%L?\d{1,2}|</?[a-z][^>]*>)"));
    QStringList parts;
    for (auto matches = part.globalMatch(text); matches.hasNext();)
        parts << matches.next().captured();
    parts.sort();
    return parts;
}

bool hasMnemonic(const QString &text)
{
    static const QRegularExpression mnemonic(QStringLiteral(R"((?<!&)&(?![&\s]|\w+;))"));
    return mnemonic.match(text).hasMatch();
}

// Whether the translation can stand where the source stands; "" or what is wrong. In the singular "one pallet" needs
// no number.
QString mismatch(const Message &message, const QString &translation, bool singular)
{
    static const QRegularExpression count(QStringLiteral("%L?n"));
    if (translation.isEmpty())
        return QStringLiteral("no translation");
    if (fixedParts(message.source) != fixedParts(translation))
        return QStringLiteral("other placeholders: ") + translation;
    if (message.numerus && !singular && message.source.contains(count) != translation.contains(count))
        return QStringLiteral("other %n: ") + translation;
    if (hasMnemonic(message.source) != hasMnemonic(translation))
        return QStringLiteral("other use of &: ") + translation;
    return {};
}

QStringList problemsOf(const Message &message)
{
    if (message.type == u"vanished" || message.type == u"obsolete")
        return {QStringLiteral("obsolete")};
    if (!message.type.isEmpty())
        return {message.type};
    QStringList problems;
    if (message.numerus && message.translations.size() != 2)
        problems << QStringLiteral("needs a singular and a plural");
    for (qsizetype i = 0; i < message.translations.size(); ++i)
        problems << mismatch(message, message.translations[i], message.numerus && i == 0);
    problems.removeAll(QString());
    return problems;
}

QString catalogueName(const QString &language)
{
    return QStringLiteral("bakermaiden_%1.ts").arg(language);
}
} // namespace

// Holds translations/*.ts to what src and ui say, and every translation to its source.
class TranslationTest : public QObject
{
    Q_OBJECT

private:
    void addLanguages()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << QStringLiteral("en");
        QTest::newRow("Spanish") << QStringLiteral("es");
    }

    Catalogue committed(const QString &language)
    {
        const auto catalogue = readCatalogue(QStringLiteral(BM_SOURCE_DIR "/translations/") + catalogueName(language));
        return catalogue.value_or(Catalogue());
    }

    QTemporaryDir m_updated;

private Q_SLOTS:
    void initTestCase()
    {
        const QDir translations(QStringLiteral(BM_SOURCE_DIR "/translations"));
        for (const QString &name : {catalogueName(QStringLiteral("en")), catalogueName(QStringLiteral("es"))})
            QVERIFY(QFile::copy(translations.filePath(name), m_updated.filePath(name)));
        QProcess update;
        update.setProcessChannelMode(QProcess::MergedChannels);
        update.start(QStringLiteral(BM_SOURCE_DIR "/packaging/update-translations"),
                     {QStringLiteral("--into"), m_updated.path()});
        QVERIFY2(update.waitForFinished(120'000), qPrintable(update.errorString()));
        const QByteArray said = update.readAll();
        QVERIFY2(update.exitCode() == 0, said.constData());
        // lupdate warns of a tr() that no translation can reach: no Q_OBJECT, no context, an unknown class.
        QVERIFY2(said.isEmpty(), said.constData());
    }

    void followsTheSources_data() { addLanguages(); }
    void followsTheSources()
    {
        QFETCH(QString, language);
        const auto wanted = readCatalogue(m_updated.filePath(catalogueName(language)));
        QVERIFY(wanted.has_value());
        const Catalogue there = committed(language);
        QStringList problems;
        for (auto entry = wanted->cbegin(); entry != wanted->cend(); ++entry) {
            if (!there.contains(entry.key()))
                problems << QStringLiteral("missing: ") + entry.key();
        }
        for (auto entry = there.cbegin(); entry != there.cend(); ++entry) {
            if (!wanted->contains(entry.key()))
                problems << QStringLiteral("no longer in the sources: ") + entry.key();
        }
        QVERIFY2(problems.isEmpty(),
                 qPrintable(QStringLiteral("run packaging/update-translations\n") + problems.join(u'\n')));
    }

    void isTranslated_data() { addLanguages(); }
    void isTranslated()
    {
        QFETCH(QString, language);
        const Catalogue catalogue = committed(language);
        QStringList problems;
        for (auto entry = catalogue.cbegin(); entry != catalogue.cend(); ++entry) {
            for (const QString &problem : problemsOf(*entry))
                problems << entry.key() + QStringLiteral(": ") + problem;
        }
        const auto count = QString::number(problems.size());
        QVERIFY2(problems.isEmpty(), qPrintable(count + QStringLiteral(" problems\n") + problems.join(u'\n')));
    }

    void isInTheProgram_data() { addLanguages(); }
    void isInTheProgram()
    {
        QFETCH(QString, language);
        QTranslator translator;
        QVERIFY(translator.load(QStringLiteral(":/i18n/bakermaiden_%1.qm").arg(language)));
        QCOMPARE(translator.language(), language);
    }

    void problemsAreFound_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QStringList>("translations");
        QTest::addColumn<QString>("type");
        QTest::addColumn<bool>("right");
        const auto row = [](const char *name, const char *source, const QStringList &translations, bool right,
                            const char *type = "") {
            QTest::newRow(name) << QString::fromUtf8(source) << translations << QString::fromLatin1(type) << right;
        };
        row("right", "Lot %1 of %2", {QStringLiteral("De %2, lote %1")}, true);
        row("empty", "Lot", {QString()}, false);
        row("unfinished", "Lot", {QStringLiteral("Lote")}, false, "unfinished");
        row("obsolete", "Lot", {QStringLiteral("Lote")}, false, "vanished");
        row("a lost placeholder", "Lot %1 of %2", {QStringLiteral("Lote %1")}, false);
        row("a doubled placeholder", "Lot %1", {QStringLiteral("Lote %1 %1")}, false);
        row("a lost tag", "<b>%1</b>", {QStringLiteral("%1")}, false);
        row("a lost mnemonic", "&Save", {QStringLiteral("Guardar")}, false);
        row("a moved mnemonic", "&Save", {QStringLiteral("G&uardar")}, true);
        row("an ampersand", "Cut && bake", {QStringLiteral("Cortar y hornear")}, true);
        row("both numbers", "%n pallet(s)", {QStringLiteral("un palé"), QStringLiteral("%n palés")}, true);
        row("a lost number", "%n pallet(s)", {QStringLiteral("un palé"), QStringLiteral("palés")}, false);
        row("no plural", "%n pallet(s)", {QStringLiteral("%n palé")}, false);
    }
    void problemsAreFound()
    {
        QFETCH(QString, source);
        QFETCH(QStringList, translations);
        QFETCH(QString, type);
        QFETCH(bool, right);
        const QStringList problems = problemsOf({source, type, translations, source.contains(QStringLiteral("%n"))});
        QVERIFY2(problems.isEmpty() == right, qPrintable(problems.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(TranslationTest)
#include "translationtest.moc"
