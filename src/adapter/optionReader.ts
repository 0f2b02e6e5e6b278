import { ExpectedValue, Problem } from '../domain/problem';
import { ErrorBudgetOptions, TextOptions } from '../options/options';
import { parseDurationMs } from './duration';

type TextOption = keyof TextOptions;

/** Reads options one by one and keeps the first problem: what is returned beside a problem is not to be used. */
export interface OptionReader {
  readonly options: ErrorBudgetOptions;
  /** A percentage as a ratio. */
  readonly ratio: (option: TextOption, expected: 'level' | 'share' | 'target') => number;
  /** Milliseconds; above 0 for a `length`, 0 for an empty `pause`. */
  readonly durationMs: (option: TextOption, expected: 'length' | 'pause') => number;
  readonly rate: (option: TextOption) => number;
  readonly oneOf: <T extends string>(option: TextOption, choices: readonly T[]) => T;
  readonly isOn: (option: 'freezesOnFastBurn') => boolean;
  readonly isEmpty: (option: TextOption) => boolean;
  readonly fail: (problem: Problem) => void;
  readonly firstProblem: () => Problem | undefined;
}

/** @param options with dashboard variables filled in */
export function createOptionReader(options: ErrorBudgetOptions): OptionReader {
  let first: Problem | undefined;
  const fail = (problem: Problem): void => {
    first ??= problem;
  };
  const checked = (option: TextOption, value: number, expected: ExpectedValue): number => {
    if (!Number.isFinite(value)) {
      fail({ code: 'option-invalid', path: option, params: { option, given: options[option], expected } });
    }
    return value;
  };
  return {
    options,
    fail,
    firstProblem: () => first,
    isEmpty: (option) => options[option].trim() === '',
    ratio: (option, expected) => {
      const ratio = ratioOfPercent(options[option]);
      return checked(option, isAllowed(ratio, expected) ? ratio : NaN, expected);
    },
    durationMs: (option, expected) => checked(option, durationOf(options[option], expected), expected),
    rate: (option) =>
      checked(option, /^\s*\d*\.?\d+\s*$/.test(options[option]) ? Number(options[option]) : NaN, 'rate'),
    oneOf: (option, choices) => {
      const given = options[option];
      const chosen = choices.find((one) => one === given.trim());
      if (chosen === undefined) {
        fail({ code: 'option-not-offered', path: option, params: { option, given, choices } });
      }
      return chosen ?? choices[0];
    },
    isOn: (option) => {
      const given = String(options[option]);
      if (given !== 'true' && given !== 'false') {
        fail({ code: 'option-invalid', path: option, params: { option, given, expected: 'switch' } });
      }
      return given === 'true';
    },
  };
}

function isAllowed(ratio: number, expected: 'level' | 'share' | 'target'): boolean {
  switch (expected) {
    case 'level':
      return Number.isFinite(ratio);
    case 'share':
      return ratio >= 0 && ratio <= 1;
    case 'target':
      return ratio > 0 && ratio <= 1;
  }
}

const ZERO = /^\s*(?:0+(?:ms|[smhdwMy])?)?\s*$/;

function durationOf(text: string, expected: 'length' | 'pause'): number {
  return expected === 'pause' && ZERO.test(text) ? 0 : (parseDurationMs(text) ?? NaN);
}

/**
 * `99.9`, `99.9%` or `99.9 %` as a ratio, a negative one too. The decimal point is moved in the text: 99.9 / 100 is not the
 * number nearest to 0.999. NaN for anything else.
 */
export function ratioOfPercent(text: string): number {
  const [, digits] = /^\s*(-?(?:\d+(?:\.\d+)?|\.\d+))\s*%?\s*$/.exec(text) ?? [];
  // Adding zero turns −0 into 0.
  return digits === undefined ? NaN : Number(`${digits}e-2`) + 0;
}
