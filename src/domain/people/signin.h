// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>
#include <vector>

namespace bm
{

// One try to sign in, as it was kept.
struct SignInTry
{
    QString login; // empty: a name or badge that nobody has
    bool succeeded = false;
    QDateTime at;
};

// How hard wrong tries brake: the last of the free ones makes the next wait 2 seconds, each one more doubles that.
struct Brake
{
    int freeTries = 3;
    int longestWait = 300; // seconds
};
// For the tries of the whole plant: more of them are honest, and nobody who guesses may keep all others out.
constexpr Brake wholePlantsBrake{6, 60};

// How many seconds the next try has to wait, decided from the tries of one login, of one workstation or of the plant,
// newest first. A wrong try counts for an hour, unless its person succeeded after it; a success says nothing about what
// nobody's name stands on, so that an own badge between two guesses does not help.
int secondsToWait(const std::vector<SignInTry> &newestFirst, const QDateTime &now, const Brake &brake = {});

// How long a try counts, in seconds.
constexpr qint64 tryCountsFor = 3600;

// As it is kept and compared: one spelling of each accented letter.
QString asKept(const QString &secret);

// Fewer than six characters, one character over and over, a row up or down (123456, 7890, fedcba), or the login.
bool isWeakSecret(const QString &secret, const QString &login);

// Six characters at least, without the blanks around them; a scanner's code is compared exactly.
bool isFitBadge(const QString &code);

} // namespace bm
