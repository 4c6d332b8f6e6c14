import PDFDocument from 'pdfkit';

const TINOS = new URL(
  '../../node_modules/@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf',
  import.meta.url,
);

interface StampedPdf {
  /** In a frame, under the number of the paper. */
  readonly stamp?: string;
  readonly sentence?: string;
  /** As from a scanner: no words at all. */
  readonly picture?: boolean;
}

/** A paper with its letterhead, as offices write them, and perhaps a mark of secrecy. */
export function stampedPdf({ stamp, sentence, picture = false }: StampedPdf): Promise<Uint8Array> {
  return new Promise((done) => {
    const pdf = new PDFDocument({ size: 'A4', margin: 60 });
    const parts: Buffer[] = [];
    pdf.on('data', (part: Buffer) => parts.push(part));
    pdf.on('end', () => done(Buffer.concat(parts)));
    pdf.registerFont('Tinos', TINOS.pathname).font('Tinos').fontSize(13);
    if (picture) {
      pdf.rect(80, 80, 400, 500).stroke();
      pdf.end();
      return;
    }
    pdf.text('ỦY BAN NHÂN DÂN', 60, 60).text('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 270, 60);
    pdf.text('TỈNH SÔNG LAM', 60, 78).text('Độc lập - Tự do - Hạnh phúc', 320, 78);
    pdf.text('Số: 12/BC-UBND', 60, 104);
    if (stamp !== undefined) {
      pdf.text(stamp, 70, 128);
      pdf.rect(62, 124, 100, 22).stroke();
    }
    pdf.text('BÁO CÁO', 60, 190, { align: 'center' });
    pdf.moveDown().text(sentence ?? 'Ủy ban nhân dân tỉnh báo cáo Hội đồng nhân dân tỉnh như sau:');
    pdf.end();
  });
}
