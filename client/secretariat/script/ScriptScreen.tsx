import { Download } from 'lucide-react';
import { useState } from 'react';
import type { AgendaItemId } from '#shared/protocol/ids.ts';
import type { ScriptStep } from '#shared/protocol/script.ts';
import { SITTING_STEPS, SPOKEN_STEPS } from '#shared/script/step-names.ts';
import { stepsOf } from '#shared/script/steps.ts';
import { findItem } from '#shared/session/agenda/programme.ts';
import { findWritten } from '#shared/session/script/find-written.ts';
import { useConnection } from '../../connection/context.tsx';
import { downloadFile } from '../../connection/http.ts';
import { useTexts } from '../../i18n/texts.ts';
import { texts as scriptTexts } from '../../script/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Card } from '../../ui/Card.tsx';
import { SelectField } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { ActionButton } from '../actions/ActionButton.tsx';
import { ProblemNotice } from '../actions/ProblemNotice.tsx';
import { useAction } from '../actions/useAction.ts';
import styles from './Script.module.css';
import { StepEditor } from './StepEditor.tsx';
import { texts } from './texts.ts';

/** The chair's script, step by step: as it will be read, and what is written in the place of the usual phrases. */
export function ScriptScreen() {
  const t = useTexts(texts);
  const agenda = useSession((session) => session.agenda);
  const [choice, setChoice] = useState<string>('whole');
  const options = [
    { value: 'whole', label: t('whole') },
    { value: 'items', label: t('allItems') },
    ...agenda.map(({ id, number, title }) => ({ value: id, label: t('item', { number, title }) })),
  ];
  return (
    <Screen>
      <Notice kind="info" action={<Downloads />}>
        {t('hint')}
      </Notice>
      <Card>
        <SelectField label={t('choose')} value={choice} options={options} onChange={setChoice} />
        <Steps key={choice} choice={choice} />
      </Card>
    </Screen>
  );
}

function Steps({ choice }: { readonly choice: string }) {
  const t = useTexts(texts);
  const tScript = useTexts(scriptTexts);
  const session = useSession((state) => state);
  const item = findItem(session, choice as AgendaItemId);
  const steps: readonly ScriptStep[] = item
    ? stepsOf(session, item)
    : choice === 'items'
      ? SPOKEN_STEPS
      : SITTING_STEPS;
  const [chosen, setChosen] = useState<ScriptStep | null>(null);
  const step = chosen !== null && steps.includes(chosen) ? chosen : steps[0];
  const agendaItemId = item?.id ?? null;
  return (
    <div className={styles.steps}>
      <fieldset className={styles.choices}>
        <legend className={styles.legend}>{t('places')}</legend>
        {steps.map((one) => (
          <label key={one} className={styles.choice}>
            <input type="radio" name="step" checked={one === step} onChange={() => setChosen(one)} />
            <span>{tScript(`step.${one}`)}</span>
            {findWritten(session, { agendaItemId, step: one }) && <Badge tone="good">{t('own')}</Badge>}
          </label>
        ))}
      </fieldset>
      {step && <StepEditor key={step} place={{ agendaItemId, step }} />}
    </div>
  );
}

const FILES = [
  { name: 'docx', path: '/api/export/script.docx', file: 'kich-ban-dieu-hanh.docx' },
  { name: 'pdf', path: '/api/export/script.pdf', file: 'kich-ban-dieu-hanh.pdf' },
] as const;

function Downloads() {
  const t = useTexts(texts);
  const { http } = useConnection();
  const action = useAction();
  return (
    <div className={styles.files}>
      {FILES.map(({ name, path, file }) => (
        <ActionButton
          key={name}
          gives="nothing"
          icon={<Download aria-hidden size={20} />}
          disabled={action.busy}
          onClick={() => action.run(() => downloadFile(http, path, file))}
        >
          {action.busy ? t('preparing') : t(name)}
        </ActionButton>
      ))}
      <ProblemNotice action={action} />
    </div>
  );
}
