import { By, error, until, type WebDriver, type WebElement } from 'selenium-webdriver';
import { Command, Name } from 'selenium-webdriver/lib/command.js';
import { darkPart } from './dark-part.ts';

export const PATIENCE_MS = 60_000;

/** In CSS pixels of the window. */
export type Point = readonly [x: number, y: number];

/** What a person does on a screen that WebDriver drives, and sees there. */
export interface DrivenScreen {
  readonly driver: WebDriver;
  /** Resolves when the element is there and to be seen. */
  see(xpath: string): Promise<WebElement>;
  /** Resolves when one such element is there, or just so many; also what is drawn, which the driver calls unseen. */
  there(xpath: string, count?: number): Promise<void>;
  gone(xpath: string): Promise<void>;
  press(xpath: string): Promise<void>;
  /** Puts `text` in the place of what stands in a field. */
  write(xpath: string, text: string): Promise<void>;
  /** Where the cursor is. */
  type(text: string): Promise<void>;
  placeOf(xpath: string): Promise<DOMRect>;
  /** How much of what is to be seen at that place is as dark as ink, 0 to 1. */
  darkPartOf(xpath: string): Promise<number>;
  tap(at: Point): Promise<void>;
  drag(from: Point, to: Point, pointer?: PointerType): Promise<void>;
}

/** The driver knows no fingers: it makes a mouse of them. */
type PointerType = 'mouse' | 'pen';

export function screenOf(driver: WebDriver): DrivenScreen {
  return {
    driver,
    see: (xpath) => see(driver, xpath),
    there: (xpath, count) =>
      there(driver, xpath, (length) => (count === undefined ? length > 0 : length === count)),
    gone: (xpath) => there(driver, xpath, (length) => length === 0),
    press: (xpath) => press(driver, xpath),
    async write(xpath, text) {
      const field = await see(driver, xpath);
      await field.clear();
      await field.sendKeys(text);
    },
    async type(text) {
      await driver.switchTo().activeElement().sendKeys(text);
    },
    placeOf: (xpath) => placeOf(driver, xpath),
    async darkPartOf(xpath) {
      const place = await placeOf(driver, xpath);
      return darkPart(Buffer.from(await driver.takeScreenshot(), 'base64'), place);
    },
    tap: (at) => follow(driver, 'mouse', [at, at]),
    drag: (from, to, pointer = 'mouse') => follow(driver, pointer, [from, to]),
  };
}

async function see(driver: WebDriver, xpath: string): Promise<WebElement> {
  const seen = async () => {
    for (const element of await found(driver, xpath)) {
      if (await unlessGone(element.isDisplayed(), false)) return element;
    }
    return null;
  };
  const element = await driver.wait(seen, PATIENCE_MS, `not to be seen: ${xpath}`);
  if (!element) throw new Error('the driver waited for nothing');
  return element;
}

const found = (driver: WebDriver, xpath: string): Promise<readonly WebElement[]> =>
  unlessGone(driver.findElements(By.xpath(xpath)), []);

/** `otherwise` where an element left the page while it was asked about. */
async function unlessGone<T>(asked: Promise<T>, otherwise: T): Promise<T> {
  try {
    return await asked;
  } catch (refusal) {
    if (refusal instanceof error.StaleElementReferenceError) return otherwise;
    throw refusal;
  }
}

/**
 * Scrolls there first, as a person does: the driver leaves what lies half under the bar at the foot where it is. Looks and
 * presses again while the screen still moves under it.
 */
async function press(driver: WebDriver, xpath: string): Promise<void> {
  const pressed = async () => {
    const element = await see(driver, xpath);
    try {
      if (!(await element.isEnabled())) return false;
      await driver.executeScript('arguments[0].scrollIntoView({ block: "center" })', element);
      await element.click();
      return true;
    } catch (refusal) {
      if (refusal instanceof error.ElementNotInteractableError) return false;
      if (refusal instanceof error.StaleElementReferenceError) return false;
      throw refusal;
    }
  };
  await driver.wait(pressed, PATIENCE_MS, `not to be pressed: ${xpath}`);
}

async function there(driver: WebDriver, xpath: string, enough: (length: number) => boolean): Promise<void> {
  const counted = async () => enough((await found(driver, xpath)).length);
  await driver.wait(counted, PATIENCE_MS, `too few or too many: ${xpath}`);
}

async function placeOf(driver: WebDriver, xpath: string): Promise<DOMRect> {
  const element = await driver.wait(until.elementLocated(By.xpath(xpath)), PATIENCE_MS);
  return driver.executeScript<DOMRect>('return arguments[0].getBoundingClientRect().toJSON()', element);
}

/** In so many steps, as a hand does. */
const STEPS = 8;

/** Comes down at the one place, goes to the other and leaves. */
async function follow(
  driver: WebDriver,
  pointerType: PointerType,
  [from, to]: readonly [Point, Point],
): Promise<void> {
  const moveTo = ([x, y]: Point) => ({
    type: 'pointerMove',
    duration: 10,
    origin: 'viewport',
    x: Math.round(x),
    y: Math.round(y),
  });
  const way = Array.from({ length: STEPS }, (_, step): Point => {
    const part = (step + 1) / STEPS;
    return [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part];
  });
  const actions = [
    moveTo(from),
    { type: 'pointerDown', button: 0 },
    ...(from === to ? [] : way.map(moveTo)),
    { type: 'pointerUp', button: 0 },
  ];
  const pointer = { type: 'pointer', id: pointerType, parameters: { pointerType }, actions };
  await driver.execute(new Command(Name.ACTIONS).setParameter('actions', [pointer]));
}
