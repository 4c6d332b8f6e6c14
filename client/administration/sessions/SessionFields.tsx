import { useMemo } from 'react';
import type { Body } from '#shared/register/state.ts';
import { BUILT_IN_RULE_SETS } from '#shared/voting/rule-sets.ts';
import { DayField } from '../../forms/DayField.tsx';
import { useTexts } from '../../i18n/texts.ts';
import { useLocalText } from '../../i18n/useLocalText.ts';
import { SelectField, TextField } from '../../ui/Field.tsx';
import styles from '../deeds/Deeds.module.css';
import { termsFor } from '../register/bodies.ts';
import { useRegister } from '../register/register.ts';
import { kindsOf, type SessionDraft, titleOf } from './session-draft.ts';
import { texts } from './texts.ts';

interface SessionFieldsProps {
  readonly body: Body;
  readonly draft: SessionDraft;
  readonly change: (change: Partial<SessionDraft>) => void;
}

export function SessionFields({ body, draft, change }: SessionFieldsProps) {
  const t = useTexts(texts);
  const local = useLocalText();
  const state = useRegister((register) => register);
  const terms = useMemo(() => termsFor(state, body.id), [state, body.id]);
  const kinds = kindsOf(body.kind);
  return (
    <>
      <div className={styles.pair}>
        <SelectField
          label={t('kindLabel')}
          value={draft.kind}
          options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
          onChange={(chosen) => change({ kind: kinds.find((kind) => kind === chosen) ?? draft.kind })}
        />
        <TextField
          label={t('number')}
          hint={t('numberHint')}
          inputMode="numeric"
          value={draft.number}
          onChange={(number) => change({ number })}
          maxLength={4}
        />
      </div>
      {terms.length > 0 && (
        <SelectField
          label={t('term')}
          value={draft.termId ?? ''}
          options={[
            ...terms.map(({ id, title }) => ({ value: id, label: title })),
            { value: '', label: t('withoutTerm') },
          ]}
          onChange={(chosen) => change({ termId: terms.find(({ id }) => id === chosen)?.id ?? null })}
        />
      )}
      <TextField
        label={t('title')}
        hint={t('titleHint')}
        value={titleOf(draft)}
        onChange={(title) => change({ title })}
        maxLength={200}
        required
      />
      <div className={styles.pair}>
        <DayField
          label={t('startsOn')}
          value={draft.startsOn}
          onChange={(startsOn) => change({ startsOn })}
          required
        />
        <TextField
          label={t('days')}
          inputMode="numeric"
          value={draft.days}
          onChange={(days) => change({ days })}
          maxLength={2}
          required
        />
      </div>
      <TextField
        label={t('place')}
        value={draft.place}
        onChange={(place) => change({ place })}
        maxLength={200}
      />
      <SelectField
        label={t('ruleSet')}
        value={draft.ruleSetId}
        options={BUILT_IN_RULE_SETS.map(({ id, name }) => ({ value: id, label: local(name) }))}
        onChange={(ruleSetId) => change({ ruleSetId })}
      />
    </>
  );
}
