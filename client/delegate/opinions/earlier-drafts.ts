import { sealedDraftsOf } from '../../offline/ballots/sealed-drafts.ts';
import type { Owner } from '../../offline/device/device-database.ts';
import { keptSealer } from '../../offline/device/device-key.ts';
import { type Sealer, UNSEALED } from '../../offline/device/sealing.ts';
import { EARLIER_DRAFTS, type OpinionDraft } from './opinion-draft.ts';

type Drafts = Readonly<Record<string, OpinionDraft>>;

/**
 * Seals what version 0.3.0 left readable: this person's, and that of others whose key is kept on this device; the rest stays until
 * its person comes. What is written since is newer. Each draft is in one of both places all the time.
 */
export async function sealEarlierDrafts(owner: Owner, sealer: Sealer): Promise<void> {
  await moveOver(owner, sealer);
  for (const other of earlierOwners()) {
    const its = await keptSealer(other);
    if (its !== UNSEALED) await moveOver(other, its);
  }
}

async function moveOver(owner: Owner, sealer: Sealer): Promise<void> {
  const earlier = earlierDraftsOf(owner);
  if (Object.keys(earlier).length === 0) return;
  const drafts = sealedDraftsOf<Drafts>(owner, sealer);
  const kept = await drafts.load();
  await drafts.save({ ...earlier, ...kept?.value });
  drop(owner);
}

/** One person's that still lie there, by poll. */
export function earlierDraftsOf(owner: Owner): Drafts {
  const own = `${owner}/`;
  const mine = Object.entries(everybodys()).filter(([key]) => key.startsWith(own));
  return Object.fromEntries(mine.map(([key, draft]) => [key.slice(own.length), draft]));
}

export function forgetEarlierDrafts(): void {
  localStorage.removeItem(EARLIER_DRAFTS);
}

function drop(owner: Owner): void {
  const others = Object.entries(everybodys()).filter(([key]) => !key.startsWith(`${owner}/`));
  if (others.length === 0) forgetEarlierDrafts();
  else localStorage.setItem(EARLIER_DRAFTS, JSON.stringify({ state: Object.fromEntries(others) }));
}

function earlierOwners(): ReadonlySet<Owner> {
  return new Set(Object.keys(everybodys()).map((key) => key.slice(0, key.lastIndexOf('/'))));
}

/** Drafts by person and poll. */
function everybodys(): Drafts {
  const kept = localStorage.getItem(EARLIER_DRAFTS);
  return kept === null ? {} : ((JSON.parse(kept) as { readonly state?: Drafts }).state ?? {});
}
