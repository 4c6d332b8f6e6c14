import type { Owner } from '../device/device-database.ts';

/** Name of the database of requests and questions that are being prepared; apart, so that forgetting it needs none of their code. */
export const REQUESTS_DATABASE = 'nghi-truong-requests';

/** What a row of it is sealed as (device/sealing.ts). */
export function requestContext(owner: Owner, key: string): string {
  return `request/${owner}/${key}`;
}
