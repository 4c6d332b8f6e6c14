import { stepNow } from '#shared/session/agenda/step-now.ts';
import type { AgendaItem } from '#shared/session/state.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { texts as stepTexts } from '../../steps/texts.ts';
import { Badge } from '../../ui/Badge.tsx';
import { texts } from './texts.ts';

/** Which step the item under way is in. */
export default function StepMark({ item }: { readonly item: AgendaItem }) {
  const t = useTexts(texts);
  const tSteps = useTexts(stepTexts);
  const step = useSession((session) => stepNow(session, item)?.step ?? null);
  if (step === null) return null;
  return (
    <p>
      <Badge tone="good">{t('step', { step: tSteps(`step.${step}`) })}</Badge>
    </p>
  );
}
