// SPDX-License-Identifier: GPL-3.0-or-later
#include "firstrun/wizarddriver.h"
#include "support/pageaudit.h"
#include "support/privatecluster.h"
#include "support/testdatabases.h"
#include "support/tlsauthority.h"
#include "views/style/theme.h"
#include "views/widgets/banner.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QtTest>

using namespace bm;
using namespace bm::test;
using Page = FirstRunWizard::PageId;

// The wizard's fields for encryption and for several hosts, against a real server with a certificate.
class WizardTlsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void encryptionThatIsNotOfferedIsSaid(); // before TLS is switched on
    void theServerIsTrustedWhenItsAuthorityIs();
    void whatIsWrongIsSaidBesideItsField_data();
    void whatIsWrongIsSaidBesideItsField();
    void aServerThatTakesChangesIsFoundAmongSeveral();
    void aPastedUrlFillsTheseFields();

private:
    static FirstRunStart start();
    // The address as a person types it.
    void typeServer(const WizardDriver &driver, const QString &host) const;

    TlsAuthority m_authority;
    QString m_database;
};

FirstRunStart WizardTlsTest::start()
{
    FirstRunStart start;
    start.newPlantPath = QStringLiteral("/home/erika/plant.sqlite");
    return start;
}

void WizardTlsTest::initTestCase()
{
    m_database = PrivateCluster::ofThisProgram().createDatabase();
}

void WizardTlsTest::typeServer(const WizardDriver &driver, const QString &host) const
{
    const ConnectionSettings server = PrivateCluster::ofThisProgram().overTcp(m_database);
    driver.press("serverRadio");
    driver.type("hostEdit", host);
    driver.type("portEdit", server.port);
    driver.type("databaseEdit", server.database);
    driver.type("userEdit", server.user);
    driver.type("passwordEdit", server.password);
}

namespace
{
// By the keyboard, as everything here.
void choose(const WizardDriver &driver, const char *box, const QString &text)
{
    auto *combo = driver.part<QComboBox>(box);
    combo->setFocus();
    QTest::keyClick(combo, Qt::Key_Home);
    for (int i = 0; combo->currentText() != text && i < combo->count(); ++i)
        QTest::keyClick(combo, Qt::Key_Down);
    QCOMPARE(combo->currentText(), text);
}

const QString checked = QStringLiteral("Required, certificate checked");
} // namespace

void WizardTlsTest::encryptionThatIsNotOfferedIsSaid()
{
    FirstRunWizard wizard(databaseEngine(testIdentity()), start());
    WizardDriver driver(wizard);
    driver.open();
    typeServer(driver, QStringLiteral("localhost"));
    choose(driver, "sslBox", QStringLiteral("Required"));
    driver.next();
    QTRY_VERIFY_WITH_TIMEOUT(!driver.errorOf("sslField").isEmpty(), 30'000);
    QVERIFY(driver.errorOf("sslField").startsWith(QLatin1String("The server offers no encryption.")));
    m_authority.switchOnServer();
}

void WizardTlsTest::theServerIsTrustedWhenItsAuthorityIs()
{
    FirstRunWizard wizard(databaseEngine(testIdentity()), start());
    WizardDriver driver(wizard);
    driver.open();
    typeServer(driver, QStringLiteral("localhost"));
    choose(driver, "sslBox", checked);
    driver.type("rootCertEdit", m_authority.certificate());
    driver.next();
    // The server may still be reading that it has a certificate.
    if (!QTest::qWaitFor([&] { return driver.isAt(Page::Found); }, 5'000))
        driver.next();
    QTRY_VERIFY_WITH_TIMEOUT(driver.isAt(Page::Found), 30'000);
    const auto options = wizard.context().settings.options;
    QCOMPARE(options.value(QStringLiteral("sslmode")), QStringLiteral("verify-full"));
    QCOMPARE(options.value(QStringLiteral("sslrootcert")), m_authority.certificate());
}

void WizardTlsTest::whatIsWrongIsSaidBesideItsField_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("begins");
    QTest::newRow("stranger") << "localhost" << m_authority.strangersCertificate() << "rootCertField"
                              << "The server's certificate is not one of this authority";
    QTest::newRow("missing") << "localhost" << m_authority.missingCertificate() << "rootCertField"
                             << "The file with the authority's certificate cannot be read.";
    QTest::newRow("name") << "127.0.0.1" << m_authority.certificate() << "hostField"
                          << "The server's certificate is for another name.";
}

void WizardTlsTest::whatIsWrongIsSaidBesideItsField()
{
    QFETCH(QString, host);
    QFETCH(QString, certificate);
    QFETCH(QString, field);
    QFETCH(QString, begins);
    FirstRunWizard wizard(databaseEngine(testIdentity()), start());
    WizardDriver driver(wizard);
    driver.open();
    typeServer(driver, host);
    choose(driver, "sslBox", checked);
    driver.type("rootCertEdit", certificate);
    driver.next();
    QTRY_VERIFY_WITH_TIMEOUT(!driver.errorOf(qPrintable(field)).isEmpty(), 30'000);
    QVERIFY2(driver.errorOf(qPrintable(field)).startsWith(begins), qPrintable(driver.errorOf(qPrintable(field))));
    QVERIFY(driver.isAt(Page::Where));
    PageAudit page(wizard);
    QVERIFY(page.grabTo(u"firstrun-where-tls-" % QLatin1String(QTest::currentDataTag())));
    const QStringList complaints = page.complaints();
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
    // What is typed next takes the sentence away.
    driver.type("rootCertEdit", m_authority.certificate());
    QCOMPARE(driver.errorOf(qPrintable(field)), QString());
}

// Sessions that begin read-only, as on a server that only follows another, are not what the program can work with.
void WizardTlsTest::aServerThatTakesChangesIsFoundAmongSeveral()
{
    PrivateCluster &cluster = PrivateCluster::ofThisProgram();
    const auto readOnly = [&](const QString &value) {
        cluster.run(QStringLiteral("ALTER DATABASE %1 SET default_transaction_read_only = %2").arg(m_database, value));
    };
    readOnly(QStringLiteral("on"));
    FirstRunWizard wizard(databaseEngine(testIdentity()), start());
    WizardDriver driver(wizard);
    driver.open();
    typeServer(driver, QStringLiteral("127.0.0.1,localhost"));
    choose(driver, "targetBox", QStringLiteral("The primary (read and write)"));
    driver.next();
    auto *banner = driver.part<Banner>("banner");
    QTRY_VERIFY_WITH_TIMEOUT(banner->isVisible(), 30'000);
    QVERIFY2(banner->title().contains(QLatin1String("read-only")), qPrintable(banner->title()));
    QVERIFY(driver.isAt(Page::Where));
    readOnly(QStringLiteral("off"));
    driver.next();
    QTRY_VERIFY_WITH_TIMEOUT(driver.isAt(Page::Found), 30'000);
    QCOMPARE(wizard.context().settings.options.value(QStringLiteral("target_session_attrs")),
             QStringLiteral("read-write"));
}

void WizardTlsTest::aPastedUrlFillsTheseFields()
{
    FakeEngine fake;
    FirstRunWizard wizard(fake.engine(), start());
    WizardDriver driver(wizard);
    driver.open();
    driver.press("serverRadio");
    driver.type("urlEdit", QStringLiteral("postgresql://erika@a,b/plant?sslmode=verify-full&sslrootcert=/etc/ca.pem&"
                                          "target_session_attrs=read-write&application_name=dock"));
    QCOMPARE(driver.part<QComboBox>("sslBox")->currentText(), checked);
    QCOMPARE(driver.part<QLineEdit>("rootCertEdit")->text(), QStringLiteral("/etc/ca.pem"));
    QCOMPARE(driver.part<QComboBox>("targetBox")->currentText(), QStringLiteral("The primary (read and write)"));
    driver.type("rootCertEdit", QString());
    driver.next();
    QTRY_VERIFY(driver.isAt(Page::Found));
    const QMap<QString, QString> kept{{QStringLiteral("application_name"), QStringLiteral("dock")},
                                      {QStringLiteral("sslmode"), QStringLiteral("verify-full")},
                                      {QStringLiteral("target_session_attrs"), QStringLiteral("read-write")}};
    QCOMPARE(wizard.context().settings.options, kept);
}

BM_PAGE_TEST_MAIN(WizardTlsTest)
#include "wizardtlstest.moc"
