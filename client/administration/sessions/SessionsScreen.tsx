import { Plus } from 'lucide-react';
import { Fragment, useMemo, useState } from 'react';
import type { Body, RegisteredSession } from '#shared/register/state.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { BodyChooser } from '../bodies/BodyChooser.tsx';
import { hrefOf } from '../place.ts';
import { bodyNamed, treeOf } from '../register/bodies.ts';
import { useConvened, useRegister } from '../register/register.ts';
import { FirstSteps } from './FirstSteps.tsx';
import { PrepareDialog } from './SessionDialogs.tsx';
import { SessionPage } from './SessionPage.tsx';
import styles from './Sessions.module.css';
import { StageBadge } from './StageBadge.tsx';
import { texts } from './texts.ts';
import { useSessionDays } from './useSessionDays.ts';

/** The sessions of a body by year, or one of them. */
export function SessionsScreen({ subject }: { subject: string | null }) {
  const session = useRegister((state) => state.sessions.find(({ id }) => id === subject));
  const body = useRegister((state) => bodyNamed(state, subject) ?? treeOf(state.bodies)[0]?.body);
  if (session) return <SessionPage key={session.id} session={session} />;
  return body ? <SessionsOf key={body.id} body={body} /> : <FirstSteps body={null} />;
}

function SessionsOf({ body }: { body: Body }) {
  const t = useTexts(texts);
  const all = useRegister((state) => state.sessions);
  const sessions = useMemo(
    () =>
      all
        .filter(({ bodyId, struck }) => bodyId === body.id && struck === null)
        .sort((a, b) => b.startsOn.localeCompare(a.startsOn)),
    [all, body.id],
  );
  // Before that, the next step is another one.
  const canMeet = useRegister((state) => state.memberships.some(({ bodyId }) => bodyId === body.id));
  const [preparing, setPreparing] = useState(false);
  return (
    <>
      <div className={styles.toolbar}>
        <BodyChooser section="sessions" body={body} />
        <Button
          kind={canMeet ? 'primary' : 'secondary'}
          icon={<Plus aria-hidden size={20} />}
          onClick={() => setPreparing(true)}
        >
          {t('prepare')}
        </Button>
      </div>
      {sessions.length === 0 ? <FirstSteps body={body} /> : <YearList sessions={sessions} />}
      {preparing && <PrepareDialog body={body} onClose={() => setPreparing(false)} />}
    </>
  );
}

function YearList({ sessions }: { sessions: readonly RegisteredSession[] }) {
  const t = useTexts(texts);
  const years = [...Map.groupBy(sessions, ({ startsOn }) => startsOn.slice(0, 4))];
  return years.map(([year, those]) => (
    <Fragment key={year}>
      <h2 className={styles.year}>{t('year', { year })}</h2>
      <RowList gap="medium">
        {those.map((session) => (
          <SessionRow key={session.id} session={session} />
        ))}
      </RowList>
    </Fragment>
  ));
}

function SessionRow({ session }: { session: RegisteredSession }) {
  const t = useTexts(texts);
  const days = useSessionDays();
  const differences = useConvened().find(({ id }) => id === session.id)?.differences ?? 0;
  return (
    <li>
      <a className={styles.row} href={hrefOf('sessions', session.id)}>
        <span>
          <span className={styles.title}>{session.title}</span>
          <span className={styles.muted}>
            {[t(`kind.${session.kind}`), days(session), session.place]
              .filter((part) => part !== '')
              .join(' · ')}
          </span>
        </span>
        <span className={styles.badges}>
          {differences > 0 && <Badge tone="warning">{t('differ', { count: differences })}</Badge>}
          <StageBadge session={session} />
        </span>
      </a>
    </li>
  );
}
