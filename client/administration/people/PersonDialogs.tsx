import { useMemo } from 'react';
import type { RegisteredPerson } from '#shared/register/state.ts';
import { useToday } from '../../forms/useToday.ts';
import { useTexts } from '../../i18n/texts.ts';
import { TextField } from '../../ui/Field.tsx';
import { DeedDialog } from '../deeds/DeedDialog.tsx';
import { EndDialog } from '../deeds/EndDialog.tsx';
import { ids, useNewId } from '../deeds/ids.ts';
import { DatedFields, missingOf, SourceFields } from '../deeds/SourceFields.tsx';
import { useDraft } from '../deeds/useDraft.ts';
import { goTo } from '../place.ts';
import { peopleOf } from '../register/people.ts';
import { give, useRegister } from '../register/register.ts';
import { PersonFields } from './PersonFields.tsx';
import { draftOf, missingInPerson, NOBODY, particularsOf } from './person-draft.ts';
import { texts } from './texts.ts';

/** Everybody who is in the register. */
function usePeople(): readonly RegisteredPerson[] {
  const state = useRegister((register) => register);
  return useMemo(() => peopleOf(state), [state]);
}

interface AddPersonDialogProps {
  /** What was looked for in vain. */
  readonly name: string;
  readonly onClose: () => void;
}

export function AddPersonDialog({ name, onClose }: AddPersonDialogProps) {
  const t = useTexts(texts);
  const id = useNewId(ids.person);
  const people = usePeople();
  const { draft, change, touched } = useDraft(() => ({ ...NOBODY, name }));
  return (
    <DeedDialog
      title={t('add')}
      confirm={t('add')}
      missing={missingInPerson(people, id, draft)}
      touched={touched}
      work={async () => {
        await give({ type: 'AddPeople', people: [particularsOf(id, draft)] });
        goTo('people', id);
      }}
      onClose={onClose}
    >
      <PersonFields people={people} id={id} draft={draft} change={change} />
    </DeedDialog>
  );
}

interface PersonDialogProps {
  readonly person: RegisteredPerson;
  readonly onClose: () => void;
}

export function CorrectPersonDialog({ person, onClose }: PersonDialogProps) {
  const t = useTexts(texts);
  const people = usePeople();
  const particulars = useDraft(() => draftOf(person));
  const grounds = useDraft(() => ({ source: '', reason: '' }));
  const { source, reason } = grounds.draft;
  return (
    <DeedDialog
      title={t('correctTitle', { name: person.name })}
      text={t('correctText')}
      confirm={t('correctConfirm')}
      missing={
        missingInPerson(people, person.id, particulars.draft) ??
        (!particulars.touched ? 'unchanged' : reason.trim() === '' ? 'reason' : null)
      }
      touched={particulars.touched || grounds.touched}
      work={() =>
        give({
          type: 'CorrectPerson',
          person: particularsOf(person.id, particulars.draft),
          source: source.trim(),
          reason: reason.trim(),
        })
      }
      onClose={onClose}
    >
      <PersonFields people={people} id={person.id} draft={particulars.draft} change={particulars.change} />
      <SourceFields draft={grounds.draft} change={grounds.change} />
    </DeedDialog>
  );
}

/** A new name from a day on: papers of earlier days keep the earlier one. */
export function RenamePersonDialog({ person, onClose }: PersonDialogProps) {
  const t = useTexts(texts);
  const today = useToday();
  const { draft, change, touched } = useDraft(() => ({
    name: person.name,
    on: today,
    source: '',
    reason: '',
  }));
  const name = draft.name.trim();
  return (
    <DeedDialog
      title={t('renameTitle', { name: person.name })}
      text={t('renameText')}
      confirm={t('renameConfirm')}
      missing={name === '' ? 'name' : name === person.name ? 'unchanged' : missingOf(draft)}
      touched={touched}
      work={() =>
        give({
          type: 'RenamePerson',
          personId: person.id,
          name,
          from: draft.on,
          source: draft.source.trim(),
          reason: draft.reason.trim(),
        })
      }
      onClose={onClose}
    >
      <TextField
        label={t('newName')}
        value={draft.name}
        onChange={(written) => change({ name: written })}
        maxLength={120}
        autoComplete="off"
        required
      />
      <DatedFields draft={draft} change={change} label={t('renamedFrom')} />
    </DeedDialog>
  );
}

export function StrikePersonDialog({ person, onClose }: PersonDialogProps) {
  const t = useTexts(texts);
  return (
    <EndDialog
      title={t('strikeTitle', { name: person.name })}
      deeds={{
        strike: {
          label: t('strike'),
          hint: t('strikeHint'),
          command: (grounds) => ({ type: 'StrikePerson', personId: person.id, ...grounds }),
        },
      }}
      onClose={onClose}
    />
  );
}
