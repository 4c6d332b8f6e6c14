import type { ReactNode } from 'react';
import type { DocumentAudience } from '#shared/protocol/audience.ts';
import { unitOf } from '#shared/protocol/audience-order.ts';
import { texts as commonTexts } from '../i18n/common/texts.ts';
import { useTexts } from '../i18n/texts.ts';
import { useSession } from '../sign-in/useSession.ts';
import { Badge } from '../ui/Badge.tsx';

interface AudienceBadgeProps {
  readonly audience: DocumentAudience;
  readonly icon?: ReactNode;
}

/** For whom a document or an agenda item is, where that is not everybody. */
export function AudienceBadge({ audience, icon }: AudienceBadgeProps) {
  const t = useTexts(commonTexts);
  const unit = unitOf(audience);
  const name = useSession(({ units }) => units.find(({ id }) => id === unit)?.name ?? '');
  if (audience === 'public') return null;
  return (
    <Badge tone="plain" icon={icon}>
      {typeof audience === 'string' ? t(`documentFor.${audience}`) : t('documentForUnit', { name })}
    </Badge>
  );
}
