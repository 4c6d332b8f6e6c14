import type { RegisteredSession } from '#shared/register/state.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Badge } from '../../ui/Badge.tsx';
import { useConvened } from '../register/register.ts';
import { texts } from './texts.ts';

const TONES = {
  preparing: 'warning',
  convened: 'good',
  open: 'good',
  closed: 'plain',
  archived: 'plain',
} as const;

/** How far a session has come: by the register, and, once it was convened, by the session itself. */
export function StageBadge({ session: { id, stage } }: { session: RegisteredSession }) {
  const t = useTexts(texts);
  const status = useConvened().find((known) => known.id === id)?.status ?? 'preparing';
  const reached = stage === 'convened' && status !== 'preparing' ? status : stage;
  return <Badge tone={TONES[reached]}>{t(`stage.${reached}`)}</Badge>;
}
