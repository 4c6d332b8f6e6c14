import { describe, expect, it } from 'vitest';
import { Command } from '#shared/protocol/commands.ts';
import { mayGive } from '#shared/session/permissions.ts';
import { EVERY_COMMAND } from './samples.ts';

/** What a delegate may ask for as well; about whom, the core decides (conflicts.test.ts). */
const ALSO_DELEGATES: readonly string[] = ['DeclareConflict', 'WithdrawConflict'];
/** What nobody does for a delegate. */
const ONLY_DELEGATES: readonly string[] = [
  'RequestToSpeak',
  'WithdrawSpeechRequest',
  'SubmitQuestion',
  'WithdrawQuestion',
];

describe('permissions', () => {
  it('cover every command of the protocol', () => {
    const inProtocol = Command.options.map((option) => option.shape.type.value);
    expect(Object.keys(EVERY_COMMAND).sort()).toEqual([...inProtocol].sort());
  });

  it.each(Object.values(EVERY_COMMAND))(
    '$type is the secretariat’s or a delegate’s, as the rules have it, and never the screen’s',
    ({ type }) => {
      const onlyDelegates = ONLY_DELEGATES.includes(type);
      expect(mayGive('secretary', type)).toBe(!onlyDelegates);
      expect(mayGive('delegate', type)).toBe(onlyDelegates || ALSO_DELEGATES.includes(type));
      expect(mayGive('display', type)).toBe(false);
    },
  );

  it.each(Object.values(EVERY_COMMAND))('$type passes the protocol unchanged', (command) => {
    expect(Command.parse(JSON.parse(JSON.stringify(command)))).toEqual(command);
  });
});
