// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/appsettings.h"
#include "app/programstart.h"
#include "documents/sentences.h"
#include "firstrun/wizarddriver.h"
#include "support/pageaudit.h"
#include "views/firstrun/parts/passworddialog.h"
#include "views/style/theme.h"
#include "views/widgets/banner.h"
#include "views/widgets/pageheader.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace bm;
using namespace bm::test;

namespace
{
const QString address = QStringLiteral("postgresql://erika@db.example:5433/plant");
const QString key = QStringLiteral("erika@db.example:5433/plant");
const QString right = QStringLiteral("s3cret word");

// A keychain that is a piece of this program's memory, or is not there, or never answers.
struct FakeKeeper : PasswordKeeper
{
    QFuture<Result<std::optional<QString>>> read(const QString &name) override
    {
        reads << name;
        using Kept = Result<std::optional<QString>>;
        if (silent) {
            waiting.start();
            return waiting.future();
        }
        return QtFuture::makeReadyFuture(failure ? Kept(*failure) : Kept(found(name)));
    }
    QFuture<Done> keep(const QString &name, const QString &password) override
    {
        if (!failure)
            kept.insert(name, password);
        return QtFuture::makeReadyFuture(failure ? Done(*failure) : Done());
    }
    QFuture<Done> forget(const QString &name) override
    {
        kept.remove(name);
        return QtFuture::makeReadyFuture(Done());
    }
    std::optional<QString> found(const QString &name) const
    {
        return kept.contains(name) ? std::optional(kept.value(name)) : std::nullopt;
    }

    QMap<QString, QString> kept;
    std::optional<Error> failure;
    bool silent = false;
    QPromise<Result<std::optional<QString>>> waiting;
    QStringList reads;
};

// The start of a program whose server takes one password.
struct Start
{
    explicit Start(const QString &remembered = address)
    {
        fake.found = readyInspection();
        settings.set(Setting::DatabaseUrl, remembered);
        choice = chooseDatabase({std::nullopt, Environment(), remembered, {}, false});
    }

    static Inspection readyInspection()
    {
        Inspection inspection;
        inspection.engine = Engine::PostgreSQL;
        inspection.variant = QStringLiteral("bakermaiden");
        inspection.schemaVersion = 6;
        inspection.programVersion = 6;
        return inspection;
    }

    void begin()
    {
        TakeoverEngine engine = fake.engine();
        engine.look = [this](const ConnectionSettings &server) -> Result<Inspection> {
            if (server.engine == Engine::PostgreSQL && server.password != right)
                return Error{Reason::WrongPassword, QStringLiteral("password"), server.user};
            return fake.found;
        };
        start = std::make_unique<ProgramStart>(engine, settings, keeper, choice, folder.filePath("new.sqlite"));
        ready = std::make_unique<QSignalSpy>(start.get(), &ProgramStart::ready);
        abandoned = std::make_unique<QSignalSpy>(start.get(), &ProgramStart::abandoned);
        start->begin();
    }

    // Waits for the question.
    PasswordDialog &dialog() const
    {
        if (!QTest::qWaitFor([this] { return start->passwordDialog() != nullptr; }, 30'000))
            qFatal("the password is not asked for");
        return *start->passwordDialog();
    }
    template <typename T>
    T *part(const char *name) const
    {
        return dialog().findChild<T *>(QLatin1String(name));
    }
    QString error() const { return part<FormField>("passwordField")->error(); }
    void type(const QString &password) const
    {
        auto *edit = part<QLineEdit>("passwordEdit");
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, password);
        QTest::keyClick(edit, Qt::Key_Return);
    }
    QString password() const { return ready->first().first().value<ConnectionSettings>().password; }
    QString settingsText()
    {
        settings.save();
        QFile file(settings.file());
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

    QTemporaryDir folder;
    AppSettings settings{folder.filePath("settings.ini")};
    FakeEngine fake;
    FakeKeeper keeper;
    DatabaseChoice choice;
    std::unique_ptr<ProgramStart> start;
    std::unique_ptr<QSignalSpy> ready;
    std::unique_ptr<QSignalSpy> abandoned;
};

Error notThere()
{
    return {Reason::KeychainUnavailable, QStringLiteral("password"), QStringLiteral("org.freedesktop.secrets")};
}
} // namespace

// Where the password of a server comes from, and where it goes.
class PasswordTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatTheKeychainKeepsIsNotAskedFor();
    void withoutAKeychainItIsAskedForAndSaidWhy();
    void aRefusedPasswordIsAskedForAgainAndReplaced();
    void whatIsNotWantedIsForgotten();
    void aKeychainThatDoesNotAnswerKeepsNobody();
    void aLateAnswerOfTheKeychainOpens();
    void aServerThatIsAwayIsSaidInTheQuestion();
    void anotherDatabaseIsTheWayOut();
    void leavingKeepsEverythingAsItWas();
    void whatTheAdministratorSaysIsNeverKept();
    void theWizardKeepsIt_data();
    void theWizardKeepsIt();
    void theWizardSaysThatThereIsNoKeychain();
    void anotherDatabaseForgetsThePasswordOfTheFirst();
    void theKeyHoldsNoSecret();
};

void PasswordTest::whatTheKeychainKeepsIsNotAskedFor()
{
    Start program;
    program.keeper.kept.insert(key, right);
    program.begin();
    QTRY_COMPARE(program.ready->count(), 1);
    QCOMPARE(program.password(), right);
    QVERIFY(program.start->passwordDialog() == nullptr);
    QVERIFY(program.start->wizard() == nullptr);
    QVERIFY(!program.settingsText().contains(right));
}

void PasswordTest::withoutAKeychainItIsAskedForAndSaidWhy()
{
    Start program;
    program.keeper.failure = notThere();
    program.begin();
    auto *banner = program.part<Banner>("passwordBanner");
    QTRY_VERIFY(banner->isVisible());
    QCOMPARE(banner->title(), sentence({Reason::KeychainUnavailable}));
    QCOMPARE(banner->text(), wayOut({Reason::KeychainUnavailable}));
    QCOMPARE(program.error(), QString()); // nobody typed anything wrong
    QVERIFY(program.part<PageHeader>("passwordHeader")->subtitle().contains(u"erika"));
    QVERIFY(program.part<PageHeader>("passwordHeader")->subtitle().contains(u"plant @ db.example:5433"));
    QCOMPARE(program.part<QLineEdit>("passwordEdit")->echoMode(), QLineEdit::Password);
    PageAudit page(program.dialog());
    QVERIFY(page.grabTo(QStringLiteral("firstrun-password-no-keychain")));
    const QStringList complaints = page.complaints();
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
    program.type(right);
    QTRY_COMPARE(program.ready->count(), 1);
    QCOMPARE(program.password(), right);
    QVERIFY(program.start->wizard() == nullptr);
    QVERIFY(!program.settingsText().contains(right));
}

void PasswordTest::aRefusedPasswordIsAskedForAgainAndReplaced()
{
    Start program;
    program.keeper.kept.insert(key, QStringLiteral("of last year"));
    program.begin();
    QTRY_VERIFY(!program.error().isEmpty());
    QVERIFY(program.part<QCheckBox>("rememberCheck")->isChecked());
    PageAudit page(program.dialog());
    QVERIFY(page.grabTo(QStringLiteral("firstrun-password-refused")));
    const QStringList complaints = page.complaints();
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
    program.part<QLineEdit>("passwordEdit")->clear();
    program.type(QStringLiteral("wrong"));
    QCOMPARE(program.error(), QString());
    QTRY_VERIFY(!program.error().isEmpty());
    QVERIFY(program.part<QLineEdit>("passwordEdit")->hasFocus());
    QCOMPARE(program.keeper.kept.value(key), QStringLiteral("of last year"));
    program.type(right);
    QTRY_COMPARE(program.ready->count(), 1);
    QCOMPARE(program.keeper.kept.value(key), right);
}

void PasswordTest::whatIsNotWantedIsForgotten()
{
    Start program;
    program.keeper.kept.insert(key, QStringLiteral("of last year"));
    program.begin();
    QTRY_VERIFY(!program.error().isEmpty());
    QTest::keyClick(program.part<QCheckBox>("rememberCheck"), Qt::Key_Space);
    program.type(right);
    QTRY_COMPARE(program.ready->count(), 1);
    QVERIFY(program.keeper.kept.isEmpty());
    // At the next start nobody asks the keychain.
    program.keeper.reads.clear();
    program.begin();
    QVERIFY(!program.part<QCheckBox>("rememberCheck")->isChecked());
    QCOMPARE(program.keeper.reads, QStringList());
}

void PasswordTest::aKeychainThatDoesNotAnswerKeepsNobody()
{
    Start program;
    program.keeper.silent = true;
    program.begin();
    QVERIFY(program.start->passwordDialog() == nullptr); // a quick keychain shows nothing
    QVERIFY(program.part<Banner>("passwordBanner")->isVisible());
    program.type(right);
    QTRY_COMPARE(program.ready->count(), 1);
    QCOMPARE(program.password(), right);
}

void PasswordTest::aLateAnswerOfTheKeychainOpens()
{
    Start program;
    program.keeper.silent = true;
    program.begin();
    QVERIFY(program.dialog().isVisible());
    program.keeper.waiting.addResult(Result<std::optional<QString>>(std::optional(right)));
    program.keeper.waiting.finish();
    QTRY_COMPARE(program.ready->count(), 1);
    QCOMPARE(program.password(), right);
}

void PasswordTest::aServerThatIsAwayIsSaidInTheQuestion()
{
    Start program;
    program.begin();
    auto *banner = program.part<Banner>("passwordBanner");
    QVERIFY(!banner->isVisible());
    program.fake.found = Error{Reason::ConnectionRefused, QStringLiteral("host"), QStringLiteral("db.example")};
    program.type(right);
    QTRY_VERIFY(banner->isVisible());
    QCOMPARE(banner->level(), Banner::Level::Error);
    QCOMPARE(program.ready->count(), 0);
    QVERIFY(program.keeper.kept.isEmpty());
    program.fake.found = Start::readyInspection();
    QTest::keyClick(program.part<QAbstractButton>("openButton"), Qt::Key_Space);
    QTRY_COMPARE(program.ready->count(), 1);
    QCOMPARE(program.keeper.kept.value(key), right);
}

void PasswordTest::anotherDatabaseIsTheWayOut()
{
    Start program;
    program.begin();
    QTest::keyClick(program.part<QAbstractButton>("changeButton"), Qt::Key_Space);
    QTRY_VERIFY(program.start->wizard() != nullptr);
    QVERIFY(program.start->passwordDialog() == nullptr);
    const WizardDriver driver(*program.start->wizard());
    QTRY_VERIFY(driver.part<QRadioButton>("serverRadio")->isChecked());
    QCOMPARE(driver.part<QLineEdit>("hostEdit")->text(), QStringLiteral("db.example"));
    QCOMPARE(driver.part<QLineEdit>("passwordEdit")->text(), QString());
    QCOMPARE(driver.errorOf("passwordField"), QString());
}

void PasswordTest::leavingKeepsEverythingAsItWas()
{
    Start program;
    program.keeper.kept.insert(key, QStringLiteral("of last year"));
    const QString before = program.settingsText();
    program.begin();
    QTRY_VERIFY(!program.error().isEmpty());
    QTest::keyClick(&program.dialog(), Qt::Key_Escape);
    QTRY_COMPARE(program.abandoned->count(), 1);
    QCOMPARE(program.ready->count(), 0);
    QCOMPARE(program.settingsText(), before);
    QCOMPARE(program.keeper.kept.value(key), QStringLiteral("of last year"));
}

void PasswordTest::whatTheAdministratorSaysIsNeverKept()
{
    Start program(QString{});
    program.choice.settings = *ConnectionSettings::tryFromText(address);
    program.choice.environmentSource = QStringLiteral("DATABASE_URL");
    program.choice.remember = false;
    program.begin();
    QVERIFY(!program.part<QCheckBox>("rememberCheck")->isVisible());
    program.type(right);
    QTRY_COMPARE(program.ready->count(), 1);
    QVERIFY(program.keeper.reads.isEmpty());
    QVERIFY(program.keeper.kept.isEmpty());
    QCOMPARE(program.settings.text(Setting::DatabaseUrl), QString());
    // With its password there is no question.
    program.choice.settings->password = right;
    program.begin();
    QTRY_COMPARE(program.ready->count(), 1);
    QVERIFY(program.keeper.kept.isEmpty());
}

void PasswordTest::theWizardKeepsIt_data()
{
    QTest::addColumn<bool>("wanted");
    QTest::newRow("as proposed") << true;
    QTest::newRow("not wanted") << false;
}

void PasswordTest::theWizardKeepsIt()
{
    QFETCH(bool, wanted);
    Start program(QString{});
    program.begin();
    QTRY_VERIFY(program.start->wizard() != nullptr);
    const WizardDriver driver(*program.start->wizard());
    QCOMPARE(program.keeper.reads, QStringList()); // a file needs no keychain
    driver.press("serverRadio");
    QTRY_COMPARE(program.keeper.reads.size(), 1);
    QVERIFY(driver.part<QCheckBox>("rememberCheck")->isChecked());
    if (!wanted)
        driver.press("rememberCheck");
    driver.type("urlEdit", address);
    driver.type("passwordEdit", right);
    driver.next();
    QTRY_COMPARE(program.ready->count(), 1);
    QCOMPARE(program.keeper.found(key), wanted ? std::optional(right) : std::nullopt);
    QCOMPARE(program.settings.text(Setting::DatabaseUrl), address);
    QCOMPARE(program.settings.value(Setting::KeepPassword).toBool(), wanted);
    QVERIFY(!program.settingsText().contains(right));
}

void PasswordTest::theWizardSaysThatThereIsNoKeychain()
{
    Start program(QString{});
    program.keeper.failure = notThere();
    program.begin();
    QTRY_VERIFY(program.start->wizard() != nullptr);
    const WizardDriver driver(*program.start->wizard());
    driver.press("serverRadio");
    auto *box = driver.part<QCheckBox>("rememberCheck");
    QTRY_VERIFY(!box->isEnabled());
    QVERIFY(!box->isChecked());
    const QString hint = driver.part<QLabel>("passwordHint")->text();
    QVERIFY2(hint.startsWith(sentence({Reason::KeychainUnavailable})), qPrintable(hint));
    driver.type("urlEdit", address);
    driver.type("passwordEdit", right);
    driver.next();
    QTRY_COMPARE(program.ready->count(), 1);
    // When there is one some day it is used.
    QVERIFY(program.settings.value(Setting::KeepPassword).toBool());
}

void PasswordTest::anotherDatabaseForgetsThePasswordOfTheFirst()
{
    Start program;
    program.keeper.kept.insert(key, QStringLiteral("of last year"));
    program.keeper.kept.insert(QStringLiteral("erika@other:5432/plant"), QStringLiteral("of another"));
    program.begin();
    QTRY_VERIFY(!program.error().isEmpty());
    QTest::keyClick(program.part<QAbstractButton>("changeButton"), Qt::Key_Space);
    QTRY_VERIFY(program.start->wizard() != nullptr);
    const WizardDriver driver(*program.start->wizard());
    QFile file(program.folder.filePath("plant.sqlite"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    driver.press("oldRadio");
    driver.type("oldPathEdit", file.fileName());
    driver.next();
    QTRY_COMPARE(program.ready->count(), 1);
    QCOMPARE(program.keeper.kept.keys(), QStringList{QStringLiteral("erika@other:5432/plant")});
    QCOMPARE(program.settings.text(Setting::DatabaseUrl), file.fileName());
}

void PasswordTest::theKeyHoldsNoSecret()
{
    const auto keyOf = [](const char *url) {
        return keychainKey(*ConnectionSettings::tryFromText(QString::fromLatin1(url)));
    };
    QCOMPARE(keyOf("postgresql://erika:s3cret@db/plant"), QStringLiteral("erika@db:5432/plant"));
    QCOMPARE(keyOf("postgresql:///plant?user=erika&password=s3cret"), QStringLiteral("erika@localhost:5432/plant"));
    QCOMPARE(keyOf("postgresql://erika@a:1,b:2/plant?sslmode=require"), QStringLiteral("erika@a,b:1,2/plant"));
}

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    Theme::apply(app, ThemeMode::Light);
    QApplication::setQuitOnLastWindowClosed(false);
    PasswordTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "passwordtest.moc"
