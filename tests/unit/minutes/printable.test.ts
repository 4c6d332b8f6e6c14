import { buffer } from 'node:stream/consumers';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import { ZipFile } from 'yazl';
import { heading, type OfficialPaper, paragraph, run } from '../../../server/minutes/blocks.ts';
import { renderDocx } from '../../../server/minutes/docx.ts';
import { minutesPaper } from '../../../server/minutes/minutes-model.ts';
import { renderPdf } from '../../../server/minutes/pdf.ts';
import { printable } from '../../../server/minutes/printable.ts';
import { checkDocx, faultOf, MalformedPaper } from '../../../server/minutes/well-formed.ts';
import { SessionBuilder } from './session-builder.ts';

const BAD = 'tắc\u000bđường\u0000 \ufffe😀\u{1f44d}\u{1f3fd} ☑ Đạt ① mềm\u00admại';
const SHOWN = 'tắc đường [U+1F600 U+1F44D U+1F3FD] [x] Đạt 1 mềmmại';

describe('a text that is printed', () => {
  it.each([
    ['Ủy ban nhân dân “Thanh Lâm” – 12,5 %', 'Ủy ban nhân dân “Thanh Lâm” – 12,5 %'],
    ['\ufffe\uffffTrống\ud800', 'Trống'],
    ['Xin cảm ơn 😀.', 'Xin cảm ơn [U+1F600].'],
    ['中文 và Ａ', '[U+4E2D U+6587] và A'],
    ['👨\u200d👩', '[U+1F468 U+1F469]'],
    ['☑ Đạt ☐ Không ✓', '[x] Đạt [ ] Không √'],
    ['trái\u00adphép', 'tráiphép'],
  ])('shows what the font of papers has: %j as %j', (text, shown) => {
    expect(printable(text)).toBe(shown);
  });
});

/** A paper with the same hostile text in every place that has one. */
function hostile(): OfficialPaper {
  const { state, log } = new SessionBuilder();
  const paper = minutesPaper(state, log);
  return {
    ...paper,
    letterhead: { ...paper.letterhead, superior: [BAD], issuer: [BAD], number: BAD, placeAndDate: BAD },
    documentType: BAD,
    subject: [BAD],
    body: [
      heading(1, BAD),
      paragraph([run(BAD), run(BAD, 'bold')]),
      { type: 'ragged', text: BAD },
      {
        type: 'table',
        columns: [{ heading: BAD, weight: 1, align: 'left' }],
        rows: [[BAD], [`${BAD}\n${BAD}`]],
        keepTogether: false,
      },
    ],
    signatures: [{ heading: BAD, left: { above: [BAD], role: BAD, note: BAD }, right: null }],
    recipients: [BAD],
    appendix: [{ type: 'centred', lines: [run(BAD)] }],
    properties: { ...paper.properties, title: BAD, author: BAD },
  };
}

async function partOf(docx: Buffer, name: string): Promise<string> {
  const zip = await fromBufferPromise(docx);
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName === name)
      return (await buffer(await zip.openReadStreamPromise(entry))).toString('utf8');
  }
  throw new Error(`${name} is missing`);
}

/** Words of the body in their order, without spaces: those are where each format breaks its lines. */
async function wordsOfDocx(docx: Buffer): Promise<string> {
  const xml = await partOf(docx, 'word/document.xml');
  const texts = [...xml.matchAll(/<w:t[ >][^<]*/g)].map(([text]) => text.replace(/^<w:t[^>]*>/, ''));
  const plain = texts.join('').replaceAll('&quot;', '"').replaceAll('&apos;', "'");
  return plain.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&').replace(/\s+/g, '');
}

async function pdfOf(bytes: Buffer) {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
  }
  return { info: (await pdf.getMetadata()).info, text: pages.join('') };
}

describe('what no font or no file format can hold', () => {
  it('is shown alike in Word and in PDF, wherever it stands', async () => {
    const paper = hostile();
    const docx = await renderDocx(paper);
    const pdf = await pdfOf(await renderPdf(paper));
    const shown = SHOWN.replace(/\s+/g, '');
    const times = (text: string) => text.split(shown).length - 1;
    expect(times(await wordsOfDocx(docx))).toBe(20);
    expect(times(pdf.text.replace(/\s+/g, ''))).toBe(20);
    expect(pdf.info).toMatchObject({ Title: SHOWN });
    expect(await partOf(docx, 'docProps/core.xml')).toContain('[U+1F600 U+1F44D U+1F3FD]');
  });
});

async function zipped(xml: string): Promise<Buffer> {
  const zip = new ZipFile();
  zip.addBuffer(Buffer.from(xml), 'word/document.xml');
  zip.end();
  return buffer(zip.outputStream);
}

describe('a Word document that would not open', () => {
  it('is not given out', async () => {
    await expect(checkDocx(await zipped('<a>\ufffe</a>'))).rejects.toThrow(MalformedPaper);
    await expect(checkDocx(await zipped('<a>1</a>'))).resolves.toBeUndefined();
  });

  it.each([
    ['<a>\ufffe</a>', /forbids/],
    ['<a>\u000b</a>', /forbids/],
    ['<a>R & D</a>', /ampersand/],
    ['<a><b></a></b>', /./],
    ['<a>', /./],
    ['<a></a><b></b>', /root/],
    ['', /./],
    ['<a b="1" b="2"/>', /./],
    ['<a b=1/>', /./],
    ['<a>1 < 2</a>', /./],
  ])('is known by its XML: %j', (xml, why) => {
    expect(faultOf(xml)).toMatch(why);
  });

  it('is not taken for one that opens', () => {
    expect(faultOf('<?xml version="1.0"?><a b="1 &amp; 2">&lt;&#233;<c/></a>')).toBeNull();
  });
});
