import { useState } from 'react';
import type { RuleSet } from '#shared/protocol/polls.ts';
import { builtInRuleSets } from '#shared/voting/rule-sets.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useLocalText } from '../../i18n/useLocalText.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Card } from '../../ui/Card.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { ActionButton } from '../actions/ActionButton.tsx';
import { EditRulesDialog } from './EditRulesDialog.tsx';
import { REASONS } from './ReasonsFields.tsx';
import { RuleSentence } from './RuleSentence.tsx';
import styles from './Rules.module.css';
import { copyOf, draftOf, nameOfCopy, type RuleSetDraft } from './rule-draft.ts';
import { thresholdsOf } from './rule-texts.ts';
import { SourcesCard } from './SourcesCard.tsx';
import { texts } from './texts.ts';

/** The rules that votes can follow: the council's own copies first, then the built-in ones. */
export function RulesScreen() {
  const t = useTexts(texts);
  const own = useSession((session) => session.ruleSets);
  const day = useSession((session) => session.details.startsOn);
  const [editing, setEditing] = useState<RuleSetDraft | null>(null);
  return (
    <Screen>
      <p className={styles.muted}>{t('intro')}</p>
      {own.map((rules) => (
        <RuleSetCard key={rules.id} rules={rules} own onEdit={setEditing} />
      ))}
      {builtInRuleSets(day).map((rules) => (
        <RuleSetCard key={rules.id} rules={rules} own={false} onEdit={setEditing} />
      ))}
      <SourcesCard day={day} />
      {editing && <EditRulesDialog start={editing} onClose={() => setEditing(null)} />}
    </Screen>
  );
}

interface RuleSetCardProps {
  readonly rules: RuleSet;
  readonly own: boolean;
  readonly onEdit: (draft: RuleSetDraft) => void;
}

function RuleSetCard({ rules, own, onEdit }: RuleSetCardProps) {
  const t = useTexts(texts);
  const local = useLocalText();
  const inUse = useSession((session) => session.details.ruleSetId === rules.id);
  const closed = useSession((session) => session.status === 'closed');
  const name = local(rules.name);
  return (
    <Card
      title={name}
      aside={
        <span className={styles.badges}>
          {inUse && <Badge tone="good">{t('inUse')}</Badge>}
          <Badge tone="plain">{t(own ? 'own' : 'builtIn')}</Badge>
        </span>
      }
    >
      <p className={styles.muted}>{t('id', { id: rules.id })}</p>
      <dl className={styles.thresholds}>
        {thresholdsOf(rules).map((threshold) => (
          <div key={threshold}>
            <dt>{t(`purpose.${threshold}`)}</dt>
            <dd>
              <RuleSentence rules={rules} name={threshold} />
            </dd>
          </div>
        ))}
        {REASONS.map((of) => (
          <div key={of}>
            <dt>{t(`reasons.${of}`)}</dt>
            <dd>{t(`reasonsSentence.${of}.${rules.reasons[of]}`)}</dd>
          </div>
        ))}
      </dl>
      {!closed && (
        <div className={styles.actions}>
          {own && (
            <ActionButton
              gives="SaveRuleSet"
              aria-label={t('editNamed', { name })}
              onClick={() => onEdit(draftOf(rules))}
            >
              {t('edit')}
            </ActionButton>
          )}
          <ActionButton
            gives="SaveRuleSet"
            aria-label={t('copyNamed', { name })}
            onClick={() => onEdit(copyOf(rules, nameOfCopy(rules.name)))}
          >
            {t('copy')}
          </ActionButton>
        </div>
      )}
    </Card>
  );
}
