import type { PersonId } from '#shared/protocol/register/ids.ts';
import type { PersonParticulars } from '#shared/protocol/register/people.ts';
import type { RegisteredPerson } from '#shared/register/state.ts';
import type { Missing } from '../deeds/DeedDialog.tsx';
import { namesakes } from '../register/people.ts';

/** What is being written of a person. */
export interface PersonDraft {
  readonly name: string;
  readonly distinction: string;
  readonly title: string;
}

export const NOBODY: PersonDraft = { name: '', distinction: '', title: '' };

export function draftOf({ name, distinction, title }: RegisteredPerson): PersonDraft {
  return { name, distinction, title };
}

export function particularsOf(id: PersonId, draft: PersonDraft): PersonParticulars {
  return {
    id,
    // "Nguyễn  Văn An " is the same name.
    name: draft.name.trim().replace(/\s+/g, ' '),
    distinction: draft.distinction.trim(),
    title: draft.title.trim(),
  };
}

/** Whoever bears the name of another has to be told apart from them. */
export function missingInPerson(
  people: readonly RegisteredPerson[],
  id: PersonId,
  draft: PersonDraft,
): Missing {
  if (draft.name.trim() === '') return 'name';
  const others = namesakes(people, draft.name, id);
  return others.length > 0 && draft.distinction.trim() === '' ? 'distinction' : null;
}
