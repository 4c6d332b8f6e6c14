import { useMemo, useState } from 'react';
import type { AppointmentParticulars } from '#shared/protocol/register/people.ts';
import type { RegisteredPerson } from '#shared/register/state.ts';
import { RadioCards } from '../../forms/RadioCards.tsx';
import { useToday } from '../../forms/useToday.ts';
import { useTexts } from '../../i18n/texts.ts';
import { SelectField, TextField } from '../../ui/Field.tsx';
import { DeedDialog, type Missing } from '../deeds/DeedDialog.tsx';
import { ids, useNewId } from '../deeds/ids.ts';
import { missingOfRange, RangeFields, rangeOf } from '../deeds/RangeFields.tsx';
import { texts as deedTexts } from '../deeds/texts.ts';
import { useDraft } from '../deeds/useDraft.ts';
import { PersonPicker } from '../people/PersonPicker.tsx';
import { treeOf } from '../register/bodies.ts';
import { peopleOf } from '../register/people.ts';
import { give, useRegister } from '../register/register.ts';
import { texts } from './texts.ts';

type Capacity = AppointmentParticulars['capacity'];

interface AppointmentDraft {
  readonly capacity: Capacity;
  /** Id of a body; 'server': the whole of it. */
  readonly within: string;
  readonly from: string;
  readonly until: string;
  readonly source: string;
}

export function AppointDialog({ onClose }: { onClose: () => void }) {
  const t = useTexts(texts);
  const tDeeds = useTexts(deedTexts);
  const today = useToday();
  const id = useNewId(ids.appointment);
  const state = useRegister((register) => register);
  const people = useMemo(() => peopleOf(state), [state]);
  const bodies = useMemo(() => treeOf(state.bodies).map(({ body }) => body), [state.bodies]);
  const [person, setPerson] = useState<RegisteredPerson | null>(null);
  const { draft, change, touched } = useDraft<AppointmentDraft>(() => ({
    capacity: 'secretary',
    within: bodies[0]?.id ?? 'server',
    from: today,
    until: '',
    source: '',
  }));
  const body = bodies.find((known) => known.id === draft.within);
  const missing: Missing = person === null ? 'person' : missingOfRange(draft);
  const appoint = async () => {
    if (!person) return;
    const common = { id, personId: person.id, ...rangeOf(draft) };
    await give({
      type: 'AppointStaff',
      appointment:
        draft.capacity === 'administrator'
          ? { capacity: 'administrator', within: 'server', ...common }
          : { capacity: 'secretary', within: body?.id ?? 'server', ...common },
      source: draft.source.trim(),
      reason: '',
    });
  };
  return (
    <DeedDialog
      title={t('appoint')}
      confirm={t('appointConfirm')}
      width="wide"
      missing={missing}
      touched={touched || person !== null}
      work={appoint}
      onClose={onClose}
    >
      <PersonPicker label={t('who')} people={people} chosen={person} onChoose={setPerson} onNew={null} />
      <RadioCards<Capacity>
        legend={t('capacityLegend')}
        options={(['secretary', 'administrator'] as const).map((value) => ({
          value,
          label: t(`capacity.${value}`),
          hint: t(`capacityHint.${value}`),
        }))}
        value={draft.capacity}
        onChange={(capacity) => change({ capacity })}
      />
      {draft.capacity === 'secretary' && (
        <SelectField
          label={t('within')}
          value={draft.within}
          options={[
            ...bodies.map(({ id: bodyId, name }) => ({ value: bodyId, label: name })),
            { value: 'server', label: t('wholeServer') },
          ]}
          onChange={(within) => change({ within })}
        />
      )}
      <RangeFields draft={draft} change={change} />
      <TextField
        label={tDeeds('source')}
        hint={tDeeds('sourceHint')}
        value={draft.source}
        onChange={(source) => change({ source })}
        maxLength={300}
      />
    </DeedDialog>
  );
}
