import { useMemo } from 'react';
import type { RegisteredSession } from '#shared/register/state.ts';
import { formatDay } from '#shared/text/dates.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useRegister } from '../register/register.ts';
import { texts } from './texts.ts';

interface AgendaChoice {
  /** "template g-…" or "session kh-…". */
  readonly value: string;
  readonly label: string;
}

/** What the programme of `session` can begin with: templates of its body, then the body's other sessions, the latest first. */
export function useAgendaSources({ id, bodyId }: RegisteredSession): readonly AgendaChoice[] {
  const t = useTexts(texts);
  const templates = useRegister((state) => state.agendaTemplates);
  const sessions = useRegister((state) => state.sessions);
  return useMemo(() => {
    const isOfBody = (one: { readonly bodyId: string; readonly struck: unknown }) =>
      one.bodyId === bodyId && one.struck === null;
    const others = sessions
      .filter((one) => isOfBody(one) && one.id !== id && one.stage !== 'preparing')
      .toSorted((one, other) => other.startsOn.localeCompare(one.startsOn));
    return [
      ...templates.filter(isOfBody).map((template) => ({
        value: `template ${template.id}`,
        label: t('template', { title: template.title }),
      })),
      ...others.map((session) => ({
        value: `session ${session.id}`,
        label: t('session', { title: session.title, day: formatDay(session.startsOn) }),
      })),
    ];
  }, [t, templates, sessions, id, bodyId]);
}
