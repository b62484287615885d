// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/session.h"

#include <vector>

namespace bm
{

struct Mixer
{
    qint64 id = 0;
    QString name;
    Quantity capacity; // dough, at most
    QString unit;      // of mass
    bool isActive = true;
};

template <typename Fields>
void eachField(Fields &field, Mixer &mixer)
{
    field("id", mixer.id);
    field("name", mixer.name);
    field("capacity", mixer.capacity);
    field("unit", mixer.unit);
    field("isActive", mixer.isActive);
}

// What recipes are scaled to. Errors of all that changes something: NotSignedIn, NotAllowed.
class Mixers
{
public:
    explicit Mixers(Session &session) : m_session(session) {}

    Result<std::vector<Mixer>> all(); // by name; those that are gone last
    // By name, in any case. Errors: NotFound (mixer).
    Result<Mixer> find(const QString &name);
    // A new one, or what is known of one from now on; one that was gone is here again. No unit: kg. Errors: Required
    // (name), NotPositive (capacity), UnitMismatch (unit: not of mass).
    Result<Mixer> set(const QString &name, Quantity capacity, const QString &unit = {});
    // It is not offered any more. Errors: NotFound (mixer).
    Result<Mixer> retire(const QString &name);

private:
    Session &m_session;
};

} // namespace bm
