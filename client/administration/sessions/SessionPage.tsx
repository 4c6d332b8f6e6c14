import { useState } from 'react';
import { findBody, findTerm } from '#shared/register/find.ts';
import type { Body, RegisteredSession } from '#shared/register/state.ts';
import { dayOf, formatDay } from '#shared/text/dates.ts';
import { BUILT_IN_RULE_SETS } from '#shared/voting/rule-sets.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useLocalText } from '../../i18n/useLocalText.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { FactList } from '../../ui/FactList.tsx';
import { FootBar } from '../../ui/FootBar.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { AgendaCard } from '../agendas/AgendaCard.tsx';
import { useDays } from '../deeds/useDays.ts';
import { hrefOf } from '../place.ts';
import { useConvened, useRegister } from '../register/register.ts';
import { ArchiveDialog, UnarchiveDialog } from './ArchiveDialog.tsx';
import { CodesDialog } from './CodesDialog.tsx';
import { ConveneDialog } from './ConveneDialog.tsx';
import { DifferencesCard } from './DifferencesCard.tsx';
import { LinkCard } from './LinkCard.tsx';
import { CorrectSessionDialog, StrikeSessionDialog } from './SessionDialogs.tsx';
import { StageBadge } from './StageBadge.tsx';
import { texts } from './texts.ts';
import { useSessionDays } from './useSessionDays.ts';

/** One session: its particulars, and what is to be done next. */
export function SessionPage({ session }: { session: RegisteredSession }) {
  const t = useTexts(texts);
  const local = useLocalText();
  const days = useSessionDays();
  const saidDays = useDays();
  const body = useRegister((state) => findBody(state, session.bodyId));
  const term = useRegister((state) => (session.termId ? findTerm(state, session.termId)?.title : undefined));
  const rules = BUILT_IN_RULE_SETS.find(({ id }) => id === session.ruleSetId);
  const { convened, struck } = session;
  return (
    <Screen>
      <TextLink href={hrefOf('sessions', session.bodyId)}>{t('back')}</TextLink>
      <Card
        title={session.title}
        aside={struck ? <Badge tone="bad">{t('struck')}</Badge> : <StageBadge session={session} />}
      >
        <FactList
          facts={[
            [t('body'), body?.name ?? ''],
            [t('term'), term ?? ''],
            [t('kindLabel'), t(`kind.${session.kind}`)],
            [t('when'), days(session)],
            [t('place'), session.place],
            [t('ruleSet'), rules ? local(rules.name) : session.ruleSetId],
            [
              t('total'),
              convened && t('totalConfirmed', { total: convened.total, day: formatDay(dayOf(convened.at)) }),
            ],
            [t('totalReason'), convened?.reason ?? ''],
            [t('struckBecause'), struck && saidDays.grounds(struck)],
          ]}
        />
        {body && !struck && session.stage === 'preparing' && <Preparing session={session} body={body} />}
        {!struck && session.stage === 'convened' && <Convened session={session} />}
        {!struck && session.stage === 'archived' && <Archived session={session} />}
      </Card>
      {!struck && session.stage !== 'preparing' && <Links session={session} />}
      {!struck && session.stage === 'convened' && <Differences session={session} />}
      {body && !struck && <Agenda session={session} body={body} />}
    </Screen>
  );
}

function Preparing({ session, body }: { session: RegisteredSession; body: Body }) {
  const t = useTexts(texts);
  const [shown, setShown] = useState<'convene' | 'correct' | 'strike' | null>(null);
  const hide = () => setShown(null);
  return (
    <>
      <FootBar hint={t('conveneHint')}>
        <Button kind="quiet" onClick={() => setShown('strike')}>
          {t('strike')}
        </Button>
        <Button onClick={() => setShown('correct')}>{t('correct')}</Button>
        <Button kind="primary" size="large" onClick={() => setShown('convene')}>
          {t('convene')}
        </Button>
      </FootBar>
      {shown === 'convene' && <ConveneDialog session={session} body={body} onClose={hide} />}
      {shown === 'correct' && <CorrectSessionDialog session={session} body={body} onClose={hide} />}
      {shown === 'strike' && <StrikeSessionDialog session={session} onClose={hide} />}
    </>
  );
}

function Convened({ session }: { session: RegisteredSession }) {
  const t = useTexts(texts);
  const known = useConvened().find(({ id }) => id === session.id);
  const made = known?.made ?? false;
  const isOpen = known?.status === 'open';
  const [shown, setShown] = useState<'codes' | 'archive' | null>(null);
  const hide = () => setShown(null);
  return (
    <>
      {!made && <Notice kind="info">{t('beingMade')}</Notice>}
      <FootBar hint={made ? t('codesHint') : null}>
        <Button kind="quiet" disabled={isOpen} onClick={() => setShown('archive')}>
          {t('archive')}
        </Button>
        <Button kind="primary" size="large" disabled={!made} onClick={() => setShown('codes')}>
          {t('codes')}
        </Button>
      </FootBar>
      {shown === 'codes' && <CodesDialog session={session} onClose={hide} />}
      {shown === 'archive' && <ArchiveDialog session={session} onClose={hide} />}
    </>
  );
}

function Archived({ session }: { session: RegisteredSession }) {
  const t = useTexts(texts);
  const [shown, setShown] = useState(false);
  return (
    <>
      <FootBar hint={t('archivedHint')}>
        <Button kind="quiet" onClick={() => setShown(true)}>
          {t('unarchive')}
        </Button>
      </FootBar>
      {shown && <UnarchiveDialog session={session} onClose={() => setShown(false)} />}
    </>
  );
}

/** Where the session stands on the server. */
function Agenda({ session, body }: { session: RegisteredSession; body: Body }) {
  const made = useConvened().some(({ id, made: stands }) => id === session.id && stands);
  return made ? <AgendaCard session={session} body={body} /> : null;
}

function Links({ session }: { session: RegisteredSession }) {
  const unlinked = useConvened().find(({ id }) => id === session.id)?.unlinked ?? 0;
  return unlinked > 0 ? <LinkCard session={session} /> : null;
}

function Differences({ session }: { session: RegisteredSession }) {
  const differences = useConvened().find(({ id }) => id === session.id)?.differences ?? 0;
  return differences > 0 ? <DifferencesCard session={session} /> : null;
}
