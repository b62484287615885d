// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/people/secrets.h"

#include "domain/people/signin.h"

#include <sodium.h>

namespace bm
{
namespace
{
constexpr unsigned long long operations = crypto_pwhash_OPSLIMIT_INTERACTIVE;
constexpr size_t memory = crypto_pwhash_MEMLIMIT_INTERACTIVE;
const QString badgeMark = QStringLiteral("blake2b:");

// Of random bytes that nobody kept, with the costs of hashedSecret().
const char *const nobodysHash = "$argon2id$v=19$m=65536,t=2,p=1$3jSKXCk2+7Epvihgcikzgg$"
                                "X4Lb9BFeTVdr3rjIFzJbFsRhBc1ZyeHCLZvb2F7GzQM";

bool isSodiumReady()
{
    static const bool ready = sodium_init() >= 0;
    return ready;
}

// The bytes of a secret, wiped when they are not needed any more.
class Wiped
{
public:
    explicit Wiped(QByteArray bytes) : m_bytes(std::move(bytes)) { m_bytes.detach(); }
    ~Wiped() { sodium_memzero(m_bytes.data(), size()); }
    Wiped(const Wiped &) = delete;
    Wiped &operator=(const Wiped &) = delete;
    const char *text() const { return m_bytes.constData(); }
    const unsigned char *bytes() const { return reinterpret_cast<const unsigned char *>(m_bytes.constData()); }
    size_t size() const { return static_cast<size_t>(m_bytes.size()); }

private:
    QByteArray m_bytes;
};

Error outOfMemory()
{
    return {Reason::Internal, {}, QStringLiteral("libsodium: not enough memory")};
}

Result<std::optional<QByteArray>> keptKey(Database &database)
{
    static const QString sql = QStringLiteral("SELECT value FROM settings WHERE name = 'badge_key'");
    BM_TRY_ASSIGN(const std::optional<Row> row, database.first(sql));
    if (!row)
        return std::optional<QByteArray>();
    return std::optional(QByteArray::fromBase64(row->text(QStringLiteral("value")).toLatin1()));
}

Result<QByteArray> newKey(Session &session)
{
    static const QString sql =
        QStringLiteral("INSERT INTO settings (name, value, updated_at, updated_by) VALUES ('badge_key', ?, ?, ?)");
    QByteArray key(crypto_generichash_KEYBYTES, '\0');
    randombytes_buf(key.data(), static_cast<size_t>(key.size()));
    BM_TRY(session.database.run(sql, {QString::fromLatin1(key.toBase64()), session.now(), session.person}));
    return key;
}

Result<QString> hashedUnder(QByteArray key, const QString &code)
{
    const Wiped secretKey(std::move(key));
    const Wiped read(asKept(code.trimmed()).toUtf8());
    QByteArray hash(crypto_generichash_BYTES, '\0');
    if (!isSodiumReady() || crypto_generichash(reinterpret_cast<unsigned char *>(hash.data()), crypto_generichash_BYTES,
                                               read.bytes(), read.size(), secretKey.bytes(), secretKey.size()) != 0)
        return Error{Reason::Internal, {}, QStringLiteral("libsodium: the key of the badges is damaged")};
    return QString(badgeMark + QString::fromLatin1(hash.toBase64()));
}
} // namespace

Result<QString> hashedSecret(const QString &secret)
{
    const Wiped bytes(asKept(secret).toUtf8());
    char hash[crypto_pwhash_STRBYTES];
    if (!isSodiumReady() || crypto_pwhash_str(hash, bytes.text(), bytes.size(), operations, memory) != 0)
        return outOfMemory();
    return QString::fromLatin1(hash);
}

bool isSecretOf(const QString &secret, const QString &hash)
{
    const Wiped bytes(asKept(secret).toUtf8());
    const QByteArray kept = isUsableSecret(hash) ? hash.toLatin1() : QByteArray(nobodysHash);
    const bool fits = isSodiumReady() && crypto_pwhash_str_verify(kept.constData(), bytes.text(), bytes.size()) == 0;
    return fits && isUsableSecret(hash);
}

bool isUsableSecret(const QString &hash)
{
    return hash.startsWith(QLatin1String("$argon2id$"));
}

Result<QString> hashedBadge(Session &session, const QString &code)
{
    if (!isSodiumReady())
        return outOfMemory();
    BM_TRY_ASSIGN(std::optional<QByteArray> key, keptKey(session.database));
    if (!key) {
        BM_TRY_ASSIGN(key, newKey(session));
    }
    return hashedUnder(*key, code);
}

Result<std::optional<QString>> knownBadge(Database &database, const QString &code)
{
    BM_TRY_ASSIGN(const std::optional<QByteArray> key, keptKey(database));
    if (!key || code.trimmed().isEmpty())
        return std::optional<QString>();
    BM_TRY_ASSIGN(QString hash, hashedUnder(*key, code));
    return std::optional(std::move(hash));
}

bool isUsableBadge(const QString &hash)
{
    return hash.startsWith(badgeMark);
}

} // namespace bm
