import type { Body } from '#shared/register/state.ts';
import { problem } from '../problems.ts';
import { readSheets } from '../read-sheets.ts';
import { singleFile } from '../source.ts';
import { type MemberRow, type MembersReading, readMembers } from './read-members.ts';

/**
 * Reads a spreadsheet with members of `body`, as a session's import reads its list of delegates. Everything wrong with it is in its
 * problems. `name`: as its sender calls it.
 * @throws the file system's error when it cannot be read.
 */
export async function readMembersFile(path: string, name: string, body: Body): Promise<MembersReading> {
  const { files } = await singleFile(path, name);
  const [file] = files;
  if (!file) throw new Error(`${path} is no file`);
  const reading = await readSheets(file);
  if (!reading.ok) return { rows: [], problems: [reading.problem] };
  const { rows, problems } = readMembers(reading.sheets, file.name);
  if (!isPart(body) || !rows.some(namesParts)) return { rows, problems };
  const ignored = problem('member-parts-ignored', { file: file.name }, { body: body.name });
  return { rows: rows.map(withoutParts), problems: [...problems, ignored] };
}

/** A standing body, a committee and a group have no groups and committees of their own. */
function isPart({ kind }: Body): boolean {
  return kind === 'standing-body' || kind === 'committee' || kind === 'group';
}

function namesParts({ stated: { group = '', committee = '' } }: MemberRow): boolean {
  return group !== '' || committee !== '';
}

function withoutParts({ stated, place }: MemberRow): MemberRow {
  return { stated: { ...stated, group: '', committee: '' }, place };
}
