import { type Annotation, type Hlc, MAX_ANCESTORS } from '../protocol/annotations.ts';

/*
 * An annotation is the set of its versions that no other one replaces (a multi-value register): what two devices wrote
 * without knowing of each other stands side by side, and neither is thrown away for having an earlier stamp.
 */

/**
 * Whether who wrote `later` knew of `earlier` and replaced it. A device knows all its own versions of an annotation; what
 * it knew of other devices, it names in `after`.
 */
export function dominates(later: Annotation, earlier: Annotation): boolean {
  // Two that name each other come from no honest device; neither may make the other disappear.
  return covers(later, earlier.hlc) && !covers(earlier, later.hlc);
}

function covers(version: Annotation, stamp: Hlc): boolean {
  const device = deviceIn(stamp);
  if (deviceIn(version.hlc) === device) return version.hlc > stamp;
  return version.after?.some((named) => deviceIn(named) === device && named >= stamp) ?? false;
}

/**
 * Versions of one annotation from two replicas: all of them but those that another one replaces, by their stamps.
 * Commutative, associative and idempotent.
 */
export function mergeVersions(
  held: readonly Annotation[],
  incoming: readonly Annotation[],
): readonly Annotation[] {
  const byStamp = new Map<Hlc, Annotation>();
  for (const version of [...held, ...incoming]) {
    const twin = byStamp.get(version.hlc);
    // One stamp, two contents: a device that was cloned. All replicas choose the same.
    if (!twin || canonical(version) > canonical(twin)) byStamp.set(version.hlc, version);
  }
  const all = [...byStamp.values()];
  return all.filter((version) => !all.some((other) => dominates(other, version))).sort(byHlc);
}

/**
 * What a version by `deviceId` has to name in `after` so that it comes after all of `replaced` and after all that they
 * replaced: a late copy of a version long since replaced must find no gap. undefined where there is nothing to name.
 */
export function ancestorsOf(
  replaced: readonly Annotation[],
  deviceId: string,
): readonly [Hlc, ...Hlc[]] | undefined {
  const latest = new Map<string, Hlc>();
  for (const stamp of replaced.flatMap((version) => [version.hlc, ...(version.after ?? [])])) {
    const device = deviceIn(stamp);
    const known = latest.get(device);
    if (device !== deviceId && (known === undefined || stamp > known)) latest.set(device, stamp);
  }
  const direct = new Set<Hlc>(replaced.map(({ hlc }) => hlc));
  const [first, ...others] = [...latest.values()]
    .sort((a, b) => Number(direct.has(b)) - Number(direct.has(a)) || (a < b ? 1 : -1))
    .slice(0, MAX_ANCESTORS);
  return first === undefined ? undefined : [first, ...others];
}

/** The device that made the stamp. */
export function deviceIn(stamp: Hlc): string {
  return stamp.slice(18);
}

/** The same text for the same content, in whatever order its properties were set. */
export function canonical(content: unknown): string {
  return JSON.stringify(content, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

function byHlc(a: Annotation, b: Annotation): number {
  return a.hlc < b.hlc ? -1 : 1;
}
