import { useEffect, useState } from 'react';
import type { AgendaAnswer } from '#shared/protocol/register/http.ts';
import type { Body, RegisteredSession } from '#shared/register/state.ts';
import { ProblemNotice } from '../../forms/ProblemNotice.tsx';
import { type Action, useAction } from '../../forms/useAction.ts';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { SelectField } from '../../ui/Field.tsx';
import { FootBar } from '../../ui/FootBar.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { texts as deedTexts } from '../deeds/texts.ts';
import { post, read } from '../register/register.ts';
import styles from './Agendas.module.css';
import { KeepTemplateDialog } from './KeepTemplateDialog.tsx';
import { texts } from './texts.ts';
import { useAgendaSources } from './useAgendaSources.ts';

/** The programme of a session that stands: what it begins with, or what is in it, which can be kept for later sessions. */
export function AgendaCard({ session, body }: { session: RegisteredSession; body: Body }) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const tDeeds = useTexts(deedTexts);
  const path = `/api/register/sessions/${session.id}/agenda`;
  const [answer, setAnswer] = useState<AgendaAnswer | null>(null);
  const action = useAction();
  const { run } = action;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for once for each session
  useEffect(() => {
    let wanted = true;
    void run(async () => {
      const found = await read<AgendaAnswer>(path);
      if (wanted) setAnswer(found);
    });
    return () => {
      wanted = false;
    };
  }, [path]);
  const bring = (source: string) =>
    run(async () => {
      try {
        const { type, id } = sourceOf(source);
        await post(path, type === 'template' ? { type, templateId: id } : { type, sessionId: id });
      } finally {
        // Also where it was refused: somebody at the console may have been first.
        setAnswer(await read<AgendaAnswer>(path));
      }
    });
  return (
    <Card title={t('title')}>
      {answer === null && <p role="status">{tCommon('loading')}</p>}
      {answer?.open && <Beginning session={session} action={action} bring={(from) => void bring(from)} />}
      {answer && answer.lines.length > 0 && <Lines session={session} body={body} lines={answer.lines} />}
      <ProblemNotice action={action} unanswered={tDeeds('unanswered')} />
    </Card>
  );
}

/** The value of a choice: "template g-…" or "session kh-…". */
function sourceOf(value: string): { readonly type: string; readonly id: string } {
  const [type = '', id = ''] = value.split(' ');
  return { type, id };
}

interface BeginningProps {
  readonly session: RegisteredSession;
  readonly action: Action;
  readonly bring: (source: string) => void;
}

function Beginning({ session, action, bring }: BeginningProps) {
  const t = useTexts(texts);
  const sources = useAgendaSources(session);
  const [chosen, setChosen] = useState<string | null>(null);
  const [first] = sources;
  if (!first) return <p className={styles.muted}>{t('none')}</p>;
  const source = chosen ?? first.value;
  return (
    <>
      <p>{t('text')}</p>
      <SelectField
        label={t('from')}
        hint={t('copied')}
        value={source}
        options={sources}
        onChange={setChosen}
      />
      <FootBar>
        <Button kind="primary" disabled={action.busy} onClick={() => bring(source)}>
          {t('bring')}
        </Button>
      </FootBar>
    </>
  );
}

interface LinesProps {
  readonly session: RegisteredSession;
  readonly body: Body;
  readonly lines: AgendaAnswer['lines'];
}

function Lines({ session, body, lines }: LinesProps) {
  const t = useTexts(texts);
  const [keeping, setKeeping] = useState(false);
  const [kept, setKept] = useState<string | null>(null);
  const days = new Set(lines.map(({ day }) => day)).size;
  return (
    <>
      <p className={styles.muted}>{t(days > 1 ? 'count' : 'countOneDay', { count: lines.length, days })}</p>
      <ol className={styles.lines}>
        {lines.map(({ number, title, presenter, minutes, day, level = 0 }) => (
          <li key={number} className={styles.line} style={{ ['--level' as string]: level }}>
            <span className={styles.number}>{number}</span>
            <span>
              {title}
              <span className={styles.muted}>
                {[
                  presenter,
                  minutes === null ? '' : t('minutes', { count: minutes }),
                  days > 1 ? t('day', { day }) : '',
                ]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </span>
            </span>
          </li>
        ))}
      </ol>
      {kept !== null && <Notice kind="success">{t('kept', { title: kept })}</Notice>}
      <FootBar>
        <Button onClick={() => setKeeping(true)}>{t('keep')}</Button>
      </FootBar>
      {keeping && (
        <KeepTemplateDialog
          session={session}
          body={body}
          lines={lines}
          onKept={setKept}
          onClose={() => setKeeping(false)}
        />
      )}
    </>
  );
}
