import { useMemo, useState } from 'react';
import type { RegisteredPerson } from '#shared/register/state.ts';
import { useTexts } from '../../i18n/texts.ts';
import { DeedDialog } from '../deeds/DeedDialog.tsx';
import { SourceFields } from '../deeds/SourceFields.tsx';
import { useDraft } from '../deeds/useDraft.ts';
import { goTo } from '../place.ts';
import { namedApart, peopleOf } from '../register/people.ts';
import { give, useRegister } from '../register/register.ts';
import { PersonPicker } from './PersonPicker.tsx';
import { texts } from './texts.ts';

/** Makes one person of two entries: all that `person` was and is becomes that of another one. */
export function MergePersonDialog({ person, onClose }: { person: RegisteredPerson; onClose: () => void }) {
  const t = useTexts(texts);
  const state = useRegister((register) => register);
  const others = useMemo(() => peopleOf(state).filter(({ id }) => id !== person.id), [state, person.id]);
  const [into, setInto] = useState<RegisteredPerson | null>(null);
  const { draft, change, touched } = useDraft(() => ({ source: '', reason: '' }));
  const merge = async () => {
    if (!into) return;
    const grounds = { source: draft.source.trim(), reason: draft.reason.trim() };
    await give({ type: 'MergePeople', personId: person.id, into: into.id, ...grounds });
    goTo('people', into.id);
  };
  return (
    <DeedDialog
      title={t('mergeTitle', { name: namedApart(person) })}
      text={t('mergeText', { name: namedApart(person) })}
      confirm={t('mergeConfirm')}
      danger
      missing={into === null ? 'person' : draft.reason.trim() === '' ? 'reason' : null}
      touched={touched || into !== null}
      work={merge}
      onClose={onClose}
    >
      <PersonPicker label={t('mergeWith')} people={others} chosen={into} onChoose={setInto} onNew={null} />
      {into && <p>{t('mergeSummary', { name: namedApart(person), into: namedApart(into) })}</p>}
      <SourceFields draft={draft} change={change} />
    </DeedDialog>
  );
}
