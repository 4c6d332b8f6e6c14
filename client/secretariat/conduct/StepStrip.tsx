import { Check } from 'lucide-react';
import type { ItemStep } from '#shared/protocol/steps.ts';
import { stepNow } from '#shared/session/agenda/step-now.ts';
import type { AgendaItem } from '#shared/session/state.ts';
import { formatTime } from '#shared/text/dates.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { texts as stepTexts } from '../../steps/texts.ts';
import { ActionButton } from '../actions/ActionButton.tsx';
import { ProblemNotice } from '../actions/ProblemNotice.tsx';
import { useCommand } from '../actions/useAction.ts';
import { stepsFor } from './next-deed.ts';
import styles from './StepStrip.module.css';
import { texts } from './texts.ts';

/** The steps of the item under way: which it is in, since when, and the way to any other with one press. */
export function StepStrip({ item }: { readonly item: AgendaItem }) {
  const t = useTexts(texts);
  const tSteps = useTexts(stepTexts);
  const session = useSession((state) => state);
  const now = stepNow(session, item);
  const steps = stepsFor(session, item);
  const action = useCommand('BeginStep');
  const voting = session.polls.some(({ status }) => status === 'open');
  const begun = new Set(
    item.progress.status === 'current' ? item.progress.steps?.map(({ step }) => step) : [],
  );
  if (steps.length === 0) return null;
  const begin = (step: ItemStep) =>
    void action.give({ type: 'BeginStep', itemId: item.id, step, from: now?.step ?? null });
  return (
    <div>
      <ol className={styles.steps} aria-label={t('steps')}>
        {steps.map((step) => {
          const isNow = now?.step === step;
          return (
            <li key={step} aria-current={isNow ? 'step' : undefined}>
              <ActionButton
                gives="BeginStep"
                className={isNow ? styles.now : styles.step}
                icon={!isNow && begun.has(step) ? <Check aria-hidden size={16} /> : undefined}
                aria-pressed={isNow}
                disabled={action.busy || (voting && !isNow)}
                title={voting && !isNow ? t('votingNow') : undefined}
                onClick={() => !isNow && begin(step)}
              >
                {tSteps(`step.${step}`)}
                {isNow && <span className={styles.since}> {formatTime(now.at)}</span>}
              </ActionButton>
            </li>
          );
        })}
      </ol>
      <ProblemNotice action={action} />
    </div>
  );
}
