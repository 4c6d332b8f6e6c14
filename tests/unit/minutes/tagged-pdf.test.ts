import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import { heading, type OfficialPaper, paragraph } from '../../../server/minutes/blocks.ts';
import { renderDocx } from '../../../server/minutes/docx.ts';
import { minutesPaper } from '../../../server/minutes/minutes-model.ts';
import { renderPdf } from '../../../server/minutes/pdf.ts';
import { faultOf } from '../../../server/minutes/well-formed.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { SessionBuilder } from './session-builder.ts';
import { wholeSession } from './whole-session.ts';

/** The PDF as a program for people who do not see it goes through it, by its tags and not by where things stand. */

const { state, log } = wholeSession();
const PAPER = minutesPaper(state, log);

interface Said {
  readonly tag: string;
  readonly words: string;
}

interface Part {
  readonly role?: string;
  readonly id?: string;
  readonly children?: readonly Part[];
}

/** Every tagged part that has words of its own, in their order; one that goes on over a page's end comes in two. */
async function saidBy(pdf: Buffer): Promise<readonly Said[]> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await task.promise;
  const said: Said[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const words = await markedWords(page);
    const go = ({ role = '', children = [] }: Part) => {
      const own = children.flatMap(({ id }) => (id === undefined ? [] : [words.get(id) ?? '']));
      if (own.length > 0) said.push({ tag: role, words: own.join('') });
      for (const child of children) if (child.id === undefined) go(child);
    };
    go((await page.getStructTree()) ?? {});
  }
  await task.destroy();
  return said;
}

/** The words of each marked part of the page, by its id. */
async function markedWords(page: PDFPageProxy): Promise<ReadonlyMap<string, string>> {
  const words = new Map<string, string>();
  let open: string | null = null;
  for (const item of (await page.getTextContent({ includeMarkedContent: true })).items) {
    if ('str' in item) {
      if (open !== null) words.set(open, (words.get(open) ?? '') + item.str);
    } else open = item.type === 'endMarkedContent' ? null : (item.id ?? null);
  }
  return words;
}

/** The words of the Word document in their order. */
async function wordsOfDocx(docx: Buffer): Promise<string> {
  const zip = await fromBufferPromise(docx);
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName !== 'word/document.xml') continue;
    const xml = (await buffer(await zip.openReadStreamPromise(entry))).toString('utf8');
    const texts = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)/g)].map(([, text]) => text).join('');
    const plain = texts.replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&lt;', '<');
    return tight(plain.replaceAll('&gt;', '>').replaceAll('&amp;', '&'));
  }
  throw new Error('no document in the file');
}

function tight(text: string): string {
  return text.replace(/\s+/g, '');
}

describe('the PDF of a whole session', () => {
  let bytes: Buffer = Buffer.alloc(0);
  let said: readonly Said[] = [];

  beforeAll(async () => {
    bytes = await renderPdf(PAPER);
    said = await saidBy(bytes);
  }, 60_000);

  it('is marked as tagged, in Vietnamese, and shows its title', async () => {
    const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
    expect(await pdf.getMarkInfo()).toEqual(
      new Map([
        ['Marked', true],
        ['UserProperties', false],
        ['Suspects', false],
      ]),
    );
    expect((await pdf.getMetadata()).info).toMatchObject({
      Language: 'vi-VN',
      Title: PAPER.properties.title,
    });
    expect((await pdf.getViewerPreferences())?.get('DisplayDocTitle')).toBe(true);
    expect((await pdf.getMetadata()).metadata?.getRaw()).toContain('<pdfuaid:part>1</pdfuaid:part>');
    await pdf.loadingTask.destroy();
  });

  it('has its headings, and leaves out no level between them', () => {
    const levels = said.flatMap(({ tag }) => (/^H\d$/.test(tag) ? [Number(tag[1])] : []));
    const headings = [...PAPER.body, ...PAPER.appendix].filter(({ type }) => type === 'heading');
    expect(levels).toHaveLength(headings.length + 1);
    expect(levels[0]).toBe(1);
    expect(levels.every((level, index) => index === 0 || level - (levels[index - 1] ?? 0) <= 1)).toBe(true);
  });

  it('names the columns of each table once, however many pages it takes', () => {
    const tables = [...PAPER.body, ...PAPER.appendix].flatMap((block) =>
      block.type === 'table' ? [block] : [],
    );
    const headers = said.filter(({ tag }) => tag === 'TH').map(({ words }) => tight(words));
    expect(headers).toEqual(tables.flatMap(({ columns }) => columns.map(({ heading }) => tight(heading))));
    const cells = said.filter(({ tag }) => tag === 'TD').map(({ words }) => tight(words));
    expect(cells).toEqual(tables.flatMap(({ rows }) => rows.flat().map(tight)));
  });

  it('says what the Word document says, in the same order', async () => {
    const word = await wordsOfDocx(await renderDocx(PAPER));
    const pdf = tight(said.map(({ words }) => words).join(''));
    // Recipients stand beside the signatures in Word, and below them here.
    const parts = (text: string) => {
      const [signatures, appendix] = [text.indexOf('THƯKÝ(Ký'), text.lastIndexOf('PHỤLỤC')];
      return {
        body: text.slice(0, signatures),
        foot: [...text.slice(signatures, appendix)].sort().join(''),
        appendix: text.slice(appendix),
      };
    };
    expect(parts(word).appendix.length).toBeGreaterThan(1_000);
    expect(parts(pdf)).toEqual(parts(word));
  });
});

it('lists the recipients beside the last signature where its left is empty, as the Word document does', async () => {
  const row = PAPER.signatures[0];
  if (!row) throw new Error('nobody signs');
  const paper: OfficialPaper = {
    ...PAPER,
    body: [paragraph('1')],
    signatures: [row, { ...row, left: null }],
    appendix: [],
  };
  const pdf = (await saidBy(await renderPdf(paper))).map(({ words }) => words).join('');
  expect(tight(pdf)).toBe(await wordsOfDocx(await renderDocx(paper)));
});

it('keeps words apart where a line ends, for whoever listens', async () => {
  const paper: OfficialPaper = {
    ...PAPER,
    body: [paragraph('một hai ba bốn năm sáu '.repeat(20))],
    appendix: [],
  };
  const path = join(temporaryFolder(), 'paper.pdf');
  writeFileSync(path, await renderPdf(paper));
  const heard = execFileSync('pdfinfo', ['-struct-text', path], { encoding: 'utf8' });
  expect(heard).toContain('"BIÊN BẢN Kỳ họp thứ hai Hội đồng nhân dân');
  const lines = [...heard.matchAll(/"(.*(?:một|hai|ba|bốn|năm|sáu).*)"/g)].map(([, words]) => words).join('');
  expect(lines).toContain('một hai ba bốn năm sáu '.repeat(19));
});

it('follows a heading of the third level that stands right below one of the first', async () => {
  const paper: OfficialPaper = {
    ...minutesPaper(new SessionBuilder().state, log),
    body: [
      heading(1, 'I'),
      heading(3, 'a'),
      heading(3, 'b'),
      heading(1, 'II'),
      heading(2, 'c'),
      heading(3, 'd'),
    ],
    appendix: [],
  };
  const levels = (await saidBy(await renderPdf(paper))).flatMap(({ tag }) =>
    /^H\d$/.test(tag) ? [tag] : [],
  );
  expect(levels).toEqual(['H1', 'H2', 'H3', 'H3', 'H2', 'H3', 'H4']);
});

it('has metadata that is XML whatever its title says', async () => {
  const paper: OfficialPaper = {
    ...PAPER,
    body: [paragraph('1')],
    appendix: [],
    properties: { ...PAPER.properties, title: 'A & B <C>', author: 'D & E' },
  };
  const bytes = await renderPdf(paper);
  const xml = /<x:xmpmeta[\s\S]*<\/x:xmpmeta>/.exec(bytes.toString('utf8'))?.[0] ?? '';
  expect(xml).toContain('A &amp; B &lt;C&gt;');
  expect(faultOf(xml)).toBeNull();
});
