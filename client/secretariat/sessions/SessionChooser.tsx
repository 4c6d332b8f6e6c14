import { KeyRound, LogOut } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { MySession, MySessions } from '#shared/protocol/http.ts';
import { dayOf, formatDay } from '#shared/text/dates.ts';
import { jsonOf } from '../../connection/http.ts';
import { useAction } from '../../forms/useAction.ts';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useLocalText } from '../../i18n/useLocalText.ts';
import { sessionsOn } from '../../sign-in/gate.ts';
import { phaseOf, theOneGoingOn } from '../../sign-in/going-on.ts';
import type { ChooserProps } from '../../sign-in/SignInGate.tsx';
import { OwnWaysDialog } from '../../staff/OwnWaysDialog.tsx';
import { PinGate } from '../../staff/PinGate.tsx';
import { texts as staffTexts } from '../../staff/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { RowList } from '../../ui/RowList.tsx';
import styles from './Sessions.module.css';
import { texts } from './texts.ts';

const PHASES = ['now', 'next', 'past'] as const;

/** Where a secretary of the register begins: the sessions of their bodies, of which they enter one. */
export function SessionChooser(props: ChooserProps) {
  return (
    <PinGate http={props.person.http}>
      <Chooser {...props} />
    </PinGate>
  );
}

function Chooser({ person, opensByItself, why }: ChooserProps) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const tStaff = useTexts(staffTexts);
  const sentence = useLocalText();
  const { sessions, problem, reload } = useSessionsOf(person);
  const [showsWays, setShowsWays] = useState(false);
  const today = dayOf(new Date().toISOString());
  const one = opensByItself && sessions ? theOneGoingOn(sessions, today) : null;
  useEffect(() => {
    if (one) person.open(one);
  }, [one, person]);
  return (
    <main className={styles.page}>
      <div className={styles.head}>
        <div>
          <h1>{t('heading')}</h1>
          <p className={styles.muted}>{person.person.name}</p>
        </div>
        <div className={styles.deeds}>
          <Button icon={<KeyRound aria-hidden size={20} />} onClick={() => setShowsWays(true)}>
            {tStaff('ways')}
          </Button>
          <Button icon={<LogOut aria-hidden size={20} />} onClick={person.signOut}>
            {tCommon('signOut')}
          </Button>
        </div>
      </div>
      {why && <Notice kind="warning">{sentence(why)}</Notice>}
      {problem && (
        <Notice kind="error" action={<Button onClick={reload}>{tCommon('retry')}</Button>}>
          {problem === 'unanswered' ? t('unanswered') : sentence(problem)}
        </Notice>
      )}
      <p className={styles.muted}>{t('intro')}</p>
      {!sessions && !problem && <p role="status">{t('loading')}</p>}
      {sessions?.length === 0 && <Card>{t('none')}</Card>}
      {PHASES.map((phase) => {
        const those = (sessions ?? []).filter((session) => phaseOf(session, today) === phase);
        if (those.length === 0) return null;
        return (
          <Card key={phase} title={t(`phase.${phase}`)}>
            <RowList>
              {those.map((session) => (
                <SessionRow key={session.id} session={session} onOpen={() => person.open(session)} />
              ))}
            </RowList>
          </Card>
        );
      })}
      {showsWays && <OwnWaysDialog http={person.http} onClose={() => setShowsWays(false)} />}
    </main>
  );
}

function SessionRow({ session, onOpen }: { readonly session: MySession; readonly onOpen: () => void }) {
  const t = useTexts(texts);
  const { title, bodyName, startsOn, endsOn, place } = session;
  const days =
    startsOn === endsOn
      ? formatDay(startsOn)
      : t('days', { from: formatDay(startsOn), until: formatDay(endsOn) });
  return (
    <li className={styles.row}>
      <div>
        <p className={styles.title}>{title}</p>
        <p>{bodyName}</p>
        <p className={styles.muted}>{[days, place].filter(Boolean).join(' · ')}</p>
      </div>
      <Button aria-label={t('openNamed', { title, body: bodyName })} onClick={onOpen}>
        {t('open')}
      </Button>
    </li>
  );
}

/** Those that somebody runs; null until they are known. */
function useSessionsOf(person: ChooserProps['person']) {
  const { run, problem } = useAction();
  const [sessions, setSessions] = useState<readonly MySession[] | null>(null);
  const [asked, setAsked] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read anew when it is asked for
  useEffect(() => {
    let wanted = true;
    void run(async () => {
      const answer = await jsonOf<MySessions>(await person.http('/api/my/sessions'));
      if (wanted) setSessions(sessionsOn('secretary', answer.sessions));
    });
    return () => {
      wanted = false;
    };
  }, [person, asked]);
  // What was convened meanwhile shows when somebody comes back to the page.
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') setAsked((times) => times + 1);
    };
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  useEffect(() => {
    // Some refusals end the sign-in, which the gate then says.
    if (problem && problem !== 'unanswered') person.heard(problem);
  }, [problem, person]);
  return { sessions, problem, reload: () => setAsked((times) => times + 1) };
}
