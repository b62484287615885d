// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/genealogy/picturelook.h"

#include "models/genealogymodel.h"
#include "models/wording.h"
#include "views/style/icons.h"
#include "views/style/theme.h"

#include <QCoreApplication>
#include <QPainter>

namespace bm
{

namespace
{

// Sharp at every zoom: the pixels are drawn for the size they have on the screen.
void paintOnScreen(QPainter &painter, const QRectF &rect, const QString &name, const QColor &colour)
{
    const QRectF onDevice = painter.worldTransform().mapRect(rect);
    painter.save();
    painter.resetTransform();
    Icons::paint(painter, onDevice, name, colour);
    painter.restore();
}

} // namespace

PictureLook pictureLook(Look look, PictureUse use)
{
    const auto of = [look](Colour colour) { return colourIn(look, colour); };
    PictureLook result = plainLook();
    result.ground = use == PictureUse::File ? of(Colour::Surface) : of(Colour::SurfaceSunken);
    result.surface = of(Colour::Surface);
    result.border = of(Colour::BorderStrong);
    result.text = of(Colour::Text);
    result.muted = of(Colour::TextMuted);
    result.accent = of(Colour::Accent);
    result.onAccent = of(Colour::OnAccent);
    result.plate = of(Colour::AccentSoft);
    result.onPlate = of(Colour::OnAccentSoft);
    result.edge = of(Colour::BorderStrong);
    result.focus = of(Colour::Focus);
    result.font = Theme::font(Type::Body);
    result.status = [look](NodeKind kind, const QString &databaseWord) {
        const StatusLook status = statusLook(statusKindOf(kind), databaseWord);
        return StatusMark{status.word, status.icon, colourIn(look, colourOf(status.tone, TonePart::Soft)),
                          colourIn(look, colourOf(status.tone, TonePart::OnSoft))};
    };
    result.amount = [](const std::optional<Quantity> &quantity, const QString &unit) { return shown(quantity, unit); };
    result.possible = QCoreApplication::translate("bm::PictureLook", "possible");
    if (use == PictureUse::File)
        result.icon = Icons::paintLines;
    else
        result.icon = paintOnScreen;
    return result;
}

StatusKind statusKindOf(NodeKind kind)
{
    switch (kind) {
    case NodeKind::Lot:
        return StatusKind::Lot;
    case NodeKind::Run:
        return StatusKind::Batch;
    case NodeKind::Pallet:
        break;
    }
    return StatusKind::Pallet;
}

QString inWords(const PictureNode &node, const PictureLook &look)
{
    QStringList parts;
    if (node.isGroup())
        parts << look.several(node.key.kind, node.count());
    else
        parts << GenealogyModel::kindWord(node.key.kind) + u' ' + node.code;
    for (const QString &text : {node.title, node.remark}) {
        if (!text.isEmpty())
            parts << text;
    }
    for (const auto &[status, count] : node.statuses) {
        const QString word = look.status(node.key.kind, status).word;
        parts << (node.isGroup() ? QString::number(count) + u' ' + word : word);
    }
    // Of the pallet that is asked about nothing is told but where it came from.
    const bool isAskedAbout = node.isRoot && node.key.kind == NodeKind::Pallet;
    if (node.quantity)
        parts << look.amount(node.quantity, node.unit);
    else if (!isAskedAbout)
        parts << QCoreApplication::translate("bm::GenealogyView", "quantity unknown");
    if (node.migrated)
        parts << QCoreApplication::translate("bm::GenealogyView", "migrated");
    return parts.join(QStringLiteral(" · "));
}

} // namespace bm
