// @ts-check
/** The recipes as users read them: `docs/queries.md`. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../../scripts/lib/paths.mjs';

/**
 * A text that a recipe consists of: a query by the name that it has in the panel, `A` where the name does not matter, or
 * something to set up first.
 *
 * @typedef {{ name: string; text: string }} RecipePart
 */

const COOKBOOK = path.join(ROOT, 'docs', 'queries.md');

/** A marker, and the fenced block below it. */
const BLOCK = /(?:<!-- (recipe: [a-z-]+(?: \w+)?|not run) -->\n\n?)?^```[a-z]*\n([\s\S]*?)\n```$/gm;

/**
 * @param {string} [markdown]
 * @returns {Map<string, RecipePart[]>} by the recipe's name; `<!-- recipe: NAME [PART] -->` marks a block
 * @throws for a block that neither belongs to a recipe nor says that it is not run
 */
export function readCookbook(markdown = readFileSync(COOKBOOK, 'utf8')) {
  /** @type {Map<string, RecipePart[]>} */
  const recipes = new Map();
  for (const [, marker, text] of markdown.matchAll(BLOCK)) {
    if (marker === undefined) {
      throw new Error(`A block of the cookbook says neither which recipe it is nor that it is not run:\n${text}`);
    }
    if (marker !== 'not run') {
      const [name, part = 'A'] = marker.replace('recipe: ', '').split(' ');
      recipes.set(name, [...(recipes.get(name) ?? []), { name: part, text }]);
    }
  }
  return recipes;
}
