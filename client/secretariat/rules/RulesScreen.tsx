import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleSet } from '#shared/protocol/polls.ts';
import { BUILT_IN_RULE_SETS } from '#shared/voting/rule-sets.ts';
import { useLocalText } from '../../polls/useLocalText.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Card } from '../../ui/Card.tsx';
import { ActionButton } from '../actions/ActionButton.tsx';
import { EditRulesDialog } from './EditRulesDialog.tsx';
import { RuleSentence } from './RuleSentence.tsx';
import styles from './Rules.module.css';
import { copyOf, draftOf, nameOfCopy, type RuleSetDraft } from './rule-draft.ts';
import { thresholdsOf } from './rule-texts.ts';

/** The rules that votes can follow: the council's own copies first, then the built-in ones. */
export function RulesScreen() {
  const { t } = useTranslation('secretariat');
  const own = useSession((session) => session.ruleSets);
  const [editing, setEditing] = useState<RuleSetDraft | null>(null);
  return (
    <div className={styles.screen}>
      <p className={styles.muted}>{t('rules.intro')}</p>
      {own.map((rules) => (
        <RuleSetCard key={rules.id} rules={rules} own onEdit={setEditing} />
      ))}
      {BUILT_IN_RULE_SETS.map((rules) => (
        <RuleSetCard key={rules.id} rules={rules} own={false} onEdit={setEditing} />
      ))}
      {editing && <EditRulesDialog start={editing} onClose={() => setEditing(null)} />}
    </div>
  );
}

interface RuleSetCardProps {
  readonly rules: RuleSet;
  readonly own: boolean;
  readonly onEdit: (draft: RuleSetDraft) => void;
}

function RuleSetCard({ rules, own, onEdit }: RuleSetCardProps) {
  const { t } = useTranslation('secretariat');
  const local = useLocalText();
  const inUse = useSession((session) => session.details.ruleSetId === rules.id);
  const closed = useSession((session) => session.status === 'closed');
  const name = local(rules.name);
  return (
    <Card
      title={name}
      aside={
        <span className={styles.badges}>
          {inUse && <Badge tone="good">{t('rules.inUse')}</Badge>}
          <Badge tone="plain">{t(own ? 'rules.own' : 'rules.builtIn')}</Badge>
        </span>
      }
    >
      <p className={styles.muted}>{t('rules.id', { id: rules.id })}</p>
      <dl className={styles.thresholds}>
        {thresholdsOf(rules).map((threshold) => (
          <div key={threshold}>
            <dt>{t(`rules.purpose.${threshold}`)}</dt>
            <dd>
              <RuleSentence rules={rules} name={threshold} />
            </dd>
          </div>
        ))}
      </dl>
      {!closed && (
        <div className={styles.actions}>
          {own && (
            <ActionButton aria-label={t('rules.editNamed', { name })} onClick={() => onEdit(draftOf(rules))}>
              {t('rules.edit')}
            </ActionButton>
          )}
          <ActionButton
            aria-label={t('rules.copyNamed', { name })}
            onClick={() => onEdit(copyOf(rules, nameOfCopy(rules.name)))}
          >
            {t('rules.copy')}
          </ActionButton>
        </div>
      )}
    </Card>
  );
}
