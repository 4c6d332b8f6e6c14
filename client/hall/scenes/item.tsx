import { stepNow } from '#shared/session/agenda/step-now.ts';
import { openIssueGroup } from '#shared/session/questioning/find-issues.ts';
import type { AgendaItem } from '#shared/session/state.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { texts as stepTexts } from '../../steps/texts.ts';
import { FitText } from '../FitText.tsx';
import styles from '../Hall.module.css';
import { texts } from '../texts.ts';

export function ItemScene({ item }: { item: AgendaItem }) {
  const t = useTexts(texts);
  const tSteps = useTexts(stepTexts);
  const step = useSession((session) => stepNow(session, item)?.step ?? null);
  const issue = useSession(openIssueGroup);
  return (
    <div className={styles.scene}>
      <p className={styles.kicker}>
        {t('item', { number: item.number })}
        {step && ` · ${tSteps(`step.${step}`)}`}
      </p>
      <FitText max={6} min={2.2}>
        {item.title}
      </FitText>
      {issue && (
        <p className={styles.fact}>{t('issue', { title: issue.title, name: issue.mainAnswerer.name })}</p>
      )}
      {item.presenter && <p className={styles.fact}>{t('presenter', { name: item.presenter })}</p>}
    </div>
  );
}

export function BetweenScene({ next }: { next: AgendaItem | null }) {
  const t = useTexts(texts);
  return (
    <div className={styles.scene}>
      <p className={styles.kicker}>{next ? t('between') : t('agendaDone')}</p>
      <FitText max={5} min={2.2}>
        {next ? t('next', { number: next.number, title: next.title }) : ''}
      </FitText>
    </div>
  );
}
