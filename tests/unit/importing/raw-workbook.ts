const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface RawSheet {
  readonly name: string;
  readonly state?: 'hidden' | 'veryHidden';
  /** Rows of texts, a text or "" for none; or the XML of `sheetData`. */
  readonly rows: readonly (readonly string[])[] | string;
  readonly merges?: readonly string[];
  /** Index of the style of every cell. */
  readonly style?: number;
}

/** The parts of an .xlsx, for what no library writes: hidden sheets, legacy fonts, errors. */
export function rawWorkbook(
  sheets: readonly RawSheet[],
  fonts: readonly string[] = [],
): Record<string, string> {
  const entries = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}"${state ? ` state="${state}"` : ''} r:id="rId${index + 1}"/>`,
  );
  const relations = sheets.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  const styles = fonts.map((name) => `<font><name val="${name}"/></font>`);
  return {
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${entries.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><fonts><font><name val="Arial"/></font>${styles.join('')}</fonts><cellXfs><xf fontId="0"/>${fonts.map((_, index) => `<xf fontId="${index + 1}"/>`).join('')}</cellXfs></styleSheet>`,
    ...Object.fromEntries(
      sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet)]),
    ),
  };
}

function sheetXml({ rows, merges = [], style = 0 }: RawSheet): string {
  const data =
    typeof rows === 'string' ? rows : rows.map((row, index) => rowXml(row, index + 1, style)).join('');
  const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  return `<worksheet xmlns="${MAIN}"><sheetData>${data}</sheetData><mergeCells>${merged}</mergeCells></worksheet>`;
}

function rowXml(row: readonly string[], number: number, style: number): string {
  const cells = row.map((text, column) => {
    const at = `${String.fromCharCode(65 + column)}${number}`;
    return text === '' ? '' : `<c r="${at}" s="${style}" t="inlineStr"><is><t>${text}</t></is></c>`;
  });
  return `<row r="${number}">${cells.join('')}</row>`;
}

/** The parts of an .ods with the XML of its tables. */
export function rawOds(tables: string, styles = ''): Record<string, string> {
  const namespaces = ['office', 'table', 'text', 'style'].map(
    (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  );
  return {
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `<?xml version="1.0"?><office:document-content ${namespaces.join(' ')}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
  };
}
