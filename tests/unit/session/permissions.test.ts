import { describe, expect, it } from 'vitest';
import { Command } from '#shared/protocol/commands.ts';
import { mayGive } from '#shared/session/permissions.ts';
import { EVERY_COMMAND } from './samples.ts';

describe('permissions', () => {
  it('cover every command of the protocol', () => {
    const inProtocol = Command.options.map((option) => option.shape.type.value);
    expect(Object.keys(EVERY_COMMAND).sort()).toEqual([...inProtocol].sort());
  });

  it.each(Object.values(EVERY_COMMAND))(
    '$type is the secretariat’s, not a delegate’s nor the screen’s',
    (command) => {
      expect(mayGive('secretary', command.type)).toBe(true);
      expect(mayGive('delegate', command.type)).toBe(false);
      expect(mayGive('display', command.type)).toBe(false);
    },
  );

  it.each(Object.values(EVERY_COMMAND))('$type passes the protocol unchanged', (command) => {
    expect(Command.parse(JSON.parse(JSON.stringify(command)))).toEqual(command);
  });
});
