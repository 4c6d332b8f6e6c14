import type { Person } from '#shared/protocol/person.ts';
import type { IdentityNote } from '#shared/protocol/sign-ins.ts';

/** One press of a button: the same done with the codes of one or of many people. */
export interface CodeDeed {
  readonly note: IdentityNote;
  /** All whom it was done with, in the order of the notes. */
  readonly people: readonly Person[];
}

/** Notes of one moment, one deed and one doer become one: a stack of slips is a line and not eighty. */
export function deedsOf(notes: readonly IdentityNote[]): readonly CodeDeed[] {
  const deeds: CodeDeed[] = [];
  for (const note of notes) {
    const last = deeds.at(-1);
    if (last && isSameDeed(last.note, note))
      deeds[deeds.length - 1] = { ...last, people: [...last.people, note.person] };
    else deeds.push({ note, people: [note.person] });
  }
  return deeds;
}

function isSameDeed(one: IdentityNote, other: IdentityNote): boolean {
  const by = ({ by: doer }: IdentityNote) => (typeof doer === 'string' ? doer : doer.personId);
  return one.deed === other.deed && one.at === other.at && by(one) === by(other) && one.deed !== 'signed-in';
}
