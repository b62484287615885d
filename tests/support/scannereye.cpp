// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/scannereye.h"

// As of its next version.
#define ZX_USE_UTF8
#include <ZXing/ReadBarcode.h>

namespace bm::test
{

Seen seen(const QImage &image)
{
    const QImage grey = image.convertToFormat(QImage::Format_Grayscale8);
    const ZXing::ImageView view(grey.constBits(), grey.width(), grey.height(), ZXing::ImageFormat::Lum,
                                int(grey.bytesPerLine()));
    ZXing::DecodeHints hints;
    hints.setFormats(ZXing::BarcodeFormat::Code128 | ZXing::BarcodeFormat::DataMatrix | ZXing::BarcodeFormat::QRCode);
    const ZXing::Result result = ZXing::ReadBarcode(view, hints);
    if (!result.isValid())
        return {};
    return {QString::fromStdString(ZXing::ToString(result.format())),
            QString::fromStdString(result.symbologyIdentifier()), QString::fromStdString(result.text())};
}

Seen seen(const QImage &image, const QRect &part)
{
    return seen(image.copy(part));
}

} // namespace bm::test
