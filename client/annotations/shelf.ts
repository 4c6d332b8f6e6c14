import { deviceIn, dominates, mergeVersions } from '#shared/annotations/merge.ts';
import { type Seen, seenOf } from '#shared/annotations/seen.ts';
import type { Annotation, AnnotationId, Hlc } from '#shared/protocol/annotations.ts';

/** A version on this device. */
export interface Held {
  readonly version: Annotation;
  /** The server does not have it yet. */
  readonly waits: boolean;
}

/** What the shelf has to know of the rest of the device's annotations. */
export interface Surroundings {
  /** All ids that the device has, of those that the versions on the shelf would have as copies. */
  readonly existing: ReadonlySet<AnnotationId>;
  /** The annotation of which a version is seen under this other id. */
  readonly originals: ReadonlyMap<AnnotationId, AnnotationId>;
}

/** Some annotations of a device, taken out to be changed together. No I/O: who took them out puts them back. */
export class Shelf {
  readonly #held: Map<AnnotationId, readonly Held[]>;
  readonly #around: Surroundings;

  constructor(held: ReadonlyMap<AnnotationId, readonly Held[]>, around: Surroundings) {
    this.#held = new Map(held);
    this.#around = around;
  }

  /** All ids on the shelf, also of annotations that came onto it. */
  get ids(): Iterable<AnnotationId> {
    return this.#held.keys();
  }

  held(id: AnnotationId): readonly Held[] {
    return this.#held.get(id) ?? [];
  }

  versions(id: AnnotationId): readonly Annotation[] {
    return this.held(id).map(({ version }) => version);
  }

  exists(id: AnnotationId): boolean {
    return this.held(id).length > 0 || this.#around.existing.has(id);
  }

  seen(id: AnnotationId): readonly Seen[] {
    return seenOf(this.versions(id), (copy) => this.exists(copy));
  }

  /** What the person sees under this id: an annotation of its own, or a version of another one that stands as a copy. */
  seenAs(id: AnnotationId): Seen | null {
    const original = this.#around.originals.get(id);
    const places = original === undefined ? [id] : [id, original];
    return places.flatMap((place) => this.seen(place)).find(({ as }) => as === id) ?? null;
  }

  /** Merges versions of one annotation into what is held. One that the server is known to have waits no more. */
  take(id: AnnotationId, versions: readonly Annotation[], waits: boolean): void {
    const before = new Map(this.held(id).map((one) => [one.version.hlc, one.waits]));
    const merged = mergeVersions(this.versions(id), versions);
    const taken = new Set(versions.map(({ hlc }) => hlc));
    this.#held.set(
      id,
      merged.map((version) => ({
        version,
        waits: taken.has(version.hlc) ? waits : (before.get(version.hlc) ?? waits),
      })),
    );
  }

  /** The server has this version. */
  confirm(id: AnnotationId, hlc: Hlc): void {
    const held = this.held(id);
    if (held.length === 0) return;
    this.#held.set(
      id,
      held.map((one) => (one.version.hlc === hlc ? { ...one, waits: false } : one)),
    );
  }

  /** Whether this device has, or has replaced, this version. */
  knows(version: Annotation): boolean {
    return this.versions(version.id).some((held) => held.hlc === version.hlc || dominates(held, version));
  }

  /** Whether `deviceId` has made one of these; its next stamp would replace it. */
  static madeBy(deviceId: string, versions: readonly Annotation[]): boolean {
    return versions.some(({ hlc }) => deviceIn(hlc) === deviceId);
  }
}
