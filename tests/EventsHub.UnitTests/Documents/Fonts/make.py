#!/usr/bin/env python3
"""Draws the fonts of this folder with fontTools: a few invented letters, free of anybody's rights.

SampleCff.otf       CFF outlines that are not CID-keyed
SampleVariable.ttf  TrueType outlines with a weight axis
SampleVariable.otf  CFF2 outlines with a weight axis, which no PDF can hold as they are
"""
from fontTools.designspaceLib import AxisDescriptor, DesignSpaceDocument, SourceDescriptor
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.varLib import build

GLYPHS = [".notdef", "space", "H", "O", "V"]


def draw(pen, glyph, stem, cubic):
    def polygon(*points):
        pen.moveTo(points[0])
        for point in points[1:]:
            pen.lineTo(point)
        pen.closePath()

    if glyph == ".notdef":
        polygon((50, 0), (50, 700), (450, 700), (450, 0))
    elif glyph == "H":
        polygon((60, 0), (60, 700), (60 + stem, 700), (60 + stem, 0))
        polygon((540 - stem, 0), (540 - stem, 700), (540, 700), (540, 0))
        polygon((60 + stem, 350 - stem // 2), (60 + stem, 350 + stem // 2), (540 - stem, 350 + stem // 2), (540 - stem, 350 - stem // 2))
    elif glyph == "V":
        polygon((20, 700), (20 + stem, 700), (300, 160), (580 - stem, 700), (580, 700), (300 + stem // 2, 0), (300 - stem // 2, 0))
    elif glyph == "O":
        for inset, turn in ((0, 1), (stem, -1)):
            left, right, bottom, top = 40 + inset, 560 - inset, inset, 700 - inset
            middle = 350
            start, corners = (300, bottom), [((left, bottom), (left, middle)), ((left, top), (300, top)), ((right, top), (right, middle)), ((right, bottom), (300, bottom))]
            if turn < 0:
                corners = [((right, bottom), (right, middle)), ((right, top), (300, top)), ((left, top), (left, middle)), ((left, bottom), (300, bottom))]
            pen.moveTo(start)
            here = start
            for control, end in corners:
                if cubic:
                    pen.curveTo(*(tuple(round(a + (c - a) * 2 / 3) for a, c in zip(p, control)) for p in (here, end)), end)
                else:
                    pen.qCurveTo(control, end)
                here = end
            pen.closePath()


def master(stem, cff):
    builder = FontBuilder(1000, isTTF=not cff)
    builder.setupGlyphOrder(GLYPHS)
    builder.setupCharacterMap({32: "space", 72: "H", 79: "O", 86: "V"})
    widths = {glyph: 250 if glyph == "space" else 600 + stem // 4 for glyph in GLYPHS}
    if cff:
        strings = {}
        for glyph in GLYPHS:
            pen = T2CharStringPen(widths[glyph], None)
            draw(pen, glyph, stem, True)
            strings[glyph] = pen.getCharString()
        builder.setupCFF("Sample", {"FullName": "Sample"}, strings, {})
    else:
        glyphs = {}
        for glyph in GLYPHS:
            pen = TTGlyphPen(None)
            draw(pen, glyph, stem, False)
            glyphs[glyph] = pen.glyph()
        builder.setupGlyf(glyphs)
    builder.setupHorizontalMetrics({glyph: (width, 0) for glyph, width in widths.items()})
    builder.setupHorizontalHeader(ascent=900, descent=-200)
    builder.setupNameTable({"familyName": "Sample", "styleName": "Regular"})
    builder.setupOS2(sTypoAscender=900, usWinAscent=900, usWinDescent=200)
    builder.setupPost()
    builder.font["head"].created = builder.font["head"].modified = 0
    return builder.font


def variable(cff):
    space = DesignSpaceDocument()
    axis = AxisDescriptor()
    axis.name, axis.tag, axis.minimum, axis.default, axis.maximum = "Weight", "wght", 400, 400, 900
    space.addAxis(axis)
    for weight, stem in ((400, 90), (900, 200)):
        source = SourceDescriptor()
        source.font, source.location, source.name = master(stem, cff), {"Weight": weight}, str(weight)
        space.addSource(source)
    return build(space, optimize=True)[0]


master(90, True).save("SampleCff.otf")
variable(False).save("SampleVariable.ttf")
variable(True).save("SampleVariable.otf")
