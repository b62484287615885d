// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/weighing/scalewords.h"

#include <QCoreApplication>

namespace bm
{
namespace
{
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(bm::ScaleWords)
};

QString placeOf(const ScaleSetup &setup)
{
    return setup.line == ScaleSetup::Line::Network ? QString(setup.place % u':' % QString::number(setup.port))
                                                   : setup.place;
}

ScaleWords away(const ScaleState &state, const ScaleSetup &setup)
{
    const QString detail = state.detail.isEmpty() ? QString() : QString(u" (" % state.detail % u')');
    if (setup.line == ScaleSetup::Line::Network)
        return {Words::tr("Not connected"), Words::tr("No scale answers at %1.").arg(QString(placeOf(setup) % detail)),
                Words::tr("Look at its power and its cable. It comes back by itself; until then type the weight.")};
    return {Words::tr("Not connected"), Words::tr("There is no port %1.").arg(placeOf(setup)),
            Words::tr("Plug the scale in. It comes back by itself; until then type the weight.")};
}

// The line stands and no weight comes over it.
ScaleWords speechless(const ScaleState &state, const ScaleSetup &setup)
{
    if (state.is == ScaleState::Is::Closed)
        return {Words::tr("Not connected"),
                Words::tr("The port %1 does not open: %2").arg(placeOf(setup), state.detail),
                Words::tr("Another program may have it, or this account may not use it (group dialout).")};
    if (state.is == ScaleState::Is::Silent)
        return {
            Words::tr("No answer"), Words::tr("The scale says nothing."),
            Words::tr("Switch it on, and look at the cable and the speed it is set to. Until then type the weight.")};
    return {Words::tr("Not understood"), Words::tr("What comes from the scale is no SICS."),
            Words::tr("Set the scale to SICS, and the speed and parity here to those of the scale.")};
}
} // namespace

ScaleWords scaleWords(const ScaleState &state, const ScaleSetup &setup)
{
    using Is = ScaleState::Is;
    switch (state.is) {
    case Is::None:
        return {Words::tr("None"), {}, {}};
    case Is::Connecting:
        return {Words::tr("Connecting"), {}, {}};
    case Is::Stable:
        return {Words::tr("Stable"), {}, {}};
    case Is::Moving:
        return {Words::tr("Moving"), {}, {}};
    case Is::Busy:
        return {Words::tr("Busy"), {}, {}};
    case Is::Over:
        return {Words::tr("Overload"), Words::tr("There is more on the scale than it can weigh."),
                Words::tr("Take something off, or weigh it in parts.")};
    case Is::Under:
        return {Words::tr("Underload"), Words::tr("The pan is off the scale, or pushed up."),
                Words::tr("Put the pan on, and set the scale to zero.")};
    case Is::Broken:
        return {Words::tr("Fault"), Words::tr("The scale says that it is broken: %1").arg(state.detail),
                Words::tr("Switch it off and on. If it says so again, type the weight of another scale.")};
    case Is::Away:
        return away(state, setup);
    case Is::Closed:
    case Is::Silent:
    case Is::Foreign:
        break;
    }
    return speechless(state, setup);
}

ScaleAnswer scaleAnswer(ScaleCommand command, ScaleOutcome outcome)
{
    const bool isZero = command == ScaleCommand::Zero;
    switch (outcome) {
    case ScaleOutcome::Obeyed:
        return {isZero                               ? Words::tr("Scale at zero")
                : command == ScaleCommand::ClearTare ? Words::tr("Tare taken away")
                                                     : Words::tr("Tared"),
                {},
                {}};
    case ScaleOutcome::NotAtRest:
        return {isZero ? Words::tr("Not at zero") : Words::tr("Not tared"),
                isZero ? Words::tr("The scale does not come to rest, or too much is on it.")
                       : Words::tr("The scale does not come to rest, or there is nothing it can take off."),
                isZero ? Words::tr("Empty the scale, wait until it stands still, and try again.")
                       : Words::tr("Wait until it stands still, and try again.")};
    case ScaleOutcome::NotKnown:
        return {isZero ? Words::tr("Not at zero") : Words::tr("Not tared"),
                Words::tr("This scale does not do it by command."), Words::tr("Press the key at the scale.")};
    case ScaleOutcome::NoAnswer:
        break;
    }
    return {isZero ? Words::tr("Not at zero") : Words::tr("Not tared"), Words::tr("The scale did not answer."),
            Words::tr("Look at its cable, or press the key at the scale.")};
}

} // namespace bm
