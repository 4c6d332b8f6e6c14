import { stepNow } from '#shared/session/agenda/step-now.ts';
import { openIssueGroup } from '#shared/session/questioning/find-issues.ts';
import type { AgendaItem } from '#shared/session/state.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { texts as stepTexts } from '../../steps/texts.ts';
import { FitText } from '../FitText.tsx';
import styles from '../Hall.module.css';
import { LEGIBLE } from '../sizes.ts';
import { texts } from '../texts.ts';
import { GroupsMeeting } from './GroupsMeeting.tsx';

export function ItemScene({ item }: { item: AgendaItem }) {
  const t = useTexts(texts);
  const tSteps = useTexts(stepTexts);
  const step = useSession((session) => stepNow(session, item)?.step ?? null);
  const issue = useSession(openIssueGroup);
  const debate = useSession(({ groupDebates }) =>
    groupDebates.find(
      ({ agendaItemId, progress }) => agendaItemId === item.id && progress.status === 'begun',
    ),
  );
  return (
    <div className={styles.scene}>
      <p className={styles.kicker}>
        {t('item', { number: item.number })}
        {step && ` · ${tSteps(`step.${step}`)}`}
        {debate && ` · ${t('groupsMeet')}`}
      </p>
      <FitText max={6.4} min={LEGIBLE}>
        {item.title}
      </FitText>
      {debate && <GroupsMeeting groups={debate.groups} />}
      {issue && (
        <p className={styles.fact}>{t('issue', { title: issue.title, name: issue.mainAnswerer.name })}</p>
      )}
      {item.presenter && !debate && <p className={styles.fact}>{t('presenter', { name: item.presenter })}</p>}
    </div>
  );
}

export function BetweenScene({ next }: { next: AgendaItem | null }) {
  const t = useTexts(texts);
  return (
    <div className={styles.scene}>
      <p className={styles.kicker}>{next ? t('between') : t('agendaDone')}</p>
      <FitText max={6.4} min={LEGIBLE}>
        {next ? t('next', { number: next.number, title: next.title }) : ''}
      </FitText>
    </div>
  );
}
