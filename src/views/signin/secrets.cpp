// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/signin/secrets.h"

#include "documents/sentences.h"

#include <QCoreApplication>
#include <QStringBuilder>

namespace bm
{
namespace
{

struct SecretWords
{
    Q_DECLARE_TR_FUNCTIONS(bm::SecretWords)
};

const QString again = QStringLiteral("secretAgain");

} // namespace

Done sameSecret(const QString &secret, const QString &secondTime)
{
    if (secret.isEmpty())
        return Error{Reason::Required, QStringLiteral("secret")};
    if (secret != secondTime)
        return Error{Reason::NotFound, again};
    return {};
}

QString secretSentence(const Error &error)
{
    if (error.field == again)
        return SecretWords::tr("This is not the same as above.");
    if (error.reason == Reason::SecretTooWeak)
        return sentence(error) % u' ' % wayOut(error);
    return sentence(error);
}

} // namespace bm
