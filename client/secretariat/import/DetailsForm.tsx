import { useId, useState } from 'react';
import { SessionDetails } from '#shared/protocol/records.ts';
import { ruleSetsToChoose } from '#shared/voting/rule-sets.ts';
import { DayField } from '../../forms/DayField.tsx';
import { texts as formsTexts } from '../../forms/texts.ts';
import { WhyNot } from '../../forms/WhyNot.tsx';
import { useTexts } from '../../i18n/texts.ts';
import { useLocalText } from '../../i18n/useLocalText.ts';
import { usePermitted } from '../../sign-in/usePermitted.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Card } from '../../ui/Card.tsx';
import { SelectField, TextField } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ActionButton } from '../actions/ActionButton.tsx';
import { ProblemNotice } from '../actions/ProblemNotice.tsx';
import { useCommand } from '../actions/useAction.ts';
import styles from './Import.module.css';
import { texts } from './texts.ts';

const TEXTS = ['title', 'council', 'term', 'place'] as const;

/** The particulars of the session, as headers and minutes print them. */
export function DetailsForm() {
  const t = useTexts(texts);
  const tForms = useTexts(formsTexts);
  const local = useLocalText();
  const ruleSets = useSession((session) => session.ruleSets);
  const details = useSession((session) => session.details);
  const closed = useSession((session) => session.status === 'closed');
  const changing = usePermitted('ChangeSessionDetails');
  const fixed = closed || !changing;
  const [draft, setDraft] = useState<SessionDetails | null>(null);
  const [saved, setSaved] = useState(false);
  const action = useCommand('ChangeSessionDetails');
  const whyId = useId();
  const shown = draft ?? details;
  const valid = SessionDetails.safeParse(shown).success;
  const why = closed ? t('details.closed') : valid ? null : tForms('missing.fields');
  const change = (part: Partial<SessionDetails>) => {
    setSaved(false);
    setDraft({ ...shown, ...part });
  };
  const save = async () => {
    const parsed = SessionDetails.safeParse(shown);
    if (!parsed.success) return;
    const done = await action.give({ type: 'ChangeSessionDetails', details: parsed.data });
    if (!done) return;
    setDraft(null);
    setSaved(true);
  };
  return (
    <Card title={t('details.heading')}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {TEXTS.map((name) => (
          <div key={name} className={styles.wide}>
            <TextField
              label={t(`details.${name}`)}
              value={shown[name]}
              onChange={(value) => change({ [name]: value })}
              maxLength={200}
              required={name === 'title' || name === 'council'}
              disabled={fixed}
            />
          </div>
        ))}
        <DayField
          label={t('details.startsOn')}
          value={shown.startsOn}
          onChange={(startsOn) => change({ startsOn })}
          required
          disabled={fixed}
        />
        <TextField
          label={t('details.days')}
          type="number"
          min={1}
          max={60}
          value={String(shown.days)}
          onChange={(days) => change({ days: Number(days) })}
          required
          disabled={fixed}
        />
        <TextField
          label={t('details.closedPapersHours')}
          hint={t('details.closedPapersHint')}
          type="number"
          min={1}
          max={8760}
          value={String(shown.closedPapersHours)}
          onChange={(hours) => change({ closedPapersHours: Number(hours) })}
          required
          disabled={fixed}
        />
        <SelectField
          label={t('details.ruleSet')}
          value={shown.ruleSetId}
          options={ruleSetsToChoose(ruleSets, shown.startsOn).map(({ id, name }) => ({
            value: id,
            label: local(name),
          }))}
          onChange={(ruleSetId) => change({ ruleSetId })}
          disabled={fixed}
        />
        <div className={styles.actions}>
          <WhyNot id={whyId} reason={why} />
          <ActionButton
            gives="ChangeSessionDetails"
            kind="primary"
            type="submit"
            aria-describedby={whyId}
            disabled={fixed || draft === null || !valid || action.busy}
          >
            {t('details.save')}
          </ActionButton>
        </div>
      </form>
      {saved && <Notice kind="success">{t('details.saved')}</Notice>}
      <ProblemNotice action={action} />
    </Card>
  );
}
