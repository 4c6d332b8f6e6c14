import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '#shared/access/permitted.ts';
import type { Person } from '#shared/protocol/person.ts';
import { type Deed, isPermitted } from '../../../client/sign-in/permitted.ts';
import { aSitting } from '../session/builder.ts';
import { d } from '../session/samples.ts';

const CLIENT = join(import.meta.dirname, '../../../client');

const session = aSitting().state;
const secretary: Person = { role: 'secretary', personId: 'thu-ky-1', name: 'Thư ký thứ nhất' };
const delegate: Person = { role: 'delegate', personId: d(1), name: 'Đại biểu' };
const display: Person = { role: 'display', personId: 'hoi-truong', name: 'Màn hình' };

describe('what a screen offers', () => {
  it.each<[Deed, Person, boolean]>([
    ['ClosePoll', secretary, true],
    ['ClosePoll', delegate, false],
    ['RequestToSpeak', delegate, true],
    ['RequestToSpeak', secretary, false],
    ['DeclareConflict', secretary, true],
    ['DeclareConflict', delegate, true],
    ['DeclareConflict', display, false],
    ['presenter:lead', secretary, true],
    ['presenter:lead', delegate, false],
    ['nothing', display, true],
  ])('%s by %o: %s', (deed, me, expected) => {
    expect(isPermitted({ session, me, archived: false }, deed)).toBe(expected);
  });

  it('is nothing that would change an archived session', () => {
    for (const deed of Object.keys(COMMANDS) as Deed[]) {
      expect(isPermitted({ session, me: secretary, archived: true }, deed)).toBe(false);
    }
    expect(isPermitted({ session, me: secretary, archived: true }, 'nothing')).toBe(true);
  });

  it('is nothing before it is known who is signed in, or to what', () => {
    expect(isPermitted({ session, me: null, archived: false }, 'ClosePoll')).toBe(false);
    expect(isPermitted({ session: null, me: secretary, archived: false }, 'ClosePoll')).toBe(false);
  });
});

interface Source {
  readonly name: string;
  readonly text: string;
}

const sources: readonly Source[] = readdirSync(CLIENT, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => ({ name, text: readFileSync(join(CLIENT, name), 'utf8') }));

/** What gives commands, besides the hooks of the console: a new one would give them past these tests. */
const GIVERS = [
  'connection/live.ts',
  'delegate/services/useCommandNow.ts',
  'offline/requests/request-outbox.ts',
  'secretariat/actions/useGive.ts',
];

/** Confirm the number beside their own button, or lead a group; the deed is asked of as a whole. */
const ASKED_WITH_ANOTHER: Readonly<Record<string, readonly string[]>> = {
  ConfirmTotal: ['OpenPollDialog.tsx', 'OpenPrepared.tsx'],
  NoteGroupSpeech: ['groups/DebateCard.tsx'],
  EndGroupMeeting: ['groups/DebateCard.tsx'],
  ResumeGroupMeeting: ['groups/DebateCard.tsx'],
  WriteGroupSummary: ['groups/DebateCard.tsx'],
};

describe('whoever gives a command asks first', () => {
  it('on all ways there are', () => {
    const giving = sources.filter(({ text }) => /\blive\.command\(|\bcommand: \(command\) =>/.test(text));
    expect(giving.map(({ name }) => name).sort()).toEqual(GIVERS);
  });

  it.each(sources.flatMap((source) => givenAtConsole(source).map((type) => [type, source] as const)))(
    '%s at the console, in $name',
    (type, { name, text }) => {
      if (ASKED_WITH_ANOTHER[type]?.some((file) => name.endsWith(file))) return;
      const asks = [`gives="${type}"`, `usePermitted('${type}')`, `'${type}'`].slice(
        0,
        isChosen(text) ? 3 : 2,
      );
      expect(asks.some((asked) => text.includes(asked))).toBe(true);
    },
  );

  it.each(
    sources.flatMap(({ name, text }) =>
      name.startsWith('delegate/') && /\bgive\(/.test(text)
        ? [...text.matchAll(/type: '([A-Z]\w+)'/g)].map(([, type]) => [type ?? '', name] as const)
        : [],
    ),
  )('%s on the tablet, in %s', (type) => {
    const asked = sources.filter(({ name }) => name.startsWith('delegate/')).map(({ text }) => text);
    expect(asked.some((text) => new RegExp(`useMayGive\\([^)]*'${type}'`).test(text))).toBe(true);
  });
});

function givenAtConsole({ name, text }: Source): readonly string[] {
  if (!name.startsWith('secretariat/')) return [];
  return [...text.matchAll(/use(?:Give|Command)\(([^)]*)\)/g)].flatMap(([, types = '']) =>
    [...types.matchAll(/'(\w+)'/g)].map(([, type = '']) => type),
  );
}

/** A button whose command is chosen among several, all of them named in the file. */
function isChosen(text: string): boolean {
  return /gives=\{/.test(text);
}
