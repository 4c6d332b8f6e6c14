import type { DocumentAudience } from '#shared/protocol/audience.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { texts } from './texts.ts';

/** What an audience is called in a list to choose from. */
export function useAudienceText(): (audience: DocumentAudience) => string {
  const t = useTexts(texts);
  const units = useSession((session) => session.units);
  return (audience) => {
    if (typeof audience === 'string') return t(`audiences.${audience}`);
    const unit = units.find(({ id }) => id === audience.unit);
    return t(`audienceUnit.${unit?.kind ?? 'group'}`, { name: unit?.name ?? audience.unit });
  };
}
