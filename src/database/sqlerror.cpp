// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/sqlerror.h"

#include <QHash>

namespace bm
{
namespace
{
const QHash<QString, Reason> &guardReasons()
{
    static const QHash<QString, Reason> reasons{
        {QStringLiteral("Required"), Reason::Required},
        {QStringLiteral("LotNotReleased"), Reason::LotNotReleased},
        {QStringLiteral("LotFailedQuality"), Reason::LotFailedQuality},
        {QStringLiteral("LotOnHold"), Reason::LotOnHold},
        {QStringLiteral("LotQuarantined"), Reason::LotQuarantined},
        {QStringLiteral("LotExpired"), Reason::LotExpired},
        {QStringLiteral("ReleaseEnded"), Reason::ReleaseEnded},
        {QStringLiteral("ExpiredOnlyLeaves"), Reason::ExpiredOnlyLeaves},
        {QStringLiteral("LotRecalled"), Reason::LotRecalled},
        {QStringLiteral("LotDepleted"), Reason::LotDepleted},
        {QStringLiteral("LotQuantityUnknown"), Reason::LotQuantityUnknown},
        {QStringLiteral("NotEnoughLeft"), Reason::NotEnoughLeft},
        {QStringLiteral("UnitMismatch"), Reason::UnitMismatch},
        {QStringLiteral("NotInRecipe"), Reason::NotInRecipe},
        {QStringLiteral("LotInOwnAncestry"), Reason::LotInOwnAncestry},
        {QStringLiteral("RunNotInProgress"), Reason::RunNotInProgress},
        {QStringLiteral("PalletNotActive"), Reason::PalletNotActive},
        {QStringLiteral("PalletEmpty"), Reason::PalletEmpty},
        {QStringLiteral("MoreThanMade"), Reason::MoreThanMade},
        {QStringLiteral("StatusMoveNotAllowed"), Reason::StatusMoveNotAllowed},
        {QStringLiteral("RecallClosed"), Reason::RecallClosed},
        {QStringLiteral("DeliveryClosed"), Reason::DeliveryClosed},
        {QStringLiteral("ShipmentClosed"), Reason::ShipmentClosed},
        {QStringLiteral("ShipmentEmpty"), Reason::ShipmentEmpty},
        {QStringLiteral("PalletLoaded"), Reason::PalletLoaded},
        {QStringLiteral("PalletsRefused"), Reason::PalletsRefused},
        {QStringLiteral("RecipeFrozen"), Reason::RecipeFrozen},
        {QStringLiteral("StepsUndone"), Reason::StepsUndone},
        {QStringLiteral("ReadingMissing"), Reason::ReadingMissing},
        {QStringLiteral("OutOfLimits"), Reason::OutOfLimits},
        {QStringLiteral("SignatureNeeded"), Reason::SignatureNeeded},
        {QStringLiteral("NotAllowed"), Reason::NotAllowed},
        {QStringLiteral("RefusedByDatabase"), Reason::RefusedByDatabase},
        {QStringLiteral("Duplicate"), Reason::Duplicate},
        {QStringLiteral("NotFound"), Reason::NotFound},
    };
    return reasons;
}

// "ERROR:  bm:LotExpired:detail\n..." -> the reason and its detail.
std::optional<Error> guardError(const QString &text)
{
    const qsizetype start = text.indexOf(QLatin1String("bm:"));
    if (start < 0)
        return std::nullopt;
    QString message = text.mid(start + 3).section(u'\n', 0, 0);
    // The driver appends its own words in brackets or behind the statement's name.
    if (const qsizetype end = message.indexOf(QLatin1String(" Unable to")); end >= 0)
        message.truncate(end);
    const QString name = message.section(u':', 0, 0).trimmed();
    const auto reason = guardReasons().constFind(name);
    if (reason == guardReasons().constEnd())
        return Error{Reason::RefusedByDatabase, {}, message};
    return Error{*reason, {}, message.section(u':', 1).trimmed()};
}

Reason sqliteReason(int code)
{
    switch (code) {
    case 787:
        return Reason::NotFound;
    case 2067:
    case 1555:
        return Reason::Duplicate;
    case 1299:
        return Reason::Required;
    default:
        break;
    }
    switch (code & 0xff) {
    case 5:
    case 6:
        return Reason::Busy;
    case 8:
        return Reason::FileReadOnly;
    case 9:
        return Reason::Cancelled;
    case 11:
        return Reason::Corrupt;
    case 13:
        return Reason::DiskFull;
    case 14:
        return Reason::CannotOpen;
    case 10:
        return Reason::ConnectionLost;
    case 19:
        return Reason::RefusedByDatabase;
    case 23:
        return Reason::PermissionDenied;
    case 26:
        return Reason::NotADatabase;
    default:
        return Reason::Internal;
    }
}

Reason postgresReason(const QString &state, const QString &text)
{
    static const QHash<QString, Reason> states{{QStringLiteral("23503"), Reason::NotFound},
                                               {QStringLiteral("23505"), Reason::Duplicate},
                                               {QStringLiteral("23502"), Reason::Required},
                                               {QStringLiteral("23514"), Reason::RefusedByDatabase},
                                               {QStringLiteral("40001"), Reason::Busy},
                                               {QStringLiteral("40P01"), Reason::Busy},
                                               {QStringLiteral("55P03"), Reason::Busy},
                                               {QStringLiteral("57014"), Reason::Cancelled},
                                               {QStringLiteral("42501"), Reason::PermissionDenied},
                                               {QStringLiteral("53100"), Reason::DiskFull},
                                               // A prepared statement that is not there, or is there already.
                                               {QStringLiteral("26000"), Reason::TransactionPooler},
                                               {QStringLiteral("42P05"), Reason::TransactionPooler},
                                               {QStringLiteral("25006"), Reason::FileReadOnly},
                                               {QStringLiteral("57P01"), Reason::ConnectionLost},
                                               {QStringLiteral("57P02"), Reason::ConnectionLost},
                                               {QStringLiteral("57P03"), Reason::ConnectionLost},
                                               {QStringLiteral("BM001"), Reason::RefusedByDatabase}};
    if (state.isEmpty() || state.startsWith(QLatin1String("08")))
        return Reason::ConnectionLost;
    const auto known = states.constFind(state);
    if (known != states.constEnd())
        return *known;
    return tellsOfFullDisk(text) ? Reason::DiskFull : Reason::Internal;
}
} // namespace

Error errorOfStatement(const QSqlError &error, Engine engine)
{
    const QString text = error.databaseText();
    if (auto guard = guardError(text))
        return *guard;
    const Reason reason = engine == Engine::SQLite ? sqliteReason(error.nativeErrorCode().toInt())
                                                   : postgresReason(error.nativeErrorCode(), text);
    // A statement that never reached the database is told by the driver alone.
    return Error{reason, {}, text.isEmpty() ? error.driverText() : text.trimmed()};
}

Error errorOfOpening(const QSqlError &error, const ConnectionSettings &settings)
{
    const QString text = error.databaseText().trimmed();
    const auto says = [&text](const char *words) { return text.contains(QLatin1String(words)); };
    const QString where = settings.displayName();
    if (settings.engine == Engine::SQLite)
        return Error{Reason::CannotOpen, {}, where};
    if (says("password authentication failed") || says("no password supplied") || says("authentication failed"))
        return Error{Reason::WrongPassword, QStringLiteral("password"), settings.user};
    // libpq names the certificate or the file in question; the words are kept as they are.
    if (says("certificate") || says("server does not support SSL") || says("SSL error"))
        return Error{Reason::CannotOpen, QStringLiteral("sslmode"), text.section(u'\n', 0, 0)};
    if (says("could not translate host name"))
        return Error{Reason::UnknownHost, QStringLiteral("host"), settings.host};
    if (says("does not exist") && says("database \""))
        return Error{Reason::NoSuchDatabase, QStringLiteral("database"), settings.database};
    if (says("role \"") && says("does not exist"))
        return Error{Reason::WrongPassword, QStringLiteral("user"), settings.user};
    if (says("no pg_hba.conf entry") || says("permission denied"))
        return Error{Reason::PermissionDenied, QStringLiteral("user"), text};
    if (says("Connection refused") || says("No such file or directory") || says("timeout expired") ||
        says("No route to host") || says("Network is unreachable") || says("Connection timed out"))
        return Error{Reason::ConnectionRefused, QStringLiteral("host"), where};
    if (says("received invalid response") || says("server closed the connection unexpectedly") ||
        says("Connection reset by peer") || says("expected authentication request"))
        return Error{Reason::NotPostgres, QStringLiteral("port"), where};
    if (says("the database system is") || says("too many clients") || says("remaining connection slots"))
        return Error{Reason::Busy, {}, where};
    return Error{Reason::CannotOpen, {}, text};
}

bool tellsOfFullDisk(const QString &words)
{
    // A server speaks the language it was set up for, and so does its system: English, Spanish, German, French,
    // Italian, Portuguese. A quota or a limit of a file's size has no state of its own on the server.
    for (const char *said :
         {"No space left on device", "File too large", "Disk quota exceeded", "Check free disk space",
          "No queda espacio en el dispositivo", "Auf dem Ger\u00e4t ist kein Speicherplatz mehr verf\u00fcgbar",
          "Aucun espace disponible sur le p\u00e9riph\u00e9rique", "Spazio esaurito sul device",
          "N\u00e3o h\u00e1 espa\u00e7o dispon\u00edvel no dispositivo"}) {
        if (words.contains(QString::fromUtf8(said)))
            return true;
    }
    return false;
}

bool isConflict(const QSqlError &error, Engine engine)
{
    const QString code = error.nativeErrorCode();
    if (engine == Engine::SQLite)
        return (code.toInt() & 0xff) == 5 || (code.toInt() & 0xff) == 6;
    return code == QLatin1String("40001") || code == QLatin1String("40P01");
}

} // namespace bm
