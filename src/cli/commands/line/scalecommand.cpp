// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/commands.h"
#include "documents/weighing/scalewords.h"
#include "domain/weighing/scaleweight.h"
#include "services/weighing/scale.h"

#include <QEventLoop>
#include <QTimer>

namespace bm::cli
{
namespace
{
constexpr int usualSeconds = 10;
constexpr int mostSeconds = 3600;

QString nameOf(ScaleState::Is is)
{
    using Is = ScaleState::Is;
    switch (is) {
    case Is::Stable:
        return u"stable"_qs;
    case Is::Moving:
        return u"moving"_qs;
    case Is::Busy:
        return u"busy"_qs;
    case Is::Over:
        return u"overload"_qs;
    case Is::Under:
        return u"underload"_qs;
    case Is::Broken:
        return u"fault"_qs;
    case Is::Foreign:
        return u"not_understood"_qs;
    case Is::Silent:
        return u"no_answer"_qs;
    case Is::None:
    case Is::Connecting:
    case Is::Away:
    case Is::Closed:
        break;
    }
    return u"not_connected"_qs;
}

// Until what is waited for is there; false when it did not come in time.
class Waiting
{
public:
    Waiting(Scale &scale, int seconds) : m_scale(scale)
    {
        m_timer.setSingleShot(true);
        m_timer.start(seconds * 1000);
        QObject::connect(&m_timer, &QTimer::timeout, &m_loop, [this] { m_loop.exit(1); });
    }

    bool forState(const std::function<bool(const ScaleState &)> &isIt)
    {
        if (isIt(m_scale.state()))
            return true;
        const auto heard = QObject::connect(&m_scale, &Scale::changed, &m_loop, [&](const ScaleState &state) {
            if (isIt(state))
                m_loop.exit(0);
        });
        const bool came = m_timer.isActive() && m_loop.exec() == 0;
        QObject::disconnect(heard);
        return came;
    }

    ScaleOutcome forCommand(ScaleCommand command)
    {
        ScaleOutcome outcome = ScaleOutcome::NoAnswer;
        const auto heard = QObject::connect(&m_scale, &Scale::done, &m_loop, [&](ScaleCommand, ScaleOutcome became) {
            outcome = became;
            m_loop.exit(0);
        });
        m_scale.command(command);
        m_loop.exec();
        QObject::disconnect(heard);
        return outcome;
    }

private:
    Scale &m_scale;
    QEventLoop m_loop;
    QTimer m_timer;
};

std::optional<ScaleCommand> commandOf(const CommandLine &line)
{
    if (line.has("zero"))
        return ScaleCommand::Zero;
    if (line.has("tare"))
        return ScaleCommand::Tare;
    return line.has("clear-tare") ? std::optional(ScaleCommand::ClearTare) : std::nullopt;
}

Exit noWeight(Invocation &run, const ScaleState &state, const ScaleSetup &setup)
{
    const ScaleWords words = scaleWords(state, setup);
    const bool isMoving = words.sentence.isEmpty();
    return run.out.refusal(nameOf(state.is), isMoving ? Cli::tr("The scale did not come to rest.") : words.sentence,
                           isMoving ? Cli::tr("Wait longer with --wait, or read it as it is with --now.")
                                    : words.wayOut,
                           state.isTalking() ? Exit::Refused : Exit::Unreachable, {{u"state"_qs, nameOf(state.is)}});
}

Result<Exit> tell(Invocation &run, const ScaleState &state)
{
    QJsonObject json{
        {u"state"_qs, nameOf(state.is)}, {u"weight"_qs, state.weight->figure(u'.')}, {u"unit"_qs, state.weight->unit}};
    QString text = state.weight->text();
    if (run.line.has("unit")) {
        const QString unit = run.line.option("unit");
        BM_TRY_ASSIGN(const Conversion converted, weightIn(*state.weight, unit));
        json[u"quantity"_qs] = converted.quantity.toText();
        json[u"quantity_unit"_qs] = unit;
        json[u"exact"_qs] = converted.isExact;
        text = converted.quantity.toText() % u' ' % unit;
    }
    run.out.result(json, text % (state.isStable() ? QString() : QString(u' ' % Cli::tr("(moving)"))) % u'\n');
    return Exit::Done;
}

Result<Exit> scaleReadCommand(Invocation &run)
{
    BM_TRY_ASSIGN(const ScaleSetup setup, scaleFromText(run.line.arguments[0]));
    if (!setup.isThere())
        return Error{Reason::Required, u"scale"_qs};
    bool isNumber = true;
    const int seconds = run.line.has("wait") ? run.line.option("wait").toInt(&isNumber) : usualSeconds;
    if (!isNumber || seconds <= 0 || seconds > mostSeconds)
        return run.out.wrongUsage(Cli::tr("--wait takes whole seconds, at most %1").arg(mostSeconds),
                                  usageLine(run.line.command));
    Scale scale;
    Waiting waiting(scale, seconds);
    scale.use(setup);
    if (const auto command = commandOf(run.line)) {
        if (!waiting.forState([](const ScaleState &state) { return state.isTalking(); }))
            return noWeight(run, scale.state(), setup);
        if (const ScaleOutcome outcome = waiting.forCommand(*command); outcome != ScaleOutcome::Obeyed) {
            const ScaleAnswer answer = scaleAnswer(*command, outcome);
            return run.out.refusal(u"scale_refused"_qs, answer.sentence, answer.wayOut, Exit::Refused);
        }
    }
    const bool asItIs = run.line.has("now");
    const auto isWanted = [asItIs](const ScaleState &state) { return asItIs ? bool(state.weight) : state.isStable(); };
    if (!waiting.forState(isWanted))
        return noWeight(run, scale.state(), setup);
    return tell(run, scale.state());
}
} // namespace

std::vector<CommandSpec> scaleCommands()
{
    return {
        {"scale read",
         "PLACE",
         QT_TRANSLATE_NOOP("bm::Cli",
                           "the stable weight of a scale that speaks SICS: PORT[@SPEED[,7E1]] or tcp://HOST"),
         1,
         1,
         scaleReadCommand,
         {{"now", nullptr, QT_TRANSLATE_NOOP("bm::Cli", "the weight as it is, also while it moves")},
          {"unit", "UNIT", QT_TRANSLATE_NOOP("bm::Cli", "in this unit, rounded to three places")},
          {"wait", "SECONDS", QT_TRANSLATE_NOOP("bm::Cli", "how long it may take to come to rest; 10")},
          {"zero", nullptr, QT_TRANSLATE_NOOP("bm::Cli", "sets the scale to zero first")},
          {"tare", nullptr, QT_TRANSLATE_NOOP("bm::Cli", "takes what is on it for the tare first")},
          {"clear-tare", nullptr, QT_TRANSLATE_NOOP("bm::Cli", "takes the tare away first")}}},
    };
}

} // namespace bm::cli
