import { z } from 'zod';
import type { AgendaEntry, Delegate, DocumentKind } from './records.ts';
import type { Person } from './socket.ts';

export const SignIn = z.object({ code: z.string().min(1).max(64) });
export type SignIn = z.infer<typeof SignIn>;

export interface SignedIn {
  readonly token: string;
  readonly sessionId: string;
  readonly me: Person;
}

export interface SignInCode {
  readonly person: Person;
  readonly code: string;
  /** Address that signs in by itself; what the QR code holds. */
  readonly url: string;
}

/** Where in the imported files something is wrong or worth a look. */
export interface ImportProblem {
  /** An error stops the import; a warning does not. */
  readonly severity: 'error' | 'warning';
  readonly file: string;
  /** Row as Excel numbers it, from 1; null for the whole file. */
  readonly row: number | null;
  /** Column letter and heading, "C (Tổ đại biểu)"; null for the whole row. */
  readonly cell: string | null;
  readonly vi: string;
  readonly en: string;
}

export type ImportChange = 'add' | 'update' | 'unchanged';

/** What a confirmed import would do; nothing has been done yet. */
export interface ImportPreview {
  readonly previewId: string;
  /** Sequence number of the session that the preview was made against. */
  readonly basedOnSeq: number;
  readonly delegates: readonly { readonly change: ImportChange; readonly delegate: Omit<Delegate, 'id'> }[];
  readonly agenda: readonly { readonly change: ImportChange; readonly item: Omit<AgendaEntry, 'id'> }[];
  readonly documents: readonly {
    readonly change: ImportChange;
    readonly fileName: string;
    readonly title: string;
    readonly kind: DocumentKind;
    readonly agendaNumber: string | null;
    readonly pages: number;
    readonly bytes: number;
    readonly hasText: boolean;
  }[];
  readonly problems: readonly ImportProblem[];
}
