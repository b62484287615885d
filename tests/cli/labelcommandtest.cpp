// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/labels/labels.h"
#include "services/palletizing/closing.h"
#include "services/vessels/vessels.h"
#include "support/clirun.h"
#include "support/floor.h"
#include "support/scannereye.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace bm;
using namespace bm::test;

class LabelCommandTest : public QObject
{
    Q_OBJECT

private:
    CliRun m_cli;

private Q_SLOTS:
    void aLotsLabel_data() { forBothEngines(); }
    void aLotsLabel()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        const QString code = floor.received(u"Rye"_qs, kilos(25), QDate(2026, 12, 24));
        floor.execute(u"UPDATE ingredients SET gtin = '09506000134376'"_qs);
        const QString place = CliRun::place(floor.plant.settings());
        const QTemporaryDir folder;
        for (const QString &ending : {u"pdf"_qs, u"png"_qs, u"svg"_qs, u"zpl"_qs}) {
            const QString path = folder.filePath(u"label."_qs + ending);
            const CliAnswer answer =
                m_cli({u"--database"_qs, place, u"--json"_qs, u"label"_qs, u"lot"_qs, code, u"-o"_qs, path});
            QVERIFY2(answer.status == 0, answer.err.constData());
            QCOMPARE(answer.json()[u"file"].toString(), path);
            QCOMPARE(answer.json()[u"symbols"].toArray(),
                     QJsonArray{QString(u"[01]09506000134376[17]261224[3102]002500[10]"_qs + code)});
            QVERIFY(QFile(path).size() > 500);
        }
        const Seen seen = test::seen(QImage(folder.filePath(u"label.png"_qs)));
        QCOMPARE(seen.identifier, u"]d2"_qs);
        QCOMPARE(seen.text, QString(u"010950600013437617261224310200250010"_qs + code));
    }

    void aPalletsLabel()
    {
        Floor floor(Engine::SQLite);
        const Pallet pallet = must(floor.palletizing.build({floor.finishedBatch(), kilos(5), {}, {}}));
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"pallet.png"_qs);
        const CliAnswer answer = m_cli(floor.plant.settings(), {u"label"_qs, u"pallet"_qs, pallet.number, u"--out"_qs,
                                                                path, u"--size=100x70"_qs, u"--dpi"_qs, u"300"_qs});
        QVERIFY2(answer.status == 0, answer.err.constData());
        const QImage image(path);
        QCOMPARE(image.width(), qRound(100 / 25.4 * 300));
        QCOMPARE(test::seen(image).text, pallet.sscc.isEmpty() ? pallet.number : QString(u"00"_qs + pallet.sscc));
    }

    // A file hangs on no pallet: it says that the scan is still missing, until there was one.
    void aPalletsLabelThatWasNotScannedBack_data() { forBothEngines(); }
    void aPalletsLabelThatWasNotScannedBack()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        const Pallet pallet = must(floor.palletizing.build({floor.finishedBatch(), kilos(5), {}, {}}));
        const QTemporaryDir folder;
        const auto label = [&] {
            return m_cli(floor.plant.settings(),
                         {u"label"_qs, u"pallet"_qs, pallet.number, u"-o"_qs, folder.filePath(u"pallet.png"_qs)});
        };
        PalletClosing closing(floor.session);
        must(closing.setAsked(false));
        QVERIFY(!label().err.contains("is not closed"));
        must(closing.setAsked(true));
        CliAnswer answer = label();
        QVERIFY2(answer.status == 0, answer.err.constData());
        QVERIFY2(answer.err.contains("is not closed"), answer.err.constData());
        must(Labels(floor.session).ask({LabelKind::Pallet, pallet.number, 1, u"Zebra"_qs, {}}));
        must(closing.close(pallet.number, pallet.number));
        answer = label();
        QVERIFY2(answer.status == 0 && !answer.err.contains("is not closed"), answer.err.constData());
    }

    void aVesselsLabel_data() { forBothEngines(); }
    void aVesselsLabel()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        floor.received(u"Rye"_qs, kilos(25));
        must(Vessels(floor.session).add({u"Silo-7"_qs, u"In the yard"_qs, {}, {}, u"Rye"_qs, kilos(900)}));
        const QTemporaryDir folder;
        for (const QString &ending : {u"pdf"_qs, u"png"_qs, u"zpl"_qs}) {
            const QString path = folder.filePath(u"silo."_qs + ending);
            const CliAnswer answer =
                m_cli(floor.plant.settings(), {u"--json"_qs, u"label"_qs, u"vessel"_qs, u"SILO-7"_qs, u"-o"_qs, path});
            QVERIFY2(answer.status == 0, answer.err.constData());
            QCOMPARE(answer.json()[u"symbols"].toArray(), QJsonArray{u"Silo-7"_qs});
            QVERIFY(QFile(path).size() > 500);
        }
        // Below the line, at the left.
        const QImage image(folder.filePath(u"silo.png"_qs));
        const Seen seen =
            test::seen(image, {0, image.height() * 26 / 100, image.width() * 23 / 100, image.height() / 7});
        QCOMPARE(seen.format + u' ' + seen.text, u"DataMatrix Silo-7"_qs);
        QCOMPARE(m_cli(floor.plant.settings(),
                       {u"label"_qs, u"vessel"_qs, u"silo-8"_qs, u"-o"_qs, folder.filePath(u"other.pdf"_qs)})
                     .status,
                 3);
    }

    void whatIsWrongIsSaid()
    {
        Floor floor(Engine::SQLite);
        const QString code = floor.received(u"Rye"_qs, kilos(25));
        const QTemporaryDir folder;
        const auto status = [&](const QStringList &words) { return m_cli(floor.plant.settings(), words).status; };
        QCOMPARE(status({u"label"_qs, u"lot"_qs, code}), 2);
        QCOMPARE(status({u"label"_qs, u"lot"_qs, code, u"-o"_qs}), 2);
        QCOMPARE(status({u"label"_qs, u"lot"_qs, code, u"-o"_qs, folder.filePath(u"label.docx"_qs)}), 2);
        QCOMPARE(status({u"label"_qs, u"lot"_qs, u"nobody's"_qs, u"-o"_qs, folder.filePath(u"label.pdf"_qs)}), 3);
        QCOMPARE(status({u"label"_qs, u"lot"_qs, code, u"-o"_qs, folder.filePath(u"no/label.pdf"_qs)}), 3);
        QCOMPARE(status({u"label"_qs, u"lot"_qs, code, u"-o"_qs, folder.filePath(u"a.pdf"_qs), u"--size"_qs, u"a3"_qs}),
                 2);
        QVERIFY(QDir(folder.path()).isEmpty());
    }
};

QTEST_GUILESS_MAIN(LabelCommandTest)
#include "labelcommandtest.moc"
