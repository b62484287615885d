// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/weighing/scaleline.h"

#include <QSerialPort>
#include <QTcpSocket>

namespace bm
{
namespace
{
constexpr int againMs = 1000;
constexpr int connectMs = 4000;
constexpr int silenceMs = 1500; // the slowest scales tell their weight twice a second
constexpr int nextMs = 200;
constexpr int answerMs = 8000; // a scale waits some seconds for what is on it to come to rest
constexpr int mostRubbish = 3; // a plug that is pushed in makes a line or two of it

constexpr const char *goOn = "SIR\r\n";
constexpr const char *now = "SI\r\n"; // ends what SIR began, too
constexpr const char *tare = "TA\r\n";

const char *wordsOf(ScaleCommand command)
{
    switch (command) {
    case ScaleCommand::Zero:
        return "Z\r\n";
    case ScaleCommand::Tare:
        return "T\r\n";
    case ScaleCommand::ClearTare:
        break;
    }
    return "TAC\r\n";
}

void frame(QSerialPort &port, ScaleSetup::Frame frame)
{
    port.setDataBits(frame == ScaleSetup::Frame::Bits8None ? QSerialPort::Data8 : QSerialPort::Data7);
    port.setParity(frame == ScaleSetup::Frame::Bits8None   ? QSerialPort::NoParity
                   : frame == ScaleSetup::Frame::Bits7Even ? QSerialPort::EvenParity
                                                           : QSerialPort::OddParity);
    port.setStopBits(QSerialPort::OneStop);
}

void setUp(QTimer &timer, int milliseconds)
{
    timer.setSingleShot(true);
    timer.setInterval(milliseconds);
}
} // namespace

ScaleLine::ScaleLine() : m_again(this), m_silence(this), m_next(this), m_answer(this)
{
    setUp(m_again, againMs);
    setUp(m_silence, silenceMs);
    setUp(m_next, nextMs);
    setUp(m_answer, answerMs);
    connect(&m_again, &QTimer::timeout, this, &ScaleLine::open);
    connect(&m_silence, &QTimer::timeout, this, &ScaleLine::silence);
    connect(&m_next, &QTimer::timeout, this, &ScaleLine::ask);
    connect(&m_answer, &QTimer::timeout, this, [this] { finish(ScaleOutcome::NoAnswer); });
}

ScaleLine::~ScaleLine()
{
    if (m_device)
        m_device->disconnect(this);
}

void ScaleLine::use(const ScaleSetup &setup, int use)
{
    leave();
    m_setup = setup;
    m_use = use;
    if (setup.isThere())
        open();
    else
        tell(ScaleState::Is::None);
}

void ScaleLine::leave()
{
    if (m_isOpen) {
        m_device->write(now);
        if (auto *port = qobject_cast<QSerialPort *>(m_device.get()))
            port->flush();
        else if (auto *socket = qobject_cast<QTcpSocket *>(m_device.get()))
            socket->flush();
    }
    if (m_device) {
        m_device->disconnect(this);
        m_device->close();
    }
    close();
}

void ScaleLine::close()
{
    for (QTimer *timer : {&m_again, &m_silence, &m_next, &m_answer})
        timer->stop();
    if (m_device) {
        // Later: Qt may be in the middle of it.
        m_device->disconnect(this);
        m_device.release()->deleteLater();
    }
    m_isOpen = false;
    m_lines.clear();
    m_tare.reset();
    m_rubbish = 0;
    m_asksEach = false;
    m_asksTare = false;
    if (m_command)
        finish(ScaleOutcome::NoAnswer);
}

void ScaleLine::open()
{
    if (m_setup.line == ScaleSetup::Line::Serial)
        openPort();
    else
        openSocket();
}

void ScaleLine::openPort()
{
    auto port = std::make_unique<QSerialPort>(m_setup.place);
    port->setBaudRate(m_setup.baudRate);
    frame(*port, m_setup.frame);
    if (!port->open(QIODevice::ReadWrite)) {
        const bool isAway = port->error() == QSerialPort::DeviceNotFoundError;
        return lose(isAway ? ScaleState::Is::Away : ScaleState::Is::Closed, port->errorString());
    }
    connect(port.get(), &QSerialPort::errorOccurred, this, [this](QSerialPort::SerialPortError error) {
        if (m_isOpen && error != QSerialPort::NoError && error != QSerialPort::TimeoutError)
            lose(ScaleState::Is::Away, {});
    });
    m_device = std::move(port);
    begin();
}

void ScaleLine::openSocket()
{
    auto socket = std::make_unique<QTcpSocket>();
    connect(socket.get(), &QTcpSocket::connected, this, &ScaleLine::begin);
    connect(socket.get(), &QTcpSocket::errorOccurred, this,
            [this] { lose(ScaleState::Is::Away, m_device->errorString()); });
    connect(socket.get(), &QTcpSocket::disconnected, this, [this] { lose(ScaleState::Is::Away, {}); });
    auto *asked = socket.get();
    m_device = std::move(socket);
    asked->connectToHost(m_setup.place, m_setup.port);
    m_silence.start(connectMs); // an address that swallows everything answers after minutes
}

void ScaleLine::begin()
{
    m_isOpen = true;
    connect(m_device.get(), &QIODevice::readyRead, this, &ScaleLine::read);
    ask();
    m_silence.start(silenceMs);
    read();
}

void ScaleLine::lose(ScaleState::Is is, const QString &detail)
{
    close();
    tell(is, {}, detail);
    m_again.start();
}

void ScaleLine::silence()
{
    if (!m_isOpen)
        return lose(ScaleState::Is::Away, {});
    tell(m_rubbish > 0 ? ScaleState::Is::Foreign : ScaleState::Is::Silent);
    ask();
    m_silence.start(silenceMs);
}

void ScaleLine::ask()
{
    if (m_isOpen)
        send(m_asksEach ? now : goOn);
}

void ScaleLine::askTare()
{
    m_asksTare = true;
    send(tare);
}

void ScaleLine::send(const char *words)
{
    m_device->write(words);
}

void ScaleLine::command(ScaleCommand command)
{
    if (m_command)
        return; // pressed twice
    if (!m_isOpen)
        return Q_EMIT done(command, ScaleOutcome::NoAnswer);
    m_command = command;
    send(wordsOf(command));
    m_answer.start();
    m_silence.start(answerMs); // while it waits for rest it says nothing else
    tell(ScaleState::Is::Busy);
}

void ScaleLine::finish(ScaleOutcome outcome)
{
    m_answer.stop();
    if (!m_command)
        return;
    const ScaleCommand command = *std::exchange(m_command, std::nullopt);
    Q_EMIT done(command, outcome);
    if (!m_isOpen)
        return;
    if (outcome == ScaleOutcome::Obeyed)
        askTare();
    ask(); // some end what they were telling
}

void ScaleLine::read()
{
    const QByteArrayList lines = m_lines.take(m_device->readAll());
    for (const QByteArray &line : lines) {
        take(sics::answerFrom(line));
        if (!m_isOpen)
            return;
    }
}

void ScaleLine::take(const sics::Answer &answer)
{
    if (answer.kind == sics::Kind::Rubbish || answer.kind == sics::Kind::Garbled)
        return takeRubbish();
    if (!m_command)
        m_silence.start(silenceMs);
    if (takeWeight(answer))
        return;
    if (answer.kind == sics::Kind::Tare) {
        m_asksTare = false;
        m_tare = answer.weight->digits == 0 ? std::nullopt : answer.weight;
        return;
    }
    takeOutcome(answer);
}

// False: it was no weight.
bool ScaleLine::takeWeight(const sics::Answer &answer)
{
    using Kind = sics::Kind;
    using Is = ScaleState::Is;
    switch (answer.kind) {
    case Kind::Stable:
        tell(Is::Stable, answer.weight);
        break;
    case Kind::Moving:
        tell(Is::Moving, answer.weight);
        break;
    case Kind::Busy:
        tell(Is::Busy);
        break;
    case Kind::Over:
        tell(Is::Over);
        break;
    case Kind::Under:
        tell(Is::Under);
        break;
    case Kind::Fault:
        tell(Is::Broken, {}, answer.detail);
        break;
    default:
        return false;
    }
    if (std::exchange(m_rubbish, -1) != -1) // the first of a conversation, or after rubbish
        askTare();
    if (m_asksEach && !m_next.isActive())
        m_next.start();
    return true;
}

// Of a command, of the question for the tare, or of the question for the weight: scales answer in this order.
void ScaleLine::takeOutcome(const sics::Answer &answer)
{
    using Kind = sics::Kind;
    switch (answer.kind) {
    case Kind::Zeroed:
    case Kind::TareGone:
        m_tare.reset();
        return finish(ScaleOutcome::Obeyed);
    case Kind::Tared:
        m_tare = answer.weight->digits == 0 ? std::nullopt : answer.weight;
        return finish(ScaleOutcome::Obeyed);
    case Kind::NotZeroed:
    case Kind::NotTared:
        return finish(ScaleOutcome::NotAtRest);
    case Kind::Unknown:
    case Kind::NotNow:
        break;
    default:
        return;
    }
    if (std::exchange(m_asksTare, false))
        return; // it has none to tell
    if (m_command)
        return finish(ScaleOutcome::NotKnown);
    if (!std::exchange(m_asksEach, true))
        ask();
}

void ScaleLine::takeRubbish()
{
    m_rubbish = m_rubbish < 0 ? 1 : m_rubbish + 1;
    if (m_rubbish >= mostRubbish)
        tell(ScaleState::Is::Foreign);
}

void ScaleLine::tell(ScaleState::Is is, const std::optional<ScaleWeight> &weight, const QString &detail)
{
    Q_EMIT told(m_use, {is, weight, m_tare, detail});
}

} // namespace bm
