import type { ToldLead } from '#shared/protocol/lead.ts';

/** What this console has to be told of when `after` takes the place of `before`; null: nothing. */
export function leadChange(
  before: ToldLead | null,
  after: ToldLead | null,
): 'lost' | 'got' | 'declined' | null {
  if (!before || !after) return null;
  if (before.leader?.own && after.leader && !after.leader.own) return 'lost';
  if (before.asking?.own && after.leader?.own) return 'got';
  if (before.asking?.own && !after.asking && after.leader && !after.leader.own) return 'declined';
  return null;
}
