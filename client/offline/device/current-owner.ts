import { credentialsFor } from '../../connection/credentials.ts';
import { type Owner, ownerOf } from './device-database.ts';

/** Whose this tablet is now, in any of its windows; null: nobody is signed in. */
export function currentOwner(): Owner | null {
  const signedIn = credentialsFor('delegate').load();
  return signedIn && ownerOf(signedIn);
}
