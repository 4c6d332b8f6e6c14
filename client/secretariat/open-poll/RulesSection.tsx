import { findRuleSet, ruleSetsToChoose } from '#shared/voting/rule-sets.ts';
import { Section } from '../../forms/Section.tsx';
import { useTexts } from '../../i18n/texts.ts';
import { useLocalText } from '../../i18n/useLocalText.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { SelectField } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { RuleSentence } from '../rules/RuleSentence.tsx';
import { thresholdsFor } from '../rules/rule-texts.ts';
import { formOf } from './draft.ts';
import styles from './OpenPoll.module.css';
import type { PartProps } from './part.ts';
import { texts } from './texts.ts';

/** The rules that the result is judged by, and when it is shown. */
export function RulesSection({ draft, change }: PartProps) {
  const t = useTexts(texts);
  const local = useLocalText();
  const own = useSession((session) => session.ruleSets);
  const day = useSession((session) => session.details.startsOn);
  const rules = findRuleSet(own, draft.ruleSetId, day);
  const thresholds = [
    ...thresholdsFor(draft.paperType, draft.decision),
    ...(formOf(draft) === 'opinion' ? [] : (['quorum'] as const)),
  ];
  return (
    <Section name={t('rules')} now={rules ? local(rules.name) : draft.ruleSetId}>
      <SelectField
        label={t('ruleSet')}
        value={draft.ruleSetId}
        options={ruleSetsToChoose(own, day).map(({ id, name }) => ({ value: id, label: local(name) }))}
        onChange={(ruleSetId) => change({ ruleSetId })}
      />
      {draft.paperType === 'motion' && (
        <div className={styles.group}>
          <h3>{t('decision')}</h3>
          <Segmented
            label={t('decision')}
            options={[
              { value: 'ordinary', label: t('decisions.ordinary') },
              { value: 'removal', label: t('decisions.removal') },
              ...(rules?.depleted || draft.decision === 'depleted'
                ? [{ value: 'depleted' as const, label: t('decisions.depleted') }]
                : []),
            ]}
            value={draft.decision}
            onChange={(decision) => change({ decision })}
          />
        </div>
      )}
      {draft.paperType === 'motion' && draft.decision === 'depleted' && (
        <Notice kind="info">{t('depletedHint')}</Notice>
      )}
      <div className={styles.sentences}>
        {draft.paperType === 'election' && <p>{t('method.absolute-majority')}</p>}
        {rules && thresholds.map((name) => <RuleSentence key={name} rules={rules} name={name} />)}
      </div>
      <div className={styles.group}>
        <h3>{t('reveal')}</h3>
        <Segmented
          label={t('reveal')}
          options={[
            { value: 'on-announcement', label: t('reveals.on-announcement') },
            { value: 'at-once', label: t('reveals.at-once') },
          ]}
          value={draft.reveal}
          onChange={(reveal) => change({ reveal })}
        />
      </div>
    </Section>
  );
}
