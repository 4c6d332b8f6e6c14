import { useState } from 'react';
import { dayOf } from '#shared/text/dates.ts';

/** The day on which a form is opened, in the council's own time zone: `YYYY-MM-DD`. */
export function useToday(): string {
  const [today] = useState(() => dayOf(new Date().toISOString()));
  return today;
}
