import type { ReactNode } from 'react';
import type { Command } from '#shared/protocol/commands.ts';

/** What whoever leads a group does in it. */
export type GivenToGroup = Extract<
  Command,
  {
    type: 'ConductGroup' | 'NoteGroupSpeech' | 'EndGroupMeeting' | 'ResumeGroupMeeting' | 'WriteGroupSummary';
  }
>;

/** How whoever leads a group gives commands to it. */
export interface GroupLead {
  readonly busy: boolean;
  readonly problem: ReactNode;
  /** True when it is on record. */
  readonly give: (command: GivenToGroup) => Promise<boolean>;
}
