import type { PaperProperties } from './blocks.ts';

const CENTRAL_ENTRY = 0x02014b50;
const END_OF_CENTRAL_DIRECTORY = 0x06054b50;
/** 1 January 1980, 00:00, the zero of zip files. */
const ZIP_EPOCH = 0x00210000;

/** docProps/core.xml with the paper's own time; the library would write the clock's. */
export function corePropertiesXml({ title, author, at }: PaperProperties): string {
  const time = at.replace(/\.\d+Z$/, 'Z');
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapedXml(title)}</dc:title><dc:creator>${escapedXml(author)}</dc:creator>`,
    `<cp:lastModifiedBy>${escapedXml(author)}</cp:lastModifiedBy><cp:revision>1</cp:revision>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('');
}

/** As text between the tags of XML. */
export function escapedXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/**
 * The zip file with every entry dated 1980, so that the same minutes give the same bytes whenever they are made.
 * @throws RangeError when `zip` is not a zip file without a comment.
 */
export function withFixedZipTimes(zip: Buffer): Buffer {
  const bytes = Buffer.from(zip);
  const end = bytes.length - 22;
  if (bytes.readUInt32LE(end) !== END_OF_CENTRAL_DIRECTORY) throw new RangeError('not a plain zip file');
  let at = bytes.readUInt32LE(end + 16);
  while (bytes.readUInt32LE(at) === CENTRAL_ENTRY) {
    bytes.writeUInt32LE(ZIP_EPOCH, at + 12);
    bytes.writeUInt32LE(ZIP_EPOCH, bytes.readUInt32LE(at + 42) + 10);
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return bytes;
}
