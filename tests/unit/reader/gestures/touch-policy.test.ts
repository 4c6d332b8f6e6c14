import { beforeEach, describe, expect, it } from 'vitest';
import { TouchPolicy } from '../../../../client/reader/gestures/touch-policy.ts';
import { useTools } from '../../../../client/reader/marks/tools.ts';

const finger = { pointerType: 'touch', isPrimary: true, button: 0 };
const stylus = { pointerType: 'pen', isPrimary: true, button: 0 };
const mouse = { pointerType: 'mouse', isPrimary: true, button: 0 };

beforeEach(() => useTools.setState({ stylusSeen: false }));

describe('who draws and who scrolls', () => {
  it('lets a finger draw until a stylus is seen, and never after', () => {
    const policy = new TouchPolicy();
    expect(policy.mayDraw(finger)).toBe(true);
    expect(policy.mayDraw(stylus)).toBe(true);
    expect(policy.mayDraw(finger)).toBe(false);
    expect(new TouchPolicy().mayDraw(finger)).toBe(false);
  });

  it('never draws with a second finger or another mouse button', () => {
    const policy = new TouchPolicy();
    expect(policy.mayDraw({ ...finger, isPrimary: false })).toBe(false);
    expect(policy.mayDraw(mouse)).toBe(true);
    expect(policy.mayDraw({ ...mouse, button: 2 })).toBe(false);
  });

  it('takes a touch for a palm while the stylus writes and for half a second after', () => {
    let now = 0;
    const policy = new TouchPolicy(() => now);
    expect(policy.isPalm()).toBe(false);
    policy.mayDraw(stylus);
    expect(policy.isPalm()).toBe(true);
    policy.left(stylus);
    now = 499;
    expect(policy.isPalm()).toBe(true);
    now = 500;
    expect(policy.isPalm()).toBe(false);
  });
});
