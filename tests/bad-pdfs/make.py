"""Makes the files beside it: PDFs as they come out of odd programs, damaged ones, and hostile ones.

Run by hand when one is to be added (Debian: python3-pil, qpdf), with its name; the tests only use the files.
"""

import io
import os
import random
import struct
import subprocess
import sys
import zlib
from pathlib import Path

from PIL import Image, ImageDraw

HERE = Path(__file__).parent


def pdf(objects: dict[int, bytes], trailer: bytes = b"", root: int = 1) -> bytes:
    out = io.BytesIO()
    out.write(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    offsets = {}
    for number, body in objects.items():
        offsets[number] = out.tell()
        out.write(b"%d 0 obj\n" % number + body + b"\nendobj\n")
    start = out.tell()
    size = max(objects) + 1
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % size)
    for number in range(1, size):
        out.write(b"%010d 00000 n \n" % offsets.get(number, 0))
    out.write(b"trailer\n<</Size %d /Root %d 0 R %s>>\nstartxref\n%d\n%%%%EOF\n" % (size, root, trailer, start))
    return out.getvalue()


def stream(data: bytes, entries: bytes = b"", deflate: bool = True) -> bytes:
    if deflate:
        data, entries = zlib.compress(data, 9), entries + b" /Filter /FlateDecode"
    return b"<</Length %d %s>>\nstream\n" % (len(data), entries) + data + b"\nendstream"


def text(words: str, size: int = 24) -> bytes:
    return b"BT /F1 %d Tf 72 700 Td (%s) Tj ET" % (size, words.encode("latin-1"))


HELVETICA = b"<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>"


def pages(contents: list[bytes], page: bytes = b"", resources: bytes = b"", more: dict[int, bytes] | None = None,
          box: bytes = b"0 0 595 842", catalog: bytes = b"", deflate: bool = True) -> bytes:
    """Pages with one stream each. Objects: 1 catalog, 2 pages, 3 font, 10 and up pages and contents, 100 and up more."""
    objects = {
        1: b"<</Type /Catalog /Pages 2 0 R %s>>" % catalog,
        2: b"<</Type /Pages /Count %d /Kids [%s]>>"
        % (len(contents), b" ".join(b"%d 0 R" % (10 + 2 * n) for n in range(len(contents)))),
        3: HELVETICA,
    }
    for n, content in enumerate(contents):
        objects[10 + 2 * n] = (
            b"<</Type /Page /Parent 2 0 R /MediaBox [%s] /Contents %d 0 R /Resources <</Font <</F1 3 0 R>> %s>> %s>>"
            % (box, 11 + 2 * n, resources, page)
        )
        objects[11 + 2 * n] = stream(content, deflate=deflate)
    return pdf({**objects, **(more or {})})


def drawn(mode: str) -> Image.Image:
    image = Image.new(mode, (480, 640), 255 if mode in ("L", "1") else (255, 255, 255))
    draw = ImageDraw.Draw(image)
    draw.rectangle((40, 40, 440, 200), outline=0, width=6)
    for line in range(12):
        draw.rectangle((40, 240 + line * 30, 440 - (line % 3) * 60, 250 + line * 30), fill=0)
    return image


def image_page(image: bytes, entries: bytes) -> bytes:
    return pages(
        [b"q 480 0 0 640 57 100 cm /Im Do Q"],
        resources=b"/XObject <</Im 100 0 R>>",
        more={100: stream(image, b"/Type /XObject /Subtype /Image /Width 480 /Height 640 " + entries, deflate=False)},
    )


def jpeg2000() -> bytes:
    out = io.BytesIO()
    drawn("L").save(out, "JPEG2000")
    return image_page(out.getvalue(), b"/Filter /JPXDecode")


def jbig2() -> bytes:
    """One region, coded as T.6 ("MMR"), as scanners of the council's kind do."""
    out = io.BytesIO()
    Image.eval(drawn("1").convert("L"), lambda v: 255 - v).convert("1").save(out, "TIFF", compression="group4")
    tiff = Image.open(io.BytesIO(out.getvalue()))
    offset, length = tiff.tag_v2[273][0], tiff.tag_v2[279][0]
    mmr = out.getvalue()[offset : offset + length]
    info = struct.pack(">IIIIBH", 480, 640, 0, 0, 0, 0)
    region = struct.pack(">IIIIB", 480, 640, 0, 0, 0) + b"\x01" + mmr
    segment = lambda number, kind, data: struct.pack(">IBBBI", number, kind, 0, 1, len(data)) + data
    return image_page(
        segment(0, 48, info) + segment(1, 38, region),
        b"/ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /JBIG2Decode",
    )


def missing_fonts() -> bytes:
    """Vietnamese in fonts that the file only names, as word processors leave it that trust the reader's computer."""
    cmap = (
        b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def\n"
        b"1 begincodespacerange <0000> <ffff> endcodespacerange\n"
        + b"".join(
            b"1 beginbfrange <%02x00> <%02xff> <%02x00> endbfrange\n" % (row, row, row) for row in (0, 1, 0x1E, 0x20)
        )
        + b"endcmap end end"
    )
    words = "Nghị quyết về bảng giá đất".encode("utf-16-be").hex().encode()
    content = b"BT /F2 24 Tf 72 700 Td <%s> Tj ET BT /F3 24 Tf 72 640 Td (So 12/NQ-HDND) Tj ET" % words
    return pages(
        [content],
        resources=b"",
        more={
            3: b"<</Type /Font /Subtype /Type1 /BaseFont /Times-Roman>>",
            100: b"<</Type /Font /Subtype /Type0 /BaseFont /TimesNewRomanPSMT /Encoding /Identity-H"
            b" /DescendantFonts [101 0 R] /ToUnicode 102 0 R>>",
            101: b"<</Type /Font /Subtype /CIDFontType2 /BaseFont /TimesNewRomanPSMT /DW 520 /CIDToGIDMap /Identity"
            b" /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> /FontDescriptor 103 0 R>>",
            102: stream(cmap),
            103: b"<</Type /FontDescriptor /FontName /TimesNewRomanPSMT /Flags 6 /ItalicAngle 0 /Ascent 891"
            b" /Descent -216 /CapHeight 662 /StemV 80 /FontBBox [-568 -307 2000 1007]>>",
            104: b"<</Type /Font /Subtype /TrueType /BaseFont /.VnTime /Encoding /WinAnsiEncoding>>",
        },
    ).replace(b"/Font <</F1 3 0 R>>", b"/Font <</F1 3 0 R /F2 100 0 R /F3 104 0 R>>")


def acroform() -> bytes:
    appearance = stream(b"/Tx BMC q BT /F1 14 Tf 4 6 Td (Nguyen Van A) Tj ET Q EMC",
                        b"/Type /XObject /Subtype /Form /BBox [0 0 300 24] /Resources <</Font <</F1 3 0 R>>>>")
    return pages(
        [text("Phieu xin y kien")],
        page=b"/Annots [100 0 R 101 0 R 103 0 R]",
        catalog=b"/AcroForm <</Fields [100 0 R 101 0 R 103 0 R] /DR <</Font <</F1 3 0 R>>>> /DA (/F1 14 Tf 0 g)>>"
        b" /OpenAction <</S /JavaScript /JS (app.alert\\('x'\\))>>",
        more={
            100: b"<</Type /Annot /Subtype /Widget /FT /Tx /T (ten) /V (Nguyen Van A) /Rect [72 600 372 624] /F 4"
            b" /DA (/F1 14 Tf 0 g) /AP <</N 102 0 R>> /AA <</F <</S /JavaScript /JS (app.alert\\('y'\\))>>>>>>",
            101: b"<</Type /Annot /Subtype /Widget /FT /Btn /T (dong-y) /V /Yes /AS /Yes /Rect [72 550 92 570] /F 4"
            b" /AP <</N <</Yes 104 0 R /Off 105 0 R>>>>>>",
            102: appearance,
            103: b"<</Type /Annot /Subtype /Link /Rect [72 500 272 520] /Border [0 0 0]"
            b" /A <</S /JavaScript /JS (app.alert\\('z'\\))>>>>",
            104: stream(b"0 0 20 20 re S 3 3 m 17 17 l 3 17 m 17 3 l S", b"/Type /XObject /Subtype /Form /BBox [0 0 20 20]"),
            105: stream(b"0 0 20 20 re S", b"/Type /XObject /Subtype /Form /BBox [0 0 20 20]"),
        },
    )


def rotated() -> bytes:
    made = pages([text(f"Xoay {turn}") for turn in (0, 90, 180, 270)])
    for n, turn in enumerate((0, 90, 180, 270)):
        made = made.replace(b"/Contents %d 0 R" % (11 + 2 * n), b"/Rotate %d /Contents %d 0 R" % (turn, 11 + 2 * n))
    return qpdf(made, [])


def broken_xref(made: bytes) -> bytes:
    """Offsets that lead nowhere, as a mail program leaves them that changes the ends of lines."""
    table, rest = made[: made.index(b"xref\n0 ")], made[made.index(b"trailer") :]
    lines = b"".join(b"%010d 00000 n \n" % (7 * n + 3) for n in range(20))
    return table + b"xref\n0 20\n" + lines + rest.replace(b"startxref\n", b"startxref\n9")


def qpdf(made: bytes, options: list[str]) -> bytes:
    source, target = HERE / "in.tmp", HERE / "out.tmp"
    source.write_bytes(made)
    subprocess.run(["qpdf", "--warning-exit-0", *options, str(source), str(target)], check=True, stderr=subprocess.DEVNULL)
    result = target.read_bytes()
    source.unlink(), target.unlink()
    return result


def garbage() -> bytes:
    noise = random.Random(7)
    bad = b"BT /F1 24 Tf ( " + bytes(noise.randrange(256) for _ in range(3000)) + b" Tj q q q [ << 1 0 0"
    made = pages([text("Trang 1"), bad, text("Trang 3")])
    return made


def endless() -> bytes:
    """Page 2 draws itself a hundred billion times."""
    forms = {}
    for depth in range(12):
        content = b"/X Do " * 10 if depth < 11 else b"0 0 m 9 9 l S"
        resources = b"/Resources <</XObject <</X %d 0 R>>>>" % (101 + depth) if depth < 11 else b""
        forms[100 + depth] = stream(content, b"/Type /XObject /Subtype /Form /BBox [0 0 595 842] " + resources)
    return pages([text("Trang 1"), b"/X Do", text("Trang 3")], resources=b"/XObject <</X 100 0 R>>", more=forms)


def endless_widths() -> bytes:
    """A font on page 2 has two billion letters: what lists their widths runs out of memory."""
    fonts = {
        100: b"<</Type /Font /Subtype /Type0 /BaseFont /Wide /Encoding /Identity-H /DescendantFonts [101 0 R]>>",
        101: b"<</Type /Font /Subtype /CIDFontType2 /BaseFont /Wide /FontDescriptor 102 0 R /W [0 2000000000 500] "
        b"/CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>>>>",
        102: b"<</Type /FontDescriptor /FontName /Wide /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 1000 "
        b"/Descent 0 /CapHeight 800 /StemV 80>>",
    }
    # The second /Font takes the place of the first.
    resources = b"/Font <</F1 3 0 R /F2 100 0 R>>"
    return pages([text("Trang 1"), b"BT /F2 24 Tf 72 700 Td <0041> Tj ET"], resources=resources, more=fonts)


def truncated() -> bytes:
    made = pages([text("Trang 1"), text("Trang 2"), b" ".join(text(f"Dong {n}") for n in range(400))], deflate=False)
    return made[: int(len(made) * 0.6)]


def utf16(words: str) -> bytes:
    return b"<" + ("\ufeff" + words).encode("utf-16-be").hex().encode() + b">"


def comments() -> bytes:
    """What others wrote into the file: none of it has an appearance of its own, as some programs leave it."""
    by = b"/T " + utf16("Lê Thị Ánh") + b" /M (D:20261201083000+07'00') /F 4 /Type /Annot"
    return pages(
        [text("Du thao nghi quyet", 24)],
        page=b"/Annots [100 0 R 101 0 R 102 0 R 103 0 R 104 0 R 107 0 R]",
        more={
            100: b"<<%s /Subtype /Text /Name /Comment /Rect [450 750 470 770] /Contents %s>>"
            % (by, utf16("Cần xem lại số liệu của năm 2025")),
            101: b"<</Type /Annot /Subtype /Text /Rect [450 750 470 770] /F 4 /IRT 100 0 R /RT /R /Contents %s>>"
            % utf16("Đã đối chiếu với Sở Tài chính"),
            102: b"<<%s /Subtype /Highlight /Rect [72 695 300 722] /C [1 1 0] /QuadPoints [72 722 300 722 72 695 300 695]"
            b" /Contents %s>>" % (by, utf16("Tên gọi chưa thống nhất")),
            103: b"<</Type /Annot /Subtype /FileAttachment /Rect [450 500 470 520] /F 4 /FS 105 0 R>>",
            104: b"<</Type /Annot /Subtype /Underline /Rect [72 600 200 620] /F 4 /QuadPoints [72 620 200 620 72 600 200 600]>>",
            105: b"<</Type /Filespec /F (phu-luc.txt) /UF (phu-luc.txt) /EF <</F 106 0 R>>>>",
            106: stream(b"Phu luc", b"/Type /EmbeddedFile"),
            107: b"<</Type /Annot /Subtype /FreeText /Rect [72 400 300 440] /F 4 /DA (/F1 14 Tf 0 g) /Contents (Chu tren trang)>>",
        },
    )


def portfolio() -> bytes:
    files = b"/Names [(a.pdf) 101 0 R (b.pdf) 102 0 R]"
    return pages(
        [text("Tep nay gom nhieu tep")],
        catalog=b"/Collection <</Type /Collection /View /D>> /Names <</EmbeddedFiles 100 0 R>>",
        more={
            100: b"<<%s>>" % files,
            101: b"<</Type /Filespec /F (a.pdf) /UF (a.pdf) /EF <</F 103 0 R>>>>",
            102: b"<</Type /Filespec /F (b.pdf) /UF (b.pdf) /EF <</F 103 0 R>>>>",
            103: stream(pages([text("To trinh")]), b"/Type /EmbeddedFile"),
        },
    )


def attached() -> bytes:
    """A document that brings a file along, without being a mere folder of files."""
    made = portfolio()
    collection = b"/Collection <</Type /Collection /View /D>>"
    return qpdf(made.replace(collection, b" " * len(collection)), [])


def xfa() -> bytes:
    """A form that only its maker's own program shows; all others see the placeholder."""
    template = (
        b'<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><template xmlns="http://www.xfa.org/schema/xfa-template/3.3/">'
        b'<subform name="form1"><pageSet><pageArea name="Page1"><contentArea/><medium stock="a4"/></pageArea></pageSet>'
        b"</subform></template></xdp:xdp>"
    )
    return pages(
        [text("Please wait... If this message is not eventually replaced", 14)],
        catalog=b"/AcroForm <</Fields [] /XFA 100 0 R>> /NeedsRendering true",
        more={100: stream(template)},
    )


def null_page() -> bytes:
    """One of four pages is nothing; the others are whole."""
    made = pages([text(f"Trang {n}") for n in (1, 2, 3)])
    return qpdf(made.replace(b"/Count 3 /Kids [10 0 R 12 0 R", b"/Count 4 /Kids [10 0 R null 12 0 R"), ["--static-id"])


def no_types() -> bytes:
    made = pages([text("Khong ghi loai"), text("Trang 2")])
    for entry in (b"/Type /Catalog", b"/Type /Pages", b"/Type /Page "):
        made = made.replace(entry, b" " * len(entry))
    return made


def hidden_layer() -> bytes:
    shown, off = b"/OC /Shown BDC %s EMC" % text("LopHien"), b"/OC /Off BDC BT /F1 24 Tf 72 600 Td (LopAn) Tj ET EMC"
    return pages(
        [b"%s BT /F1 24 Tf 72 650 Td (Giua) Tj ET %s BT /F1 24 Tf 72 550 Td (Sau) Tj ET" % (shown, off)],
        resources=b"/Properties <</Shown 100 0 R /Off 101 0 R>>",
        catalog=b"/OCProperties <</OCGs [100 0 R 101 0 R] /D <</Order [100 0 R 101 0 R] /OFF [101 0 R]>>>>",
        more={100: b"<</Type /OCG /Name (hien)>>", 101: b"<</Type /OCG /Name (an)>>"},
    )


def written_on() -> bytes:
    """Words that lie on the page and not in it: fields with and without a picture, lists, buttons, stamps and text boxes."""
    def drawn(content: bytes, width: int) -> bytes:
        return stream(b"BT /F1 14 Tf 4 6 Td %s ET" % content,
                      b"/Type /XObject /Subtype /Form /BBox [0 0 %d 24] /Resources <</Font <</F1 3 0 R>>>>" % width)

    def annotation(y: int, entries: bytes) -> bytes:
        return b"<</Type /Annot /Rect [72 %d 372 %d] /F 4 /DA (/F1 14 Tf 0 g) %s>>" % (y, y + 24, entries)

    field = b"/Subtype /Widget /FT /Tx "
    return pages(
        [text("Phieu dang ky")],
        page=b"/Annots [%s]" % b" ".join(b"%d 0 R" % n for n in range(100, 111)),
        resources=b"/Properties <</Off 120 0 R>>",
        catalog=b"/AcroForm <</Fields [100 0 R 101 0 R 102 0 R 103 0 R 104 0 R] /DR <</Font <</F1 3 0 R>>>>"
        b" /DA (/F1 14 Tf 0 g)>> /OCProperties <</OCGs [120 0 R 121 0 R] /D <</OFF [120 0 R]>>>>",
        more={
            100: annotation(640, field + b"/T (a) /V (DienTay) /AP <</N 112 0 R>>"),
            # Its value is drawn nowhere.
            101: annotation(600, field + b"/T (b) /V (KhongVe)"),
            102: annotation(560, field + b"/T (c) /Ff 8192 /V (BiMat) /AP <</N 113 0 R>>"),
            103: annotation(520, b"/Subtype /Widget /FT /Ch /Ff 131072 /T (d) /Opt [(ToMot) (ToHai)] /V (ToHai) /AP <</N 114 0 R>>"),
            104: annotation(480, b"/Subtype /Widget /FT /Btn /Ff 65536 /T (e) /AP <</N 115 0 R>>"),
            105: annotation(440, b"/Subtype /Stamp /Contents (YKienRieng) /AP <</N 116 0 R>>"),
            106: annotation(400, b"/Subtype /FreeText /Contents (HopChu) /AP <</N 117 0 R>>"),
            107: annotation(360, b"/Subtype /FreeText /Contents (HopAn) /AP <</N 118 0 R>> /OC 120 0 R"),
            # Hidden by its own flag.
            108: annotation(320, b"/Subtype /FreeText /Contents (CoHieuAn) /AP <</N 118 0 R>>").replace(b"/F 4", b"/F 2"),
            109: annotation(280, b"/Subtype /FreeText /Contents (HopHien) /AP <</N 119 0 R>> /OC 121 0 R"),
            110: annotation(240, b"/Subtype /Text /Contents (LoiBinh)"),
            112: drawn(b"(DienTay) Tj", 300),
            113: drawn(b"(****) Tj", 300),
            114: drawn(b"(ToHai) Tj", 300),
            115: drawn(b"[(Gui) -900 (Phieu)] TJ", 300),
            116: drawn(b"(DA DUYET) Tj", 300),
            117: drawn(b"(HopChu) Tj 0 -12 Td (DongHai) Tj", 300),
            118: drawn(b"(HopAn) Tj", 300),
            119: drawn(b"(HopHien) Tj", 300),
            120: b"<</Type /OCG /Name (an)>>",
            121: b"<</Type /OCG /Name (hien)>>",
        },
    )


def hidden_drawings() -> bytes:
    """Layers that are switched off by name, around and within drawings that occur twice, and words that stand in both."""
    form = b"/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources <</Font <</F1 3 0 R>>>> "
    line = b"BT /F1 24 Tf 72 %d Td (%s) Tj ET "
    return pages(
        [line % (700, b"Chung") + b"/Fm0 Do /OC /Off BDC /Fm1 Do " + line % (600, b"Chung") + b"EMC /Fm1 Do "
         + b"/OC /Member BDC " + line % (500, b"TrongNhom") + b"EMC " + line % (450, b"Cuoi")],
        resources=b"/Properties <</Off 100 0 R /Member 104 0 R>> /XObject <</Fm0 102 0 R /Fm1 103 0 R>>",
        catalog=b"/OCProperties <</OCGs [100 0 R 101 0 R] /D <</OFF [100 0 R]>>>>",
        more={
            100: b"<</Type /OCG /Name (an)>>",
            101: b"<</Type /OCG /Name (hien)>>",
            102: stream(line % (650, b"BanVeAn"), form + b"/OC 100 0 R"),
            103: stream(line % (550, b"BanVe"), form),
            104: b"<</Type /OCMD /OCGs [100 0 R] /P /AllOn>>",
        },
    )


def character_maps() -> bytes:
    """Letters by the numbers of a character map that every reader has, as printers' programs of East Asia write them."""
    words = "Nghi quyet 2026".encode("utf-16-be").hex().encode()
    return pages(
        [b"BT /F2 24 Tf 72 700 Td <%s> Tj ET" % words],
        more={
            100: b"<</Type /Font /Subtype /Type0 /BaseFont /KozMinPr6N-Regular /Encoding /UniJIS-UTF16-H"
            b" /DescendantFonts [101 0 R]>>",
            101: b"<</Type /Font /Subtype /CIDFontType0 /BaseFont /KozMinPr6N-Regular /FontDescriptor 102 0 R"
            b" /CIDSystemInfo <</Registry (Adobe) /Ordering (Japan1) /Supplement 6>>>>",
            102: b"<</Type /FontDescriptor /FontName /KozMinPr6N-Regular /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0"
            b" /Ascent 880 /Descent -120 /CapHeight 740 /StemV 80>>",
        },
    ).replace(b"/Font <</F1 3 0 R>>", b"/Font <</F1 3 0 R /F2 100 0 R>>")


FILES = {
    "corrupt-xref": lambda: broken_xref(pages([text("Bang tham chieu hong"), text("Trang 2")])),
    "truncated": truncated,
    "missing-fonts": missing_fonts,
    "empty-password": lambda: qpdf(pages([text("Mat khau trong")]), ["--encrypt", "", "chu-so-huu", "256", "--"]),
    "password": lambda: qpdf(pages([text("Mat")]), ["--encrypt", "bi-mat", "chu-so-huu", "256", "--"]),
    "huge": lambda: pages([b"4000 4000 6400 6400 re f 20 w 0 0 m 14400 14400 l S"], box=b"0 0 14400 14400"),
    "roll": lambda: pages([b"20 100 160 14000 re f"], box=b"0 0 200 14400"),
    "tiny": lambda: pages([b"1 1 1 1 re f"], box=b"0 0 3 3"),
    "jpeg2000": jpeg2000,
    "jbig2": jbig2,
    "form": acroform,
    "rotated": rotated,
    "garbage": garbage,
    "endless": endless,
    "endless-widths": endless_widths,
    "empty": lambda: b"",
    "user-unit": lambda: pages([text("Nguon von nao")], page=b"/UserUnit 2"),
    "long-roll": lambda: pages(
        [b" ".join(b"BT /F1 90 Tf 100 %d Td (%d) Tj ET" % (y, y) for y in range(500, 87000, 4000))], box=b"0 0 1644 87307"
    ),
    "comments": comments,
    "portfolio": portfolio,
    "attached": attached,
    "xfa": xfa,
    "null-page": null_page,
    "late-header": lambda: b"X-Mail: 1\n" * 200 + pages([text("Sau phan dau thu")]),
    "no-header": lambda: pages([text("Khong co dong dau")]).replace(b"%PDF-1.7\n", b"", 1),
    "hidden-layer": hidden_layer,
    "hidden-drawings": hidden_drawings,
    "written-on": written_on,
    "no-types": no_types,
    "character-maps": character_maps,
    "web-page": lambda: "<!doctype html><title>404</title><p>Không tìm thấy tài liệu</p>".encode(),
}

for name in sys.argv[1:] or FILES:
    (HERE / f"{name}.pdf").write_bytes(FILES[name]())
print(sum(os.path.getsize(HERE / f"{name}.pdf") for name in FILES), "bytes")
