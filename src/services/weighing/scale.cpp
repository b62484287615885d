// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/weighing/scale.h"

#include "services/weighing/scaleline.h"

#include <QSerialPortInfo>

namespace bm
{

Scale::Scale(QObject *parent) : QObject(parent), m_line(new ScaleLine)
{
    qRegisterMetaType<ScaleState>();
    qRegisterMetaType<ScaleCommand>();
    qRegisterMetaType<ScaleOutcome>();
    m_line->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_line, &QObject::deleteLater);
    connect(m_line, &ScaleLine::told, this, [this](int use, const ScaleState &state) {
        if (use != m_use || state == m_state)
            return;
        m_state = state;
        Q_EMIT changed(m_state);
    });
    connect(m_line, &ScaleLine::done, this, &Scale::done);
    m_thread.setObjectName(QStringLiteral("scale"));
    m_thread.start();
}

Scale::~Scale()
{
    QMetaObject::invokeMethod(
        m_line,
        [this] {
            m_line->leave();
            m_thread.quit();
        },
        Qt::QueuedConnection);
    m_thread.wait();
}

void Scale::use(const ScaleSetup &setup)
{
    if (setup == m_setup)
        return;
    m_setup = setup;
    ++m_use;
    m_state = {setup.isThere() ? ScaleState::Is::Connecting : ScaleState::Is::None};
    Q_EMIT changed(m_state);
    QMetaObject::invokeMethod(
        m_line, [line = m_line, setup, use = m_use] { line->use(setup, use); }, Qt::QueuedConnection);
}

void Scale::command(ScaleCommand command)
{
    QMetaObject::invokeMethod(
        m_line, [line = m_line, command] { line->command(command); }, Qt::QueuedConnection);
}

QStringList Scale::ports()
{
    QStringList names;
    const QList<QSerialPortInfo> all = QSerialPortInfo::availablePorts();
    for (const QSerialPortInfo &info : all)
        names += info.systemLocation();
    return names;
}

} // namespace bm
