import type { TestProject } from 'vitest/node';
import { startCluster } from './cluster.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the PostgreSQL server of this run is. */
    readonly postgres: string;
  }
}

/** One server for all tests of a project, each of which has a place of its own in it (place.ts). */
export default async function startForTheRun(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startCluster();
  project.provide('postgres', cluster.url);
  return () => cluster.stop();
}
