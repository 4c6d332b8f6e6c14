import { useMemo } from 'react';
import { BodyKind } from '#shared/protocol/register/bodies.ts';
import type { BodyId } from '#shared/protocol/register/ids.ts';
import { BUILT_IN_RULE_SETS } from '#shared/voting/rule-sets.ts';
import { Checkbox } from '../../forms/Checkbox.tsx';
import { useTexts } from '../../i18n/texts.ts';
import { useLocalText } from '../../i18n/useLocalText.ts';
import { SelectField, TextField } from '../../ui/Field.tsx';
import styles from '../deeds/Deeds.module.css';
import { RangeFields } from '../deeds/RangeFields.tsx';
import { isPart, treeOf } from '../register/bodies.ts';
import { useRegister } from '../register/register.ts';
import { type BodyDraft, usualRuleSet } from './body-draft.ts';
import { texts } from './texts.ts';

interface BodyFieldsProps {
  readonly draft: BodyDraft;
  readonly change: (change: Partial<BodyDraft>) => void;
  /** The body itself, which is no part of itself; null for a new one. */
  readonly own: BodyId | null;
}

export function BodyFields({ draft, change, own }: BodyFieldsProps) {
  const t = useTexts(texts);
  const local = useLocalText();
  const bodies = useRegister((state) => state.bodies);
  const wholes = useMemo(
    () =>
      treeOf(bodies)
        .map(({ body }) => body)
        .filter(({ id, kind }) => id !== own && !isPart(kind)),
    [bodies, own],
  );
  return (
    <>
      <div className={styles.pair}>
        <SelectField
          label={t('kindLabel')}
          value={draft.kind}
          options={BodyKind.options.map((value) => ({ value, label: t(`kind.${value}`) }))}
          onChange={(chosen) => {
            const kind = BodyKind.options.find((option) => option === chosen) ?? draft.kind;
            const parent = isPart(kind) ? (draft.parent ?? wholes[0]?.id ?? null) : null;
            change({ kind, parent, ruleSetId: usualRuleSet(kind) });
          }}
        />
        {isPart(draft.kind) && (
          <SelectField
            label={t('parent')}
            value={draft.parent ?? ''}
            options={wholes.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(chosen) => change({ parent: wholes.find(({ id }) => id === chosen)?.id ?? null })}
          />
        )}
      </div>
      <TextField
        label={t('name')}
        hint={t('nameHint')}
        value={draft.name}
        onChange={(name) => change({ name })}
        maxLength={200}
        required
      />
      <div className={styles.pair}>
        <TextField
          label={t('superiorLabel')}
          hint={t('superiorHint')}
          value={draft.superior}
          onChange={(superior) => change({ superior })}
          maxLength={200}
        />
        <TextField
          label={t('symbolLabel')}
          hint={t('symbolHint')}
          value={draft.symbol}
          onChange={(symbol) => change({ symbol })}
          maxLength={40}
        />
      </div>
      <SelectField
        label={t('ruleSet')}
        value={draft.ruleSetId}
        options={BUILT_IN_RULE_SETS.map(({ id, name }) => ({ value: id, label: local(name) }))}
        onChange={(ruleSetId) => change({ ruleSetId })}
      />
      <Checkbox
        label={t('membersReadPast')}
        checked={draft.membersReadPast ?? false}
        onChange={(membersReadPast) => change({ membersReadPast })}
      />
      <RangeFields draft={draft} change={change} />
    </>
  );
}
