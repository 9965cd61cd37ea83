"""Prints badges with ReportLab, as a program would that has nothing but it: no shaping, no order of right-to-left text, no fallback to other fonts.

Usage: reportlab_badges.py BADGES.json FILE.pdf. Reads all before the clock starts; prints what it took as JSON.
"""
import json
import os
import resource
import sys
import time

from reportlab.graphics import renderPDF
from reportlab.graphics.barcode.qr import QrCodeWidget
from reportlab.graphics.shapes import Drawing
from reportlab.lib.colors import HexColor, white
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen import canvas

WIDTH, HEIGHT, QR = 105 * mm, 148 * mm, 34 * mm
FONTS = "/usr/share/fonts/truetype/noto/NotoSans-%s.ttf"


def fitted(page, text, font, size, y):
    """A line in the middle, made smaller until it is narrow enough."""
    while size > 6 and pdfmetrics.stringWidth(text, font, size) > WIDTH - 12 * mm:
        size -= 1
    page.setFont(font, size)
    page.drawCentredString(WIDTH / 2, y, text)


def draw(page, event, badge):
    page.setFillColor(HexColor(event["AccentColour"]))
    page.rect(0, HEIGHT - 24 * mm, WIDTH, 24 * mm, stroke=0, fill=1)
    page.setFillColor(white)
    fitted(page, event["Name"], "Bold", 14, HEIGHT - 11 * mm)
    fitted(page, event["DatesAndPlace"], "Regular", 10, HEIGHT - 18 * mm)
    page.setFillColor(HexColor("#000000"))
    fitted(page, badge["PrimaryName"], "Bold", 30, HEIGHT - 48 * mm)
    if badge["SecondaryName"]:
        fitted(page, badge["SecondaryName"], "Regular", 16, HEIGHT - 58 * mm)
    fitted(page, badge["Affiliation"], "Regular", 14, HEIGHT - 68 * mm)
    fitted(page, badge["Country"], "Regular", 12, HEIGHT - 75 * mm)
    widget = QrCodeWidget(badge["Token"], barLevel="M", barWidth=QR, barHeight=QR)
    drawing = Drawing(QR, QR)
    drawing.add(widget)
    renderPDF.draw(drawing, page, (WIDTH - QR) / 2, 28 * mm)
    fitted(page, badge["Code"], "Regular", 9, 23 * mm)
    page.setFillColor(HexColor(badge["RoleColour"]))
    page.rect(0, 0, WIDTH, 18 * mm, stroke=0, fill=1)
    page.setFillColor(white)
    fitted(page, badge["Role"], "Bold", 22, 6 * mm)
    page.showPage()


def main(source, target):
    with open(source, encoding="utf-8") as file:
        work = json.load(file)
    event, badges = work["Event"], work["Badges"]
    began, used = time.perf_counter(), time.process_time()
    for weight in ("Regular", "Bold"):
        pdfmetrics.registerFont(TTFont(weight, FONTS % weight))
    page = canvas.Canvas(target, pagesize=(WIDTH, HEIGHT), pageCompression=1)
    for badge in badges:
        draw(page, event, badge)
    page.save()
    print(json.dumps({
        "Seconds": time.perf_counter() - began,
        "ProcessorSeconds": time.process_time() - used,
        "Pages": len(badges),
        "Bytes": os.path.getsize(target),
        "PeakMebibytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }))


main(*sys.argv[1:])
