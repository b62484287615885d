// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/genealogy/genealogypicture.h"

namespace bm
{

// A genealogy on paper: on one page while it can be read there, else beside and below each other on as many as it
// takes, each with the caption and which part of the whole it is.
class GenealogyPages
{
public:
    // page: the sheet without its margins in dots; resolution: dots per inch. The picture is only looked at.
    GenealogyPages(const GenealogyPicture &picture, PictureCaption caption, QSizeF page, int resolution);

    int count() const { return m_columns * m_rows; }
    void paint(QPainter &painter, const std::function<void()> &newPage) const;

private:
    void paintPage(QPainter &painter, int number) const;
    void paintCaption(QPainter &painter, int number) const;

    const GenealogyPicture &m_picture;
    PictureCaption m_caption;
    QSizeF m_page; // in units of the picture, the caption taken off
    qreal m_dots;  // of a unit on paper at its natural size
    qreal m_scale; // smaller than natural; 1: as on the screen
    int m_columns = 1;
    int m_rows = 1;
};

// On A4, across. Errors: those of saveFile().
Done writeGenealogyPdf(const QString &path, const GenealogyPicture &picture, const PictureCaption &caption);

} // namespace bm
