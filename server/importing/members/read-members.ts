import type { ImportProblem } from '#shared/protocol/http.ts';
import { PersonParticulars, Post } from '#shared/protocol/register/people.ts';
import { cellText } from '../cell-text.ts';
import { readDelegates } from '../delegates.ts';
import { readLine } from '../line.ts';
import type { Place } from '../problems.ts';
import type { Sheets } from '../sheets.ts';
import type { DelegateLine, StatedDelegate } from '../stated-delegate.ts';
import { MEMBER_HEADINGS } from './member-headings.ts';
import { postOf } from './post-of.ts';

/** A member as a list states them; what it says nothing of is absent, or ''. */
export interface StatedMember extends StatedDelegate {
  /** null: not said. */
  readonly post: Post | null;
  /** What the list itself says to tell people of one name apart. */
  readonly distinction: string;
  /** "sinh năm 1970"; used only where two people have one name: the log of the register never forgets. */
  readonly born: string;
}

export interface MemberRow {
  readonly stated: StatedMember;
  readonly place: (field?: 'name' | 'group' | 'committee' | 'title' | 'seat') => Place;
}

export interface MembersReading {
  readonly rows: readonly MemberRow[];
  readonly problems: readonly ImportProblem[];
}

/** Reads a list of members with every problem in it; a row with an error is left out. */
export function readMembers(sheets: Sheets, file: string): MembersReading {
  const { lines, problems } = readDelegates(sheets, file, MEMBER_HEADINGS);
  const readings = lines.map(readRow);
  return {
    rows: readings.map(({ row }) => row),
    problems: [...problems, ...readings.flatMap((reading) => reading.problems)],
  };
}

function readRow({ stated, row }: DelegateLine): {
  readonly row: MemberRow;
  readonly problems: readonly ImportProblem[];
} {
  const distinction = readLine(
    row.cell('distinction'),
    PersonParticulars.shape.distinction,
    row.place('distinction'),
  );
  const post = readLine(row.cell('post'), Post.shape.text, row.place('post'));
  const year = /(?:^|\D)((?:19|20)\d\d)(?:\D|$)/.exec(cellText(row.cell('born')))?.[1];
  return {
    row: {
      stated: {
        ...stated,
        post: postOf(post.text),
        distinction: distinction.text,
        born: year === undefined ? '' : `sinh năm ${year}`,
      },
      place: row.place,
    },
    problems: [...distinction.problems, ...post.problems],
  };
}
