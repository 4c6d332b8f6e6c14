import type { SessionStage } from '#shared/protocol/register/sessions.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Badge } from '../../ui/Badge.tsx';
import { texts } from './texts.ts';

const TONES = { preparing: 'warning', convened: 'good', archived: 'plain' } as const;

/** How far a session has come. */
export function StageBadge({ stage }: { stage: SessionStage }) {
  const t = useTexts(texts);
  return <Badge tone={TONES[stage]}>{t(`stage.${stage}`)}</Badge>;
}
